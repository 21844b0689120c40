#include "forms/leidraad/process_steps.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::string_view file = "steps.xml", code_of_error = "steps.invalid";

int number_of(const DataNode& node) {
  const std::string text = node.attribute_or("nummer", "");
  int number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  if (number < 0) throw_xml_error(file, node.line, "een stap zonder nummer", code_of_error);
  return number;
}

}  // namespace

std::vector<ProcessStep> load_process_steps(std::string_view xml) {
  const DataNode root = read_xml_data(xml, file, code_of_error);
  std::vector<ProcessStep> steps;
  std::set<std::string> codes;
  for (const DataNode* node : root.all("stap")) {
    ProcessStep step{number_of(*node), node->attribute_or("fase", ""), node->attribute_or("titel", ""), {}};
    for (const DataNode* document : node->all("stuk")) {
      step.documents.push_back({document->attribute_or("code", ""), document->text});
      if (!codes.insert(step.documents.back().code).second)
        throw_xml_error(file, document->line, step.documents.back().code + " staat er twee keer", code_of_error);
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

const std::vector<ProcessStep>& process_steps() {
  static const std::vector<ProcessStep> steps = [] {
    const auto bytes = resource("leidraad/steps.xml");
    return load_process_steps({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }();
  return steps;
}

std::string_view step_code(std::string_view document_code) { return document_code.substr(0, document_code.find('-')); }

const ProcessStep* step_of(std::string_view code) {
  for (const ProcessStep& step : process_steps())
    if (std::any_of(step.documents.begin(), step.documents.end(),
                    [&](const StepDocument& d) { return d.code == step_code(code); }))
      return &step;
  return nullptr;
}

}  // namespace pago
