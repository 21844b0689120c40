#include "parsers/rie/month_plan.h"

#include <map>

#include "parsers/rie/dates.h"
#include "parsers/rie/questions.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

// The months of a header row by grid column; empty when fewer than two cells after the first are months, or another cell is
// not.
std::map<int, std::string> months_of(const Row& header) {
  std::map<int, std::string> months;
  for (const Cell& cell : header.cells) {
    const std::string text = squeeze(cell.text());
    if (cell.column == 0 || text.empty()) continue;
    const auto dates = dates_in(text);
    if (dates.size() != 1 || dates[0].exact || dates[0].end - dates[0].begin != text.size()) return {};
    months[cell.column] = text;
  }
  return months.size() >= 2 ? months : std::map<int, std::string>();
}

MonthAction action_of(const Row& row, const std::map<int, std::string>& months) {
  static const TextPattern numbered(R"(^((?:Ω|\d{1,3})(?:\.\d{1,3})*)\.?\s+)");
  MonthAction action;
  action.cell = &row.cells.front();
  action.measure = squeeze(action.cell->text());
  if (const auto m = numbered.at_start(action.measure)) {
    action.number = (*m)[1];
    action.measure = m->rest();
  }
  for (const Cell& cell : row.cells)
    if (const auto month = months.find(cell.column); month != months.end() && is_tick(squeeze(cell.text()))) {
      action.month = month->second;
      action.end = first_date(action.month);
    }
  return action;
}

}  // namespace

std::vector<MonthAction> month_actions(const Table& table) {
  std::vector<MonthAction> out;
  if (table.rows.size() < 2 || table.rows.front().cells.empty()) return out;
  const std::map<int, std::string> months = months_of(table.rows.front());
  if (months.empty()) return out;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    const Row& row = table.rows[r];
    if (row.cells.empty() || row.cells.front().column != 0 || squeeze(row.cells.front().text()).empty()) continue;
    if (row.cells.front().columns >= table.columns) continue;  // a priority as band
    MonthAction action = action_of(row, months);
    if (!action.month.empty()) out.push_back(std::move(action));
  }
  return out;
}

}  // namespace pago
