#include <catch2/catch.hpp>

#include "tests/generators/example_results.h"

// One test per element of the questionnaire and the measurement record, on the text of produced documents. The numbers are the
// leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

std::string questionnaire_for(const std::vector<RiskId>& risks, const CaseFile& c = results_case()) {
  LetterContext in = context("QST");
  in.work_risks = risks;
  const FilledForm form = compose_questionnaire(participant(), c, in);
  return words(read_docx(fill_docx(resource(person_template("QST")), form_of("QST"), form, today), "vragen.docx").document);
}

constexpr LetterLanguage languages[] = {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english,
                                        LetterLanguage::polish};

FilledForm composed_in(LetterLanguage language) {
  LetterContext in = context(in_language("QST", language));
  in.work_risks = {"lawaai", "lasrook", "nachtarbeid", "beeldschermwerk", "werkdruk"};
  return compose_questionnaire(in_the_language(participant(), language), results_case(), in);
}

// Of every question, in order: its number and what kind of answer it has room for.
std::string kinds_of_questions(LetterLanguage language) {
  const FilledForm form = composed_in(language);
  const Texts& texts = document_texts(in_language("QST", language));
  std::string out;
  for (const char* part : {"vragen_pago", "vragen_pmo"}) {
    out += part;
    for (const FilledForm& module : std::get<Rows>(*form.find(part)))
      for (const FilledForm& row : std::get<Rows>(*module.find("vraag_lijst"))) {
        const std::string place = std::get<std::string>(*row.find("vraag_antwoord"));
        out += " " + std::get<std::string>(*row.find("vraag_nummer")) + "=";
        for (const char* id : {"antwoord.ja_nee", "antwoord.tekst", "antwoord.score"})
          if (place == texts.say(id)) out += id;
        if (out.ends_with('=')) out += "number";
      }
  }
  return out;
}

}  // namespace

TEST_CASE("QST_01 only questions that belong to the risks of this work") {
  CHECK(contains(questionnaire_for({"lawaai"}), "oorsuizen"));
  CHECK_FALSE(contains(questionnaire_for({"lawaai"}), "slaapklachten"));
  CHECK(contains(questionnaire_for({"nachtarbeid"}), "slaapklachten"));
  CHECK_FALSE(contains(questionnaire_for({"nachtarbeid"}), "oorsuizen"));
}

TEST_CASE("QST_02 signalling questions are numbered and have room for an answer") {
  CHECK(contains(full_words("QST"), "| 1 | Geldt dit voor u: oorsuizen? | ☐ ja ☐ nee |"));
}

TEST_CASE("QST_03 the questionnaire covers load and how work is experienced where that is the risk") {
  CHECK(contains(questionnaire_for({"werkdruk"}), "Ervaren werkdruk"));
}

TEST_CASE("QST_04 the questionnaire covers health as far as it has to do with the work") {
  CHECK(contains(questionnaire_for({"lasrook"}), "benauwdheid of piepen"));
}

TEST_CASE("QST_05 PAGO and PMO questions stand apart; without a PMO there are none") {
  const std::string& text = full_words("QST");
  const auto pago = text.find("Over uw werk en de risico’s ervan (PAGO)"), pmo = text.find("in het algemeen (PMO)");
  REQUIRE(pmo != text.npos);
  CHECK(pago < text.find("oorsuizen"));
  CHECK(text.find("oorsuizen") < pmo);
  CHECK(text.find("glazen alcohol") > pmo);
  CaseFile c = results_case();
  c.project.aim = ProjectAim::pago;
  c.plan.examinations.pop_back();
  CHECK_FALSE(contains(questionnaire_for({"lawaai"}, c), "alcohol"));
}

TEST_CASE("QST_06 questions name the aspect of the plan that they serve") {
  CHECK(contains(full_words("QST"), "Deze vragen gaan over: gehoor."));
}

TEST_CASE("QST_07 cut-offs are those of the project plan") {
  CHECK(contains(full_words("QST"), "audiogram: verlies van meer dan 25 dB bij 3, 4 en 6 kHz"));
  CHECK_FALSE(contains(bare_words("QST"), "Voor de bedrijfsarts"));
}

TEST_CASE("QST_08 the validity of each instrument is stated") {
  CHECK(contains(full_words("QST"), "audiometrie is gevoelig voor gehoorverlies door lawaai"));
}

TEST_CASE("QST_09 other versions may be asked for") {
  CHECK(contains(full_words("QST"), "ook in eenvoudig Nederlands of in een andere taal"));
}

TEST_CASE("QST_09 the four languages ask the same, in the same order, with room for the same answers") {
  const std::string expected = kinds_of_questions(LetterLanguage::dutch);
  CHECK(contains(expected, "=antwoord.ja_nee"));
  CHECK(contains(expected, "=antwoord.score"));
  CHECK(contains(expected, "=number"));
  for (const LetterLanguage language : languages) CHECK(kinds_of_questions(language) == expected);
}

