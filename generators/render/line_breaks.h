#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace pago {

struct LineBreak {
  std::size_t at = 0;  // byte offset after which a new line may begin
  bool weak = false;   // only when the line has no other place to end: after the slash of a path or of "ja/nee"
  bool operator==(const LineBreak&) const = default;
};

// Where a line may end, ascending, the end of the text not among them. By Unicode's rules (ICU) and where LibreOffice differs
// from them by its own; a tab (U+0009) may be followed by a new line.
std::vector<LineBreak> line_breaks(const std::string& text);

}  // namespace pago
