#include "generators/compose/order_rules.h"

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

constexpr int representation_from = 10;  // Arbowet 12 lid 3: usually fewer than 10 people

Diagnostic warning(const LetterInput& in, const char* code, const std::string& text) {
  return {Severity::warning, code, {}, in.form.title + ": " + text};
}

void refuse_without_rie(const LetterInput& in) {
  const Assessed* rule = in.advice.assessment.find("RULE-01");
  if (rule != nullptr && rule->outcome == Outcome::failed)
    throw Error("rule.refused", rule->finding + " Maak eerst: pago maak rie-advies. (RULE-01)");
}

void refuse_unreviewed_proposal(const LetterInput& in) {
  const ThirdParty& third = in.case_file.project.third_party;
  if (third.sent_proposal == true && !third.proposal_reviewed)
    throw Error("rule.refused", in.form.title + ": " +
                                    (third.name.empty() ? std::string("een externe organisatie") : third.name) +
                                    " deed een voorstel dat de bedrijfsarts nog niet heeft beoordeeld. Maak eerst: pago maak "
                                    "beoordeling-voorstel. (RULE-60)");
}

void warn_uncertain_interventions(const LetterInput& in, std::vector<Diagnostic>& out) {
  if (in.case_file.progress.interventions_certain == false)
    out.push_back(warning(in, "order.interventions",
                          "het is niet zeker dat geadviseerde interventies kunnen worden uitgevoerd; zo mag de uitvoering niet "
                          "beginnen (leidraad, stap 3). (RULE-44)"));
}

bool consent_given(ConsentOutcome outcome) {
  return outcome == ConsentOutcome::given || outcome == ConsentOutcome::given_with_remarks;
}

}  // namespace

std::vector<Diagnostic> examine_consent_request(const LetterInput& in) {
  refuse_without_rie(in);
  refuse_unreviewed_proposal(in);
  const auto employees = headcount(in);
  if (in.facts().representation != Representation::none || (employees && *employees < representation_from)) return {};
  return {
      warning(in, "order.representation",
              "er is geen OR of PVT. Overleg met de werknemers zelf past bij in de regel minder dan 10 werknemers (artikel 12 "
              "lid 3 Arbowet). Ga na of er een OR of PVT hoort te zijn.")};
}

std::vector<Diagnostic> examine_quote(const LetterInput& in) {
  refuse_without_rie(in);
  if (!headcount(in))
    throw Error("document.needs",
                in.form.title +
                    ": het aantal werknemers is niet bekend en staat niet in de RI&E; zonder dat aantal is er "
                    "geen raming. Vul werkgever.werknemers in het zaakbestand in.");
  std::vector<Diagnostic> out;
  warn_uncertain_interventions(in, out);
  return out;
}

std::vector<Diagnostic> examine_decision(const LetterInput& in) {
  refuse_without_rie(in);
  refuse_unreviewed_proposal(in);
  std::vector<Diagnostic> out;
  if (in.case_file.progress.agreed != true) return out;
  warn_uncertain_interventions(in, out);
  const Representation kind = in.facts().representation;
  if (kind != Representation::none && !consent_given(in.case_file.progress.consent))
    out.push_back(warning(in, "order.consent",
                          "de instemming van de medezeggenschap is er niet; begin niet zonder bevestiging (leidraad, 1.1). "
                          "(RULE-45)"));
  return out;
}

std::vector<Diagnostic> examine_project_group(const LetterInput& in) {
  for (const ProjectMember& member : in.case_file.project.members) {
    const bool chair = lower_case(member.role).find("voorzitter") != std::string::npos;
    if (chair && !in.case_file.physician_name.empty() && lower_case(member.name) != lower_case(in.case_file.physician_name))
      throw Error("rule.refused",
                  in.form.title + ": " + member.name +
                      " staat als voorzitter in de zaak, maar de bedrijfsarts is voorzitter van de projectgroep "
                      "(leidraad, stap 4). (RULE-48)");
  }
  return {};
}

std::vector<Diagnostic> examine_third_party_requirements(const LetterInput& in) {
  if (in.case_file.project.third_party.agreement_signed) return {};
  return {warning(in, "order.processor",
                  "er is geen getekende verwerkersovereenkomst bekend. Zolang die er niet is, verwerkt de derde geen gegevens. "
                  "(RULE-38)")};
}

std::vector<Diagnostic> examine_hired_workers(const LetterInput& in) {
  if (in.facts().hired_workers == false)
    throw Error("rule.refused", in.form.title +
                                    ": volgens de zaak zijn er geen ingeleende werknemers (werkgever.inleenkrachten); "
                                    "voor eigen werknemers is dit stuk niet bedoeld.");
  refuse_without_rie(in);
  const auto& start = in.case_file.hiring.start;
  if (!start || std::chrono::sys_days(in.date) < std::chrono::sys_days(*start)) return {};
  return {
      warning(in, "order.too_late",
              "de beschrijving hoort bij de uitlener te zijn vóór het werk begint (artikel 5 lid 5 Arbowet); de eerste werkdag "
              "is " +
                  dutch_date(*start) + ".")};
}

}  // namespace pago