TEST_CASE("QST_09 the four languages have the same boxes, lines, facts and open places") {
  const std::string dutch_words = person_words("QST", in_the_language(participant(), LetterLanguage::dutch));
  AssessedPerson nobody;
  nobody.row.person.number = "1";
  nobody.row.person.name.family = "Verzonnenberg";
  for (const LetterLanguage language : languages) {
    const std::string text = person_words("QST", in_the_language(participant(), language));
    CAPTURE(text);
    for (const char* mark : {"☐", "____", "|"}) CHECK(count(text, mark) == count(dutch_words, mark));
    for (const char* fact :
         {"J.W. van den Verzonnenberg", "Bedachtestraat 12 b", "1234 AB Nergenshuizen", "000417", "2026-0143",
          "Verwerker Bedacht B.V.", "audiogram: verlies van meer dan 25 dB bij 3, 4 en 6 kHz", "PAGO", "PMO"})
      CHECK(contains(text, fact));
    CHECK(count(person_words("QST", in_the_language(nobody, language), CaseFile{}), "[") == count(bare_words("QST"), "["));
  }
}

TEST_CASE("QST_09 questions, units and parts have the words of the language") {
  const AssessedPerson english = in_the_language(participant(), LetterLanguage::english);
  const std::string text = person_words("QST", english),
                    polish = person_words("QST", in_the_language(english, LetterLanguage::polish));
  CHECK(contains(text, "| 1 | Does this apply to you: ringing in the ears? | ☐ yes ☐ no |"));
  CHECK(contains(text, "These questions are about: hearing."));
  CHECK(contains(text, "How many: glasses of alcohol a week? | __________ glasses |"));
  CHECK(contains(polish, "Czy to Państwa dotyczy: szumy uszne? | ☐ tak ☐ nie |"));
  CHECK(contains(polish, "Temat tych pytań: słuch."));
  CHECK_FALSE(contains(text + polish, "oorsuizen"));
  CHECK(contains(person_words("QST", in_the_language(english, LetterLanguage::plain_dutch)), "Is dit zo bij u: oorsuizen?"));
}

TEST_CASE("QST_10 in every language privacy and voluntariness stand before the first question") {
  const char* first[] = {"Meedoen is vrijwillig.", "U hoeft niet mee te doen.", "Taking part is voluntary.",
                         "Udział jest dobrowolny."};
  const char* employer[] = {"Uw werkgever ziet ze niet.", "Uw baas ziet ze niet.", "Your employer does not see them.",
                            "Pracodawca ich nie widzi."};
  for (const LetterLanguage language : languages) {
    const std::string text = person_words("QST", in_the_language(participant(), language));
    CAPTURE(text);
    CHECK(text.find(first[std::size_t(language)]) < text.find("| 1 |"));
    CHECK(text.find(employer[std::size_t(language)]) < text.find("| 1 |"));
  }
}

TEST_CASE("QST_10 privacy and voluntariness stand on top") {
  const std::string& text = full_words("QST");
  CHECK(text.find("Meedoen is vrijwillig.") < text.find("oorsuizen"));
  CHECK(contains(text, "Uw werkgever ziet ze niet."));
  CHECK(contains(text, "Vul geen burgerservicenummer in."));
  CHECK(contains(text, "Verwerker Bedacht B.V. verwerkt de antwoorden in opdracht"));
}

TEST_CASE("QST_11 a licensed instrument is named by its topic; its questions are not reproduced") {
  CHECK(contains(questionnaire_for({"werkdruk"}), "vul het formulier in dat bij dit instrument hoort"));
  CHECK_FALSE(contains(questionnaire_for({"tillen-dragen"}), "STarT"));
}

TEST_CASE("RULE_37 the questionnaire has no field for a citizen service number") {
  for (const Field& field : form_of("QST").fields) {
    CHECK_FALSE(contains(field.name, "bsn"));
    CHECK_FALSE(contains(field.name, "burgerservice"));
  }
}

TEST_CASE("BIO_01 the record has the tests that belong to the work; those of the PMO stand apart") {
  const std::string& text = full_words("BIO");
  CHECK(text.find("Links, 4000 Hz") < text.find("Metingen van het PMO"));
  CHECK(text.find("Bovendruk") > text.find("Metingen van het PMO"));
  CHECK(contains(bare_words("BIO"), "Metingen van het PAGO"));
}

TEST_CASE("BIO_02 values have their unit, measured or still to be written") {
  CHECK(contains(full_words("BIO"), "| Links, 4000 Hz | 35 dB |"));
  CHECK(contains(full_words("BIO"), "| Links, 8000 Hz | __________ dB |"));
}

TEST_CASE("BIO_03 the normal value that was fixed stands beside it, or is asked") {
  CHECK(contains(full_words("BIO"), "| __________ dB | hoogstens 25 dB |"));
  CHECK(contains(full_words("BIO"), "[normaalwaarde]"));
}

TEST_CASE("BIO_04 the outcome against the criterion is stated") {
  CHECK(contains(full_words("BIO"), "| Links, 4000 Hz | 35 dB | hoogstens 25 dB | afwijkend |"));
}

TEST_CASE("BIO_05 performer and supervising bedrijfsarts are named") {
  CHECK(contains(full_words("BIO"), "Gemeten door | mevrouw M. Meter"));
  CHECK(contains(full_words("BIO"), "Onder toezicht van | dr. B. Fictief, bedrijfsarts"));
}

TEST_CASE("BIO_06 date and device are recorded, or asked") {
  CHECK(contains(full_words("BIO"), "17 maart 2026"));
  CHECK(contains(full_words("BIO"), "Audiometer Verzinsel 3"));
  CHECK(contains(bare_words("BIO"), "[merk, type, datum van ijking]"));
}
