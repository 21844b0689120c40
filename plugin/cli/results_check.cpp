#include "plugin/cli/results_check.h"

#include <algorithm>
#include <tuple>

#include "generators/rules/person_rules.h"
#include "plugin/cli/console.h"
#include "plugin/cli/text_table.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

constexpr std::size_t most_faults_kept = 10'000, most_rows_named = 8;

void count(const AssessedPerson& person, std::map<std::string, ModuleCount>& counts) {
  for (const ModuleResult& module : person.modules) {
    ModuleCount& of = counts[module.module];
    of.name = module.name;
    ++(module.outcome == ResultOutcome::not_assessed ? of.not_assessed : of.assessed);
  }
}

std::vector<std::string> without_criterion(const ColumnMapping& mapping, const ModuleCatalogue& modules,
                                           const Criteria& criteria) {
  std::vector<std::string> labels;
  for (const MappedColumn& column : mapping.columns) {
    const ResultField& field = *column.field;
    const ResultModule* module = modules.module(field.module());
    const bool judged = field.kind == AnswerKind::number || field.kind == AnswerKind::yes_no;
    if (module == nullptr || module->physician_only || !judged || field.input_only) continue;
    if (!criteria.contains(field.id) && !criteria.contains(field.group)) labels.push_back(field.label);
  }
  return labels;
}

// "rij 2, 3 en 9", "rij 2, 3, 4 en nog 30 rijen"
std::string rows_text(const std::vector<std::size_t>& rows) {
  std::string out = "rij ";
  const std::size_t named = std::min(rows.size(), most_rows_named);
  for (std::size_t i = 0; i < named; ++i) {
    const bool last = i + 1 == rows.size();
    out += (i == 0 ? "" : last ? " en " : ", ") + std::to_string(rows[i]);
  }
  if (rows.size() > named) out += " en nog " + std::to_string(rows.size() - named) + " rijen";
  return out;
}

// The same fault in many rows is told once.
std::vector<std::string> fault_lines(const std::vector<ResultFault>& faults) {
  std::vector<std::pair<ResultFault, std::vector<std::size_t>>> groups;
  std::map<std::tuple<std::string, std::size_t, std::string, std::string>, std::size_t> known;
  for (const ResultFault& fault : faults) {
    const auto [at, fresh] =
        known.emplace(std::tuple(fault.code, fault.column.value_or(0), fault.field, fault.message), groups.size());
    if (fresh) groups.push_back({fault, {}});
    groups[at->second].second.push_back(fault.row);
  }
  std::vector<std::string> lines;
  for (const auto& [fault, rows] : groups) {
    std::string place = fault.place();
    if (rows.size() > 1) place.replace(0, ("rij " + std::to_string(fault.row)).size(), rows_text(rows));
    lines.push_back(place + ": " + fault.message);
  }
  return lines;
}

void add_lines(std::string& out, const std::vector<std::string>& lines, int width) {
  for (const std::string& text : lines) {
    const char* indent = "  ";
    for (const std::string& line : wrap(text, width - 4)) {
      out += indent + line + "\n";
      indent = "    ";
    }
  }
}

std::string people(std::size_t n) { return n == 1 ? "1 persoon" : std::to_string(n) + " personen"; }

std::string columns_view(const ColumnMapping& mapping, int width) {
  TextTable table({"kolom", "wat het is", "veld"});
  for (const MappedColumn& column : mapping.columns)
    table.add({column_letters(column.column), column.field->label, column.field->id});
  return "\n" + bold("Kolommen") + "\n" + table.text(width);
}

std::string modules_view(const std::vector<ModuleCount>& modules, int width) {
  TextTable table({"onderdeel", "beoordeeld", "niet beoordeeld"});
  for (const ModuleCount& m : modules) table.add({m.name, std::to_string(m.assessed), std::to_string(m.not_assessed)});
  return "\n" + bold("Onderdelen, in personen") + "\n" + table.text(width);
}

}  // namespace

