#include <catch2/catch.hpp>

#include "tests/generators/example_results.h"

// One test per element of the referral letter and of the message on work adaptation. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

TEST_CASE("REF_01 the referral names the consent of the worker") {
  CHECK(contains(full_words("REF"), "toestemming op 25 maart 2026"));
}

TEST_CASE("REF_02 the referral names target and reason") {
  CHECK(contains(full_words("REF"), "De medisch specialist / Audiologisch centrum De Verzonnen Toon"));
  CHECK(contains(full_words("REF"), "Reden. Aanvullend onderzoek van het gehoor."));
  CHECK(contains(bare_words("REF"), "[aanvullend onderzoek of behandeling]"));
}

TEST_CASE("REF_03 the referral asks a clear question") {
  CHECK(contains(full_words("REF"), "Vraag. Is er een andere oorzaak van het verlies links?"));
  CHECK(contains(bare_words("REF"), "[vraag]"));
}

TEST_CASE("REF_04 the referral tells own findings and guidance so far, of the modules with a problem only") {
  CHECK(contains(full_words("REF"), "Gehoor: 4000 Hz | rechts 20; links 35 dB | hoogstens 25 dB"));
  CHECK(contains(full_words("REF"), "Aan de medewerker schreef ik: U hoort hoge tonen links minder goed."));
  CHECK(contains(full_words("REF"), "Begeleiding tot nu toe. Aan de medewerker schreef ik: Draag uw otoplastieken"));
  CHECK_FALSE(contains(full_words("REF"), "FEV1"));
  CHECK_FALSE(contains(full_words("REF"), "STarT"));
}

TEST_CASE("REF_04 when the physician says of which parts, only their results go along") {
  AssessedPerson person = participant();
  person.row.answers["arts.verwijzing_onderdelen"] = std::string("Longen, bloeddruk");
  const std::string text = person_words("REF", person);
  CHECK(contains(text, "Longen: FEV1"));
  CHECK(contains(text, "Bloeddruk: Bovendruk"));
  CHECK_FALSE(contains(text, "Gehoor:"));
  CHECK_FALSE(contains(text, "BMI"));
}

TEST_CASE("REF_05 preference and insurance of the worker and agreements of the employer are considered") {
  CHECK(contains(full_words("REF"), "Voorkeur en verzekering. Het liefst dicht bij huis"));
  CHECK(contains(full_words("REF"), "De verzekeraar vergoedt de cursus beter slapen."));
}

TEST_CASE("REF_06 the referral says which feedback is wished") {
  CHECK(contains(full_words("REF"), "Graag ontvang ik uw bevindingen per brief."));
  CHECK(contains(bare_words("REF"), "[welke terugkoppeling u wilt, en hoe]"));
}

TEST_CASE("REF_07 the referral names the risks of the work, or asks") {
  CHECK(contains(full_words("REF"), "Bij het werk horen deze risico’s: lawaai en lasrook."));
}

TEST_CASE("REF_08 for the back: diagnostics by a neurologist in consultation with the huisarts") {
  CHECK(contains(full_words("REF"), "Is verder onderzoek door een neuroloog nodig, dan graag in overleg met de huisarts."));
  CHECK_FALSE(contains(bare_words("REF"), "neuroloog"));
}

TEST_CASE("REF_09 the referral says how urgent it is, or asks") {
  CHECK(contains(full_words("REF"), "Spoed | geen spoed"));
  CHECK(contains(bare_words("REF"), "[hoe snel]"));
}

TEST_CASE("REF_10 the referral says how to reach the bedrijfsarts and who replaces him") {
  CHECK(contains(full_words("REF"), "telefoon 000 123 45 67"));
  CHECK(contains(full_words("REF"), "dr. W. Waarnemer"));
}

TEST_CASE("a referral has a copy for the worker and nobody at the employer") {
  CHECK(contains(full_words("REF"), "Kopie aan de medewerker."));
  CHECK_FALSE(contains(full_words("REF"), "Bedachte Metaal"));
  for (const Recipient& to : form_of("REF").recipients) CHECK_FALSE(contains(to.name, "werkgever"));
}

TEST_CASE("WAD_01 the message names the consent it rests on") {
  CHECK(contains(full_words("WAD"),
                 "Op 25 maart 2026 gaf mevrouw J.W. van den Verzonnenberg toestemming om met u te overleggen"));
}

TEST_CASE("WAD_02 the message proposes an adaptation, its kind, and whether it is temporary") {
  CHECK(contains(full_words("WAD"), "Geen werk naast de lintzaag."));
  CHECK(contains(full_words("WAD"), "Soort aanpassing | organisatorisch"));
  CHECK(contains(full_words("WAD"), "tijdelijk, tot 1 juli 2026"));
  CHECK(contains(bare_words("WAD"), "[individueel, technisch of organisatorisch]"));
}

TEST_CASE("WAD_03 first how heavy, then the tasks, then the hours: for everybody, so that it tells no cause") {
  AssessedPerson person = participant();
  person.row.answers["werkaanpassing.duur"] = std::string("Vier uur per dag.");
  const std::string text = person_words("WAD", person);
  const auto heavy = text.find("Hoe zwaar het werk is"), tasks = text.find("De taken"), hours = text.find("De uren");
  REQUIRE(hours != text.npos);
  CHECK(heavy < tasks);
  CHECK(tasks < hours);
}

TEST_CASE("WAD_04 the message says what the worker can do, not what he has") {
  const std::string& text = full_words("WAD");
  CHECK(contains(text, "Zij kan alle taken doen buiten de zagerij."));
  for (const char* secret : {"gehoor", "Gehoor", "dB", "otoplast", "arts.", "Beroepsziekte", "BMI", "verwij", "1979"}) {
    CAPTURE(secret);
    CHECK_FALSE(contains(text, secret));
  }
}

TEST_CASE("WAD_05 the message says when the adaptation is evaluated, or asks") {
  CHECK(contains(full_words("WAD"), "op 1 juli 2026, samen met uw medewerker"));
  CHECK(contains(bare_words("WAD"), "[wanneer en met wie]"));
}
