#pragma once
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

namespace pago {

// Every place where the document speaks of a subject: sentences of running text, cells of tables (nested ones too), each place
// once per subject. Beside a question the whole row decides whether something is lacking ("Is er een BHV-plan?" | "Nee").
std::vector<SubjectMention> subjects_in(const Document& document);

}  // namespace pago
