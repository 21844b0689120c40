#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "generators/compose/person_letter.h"

// Findings as a letter prints them, in its language: from numbers and ids, never by translating a Dutch sentence.
namespace pago {

struct PrintedValue {
  std::string label, value, limit, verdict;  // "4000 Hz", "rechts 20; links 35 dB", "hoogstens 25 dB", "in orde"
};

// Whether a criterion could say something of it: a number or a yes or no, from which no other value follows.
bool can_be_judged(const AssessedValue& value);

// What is said of a field in the language of a document whatever its value is; the letters of a batch need not word it again.
class ValueWords {
 public:
  struct Field {
    std::string label, unit, limit;
    bool may_have_verdict = true;  // no: another value follows from it
  };
  // Lives as long as this, unless the field comes back with another criterion.
  const Field& of(const LetterContext& in, const AssessedValue& value);
  // The name that two sides have in common.
  const std::string& shared_label(const LetterContext& in, const AssessedValue& one, const AssessedValue& other);

 private:
  struct Known {
    Field words;
    std::string unit, criterion, other_side, shared_label;
    Criterion applied;
  };
  Known& known(const LetterContext& in, const AssessedValue& value);

  std::unordered_map<std::string, Known> fields_;
};

// Every value; one without a criterion is said to be not assessed. Left and right with the same limit stand in one line.
std::vector<PrintedValue> printed_values(const LetterContext& in, const ModuleResult& module);

// Of each module of a person, in their order; nothing of a module that is for the physician alone.
using PrintedModules = std::vector<std::vector<PrintedValue>>;
PrintedModules printed_modules(const LetterContext& in, const AssessedPerson& person);

// As compose_result_letter of person_letter.h, with what printed_modules gave for this person.
FilledForm compose_result_letter(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in,
                                 const PrintedModules& printed);

// Every value one by one: for the health file.
std::vector<PrintedValue> recorded_values(const LetterContext& in, const ModuleResult& module);

std::string value_text(const LetterContext& in, const AssessedValue& value);  // "92,5%"; with its class, if it has one
std::string limit_text(const LetterContext& in, const AssessedValue& value);  // "hoogstens 25 dB", "geen grens afgesproken"
std::string verdict_word(const Texts& texts, ResultOutcome outcome);
std::string module_name(const LetterContext& in, const ModuleResult& module);  // "Gehoor", "Hearing", "Słuch"
// As the catalogue calls them in the language of a document.
const std::string& name_in_language(const Texts& texts, const ResultField& field);
const std::string& name_in_language(const Texts& texts, const ResultModule& module);
std::string unit_in_language(const Texts& texts, const std::string& unit);  // "uur", "h"
// What was asked or measured and has no value, in the language of the letter: "rechts, 4000 Hz en links, 4000 Hz".
std::string missing_names(const LetterContext& in, const ModuleResult& module);

}  // namespace pago
