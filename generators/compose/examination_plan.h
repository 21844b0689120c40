#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "generators/rules/case_facts.h"

// What bedrijfsarts, employer and project group chose and agreed about the examination (leidraad, stap 2, 4 and 5). Everything
// may be missing; nothing is filled in that nobody gave. Texts are Dutch unless said otherwise.
namespace pago {

struct PlannedExamination {        // one aspect of health or capacity, fixed beforehand
  RiskId risk;                     // the risk of the RI&E it follows from (PAGO); empty: a topic of the PMO part
  std::string aspect;              // PLN-04, PMA-06: "gehoor", "slaap"
  std::string groups;              // empty: those the RI&E exposes
  std::string content, frequency;  // PLN-05, PLN-17; empty: the choice per risk of the case
  std::string intervention;        // PLN-06: the intervention from which effect may be expected
  std::string intervention_kind;   // PLN-09: "herstel van klachten", "meer belastbaarheid", "aanpassing van de belasting"
  std::string on_abnormal;         // PLN-14: the adequate action
  std::string validity;            // PLN-16: sensitivity, specificity, predictive value
  std::string level;               // PLN-15: "individueel en collectief"
  std::string call_criteria;       // PRJ-07: who is called in; a reasoned "niet van toepassing" counts
  std::string cut_offs;            // PRJ-08: cut-off values of questionnaires, normal values of tests; idem
};

struct QualityAnswer {  // QCK-01 .. QCK-15
  std::optional<Outcome> outcome;
  std::string explanation;
};

struct InvitedGroup {  // PRJ-01
  std::string group;   // as in the RI&E
  std::optional<int> headcount;
  std::optional<Date> from;
};

enum class ProjectStep { information, invitation, examination, result, group_report, evaluation };  // in time

struct NamedStep {
  ProjectStep step;
  const char* key;  // "uitnodiging": in the case, and the end of text ids "stap.uitnodiging", "werkwijze.uitnodiging"
};
inline constexpr std::array<NamedStep, 6> project_steps{{{ProjectStep::information, "voorlichting"},
                                                         {ProjectStep::invitation, "uitnodiging"},
                                                         {ProjectStep::examination, "onderzoek"},
                                                         {ProjectStep::result, "uitslag"},
                                                         {ProjectStep::group_report, "groepsrapport"},
                                                         {ProjectStep::evaluation, "evaluatie"}}};

struct StepDates {  // PRJ-03, INF-03
  std::optional<Date> from, until;
  std::string who;
};

struct InformationMoment {  // PRJ-05: what, how, when, for whom and by whom
  std::string what, how, when, audience, by;
};

struct ProjectRole {  // PRJ-14
  std::string role, name;
};

struct ProjectAgreements {  // PRJ-04 .. PRJ-20, where one text says it
  std::string lead_time, result_talks, reporting, group_criteria, invitation_route, online_privacy, target_groups, retention,
      entry_test, hindrance;
  std::optional<int> minimum_group;  // PRJ-11; the default of OP-01 when empty, upward only
};

// What the employees are told in one language, as the project group wrote it (INF).
inline constexpr std::array employee_languages{"nl", "eenvoudig", "en", "pl"};
struct EmployeeText {
  std::string content;     // INF-02: what the examination consists of
  std::string performers;  // INF-10: who performs it; empty: the arbodienst
  std::string lifestyle;   // INF-15: the employer's goals with the lifestyle part
};

struct ExaminationPlan {
  std::optional<bool> lifestyle;  // a part is about lifestyle: criteria a to f apply
  std::vector<PlannedExamination> examinations;
  std::map<std::string, QualityAnswer> quality;  // by "1" .. "9", "a" .. "f"

  std::string requested_by;        // PMA-01
  std::string wbo;                 // PMA-08: the outcome of the check
  std::string pmo_outcome;         // PMA-10
  std::string wishes;              // PLN-02
  std::string research_questions;  // PLN-12, lines
  std::string description;         // PLN-08
  std::string care_agreements;     // PLN-10
  std::string prevention;          // PLN-19

  std::vector<InvitedGroup> invited;
  std::map<ProjectStep, StepDates> steps;
  std::vector<InformationMoment> information;
  std::vector<ProjectRole> roles;
  ProjectAgreements agreements;
  std::map<std::string, EmployeeText> employee_texts;  // by language
  std::string collected_data;                          // TOE-03: which data are collected
  std::string pmo_costs;                               // OP-35: another choice than free of charge
};

}  // namespace pago
