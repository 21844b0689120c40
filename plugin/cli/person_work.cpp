#include "plugin/cli/person_work.h"

#include <filesystem>

#include "forms/resources.h"
#include "generators/compose/case_rules.h"
#include "generators/compose/check_form.h"
#include "generators/compose/work_risks.h"
#include "generators/fill/fill_docx.h"
#include "generators/release/fingerprint.h"
#include "plugin/cli/files.h"
#include "plugin/cli/fillable.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/program.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/iso_date.h"
#include "plugin/results/letter_password.h"
#include "plugin/results/letter_run.h"

namespace pago::cli {
namespace {

FormAbout about(const PersonDocumentKind& kind, const Person& person) {
  return {std::string(kind.name), person.number, full_name(person.name), person.born ? iso_date(*person.born) : "", ""};
}

std::string absolute(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::weakly_canonical(path, ignored).string();
}

}  // namespace

PersonWork::PersonWork(const PersonOrder& order, const Wanted& wanted, const Shared& shared, Everybody* everybody)
    : order_(order), kind_(*person_document_kind(order.document)), catalogue_(chosen_catalogue(shared)) {
  of_.folder = open_case_folder(order.case_folder, catalogue_);
  date_ = order.date ? *order.date : facts().date.value_or(order.today);
  of_.options.today = date_;
  of_.rie_name = of_.folder.rie.empty() ? "" : file_name(of_.folder.rie);
  of_.reading = reading_of(of_.folder, of_.options, shared);
  criteria_ = criteria_of(agreed_settings(of_.folder), builtin_modules(), catalogue_, date_);
  key_ = keyed_hash("pago document", of_.folder.json);
  find_row(wanted, everybody);
  if (found()) settle_document();
}

void PersonWork::find_row(const Wanted& wanted, Everybody* everybody) {
  const auto accept = [&](const ResultRow& row) {
    if (wanted(row, keyed_mark(key_, row))) person_ = assess(row, builtin_modules(), criteria_);
  };
  const auto every = [everybody](const ResultRow& row) {
    if (everybody != nullptr) everybody->add(row);
  };
  read_results(
      open_results(order_.results), builtin_modules(), agreed_settings(of_.folder), date_, accept, [](const ResultFault&) {},
      every);
}

void PersonWork::settle_document() {
  version_ = version_for(kind_, person().row.person);
  form_ = builtin_form(version_.code);
  texts_ = &document_texts(version_.code);
  const LetterInput in_case{of_.reading.rie, of_.reading.advice, catalogue_, facts(), of_.rie_name, date_, form_, *texts_};
  risks_ = risks_of_work(in_case, person().row.person);
}

LetterContext PersonWork::context(const Date& day, bool released) const {
  return {day, form_, *texts_, builtin_modules(), released, risks_, criteria_};
}

std::vector<Diagnostic> PersonWork::rules_on(const Date& day) const {
  std::vector<Diagnostic> told = examine_person_document(kind_, person(), facts(), context(day, false));
  const LetterInput in_case{of_.reading.rie, of_.reading.advice, catalogue_, facts(), of_.rie_name, day, form_, *texts_};
  for (Diagnostic& by_case : hold_to_rules(in_case)) told.push_back(std::move(by_case));
  return told;
}

MadeDocument PersonWork::make(bool released) const {
  const LetterContext in = context(date_, released);
  MadeDocument out;
  out.values = kind_.compose(person(), facts(), in);
  const auto asked = order_.fillable ? open_for_filling(kind_, person(), facts(), in, out.values) : std::vector<AskedField>();
  out.told = check(form_, out.values);
  out.open = missing_labels(form_, out.values);
  out.docx = fill_docx(resource(version_.template_path), form_, out.values, date_);
  out.file = order_.fillable ? as_fillable(out.docx, file_name(order_.output), date_, asked, about(kind_, person().row.person),
                                           out.replaced_fonts)
                             : as_named(order_.output, out.docx, date_, out.replaced_fonts);
  return out;
}

LockedDocument PersonWork::lock(const MadeDocument& made) const {
  LockedDocument out;
  if (kind_.to_participant && !order_.fillable && wants_pdf(order_.output))
    out.password = letter_password(agreed_settings(of_.folder), person().row);
  if (out.password.empty()) {
    out.file = made.file;
  } else {
    bool told_before = made.replaced_fonts;
    out.file = as_pdf(made.docx, file_name(order_.output), date_, told_before, out.password);
    out.open_mark = mark_of(made);
  }
  return out;
}

std::string PersonWork::mark_of(const MadeDocument& made) const {
  return keyed_hash(key_, std::string_view(reinterpret_cast<const char*>(made.file.data()), made.file.size()));
}

PersonRecord PersonWork::record() const {
  PersonRecord out;
  out.document = kind_.name;
  out.file = file_name(order_.output);
  out.row_mark = keyed_mark(key_, person().row);
  out.template_hash = fingerprint(resource(version_.template_path));
  out.catalogue = catalogue_.edition + ", " + builtin_modules().edition;
  out.program = program_version();
  out.case_hash = fingerprint(std::string_view(of_.folder.json));
  out.rie_hash = of_.folder.rie_hash;
  out.date = iso_date(date_);
  out.fillable = order_.fillable;
  out.results = absolute(order_.results);
  out.case_folder = absolute(order_.case_folder);
  return out;
}

}  // namespace pago::cli
