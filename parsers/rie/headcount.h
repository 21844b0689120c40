#pragma once
#include <optional>
#include <string_view>
#include <vector>

// How many people work at the employer, as an RI&E tells it.
namespace pago {

struct Headcount {
  int people = 0;
  int rank = 0;  // how sure: the site that was looked at before the whole group, what is counted in before what is not
};

// The numbers of people in a text that can be the size of the work force: "telt 142 medewerkers", "Bij u werken 34 mensen",
// "(9 personen, waarvan 4 los)". `leading`: the text stands before the findings, where a bare "12 medewerkers" counts too.
// What "hoort hier niet bij" is left out; a group, chain or concern around the employer ranks low.
std::vector<Headcount> headcounts_in(std::string_view text, bool leading);

// The number behind a label ("Aantal medewerkers: 46 (waarvan 5 stagiaires)"); nothing for "maximaal 25" or "meer dan 25".
std::optional<int> labelled_headcount(std::string_view value);

}  // namespace pago
