#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "generators/compose/case_file.h"
#include "generators/release/wrong_person.h"
#include "parsers/results/result_row.h"

// Who a data row is about, as the wrong-person guard wants to know it.
namespace pago {

// What nobody else's letter may show: number, full name, address, e-mail, date of birth, and what the physician wrote to this
// person in more than a few words.
std::vector<Identifier> identifiers_of(const ResultRow& row);

// What every letter to this person must be, from the row alone; findings, template and file are still to be set.
LetterExpectation expectation_of(const ResultRow& row);

// A text of the physician to a person that a letter may print. Not where an address stands: that of a hospital, say.
bool is_text_to_person(std::string_view field);

// What letters of a case say of arbodienst, bedrijfsarts and employer: never a sign of a participant.
std::vector<std::string> sender_texts(const CaseFile& c);

}  // namespace pago
