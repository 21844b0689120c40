#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/letter_scanner.h"
#include "parsers/formats/line_table.h"

namespace pago {

// The text of a letter (LetterText) as numbers of a LineTable.
struct NumberedLetter {
  std::vector<std::uint32_t> lines, properties;
  std::vector<std::uint32_t> cells;   // of all rows, one behind the other; a cell of several paragraphs is one text
  std::vector<std::size_t> row_ends;  // in cells

  void clear();
  void add_furniture(const NumberedLetter& other);  // lines and rows
};

// Lines and table rows from what a scanner found.
class LetterBuilder {
 public:
  explicit LetterBuilder(LineTable& table) : table_(table) {}

  void start(NumberedLetter& out);
  bool add(const LetterEvent& event);  // false: not for this reader
  bool finished() const { return depth_ == 0 && open_rows_ == 0; }

  // The same, shorter: paragraphs that are whole become lines.
  std::vector<LetterEvent> shortened(const std::vector<LetterEvent>& events);

 private:
  void end_text(std::string& line);
  void end_paragraph();
  void add_line(std::uint32_t line);
  void end_row();
  bool whole_paragraph(const LetterEvent*& event, const LetterEvent* end, std::vector<LetterEvent>& out);
  std::string& paragraph() { return paragraphs_[depth_ - 1]; }

  LineTable& table_;
  NumberedLetter* out_ = nullptr;
  std::vector<std::string> paragraphs_;  // those that are open are the first depth_
  struct OpenRow {
    std::vector<std::uint32_t> lines;
    std::vector<std::size_t> cells;  // where in lines each begins
  };
  std::vector<OpenRow> rows_;  // those that are open are the first open_rows_
  std::size_t depth_ = 0, open_rows_ = 0;
  std::string raw_, cell_;
};

// Text as XML has it to text as it reads: &amp; becomes &.
void append_unescaped(std::string_view text, std::string& out);

}  // namespace pago
