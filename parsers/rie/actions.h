#pragma once
#include <string>

#include "parsers/rie/rie.h"
#include "parsers/rie/scale.h"

// Actions that are written in running text: the measure, who does it, when, and how urgent it is.
namespace pago {

// Where "Advies: ...", "Maatregel:", "neem als actie op:" or "→ ..." starts in a text, npos when nowhere; `after` is one past
// the colon.
bool starts_with_arrow(const std::string& text);
std::size_t action_label(const std::string& text, std::size_t& after);

// What stands in the closing brackets of a text when it says who, when or how urgent: "(Hoog, werkgever)"; empty when it does
// not. `at` is where the brackets open.
std::string closing_brackets(const std::string& text, std::size_t& at);

// "eigenaar: bestuurder; klasse: Hoog" or "Hoog, werkgever, 1 mei 2026"
void read_brackets(const std::string& inside, PlanItem& item, Priority& priority, const Scale& scale);

// An action written in one line: "aanpassing rooster, planbureau, vóór 1 november 2025 (Hoog)", "[H] ... (technicus, mei
// 2026)",
// "... Trekker: KAM. Klaar: 1 mei 2026." The priority comes back apart.
PlanItem parse_action(const std::string& text, const SourceRef& source, const Scale& scale, Priority& priority);

// Deadline as printed, with its date where it has one.
void set_deadline(PlanItem& item, const std::string& text);

}  // namespace pago
