#include "generators/compose/order_rules.h"

#include "forms/dutch.h"
#include "forms/error.h"

namespace pago {
namespace {

constexpr int representation_from = 10;  // Arbowet 12 lid 3: usually fewer than 10 people

Diagnostic warning(const LetterInput& in, const char* code, const std::string& text) {
  return {Severity::warning, code, {}, in.form.title + ": " + text};
}

}  // namespace

std::vector<Diagnostic> examine_consent_request(const LetterInput& in) {
  const auto employees = headcount(in);
  if (in.facts().representation != Representation::none || (employees && *employees < representation_from)) return {};
  return {
      warning(in, "order.representation",
              "er is geen OR of PVT. Overleg met de werknemers zelf past bij in de regel minder dan 10 werknemers (artikel 12 "
              "lid 3 Arbowet). Ga na of er een OR of PVT hoort te zijn.")};
}

std::vector<Diagnostic> examine_quote(const LetterInput& in) {
  if (headcount(in)) return {};
  throw Error("document.needs", in.form.title +
                                    ": het aantal werknemers is niet bekend en staat niet in de RI&E; zonder dat aantal is er "
                                    "geen raming. Vul werkgever.werknemers in het zaakbestand in.");
}

std::vector<Diagnostic> examine_hired_workers(const LetterInput& in) {
  if (in.facts().hired_workers == false)
    throw Error("rule.refused", in.form.title +
                                    ": volgens de zaak zijn er geen ingeleende werknemers (werkgever.inleenkrachten); "
                                    "voor eigen werknemers is dit stuk niet bedoeld.");
  const auto& start = in.case_file.hiring.start;
  if (!start || std::chrono::sys_days(in.date) < std::chrono::sys_days(*start)) return {};
  return {
      warning(in, "order.too_late",
              "de beschrijving hoort bij de uitlener te zijn vóór het werk begint (artikel 5 lid 5 Arbowet); de eerste werkdag "
              "is " +
                  dutch_date(*start) + ".")};
}

}  // namespace pago
