#include "parsers/formats/workbook_sheets.h"

#include <utility>

namespace pago {
namespace {

template <class Name>
std::string list_of(const std::vector<int>& numbers, Name name) {
  constexpr std::size_t longest = 60;
  std::string list;
  for (int number : numbers) {
    if (list.size() > longest) return list + ", ...";
    list += (list.empty() ? "" : ", ") + name(number);
  }
  return list;
}

}  // namespace

bool add_workbook_sheet(PackageParts& parts, Sheet sheet, bool hidden) {
  if (sheet.rows.empty() && sheet.shapes.empty()) return false;
  const std::string name = sheet.name, place = "blad " + name;
  const std::string rows = list_of(sheet.hidden_rows, [](int row) { return std::to_string(row + 1); });
  const std::string columns = list_of(sheet.hidden_columns, column_name);
  if (hidden) parts.warn("hidden_sheet", "Blad " + name + " is verborgen; het is wel gelezen.", place);
  if (!rows.empty())
    parts.warn("hidden_rows", "Op blad " + name + " zijn rijen verborgen (" + rows + "); ze zijn wel gelezen.", place);
  if (!columns.empty())
    parts.warn("hidden_columns", "Op blad " + name + " zijn kolommen verborgen (" + columns + "); ze zijn wel gelezen.", place);
  if (!add_sheet(std::move(sheet), parts.result.document))
    parts.fail("too_large", "Blad " + name +
                                " heeft te veel samengevoegde cellen om veilig te lezen; splits het bestand en "
                                "probeer het nog eens.");
  return true;
}

}  // namespace pago
