#pragma once
#include <optional>
#include <string_view>
#include <utility>

namespace pago {

// A line of `--voortgang json`: letters done and in all; empty for any other line.
std::optional<std::pair<int, int>> progress_in(std::string_view line);

}  // namespace pago
