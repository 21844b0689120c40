#pragma once
#include "forms/xml_data.h"

namespace pago {

// The compiled-in forms/leidraad/vocabulary.xml, parsed once for the vocabulary and the lexicon. Throws
// Error("vocabulary.invalid") with the line.
const DataNode& builtin_word_data();

}  // namespace pago
