#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generators/release/outbox.h"
#include "generators/release/wrong_person.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/results/result_row.h"
#include "plugin/results/text_mentions.h"

// A batch of letters: rows in, one guarded file for each person out, and a manifest. Nothing here grows with the batch but
// eight bytes for each identifier, and the rows: those of some 50,000 people are kept, packed (row_store.h); those of a larger
// batch are read twice.
namespace pago {

using RowSource = std::function<void(const std::function<void(const ResultRow&)>& accept)>;  // all rows, again at every call

struct MadeLetter {
  Bytes docx, pdf;             // one of the two: what is written, read back and checked
  LetterExpectation expected;  // made is set by the run
};

// Makes letters, row by row; of one thread.
class LetterMaker {
 public:
  using Rows = std::vector<const ResultRow*>;
  template <class Make>
  LetterMaker(Make make) : make_(std::move(make)) {}
  template <class Make, class Expect>
  LetterMaker(Make make, Expect expect) : make_(std::move(make)), expect_(std::move(expect)) {}

  // These rows come next, in this order: what is faster for several at once may be done now.
  void expect(const Rows& rows) const {
    if (expect_) expect_(rows);
  }
  MadeLetter operator()(const ResultRow& row) const { return make_(row); }

 private:
  std::function<MadeLetter(const ResultRow&)> make_;
  std::function<void(const Rows&)> expect_;
};

// What the letters of a batch have in common; two runs with the same facts make the same bytes, but for files with a password:
// of those a run that goes on keeps the ones that the manifest of the interrupted run names.
struct BatchFacts {
  std::string program, catalogue, case_hash, date;
  std::string status;                            // "concept", "vrijgegeven"
  bool pdf = false;                              // the letters are PDF
  std::map<std::string, std::string> templates;  // key -> SHA-256
  std::string key;                               // secret: names of files and marks of rows come from it; never written
};

struct RunProgress {
  std::size_t done = 0, people = 0;
};

using LetterReaders = std::set<std::pair<LetterLanguage, bool>>;  // in which languages, and whether in large print

struct LetterRun {
  RowSource rows;
  std::function<LetterMaker()> maker;  // one for each thread
  BatchFacts facts;
  std::map<std::string, TemplateMarks> templates, pdf_templates;  // pdf_templates: as PdfGuard wants them
  std::vector<std::string> allowed;                               // texts of senders and templates: IdentifierIndex::allow
  std::vector<std::string> senders;                               // those of senders alone: PeopleInText::allow
  unsigned threads = 1;
  // Sets templates, pdf_templates, allowed and senders for the letters that the rows ask for, once these were seen; empty: they
  // are set.
  std::function<void(const LetterReaders& readers, LetterRun& run)> for_readers;
  std::function<void(const RunProgress&)> progress;                // called by one thread; may be empty
  std::function<void(const std::string& person_number)> finished;  // in the order of the rows; may be empty
  std::function<void(const std::string& name)> written;            // a file was written and not read back yet; for tests
};

struct RunResult {
  std::size_t people = 0, resumed = 0;
  std::vector<GuardFault> faults;   // not empty: the batch is refused, the outbox is as it was
  std::size_t fault_count = 0;      // faults holds the first 1,000
  std::vector<TextRemark> remarks;  // texts that may name somebody else of the batch
};

constexpr const char* manifest_name = "manifest.jsonl";

// Makes, reads back and checks every letter; a run that was interrupted goes on where it was. Nothing is published: that is for
// the caller, when there are no faults. Throws what rows and maker throw, and Error "outbox.write", "batch.empty".
RunResult run_letters(const LetterRun& run, Outbox& outbox);

LetterReaders readers_of(const std::vector<ResultRow>& rows);

// The first line of the manifest: what all letters were made from.
std::string manifest_header(const BatchFacts& facts);

std::string manifest_end(std::size_t letters);  // its last line

// The text of a field in a line of a manifest; "" when it has none.
std::string manifest_value(std::string_view line, std::string_view field);

// The name of a person's file: nothing of the person is in it, and it is the same in every run with this key.
std::string letter_file_name(const std::string& key, const std::string& person_number, bool pdf = false);
std::string keyed_hash(const std::string& key, std::string_view text);  // HMAC-SHA256, hexadecimal
std::string keyed_mark(const std::string& key, const ResultRow& row);   // the same of the hash of its cells

}  // namespace pago
