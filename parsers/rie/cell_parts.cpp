#include "parsers/rie/cell_parts.h"

#include <algorithm>

#include "parsers/rie/column_roles.h"
#include "parsers/rie/dates.h"
#include "parsers/rie/patterns.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

bool names_what_is_in_place(const std::string& text) { return role_of_header(text) == ColumnRole::in_place; }

// "Risicobeschrijving Maatregelen van kracht", "Risico + huidige maatregelen"
bool ends_with_what_is_in_place(const std::string& header) {
  const std::vector<FoldedWord> words = words_of(header);
  for (std::size_t i = 1; i < words.size(); ++i)
    if (names_what_is_in_place(header.substr(words[i].begin))) return true;
  return false;
}

void join(std::string& list, const std::string& text) {
  if (!text.empty()) list += (list.empty() ? "" : " ") + text;
}

std::string without_dash(const std::string& line) {
  for (const char* lead : {"- ", "– ", "— ", "• ", "* "})
    if (line.starts_with(lead)) return squeeze(line.substr(std::string(lead).size()));
  return {};
}

}  // namespace

RiskCell parts_of_risk_cell(const Cell& cell, const std::string& header) {
  RiskCell out;
  const bool by_header = ends_with_what_is_in_place(header);
  bool in_place = false;
  for (std::size_t i = 0; i < cell.paragraphs.size(); ++i) {
    std::string text = squeeze(cell.paragraphs[i].text);
    const std::size_t colon = text.find(':');
    const bool labelled = i > 0 && names_what_is_in_place(text.substr(0, colon));
    in_place = in_place || labelled || (by_header && i > 0);
    if (labelled) text = colon == std::string::npos ? std::string() : squeeze(text.substr(colon + 1));
    join(in_place ? out.in_place : out.risk, text);
  }
  return out;
}

std::vector<std::string> listed_actions(const Cell& cell) {
  std::vector<std::string> out;
  bool all = true;
  for (const Paragraph& p : cell.paragraphs)
    for (const std::string& raw : split_on(p.text, '\n')) {
      const std::string line = squeeze(raw);
      if (line.empty()) continue;
      const std::string action = p.list_level >= 0 && without_dash(line).empty() ? line : without_dash(line);
      if (action.empty() && !out.empty()) join(out.back(), line);
      all = all && (!action.empty() || !out.empty());
      if (!action.empty()) out.push_back(action);
    }
  const bool dated =
      std::any_of(out.begin(), out.end(), [](const std::string& action) { return first_date(action).has_value(); });
  return all && dated ? out : std::vector<std::string>();
}

}  // namespace pago
