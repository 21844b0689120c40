#pragma once
#include <optional>
#include <string>
#include <vector>

#include "generators/compose/agreement_facts.h"
#include "generators/compose/examination_plan.h"
#include "generators/compose/order_facts.h"
#include "generators/compose/project_facts.h"
#include "generators/rules/advise.h"
#include "generators/rules/confirmed_findings.h"
#include "parsers/results/result_settings.h"

// What is known about a case beyond the RI&E: zaak.json. Every value may be missing; nothing is filled in that nobody gave.
namespace pago {

struct Signal {         // ADV-13, SIG-01 .. SIG-12; group or company level only, never traceable to a person
  std::string source;   // "Verzuimanalyse"
  std::string status;   // "gebruikt", "niet beschikbaar", "niet van toepassing"
  std::string date;     // as given
  std::string finding;  // may be empty
};

struct FunctionGroup {
  std::string name;  // "lassers"
  std::optional<int> headcount;
};

struct Department {
  std::string name;  // as in the RI&E
  std::optional<int> headcount;
  std::vector<FunctionGroup> function_groups;
};

struct Expert {                     // kerndeskundige
  std::string role, name, contact;  // "arbeidshygiënist"
  std::string organisation;         // CHK-17
  bool involved = false;            // was involved already
};

struct CaseFile {
  std::string reference;                       // "2026-0143"
  std::optional<Date> date;                    // of the letter
  bool adopted = false;                        // vastgesteld door de bedrijfsarts: only then CONCEPT goes
  std::vector<std::string> adopted_documents;  // adopted one by one, by DocumentKind::name

  std::string rie_file, rie_hash;  // the RI&E of the case: path (from the folder of the case), SHA-256 when it was taken in

  std::string employer_name, employer_contact, employer_address;  // address: lines parted by newlines
  std::string representation_contact;

  std::string provider_name, provider_address, provider_contact;  // arbodienst; contact: telephone, e-mail
  std::string physician_name, physician_big;                      // BIG number as printed
  std::string physician_contact;
  Contact coordinator;  // PAGO-coördinator

  EmployerFacts employer;
  ContractFacts contract;
  ProjectFacts project;
  ProgressFacts progress;
  CommunicationFacts communication;
  PlanDocument plan_document;
  ConsentRequestFacts consent_request;
  QuoteFacts quote;
  DecisionFacts decision;
  ContractCheckFacts contract_check;
  ThirdPartyRequirements third_party_requirements;
  ProposalFacts proposal;
  HiringFacts hiring;

  std::vector<std::string> typed_texts;  // everything that somebody typed, for the rules about wording

  std::string necessity;   // ADV-14, by the bedrijfsarts
  std::string entry_exit;  // ADV-11, by the bedrijfsarts: the proposal for risks without an article of their own
  std::vector<Signal> signals;
  std::vector<Department> departments;
  std::vector<Expert> experts;
  ExaminationPlan plan;                     // goals, examinations and project (leidraad, stap 2 to 5)
  std::vector<Confirmation> confirmations;  // of findings, by the bedrijfsarts
  ResultSettings results;                   // columns and criteria of the employees' results (leidraad, stap 4, 7 and 8)
  PhysicianInput physician;                 // choices per risk; facts about RI&E and contract
};

}  // namespace pago
