#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "generators/release/identifiers.h"
#include "parsers/formats/letter_text.h"
#include "parsers/formats/running_heads.h"

// The wrong-person guard: reads a finished letter back from its bytes on disk and says whether it is for this person alone.
namespace pago {

// What a letter must be, from the data row, not from what was composed.
struct LetterExpectation {
  std::size_t row = 0;                             // of the data, for the report
  std::vector<Identifier> own;                     // everything that is the addressee's: every way to write it
  std::vector<std::string> required;               // texts of his that must be there: number, name
  std::string address_block;                       // name, street, postcode and town: directly behind each other; empty: none
  std::vector<std::vector<std::string>> findings;  // the table rows with findings: label, value, limit, verdict
  bool has_findings = true;                        // false: a document without that table
  std::vector<std::string> texts;                  // what the physician wrote to this person
  std::string letter_template;                     // key of its template
  std::span<const std::byte> made;                 // the file as it was made
  std::string password;                            // that opens it; empty: none
};

// What every letter of one template has, read from the template itself.
struct TemplateMarks {
  std::vector<std::string> lines;              // that never change, in order
  std::vector<std::string> parts;              // LetterText::parts that never change
  std::vector<std::vector<std::string>> rows;  // table rows that never change: headers
  RunningHeads heads{};                        // of a PDF: what each page says above and below the text
};

struct GuardFault {
  std::size_t row = 0;
  std::string file, code, message;  // Dutch; nothing of what the letter says
};

// For one thread. The index and the marks must outlive it. What it found out about a line it remembers for the next letter: its
// words, and where in it somebody's identifier may begin; every letter is looked through whole all the same.
//   guard.changed        the file is not the one that was made
//   guard.unreadable     it cannot be read back
//   guard.other_person   an identifier of somebody else in the batch
//   guard.addressee      number or name of the addressee is not there
//   guard.address        the address block is not that of the addressee
//   guard.findings       the findings are not those of the data row
//   guard.text           what the physician wrote to this person is not there
//   guard.template       another template, or changed in a place where letters do not differ
class LetterGuard {
 public:
  LetterGuard(const IdentifierIndex& index, const std::map<std::string, TemplateMarks>& templates);
  ~LetterGuard();
  LetterGuard(const LetterGuard&) = delete;
  LetterGuard& operator=(const LetterGuard&) = delete;

  // Every fault; empty: the letter may go.
  std::vector<GuardFault> check(std::span<const std::byte> bytes, const std::string& file, const LetterExpectation& expected);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace pago
