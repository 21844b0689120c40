#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/generators/example_results.h"

// One test per element of the result letter, on the text of a produced letter read back. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& full() {
  static const std::string text = result_words(participant());
  return text;
}
const std::string& healthy() {
  static const std::string text = result_words(healthy_participant());
  return text;
}

AssessedPerson without(std::initializer_list<const char*> fields) {
  AssessedPerson person = participant();
  for (const char* field : fields) person.row.answers.erase(field);
  return person;
}

AssessedPerson with(AssessedPerson person, const std::string& field, const Answer& answer) {
  person.row.answers[field] = answer;
  return person;
}

// The section under a heading, up to the next heading of its kind.
std::string section(const std::string& text, const std::string& heading) {
  const auto from = text.find("\n# " + heading);
  REQUIRE(from != text.npos);
  return text.substr(from, text.find("\n# ", from + 1) - from);
}

}  // namespace

TEST_CASE("RES_01 the letter is addressed to the worker by name and address, and greets him") {
  CHECK(contains(full(),
                 "Persoonlijk en vertrouwelijk / Mevrouw J.W. van den Verzonnenberg / Bedachtestraat 12 b / "
                 "1234 AB Nergenshuizen"));
  CHECK(contains(full(), "Geachte mevrouw Van den Verzonnenberg,"));
  AssessedPerson unknown = participant();
  unknown.row.person.name.form_of_address.clear();
  CHECK(contains(result_words(unknown), "Geachte J.W. van den Verzonnenberg,"));
  unknown.row.person.address = {};
  CHECK(contains(result_words(unknown), "[adres van de medewerker]"));
}

TEST_CASE("RES_02 the findings stand in the letter with value and unit, left beside right") {
  CHECK(contains(full(), "| 1000 Hz | rechts 10; links 12,5 dB |"));
  CHECK(contains(full(), "| 4000 Hz | rechts 20; links 35 dB |"));
  CHECK(contains(full(), "| Oorsuizen | ja |"));
  CHECK(contains(full(), "| BMI | 27,4 kg/m² (overgewicht) |"));
  CHECK(contains(full(), "Geen uitslag van: rechts, 8000 Hz"));
  CHECK(contains(full(), "U hoort hoge tonen links minder goed."));
}

TEST_CASE("RES_03 the advice is the physician's; findings without advice leave the marked place") {
  CHECK(contains(full(), "Draag uw otoplastieken de hele dag in de zagerij."));
  CHECK(contains(result_words(without({"arts.advies"})), "[advies van de bedrijfsarts]"));
}

TEST_CASE("RES_04 an intervention says which core goal it serves, or asks") {
  CHECK(contains(full(),
                 "Nieuwe otoplastieken, met uitleg over het dragen. Zo beschermen we u tegen schade door uw werk "
                 "(PAGO)."));
  CHECK(contains(result_words(with(participant(), "arts.kerndoel", 2.0)),
                 "Zo blijft u gezond en kunt u goed blijven werken (PMO)."));
  CHECK(contains(result_words(without({"arts.kerndoel"})), "[waarvoor dient de interventie?]"));
}

TEST_CASE("RES_05 an intervention says how and when it is evaluated, or asks") {
  CHECK(contains(full(), "Daar kijken we samen naar: over 3 maanden, met een nieuwe gehoortest."));
  CHECK(contains(result_words(without({"arts.evaluatie"})), "[hoe en wanneer wordt gekeken of het helpt]"));
}

TEST_CASE("RES_06 an additional medical examination that is desirable is named") {
  CHECK(contains(full(), "Verder onderzoek. Een uitgebreide gehoortest in het audiologisch centrum."));
  CHECK_FALSE(contains(healthy(), "Verder onderzoek"));
}

