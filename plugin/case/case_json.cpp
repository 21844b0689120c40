#include "plugin/case/case_json.h"

#include <algorithm>

#include "forms/error.h"
#include "plugin/case/agreement_json.h"
#include "plugin/case/confirm_finding.h"
#include "plugin/case/order_json.h"
#include "plugin/case/plan_json.h"
#include "plugin/case/project_json.h"
#include "plugin/case/results_json.h"

namespace pago {
namespace {

using Faults = JsonFields::Faults;

void read_employer(JsonFields& f, CaseFile& c) {
  f.text("naam", c.employer_name);
  f.text("contactpersoon", c.employer_contact);
  f.text("adres", c.employer_address);
  f.choice<Representation>(
      "medezeggenschap",
      {{"OR", Representation::works_council}, {"PVT", Representation::staff_representation}, {"geen", Representation::none}},
      c.physician.facts.representation);
  f.text("medezeggenschap_contact", c.representation_contact);
  f.choice<Arrangement>("regeling", {{"maatwerk", Arrangement::customised}, {"vangnet", Arrangement::safety_net}},
                        c.physician.facts.arrangement);
  f.count("werknemers", c.physician.facts.employees);
  f.count("uren_per_week", c.physician.facts.hours_per_week);
  f.yes_or_no("inleenkrachten", c.physician.facts.hired_workers);
  f.yes_or_no("rie_uitgevoerd", c.physician.facts.rie_carried_out);
  read_employer_facts(f, c.employer);
}

void read_point(JsonFields& f, PointChoice& point) {
  f.choice<Outcome>("oordeel",
                    {{"voldoet", Outcome::met},
                     {"tekort", Outcome::failed},
                     {"te beoordelen", Outcome::doubtful},
                     {"niet te zien", Outcome::unseen},
                     {"niet van toepassing", Outcome::not_applicable}},
                    point.outcome);
  f.text("toelichting", point.explanation);
}

void read_assessment(JsonFields& f, CaseFacts& facts) {
  f.yes_or_no("gewijzigd", facts.changed_since_rie);
  f.text("wijziging", facts.change);
  f.yes_or_no("erkend_instrument", facts.recognised_instrument);
  f.text("conclusie", facts.conclusion);
  f.named(
      "punten", [](const std::string& code) { return builtin_rulebook().find(code) != nullptr && !code.starts_with("RULE"); },
      "dit punt kent de toetsing niet",
      [&facts](const std::string& code, JsonFields& fields) { read_point(fields, facts.points[code]); });
}

void read_lists(JsonFields& f, CaseFile& c) {
  f.list("signalen", [&c](JsonFields& item) {
    Signal& signal = c.signals.emplace_back();
    item.text("bron", signal.source);
    item.text("status", signal.status);
    item.text("datum", signal.date);
    item.text("bevinding", signal.finding);
  });
  f.list("afdelingen", [&c](JsonFields& item) {
    Department& department = c.departments.emplace_back();
    item.text("naam", department.name);
    item.count("aantal", department.headcount);
    item.list("functiegroepen", [&department](JsonFields& group) {
      FunctionGroup& of_department = department.function_groups.emplace_back();
      group.text("naam", of_department.name);
      group.count("aantal", of_department.headcount);
    });
  });
  f.list("deskundigen", [&c](JsonFields& item) {
    Expert& expert = c.experts.emplace_back();
    item.text("functie", expert.role);
    item.text("naam", expert.name);
    item.text("contact", expert.contact);
    item.text("organisatie", expert.organisation);
    item.flag("betrokken", expert.involved);
  });
}

void read_choice(JsonFields& f, RiskChoice& choice) {
  f.choice<Verdict>(
      "oordeel",
      {{"aanbieden", Verdict::required}, {"niet aanbieden", Verdict::not_required}, {"te beoordelen", Verdict::undetermined}},
      choice.verdict);
  f.text("reden", choice.reason);
  f.text("inhoud", choice.content);
  f.text("frequentie", choice.frequency);
  f.text("gezondheidseffect", choice.health_effect);
}

void read_order(JsonFields& f, CaseFile& c) {
  f.object("plandocument", [&c](JsonFields& plan) { read_plan_document(plan, c.plan_document); });
  f.object("instemmingsverzoek", [&c](JsonFields& request) { read_consent_request(request, c.consent_request); });
  f.object("offerte", [&c](JsonFields& quote) { read_quote(quote, c.quote); });
  f.object("beslissing", [&c](JsonFields& decision) { read_decision(decision, c.decision); });
  f.object("contractcheck", [&c](JsonFields& check) { read_contract_check(check, c.contract_check); });
  f.object("eisen_aan_derde",
           [&c](JsonFields& demands) { read_third_party_requirements(demands, c.third_party_requirements); });
  f.object("voorstel_derde", [&c](JsonFields& proposal) { read_proposal(proposal, c.proposal); });
  f.object("inleen", [&c](JsonFields& hiring) { read_hiring(hiring, c.hiring); });
}

void read_all(JsonFields& f, CaseFile& c, const Catalogue& catalogue) {
  std::string schema;  // for editors
  f.text("$schema", schema);
  f.text("kenmerk", c.reference);
  f.date("datum", c.date);
  f.flag("vastgesteld", c.adopted);
  f.texts("vastgestelde_stukken", c.adopted_documents);
  f.object("rie", [&c](JsonFields& rie) {
    rie.text("bestand", c.rie_file);
    rie.text("sha256", c.rie_hash);
  });
  f.text("noodzaak", c.necessity);
  f.text("in_uittrede_besluit", c.entry_exit);
  f.object("werkgever", [&c](JsonFields& employer) { read_employer(employer, c); });
  f.object("arbodienst", [&c](JsonFields& provider) {
    provider.text("naam", c.provider_name);
    provider.text("adres", c.provider_address);
    provider.text("contact", c.provider_contact);
    provider.yes_or_no("pago_in_contract", c.physician.facts.pago_in_contract);
  });
  f.object("bedrijfsarts", [&c](JsonFields& physician) {
    physician.text("naam", c.physician_name);
    physician.text("big", c.physician_big);
    physician.text("contact", c.physician_contact);
  });
  f.object("coordinator", [&c](JsonFields& coordinator) { read_contact(coordinator, c.coordinator); });
  f.object("contract", [&c](JsonFields& contract) { read_contract(contract, c.contract); });
  f.object("project", [&c](JsonFields& project) { read_project(project, c.project); });
  f.object("voortgang", [&c](JsonFields& progress) { read_progress(progress, c.progress); });
  f.object("communicatie", [&c](JsonFields& communication) { read_communication(communication, c.communication); });
  f.object("onderzoek", [&](JsonFields& plan) { read_plan(plan, c.plan, catalogue); });
  f.object("uitslagen", [&c](JsonFields& results) { read_result_settings(results, c.results); });
  read_order(f, c);
  read_lists(f, c);
  for (const Expert& expert : c.experts) c.physician.facts.expert_contacts_known |= !expert.contact.empty();
  f.object("toetsing", [&c](JsonFields& assessment) { read_assessment(assessment, c.physician.facts); });
  f.list("bevindingen", [&c](JsonFields& item) { read_confirmation(item, c.confirmations.emplace_back()); });
  f.named(
      "risicos", [&catalogue](const std::string& id) { return catalogue.risk(id) != nullptr; },
      "dit risico staat niet in de catalogus (zie: pago risico)",
      [&c](const std::string& id, JsonFields& fields) { read_choice(fields, c.physician.risks[id]); });
}

[[noreturn]] void refuse(const Faults& faults) {
  std::string message = faults.size() == 1 ? "Het zaakbestand klopt niet: "
                                           : "Het zaakbestand klopt niet op " + std::to_string(faults.size()) + " punten: ";
  for (std::size_t i = 0; i < faults.size(); ++i) message += (i ? "; " : "") + faults[i];
  throw Error("case.invalid", message + ".");
}

nlohmann::json parsed(std::string_view text) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& e) {
    const std::string_view before = text.substr(0, std::min(e.byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    refuse({"geen geldige JSON in regel " + std::to_string(line)});
  }
}

void collect_texts(const nlohmann::json& value, std::vector<std::string>& into) {
  if (value.is_string()) into.push_back(value.get<std::string>());
  if (value.is_structured())
    for (const auto& inner : value) collect_texts(inner, into);
}

}  // namespace

nlohmann::json described_case() {
  CaseFile nobody;
  return JsonFields::describe([&nobody](JsonFields& f) { read_all(f, nobody, builtin_catalogue()); });
}

CaseFile read_case(std::string_view json, const Catalogue& catalogue) {
  CaseFile result;
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return result;
  const nlohmann::json root = parsed(json);
  Faults faults;
  JsonFields fields(root, "", faults);
  read_all(fields, result, catalogue);
  fields.refuse_unknown_keys();
  if (!faults.empty()) refuse(faults);
  for (const auto& [name, value] : root.items())
    if (name != "rie") collect_texts(value, result.typed_texts);  // the fingerprint of the RI&E is no text
  return result;
}

}  // namespace pago
