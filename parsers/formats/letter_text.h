#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/letter_builder.h"
#include "parsers/formats/package_writer.h"

// The text of a DOCX that pago itself wrote, read back from its bytes: for a check of thousands of letters.
namespace pago {

struct LetterText {
  std::vector<std::string> lines;              // every paragraph that says something: body, then headers and footers
  std::vector<std::vector<std::string>> rows;  // every table row: text of its cells, paragraphs parted by a newline
  std::vector<std::string> properties;         // every text in docProps: title, author ...
  std::vector<std::string> parts;              // names of the parts, with their checksums: "word/styles.xml 1a2b3c4d"
};

void add_texts(const NumberedLetter& letter, const LineTable& table, LetterText& text);  // parts aside

// Reads many letters of the same template, and remembers: XML that was the same in letters before is known at a glance, with
// the lines that are in it. Whatever has other marks than letters of pago have goes through read_document.
//
// The texts are those of read_document, character by character; besides, text that Word hides and places that nobody filled are
// read too. Checksums are verified. For one thread.
class LetterReader {
 public:
  LetterReader();
  ~LetterReader();
  LetterReader(LetterReader&&) noexcept;
  LetterReader& operator=(LetterReader&&) noexcept;

  // Throws Error "docx.damaged" and as read_document does.
  LetterText read(std::span<const std::byte> docx);

  // The same as numbers of lines(), and its parts. Both live until the next call; a call may clear lines(), which starts its
  // numbers anew.
  const NumberedLetter& read_numbered(std::span<const std::byte> docx);
  const std::vector<PackedView>& parts() const;  // in the bytes that were read
  LineTable& lines();

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

// Paragraphs and table rows of one part of a letter (WordprocessingML); false: it has marks that are not for this reader.
bool read_letter_part(std::string_view xml, LetterText& text);

}  // namespace pago
