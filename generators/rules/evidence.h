#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/rie.h"

// What the findings of one risk weigh together, before any article is looked up.
namespace pago {

// From strong to weak: the strongest standing of all findings decides, the others are kept beside it.
enum class Standing {
  present,
  controlled,  // without a value that shows how much exposure is left (RULE-84)
  not_assessed,
  below_limit,  // a value at or under the limit where a PAGO begins
  denied        // absent or not applicable, in the RI&E's own words
};

struct Weighed {
  std::size_t finding = 0;  // index into Rie::findings
  Standing standing = Standing::present;
  std::string note;  // Dutch: the value and the limit it was held against; empty if none
};

// The findings of `risk`, strongest first, in document order within a standing.
std::vector<Weighed> weigh(const Rie& rie, const Risk& risk);

// Everything the RI&E says in a finding, lower case: quote, other places, group, measures, reason.
std::string words_of(const RiskFinding& finding);

// Whether one of the (lower-case) words stands in the text as the beginning of a word, not directly preceded by "geen" or
// "niet".
bool says(std::string_view lower_text, const std::vector<std::string_view>& words);

std::string lower_case(std::string_view text);

}  // namespace pago
