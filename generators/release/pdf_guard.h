#pragma once
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "generators/release/wrong_person.h"
#include "parsers/formats/pdf_letter_reader.h"

namespace pago {

// The wrong-person guard for finished PDFs: opens the file as it is on disk with the addressee's own password and says whether
// it is for this person alone. The same faults as LetterGuard; guard.unreadable also when the password does not open it, and
// guard.template when the fixed text of the template is not there, in order, or a page has not the running heads that the
// template gives it: the first page those of a first page, none of them a piece that may never be there (CONCEPT on a released
// letter). What it found out about a line it remembers for the next letter; every letter is looked through whole all the same.
// For one thread; index and lines must outlive it.
class PdfGuard {
 public:
  // `templates`: their lines without those of headers and footers, which `heads` has; parts are not looked at.
  PdfGuard(const IdentifierIndex& index, const std::map<std::string, TemplateMarks>& templates);

  std::vector<GuardFault> check(std::span<const std::byte> bytes, const std::string& file, const LetterExpectation& expected);

 private:
  const IdentifierIndex& index_;
  struct Fixed {
    std::vector<std::string> lines;  // without spaces
    std::vector<std::vector<std::string>> rows;
    RunningHeads heads;  // without spaces
  };
  struct KnownLine {
    Words words;
    std::vector<std::uint32_t> starts;                        // IdentifierIndex::starts_in
    std::string signs;                                        // small letters, without spaces
    std::pair<const std::string, KnownLine>* next = nullptr;  // that was asked for behind it last, and most often is again
  };
  friend class PdfCheck;
  const KnownLine& line(const std::string& text);

  std::map<std::string, Fixed> fixed_;
  std::unordered_map<std::string, KnownLine> lines_;
  KnownLine first_, *last_ = &first_;
  PdfLetterReader reader_;
};

}  // namespace pago
