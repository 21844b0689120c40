#include "plugin/case/preparation.h"

#include <nlohmann/json.hpp>

#include "forms/error.h"

namespace pago {
namespace {

void collect_texts(const nlohmann::json& value, std::vector<std::string>& into) {
  if (value.is_string()) into.push_back(value.get<std::string>());
  if (value.is_structured())
    for (const auto& inner : value) collect_texts(inner, into);
}

// What somebody typed; the fingerprint of the RI&E is no text.
std::vector<std::string> typed_texts(const std::string& case_json) {
  std::vector<std::string> texts;
  nlohmann::json root = nlohmann::json::parse(case_json, nullptr, false);
  if (root.is_object()) root.erase("rie");
  if (!root.is_discarded()) collect_texts(root, texts);
  return texts;
}

PreparationInput input_of(const CaseFile& c, const Reading& reading, const Options& options) {
  PreparationInput in{reading.rie,        reading.advice, options.catalogue ? *options.catalogue : builtin_catalogue(),
                      builtin_rulebook(), c.physician,    c.project,
                      c.progress};
  in.adopted = c.adopted || !c.adopted_documents.empty();
  in.physician_name = c.physician_name;
  in.physician_big = c.physician_big;
  in.coordinator_name = c.coordinator.name;
  in.entry_exit = c.entry_exit;
  in.other_languages = !c.communication.languages.empty();
  in.low_literacy = c.communication.low_literacy;
  in.exemption = c.employer.exemption;
  in.volunteers = c.employer.volunteers;
  in.texts = typed_texts(options.case_json);
  return in;
}

}  // namespace

std::vector<Assessed> rules_of_case(const CaseFile& case_file, const Reading& reading, const Options& options) {
  std::vector<Assessed> out = reading.advice.assessment.rules;
  for (Assessed& rule : assess_preparation(input_of(case_file, reading, options))) out.push_back(std::move(rule));
  return out;
}

void refuse_by_rules(std::string_view document_code, const CaseFile& case_file, const Reading& reading,
                     const Options& options) {
  for (const Assessed& a : assess_preparation(input_of(case_file, reading, options))) {
    const Rule* rule = builtin_rulebook().find(a.code);
    if (rule == nullptr || rule->level != RuleLevel::block || a.outcome != Outcome::failed) continue;
    if (is_about(*rule, document_code)) throw Error("rule.refused", a.finding + " (" + a.code + ")");
  }
}

}  // namespace pago
