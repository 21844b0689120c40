#pragma once
#include <map>
#include <string>
#include <vector>

#include "forms/leidraad/criterion.h"
#include "forms/leidraad/modules.h"
#include "parsers/results/result_row.h"
#include "parsers/results/result_settings.h"

// What the results of one person mean, by the criteria that were fixed beforehand (PRJ-07, PRJ-08, RES-10). Pure: opens
// nothing, asks nothing, guesses nothing. Everything in here is of privacy class C3.
namespace pago {

struct AssessedValue {
  std::string field;  // id; a conclusion over more fields has an id of its own: "rug.startback", "rug.d023", "bmi.bmi"
  std::string label;  // Dutch
  Answer value;
  std::string unit;  // of the field: "dB"; may be empty
  std::string side;  // "links", "rechts" or ""
  ResultOutcome outcome = ResultOutcome::not_assessed;
  std::string criterion;     // as printed: "hoogstens 25 dB"; empty: none was fixed
  std::string source;        // "projectplan, PRJ-08", or the source that the catalogue gives
  Criterion applied;         // the same criterion as numbers, for letters in other languages
  std::string result_class;  // of a criterion with classes: "overgewicht"; may be empty
  bool input_only = false;   // not assessed by nature, another value follows from it: height and weight
};

struct ModuleResult {
  std::string module;                                   // id: "gehoor"
  std::string name;                                     // Dutch
  bool pmo = false;                                     // part of the PMO, else of the PAGO
  ResultOutcome outcome = ResultOutcome::not_assessed;  // the worst of its values; not_assessed when none was assessed
  std::vector<AssessedValue> values;                    // only what has a value; in the order of the catalogue
  std::vector<std::string> missing;                     // labels of fields with a column but without a value
  bool no_criterion = false;    // none was fixed for any of its fields in the file, for nobody: nothing is to be judged
  std::string score_class;      // "zwak", "middelmatig" or "hoog" of the STarT Back (6.6); empty: none. Physician only
  bool physician_only = false;  // never in a letter to anybody else, the employee included
};

struct UrgentFinding {  // to the physician alone, never in a letter or log (6.8, RULE-72)
  std::string module, text;
};

struct AssessedPerson {
  ResultRow row;
  std::vector<ModuleResult> modules;  // those with a column in the file, in the order of the catalogue
  std::vector<UrgentFinding> urgent;
};

// The assessment of many rows: what follows from catalogue and criteria alone is worked out once. Both must outlive it.
class Assessor {
 public:
  Assessor(const ModuleCatalogue& catalogue, const Criteria& criteria);

  // Only modules of which the row has at least one field. A person who takes no part in the PMO ("deelname.pmo" is no) has no
  // modules of the PMO, the same for the PAGO.
  AssessedPerson assess(ResultRow row) const;

 private:
  friend class PersonAssessment;
  struct FieldCriterion {
    const ResultField* field = nullptr;
    const Criterion* criterion = nullptr;
    std::string text;                                   // of the criterion
    std::map<const Criterion*, std::string> of_groups;  // texts of the criteria for its groups
  };
  struct ModuleCriteria {
    const ResultModule* module = nullptr;
    std::vector<FieldCriterion> fields;  // without remarks: what the physician says about the module as a whole
  };
  const ModuleCatalogue& catalogue_;
  std::vector<ModuleCriteria> modules_;
};

// Of one row.
AssessedPerson assess(const ResultRow& row, const ModuleCatalogue& catalogue, const Criteria& criteria);

// The criterion for this person: that of the first group that he is in, or the criterion itself when it has no groups. nullptr:
// he is in none, or nobody said what it takes to know (date of birth, form of address).
const Criterion* criterion_for(const Criterion& criterion, const Person& person);

// The criteria of the case, and those of the catalogue (as they hold on that day) where the case has none of its own.
Criteria criteria_of(const ResultSettings& settings, const ModuleCatalogue& modules, const Catalogue& catalogue,
                     const Date& day);

}  // namespace pago
