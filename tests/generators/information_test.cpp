#include <catch2/catch.hpp>

#include "tests/generators/example_plan.h"

// One test per element of the information for employees, on the texts of all four languages: they tell the same facts.
using namespace pago;
using namespace pago::example;

namespace {

constexpr std::string_view languages[] = {"INF", "INF-EENVOUDIG", "INF-EN", "INF-PL"};

// Each language says its own words for it.
void all_say(const std::string& dutch, const std::string& plain, const std::string& english, const std::string& polish) {
  CHECK(contains(planned_words("INF"), dutch));
  CHECK(contains(planned_words("INF-EENVOUDIG"), plain));
  CHECK(contains(planned_words("INF-EN"), english));
  CHECK(contains(planned_words("INF-PL"), polish));
}

}  // namespace

TEST_CASE("INF_01 every language states the goal") {
  all_say("of uw werk uw gezondheid schaadt", "Wordt u ziek van het werk?", "whether your work harms your health",
          "czy praca szkodzi zdrowiu");
}

TEST_CASE("INF_02 the content is what was written in that language; else the marked place") {
  all_say("U vult een vragenlijst in.", "U krijgt vragen.", "You fill in a questionnaire.", "Wypełniają Państwo ankietę.");
  CaseFile c = planned_case();
  c.plan.employee_texts.erase("pl");
  CHECK(contains(words_of("INF-PL", rie(), c), "[na czym polega badanie, po polsku]"));
}

TEST_CASE("INF_03 the planning is in the dates of the language") {
  all_say("4 mei 2026 tot en met 22 mei 2026", "4 mei 2026 tot en met 22 mei 2026", "4 May 2026 to 22 May 2026",
          "od 4 maja 2026 do 22 maja 2026");
  for (const std::string_view language : languages) CHECK(contains(unplanned_words(language), "26-0143"));
  CHECK(contains(unplanned_words("INF-EN"), "[date or period]"));
}

TEST_CASE("INF_04 every language tells the benefits for those who take part") {
  all_say("Wat hebt u eraan", "Wat hebt u eraan?", "How it helps you", "Co to Państwu daje");
}

TEST_CASE("INF_05 every language says that medical data stay confidential") {
  all_say("geheimhoudingsplicht", "Zij zeggen er niets over.", "duty of confidentiality", "Obowiązuje ich tajemnica.");
}

TEST_CASE("INF_06 every language says that taking part is voluntary, without effect on legal position") {
  all_say("geen gevolgen voor uw rechtspositie", "Dan houdt u uw baan en uw rechten.", "no effect on your legal position",
          "nie ma wpływu na sytuację prawną");
}

TEST_CASE("INF_07 there is a version for low literacy, and the normal one says so") {
  REQUIRE(document_kind("voorlichting-eenvoudig") != nullptr);
  CHECK(contains(planned_words("INF"), "ook in eenvoudig Nederlands"));
}

TEST_CASE("INF_08 there are versions for who does not read Dutch well") {
  all_say("in het Engels en in het Pools", "in het Engels en in het Pools", "in plain Dutch and in Polish",
          "w prostym języku niderlandzkim i po angielsku");
}

TEST_CASE("INF_09 in a hybrid every language says which part is PAGO and which PMO; else no language names a PMO") {
  all_say("een aanvullend deel over gezondheid en inzetbaarheid, het PMO", "Er zijn twee delen.",
          "an additional part on health and employability, the PMO", "dodatkowa część o zdrowiu i zdolności do pracy, PMO");
  for (const std::string_view language : languages) CHECK_FALSE(contains(unplanned_words(language), "PMO"));
}

TEST_CASE("INF_10 every language names who performs it and which bedrijfsarts is responsible") {
  for (const std::string_view language : languages) {
    CHECK(contains(planned_words(language), "Arbodienst De Bedachte Haven"));
    CHECK(contains(planned_words(language), "dr. B. Fictief"));
  }
}

TEST_CASE("INF_11 every language says what happens with results, with the minimum group size") {
  all_say("groepen van ten minste 12 deelnemers", "12 of meer mensen", "groups of at least 12 participants",
          "co najmniej 12 uczestników");
  all_say("alleen met uw leidinggevende als u dat goedvindt", "De arts praat met uw baas als u ja zegt.",
          "talks to your manager only if you agree", "tylko za Państwa zgodą");
}

TEST_CASE("INF_12 every language tells of the right to see and copy the own file") {
  all_say("u mag een kopie vragen", "U mag er ook een kopie van vragen.", "you may ask for a copy", "do jej kopii");
}

TEST_CASE("INF_13 every language says that the PAGO is free; the PMO too unless agreed otherwise") {
  all_say("Het PAGO kost u niets.", "Het PAGO kost u geen geld.", "The PAGO costs you nothing.",
          "PAGO nic Państwa nie kosztuje.");
  CaseFile c = planned_case();
  c.plan.pmo_costs = "20 euro per cursus";
  const std::string text = words_of("INF", rie(), c);
  CHECK(contains(text, "20 euro per cursus"));
  CHECK_FALSE(contains(text, "Ook het PMO kost u niets."));
}

TEST_CASE(
    "INF_14 every language names the risks in its own words, with groups and measures; compulsory examinations are left out") {
  all_say("Lawaai | Zagerij | Otoplastieken", "Lawaai | Zagerij | Otoplastieken", "Noise | Zagerij | Otoplastieken",
          "Hałas | Zagerij | Otoplastieken");
  for (const std::string_view language : languages) CHECK_FALSE(contains(planned_words(language), "uikploeg"));
}

TEST_CASE("every risk that can be examined has a name in English and Polish") {
  for (const Risk& risk : builtin_catalogue().risks) {
    if (risk.pago_class == PagoClass::N || risk.pago_class == PagoClass::M) continue;
    CAPTURE(risk.id);
    CHECK(document_texts("INF-EN").has("risico." + risk.id));
    CHECK(document_texts("INF-PL").has("risico." + risk.id));
  }
}

TEST_CASE("INF_15 a part on lifestyle: free choice, and the employer is open about his goals") {
  all_say("Beter slapen na de nachtdienst.", "U slaapt goed na de nacht.", "Better sleep after night work.",
          "Lepszy sen po pracy w nocy.");
  all_say("U bepaalt zelf", "U kiest zelf wat u met ons advies doet.", "You decide yourself",
          "Państwo sami decydują, co zrobić");
}

TEST_CASE("INF_16 every language tells of the free access to the bedrijfsarts and whom to ask") {
  all_say("Vrij spreekuur.", "U mag naar de arts.", "Open consultation.", "Wolne konsultacje.");
  for (const std::string_view language : languages) CHECK(contains(planned_words(language), "telefoon 000 765 43 21"));
}
