#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "parsers/results/read_results.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/commands.h"

// The subcommands of `pago uitslagen`: results of employees.
namespace pago::cli {

void add_uitslagen_kolommen(CLI::App& uitslagen, Shared& shared);
void add_uitslagen_controleer(CLI::App& uitslagen, Shared& shared);
void add_uitslagen_spoed(CLI::App& uitslagen, Shared& shared);
void add_uitslagen_velden(CLI::App& uitslagen, Shared& shared);

// The file with results; throws WrongUse for "" and "-", Error as TableFile does and for a file that is not there.
TableFile open_results(const std::string& path);

// The settings of the case; throws Error("results.no_columns") when it does not say yet which column is what.
const ResultSettings& agreed_settings(const CaseFolder& folder);

}  // namespace pago::cli
