#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/rules/advise.h"
#include "generators/rules/project_facts.h"

// The rules of the leidraad (chapter 8) about the preparation, stap 0 to 5, beyond the RI&E itself (RULE-01 .. RULE-12 are
// process_rules.cpp). Pure: plain values in and out; sentences come from forms/leidraad/rules.xml.
namespace pago {

struct PlanState {  // what the plan says
  std::size_t pago_parts = 0, pmo_parts = 0;
  std::vector<std::string> without_action = {};  // examinations on which no action can follow (RULE-23)
  std::vector<std::string> action_open = {};     // examinations of which nobody said what follows
  std::vector<std::string> without_aspect = {};  // examinations that trace to no risk and no topic (RULE-24)
  std::vector<std::string> open_criteria = {};   // quality criteria without an answer (RULE-63)
  std::vector<std::string> open_project = {};    // of PRJ-01 .. PRJ-09, in Dutch (RULE-43)
};

struct PreparationInput {
  const Rie& rie;
  const Advice& advice;
  const Catalogue& catalogue;
  const Rulebook& rulebook;
  const PhysicianInput& physician;
  const ProjectFacts& project;
  const ProgressFacts& progress;
  bool adopted = false;  // by the bedrijfsarts
  std::string physician_name = {}, physician_big = {}, coordinator_name = {};
  std::string entry_exit = {};   // proposal for entry and exit (ADV-11)
  bool other_languages = false;  // some employees read another language
  std::optional<bool> low_literacy = {};
  std::string exemption = {};  // Arbowet 30, with its conditions
  std::optional<bool> volunteers = {};
  std::optional<PlanState> plan = {};   // empty: there is no plan yet
  std::vector<std::string> texts = {};  // everything that somebody typed into the case

  const CaseFacts& facts() const { return physician.facts; }
};

// One per rule that is about the preparation, in the order of the rulebook. "Failed" is the case the rule is about; "unseen"
// means that a fact is missing, and the finding asks for it.
std::vector<Assessed> assess_preparation(const PreparationInput& in);

// Whether a rule is about that document: Rule::documents names it, or is empty for all.
bool is_about(const Rule& rule, std::string_view document_code);

using PreparationRule = Assessed (*)(const PreparationInput&);
struct PreparationRow {
  std::string_view code;
  PreparationRule apply;
};
std::vector<PreparationRow> proposal_rules();  // RULE-13 .. RULE-24, 61 .. 63, 84, 86: proposal_rules.cpp
std::vector<PreparationRow> gate_rules();      // RULE-33 .. RULE-60, 64, 78, 80: gate_rules.cpp

// A sentence of the rulebook as a result: "voldoet", "tekort" or "te_beoordelen" after the outcome.
Assessed settled(const Rulebook& rulebook, std::string_view code, Outcome outcome, const TextValues& values = {});
Assessed settled(const PreparationInput& in, std::string_view code, Outcome outcome, const TextValues& values = {});
Assessed not_about(std::string_view code);  // the condition of the rule does not hold

}  // namespace pago