TEST_CASE("RES_07 a referral is named only when the worker agreed") {
  CHECK(contains(full(), "Wij schrijven een brief aan: een medisch specialist. Onze vraag is: Is er een andere oorzaak"));
  CHECK_FALSE(contains(result_words(without({"arts.verwijzing_akkoord", "toestemming.verwijzing"})), "medisch specialist"));
  CHECK_FALSE(contains(result_words(with(without({"toestemming.verwijzing"}), "arts.verwijzing_akkoord", false)),
                       "medisch specialist"));
}

TEST_CASE("RES_08 health damage brings personal advice on treatment and exposure") {
  CHECK(contains(full(), "Vermijd lawaai boven 80 dB(A), ook in uw vrije tijd."));
}

TEST_CASE("RES_09 advice on protective measures is in the letter") {
  CHECK(contains(full(), "Bescherming. Vraag uw leidinggevende om otoplastieken met een filter."));
}

TEST_CASE("RES_10 every finding stands beside the criterion that was fixed beforehand, with the verdict") {
  CHECK(contains(full(), "grenzen die vooraf zijn afgesproken"));
  CHECK(contains(full(), "| hoogstens 25 dB | rechts in orde; links afwijkend |"));
  CHECK(contains(full(), "| 92,5% | minstens 80% | in orde |"));
  CHECK(contains(full(), "| onder 25 kg/m² | let op |"));
  AssessedPerson bare = healthy_participant();
  bare.modules[0].values[0].applied = {};
  bare.modules[0].values[0].criterion.clear();
  bare.modules[0].values[0].outcome = bare.modules[0].outcome = ResultOutcome::not_assessed;
  CHECK(contains(result_words(bare), "| 92,5% | geen grens afgesproken | niet beoordeeld |"));
  CHECK(contains(result_words(bare), "Nog geen oordeel: longen."));
}

TEST_CASE("height and weight, from which the BMI follows, have no verdict of their own") {
  AssessedPerson person = healthy_participant();
  person.modules.push_back(
      module_result("bmi", ResultOutcome::in_order, {value_of_field("bmi.lengte", 181.0, "cm", ResultOutcome::not_assessed)}));
  CHECK(contains(result_words(person), "| Lengte | 181 cm | – | – |"));
}

TEST_CASE("RES_11 problems were discussed, with the date of the talk, or the letter asks for it") {
  CHECK(contains(full(), "Op 24 maart 2026 hebben wij de uitslag met u besproken."));
  CHECK(contains(result_words(without({"arts.gesprek"})), "[datum van het gesprek]"));
  CHECK_FALSE(contains(healthy(), "besproken"));
}

TEST_CASE("RES_12 the letter says that manager and employer do not get the results") {
  CHECK(contains(full(), "Uw werkgever en uw leidinggevende krijgen uw uitslag niet. U bepaalt zelf wat u hun vertelt."));
}

TEST_CASE("RES_13 consultation with the manager only with consent; a given consent is named") {
  CHECK(contains(full(), "alleen met uw leidinggevende of de preventiemedewerker als u daarvoor tekent"));
  CHECK(contains(full(), "U gaf op 25 maart 2026 toestemming voor overleg met de heer P. Ploeg."));
  CHECK_FALSE(contains(healthy(), "U gaf op"));
  CHECK(contains(result_words(with(participant(), "toestemming.overleg_met", std::string("leidinggevende"))),
                 "toestemming voor overleg met uw leidinggevende."));
}

TEST_CASE("RES_13 a consent that was withdrawn, is too old or is of a later day is not named") {
  CHECK_FALSE(contains(result_words(with(participant(), "toestemming.overleg_ingetrokken", on(2026, 3, 27))), "U gaf op"));
  CHECK_FALSE(contains(result_words(with(participant(), "toestemming.overleg", on(2024, 3, 27))), "U gaf op"));
  CHECK_FALSE(contains(result_words(with(participant(), "toestemming.overleg", on(2027, 3, 27))), "U gaf op"));
  const AssessedPerson taken_back = with(participant(), "toestemming.verwijzing_ingetrokken", on(2026, 3, 27));
  CHECK_FALSE(contains(result_words(taken_back), "Wij schrijven een brief aan"));
}

