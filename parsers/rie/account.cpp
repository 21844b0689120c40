#include "parsers/rie/account.h"

#include <algorithm>
#include <map>

#include "parsers/rie/claims.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

class Accountant {
 public:
  explicit Accountant(const Rie& rie) : claims_(claims_of(rie)) {}

  void add(const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block)) line(heading->text, heading->source, TextRole::heading);
    else if (const auto* paragraph = std::get_if<Paragraph>(&block))
      line(paragraph->text, paragraph->source, TextRole::unrecognised);
    else if (const auto* table = std::get_if<Table>(&block)) add(*table);
  }

  void line(const std::string& text, const SourceRef& source, TextRole otherwise) {
    units_.push_back({&source, nullptr, text, stretches_of(text, at(source.place), {{}, otherwise, {}, {}, false})});
  }

  std::vector<TextUnit> units() && { return std::move(units_); }

 private:
  const std::vector<Claim>& at(std::string_view place) const {
    static const std::vector<Claim> none;
    const auto found = claims_.find(place);
    return found == claims_.end() ? none : found->second;
  }

  void add(const Table& table) {
    for (const Row& row : table.rows) {
      const Claim rest = rest_of(row, table);
      for (const Cell& cell : row.cells) {
        const std::string text = cell.text();
        units_.push_back({&cell.source, &row.source, text, stretches_of(text, at(cell.source.place), rest)});
        for (const Table& inner : cell.tables) add(inner);
      }
    }
  }

  // What the cells of a row are that say nothing of their own: what the row is, what the row's other cells made of it, else
  // what the table is.
  Claim rest_of(const Row& row, const Table& table) const {
    if (!at(row.source.place).empty()) return at(row.source.place).front();
    Claim rest{{}, TextRole::unrecognised, {}, {}, false};
    bool taken = false;
    for (const Cell& cell : row.cells)
      for (const Claim& claim : at(cell.source.place)) {
        const bool found = !claim.findings.empty();
        for (const std::size_t i : claim.findings)
          if (std::find(rest.findings.begin(), rest.findings.end(), i) == rest.findings.end()) rest.findings.push_back(i);
        if (found) rest.role = TextRole::beside;
        else if (!taken) rest.role = claim.role;
        if (!rest.unrecognised) rest.unrecognised = claim.unrecognised;
        taken = true;
      }
    if (!taken && !at(table.source.place).empty()) return at(table.source.place).front();
    return rest;
  }

  ClaimsByPlace claims_;
  std::vector<TextUnit> units_;
};

bool listed_nowhere(const Stretch& s) { return s.role == TextRole::unrecognised && !s.unrecognised; }

struct Listed {  // an entry for the list, with the words it stands for
  Unrecognised what;
  const TextUnit* unit;
  std::size_t begin, end;
};

bool says_something(const Listed& entry) {
  const auto words = words_of(entry.what.source.quote);
  return std::any_of(words.begin(), words.end(), [](const FoldedWord& w) { return w.text.size() > 2 && !is_number(w.text); });
}

class LeftOver {
 public:
  LeftOver(const Rie& rie, const std::vector<TextUnit>& units)
      : rie_(rie), placed_(rie.unrecognised.size(), false), seen_(placed_) {
    for (const TextUnit& unit : units)
      if (unit.row && std::any_of(unit.stretches.begin(), unit.stretches.end(), listed_nowhere)) {
        const TextUnit*& longest = speaker_[unit.row->place];
        if (!longest || longest->text.size() < unit.text.size()) longest = &unit;
      }
    for (const TextUnit& unit : units)
      for (const Stretch& s : unit.stretches) add(unit, s);
  }

  std::vector<Unrecognised> list() {
    std::vector<Unrecognised> all;
    for (const Listed& entry : entries_)
      if (says_something(entry) || !row_has_words(entry)) all.push_back(entry.what);
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (!seen_[i]) all.push_back(rie_.unrecognised[i]);
    return all;
  }

 private:
  void add(const TextUnit& unit, const Stretch& s) {
    if (s.unrecognised) {
      seen_[*s.unrecognised] = true;
      if (s.role != TextRole::unrecognised || placed_[*s.unrecognised]) return;  // inside a finding, or told already
      placed_[*s.unrecognised] = true;
      append({rie_.unrecognised[*s.unrecognised], &unit, s.begin, s.end});
    } else if (listed_nowhere(s) && (!unit.row || speaker_[unit.row->place] == &unit)) {
      Unrecognised what{*unit.source, unit.row ? "rij die nergens bij hoort" : "tekst die nergens bij hoort"};
      what.source.quote = unit.text.substr(s.begin, s.end - s.begin);
      append({std::move(what), &unit, s.begin, s.end});
    }
  }

  // Sentences that follow each other are one entry: they are read as one.
  void append(Listed entry) {
    if (!entries_.empty()) {
      Listed& last = entries_.back();
      const bool same = last.unit == entry.unit && last.end == entry.begin && last.what.why == entry.what.why;
      if (same && last.what.source.place == entry.unit->source->place && entry.what.source.place == last.what.source.place) {
        last.end = entry.end;
        last.what.source.quote = entry.unit->text.substr(last.begin, last.end - last.begin);
        while (last.what.source.quote.ends_with(' ') || last.what.source.quote.ends_with('\n'))
          last.what.source.quote.pop_back();
        return;
      }
    }
    entries_.push_back(std::move(entry));
  }

  bool row_has_words(const Listed& entry) const {
    return entry.unit->row && std::any_of(entries_.begin(), entries_.end(), [&](const Listed& other) {
             return other.unit->row == entry.unit->row && says_something(other);
           });
  }

  const Rie& rie_;
  std::map<std::string_view, const TextUnit*> speaker_;  // the longest cell of a row that nobody claims speaks for it
  std::vector<Listed> entries_;
  std::vector<bool> placed_, seen_;
};

}  // namespace

std::vector<TextUnit> account_of(const Document& document, const Rie& rie) {
  Accountant accountant(rie);
  for (const Block& block : document.blocks) accountant.add(block);
  for (const Paragraph& line : document.page_furniture) accountant.line(line.text, line.source, TextRole::furniture);
  return std::move(accountant).units();
}

void list_left_over(const Document& document, Rie& rie) {
  const std::vector<TextUnit> units = account_of(document, rie);
  rie.unrecognised = LeftOver(rie, units).list();
}

std::string_view dutch(TextRole role) {
  switch (role) {
    case TextRole::unrecognised:
      return "niet herkend";
    case TextRole::finding:
      return "bevinding";
    case TextRole::denial:
      return "ontkenning";
    case TextRole::beside:
      return "hoort bij een bevinding";
    case TextRole::plan:
      return "maatregel";
    case TextRole::pago:
      return "over onderzoek";
    case TextRole::company:
      return "bedrijfsgegeven";
    case TextRole::scale:
      return "legenda";
    case TextRole::summary:
      return "samenvatting";
    case TextRole::heading:
      return "kop";
    case TextRole::table_head:
      return "kolomkop";
    case TextRole::background:
      return "uitleg";
    case TextRole::review:
      return "oordeel over de RI&E";
    case TextRole::front:
      return "voorwerk";
    case TextRole::furniture:
      return "kop- of voettekst";
    case TextRole::blank:
      break;
  }
  return "";
}

}  // namespace pago
