#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "forms/texts.h"
#include "generators/compose/case_file.h"
#include "generators/rules/advise.h"

// What every document is composed from, and the parts that all letters share.
namespace pago {

struct LetterInput {
  const Rie& rie;
  const Advice& advice;
  const Catalogue& catalogue;
  const CaseFile& case_file;
  std::string_view rie_file;  // name of the RI&E document; empty when there is none
  Date date;                  // of the letter
  const Form& form;
  const Texts& texts;  // of this document

  const Risk& risk(const Decision& d) const;          // a nameless risk when the catalogue does not know the id
  const RiskChoice* choice(const Decision& d) const;  // nullptr: the bedrijfsarts chose nothing
  const CaseFacts& facts() const { return case_file.physician.facts; }
};

using Rows = std::vector<FilledForm>;

void set_text(FilledForm& form, const std::string& name, const std::string& value);  // an empty value stays absent
void set_rows(FilledForm& form, const std::string& condition, const std::string& name, Rows rows);
std::string one_line(const std::string& text);
std::string place_or_unknown(const LetterInput& in, const SourceRef& source);
std::string listed_places(const LetterInput& in, const std::vector<SourceRef>& sources,
                          std::size_t most);  // each once; "" for none

bool same_group(const std::string& one, const std::string& other);  // "Zagerij" and "afdeling zagerij"; empty never is
std::string outcome_text(const LetterInput& in, Outcome outcome);   // texts oordeel.voldoet, .tekort, .nvt, .open
std::string aim_text(const LetterInput& in);  // "het PAGO" or, in a hybrid, "het PAGO en het PMO": a PAGO is always part of it
bool with_pmo(const LetterInput& in);
std::optional<int> headcount(const LetterInput& in);  // as the employer says, else as the RI&E says
std::string comma_line(const std::string& lines);     // lines parted by newlines as one: "telefoon 000 123 45 67, post@..."
std::string questions_to(const CaseFile& case_file);  // who answers questions, and how to reach them; else the arbodienst
void set_date(FilledForm& form, const std::string& name, const std::optional<Date>& value);  // no date stays absent

// letterhead.cpp; each sets only what the form of the document has a field for
void set_letterhead(const LetterInput& in, FilledForm& form);      // sender, employer, physician, date, number, CONCEPT
void set_representation(const LetterInput& in, FilledForm& form);  // OR, PVT or the employees: address and salutation
std::string representation_name(const LetterInput& in);            // "De ondernemingsraad"
std::string representation_greeting(const LetterInput& in);        // "geachte leden van de ondernemingsraad"
void set_rie_block(const LetterInput& in, FilledForm& form);       // file, company, date, version, author, assessor, employees
void set_catalogue(const LetterInput& in, FilledForm& form);       // edition of the legal data
Rows unrecognised_rows(const LetterInput& in);

}  // namespace pago
