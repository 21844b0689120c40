#include "generators/rules/rie_points.h"

namespace pago {
namespace {

constexpr int most_hours = 40, most_employees = 25;  // Arbowet 14 lid 12

// Without assessor: small firms may be exempt, which hangs on the instrument.
Assessed review_of_small_firm(const AssessInput& in) {
  std::vector<SourceRef> named = places_of_subject(in, Subject::instrument);
  if (in.facts.recognised_instrument == true) return assessed(in, "RIE-21", Outcome::not_applicable, "vrijgesteld_instrument");
  if (in.facts.recognised_instrument == false) return assessed(in, "RIE-21", Outcome::failed, "geen");
  Assessed a = assessed(in, "RIE-21", Outcome::doubtful, named.empty() ? "klein" : "klein_genoemd");
  a.places = std::move(named);
  ask(in, a, "vraag_klein");
  return a;
}

}  // namespace

std::optional<int> employees_of(const AssessInput& in) { return in.facts.employees ? in.facts.employees : in.rie.employees; }

Assessed assess_review(const AssessInput& in) {
  if (!in.rie.assessor.text.empty()) {
    Assessed a = assessed(in, "RIE-21", Outcome::met, "voldoet", {{"naam", in.rie.assessor.text}});
    a.places = {in.rie.assessor.source};
    return a;
  }
  if (in.facts.hours_per_week && *in.facts.hours_per_week <= most_hours)
    return assessed(in, "RIE-21", Outcome::not_applicable, "vrijgesteld_uren");
  const auto employees = employees_of(in);
  if (employees)
    return *employees <= most_employees ? review_of_small_firm(in) : assessed(in, "RIE-21", Outcome::failed, "geen");
  Assessed a = assessed(in, "RIE-21", Outcome::doubtful, "onbekend");
  ask(in, a, "vraag_onbekend");
  return a;
}

}  // namespace pago
