#include "generators/release/pdf_guard.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "forms/error.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr std::size_t findings_cells = 4;

// Of clean text, without any space: a long word in a narrow column may have been cut.
void append_signs(std::string_view clean, std::string& out) {
  for (const char c : clean)
    if (c != ' ' && c != '\n' && c != '\t') out += c;
}

std::string signs_of(std::string_view text) {
  std::string out;
  append_signs(clean_text(text), out);
  return out;
}

// Some looks show capitals.
std::string small(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

std::vector<std::string> cells_of(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) out.push_back(signs_of(text));
  return out;
}

}  // namespace

class PdfCheck {
 public:
  PdfCheck(PdfGuard& guard, const PdfLetter& letter, const LetterExpectation& expected, const std::string& file,
           std::vector<GuardFault>& faults)
      : letter_(letter), expected_(expected), file_(file), faults_(faults) {
    for (const std::string& line : letter.lines) add(guard.line(line));
    for (const std::string& text : letter.strings) add(guard.line(text));
    own_ = own_words(words_, expected.own);
  }

  void others(const IdentifierIndex& index) {
    for (const IdentifierKind kind : others_in(hits(index), own_))
      fault("guard.other_person", std::string(dutch(kind)) + " van iemand anders uit deze partij staat in de brief");
  }

  void addressee() {
    for (const std::string& text : expected_.required)
      if (!has(text)) return fault("guard.addressee", "nummer of naam van de geadresseerde staat niet in de brief");
    if (!expected_.address_block.empty() && !has(expected_.address_block))
      fault("guard.address", "naam en adres boven de brief horen niet bij elkaar, of niet bij de geadresseerde");
  }

  void texts() {
    for (const std::string& text : expected_.texts)
      if (!has(text)) return fault("guard.text", "een tekst van de bedrijfsarts voor deze persoon ontbreekt of is anders");
  }

  void findings(const std::vector<std::vector<std::string>>& of_template) {
    std::vector<std::vector<std::string>> found, parted;
    for (std::size_t i = 0; i < letter_.rows.size(); ++i) {
      const bool part = letter_.rows[i].size() + 1 == findings_cells && i > 0 && letter_.rows[i - 1].size() == 1;
      if (!part && letter_.rows[i].size() != findings_cells) continue;
      std::vector<std::string> cells = cells_of(letter_.rows[i]);
      if (std::find(of_template.begin(), of_template.end(), cells) != of_template.end()) continue;
      if (part) cells.insert(cells.begin(), signs_of(letter_.rows[i - 1].front()));
      (part ? parted : found).push_back(std::move(cells));
    }
    if (found.empty()) found = std::move(parted);  // in large print the label has a row to itself
    bool same = found.size() == expected_.findings.size();
    for (std::size_t i = 0; same && i < found.size(); ++i) same = found[i] == cells_of(expected_.findings[i]);
    if (!same) fault("guard.findings", "de uitslagen in de brief zijn niet die van de gegevensrij");
  }

  void fixed_text(const std::vector<std::string>& lines, const RunningHeads& heads) {
    std::string all;
    for (std::size_t i = 0; i < letter_.lines.size(); ++i) all += lines_[i]->signs;
    if (!in_order(lines, all) || !right_heads(heads))
      fault("guard.template", "de brief is niet met het juiste sjabloon gemaakt, of later gewijzigd");
  }

 private:
  static bool in_order(const std::vector<std::string>& pieces, const std::string& all) {
    std::size_t at = 0;
    for (const std::string& piece : pieces) {
      at = all.find(piece, at);
      if (at == all.npos) return false;
      at += piece.size();
    }
    return true;
  }

  bool right_heads(const RunningHeads& heads) const {
    for (std::size_t i = 0; i < letter_.heads.size(); ++i) {
      std::string said;
      append_signs(letter_.heads[i], said);
      said = small(std::move(said));
      const bool known = std::any_of(heads.pages.begin(), heads.pages.end(), [&](const RunningHeads::Page& page) {
        return (page.first || i > 0) &&
               std::all_of(page.parts.begin(), page.parts.end(), [&](const auto& part) { return in_order(part, said); });
      });
      const bool forbidden = std::any_of(heads.never.begin(), heads.never.end(),
                                         [&](const std::string& piece) { return said.find(piece) != said.npos; });
      if (forbidden || (!known && !heads.pages.empty())) return false;
    }
    return true;
  }

