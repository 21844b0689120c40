#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "generators/render/flow.h"
#include "parsers/formats/reader.h"

namespace pago {

struct SharedStyles;

// Reads a DOCX into a document that can be laid out: styles, lists, tables, headers, footnotes and pictures resolved. Content
// controls give their content, deletions are out, fields show the result that stands in the file, except PAGE and NUMPAGES.
// Throws Error "docx.damaged", "docx.too_large", "docx.password", and "render.unsupported" with every place that uses something
// that render_pdf does not draw (see unsupported.h): nothing is drawn wrongly in silence.
// `shared` keeps styles and lists for the next document of the same template; start with an empty one.
FlowDocument read_flow(std::span<const std::byte> docx, const std::string& file, const Limits& limits,
                       std::shared_ptr<const SharedStyles>& shared);
FlowDocument read_flow(std::span<const std::byte> docx, const std::string& file, const Limits& limits = {});

}  // namespace pago
