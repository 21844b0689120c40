#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pago {

// A line of `--voortgang json`: letters done and in all; empty for any other line.
std::optional<std::pair<int, int>> progress_in(std::string_view line);

// The columns that `pago uitslagen kolommen` is sure of, one per line: "persoonsnummer: Personeelsnr". Empty: none.
std::string columns_in(std::string_view proposal_json);

// The text of zaak.json with those columns in it, over the ones that stand there; all else stays as it is. Throws
// Error("case.invalid") for what is no JSON object.
std::string with_columns(std::string_view case_json, std::string_view proposal_json);

}  // namespace pago
