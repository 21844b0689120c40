#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/rules/advise.h"
#include "parsers/diagnostic.h"

// Two RI&Es of one employer beside each other. Pure: plain values in and out.
namespace pago {

enum class RiskChange { added, gone, changed, same };
std::string_view dutch(RiskChange);  // "nieuw", "niet meer genoemd", "gewijzigd", "gelijk"

struct Difference {           // of one risk in one group
  std::string what;           // Dutch: "toestand", "prioriteit", "waarden", "actie", "termijn", "stand van de actie" ...
  std::string before, after;  // as printed; empty: not there
};

struct ComparedRisk {
  RiskId risk;
  std::string group;  // as the newer RI&E prints it, else as the older; empty if neither says
  RiskChange change = RiskChange::same;
  std::vector<std::size_t> before, after;  // indices into the findings of either RI&E
  std::vector<Difference> differences;
  std::string question;  // Dutch; filled for what is gone: silence is no proof that a risk has gone
};

enum class DutyChange { arises, stays, lapses, to_confirm };
std::string_view dutch(DutyChange);  // "ontstaat", "blijft", "vervalt", "te bevestigen"

struct ComparedDuty {
  RiskId risk;
  DutyChange change = DutyChange::stays;
  const Decision* before = nullptr;  // nullptr: the RI&E does not name the risk. They point into the two Advice
  const Decision* after = nullptr;
  std::string note;  // Dutch: why, or what must be answered
};

struct RieComparison {
  std::vector<ComparedRisk> risks;   // catalogue order, then the order of the newer document
  std::vector<ComparedDuty> duties;  // catalogue order; risks without a duty in either are left out
  std::vector<Diagnostic> warnings;  // other company, dates the wrong way round or missing, nothing to compare
};

struct ComparedRie {
  const Rie& rie;
  const Advice& advice;
  std::string_view file;
};

// Findings are matched by risk and exposed group: the same words in another order or number are the same group; what is left of
// a risk on both sides without a group of the same name is matched when it is the only one.
RieComparison compare_ries(const ComparedRie& before, const ComparedRie& after, const Catalogue& catalogue);

// compare_findings.cpp: what differs between the findings of one risk and group.
std::vector<Difference> differences_between(const Rie& before, const std::vector<std::size_t>& old_ones, const Rie& after,
                                            const std::vector<std::size_t>& new_ones);

// compare_duties.cpp
std::vector<ComparedDuty> compare_duties(const ComparedRie& before, const ComparedRie& after, const Catalogue& catalogue);

const Texts& comparison_texts();                                 // forms/leidraad/comparison.xml
std::vector<std::string> words_to_match(std::string_view text);  // lower case, without small words and endings
Presence strongest_presence(const Rie& rie, const std::vector<std::size_t>& findings);

}  // namespace pago
