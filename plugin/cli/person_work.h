#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "generators/compose/person_documents.h"
#include "plugin/cli/case_state.h"
#include "plugin/results/everybody.h"
#include "plugin/results/person_record.h"

namespace pago::cli {

struct PersonOrder {
  std::string document;              // by PersonDocumentKind::name
  std::string case_folder, results;  // results: CSV or XLSX
  std::optional<Date> date;          // of the document; else that of the case, or `today`
  Date today{};
  bool fillable = false;  // a PDF with fields for what must be filled in
  std::string output;     // PDF or DOCX, by its name; for messages too
};

struct MadeDocument {
  std::vector<std::byte> docx, file;  // as Word document; as it was asked for
  FilledForm values;
  std::vector<std::string> open;  // labels of what must still be filled in
  std::vector<Diagnostic> told;   // what stands open, and values that the form does not know
  bool replaced_fonts = false;    // told on stderr
};

struct LockedDocument {
  std::vector<std::byte> file;
  std::string open_mark;  // as PersonRecord's
  std::string password;   // empty: it is not locked
};

// A document about one person with everything that it is made from: case, RI&E, results, template. Makes it as a concept or
// released; the same facts give the same bytes.
class PersonWork {
 public:
  using Wanted = std::function<bool(const ResultRow& row, const std::string& mark)>;  // mark: PersonRecord::row_mark

  // Reads it all; `everybody` takes the identifiers of all who are in the file with results, rows with faults too. Throws as
  // reading a case and its results does, Error "results.no_columns".
  PersonWork(const PersonOrder& order, const Wanted& wanted, const Shared& shared, Everybody* everybody = nullptr);

  bool found() const { return person_.has_value(); }  // nothing below may be asked of nobody
  const AssessedPerson& person() const { return *person_; }
  const CaseFolder& folder() const { return of_.folder; }
  const CaseFile& facts() const { return of_.folder.facts; }
  const Date& date() const { return date_; }  // of the document
  const Form& form() const { return form_; }
  const LetterVersion& version() const { return version_; }

  // What the rules of the leidraad say on that day, those about the person and those about the case. Throws "rule.refused".
  std::vector<Diagnostic> rules_on(const Date& day) const;
  MadeDocument make(bool released) const;
  // As it goes to the disk: a PDF for the participant has the password that the case says ("uitslagen.wachtwoord"), but not one
  // that he fills in and sends back. Throws as letter_password.
  LockedDocument lock(const MadeDocument& made) const;
  PersonRecord record() const;                          // of a concept; without what is known of its bytes
  std::string mark_of(const MadeDocument& made) const;  // PersonRecord::open_mark

 private:
  LetterContext context(const Date& day, bool released) const;
  void find_row(const Wanted& wanted, Everybody* everybody);
  void settle_document();

  PersonOrder order_;
  const PersonDocumentKind& kind_;
  const Catalogue& catalogue_;
  CaseReading of_;
  Date date_{};
  Criteria criteria_;
  std::string key_;  // of marks of rows; never written
  std::optional<AssessedPerson> person_;
  LetterVersion version_;
  Form form_;
  const Texts* texts_ = nullptr;
  std::vector<RiskId> risks_;
};

}  // namespace pago::cli
