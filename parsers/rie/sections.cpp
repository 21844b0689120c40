#include "parsers/rie/sections.h"

#include <array>

#include "parsers/rie/lexicon.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

struct KindWords {
  SectionKind kind;
  const char* patterns;
};

constexpr std::array kKinds = {
    KindWords{SectionKind::findings, "geïdentificeerd werden | geïdentificeerde risico*"},
    KindWords{SectionKind::unassessed,
              "nog moeten worden behandeld | nog niet beoordeeld* | niet beoordeeld* | onbeantwoorde vragen | nog niet "
              "ingevuld | nog te beoordelen"},
    KindWords{
        SectionKind::absent,
        "niet van toepassing | niet aangetroffen | niet aanwezig | niet speelt | niet spelen | geen risico* | geen of "
        "beheerst* | wat niet | n v t | "
        "niet relevant* | niet als risico* | terecht niet | niet voorkomend* | komt/komen .. niet voor | beheerst of "
        "niet aanwezig* | zonder risico | "
        "afwezige risico* | uitgesloten risico* | niet aan de orde | geen knelpunt* | geen klasse | geen score | geen "
        "weging | geen plaats | geen cijfer | nee tenzij | waarom niet | niets aan de hand | geen rol | buiten de lijst | "
        "afgevallen | weggestreept | doorgestreept | valt/vallen .. af | hebben wij/we niet | bij ons niet"},
    KindWords{
        SectionKind::controlled,
        "beheerste risico* | beheerst* | wat goed gaat | wat gaat goed | goed geregeld | positieve punten | gemeten en "
        "in orde | in orde | op orde | zonder actie | geen actie* | vragen niets | vraagt niets | groen | groene | zonder "
        "opmerking* | niets te doen | hoeft niets | zonder maatregel* | geen maatregel*"},
    KindWords{SectionKind::plan,
              "plan van aanpak | actieplan* | actielijst* | maatregelenplan | actiepunten | acties | pva | actieoverzicht | "
              "verbeterplan | maatregelen en planning | wat gaan we doen"},
    KindWords{
        SectionKind::advice,
        "advies | adviezen | aanbeveling* | te nemen maatregelen | maatregel | maatregelen | measure | verbetermaatregelen"},
    KindWords{SectionKind::summary,
              "samenvatting* | managementsamenvatting | conclusie* | eindconclusie | samengevat | kernpunten | belangrijkste "
              "risico* | hoofdpunten | top 5 | top 3"},
    KindWords{
        SectionKind::company,
        "bedrijfsgegevens | algemene gegevens | organisatiegegevens | gegevens .. bedrijf/organisatie/school | "
        "bedrijfsprofiel | over het bedrijf | het bedrijf | de organisatie | bedrijfsbeschrijving | profiel | bedrijf en "
        "werkwijze | colofon | gegevens | over de praktijk | over ons | wie wij zijn | wie zijn wij | over de organisatie"},
    KindWords{SectionKind::background,
              "inleiding | aanleiding* | werkwijze | methode | methodiek | aanpak onderzoek | leeswijzer | inhoud | "
              "inhoudsopgave | wettelijk* kader | wetgeving | begrippen* | definities | legenda | "
              "verantwoording | opdracht | opdracht en oordeel | uitgangspunten | toelichting op de methode | "
              "risicobeoordeling methode | beoordeling kans* | beoordelingsmethode* | scoremethode | weging | "
              "prioritering | uitleg | doel | doelstelling | literatuur | bronnen | bijlage methode* | wat is een | over deze "
              "| hoe lees* | ondertekening | distributielijst | scope | reikwijdte | afkortingen | risicomatrix | "
              "klassenindeling | toetsingskader | grenzen | grenswaarden | pago | pmo | raadpleging van werknemers | "
              "consultatie van werknemers"},
};

const std::array<Phrases, kKinds.size()>& compiled() {
  static const auto phrases = [] {
    std::array<Phrases, kKinds.size()> out;
    for (std::size_t i = 0; i < kKinds.size(); ++i) out[i] = Phrases(kKinds[i].patterns);
    return out;
  }();
  return phrases;
}

}  // namespace

SectionKind section_kind(std::string_view heading, SectionKind around) {
  const std::vector<FoldedWord> words = words_of(heading);
  if (words.size() > 16) return around;
  if (words.size() == 1 && (words[0].text == "vooraf" || words[0].text == "voorwoord")) return SectionKind::background;
  static const Phrases both("inventarisatie en | bevindingen en | risico's en | knelpunten en | risicos en");
  const bool also_findings = both.any(words);
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (!compiled()[i].any(words)) continue;
    if (kKinds[i].kind == SectionKind::plan && also_findings) return SectionKind::findings;
    if (kKinds[i].kind == SectionKind::background && words.size() > 7) continue;
    if (kKinds[i].kind == SectionKind::advice && words.size() > 3) continue;
    return kKinds[i].kind;
  }
  return around;
}

std::optional<HeadingCode> heading_code(std::string_view heading) {
  static const TextPattern coded(R"(^(?:([A-E1-5]|I{1,3}|IV|V|Hoog|Midden|Laag)\s+)?(\p{Lu}{1,3}[-.]\d{1,3}[a-z]?)[:.]?\s+\S)");
  static const TextPattern ranked(R"(^([A-E1-5]|I{1,3}|IV|V|Hoog|Midden|Laag)\s+(\p{Lu}{1,3}\d{1,3}[a-z]?)[:.]?\s+\S)");
  auto m = coded.find(heading);
  if (!m) m = ranked.find(heading);
  if (!m) return std::nullopt;
  return HeadingCode{(*m)[1], (*m)[2]};
}

}  // namespace pago
