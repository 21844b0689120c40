#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

namespace pago {

// The document's own scale of priorities: "A = hoog, B = midden, C = laag"; "R > 320: prioriteit 1; ..."; "Rood (15 en hoger)".
struct Scale {
  struct Step {
    std::string label;  // folded: "1", "b", "rood"; empty for a range with a level word alone
    PriorityLevel level = PriorityLevel::none;
    std::optional<double> min, max;  // of the score; min exclusive when it was written "> 320"
  };
  std::vector<Step> steps;
  std::string text;  // the legend as read
};

Scale scale_of(const Document& document);

// Says of two signs or more what they stand for: "x = risico; 0 = geen risico", "P1 is hoog, P2 is midden".
bool is_legend(std::string_view text);

// Level of a priority as printed ("1", "B", "Hoog", "oranje"). Without a legend 1, A, I and H are the highest: the usual order.
Priority priority_of(std::string_view printed, const Scale& scale);

// Level of a score by the legend's ranges; none without a legend.
PriorityLevel level_of_score(double score, const Scale& scale);

// A level word in running text: "(Hoog, werkgever)", "hoge prioriteit".
PriorityLevel level_word(std::string_view text);

}  // namespace pago
