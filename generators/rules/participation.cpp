#include "generators/rules/rie_points.h"

// What only employer and employees know: the RI&E may speak of it, but cannot prove it.
namespace pago {
namespace {

constexpr int usual_small_firm = 10;  // "in de regel minder dan 10": Arbowet 12 lid 3

Assessed to_be_told(const AssessInput& in, std::string_view code, Subject subject, bool has_subject) {
  std::vector<SourceRef> places;
  if (has_subject) places = places_of_subject(in, subject);
  Assessed a = assessed(in, code, Outcome::unseen, places.empty() ? "niet_te_zien" : "genoemd");
  a.places = std::move(places);
  ask(in, a, "vraag");
  return a;
}

}  // namespace

Assessed assess_copy(const AssessInput& in) { return to_be_told(in, "RIE-22", Subject::representation, false); }

Assessed assess_inspection(const AssessInput& in) { return to_be_told(in, "RIE-23", Subject::inspection, true); }

Assessed assess_consent(const AssessInput& in) {
  if (in.facts.representation == Representation::none) return assessed(in, "RIE-24", Outcome::not_applicable, "nvt");
  return to_be_told(in, "RIE-24", Subject::representation, true);
}

Assessed assess_small_firm(const AssessInput& in) {
  const Representation who = in.facts.representation;
  const auto employees = employees_of(in);
  const bool represented = who == Representation::works_council || who == Representation::staff_representation;
  if (represented || (employees && *employees >= usual_small_firm))
    return assessed(in, "RIE-25", Outcome::not_applicable, "nvt");
  Assessed a = assessed(in, "RIE-25", Outcome::unseen, "niet_te_zien");
  ask(in, a, employees ? "vraag" : "vraag_onbekend");
  return a;
}

}  // namespace pago
