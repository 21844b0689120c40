#pragma once
#include <map>
#include <optional>
#include <string>

// What employer or bedrijfsarts said about the RI&E and the contract, beyond what the RI&E shows. Empty: nobody said it.
namespace pago {

enum class Representation { unknown, works_council, staff_representation, none };  // OR, PVT, geen van beide

// Whom the employer hires how (Arbowet 14 and 14a).
enum class Arrangement { unknown, customised, safety_net };  // maatwerkregeling, vangnetregeling

// How an element of the judgement turns out.
enum class Outcome {
  met,            // the document shows it
  failed,         // it is missing or falls short
  doubtful,       // the document gives cause for a question
  unseen,         // no RI&E can show it, or this one does not: the employer must say
  not_applicable  // asks nothing here
};

struct PointChoice {               // by the bedrijfsarts or the certified expert
  std::optional<Outcome> outcome;  // overrules what was proposed
  std::string explanation;         // Dutch
};

struct CaseFacts {
  Representation representation = Representation::unknown;
  Arrangement arrangement = Arrangement::unknown;
  std::optional<bool> rie_carried_out;        // false: there is no executed RI&E (RULE-01)
  std::optional<bool> changed_since_rie;      // work, methods, accidents, insights (RULE-04)
  std::string change;                         // Dutch, what changed
  std::optional<bool> recognised_instrument;  // model or instrument of Arbowet 14 lid 12
  std::optional<int> hours_per_week;          // of all workers together
  std::optional<int> employees;               // goes before the number in the RI&E
  std::optional<bool> pago_in_contract;       // RULE-11
  std::optional<bool> hired_workers;          // RULE-12
  bool expert_contacts_known = false;         // RULE-10
  std::map<std::string, PointChoice> points;  // by element: "RIE-22"
  std::string conclusion;                     // RIE-26, Dutch, by the bedrijfsarts
};

}  // namespace pago