  void add(const PdfGuard::KnownLine& line) {
    lines_.push_back(&line);
    words_.insert(words_.end(), line.words.begin(), line.words.end());
  }

  // Whole identifiers of anybody in the batch, also those that go on from one line into the next.
  std::vector<IdentifierHit> hits(const IdentifierIndex& index) const {
    std::vector<IdentifierHit> out;
    std::size_t from = 0;
    for (const PdfGuard::KnownLine* line : lines_) {
      if (line->words.empty()) continue;
      for (const std::uint32_t start : line->starts) index.find_at(words_, from + start, out);
      from += line->words.size();
      index.find_at(words_, from - 1, out);
    }
    return out;
  }

  bool has(const std::string& text) const {
    const Words wanted = words_of_text(text);
    return wanted.empty() || std::search(words_.begin(), words_.end(), wanted.begin(), wanted.end()) != words_.end();
  }

  void fault(const char* code, std::string message) { faults_.push_back({expected_.row, file_, code, std::move(message)}); }

  const PdfLetter& letter_;
  const LetterExpectation& expected_;
  const std::string& file_;
  std::vector<GuardFault>& faults_;
  std::vector<const PdfGuard::KnownLine*> lines_;  // and strings
  Words words_;
  std::vector<OwnWord> own_;
};

PdfGuard::PdfGuard(const IdentifierIndex& index, const std::map<std::string, TemplateMarks>& templates) : index_(index) {
  for (const auto& [key, marks] : templates) {
    Fixed& fixed = fixed_[key];
    for (const std::string& line : marks.lines) fixed.lines.push_back(small(signs_of(line)));
    for (const auto& row : marks.rows) fixed.rows.push_back(cells_of(row));
    fixed.heads = marks.heads;
    for (RunningHeads::Page& page : fixed.heads.pages)
      for (auto& part : page.parts)
        for (std::string& piece : part) piece = small(signs_of(piece));
    for (std::string& piece : fixed.heads.never) piece = small(signs_of(piece));
  }
}

const PdfGuard::KnownLine& PdfGuard::line(const std::string& text) {
  if (last_->next != nullptr && last_->next->first == text) return *(last_ = &last_->next->second);
  const auto [at, fresh] = lines_.try_emplace(text);
  KnownLine& known = at->second;
  if (!fresh) {
    last_->next = &*at;
    return *(last_ = &known);
  }
  known.words = words_of_text(text);
  known.starts = index_.starts_in(known.words);
  append_signs(text, known.signs);
  known.signs = small(std::move(known.signs));
  return known;
}

std::vector<GuardFault> PdfGuard::check(std::span<const std::byte> bytes, const std::string& file,
                                        const LetterExpectation& expected) {
  std::vector<GuardFault> faults;
  if (bytes.size() != expected.made.size() || std::memcmp(bytes.data(), expected.made.data(), bytes.size()) != 0)
    faults.push_back({expected.row, file, "guard.changed", "het bestand is niet meer zoals het is gemaakt"});
  const auto fixed = fixed_.find(expected.letter_template);
  if (fixed == fixed_.end()) {
    faults.push_back({expected.row, file, "guard.template", "het sjabloon van de brief is onbekend"});
    return faults;
  }
  PdfLetter letter;
  try {
    letter = reader_.read(bytes, expected.password);
  } catch (const Error&) {
    faults.push_back({expected.row, file, "guard.unreadable", "het bestand is niet terug te lezen met zijn wachtwoord"});
    return faults;
  }
  constexpr std::size_t most_lines = 2000;
  if (lines_.size() > most_lines) lines_.clear(), first_ = {};
  last_ = &first_;
  PdfCheck check(*this, letter, expected, file, faults);
  check.others(index_);
  check.addressee();
  check.texts();
  if (expected.has_findings) check.findings(fixed->second.rows);
  check.fixed_text(fixed->second.lines, fixed->second.heads);
  return faults;
}

}  // namespace pago
