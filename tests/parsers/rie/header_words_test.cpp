#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parsers/rie/column_roles.h"
#include "parsers/rie/patterns.h"
#include "parsers/rie/words.h"

using namespace pago;

namespace {

using R = ColumnRole;

struct Variants {
  std::vector<ColumnRole> roles;  // any of these is right: some headers mean two things
  const char* texts;              // between "|"
};

// Every header by which Dutch RI&Es name a column.
const std::vector<Variants> kHeaders = {
    {{R::number},
     "Nr|Nr.|Nummer|#|Volgnr.|Vraagnummer|Vraag nr.|ID|Item|Code|Ref.|Risiconummer|Punt|Actienr.|Knelpuntnr.|Actie nr|"
     "Risico nr."},
    {{R::topic},
     "Onderwerp|Thema|Module|Hoofdstuk|Rubriek|Sectie|Aandachtsgebied|Risicogebied|Arbo-onderwerp|Proces|Activiteit|"
     "Werkzaamheid|Taak|Processtap|Domein|Aspect"},
    {{R::topic, R::priority}, "Categorie"},
    {{R::question}, "Vraag|Stelling|Aandachtspunt|Controlepunt|Toetsingscriterium|Toetsingscriteria"},
    {{R::question, R::legal}, "Norm|Eis"},
    {{R::finding},
     "Risico|Knelpunt|Bevinding|Bevindingen|Constatering|Situatie|Risicobeschrijving|Omschrijving|Beschrijving|Gevaar|"
     "Gevaarsbron|Restrisico|Tekortkoming|Afwijking|Geconstateerd risico|Waarneming|Huidige situatie|Feitelijke situatie|"
     "Probleem|Risico-omschrijving|Korte omschrijving|Omschrijving risico"},
    {{R::finding, R::explanation}, "Info"},
    {{R::explanation},
     "Toelichting|Opmerking|Opmerkingen|Onderbouwing|Motivatie|Bijzonderheden|Achtergrond|Foto|Bijlage|Nadere toelichting"},
    {{R::cause, R::factor}, "Oorzaak|Bron|Gevolg|Mogelijke gevolgen|Effect|Mogelijk effect|Consequentie|Scenario"},
    {{R::group},
     "Functie|Functiegroep|Doelgroep|Wie loopt risico|Blootgestelden|Aantal werknemers|Afdeling|Locatie|Werkplek|Medewerkers|"
     "Betrokkenen|Bijzondere groepen"},
    {{R::factor},
     "Blootstelling|Blootstellingsfrequentie|B|Frequentie|Duur|Kans|K|Waarschijnlijkheid|W|Effect|E|Ernst|S|Impact"},
    {{R::factor, R::priority}, "P"},
    {{R::score}, "R|Risicoscore|Risicogetal|RPN|R=BxExW|R = B x E x W"},
    {{R::score, R::priority}, "Risicoklasse|Klasse|Risiconiveau|Kleur|Weging"},
    {{R::score, R::answer}, "Score"},
    {{R::priority},
     "Prioriteit|Prio|Urgentie|Risico (H/M/L)|Belang|Ernst (H/M/L)|Prioritering|Niveau|Prio (1-3)|Prioriteit (A/B/C)"},
    {{R::measure},
     "Maatregel|Maatregelen|Actie|Actiepunt|Te nemen maatregel|Plan van aanpak|Oplossing|Advies|Aanbeveling|Verbetervoorstel|"
     "Verbetermaatregel|Beheersmaatregel|Aanpak|Doel|Maatregelomschrijving|Geplande maatregelen|Te ondernemen actie|Te "
     "ondernemen acties|Nog te nemen maatregelen|Aktie|Akties|Aktiepunten|Corrigerende maatregel|Voorgestelde actie"},
    {{R::measure, R::answer}, "Resultaat"},
    {{R::in_place},
     "Huidige maatregelen|Reeds genomen maatregelen|Bestaande maatregelen|Maatregelen van kracht|Maatregel is al toegepast|"
     "Genomen maatregelen|Wat is er al geregeld|Huidige beheersmaatregelen"},
    {{R::measure_type},
     "Type maatregel|Bron/Collectief/Individueel/PBM|AH-strategie|Arbeidshygiënische strategie|TOP|BCIP|Soort maatregel"},
    {{R::responsible},
     "Verantwoordelijk|Verantwoordelijke|Wie|Wie is er verantwoordelijk?|Wie gaat het uitvoeren?|Actiehouder|Eigenaar|"
     "Uitvoerende|Actor|Coördinator|Door|Wie doet wat|Actienemer|Actie houder|Aktiehouder|Actie-eigenaar|Trekker"},
    {{R::cost}, "Kosten|Budget|Budget (in Euro)|Begroting|Investering|Uren|€|Kosten (€)|Geraamde kosten"},
    {{R::date},
     "Termijn|Planning|Startdatum|Begindatum|Einddatum|Eind datum|Deadline|Wanneer|Datum gereed|Streefdatum|Realisatiedatum|"
     "Uiterlijk|Datum|Kwartaal|Datum afgerond|Actie gereed|Datum uitvoering"},
    {{R::status},
     "Status|Afgehandeld|Voortgang|Stand van zaken|%|Afgerond (j/n)|Paraaf|Evaluatie|Effectiviteit|Hoe evalueren?|Status "
     "maatregel|Status actie"},
    {{R::status, R::date}, "Gereed"},
    {{R::legal}, "Wet- en regelgeving|Wettelijk kader|Artikel|Grondslag|Normen|Arbocatalogus"},
    {{R::expert}, "Advies van deskundige|Antwoord van deskundige"},
    {{R::yes}, "Ja|Voldoet"},
    {{R::no}, "Nee|Voldoet niet"},
    {{R::not_applicable}, "N.v.t.|n.v.t.|Niet van toepassing"},
    {{R::in_order}, "In orde"},
    {{R::attention}, "Aandacht nodig"},
    {{R::answer}, "Antwoord|V/X|J/N|Voldoet/Voldoet niet"},
};

// Every label of a title page or company block.
const std::vector<Variants> kLabels = {
    {{R::company}, "Bedrijf|Bedrijfsnaam|Organisatie|Opdrachtgever|Werkgever|Naam onderneming|Instelling|School|Klant|Relatie"},
    {{R::company, R::site}, "Locatie|Vestiging|Object"},
    {{R::address}, "Adres|Bezoekadres bedrijf|Postadres bedrijf|Postcode|Plaats|Vestigingsadres"},
    {{R::other_fact},
     "KvK-nummer|Telefoonnummer|E-mailadres|Functie invuller|Geïnterviewde(n)|Verzuimpercentage|"
     "Medewerkers die deelnamen aan de risicoanalyse|Certificaatnummer|Bedrijfsarts|Aantal ongevallen vorig "
     "jaar|Aantal mensen in de WIA vorig jaar"},
    {{R::activity}, "Bedrijfsactiviteit|Branche|Sector|SBI-code|Werkzaamheden|Bedrijfsprofiel"},
    {{R::site}, "Afdeling|Lokatie|Project"},
    {{R::author}, "Naam invuller|Opsteller|Opgesteld door|Uitgevoerd door|Auteur|Adviseur|Inventarisatie door"},
    {{R::assessor}, "Toetser|Getoetst door|Kerndeskundige|Gecertificeerde arbokerndeskundige|Gegevens arbodienst/-deskundige"},
    {{R::report_date},
     "Datum|Datum waarop de gegevens verzameld zijn|Datum opstelling|Datum bezoek|Datum rapport|Datum toets|Datum bewerking"},
    {{R::other_date},
     "Datum download|Revisiedatum|Geldig tot|Datum van akkoord OR/medewerkersvertegenwoordiging|Datum volgende actualisatie"},
    {{R::employees}, "Aantal werknemers|Aantal medewerkers|fte|Personeelsbestand"},
    {{R::version}, "Versie|Revisie|Status|Kenmerk|Documentnummer|Projectnummer|Offertenummer"},
};

bool is_one_of(ColumnRole role, const std::vector<ColumnRole>& roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::string replaced(std::string text, char from, const char* to) {
  const std::size_t step = std::string_view(to).size();
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + step)) text.replace(at, 1, to);
  return text;
}

