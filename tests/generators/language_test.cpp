#include <iconv.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <hunspell.hxx>
#include <memory>
#include <set>
#include <sstream>

#include "tests/generators/example_results.h"

// How every document reads, measured on the made document read back by the reader of parsers/: sentence length, Flesch-Douma
// (206,84 - 0,77 syllables per 100 words - 0,93 words per sentence; higher is easier), and spelling by hunspell.
using namespace pago;
using namespace pago::example;

namespace {

// Letters and apostrophes make a word; bytes of UTF-8 beyond ASCII belong to it, but for quotes, dashes and dots.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    const bool punctuation = c == 0xE2 || (c == 0xC2);  // general punctuation, no-break space, middle dot
    if (std::isalpha(c) || (c >= 0x80 && !punctuation)) {
      out.back() += text[i];
      continue;
    }
    if (c == 0xE2) i += 2;
    if (c == 0xC2) i += 1;
    if (!out.back().empty()) out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// Sentences of running text: of a line or a cell, closed by a full stop, question or exclamation mark, of three words or more.
std::vector<std::string> sentences_in(const std::string& text) {
  std::vector<std::string> out;
  std::string sentence;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || text[i] == '|') {
      sentence.clear();
      continue;
    }
    sentence += text[i];
    const bool mark = text[i] == '.' || text[i] == '?' || text[i] == '!';
    const bool closes = i + 1 == text.size() || text[i + 1] == '\n' ||
                        (text[i + 1] == ' ' && i + 2 < text.size() && !std::islower(static_cast<unsigned char>(text[i + 2])) &&
                         !std::isdigit(static_cast<unsigned char>(text[i + 2])));
    if (!mark || !closes) continue;
    if (words_in(sentence).size() >= 3) out.push_back(sentence);
    sentence.clear();
  }
  return out;
}

// Groups of vowels; a trema begins a group of its own.
std::size_t syllables_in(const std::string& word) {
  static const std::set<std::string> tremas{"ë", "ï", "ö", "ü", "ä"};
  std::size_t n = 0;
  bool inside = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool wide = static_cast<unsigned char>(word[i]) >= 0x80;
    const bool trema = wide && tremas.count(word.substr(i, 2)) > 0;
    const bool vowel = wide || std::string_view("aeiouyAEIOUY").find(word[i]) != std::string_view::npos;
    if (vowel && (!inside || trema)) ++n;
    inside = vowel;
    if (wide) ++i;
  }
  return std::max<std::size_t>(n, 1);
}

struct Measured {
  double words_per_sentence = 0, flesch_douma = 0;
};

Measured measure(const std::string& text) {
  double sentences = 0, words = 0, syllables = 0;
  for (const std::string& sentence : sentences_in(text)) {
    ++sentences;
    for (const std::string& word : words_in(sentence)) ++words, syllables += static_cast<double>(syllables_in(word));
  }
  REQUIRE(sentences > 0);
  return {words / sentences, 206.84 - 0.77 * (100 * syllables / words) - 0.93 * (words / sentences)};
}

std::string language_of(std::string_view code) {
  if (code.ends_with("-EN")) return "en_GB";
  return code.ends_with("-PL") ? "pl_PL" : "nl_NL";
}

class Speller {
 public:
  explicit Speller(const std::string& language)
      : hunspell_(("/usr/share/hunspell/" + language + ".aff").c_str(), ("/usr/share/hunspell/" + language + ".dic").c_str()),
        conversion_(iconv_open(hunspell_.get_dict_encoding().c_str(), "UTF-8")) {
    std::ifstream list(std::string(PAGO_SOURCE) + "/tests/generators/known_words/" + language + ".txt");
    for (std::string word; std::getline(list, word);) known_.insert(word);
    REQUIRE_FALSE(known_.empty());
  }
  ~Speller() { iconv_close(conversion_); }
  Speller(const Speller&) = delete;
  Speller& operator=(const Speller&) = delete;

  bool knows(const std::string& word) {
    if (known_.contains(word)) return true;
    if (!hunspell_.spell(encoded(word))) return false;
    known_.insert(word);  // the documents share nearly all of their words
    return true;
  }

 private:
  std::string encoded(std::string word) {
    std::string out(2 * word.size(), '\0');
    char *in = word.data(), *to = out.data();
    std::size_t left = word.size(), room = out.size();
    if (iconv(conversion_, &in, &left, &to, &room) == std::size_t(-1)) return "?";
    out.resize(out.size() - room);
    return out;
  }

  Hunspell hunspell_;
  iconv_t conversion_;
  std::set<std::string> known_;
};

// What the RI&E of the example says, quoted in every language as it is.
const std::set<std::string>& quoted_words() {
  static const std::set<std::string> words = [] {
    std::string text;
    for (const RiskFinding& f : rie().findings) {
      text += f.group + " " + f.measures_in_place + " ";
      for (const PlanItem& item : f.plan) text += item.measure + " ";
    }
    const auto list = words_in(text);
    return std::set<std::string>(list.begin(), list.end());
  }();
  return words;
}

