#pragma once
#include <vector>

#include "generators/compose/person_letter.h"

// What is asked of and measured at one person: the fields of the modules that belong to the risks of his work, and of the PMO.
namespace pago {

enum class FieldUse { question, measurement };

struct ChosenModule {
  const ResultModule* module = nullptr;
  std::vector<const ResultField*> fields;
};

// The modules of one part that have such fields, in the order of the catalogue. PAGO: those with a risk in `in.work_risks`
// (QST-01); PMO: only when the case has such a part and the person did not decline it. Physician-only modules never.
std::vector<ChosenModule> chosen_modules(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in,
                                         bool pmo, FieldUse use);

bool has_pmo_part(const CaseFile& case_file);

}  // namespace pago
