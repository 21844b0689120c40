#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/fill/letter_press.h"
#include "tests/generators/example_results.h"

// The versions of the result letter tell the same facts, and none tells what only the bedrijfsarts may know.
using namespace pago;
using namespace pago::example;

namespace {

constexpr LetterLanguage in_dutch = LetterLanguage::dutch;
constexpr LetterLanguage languages[] = {in_dutch, LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish};

std::vector<std::string> months(const Texts& texts) {
  std::vector<std::string> out;
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string written = written_date(texts, on(2026, month, 1));
    out.push_back(written.substr(2, written.size() - 7));
  }
  return out;
}

// "24 maart 2026" and "24 March 2026" become "24-3-2026"; "12.5" becomes "12,5".
std::string neutral(std::string text, const Texts& texts) {
  if (const auto nested = text.find("[tabel in"); nested != text.npos) text.erase(nested, text.find('\n', nested) - nested);
  const std::vector<std::string> names = months(texts);
  for (std::size_t month = 0; month < names.size(); ++month)
    for (auto at = text.find(" " + names[month] + " 20"); at != text.npos; at = text.find(" " + names[month] + " 20"))
      text.replace(at, names[month].size() + 2, "-" + std::to_string(month + 1) + "-");
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == '.' && std::isdigit(static_cast<unsigned char>(text[i - 1])) &&
        std::isdigit(static_cast<unsigned char>(text[i + 1])))
      text[i] = ',';
  return text;
}

// Every number and date of a letter, in order of size as text.
std::vector<std::string> figures(const AssessedPerson& person) {
  const std::string text = neutral(result_words(person), document_texts(result_letter_version(person.row.person).code));
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    const bool inside = !out.back().empty() && (text[i] == ',' || text[i] == '-') && i + 1 < text.size() &&
                        std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0;
    if (digit || inside) out.back() += text[i];
    else if (!out.back().empty()) out.emplace_back();
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The verdicts of the tables, from top to bottom, as outcomes.
std::string verdicts(const AssessedPerson& person) {
  const FilledForm form = result_letter(person);
  const Texts& texts = document_texts(result_letter_version(person.row.person).code);
  std::string out;
  const auto add = [&](std::string word) {
    for (const char* id : {"uitkomst.niet_beoordeeld", "uitkomst.afwijkend", "uitkomst.let_op", "uitkomst.in_orde"})
      if (const auto at = word.find(texts.say(id)); at != word.npos) word.replace(at, texts.say(id).size(), id);
    for (const char* id : {"kant.rechts", "kant.links"}) {
      const std::string side = texts.say(id, {{"waarde", ""}});
      if (const auto at = word.find(side); at != word.npos) word.replace(at, side.size(), std::string(id) + " ");
    }
    out += word + "\n";
  };
  for (const char* part : {"uitslagen_pago", "uitslagen_pmo"})
    for (const FilledForm& module : std::get<Rows>(*form.find(part))) {
      add(std::get<std::string>(*module.find("uitslag_oordeel")));
      for (const FilledForm& line : std::get<Rows>(*module.find("uitslag_metingen")))
        add(std::get<std::string>(*line.find("uitslag_beoordeling")));
    }
  return out;
}

}  // namespace

TEST_CASE("the four languages have the same numbers and dates, in large print too") {
  for (const AssessedPerson& person : {participant(), healthy_participant()}) {
    const std::vector<std::string> dutch_figures = figures(in_the_language(person, in_dutch));
    CHECK(dutch_figures.size() > 20);
    for (const LetterLanguage language : languages)
      for (const bool large : {false, true}) {
        CAPTURE(int(language), large);
        CHECK(figures(in_the_language(person, language, large)) == dutch_figures);
      }
  }
}

TEST_CASE("the four languages give every finding the same outcome") {
  const std::string expected = verdicts(in_the_language(participant(), in_dutch));
  CHECK(contains(expected, "kant.rechts uitkomst.in_orde; kant.links uitkomst.afwijkend"));
  for (const LetterLanguage language : languages) CHECK(verdicts(in_the_language(participant(), language)) == expected);
}

TEST_CASE("the four languages name the same people and keep the physician's own words") {
  for (const LetterLanguage language : languages) {
    const std::string text = result_words(in_the_language(participant(), language));
    CAPTURE(text);
    for (const char* part :
         {"J.W. van den Verzonnenberg", "Bedachtestraat 12 b", "1234 AB Nergenshuizen", "000417", "dr. B. Fictief",
          "Mevrouw T. Bedacht", "de heer P. Ploeg", "Draag uw otoplastieken de hele dag", "2026-0143"})
      CHECK(contains(text, part));
  }
}

TEST_CASE("the four languages leave the same places open when nobody gave the facts") {
  AssessedPerson bare = participant();
  bare.row.answers = {};
  bare.row.answers["arts.interventie"] = std::string("fysiotherapie");
  const auto places = [&](LetterLanguage language) {
    return count(result_words(in_the_language(bare, language), CaseFile{}), "[");
  };
  const std::size_t expected = places(in_dutch);
  CHECK(expected > 8);
  for (const LetterLanguage language : languages) CHECK(places(language) == expected);
}