std::string unknown_words(std::string_view code, const std::string& text) {
  Speller speller(language_of(code));
  std::set<std::string> unknown;
  for (const std::string& word : words_in(text))
    if (word.size() > 1 && quoted_words().count(word) == 0 && !speller.knows(word)) unknown.insert(word);
  std::string all;
  for (const std::string& word : unknown) all += word + " ";
  return all;
}

// What people of the case wrote, which no version translates.
void clear_dutch(CaseFile& c) {
  c.plan.agreements.online_privacy.clear();
  c.project.third_party.name.clear();
  for (PlannedExamination& examination : c.plan.examinations) examination.cut_offs.clear(), examination.aspect.clear();
}

}  // namespace

TEST_CASE("no document has long sentences: at most 18 words on average") {
  for (const DocumentKind& kind : document_kinds()) {
    CAPTURE(kind.code);
    CHECK(measure(planned_words(kind.code)).words_per_sentence <= 18);
  }
}

TEST_CASE("every Dutch document reads well enough: a floor of Flesch-Douma, higher for the information of employees") {
  for (const DocumentKind& kind : document_kinds()) {
    if (language_of(kind.code) != "nl_NL") continue;
    const double floor = kind.code == "INF" ? 50 : kind.code == "INF-EENVOUDIG" ? 85 : kind.code == "CPA" ? 40 : 15;
    const double score = measure(planned_words(kind.code)).flesch_douma;
    CAPTURE(kind.code, score);
    CHECK(score >= floor);
  }
}

TEST_CASE("the plain version is clearly easier than the normal one: 20 points and shorter sentences") {
  const Measured normal = measure(planned_words("INF")), plain = measure(planned_words("INF-EENVOUDIG"));
  CAPTURE(normal.flesch_douma, plain.flesch_douma, normal.words_per_sentence, plain.words_per_sentence);
  CHECK(plain.flesch_douma >= normal.flesch_douma + 20);
  CHECK(plain.words_per_sentence < 0.8 * normal.words_per_sentence);
}

TEST_CASE("hunspell finds no unknown word in any document, complete or empty, outside tests/generators/known_words") {
  for (const DocumentKind& kind : document_kinds()) {
    CAPTURE(kind.code);
    CHECK(unknown_words(kind.code, planned_words(kind.code) + "\n" + unplanned_words(kind.code)) == "");
  }
}

TEST_CASE("the measures tell hard from easy, and a spelling fault from a word") {
  CHECK(measure("De arts kijkt of u goed hoort. Dat is snel klaar.").flesch_douma >
        measure("Arbeidsgezondheidskundige onderzoeken inventariseren gezondheidseffecten ten gevolge van beroepsmatige "
                "blootstellingen.")
                .flesch_douma +
            80);
  CHECK(unknown_words("INF", "De medewerker wrodt uitgenodigd.") == "wrodt ");
  CHECK(syllables_in("patiënten") == 4);
}

TEST_CASE("every document about one person reads easily: short sentences, and a floor of Flesch-Douma for who reads Dutch") {
  for (const PersonDocumentKind& kind : person_document_kinds()) {
    const std::string code(kind.code);
    const Measured measured = measure(bare_words(code));
    CAPTURE(code, measured.words_per_sentence, measured.flesch_douma);
    CHECK(measured.words_per_sentence <= 15);
    const bool for_physician = !kind.in_languages;
    CHECK(measured.flesch_douma >= (for_physician ? 10 : 40));
  }
}

TEST_CASE("the plain result letter is clearly easier than the normal one") {
  AssessedPerson person = participant();
  person.row.answers = {};
  const Measured normal = measure(result_words(in_the_language(person, LetterLanguage::dutch)));
  const Measured plain = measure(result_words(in_the_language(person, LetterLanguage::plain_dutch)));
  CAPTURE(normal.flesch_douma, plain.flesch_douma, normal.words_per_sentence, plain.words_per_sentence);
  CHECK(plain.flesch_douma >= normal.flesch_douma + 10);
  CHECK(plain.flesch_douma >= 80);
  CHECK(plain.words_per_sentence < 0.8 * normal.words_per_sentence);
}

TEST_CASE("hunspell finds no unknown word in a document about one person, in any language") {
  for (const PersonDocumentKind& kind : person_document_kinds())
    for (const LetterLanguage language :
         {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish}) {
      if (!kind.in_languages && language != LetterLanguage::dutch) continue;
      AssessedPerson person = in_the_language(participant(), language);
      CaseFile c = results_case();
      const bool dutch_is_foreign = language == LetterLanguage::english || language == LetterLanguage::polish;
      if (dutch_is_foreign) person.row.answers = {}, clear_dutch(c);
      person.row.answers["arts.kerndoel"] = 1.0;
      const std::string code = in_language(kind.code, language);
      CAPTURE(code);
      CHECK(unknown_words(code, person_words(std::string(kind.code), person, c)) == "");
    }
}
