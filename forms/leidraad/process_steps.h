#pragma once
#include <string>
#include <string_view>
#include <vector>

// The steps 0 to 10 of the leidraad with the documents that belong to them (forms/leidraad/steps.xml).
namespace pago {

struct StepDocument {
  std::string code, name;  // "ADV", "PAGO-advies"
};

struct ProcessStep {
  int number = 0;
  std::string phase, title;  // "voorbereiding", "Budget en beslissing"
  std::vector<StepDocument> documents;
};

// From the text of steps.xml; throws Error("steps.invalid") with file and line: a code twice, a step without number.
std::vector<ProcessStep> load_process_steps(std::string_view xml);

// The compiled-in steps; parsed once.
const std::vector<ProcessStep>& process_steps();

// The code under which a step names a document: "INF" for its version "INF-PL".
std::string_view step_code(std::string_view document_code);

// The step of a document, whatever its version; nullptr when no step has it.
const ProcessStep* step_of(std::string_view code);

}  // namespace pago
