#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/column_roles.h"
#include "parsers/rie/rie.h"

namespace pago {

// Presence by the answer columns of a checklist; without presence when the row has none of them.
struct RowAnswer {
  std::optional<Presence> presence;
  std::string reason;  // Dutch: "\"nee\" aangekruist"
};

// Reads ticks ("ja", "in orde", "n.v.t."), ticked boxes ("☒ Ja ☐ Nee") and answers in words; `question` decides whether "ja" is
// good news.
RowAnswer answer_of(const std::vector<std::pair<ColumnRole, const Cell*>>& cells, const std::string& question);

// The answer at the end of a heading that is a statement or a question: "5.2 De lucht is goed. Ja". A star marks a statement of
// which "ja" is the bad answer. Empty when there is none.
std::optional<Presence> answer_behind(const std::string& heading);

// A question and its answer in one cell: "Wordt er gelast? Nee, dat doet de dealer." Empty without them, and when the question
// does not tell which answer is the bad one.
std::optional<RowAnswer> answer_inside(const std::string& text);

}  // namespace pago
