#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "forms/leidraad/criterion.h"
#include "forms/texts.h"

// What can be asked and measured in a PAGO or PMO, and who it is about: the modules and fields of forms/leidraad/modules.xml.
// Facts only; what a value means is decided in generators/rules/assess_result.
namespace pago {

enum class AnswerKind { number, yes_no, date, text, choice };

struct OtherUnit {  // a unit in which the same thing is often written down by mistake: value * factor is in the field's unit
  std::string unit;
  double factor = 1;
};

struct Choice {
  std::string name;                // "mevrouw"
  std::vector<std::string> other;  // lower case: "mw", "v"
};

struct ResultField {
  std::string id;                      // "gehoor.rechts_4000", "persoon.nummer", "arts.advies"
  std::string label, english, polish;  // as a letter calls it: "rechts, 4000 Hz"
  AnswerKind kind = AnswerKind::number;
  std::string unit;  // of a number: "dB"; empty: none
  // Plausible values of a number, bounds included; outside it is an error of writing. Of a date, high: years from today at
  // most.
  std::optional<double> low, high;
  bool whole = false;  // whole numbers only
  std::vector<Choice> choices;
  std::string group;                   // fields that share a criterion: "gehoor.drempel"; empty: none
  std::string side;                    // "links", "rechts" or ""
  bool required = false;               // nobody can do without: no policy lets it be missing
  bool optional = false;               // may always be empty, which says nothing: remarks, advice
  bool urgent = false;                 // yes: the physician is told at once (6.8)
  bool input_only = false;             // has no criterion by nature: another value follows from it (height and weight)
  bool computed = false;               // never a column: follows from other fields
  std::vector<RiskId> risks;           // the risks it belongs to; of a PMO field none
  std::vector<std::string> synonyms;   // other names of a column, lower case: "r4000", "ad 4k"
  std::vector<OtherUnit> other_units;  // what a wrong unit looks like
  std::optional<Criterion> criterion;  // shipped only with its source in the catalogue: BMI classes

  struct CatalogueLimit {
    std::string risk, basis, kind;  // "lood", "lood in bloed", "biologische grenswaarde"
  };
  std::optional<CatalogueLimit> limit;  // a limit of risks.xml that counts as criterion, with its own dates

  std::string module() const { return id.substr(0, id.find('.')); }
};

struct ResultModule {
  std::string id, name, english, polish;  // "gehoor", "gehoor"
  bool pmo = false;                       // belongs to the PMO, else to the PAGO
  bool physician_only = false;            // never in a letter to anybody else
  std::vector<RiskId> risks;
  std::vector<ResultField> fields;  // also "<module>.werkgerelateerd" and "<module>.toelichting", which every module has
};

// The one is never larger than the other; with a difference, also never more than that below it (6.6: impossible pairs).
struct FieldOrder {
  std::string smaller, larger;  // field ids
  std::optional<double> difference;
};

struct ColumnWords {                         // how people write above a column and in its cells; all in lower case
  std::map<std::string, std::string> words;  // "re" -> "rechts"
  std::set<std::string> filler;              // words that tell columns apart nowhere: "van", "hz"
  std::set<std::string> empty;               // what stands for an empty cell: "n.v.t.", "-"
  std::set<std::string> yes, no;             // "ja", "x", "1"
  std::map<std::string, std::string> units;  // without spaces: "dbhl" -> "dB"
};

struct ModuleCatalogue {
  std::string edition, source;
  std::vector<ResultField> person, physician;  // who it is about; what the physician adds
  std::vector<ResultModule> modules;           // in the order of a letter
  std::vector<FieldOrder> orders;
  ColumnWords columns;
  Texts texts;  // sentences, by id

  const ResultField* field(std::string_view id) const;    // of person, physician and modules; nullptr when unknown
  const ResultModule* module(std::string_view id) const;  // nullptr when unknown
  bool has_group(std::string_view group) const;
};

// From the text of modules.xml. Throws Error("catalogue.invalid") with file, line and what is wrong: a field twice, a risk that
// the catalogue does not know, a limit that it does not have, a criterion without source, an unknown unit.
ModuleCatalogue load_modules(std::string_view xml, const Catalogue& catalogue);

// The compiled-in edition; parsed once.
const ModuleCatalogue& builtin_modules();

// The criteria that come with the catalogue, each with its source, as they hold on that day (limits have dates).
Criteria shipped_criteria(const ModuleCatalogue& modules, const Catalogue& catalogue, const Date& day);

}  // namespace pago
