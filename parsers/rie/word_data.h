#pragma once
#include "forms/xml_data.h"

namespace pago {

// The words of forms/leidraad/vocabulary.xml that go for every risk (<algemeen>, <onderwerpen>), parsed once for the lexicon
// and the subjects. The words of the risks are worked out while building: vocabulary_data.h.
const DataNode& builtin_word_data();

}  // namespace pago
