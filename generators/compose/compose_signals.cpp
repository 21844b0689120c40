#include <algorithm>
#include <array>
#include <sstream>

#include "generators/compose/documents.h"
#include "generators/compose/signal_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

constexpr std::array sources = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
constexpr std::size_t whole_word = 3;  // words up to this length count only when they stand alone: "or"

bool letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }

// Where a word begins in the text; npos when it does not.
std::size_t place_of(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !letter(text[at - 1]);
    const bool ends = word.size() > whole_word || end == text.size() || !letter(text[end]);
    if (starts && ends) return at;
  }
  return text.npos;
}

// The source of the leidraad that a signal names first; "" when it names none.
std::string source_of(const LetterInput& in, const Signal& signal) {
  const std::string text = lower_case(signal.source);
  std::string best;
  std::size_t first = text.npos;
  for (const char* source : sources) {
    std::istringstream words(in.texts.say("woorden." + std::string(source)));
    for (std::string word; std::getline(words, word, '|');)
      if (const std::size_t at = place_of(text, word); at < first) first = at, best = source;
  }
  return best;
}

std::string count_sentence(const LetterInput& in, std::size_t seen) {
  const char* id = seen == 0 ? "stand.geen" : seen == sources.size() ? "stand.alle" : seen == 1 ? "stand.een" : "stand.deel";
  return in.texts.say(id, {{"totaal", std::to_string(sources.size())}, {"aantal", std::to_string(seen)}});
}

Rows source_rows(const LetterInput& in, std::size_t& seen) {
  Rows rows;
  for (const char* source : sources) {
    const std::string title = in.texts.say("bron." + std::string(source));
    const std::size_t before = rows.size();
    for (const Signal& signal : in.case_file.signals)
      if (source_of(in, signal) == source) rows.push_back(signal_row(in, title, signal));
    if (rows.size() > before) ++seen;
    else rows.push_back(signal_row(in, title, {}));
  }
  return rows;
}

}  // namespace

FilledForm compose_signals(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_rie_block(in, form);
  std::size_t seen = 0;
  form.set("bronnen", source_rows(in, seen));
  form.set("stand", count_sentence(in, seen));
  Rows others;
  for (const Signal& signal : in.case_file.signals)
    if (source_of(in, signal).empty()) others.push_back(signal_row(in, signal.source, signal));
  set_rows(form, "heeft_andere", "andere", std::move(others));
  return form;
}

}  // namespace pago
