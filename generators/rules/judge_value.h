#pragma once
#include <string>

#include "forms/leidraad/modules.h"
#include "parsers/results/result_row.h"

namespace pago {

struct JudgedValue {
  ResultOutcome outcome = ResultOutcome::not_assessed;
  std::string result_class;  // of a criterion with classes
  bool urgent = false;       // past the urgent bound
};

// One value against one criterion. Numbers are compared as they are, without rounding; the bound itself is in order. A text, a
// date, and a number in none of the classes are not assessed.
JudgedValue judge_value(const Answer& value, const Criterion& criterion);

// "hoogstens 25 dB; boven 20 dB vraagt het aandacht"; "" for an empty criterion. The words are those of modules.xml.
std::string criterion_text(const Criterion& criterion, const std::string& unit, const Texts& texts);

// The worse of two; an assessed one goes before one that is not.
ResultOutcome worse(ResultOutcome a, ResultOutcome b);

}  // namespace pago
