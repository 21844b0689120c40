#include <algorithm>

#include "parsers/rie/extraction.h"

namespace pago {

// One row is one statement: what or where was measured, the value over the day, and what it was held against.
bool Extraction::measurements(const Table& t) {
  if (t.rows.size() < 2) return false;
  std::vector<ColumnRole> roles(static_cast<std::size_t>(t.columns), ColumnRole::none);
  for (const Cell& c : t.rows[0].cells)
    if (c.column >= 0 && c.column < t.columns) roles[static_cast<std::size_t>(c.column)] = role_of_header(c.text());
  const auto has = [&](ColumnRole role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
  const bool judged = has(ColumnRole::answer) || has(ColumnRole::limit);
  if (!has(ColumnRole::measured) || !judged || has(ColumnRole::finding) || has(ColumnRole::measure)) return false;
  findings_began_ = true;
  note(t.rows[0].source, TextRole::table_head);
  for (std::size_t r = 1; r < t.rows.size(); ++r) measurement(t.rows[r], roles);
  return true;
}

void Extraction::measurement(const Row& row, const std::vector<ColumnRole>& roles) {
  Fields v;
  for (const Cell& c : row.cells)
    if (const auto at = static_cast<std::size_t>(c.column); at < roles.size() && !squeeze(c.text()).empty())
      v.cells.emplace_back(roles[at], &c);
  const Cell* measured = nullptr;  // the last one: the exposure over the day follows its parts
  for (const auto& [role, cell] : v.cells)
    if (role == ColumnRole::measured) measured = cell;
  if (!measured) return;
  const Cell* where = v.cell(ColumnRole::place) ? v.cell(ColumnRole::place) : measured;
  Statement s;
  s.text = squeeze(where->text());
  if (where != measured) s.text += ", " + squeeze(measured->text());
  if (const std::string verdict = v.text(ColumnRole::answer); !verdict.empty()) s.text += ", " + verdict;
  s.source = where->source;
  s.tabular = true;
  s.group = v.text(ColumnRole::group);
  s.section = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  s.topics.around = heading_topics();
  const std::vector<std::size_t> stated = state(s);
  const auto quoted = [](const Cell& cell) {
    SourceRef source = cell.source;
    source.quote = squeeze(cell.text());
    return source;
  };
  for (const std::size_t i : stated) {
    rie_.findings[i].source = quoted(*where);
    for (const auto& [role, cell] : v.cells)
      if (cell != where && (cell == measured || role == ColumnRole::answer)) rie_.findings[i].also.push_back(quoted(*cell));
  }
  if (stated.empty()) return not_recognised(quoted(*where), "meting zonder herkend risico");
  for (const auto& [role, cell] : v.cells)
    if (cell != where) note(cell->source, TextRole::beside, where->source.place);
}

}  // namespace pago
