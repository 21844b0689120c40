#include "plugin/cli/columns_json.h"

#include <algorithm>

#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

constexpr std::size_t examples = 3, rows_with_examples = 50;

struct EnoughSeen {};

using Values = std::vector<std::vector<std::string>>;  // by column of the proposal

bool is_header_of(const SheetRow& row, const std::vector<ProposedColumn>& columns) {
  return std::all_of(columns.begin(), columns.end(), [&](const ProposedColumn& column) {
    return column.column < row.cells.size() && row.cells[column.column] == column.header;
  });
}

void keep_examples(const SheetRow& row, const std::vector<ProposedColumn>& columns, Values& values) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].column >= row.cells.size() || values[i].size() == examples) continue;
    const std::string& cell = row.cells[columns[i].column];
    if (!cell.empty() && std::find(values[i].begin(), values[i].end(), cell) == values[i].end()) values[i].push_back(cell);
  }
}

Values first_values(const TableFile& file, const std::vector<ProposedColumn>& columns) {
  Values values(columns.size());
  std::size_t rows = 0;
  bool below_header = false;
  try {
    file.each_row([&](const SheetRow& row) {
      if (below_header) keep_examples(row, columns, values);
      else below_header = is_header_of(row, columns);
      if (++rows == rows_with_examples) throw EnoughSeen();
    });
  } catch (const EnoughSeen&) {
  }
  return values;
}

void add_fields(const std::vector<ResultField>& fields, const std::string& group, Json& all) {
  for (const ResultField& field : fields)
    if (!field.computed)
      all.push_back(Json{{"veld", field.id}, {"naam", field.label}, {"eenheid", unit_or_kind(field)}, {"groep", group}});
}

std::string_view kind_name(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::number:
      return "getal";
    case AnswerKind::yes_no:
      return "ja of nee";
    case AnswerKind::date:
      return "datum";
    case AnswerKind::choice:
      return "keuze";
    case AnswerKind::text:
      break;
  }
  return "tekst";
}

}  // namespace

std::string agreed_name(const ProposedColumn& column, const std::vector<ProposedColumn>& all) {
  const auto same =
      std::count_if(all.begin(), all.end(), [&](const ProposedColumn& other) { return other.header == column.header; });
  return same == 1 ? column.header : "kolom " + column_letters(column.column);
}

std::string unit_or_kind(const ResultField& field) {
  return field.unit.empty() ? std::string(kind_name(field.kind)) : field.unit;
}

std::string title_of(const ResultModule& module) {
  return std::string(module.pmo ? "PMO: " : "PAGO: ") + module.name +
         (module.physician_only ? " (alleen de bedrijfsarts)" : "");
}

std::string columns_json(const TableFile& file, const std::vector<ProposedColumn>& columns, const ModuleCatalogue& modules) {
  const Values values = first_values(file, columns);
  Json told = Json::array(), fields = Json::array();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ProposedColumn& column = columns[i];
    told.push_back(Json{{"kolom", column_letters(column.column)},
                        {"kop", column.header},
                        {"naam", agreed_name(column, columns)},
                        {"veld", text_or_null(column.field == nullptr ? "" : column.field->id)},
                        {"zeker", column.sure()},
                        {"twijfel", column.doubt},
                        {"voorbeelden", values[i]}});
  }
  add_fields(modules.person, "De persoon", fields);
  for (const ResultModule& module : modules.modules) add_fields(module.fields, title_of(module), fields);
  add_fields(modules.physician, "Wat de bedrijfsarts toevoegt", fields);
  return printed(Json{{"kolommen", std::move(told)}, {"velden", std::move(fields)}});
}

}  // namespace pago::cli
