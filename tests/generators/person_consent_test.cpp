#include <catch2/catch.hpp>

#include "tests/generators/example_results.h"

// One test per element of the consent forms for consultation, referral and sharing, on the text of produced forms. TOE_01 to
// TOE_06 hold for each of them. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

constexpr const char* forms[] = {"CMG", "CRF", "CSH"};

void all_say(const std::string& part) {
  for (const char* form : forms) {
    CAPTURE(form, part);
    CHECK(contains(full_words(form), part));
  }
}

}  // namespace

TEST_CASE("TOE_01 each consent names the worker and the responsible bedrijfsarts") {
  all_say("Mevrouw J.W. van den Verzonnenberg");
  all_say("dr. B. Fictief, bedrijfsarts");
}

TEST_CASE("TOE_02 each consent has one purpose only, and asks one question") {
  all_say("Alleen voor dit doel. Voor elk ander doel vragen wij u apart.");
  for (const char* form : forms) CHECK(count(full_words(form), "geef ik toestemming.") == 1);
}

TEST_CASE("TOE_03 each consent says which data go to whom, or asks") {
  CHECK(contains(full_words("CMG"), "Dat lawaai moet worden vermeden, en welke taken dan kunnen."));
  CHECK(contains(full_words("CRF"), "De gehoortest en de vragenlijst."));
  CHECK(contains(full_words("CSH"), "De uitslag van de gehoortest van 2026."));
  CHECK(contains(bare_words("CRF"), "[welke gegevens]"));
  CHECK(contains(bare_words("CSH"), "[welke gegevens]"));
}

TEST_CASE("TOE_04 refusing has no effect on the legal position, and the employer does not hear it") {
  all_say("U mag nee zeggen. Dat heeft geen gevolgen voor uw baan of uw rechtspositie.");
  all_say("Uw werkgever hoort niet of u ja of nee zegt.");
}

TEST_CASE("TOE_05 each consent offers yes and no in plain words") {
  all_say("☐ | Ja, daarvoor geef ik toestemming.");
  all_say("☐ | Nee, dat wil ik niet.");
}

TEST_CASE("TOE_06 each consent has date and signature, ends after twelve months and says how to withdraw") {
  all_say("Plaats en datum");
  all_say("Handtekening");
  all_say("Deze toestemming geldt tot en met 31 maart 2027.");
  all_say("Intrekken kan altijd.");
}

TEST_CASE("CMG_01 the consent to consult names the person: leidinggevende or preventiemedewerker") {
  CHECK(contains(full_words("CMG"), "Met wie | de heer P. Ploeg"));
  CHECK(contains(bare_words("CMG"), "[naam van de leidinggevende of preventiemedewerker]"));
}

TEST_CASE("CMG_02 its subject is work adaptation because of reduced capacity") {
  CHECK(contains(full_words("CMG"), "Aanpassing van uw werk, omdat u nu minder aankunt."));
}

TEST_CASE("CMG_03 medical outcomes are excluded") {
  CHECK(contains(full_words("CMG"),
                 "Wat u hebt, hoe dat komt, uw uitslagen en uw behandeling. Medische gegevens blijven bij de "
                 "bedrijfsarts."));
}

TEST_CASE("CMG_04 the worker decides himself whether to share medical data (RULE-42)") {
  CHECK(contains(full_words("CMG"), "U bepaalt zelf of u iets over uw gezondheid aan uw leidinggevende vertelt."));
}

TEST_CASE("CMG_05 the functional points that may be said are listed, or asked") {
  CHECK(contains(full_words("CMG"), "Wat wij zeggen | Dat lawaai moet worden vermeden"));
  CHECK(contains(bare_words("CMG"), "[wat u nog kunt, en welke aanpassing helpt]"));
}

TEST_CASE("CRF_01 the consent to refer names the target") {
  CHECK(contains(full_words("CRF"), "Naar wie | een medisch specialist"));
  CHECK(contains(bare_words("CRF"), "[huisarts, medisch specialist of klinisch arbeidsgeneeskundig centrum]"));
}

TEST_CASE("CRF_02 it names the reason") { CHECK(contains(full_words("CRF"), "Waarom | Aanvullend onderzoek van het gehoor.")); }

TEST_CASE("CRF_03 it asks for preference and insurance, and repeats what is known") {
  CHECK(contains(full_words("CRF"), "Hebt u een voorkeur voor een arts of een ziekenhuis?"));
  CHECK(contains(full_words("CRF"), "Het liefst dicht bij huis; de verzekering vergoedt het onderzoek."));
  CHECK_FALSE(contains(bare_words("CRF"), "U zei ons"));
}

TEST_CASE("CRF_04 it says what is sent along, and that the bedrijfsarts hears back") {
  CHECK(contains(full_words("CRF"), "Wat wij meesturen | De gehoortest en de vragenlijst."));
  CHECK(contains(full_words("CRF"), "De andere arts mag de bedrijfsarts laten weten wat er is gevonden"));
}

TEST_CASE("CSH_01 the consent to share names the recipient") {
  CHECK(contains(full_words("CSH"), "Met wie | bedrijfsarts van Arbodienst Verzinsel"));
}

TEST_CASE("CSH_02 it names purpose and data") {
  CHECK(contains(full_words("CSH"), "Waarvoor | Voortzetten van de begeleiding."));
  CHECK(contains(full_words("CSH"), "Welke gegevens | De uitslag van de gehoortest van 2026."));
}

TEST_CASE("CSH_03 exposure register and health file are not coupled automatically") {
  CHECK(contains(full_words("CSH"), "Dat register wordt niet automatisch gekoppeld aan uw medisch dossier."));
}

TEST_CASE("a consent form never goes to the employer") {
  for (const char* form : forms) {
    REQUIRE(form_of(form).recipients.size() == 2);
    CHECK(form_of(form).recipients[0].name == "werknemer");
    CHECK(form_of(form).recipients[1].name == "bedrijfsarts");
    CHECK_FALSE(contains(full_words(form), "Bedachte Metaal"));
  }
}

TEST_CASE("each consent is there in plain Dutch, English and Polish too, with the same choices, facts and open places") {
  for (const char* form : forms) {
    const std::string bare = bare_words(form);
    for (const LetterLanguage language : {LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish}) {
      CAPTURE(form, int(language));
      const std::string text = person_words(form, in_the_language(participant(), language));
      CHECK(count(text, "☐") == 2);
      CHECK(contains(text, "J.W. van den Verzonnenberg"));
      CHECK(contains(text, "dr. B. Fictief"));
      AssessedPerson nobody;
      nobody.row.person.number = "1";
      nobody.row.person.name.family = "Verzonnenberg";
      CHECK(count(person_words(form, in_the_language(nobody, language), CaseFile{}), "[") == count(bare, "["));
    }
  }
  CHECK(contains(person_words("CMG", in_the_language(participant(), LetterLanguage::english)), "31 March 2027"));
}
