#include <catch2/catch.hpp>

#include "tests/generators/example_results.h"

// One test per element of the invitation, on the texts of all four languages. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

constexpr LetterLanguage languages[] = {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english,
                                        LetterLanguage::polish};

const std::string& invitation(LetterLanguage language) {
  static std::map<LetterLanguage, std::string> made;
  std::string& text = made[language];
  if (text.empty()) text = person_words("INV", in_the_language(participant(), language));
  return text;
}

void all_say(const std::string& dutch, const std::string& plain, const std::string& english, const std::string& polish) {
  CHECK(contains(invitation(LetterLanguage::dutch), dutch));
  CHECK(contains(invitation(LetterLanguage::plain_dutch), plain));
  CHECK(contains(invitation(LetterLanguage::english), english));
  CHECK(contains(invitation(LetterLanguage::polish), polish));
}

}  // namespace

TEST_CASE("INV_01 the invitation is in writing, to one person by name") {
  for (const LetterLanguage language : languages) CHECK(contains(invitation(language), "J.W. van den Verzonnenberg"));
  all_say("Geachte mevrouw Van den Verzonnenberg,", "Beste mevrouw Van den Verzonnenberg,", "Dear Ms Van den Verzonnenberg,",
          "Szanowna Pani,");
}

TEST_CASE("INV_02 the invitation goes to the address that was chosen") {
  for (const LetterLanguage language : languages)
    CHECK(contains(invitation(language), "Bedachtestraat 12 b / 1234 AB Nergenshuizen"));
  CHECK(contains(bare_words("INV"), "[adres van de medewerker]"));
}

TEST_CASE("INV_03 a digital questionnaire has a personal link; on paper it is enclosed") {
  for (const LetterLanguage language : languages)
    CHECK(contains(invitation(language), "https://vragen.bedachtehaven.example/k7Q2"));
  CHECK(contains(bare_words("INV"), "De vragenlijst zit bij deze brief."));
}

TEST_CASE("INV_04 the invitation says how privacy is safeguarded, or asks") {
  all_say("Alleen u en de bedrijfsarts met zijn team", "U en de arts met zijn team.", "Only you and the occupational physician",
          "Tylko Państwo i lekarz medycyny pracy");
  CHECK(contains(invitation(LetterLanguage::dutch), "De link werkt alleen met een code die apart is gestuurd."));
  CHECK(contains(bare_words("INV"), "[hoe uw gegevens worden beschermd]"));
}

TEST_CASE("INV_05 taking part is voluntary and without effect on legal position") {
  all_say("Meedoen is vrijwillig.", "U houdt uw baan en uw rechten.", "Taking part is voluntary.", "Udział jest dobrowolny.");
}

TEST_CASE("INV_06 the invitation names the PAGO, and in a hybrid the PMO as a part of its own") {
  all_say("een tweede deel, het PMO", "nog een deel: het PMO", "a second part, the PMO", "druga część, PMO");
  CHECK_FALSE(contains(bare_words("INV"), "PMO"));
}

TEST_CASE("INV_07 the risks of the work are named in the words of the language, or asked") {
  all_say("lawaai en lasrook", "lawaai en lasrook", "noise and welding fume", "hałas i dymy spawalnicze");
  AssessedPerson person = participant();
  LetterContext unknown = context("INV");
  unknown.work_risks.clear();
  CHECK(compose_invitation(person, results_case(), unknown).find("werkrisicos") == nullptr);
}

TEST_CASE("INV_08 the information is enclosed, and named in its language versions") {
  all_say("Bij deze brief zit de voorlichting.", "Bij deze brief zit een blad met uitleg.",
          "The information leaflet is enclosed.", "Do listu dołączamy informację.");
}

TEST_CASE("INV_09 an examination at entry or exit says so, and that it is no fitness test") {
  all_say("U begint met dit werk.", "U bent nieuw in dit werk.", "You are starting this work.", "Zaczynają Państwo tę pracę.");
  AssessedPerson leaving = participant();
  leaving.row.answers["uitnodiging.soort"] = std::string("uittrede");
  CHECK(contains(person_words("INV", leaving), "U stopt met dit werk."));
  CHECK_FALSE(contains(bare_words("INV"), "U begint met dit werk."));
}

TEST_CASE("INV_10 the invitation has place, time, duration, contact, and a way to decline without reason") {
  all_say("6 mei 2026", "6 mei 2026", "6 May 2026", "6 maja 2026");
  for (const LetterLanguage language : languages) {
    for (const char* part : {"10.15 uur", "Kantine, ingang Bedachteweg 1", "40 minuten", "telefoon 000 765 43 21"})
      CHECK(contains(invitation(language), part));
  }
  all_say("U hoeft geen reden te geven.", "U hoeft niet te zeggen waarom.", "You need not give a reason.",
          "Nie trzeba podawać powodu.");
  CHECK(contains(bare_words("INV"), "[datum]"));
}

TEST_CASE("an invitation says nothing about health or earlier results, and is not the manager's to send") {
  const std::string text = invitation(LetterLanguage::dutch);
  for (const char* secret : {"gehoor", "Gehoor", "dB", "BMI", "otoplast", "Ploeg", "leidinggevende", "Zagerij", "000417"}) {
    CAPTURE(secret);
    CHECK_FALSE(contains(text, secret));
  }
  for (const Field& field : form_of("INV").fields) CHECK(field.privacy != PrivacyClass::C3);
}
