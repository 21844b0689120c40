#include "generators/compose/documents.h"

#include <algorithm>

#include "forms/error.h"
#include "generators/compose/check_form.h"
#include "generators/compose/order_rules.h"
#include "generators/compose/plan_rules.h"
#include "generators/compose/small_counts.h"

namespace pago {
namespace {

void refuse_if_failed(const LetterInput& in, std::string_view code, const char* instead) {
  const Assessed* rule = in.advice.assessment.find(code);
  if (rule != nullptr && rule->outcome == Outcome::failed)
    throw Error("rule.refused", rule->finding + " " + instead + " (" + rule->code + ")");
}

// A rule that is broken is a warning when it should block, else a note; a rule that cannot be applied is a note.
void tell_rules(const LetterInput& in, std::initializer_list<std::string_view> codes, std::vector<Diagnostic>& out) {
  for (const std::string_view code : codes) {
    const Assessed* a = in.advice.assessment.find(code);
    const Rule* rule = builtin_rulebook().find(code);
    if (a == nullptr || rule == nullptr || a->outcome == Outcome::met || a->outcome == Outcome::not_applicable) continue;
    const bool blocks = rule->level == RuleLevel::block && a->outcome == Outcome::failed;
    out.push_back({blocks ? Severity::warning : Severity::note,
                   "rie.rule",
                   {},
                   in.form.title + ": " + a->finding + " (" + a->code + ")"});
  }
}

std::vector<Diagnostic> examine_advice(const LetterInput& in) {
  refuse_if_failed(in, "RULE-01", "Maak eerst: pago maak rie-advies.");
  std::vector<Diagnostic> out = check_frequencies(in.advice, in.catalogue, in.case_file);
  tell_rules(in, {"RULE-01", "RULE-02", "RULE-03", "RULE-04", "RULE-07"}, out);
  return out;
}

std::vector<Diagnostic> examine_assessment(const LetterInput& in) {
  std::vector<Diagnostic> out;
  tell_rules(in, {"RULE-01", "RULE-04", "RULE-07"}, out);
  return out;
}

// Leidraad, document NOR: only when there is no executed RI&E; an outdated or incomplete one asks for document RIE.
std::vector<Diagnostic> examine_rie_advice(const LetterInput& in) {
  if (in.rie.findings.empty() || in.facts().rie_carried_out == false) return {};
  return {{Severity::warning,
           "rie.is_there",
           {},
           in.form.title + ": in " + std::string(in.rie_file) + " zijn risico’s herkend; dit lijkt een uitgevoerde RI&E. " +
               "Past dit advies hier wel? Anders: pago maak toetsing."}};
}

std::vector<Diagnostic> examine_nothing(const LetterInput&) { return {}; }

constexpr DocumentKind kinds[] = {
    {"advies", "ADV", "PAGO-advies", true, compose_advice, examine_advice},
    {"toetsing", "RIE", "RIE-toetsing", true, compose_assessment, examine_assessment},
    {"rie-advies", "NOR", "RIE-advies", false, compose_rie_advice, examine_rie_advice},
    {"pmo-advies", "PMA", "PMO-advies", false, compose_pmo_advice, examine_pmo_advice},
    {"overzicht", "OVW", "overzicht-PAGO-PMO", false, compose_overview, examine_nothing},
    {"deelname", "CPA", "toestemming-deelname", false, compose_consent, examine_nothing},
    {"voorlichting", "INF", "voorlichting", true, compose_information, examine_information},
    {"voorlichting-eenvoudig", "INF-EENVOUDIG", "voorlichting-eenvoudig", true, compose_information, examine_information},
    {"voorlichting-engels", "INF-EN", "voorlichting-engels", true, compose_information, examine_information},
    {"voorlichting-pools", "INF-PL", "voorlichting-pools", true, compose_information, examine_information},
    {"plan", "PLN", "PAGO-PMO-plan", true, compose_plan, examine_plan},
    {"kwaliteitstoets", "QCK", "kwaliteitstoets", true, compose_quality_check, examine_quality_check},
    {"projectplan", "PRJ", "PAGO-projectplan", true, compose_project_plan, examine_project_plan},
    {"instemmingsverzoek", "INS", "instemmingsverzoek", true, compose_consent_request, examine_consent_request},
    {"offerte", "OFF", "offerte", true, compose_quote, examine_quote},
    {"beslissing", "DEC", "beslissing", true, compose_decision, examine_decision},
    {"projectgroep", "PGR", "projectgroep", false, compose_project_group, examine_project_group},
    {"signalen", "SIG", "signaleringsoverzicht", false, compose_signals, examine_signals},
    {"contractcheck", "CHK", "contractcheck", false, compose_contract_check, examine_nothing},
    {"rie-verzoek", "RRQ", "RIE-verzoek", false, compose_rie_request, examine_nothing},
    {"eisen-derden", "B1E", "eisen-aan-derden", false, compose_third_party_requirements, examine_third_party_requirements},
    {"beoordeling-voorstel", "B1R", "beoordeling-voorstel", false, compose_proposal_review, examine_nothing},
    {"inleen", "INL", "RIE-beschrijving-inleen", true, compose_hired_workers, examine_hired_workers},
};

}  // namespace

std::span<const DocumentKind> document_kinds() { return kinds; }

const DocumentKind* document_kind(std::string_view name_or_code) {
  for (const DocumentKind& kind : kinds)
    if (kind.name == name_or_code || kind.code == name_or_code) return &kind;
  return nullptr;
}

}  // namespace pago