TEST_CASE("RES_14 PAGO and PMO findings stand under headings of their own; without a PMO there is no such heading") {
  const std::string pago = section(full(), "Uw werk en uw gezondheid (PAGO)");
  const std::string pmo = section(full(), "Uw gezondheid in het algemeen (PMO)");
  CHECK(contains(pago, "Gehoor | afwijkend"));
  CHECK_FALSE(contains(pago, "Bloeddruk"));
  CHECK(contains(pmo, "Bloeddruk | in orde"));
  CHECK_FALSE(contains(pmo, "Gehoor"));
  AssessedPerson only_pago = healthy_participant();
  only_pago.modules.pop_back();
  CHECK_FALSE(contains(result_words(only_pago), "PMO"));
}

TEST_CASE("RES_15 each problem says whether it is related to the work, or asks") {
  CHECK(contains(full(), "De bedrijfsarts denkt dat dit met uw werk samenhangt."));
  CHECK(contains(full(), "De bedrijfsarts denkt dat dit niet met uw werk samenhangt."));
  CHECK(contains(result_words(with(participant(), "gehoor.werkgerelateerd", std::string("onbekend"))),
                 "Of dit met uw werk samenhangt, is nog niet duidelijk."));
  CHECK(contains(result_words(without({"gehoor.werkgerelateerd"})), "[hangt dit samen met het werk?]"));
}

TEST_CASE("RES_16 the kind of intervention is named: recovery, capacity or load") {
  CHECK(contains(full(), "Dit is bedoeld om uw werk aan te passen of lichter te maken."));
  CHECK(contains(result_words(with(participant(), "arts.interventie_soort", std::string("herstel"))),
                 "Dit is bedoeld om te herstellen van uw klachten."));
  CHECK(contains(result_words(with(participant(), "arts.interventie_soort", std::string("belastbaarheid"))),
                 "Dit is bedoeld om daarna meer aan te kunnen."));
}

TEST_CASE("RES_17 an elevated risk is followed in the arbeidsgezondheidskundig spreekuur") {
  CHECK(contains(full(), "Daarom volgen wij dit met u in het arbeidsgezondheidskundig spreekuur."));
  CHECK_FALSE(contains(healthy(), "spreekuur"));
}

TEST_CASE("RES_18 an occupational disease is notified, and the letter says so") {
  CHECK(contains(full(), "Nederlands Centrum voor Beroepsziekten"));
  CHECK_FALSE(contains(result_words(with(participant(), "arts.beroepsziekte", false)), "Beroepsziekten"));
}

TEST_CASE("RES_19 the worker may see the file and ask for a copy") {
  CHECK(contains(full(), "U mag dat dossier inzien en u mag een kopie vragen."));
}

TEST_CASE("RES_20 there are plain, English and Polish versions and large print, and the letter says so") {
  CHECK(contains(full(), "in eenvoudig Nederlands, in het Engels, in het Pools en in grote letters"));
  Person person = employee();
  CHECK(result_letter_version(person).code == "RES");
  person.language = LetterLanguage::plain_dutch;
  CHECK(result_letter_version(person).code == "RES-EENVOUDIG");
  person.language = LetterLanguage::polish;
  person.large_print = true;
  CHECK(result_letter_version(person).template_path == "documents/RES-PL/template-groot.docx");
}

TEST_CASE("RES_21 the responsible bedrijfsarts signs; who prepared the letter is named") {
  CHECK(contains(full(), "dr. B. Fictief\nbedrijfsarts\nBIG-nummer 00000000000"));
  CHECK(contains(full(), "Mevrouw T. Bedacht heeft deze brief voorbereid. De bedrijfsarts is verantwoordelijk."));
  CHECK_FALSE(contains(healthy(), "voorbereid."));
}

