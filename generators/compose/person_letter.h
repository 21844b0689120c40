#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "forms/leidraad/modules.h"
#include "forms/texts.h"
#include "generators/compose/case_file.h"
#include "generators/rules/assess_result.h"

// What every letter and form for or about one participant starts from (leidraad, stap 6 to 8 and 10).
namespace pago {

class ValueWords;

struct LetterContext {
  Date date;           // of the letter
  const Form& form;    // of the document, in the language of the reader
  const Texts& texts;  // of that document
  const ModuleCatalogue& modules;
  bool released = false;                // by the bedrijfsarts (RULE-16): only then CONCEPT goes
  std::vector<RiskId> work_risks = {};  // of the RI&E, for the group of this person (INV-07, REF-07)
  Criteria criteria = {};               // fixed beforehand, for what is still to be measured (BIO-03)
  ValueWords* words = nullptr;          // of a batch, one for each thread and document: result_values.h
};

// "RES", "RES-EENVOUDIG", "RES-EN", "RES-PL": the version of a document for readers of that language.
std::string in_language(std::string_view code, LetterLanguage language);

// The resource that is the template of a document: "documents/RES-EN/template.docx", with large print "template-groot.docx".
std::string person_template(std::string_view code, bool large_print = false);

// The result letter in the version that its reader asked for (RES-20): the code of its form and the resource of its template.
struct LetterVersion {
  std::string code, template_path;
};
LetterVersion result_letter_version(const Person& person);
std::string house_template_name(const LetterVersion& version);  // "RES-EN-GROOT.docx": of the template of a house for it

std::string full_name(const PersonalName& name);          // "J. van den Berg"
std::string family_name(const PersonalName& name);        // "Van den Berg", as after "mevrouw"
std::string address_lines(const PostalAddress& address);  // street, postcode and town, country; parted by newlines

// Text of an answer: the physician's own words, or a choice. Empty when nothing was given.
std::string answer_text(const ResultRow& row, const std::string& field);
bool answered_yes(const ResultRow& row, const std::string& field);
std::optional<Date> answer_date(const ResultRow& row, const std::string& field);

// To whom the physician refers, in the words of the texts ("verwijzing.huisarts"); empty when nobody said it.
std::string referral_target(const Texts& texts, const ResultRow& row);

// With whom there may be consultation (CMG-01): a role in the words of the texts ("overleg.leidinggevende"), a name as it was
// given; empty when nobody said it.
std::string consultation_partner(const Texts& texts, const ResultRow& row);

// The risks of the work as one list, in the language of the document; a risk that it has no name for keeps the Dutch one.
std::string risk_names(const LetterContext& in);

// Sender, addressee, salutation, date, number, who signs, whom to ask; each only when the form has a field for it.
void set_person_head(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in, FilledForm& form);

// RES: what was found and advised, to the worker alone (RES-01 .. RES-22). Physician-only modules and urgent findings never
// enter it. The form must be one of the four versions of RES.
FilledForm compose_result_letter(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in);

}  // namespace pago
