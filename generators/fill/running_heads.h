#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "generators/fill/typed_tag.h"
#include "parsers/formats/running_heads.h"

namespace pago {

// What the headers and footers of every letter that this template makes say. `conditions`: yes-no fields that are the same in
// all these letters, as "concept" is; what one of them shows is there or is never there. Throws Error "docx.damaged".
RunningHeads running_heads(std::span<const std::byte> docx, const std::map<std::string, bool>& conditions = {},
                           const Delimiters& delimiters = {});

}  // namespace pago
