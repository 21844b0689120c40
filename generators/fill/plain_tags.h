#pragma once
#include <cstddef>
#include <span>

#include "forms/form.h"
#include "parsers/formats/ooxml_package.h"

namespace pago {

// The same template with typed tags in the place of its content controls: {veld}, {#lijst}...{/lijst}. They survive any word
// processor; LibreOffice 7 drops the tags of content controls when it saves.
Bytes with_typed_tags(std::span<const std::byte> docx, const Form& form, const Date& date);

}  // namespace pago
