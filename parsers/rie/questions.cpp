#include "parsers/rie/questions.h"

#include <array>
#include <string>

#include "parsers/rie/lexicon.h"
#include "parsers/rie/words.h"

namespace pago {

Polarity polarity_of(std::string_view question) {
  static const Phrases good(
      "zijn er .. afspraken/maatregelen/voorzieningen/instructies/procedures | is er "
      "een/voldoende/actueel/actuele/beleid/genoeg/overleg | "
      "kunnen/krijgen/weten/dragen/mogen .. medewerkers/mensen/werknemers/collega*/verzorgers/gebruikers/rolstoelgebruikers | "
      "genoeg | "
      "toereikend | compleet | prettig | rustig | afgesproken | overleg | geregistreerd | gratis | rondleiding | ingeënt | "
      "getraind | "
      "licht rijdend | wekelijks/dagelijks aanwezig | "
      "zijn er voldoende/voldoende | voldoende | goede staat | deugdelijk* | "
      "behaaglijk* | verstelbaar | voorkomen | beperkt tot | onder de grens | beheersbaar | geregeld | vastgelegd | aangesteld "
      "| opgeleid* | gehouden | gekeurd | afgeschermd | beveiligd | "
      "voorzien van | beschikbaar | aangeboden | voorgelicht | geïnstrueerd | bekend met | weten .. medewerkers | op orde | "
      "veilig | schoon | toegankelijk | vrij van | gebruikt/gebruiken/dragen .. "
      "beschermingsmiddelen/pbm/gehoorbescherming/handschoenen/tilhulpmiddel* | worden .. gedragen | wordt .. gebruik gemaakt "
      "van .. hulpmiddel* | krijgen .. voorlichting/instructie/training | hebben/heeft .. "
      "voorlichting/instructie/training/opleiding/uitleg/certificaat | aanwezig .. "
      "veiligheidsinformatie* | is .. aanwezig | zijn .. aanwezig | ingericht | voldoet | voldoen | goed | juist | tijdig | "
      "regelmatig | volgens | maatregelen | blijft .. onder | blijven .. onder | in de gelegenheid | mogelijkheid");
  static const Phrases bad(
      "blootgesteld | blootstelling | werken/werkt medewerkers/werknemers/personeel .. met/meer/langer/in/op/aan | wordt er .. "
      "gewerkt | wordt .. gewerkt | werkt de | lopen .. kans | komt .. voor | komen .. voor | te maken "
      "gehad | te maken met | tillen/til/tilt | wordt op hoogte | gelast | werken er .. "
      "stagiairs/jongeren/jeugdigen/zwangere/medewerkers jonger | jonger dan | is er sprake van | is sprake van | is er hinder "
      "| hebben .. "
      "last van | hebben .. klachten | klachten | moeten .. tillen/dragen/duwen/trekken/bukken/staan/schreeuwen | is het "
      "geluid | hoger dan | meer dan | langer dan | vaker dan | boven de | gevaar | "
      "kans op | risico op | zwaar/zware | 's nachts | s nachts | nachtdienst* | is .. asbest aanwezig | asbest aanwezig | "
      "wel eens | zijn er .. "
      "klachten/meldingen/obstakels/incidenten/ongevallen/ongelukken/knelpunten/tekorten/gebreken/losse/kapotte | "
      "staat/staan er .. zonder | te luid | te warm | te koud | te donker | te krap | gepest | pesten | schelden | dreigen | "
      "discriminatie | "
      "zijn er medewerkers/werknemers/mensen met | agressief | gerookt | "
      "gevaarlijke stoffen gebruikt | gebruikt .. gevaarlijke stoffen | verricht* .. nacht* | ongewenst*");
  const std::vector<FoldedWord> words = words_of(question);
  if (words.empty() || question.find('?') == std::string_view::npos) {
    // a statement is worded as it should be: "Er is een actueel BHV-plan"
    return words.empty() ? Polarity::unknown : Polarity::good_when_yes;
  }
  int yes_good = 0, yes_bad = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (good.match_at(words, i, words.size())) ++yes_good;
    if (bad.match_at(words, i, words.size())) ++yes_bad;
  }
  if (yes_good == yes_bad)
    return yes_good == 0 && words[0].text != "is" && words[0].text != "zijn" ? Polarity::bad_when_yes : Polarity::unknown;
  // "Is hinder voorkomen?", "Blijft het onder de grens?": the word of control decides over the word of harm
  return yes_good > yes_bad || good.match_at(words, words.size() - 1, words.size()) ? Polarity::good_when_yes
                                                                                    : Polarity::bad_when_yes;
}

bool is_tick(std::string_view cell) {
  const std::string s = squeeze(fold(cell));
  static constexpr std::array ticks = {"x",  "✓", "✔", "☒", "☑",   "■",      "●",   "•",    "v",   "ja",
                                       "1",  "✗", "✘", "✕", "×",   "✖",      "[x]", "(x)",  "◼",   "⬛",
                                       "xx", "ü", "þ", "√", "nee", "n.v.t.", "nvt", "🗹", "🗷"};
  for (const char* tick : ticks)
    if (s == tick || s == fold(tick)) return true;
  return false;
}

}  // namespace pago
