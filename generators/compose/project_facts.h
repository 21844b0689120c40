#pragma once
#include <optional>
#include <string>
#include <vector>

#include "generators/rules/project_facts.h"

// Facts of a case that only documents print; what rules judge is in generators/rules. A document that needs facts of its own
// gets a struct in a header of its own beside this one, a member in CaseFile and a reader in plugin/case.
namespace pago {

struct EmployerFacts {
  std::string sector;          // "metaalbewerking"
  std::string chamber_number;  // KvK, as printed
  std::string phone, email;
  std::string representation_chair;  // of the OR or PVT; its contact is CaseFile::representation_contact
  Contact prevention_worker;         // preventiemedewerker
  std::string exemption;             // ontheffing (Arbowet 30) with its conditions, RULE-78
  std::optional<bool> volunteers;    // RULE-80
};

struct ContractFacts {  // the contract for expert assistance; arrangement and PAGO in it are in CaseFacts
  std::string number;
  std::optional<Date> start, end;
  std::string basis;  // of a maatwerkregeling: cao, regulation, written agreement with OR or PVT (CHK-13)
};

struct CommunicationFacts {
  std::vector<std::string> languages;  // besides Dutch: "Engels", "Pools"
  std::optional<bool> low_literacy;    // some employees read with difficulty (PRJ-16, INF-07)
  std::vector<std::string> channels;   // "e-mail", "werkoverleg"
  Contact questions;                   // who answers questions about the project
  std::optional<Date> answer_before;   // the day by which an answer is asked (RRQ-06, INS)
};

}  // namespace pago
