#include "parsers/rie/subjects.h"

#include <algorithm>
#include <array>
#include <utility>

#include "forms/xml_data.h"
#include "parsers/rie/lexicon.h"
#include "parsers/rie/word_data.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

constexpr std::array<std::pair<std::string_view, Subject>, 10> codes = {{{"toegang", Subject::access},
                                                                         {"deskundige", Subject::expert},
                                                                         {"preventiemedewerker", Subject::prevention_officer},
                                                                         {"preventietaken", Subject::prevention_tasks},
                                                                         {"bhv", Subject::emergency_response},
                                                                         {"medezeggenschap", Subject::representation},
                                                                         {"inzage", Subject::inspection},
                                                                         {"inleen", Subject::hired_workers},
                                                                         {"instrument", Subject::instrument},
                                                                         {"register", Subject::exposure_register}}};

struct SubjectWords {
  Subject subject;
  Phrases phrases;
};

Subject subject_of(const DataNode& node) {
  const std::string code = node.attribute_or("code", "");
  for (const auto& [name, subject] : codes)
    if (name == code) return subject;
  throw_xml_error("vocabulary.xml", node.line, "onbekend onderwerp \"" + code + "\"", "vocabulary.invalid");
}

const std::vector<SubjectWords>& builtin_subjects() {
  static const std::vector<SubjectWords> subjects = [] {
    std::vector<SubjectWords> out;
    if (const DataNode* list = builtin_word_data().child("onderwerpen"))
      for (const DataNode* node : list->all("onderwerp")) out.push_back({subject_of(*node), Phrases(node->text)});
    return out;
  }();
  return subjects;
}

bool says_lacking(const std::vector<FoldedWord>& words) {
  const bool refused = std::any_of(words.begin(), words.end(), [](const FoldedWord& w) { return w.text == "nee"; });
  return refused || builtin_lexicon().shortcoming.any(words);
}

class SubjectReader {
 public:
  std::vector<SubjectMention> read(const Document& document) {
    for (const Block& block : document.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) sentences(paragraph->text, paragraph->source);
      if (const auto* table = std::get_if<Table>(&block)) rows(*table);
    }
    return std::move(found_);
  }

 private:
  void note(const std::string& text, const SourceRef& source, const std::string& around) {
    const std::vector<FoldedWord> words = words_of(text);
    for (const SubjectWords& s : builtin_subjects()) {
      if (!s.phrases.any(words)) continue;
      const bool known = std::any_of(found_.begin(), found_.end(), [&](const SubjectMention& m) {
        return m.subject == s.subject && m.source.place == source.place;
      });
      if (known) continue;
      found_.push_back({s.subject, says_lacking(around == text ? words : words_of(around)), source});
      found_.back().source.quote = text;
    }
  }

  void sentences(const std::string& text, const SourceRef& source) {
    for (const TextSpan& span : sentences_of(text)) {
      const std::string sentence = text.substr(span.begin, span.end - span.begin);
      note(sentence, source, sentence);
    }
  }

  void rows(const Table& table) {
    for (const Row& row : table.rows) {
      std::string whole;
      for (const Cell& cell : row.cells) whole += cell.text() + "\n";
      for (const Cell& cell : row.cells) {
        const std::string text = cell.text();
        note(text, cell.source, text.find('?') != text.npos ? whole : text);
        for (const Table& nested : cell.tables) rows(nested);
      }
    }
  }

  std::vector<SubjectMention> found_;
};

}  // namespace

std::vector<SubjectMention> subjects_in(const Document& document) { return SubjectReader().read(document); }

}  // namespace pago
