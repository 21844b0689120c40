#include "generators/rules/rie_points.h"

namespace pago {
namespace {

void add(std::vector<SourceRef>& all, std::vector<SourceRef> more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

// A word shows that the subject came up, not that it is arranged well: only a sentence on the point itself counts as met.
Assessed assess_access_to_experts(const AssessInput& in) {
  std::vector<SourceRef> told = places_of_subject(in, Subject::access);
  std::vector<SourceRef> named = places_of_subject(in, Subject::expert);
  add(named, places_of_subject(in, Subject::prevention_officer));
  Assessed a;
  if (subject_lacking(in, Subject::access)) a = assessed(in, "RIE-06", Outcome::failed, "tekort");
  else if (!told.empty()) a = assessed(in, "RIE-06", Outcome::met, "voldoet");
  else if (!named.empty()) a = assessed(in, "RIE-06", Outcome::doubtful, "genoemd");
  else a = assessed(in, "RIE-06", Outcome::failed, "geen");
  a.places = told.empty() ? named : told;
  if (a.outcome != Outcome::met) ask(in, a, "vraag");
  return a;
}

Assessed assess_prevention_tasks(const AssessInput& in) {
  const std::vector<SourceRef> told = places_of_subject(in, Subject::prevention_tasks);
  const std::vector<SourceRef> named = places_of_subject(in, Subject::prevention_officer);
  constexpr int most_for_employer = 25;  // Arbowet 13 lid 10
  const auto employees = employees_of(in);
  Assessed a;
  if (subject_lacking(in, Subject::prevention_tasks)) a = assessed(in, "RIE-11", Outcome::failed, "tekort");
  else if (!told.empty()) a = assessed(in, "RIE-11", Outcome::met, "voldoet");
  else if (!named.empty()) a = assessed(in, "RIE-11", Outcome::doubtful, "genoemd");
  else a = assessed(in, "RIE-11", Outcome::failed, "geen");
  a.places = told.empty() ? named : told;
  if (a.outcome == Outcome::met) return a;
  const bool small = employees && *employees <= most_for_employer;
  ask(in, a, small && named.empty() ? "vraag_klein" : "vraag");
  return a;
}

Assessed assess_emergency_response(const AssessInput& in) {
  std::vector<SourceRef> places = places_of_subject(in, Subject::emergency_response);
  const bool open = std::any_of(in.rie.findings.begin(), in.rie.findings.end(),
                                [](const RiskFinding& f) { return f.risk == "bhv-brand" && f.presence == Presence::present; });
  Assessed a;
  if (!places.empty() && (open || subject_lacking(in, Subject::emergency_response)))
    a = assessed(in, "BHV-01", Outcome::doubtful, "tekort");
  else if (!places.empty()) a = assessed(in, "BHV-01", Outcome::met, "genoemd");
  else a = assessed(in, "BHV-01", Outcome::failed, "geen");
  a.places = std::move(places);
  if (a.outcome != Outcome::met) ask(in, a, "vraag");
  return a;
}

}  // namespace pago
