#pragma once
#include <string>
#include <string_view>

namespace pago {

// What `pago zaak controleer` says, for one document ("advies"): what holds documents back and what to think of, and of the
// list per document only this one. "alles": all of it. Lines that the terminal broke are whole again.
std::string missing_facts(std::string_view report, std::string_view document);

}  // namespace pago
