#pragma once
#include <string>
#include <vector>

#include "forms/form.h"
#include "forms/texts.h"
#include "generators/compose/case_file.h"
#include "generators/rules/advise.h"

// The parts of the PAGO advice, one function each; compose_advice puts them together.
namespace pago {

struct AdviceInput {
  const Rie& rie;
  const Advice& advice;
  const Catalogue& catalogue;
  const CaseFile& case_file;
  const Texts& texts;

  const Risk& risk(const Decision& d) const;          // a nameless risk when the catalogue does not know the id
  const RiskChoice* choice(const Decision& d) const;  // nullptr: the bedrijfsarts chose nothing
};

using Rows = std::vector<FilledForm>;

enum class AdvicePart { examined, compulsory, open, left_out };  // deel A, B, C, bijlage 1
AdvicePart part_of(const Decision& decision);
std::vector<const Decision*> decisions_in(const AdviceInput& in, AdvicePart part);

// advice_risks.cpp
Rows risk_rows(const AdviceInput& in);
Rows compulsory_rows(const AdviceInput& in);
Rows open_rows(const AdviceInput& in);

// advice_summary.cpp
Rows summary_rows(const AdviceInput& in);
Rows special_group_rows(const AdviceInput& in);
Rows expert_rows(const AdviceInput& in);
std::string core_sentence(const AdviceInput& in);

// advice_annexes.cpp
Rows left_out_rows(const AdviceInput& in);
Rows unrecognised_rows(const AdviceInput& in);
Rows remark_rows(const AdviceInput& in);
Rows trail_rows(const AdviceInput& in);

// advice_wording.cpp
std::string basis_text(const AdviceInput& in, const Decision& decision);  // "art. 6.10 en 6.10a Arbobesluit"
std::string groups_text(const AdviceInput& in,
                        const Decision& decision);  // "Zagerij en Montage", or that the RI&E does not say
std::string headcount_text(const AdviceInput& in, const Decision& decision);  // "Zagerij: 12"; empty when unknown
std::string state_text(const AdviceInput& in, const Decision& decision);
std::string certainty_text(const AdviceInput& in, const RiskFinding& finding, bool confirmed);
std::string place_or_unknown(const AdviceInput& in, const SourceRef& source);
std::string one_line(const std::string& text);

void set_text(FilledForm& form, const std::string& name, const std::string& value);  // an empty value stays absent
void set_rows(FilledForm& form, const std::string& condition, const std::string& name, Rows rows);

}  // namespace pago
