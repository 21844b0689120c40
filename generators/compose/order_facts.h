#pragma once
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"

// Facts of the consent request, the quote and the decision (documents INS, OFF, DEC). Empty: nobody said it.
namespace pago {

enum class RegulationChange { unknown, adopted, changed, withdrawn };       // INS-10: each of the three needs consent
enum class ContractChange { unknown, not_part_of_it, concluded, changed };  // INS-04

struct PlanDocument {  // the PAGO/PMO plan that request, quote and decision rest on (INS-03, OFF-01)
  std::string version;
  std::optional<Date> date;
};

struct ConsentRequestFacts {
  RegulationChange regulation = RegulationChange::unknown;
  ContractChange contract = ContractChange::unknown;
  std::string relevance;         // INS-07, by the bedrijfsarts
  bool advice_suffices = false;  // OP-08: a PVT may be asked for advice instead of consent
};

struct CostLine {               // OFF-03
  bool pmo = false;             // OFF-10: the PMO part has a table of its own
  std::string what;             // "Gehooronderzoek"
  std::optional<int> number;    // of times
  std::optional<double> price;  // euro per time, without VAT
};

struct InterventionEstimate {  // OFF-04: expected on group level, never a name
  std::string what, basis;     // "Gesprek met de bedrijfsarts"; where the number comes from
  std::optional<int> expected;
};

struct QuoteFacts {
  std::vector<CostLine> costs;
  std::vector<InterventionEstimate> interventions;
  std::string interventions_secured;  // OFF-05, by the employer: how it is certain that they can be carried out
  std::string budget, sector, earlier_projects, co_financing;  // OFF-06 .. OFF-09
  std::optional<Date> valid_until;                             // OFF-12
};

struct DecisionFacts {                     // what ProgressFacts does not hold
  std::string discussed_with;              // DEC-01: "de directie"
  std::optional<Date> contract_concluded;  // DEC-03
};

}  // namespace pago
