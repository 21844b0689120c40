#pragma once
#include <string>

#include "generators/render/flow.h"
#include "parsers/formats/reader.h"

namespace pago {

class FlowMemory;
class FlowParts;

// Reads a DOCX into a document that can be laid out: styles, lists, tables, headers, footnotes and pictures resolved. Content
// controls give their content, deletions are out, fields show the result that stands in the file, except PAGE and NUMPAGES.
// Throws Error "docx.damaged", "docx.too_large", "docx.password", and "render.unsupported" with every place that uses something
// that render_pdf does not draw (see unsupported.h): nothing is drawn wrongly in silence.
// `memory` keeps what the next document of the same template has too; the blocks of this one stand in it.
FlowDocument read_flow(const FlowParts& parts, const std::string& file, const Limits& limits, FlowMemory& memory);

}  // namespace pago
