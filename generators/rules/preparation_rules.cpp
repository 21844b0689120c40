#include "generators/rules/preparation_rules.h"

#include <algorithm>

#include "forms/leidraad/process_steps.h"

namespace pago {

Assessed settled(const Rulebook& rulebook, std::string_view code, Outcome outcome, const TextValues& values) {
  const std::string_view sentence = outcome == Outcome::met      ? "voldoet"
                                    : outcome == Outcome::failed ? "tekort"
                                                                 : "te_beoordelen";
  Assessed a;
  a.code = code;
  a.outcome = outcome;
  a.finding = rulebook.say(code, sentence, values);
  return a;
}

Assessed settled(const PreparationInput& in, std::string_view code, Outcome outcome, const TextValues& values) {
  return settled(in.rulebook, code, outcome, values);
}

Assessed not_about(std::string_view code) {
  Assessed a;
  a.code = code;
  a.outcome = Outcome::not_applicable;
  return a;
}

std::vector<Assessed> assess_preparation(const PreparationInput& in) {
  std::vector<PreparationRow> rows = proposal_rules();
  for (const PreparationRow& row : gate_rules()) rows.push_back(row);
  std::vector<Assessed> out;
  for (const Rule& rule : in.rulebook.rules) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const PreparationRow& r) { return r.code == rule.code; });
    if (row != rows.end()) out.push_back(row->apply(in));
  }
  return out;
}

bool is_about(const Rule& rule, std::string_view document_code) {
  return rule.documents.empty() ||
         std::find(rule.documents.begin(), rule.documents.end(), step_code(document_code)) != rule.documents.end();
}

}  // namespace pago
