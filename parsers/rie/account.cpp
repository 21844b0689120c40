#include "parsers/rie/account.h"

#include <algorithm>
#include <map>

#include "parsers/rie/claims.h"

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

Unrecognised left_over(const TextUnit& unit, std::size_t begin, std::size_t end) {
  Unrecognised out{*unit.source, unit.row ? "rij die nergens bij hoort" : "tekst die nergens bij hoort"};
  out.source.quote = unit.text.substr(begin, end - begin);
  return out;
}

}  // namespace

std::vector<TextUnit> account_of(const Document& document, const Rie& rie) {
  Accountant accountant(rie);
  for (const Block& block : document.blocks) accountant.add(block);
  for (const Paragraph& line : document.page_furniture) accountant.line(line.text, line.source, TextRole::furniture);
  return std::move(accountant).units();
}

void list_left_over(const Document& document, Rie& rie) {
  const std::vector<TextUnit> units = account_of(document, rie);
  std::vector<Unrecognised> all;
  std::map<std::string_view, const TextUnit*> rows;  // the longest cell of a row speaks for it
  std::vector<bool> placed(rie.unrecognised.size(), false), inside_another(placed);
  for (const TextUnit& unit : units)
    if (unit.row && std::any_of(unit.stretches.begin(), unit.stretches.end(), listed_nowhere)) {
      const TextUnit*& longest = rows[unit.row->place];
      if (!longest || longest->text.size() < unit.text.size()) longest = &unit;
    }
  for (const TextUnit& unit : units) {
    const bool speaks = !unit.row || (rows.count(unit.row->place) && rows[unit.row->place] == &unit);
    for (std::size_t i = 0; i < unit.stretches.size(); ++i) {
      const Stretch& s = unit.stretches[i];
      if (s.unrecognised && s.role != TextRole::unrecognised) inside_another[*s.unrecognised] = true;
      else if (s.unrecognised && !placed[*s.unrecognised]) {
        placed[*s.unrecognised] = true;
        all.push_back(rie.unrecognised[*s.unrecognised]);
      }
      if (!listed_nowhere(s) || !speaks) continue;
      std::size_t last = i;
      for (std::size_t j = i + 1; j < unit.stretches.size(); ++j) {
        if (listed_nowhere(unit.stretches[j])) last = j;
        else if (unit.stretches[j].role != TextRole::blank) break;
      }
      all.push_back(left_over(unit, s.begin, unit.stretches[last].end));
      i = last;
    }
  }
  for (std::size_t i = 0; i < placed.size(); ++i)
    if (!placed[i] && !inside_another[i]) all.push_back(std::move(rie.unrecognised[i]));
  rie.unrecognised = std::move(all);
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
