#include "generators/render/render_pdf.h"

#include "generators/render/paginate.h"
#include "generators/render/read_flow.h"
#include "parsers/formats/ooxml_package.h"

namespace pago {

RenderedPdf render_pdf(std::span<const std::byte> docx, const std::string& file, const FontShelf& fonts,
                       const PdfSettings& settings, const Limits& limits) {
  const FlowDocument flow = read_flow(docx, file, limits);
  const PrintedDocument printed = paginate(flow, fonts);
  const PictureBytes pictures = [&](const std::string& part) { return OoxmlPackage(docx, limits).read_required(part); };
  RenderedPdf rendered;
  rendered.pages = static_cast<int>(printed.pages.size());
  rendered.pdf = write_pdf(printed, flow, pictures, settings);
  for (const FontReplacement& font : fonts.replacements()) {
    Diagnostic told;
    told.severity = font.same_widths ? Severity::note : Severity::warning;
    told.code = "render.font_replaced";
    told.where.file = file;
    told.message = font.same_widths ? "Het lettertype " + font.wanted + " staat niet op deze computer; " + font.used +
                                          " heeft dezelfde breedte."
                                    : "Het lettertype " + font.wanted + " staat niet op deze computer; de PDF gebruikt " +
                                          font.used + ", zodat regels anders kunnen lopen.";
    rendered.diagnostics.push_back(std::move(told));
  }
  return rendered;
}

}  // namespace pago