TEST_CASE("large print has the same words as the normal letter, in letters of 18 points or more") {
  for (const LetterLanguage language : languages) {
    const std::string code = in_language("RES", language);
    const OoxmlPackage package(resource(person_template(code, true)));
    const std::string styles = package.read_required("word/styles.xml");
    std::size_t sizes = 0;
    for (auto at = styles.find("<w:sz w:val=\""); at != styles.npos; at = styles.find("<w:sz w:val=\"", at + 1)) {
      const int half_points = std::atoi(styles.c_str() + at + 13);
      if (half_points <= 8) continue;  // of paragraphs that only make room
      CHECK(half_points >= 36);
      ++sizes;
    }
    CHECK(sizes > 10);
  }
}

TEST_CASE("what only the bedrijfsarts may know is in no version: STarT Back, D023, red flags, urgent findings") {
  for (const LetterLanguage language : languages) {
    AssessedPerson person = in_the_language(participant(), language);
    person.modules[2].values.push_back(value_of_field("rug.d023", std::string("voldaan"), "", ResultOutcome::attention));
    const std::string text = result_words(person);
    for (const char* secret : {"STarT", "D023", "startback", "krachtverlies", "ernstig beloop", "tillend", "of lifting",
                               "podnoszeniem", "assessment by", "ocena lekarza"}) {
      CAPTURE(secret);
      CHECK_FALSE(contains(text, secret));
    }
    CHECK_FALSE(contains(text, "beoordeling door de bedrijfsarts"));
  }
}

TEST_CASE("a problem that only the bedrijfsarts sees keeps the letter from saying that all is well") {
  AssessedPerson person = healthy_participant();
  person.modules.push_back(back_result());
  const std::string text = result_words(person);
  CHECK_FALSE(contains(text, "Goed nieuws"));
  CHECK_FALSE(contains(text, "U hoeft nu niets te doen"));
  CHECK(contains(text, "[advies van de bedrijfsarts]"));
  CHECK(contains(text, "In orde: longen en bloeddruk."));
}

TEST_CASE("the letter has no copy line and no employer, and only worker and bedrijfsarts may get it") {
  const std::string text = result_words(participant());
  for (const char* part : {"Bedachte Metaal", "Kopie", "c.c.", "cc:", "Zagerij"}) {
    CAPTURE(part);
    CHECK_FALSE(contains(text, part));
  }
  for (const LetterLanguage language : languages) {
    const Form& form = form_of(in_language("RES", language));
    CHECK(form.field("werkgever_naam") == nullptr);
    CHECK(form.field("werkgever_adres") == nullptr);
    REQUIRE(form.recipients.size() == 2);
    CHECK(form.recipients[0].name == "werknemer");
    CHECK(form.recipients[1].name == "bedrijfsarts");
  }
}

TEST_CASE("a letter is a concept in every language until the bedrijfsarts releases it") {
  const char* marks[] = {"CONCEPT", "CONCEPT", "DRAFT", "PROJEKT"};
  for (const LetterLanguage language : languages) {
    const AssessedPerson person = in_the_language(participant(), language);
    const std::string code = in_language("RES", language);
    CHECK(contains(result_words(person), marks[std::size_t(language)]));
    const FilledForm released = compose_result_letter(person, results_case(), context(code, true));
    const Bytes bytes = fill_docx(resource(person_template(code)), form_of(code), released, today);
    CHECK_FALSE(contains(words(read_docx(bytes, "x.docx").document), marks[std::size_t(language)]));
  }
}

TEST_CASE("the composed values fit the form of every language: nothing unknown, nothing of another kind") {
  for (const LetterLanguage language : languages)
    for (const AssessedPerson& person : {participant(), healthy_participant()})
      for (const Diagnostic& d :
           check(form_of(in_language("RES", language)), result_letter(in_the_language(person, language)))) {
        CAPTURE(d.message);
        CHECK(d.severity == Severity::note);
      }
  CHECK(missing_labels(form_of("RES"), result_letter(participant())).empty());
  CHECK(missing_labels(form_of("RES"), result_letter(healthy_participant())).empty());
}

TEST_CASE("a letter from the press reads as the one that was filled, and nothing in the templates slows the press") {
  for (const LetterLanguage language : languages)
    for (const bool large : {false, true}) {
      const std::string code = in_language("RES", language);
      const CheckedTemplate checked(resource(person_template(code, large)), form_of(code));
      LetterPress press(checked, today);
      CHECK(press.limits().empty());
      for (AssessedPerson person : {participant(), healthy_participant()}) {
        person = in_the_language(person, language, large);
        const Bytes pressed = press.press(result_letter(person));
        CHECK(words(read_docx(pressed, "uitslag.docx").document) == result_words(person));
      }
    }
}
