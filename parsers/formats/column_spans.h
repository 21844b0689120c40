#pragma once
#include <vector>

#include "parsers/formats/text_lines.h"

// The columns of a run of lines, found from where its text lies and from the white between.
namespace pago {

struct Span {
  double from = 0, to = 0;
};

// A gap that no ordinary space makes, or any gap where this document would have drawn a space.
bool starts_cell(const Line& line, std::size_t word, const Spacing& spacing);
std::vector<Span> spans_of(const Line& line, const Spacing& spacing);

class ColumnSpans {
 public:
  // `known`: columns that an earlier page has shown.
  ColumnSpans(std::vector<Span> known, const Spacing& spacing);

  // The line, cut at its own gaps and where a smaller gap lies in the white between two columns.
  std::vector<Span> pieces(const Line& line) const;

  // False, and nothing changes, when the line would join columns that an earlier line has kept apart.
  bool accept(const Line& line);

  // Once all lines are in: neighbours that no line has kept apart are one column, unless the white between them is wide.
  std::vector<Span> columns() const;

 private:
  bool kept_apart(const Span& span) const;

  Spacing spacing_;
  double size_ = 10;
  std::vector<Span> covered_;
  std::vector<std::vector<Span>> lines_;
};

}  // namespace pago
