#pragma once
#include <string>

#include "generators/compose/letter_input.h"

// What the documents about plan, project and information share: the examinations that were chosen, PAGO and PMO apart
// (RULE-17).
namespace pago {

enum class PlanPart { pago, pmo };

// One row per examination. PAGO: every risk that asks for a PAGO, with what was planned for it (marked places when nothing
// was), then what was planned for risks that the bedrijfsarts still judges. PMO: what follows from no risk of the RI&E.
// Compulsory examinations are no part of either (RULE-61). Fields: onderwerp, grondslag, groep, aantal, aspect, inhoud,
// frequentie, interventie, soort_interventie, actie, validiteit, niveau, oproepcriteria, afkapwaarden; those that are known and
// that `field` of the form has.
Rows examination_rows(const LetterInput& in, PlanPart part, const std::string& field);

bool has_pmo(const LetterInput& in);

// soort (text; empty until the bedrijfsarts chose), heeft_pago, onderzoeken_pago, heeft_pmo, onderzoeken_pmo
void set_examinations(const LetterInput& in, FilledForm& form);

// heeft_keuringen, keuringen: the risks whose examination is a condition for the work, as one list
void set_compulsory(const LetterInput& in, FilledForm& form);

constexpr int least_group = 10;  // OP-01: participants per reported group; upward only
int minimum_group(const LetterInput& in);

}  // namespace pago
