#include "generators/compose/documents.h"

#include <algorithm>

#include "generators/compose/case_rules.h"
#include "generators/compose/check_form.h"
#include "generators/compose/order_rules.h"
#include "generators/compose/signal_parts.h"

namespace pago {
namespace {

// What is wrong or not to be seen about the RI&E itself, as a note.
void tell_rules(const LetterInput& in, std::initializer_list<std::string_view> codes, std::vector<Diagnostic>& out) {
  for (const std::string_view code : codes) {
    const Assessed* a = in.advice.assessment.find(code);
    if (a == nullptr || a->outcome == Outcome::met || a->outcome == Outcome::not_applicable) continue;
    out.push_back({Severity::note, "rie.rule", {}, in.form.title + ": " + a->finding + " (" + a->code + ")"});
  }
}

std::vector<Diagnostic> examine_advice(const LetterInput& in) {
  std::vector<Diagnostic> out = check_frequencies(in.advice, in.catalogue, in.case_file);
  for (Diagnostic& d : examine_signals(in)) out.push_back(std::move(d));
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

// Intervals against those of the law (OP-32).
std::vector<Diagnostic> examine_intervals(const LetterInput& in) {
  return check_frequencies(in.advice, in.catalogue, in.case_file);
}

std::vector<Diagnostic> examine_nothing(const LetterInput&) { return {}; }

constexpr DocumentKind kinds[] = {
    {"advies", "ADV", "PAGO-advies", true, compose_advice, examine_advice},
    {"toetsing", "RIE", "RIE-toetsing", true, compose_assessment, examine_assessment},
    {"rie-advies", "NOR", "RIE-advies", false, compose_rie_advice, examine_rie_advice},
    {"pmo-advies", "PMA", "PMO-advies", false, compose_pmo_advice, examine_signals},
    {"overzicht", "OVW", "overzicht-PAGO-PMO", false, compose_overview, examine_nothing},
    {"deelname", "CPA", "toestemming-deelname", false, compose_consent, examine_nothing},
    {"voorlichting", "INF", "voorlichting", true, compose_information, examine_nothing},
    {"voorlichting-eenvoudig", "INF-EENVOUDIG", "voorlichting-eenvoudig", true, compose_information, examine_nothing},
    {"voorlichting-engels", "INF-EN", "voorlichting-engels", true, compose_information, examine_nothing},
    {"voorlichting-pools", "INF-PL", "voorlichting-pools", true, compose_information, examine_nothing},
    {"plan", "PLN", "PAGO-PMO-plan", true, compose_plan, examine_intervals},
    {"kwaliteitstoets", "QCK", "kwaliteitstoets", true, compose_quality_check, examine_nothing},
    {"projectplan", "PRJ", "PAGO-projectplan", true, compose_project_plan, examine_intervals},
    {"instemmingsverzoek", "INS", "instemmingsverzoek", true, compose_consent_request, examine_consent_request},
    {"offerte", "OFF", "offerte", true, compose_quote, examine_quote},
    {"beslissing", "DEC", "beslissing", true, compose_decision, examine_nothing},
    {"projectgroep", "PGR", "projectgroep", false, compose_project_group, examine_nothing},
    {"signalen", "SIG", "signaleringsoverzicht", false, compose_signals, examine_signals},
    {"contractcheck", "CHK", "contractcheck", false, compose_contract_check, examine_nothing},
    {"rie-verzoek", "RRQ", "RIE-verzoek", false, compose_rie_request, examine_nothing},
    {"eisen-derden", "B1E", "eisen-aan-derden", false, compose_third_party_requirements, examine_nothing},
    {"beoordeling-voorstel", "B1R", "beoordeling-voorstel", false, compose_proposal_review, examine_nothing},
    {"inleen", "INL", "RIE-beschrijving-inleen", true, compose_hired_workers, examine_hired_workers},
};

}  // namespace

std::vector<Diagnostic> examine(const DocumentKind& kind, const LetterInput& in) {
  std::vector<Diagnostic> out = hold_to_rules(in);
  for (Diagnostic& d : kind.examine(in)) out.push_back(std::move(d));
  return out;
}

std::span<const DocumentKind> document_kinds() { return kinds; }

const DocumentKind* document_kind(std::string_view name_or_code) {
  for (const DocumentKind& kind : kinds)
    if (kind.name == name_or_code || kind.code == name_or_code) return &kind;
  return nullptr;
}

}  // namespace pago
