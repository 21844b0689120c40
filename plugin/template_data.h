#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "generators/fill/value.h"

namespace pago {

// Reads the bytes that a JSON value means by the name of a picture: "logo.png" beside the data, or "data:image/png;base64,...".
using ReadPicture = std::function<std::optional<std::string>(const std::string& name)>;

// Any JSON object as values for a template. Texts, numbers, true and false, lists and objects are what they are; null is empty.
// Two shapes of object are more: {"afbeelding": "logo.png", "alt": "...", "breedte_mm": 40} is a picture and
// {"opmaak": "**vet**"} is rich text. Throws Error "data.invalid" (no JSON, or no object), "data.picture" (the picture cannot
// be read).
Value template_data(std::string_view json, std::string_view file, const ReadPicture& picture);

// The bytes in a data URI of an image; empty for anything else.
std::optional<std::string> data_uri_bytes(std::string_view text);

}  // namespace pago
