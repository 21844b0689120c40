#include "generators/release/wrong_person.h"

#include <algorithm>
#include <set>

#include "forms/error.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr std::size_t findings_cells = 4;

class LetterCheck {
 public:
  LetterCheck(const LetterText& letter, const LetterExpectation& expected, const std::string& file,
              std::vector<GuardFault>& faults)
      : letter_(letter), expected_(expected), file_(file), faults_(faults) {
    for (const std::string& line : letter.lines) append_words(line, words_);
    for (const std::string& text : letter.properties) append_words(text, words_);
    mark_own();
  }

  // Whole identifiers of others; what lies inside one of the addressee's own is his.
  void others(const IdentifierIndex& index) {
    std::set<IdentifierKind> told;
    for (const IdentifierHit& hit : index.find(words_)) {
      const bool own =
          std::all_of(own_.begin() + static_cast<std::ptrdiff_t>(hit.at),
                      own_.begin() + static_cast<std::ptrdiff_t>(hit.at + hit.words), [](char o) { return o != 0; });
      if (own || !told.insert(hit.kind).second) continue;
      fault("guard.other_person", std::string(dutch(hit.kind)) + " van iemand anders uit deze partij staat in de brief");
    }
  }

  void addressee() {
    for (const std::string& text : expected_.required)
      if (!has(words_of_text(text)))
        return fault("guard.addressee", "nummer of naam van de geadresseerde staat niet in de brief");
  }

  void address() {
    if (!expected_.address_block.empty() && !has(words_of_text(expected_.address_block)))
      fault("guard.address", "naam en adres boven de brief horen niet bij elkaar, of niet bij de geadresseerde");
  }

  void texts() {
    for (const std::string& text : expected_.texts)
      if (!has(words_of_text(text)))
        return fault("guard.text", "een tekst van de bedrijfsarts voor deze persoon ontbreekt of is anders");
  }

  void findings(const TemplateMarks& marks) {
    std::vector<const std::vector<std::string>*> found;
    for (const auto& row : letter_.rows)
      if (row.size() == findings_cells && std::find(marks.rows.begin(), marks.rows.end(), row) == marks.rows.end())
        found.push_back(&row);
    bool same = found.size() == expected_.findings.size();
    for (std::size_t i = 0; same && i < found.size(); ++i) same = same_row(*found[i], expected_.findings[i]);
    if (!same) fault("guard.findings", "de uitslagen in de brief zijn niet die van de gegevensrij");
  }

  void right_template(const TemplateMarks& marks) {
    std::size_t next = 0;
    for (const std::string& line : letter_.lines)
      if (next < marks.lines.size() && line == marks.lines[next]) ++next;
    const bool parts = std::all_of(marks.parts.begin(), marks.parts.end(), [&](const std::string& part) {
      return std::find(letter_.parts.begin(), letter_.parts.end(), part) != letter_.parts.end();
    });
    if (next < marks.lines.size() || !parts)
      fault("guard.template", "de brief is niet met het juiste sjabloon gemaakt, of later gewijzigd");
  }

 private:
  static bool same_row(const std::vector<std::string>& found, const std::vector<std::string>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
      if (found[i] != wanted[i] && found[i] != clean_text(wanted[i])) return false;
    return true;
  }

  void mark_own() {
    own_.assign(words_.size(), 0);
    for (const Identifier& one : expected_.own) {
      if (one.words.empty()) continue;
      for (auto at = words_.begin();; ++at) {
        at = std::search(at, words_.end(), one.words.begin(), one.words.end());
        if (at == words_.end()) break;
        std::fill_n(own_.begin() + (at - words_.begin()), one.words.size(), char{1});
      }
    }
  }

  bool has(const Words& wanted) const {
    return wanted.empty() || std::search(words_.begin(), words_.end(), wanted.begin(), wanted.end()) != words_.end();
  }

  void fault(const char* code, std::string message) { faults_.push_back({expected_.row, file_, code, std::move(message)}); }

  const LetterText& letter_;
  const LetterExpectation& expected_;
  const std::string& file_;
  std::vector<GuardFault>& faults_;
  Words words_;
  std::vector<char> own_;
};

}  // namespace

std::vector<GuardFault> LetterGuard::check(std::span<const std::byte> bytes, const std::string& file,
                                           const LetterExpectation& expected) {
  std::vector<GuardFault> faults;
  if (!std::equal(bytes.begin(), bytes.end(), expected.made.begin(), expected.made.end()))
    faults.push_back({expected.row, file, "guard.changed", "het bestand is niet meer zoals het is gemaakt"});
  const auto marks = templates_.find(expected.letter_template);
  if (marks == templates_.end()) {
    faults.push_back({expected.row, file, "guard.template", "het sjabloon van de brief is onbekend"});
    return faults;
  }
  LetterText letter;
  try {
    letter = reader_.read(bytes);
  } catch (const Error&) {
    faults.push_back({expected.row, file, "guard.unreadable", "het bestand is niet terug te lezen"});
    return faults;
  }
  LetterCheck check(letter, expected, file, faults);
  check.others(index_);
  check.addressee();
  check.address();
  check.findings(marks->second);
  check.texts();
  check.right_template(marks->second);
  return faults;
}

}  // namespace pago
