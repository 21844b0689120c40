#include "generators/compose/signal_parts.h"

#include <algorithm>
#include <cctype>

#include "generators/rules/decide.h"

namespace pago {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Parts that no blank separates; marks around them are left out: "(3)," is "3".
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : lower_case(text)) {
    const bool between =
        std::isspace(static_cast<unsigned char>(c)) || c == '(' || c == ')' || c == ';' || c == ':' || c == '"';
    if (!between) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  for (std::string& word : words)
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.pop_back();
  return words;
}

bool small(const std::string& word) { return word.size() == 1 && digit(word[0]) && word[0] <= '4'; }

}  // namespace

FilledForm signal_row(const LetterInput& in, const std::string& source, const Signal& signal) {
  FilledForm row;
  set_text(row, "bron", source);
  set_text(row, "status", signal.status);
  const bool unused = !signal.status.empty() && lower_case(signal.status) != "gebruikt";
  const std::string none = unused ? in.texts.say("woord.niets") : "";
  set_text(row, "datum", signal.date.empty() ? none : signal.date);
  if (!names_small_count(in, signal.finding)) set_text(row, "bevinding", signal.finding.empty() ? none : signal.finding);
  return row;
}

Rows signal_rows(const LetterInput& in) {
  Rows rows;
  for (const Signal& signal : in.case_file.signals) rows.push_back(signal_row(in, signal.source, signal));
  return rows;
}

bool names_small_count(const LetterInput& in, const std::string& finding) {
  const std::vector<std::string> words = words_of(finding);
  const std::string times = "|" + in.texts.say("woorden.tijd") + "|";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool time = i + 1 < words.size() && times.find("|" + words[i + 1] + "|") != times.npos;
    if (small(words[i]) && !time) return true;
  }
  return false;
}

std::vector<Diagnostic> examine_signals(const LetterInput& in) {
  std::vector<Diagnostic> out;
  for (const Signal& signal : in.case_file.signals)
    if (names_small_count(in, signal.finding))
      out.push_back({Severity::warning,
                     "signals.small_count",
                     {},
                     in.form.title + ": de bevinding bij “" + signal.source +
                         "” noemt een aantal onder 5 en staat daarom niet in het stuk. Schrijf “<5”, zodat niemand te "
                         "herkennen is."});
  return out;
}

}  // namespace pago