// The ways in which one header is typed.
std::vector<std::string> spellings(const std::string& text) {
  std::string capitals = text;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return {text,
          capitals,
          " " + text + " :",
          text + "*",
          replaced(text, ' ', "\n"),
          replaced(text, ' ', "  "),
          replaced(text, '-', " ")};
}

void check(const std::vector<Variants>& table, ColumnRole (*look_up)(std::string_view)) {
  for (const Variants& row : table)
    for (const std::string& text : split_on(row.texts, '|'))
      for (const std::string& spelled : spellings(text)) {
        INFO("\"" << spelled << "\" means " << static_cast<int>(look_up(spelled)));
        CHECK(is_one_of(look_up(spelled), row.roles));
      }
}

}  // namespace

TEST_CASE("every known header has its role in every way of typing it") { check(kHeaders, role_of_header); }

TEST_CASE("every known label of a company block has its role in every way of typing it") { check(kLabels, role_of_label); }

TEST_CASE("a compound written apart, together or with a hyphen is one header") {
  for (const char* text : {"Actiehouder", "Actie houder", "actie-houder", "AKTIEHOUDER"})
    CHECK(role_of_header(text) == ColumnRole::responsible);
  for (const char* text : {"Risicoomschrijving", "Risico-omschrijving", "risico omschrijving"})
    CHECK(role_of_header(text) == ColumnRole::finding);
  for (const char* text : {"Streefdatum", "Streef datum", "Streef-datum"}) CHECK(role_of_header(text) == ColumnRole::date);
}

TEST_CASE("an unlisted compound has the role of its last part") {
  CHECK(role_of_header("Herstelmaatregel") == ColumnRole::measure);
  CHECK(role_of_header("Nog uit te voeren herstelacties") == ColumnRole::measure);
  CHECK(role_of_header("Opleverdatum") == ColumnRole::date);
  CHECK(role_of_header("Gevaarsomschrijving") == ColumnRole::finding);
  CHECK(role_of_header("Kwaliteitsprioriteit") == ColumnRole::priority);
  CHECK(role_of_header("Meldingsnummer") == ColumnRole::number);
}

TEST_CASE("of two joined headers the first one counts") {
  CHECK(role_of_header("Risico / mogelijk gevolg") == ColumnRole::finding);
  CHECK(role_of_header("Maatregel en toelichting") == ColumnRole::measure);
  CHECK(role_of_header("Gevaar & oorzaak") == ColumnRole::finding);
}

TEST_CASE("what a cell says is no header, even when it ends as one") {
  for (const char* text : {"Geen maatregelen", "Er zijn geen acties", "Valgevaar", "Jeugdige werknemers", "Werknemer", "Hoog",
                           "Ondernemer", "Met de huidige maatregelen is de kans op gehoorschade nog steeds aanwezig", "Enorm",
                           "De monteurs tillen zonder tilhulp en hebben daar geen maatregelen voor"}) {
    INFO(text);
    CHECK((role_of_header(text) == ColumnRole::none || role_of_header(text) == ColumnRole::group));
  }
}