TEST_CASE("RES_22 without findings the letter says that all is well and asks nothing") {
  CHECK(contains(healthy(), "Goed nieuws: al uw uitslagen zijn in orde."));
  CHECK(contains(healthy(), "U hoeft nu niets te doen."));
  CHECK(missing_labels(form_of("RES"), result_letter(healthy_participant())).empty());
  CHECK_FALSE(contains(healthy(), "Wat betekent dit?"));
  CHECK_FALSE(contains(full(), "Goed nieuws"));
}

TEST_CASE("RES_22 what was not measured or has no criterion is no good news, and is said") {
  AssessedPerson gap = healthy_participant();
  gap.modules[0].missing = {"longinhoud bij krachtig uitblazen (FVC)"};
  AssessedPerson answer = healthy_participant();
  answer.modules[0].values.push_back(value_of_field("longen.hoesten", true, "", ResultOutcome::not_assessed));
  for (const AssessedPerson& person : {gap, answer}) {
    const std::string text = result_words(person);
    CHECK_FALSE(contains(text, "Goed nieuws"));
    CHECK(contains(text, "Niet alles is gemeten of beoordeeld."));
    CHECK(contains(text, "In orde: longen"));
  }
  CHECK(contains(result_words(answer), "| Langdurig hoesten | ja | geen grens afgesproken | niet beoordeeld |"));
}

TEST_CASE("RES_22 nobody hears that nothing need be done when a part has no verdict; the physician is asked for advice") {
  AssessedPerson person = healthy_participant();
  person.modules[0].values.clear();
  person.modules[0].outcome = ResultOutcome::not_assessed;
  person.modules[0].missing = {"eensecondewaarde (FEV1)"};
  CHECK_FALSE(contains(result_words(person), "U hoeft nu niets te doen"));
  CHECK(contains(result_words(person), "[advies van de bedrijfsarts]"));
  person.modules.clear();
  CHECK_FALSE(contains(result_words(person), "U hoeft nu niets te doen"));
  CHECK(contains(result_words(with(person, "arts.advies", std::string("Kom nog een keer."))), "Kom nog een keer."));
}

TEST_CASE(
    "RES_10 of a part for which no criterion was fixed for anybody the letter says so, and asks no advice of the physician") {
  AssessedPerson person = healthy_participant();
  person.modules.push_back(module_result("beeldscherm", ResultOutcome::not_assessed,
                                         {value_of_field("beeldscherm.klachten", true, "", ResultOutcome::not_assessed)}));
  person.modules.back().no_criterion = true;
  const std::string text = result_words(person);
  CHECK(missing_labels(form_of("RES"), result_letter(person)).empty());
  CHECK(contains(text, "In orde: longen en bloeddruk."));
  CHECK(contains(text, "Zonder afgesproken grens, dus zonder oordeel: "));
  CHECK(contains(text, "Over een onderdeel zonder afgesproken grens geven wij in deze brief geen oordeel."));
  CHECK_FALSE(contains(text, "Nog geen oordeel"));
  CHECK_FALSE(contains(text, "Goed nieuws"));
  CHECK_FALSE(contains(text, "U hoeft nu niets te doen"));
  CHECK(contains(result_words(with(person, "arts.advies", std::string("Kom nog een keer."))), "Kom nog een keer."));
  person.modules.erase(person.modules.begin(), person.modules.end() - 1);
  CHECK(contains(result_words(person), "[advies van de bedrijfsarts]"));
}

TEST_CASE("a prefix that ends in a hyphen or an apostrophe stands against the name") {
  PersonalName name;
  name.initials = "G.";
  name.family = "Gravendijk";
  name.prefix = "'s-";
  CHECK(full_name(name) == "G. 's-Gravendijk");
  CHECK(family_name(name) == "'s-Gravendijk");
  name.prefix = "d'";
  CHECK(full_name(name) == "G. d'Gravendijk");
  name.prefix = "van 't";
  CHECK(full_name(name) == "G. van 't Gravendijk");
}
