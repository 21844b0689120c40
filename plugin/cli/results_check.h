#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/rules/assess_result.h"
#include "parsers/results/read_results.h"

// What a check of a file with results tells a secretary: places and counts, nothing about a person.
namespace pago::cli {

struct ModuleCount {
  std::string name;
  std::size_t assessed = 0, not_assessed = 0;  // people
};

struct ResultsCheck {
  std::string file;
  ResultsRead read;
  std::vector<ResultFault> faults;              // the first 10,000
  std::vector<ModuleCount> modules;             // in the order of the catalogue
  std::vector<std::string> no_criterion;        // labels of fields with a column but without a criterion
  std::map<std::string, std::size_t> left_out;  // label of a field -> people without a value, by policy
};

ResultsCheck check_results(const TableFile& file, const ModuleCatalogue& modules, const ResultSettings& settings,
                           const Catalogue& catalogue, const Date& today);

std::string results_check_view(const ResultsCheck& check, int width);
std::string to_json(const ResultsCheck& check);

}  // namespace pago::cli
