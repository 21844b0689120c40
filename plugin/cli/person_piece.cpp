#include "plugin/cli/person_piece.h"

#include <algorithm>

#include "forms/error.h"
#include "forms/resources.h"
#include "generators/compose/case_rules.h"
#include "generators/compose/check_form.h"
#include "generators/compose/person_documents.h"
#include "generators/compose/work_risks.h"
#include "generators/fill/fill_docx.h"
#include "plugin/cli/case_state.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/fillable.h"
#include "plugin/cli/letter_batch.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/reading_view.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/iso_date.h"
#include "plugin/results/case_log.h"

namespace pago::cli {
namespace {

void refuse_wrong_use(const PersonPiece& chosen) {
  const std::string example = "pago maak " + chosen.document + " --zaak MAP --resultaten BESTAND --persoon NUMMER -o UIT.docx";
  if (!is_folder(chosen.folder)) throw WrongUse("noem de map van de zaak: " + example);
  if (chosen.results.empty()) throw WrongUse("noem het bestand met uitslagen: " + example);
  if (chosen.number.empty()) throw WrongUse("noem het personeelsnummer: " + example);
  if (chosen.output.empty()) throw WrongUse("zeg met -o waar het document komt: " + example);
  if (chosen.fillable && !wants_pdf(chosen.output)) throw WrongUse("--invulbaar maakt een PDF: geef met -o een naam op .pdf");
}

ResultRow row_of(const PersonPiece& chosen, const CaseFolder& folder, const Date& today) {
  std::optional<ResultRow> found;
  const auto accept = [&](const ResultRow& row) {
    if (row.person.number == chosen.number) found = row;
  };
  read_results(open_results(chosen.results), builtin_modules(), agreed_settings(folder), today, accept,
               [](const ResultFault&) {});
  if (!found)
    throw Error("person.unknown", "In " + file_name(chosen.results) + " staat niemand met dit personeelsnummer, of zijn rij " +
                                      "heeft een fout. Kijk na met: pago uitslagen controleer " + file_name(chosen.results) +
                                      " --zaak " + chosen.folder);
  return *found;
}

FormAbout about(const PersonDocumentKind& kind, const Person& person) {
  return {std::string(kind.name), person.number, full_name(person.name), person.born ? iso_date(*person.born) : "", ""};
}

void log_piece(const PersonPiece& chosen, const CaseFile& facts, const std::string& title) {
  LogEvent event = letters_event(facts);
  event.event = "stuk gemaakt";
  event.person = chosen.number;
  event.purpose = title;
  event.object = chosen.document;
  case_log(chosen.folder).append(event);
}

}  // namespace

bool is_person_document(const std::string& name) {
  const PersonDocumentKind* kind = person_document_kind(name);
  return kind != nullptr && kind->name == name;
}

int make_person_piece(const PersonPiece& chosen, const Shared& shared) {
  refuse_wrong_use(chosen);
  const PersonDocumentKind& kind = *person_document_kind(chosen.document);
  const PrivateFiles for_owner_alone;
  const Date today = chosen_date(chosen.datum);
  const CaseReading of = read_case_folder(chosen.folder, today, shared);
  const CaseFile& facts = of.folder.facts;
  const Date date = chosen.datum.empty() ? facts.date.value_or(today) : today;
  const Catalogue& catalogue = chosen_catalogue(shared);

  const Criteria criteria = criteria_of(agreed_settings(of.folder), builtin_modules(), catalogue, date);
  const AssessedPerson person = assess(row_of(chosen, of.folder, date), builtin_modules(), criteria);
  const LetterVersion version = version_for(kind, person.row.person);
  const Form form = builtin_form(version.code);
  const Texts& texts = document_texts(version.code);
  const LetterInput about_case{of.reading.rie, of.reading.advice, catalogue, facts, of.rie_name, date, form, texts};
  const LetterContext in{date, form, texts, builtin_modules(), false, risks_of_work(about_case, person.row.person), criteria};

  std::vector<Diagnostic> told = examine_person_document(kind, person, facts, in);
  const std::vector<Diagnostic> by_case = hold_to_rules(about_case);
  told.insert(told.end(), by_case.begin(), by_case.end());
  FilledForm values = kind.compose(person, facts, in);
  const auto asked = chosen.fillable ? open_for_filling(kind, person, facts, in, values) : std::vector<AskedField>();
  const std::vector<Diagnostic> open = check(form, values);
  told.insert(told.end(), open.begin(), open.end());

  bool replaced_fonts = false;
  const Bytes docx = fill_docx(resource(version.template_path), form, values, date);
  const Bytes bytes =
      chosen.fillable ? as_fillable(docx, file_name(chosen.output), date, asked, about(kind, person.row.person), replaced_fonts)
                      : as_named(chosen.output, docx, date, replaced_fonts);
  log_piece(chosen, facts, form.title);
  write_user_file(chosen.output, bytes);
  for (const std::string& line : diagnostic_lines(told)) tell(line);
  if (chosen.output != "-") print(chosen.output + "\n");
  const bool warned = replaced_fonts || std::any_of(told.begin(), told.end(),
                                                    [](const Diagnostic& d) { return d.severity == Severity::warning; });
  return warned ? written_with_warnings : done;
}

}  // namespace pago::cli