ResultsCheck check_results(const TableFile& file, const ModuleCatalogue& modules, const ResultSettings& settings,
                           const Catalogue& catalogue, const Date& today) {
  ResultsCheck check;
  check.file = file.name();
  const Criteria criteria = criteria_of(settings, modules, catalogue, today);
  const Assessor assessor(modules, criteria);
  std::map<std::string, ModuleCount> counts;
  std::size_t forbidden = 0;
  const auto keep = [&](ResultFault fault) {
    if (check.faults.size() < most_faults_kept) check.faults.push_back(std::move(fault));
  };
  const auto look_at = [&](const ResultRow& row) {
    count(assessor.assess(row), counts);
    for (ResultFault& fault : forbidden_texts(row, modules)) ++forbidden, keep(std::move(fault));
  };
  check.read = read_results(file, modules, settings, today, look_at, keep);
  check.read.faults += forbidden;
  for (const ResultModule& module : modules.modules)
    if (const auto found = counts.find(module.id); found != counts.end()) check.modules.push_back(found->second);
  check.no_criterion = without_criterion(check.read.mapping, modules, criteria);
  for (const auto& [field, n] : check.read.absent) check.left_out[modules.field(field)->label] = n;
  return check;
}

std::string results_check_view(const ResultsCheck& check, int width) {
  const ColumnMapping& mapping = check.read.mapping;
  std::string out = bold(check.file) + ": " + people(check.read.people) +
                    (mapping.header_row == 0 ? "" : ", kopregel in rij " + std::to_string(mapping.header_row)) + "\n";
  if (!mapping.columns.empty()) out += columns_view(mapping, width);
  if (!check.faults.empty()) {
    out += "\n" + bold("Fouten: " + std::to_string(check.read.faults)) + "\n";
    add_lines(out, fault_lines(check.faults), width);
    if (check.read.faults > check.faults.size())
      out += "  Alleen de eerste " + std::to_string(check.faults.size()) + " fouten zijn getoond.\n";
  }
  if (!check.modules.empty()) out += modules_view(check.modules, width);
  if (!check.left_out.empty()) {
    out += "\n" + bold("Weggelaten omdat er niets staat; de brief zegt dat") + "\n";
    std::vector<std::string> lines;
    for (const auto& [label, n] : check.left_out) lines.push_back(label + ": " + people(n));
    add_lines(out, lines, width);
  }
  if (!check.no_criterion.empty()) {
    out += "\n" + bold("Zonder criterium in zaak.json; de brief zegt dat dit niet is beoordeeld") + "\n";
    add_lines(out, check.no_criterion, width);
  }
  return out;
}

std::string to_json(const ResultsCheck& check) {
  Json faults = Json::array(), modules = Json::array(), columns = Json::object(), left_out = Json::object();
  for (const ResultFault& f : check.faults)
    faults.push_back({{"code", f.code},
                      {"row", f.row == 0 ? Json(nullptr) : Json(f.row)},
                      {"column", f.column ? Json(column_letters(*f.column)) : Json(nullptr)},
                      {"field", text_or_null(f.field)},
                      {"message", f.message}});
  for (const ModuleCount& m : check.modules)
    modules.push_back({{"name", m.name}, {"assessed", m.assessed}, {"not_assessed", m.not_assessed}});
  for (const MappedColumn& c : check.read.mapping.columns) columns[c.field->id] = column_letters(c.column);
  for (const auto& [label, n] : check.left_out) left_out[label] = n;
  return printed(Json{{"file", check.file},
                      {"people", check.read.people},
                      {"header_row", check.read.mapping.header_row},
                      {"columns", columns},
                      {"fault_count", check.read.faults},
                      {"faults", faults},
                      {"modules", modules},
                      {"left_out", left_out},
                      {"no_criterion", check.no_criterion}});
}

}  // namespace pago::cli
