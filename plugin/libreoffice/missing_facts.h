#pragma once
#include <string>
#include <string_view>

namespace pago {

// The answer of `pago zaak controleer --json` as a window shows it, for one document ("advies", with its code "ADV"): what
// holds it back, what is still to be filled in, what to mind, what is still to be answered. "alles": the same for every
// document that belongs to the case. Throws Error("reading.invalid") for what is no such answer.
std::string missing_facts(std::string_view check_json, std::string_view document, std::string_view code);

}  // namespace pago
