#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace pago {

// The text of a tagged PDF that pago itself wrote, read back from its bytes: for a check of thousands of letters.
struct PdfLetter {
  std::vector<std::string> lines;              // every paragraph, wherever its lines were broken; then what is not tagged
  std::vector<std::vector<std::string>> rows;  // every table row: text of its cells, paragraphs parted by a newline
  std::vector<std::string> heads;              // of every page: what is not tagged, which is its header and footer
  std::vector<std::string> strings;            // every other text in the file: properties, bookmarks, descriptions, addresses
};

// Remembers the fonts of earlier letters. The texts are as clean_text makes them. For one thread.
class PdfLetterReader {
 public:
  PdfLetterReader();
  ~PdfLetterReader();
  PdfLetterReader(PdfLetterReader&&) noexcept;
  PdfLetterReader& operator=(PdfLetterReader&&) noexcept;

  // Throws Error "pdf.password", "pdf.wrong_password", and "pdf.damaged" for what pago did not write.
  PdfLetter read(std::span<const std::byte> pdf, const std::string& password);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace pago
