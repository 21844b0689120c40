#pragma once
#include <map>
#include <optional>
#include <string>

#include "generators/rules/case_facts.h"
#include "generators/rules/project_facts.h"

// Facts of the contract check, of third parties and of hired-in workers (documents CHK, B1E, B1R, INL). Empty: nobody said it.
namespace pago {

struct ContractCheckFacts {
  std::string certificate;                    // CHK-14: of the arbodienst, as printed
  std::map<std::string, PointChoice> points;  // by element: "CHK-02" .. "CHK-15"
};

struct ThirdPartyRequirements {
  std::map<std::string, std::string> agreed;  // by element, "B1E-01" .. "B1E-14": Dutch, what was agreed
};

struct ProposalFacts {  // of an external organisation, not the own arbodienst; judged by the bedrijfsarts
  std::string title;
  std::optional<Date> date;
  ProjectAim kind = ProjectAim::unknown;      // B1R-01
  std::optional<bool> only_lifestyle;         // B1R-07
  std::map<std::string, PointChoice> points;  // by element: "B1R-02" .. "B1R-05"
  std::string advice;                         // B1R-06
};

struct HiringFacts {                        // workers hired in from a lender (Arbowet 5 lid 5)
  std::string lender_name, lender_address;  // address: lines parted by newlines
  std::string place;                        // a department or place as in the RI&E
  std::string work;
  std::optional<Date> start;
};

}  // namespace pago
