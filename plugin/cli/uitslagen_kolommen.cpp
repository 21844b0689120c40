#include <algorithm>

#include "forms/error.h"
#include "plugin/cli/columns_json.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/text_table.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

constexpr const char* uitslagen_kolommen_closing =
    "Voorbeelden:\n"
    "  pago uitslagen kolommen uitslagen.csv > kolommen.json\n"
    "\n"
    "Wat zeker is, staat in de JSON; neem dat over in zaak.json. Wat twijfelachtig is of niet wordt herkend, staat op stderr:\n"
    "daar beslist u over. Exitcode 3: er is iets om naar te kijken.\n";

int propose(const std::string& path, bool with_examples) {
  const TableFile file = open_results(path);
  const std::vector<ProposedColumn> columns = propose_mapping(file, builtin_modules());
  if (std::none_of(columns.begin(), columns.end(), [](const ProposedColumn& c) { return c.field != nullptr; }))
    throw Error("results.no_header", "Er is geen kopregel met namen van kolommen gevonden. Zet boven elke kolom wat het is.");
  if (with_examples) return print(columns_json(file, columns, builtin_modules())), done;
  Json agreed = Json::object();
  bool doubts = false;
  for (const ProposedColumn& column : columns) {
    if (column.sure()) {
      agreed[column.field->id] = agreed_name(column, columns);
      continue;
    }
    doubts = true;
    const std::string place = "kolom " + column_letters(column.column) + " (" + column.header + "): ";
    tell(column.field == nullptr ? place + "niet herkend en niet gebruikt"
                                 : place + "misschien " + column.field->label + " (" + column.field->id + "); " + column.doubt);
  }
  print(printed(Json{{"uitslagen", Json{{"kolommen", std::move(agreed)}}}}));
  return doubts ? written_with_warnings : done;
}

void add_fields(const std::vector<ResultField>& fields, const std::string& title, std::string& out) {
  TextTable table({"veld", "wat het is", "soort", "groep"});
  for (const ResultField& field : fields)
    if (!field.computed) table.add({field.id, field.label, unit_or_kind(field), field.group});
  out += bold(title) + "\n" + table.text(output_width()) + "\n";
}

int list_fields() {
  const ModuleCatalogue& modules = builtin_modules();
  std::string out;
  add_fields(modules.person, "De persoon", out);
  for (const ResultModule& module : modules.modules) add_fields(module.fields, title_of(module), out);
  add_fields(modules.physician, "Wat de bedrijfsarts toevoegt", out);
  print(out);
  return done;
}

}  // namespace

void add_uitslagen_kolommen(CLI::App& uitslagen, Shared& shared) {
  CLI::App& command = add_command(uitslagen, "kolommen", "Stel voor welke kolom welk veld is, als JSON voor zaak.json",
                                  uitslagen_kolommen_closing);
  auto path = std::make_shared<std::string>();
  command.add_option("RESULTATEN", *path, "Het bestand met uitslagen: CSV of XLSX")->type_name("");
  auto examples = std::make_shared<bool>(false);
  command.add_flag("--voorbeelden", *examples,
                   "Geef elke kolom met voorbeelden uit het bestand, en alle velden, voor een programma. Er staan gegevens van "
                   "personen in");
  command.callback([path, examples, &shared] { shared.job.run = [path, examples] { return propose(*path, *examples); }; });
}

void add_uitslagen_velden(CLI::App& uitslagen, Shared& shared) {
  CLI::App& command = add_command(uitslagen, "velden", "Toon welke velden een bestand met uitslagen kan hebben",
                                  "Criteria in zaak.json gaan over een veld of over een groep van velden.\n");
  command.callback([&shared] { shared.job.run = [] { return list_fields(); }; });
}

}  // namespace pago::cli
