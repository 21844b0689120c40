#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace pago {

// Where a line may end: byte offsets into the text after which a new line may begin, ascending, the end of the text not among
// them. By Unicode's rules (ICU); a tab (U+0009) may be followed by a new line.
std::vector<std::size_t> line_breaks(const std::string& text);

}  // namespace pago
