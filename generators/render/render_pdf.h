#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "generators/render/font_shelf.h"
#include "generators/render/write_pdf.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"

namespace pago {

struct RenderedPdf {
  std::vector<std::byte> pdf;
  int pages = 0;
  std::vector<Diagnostic> diagnostics;  // "render.font_replaced": a warning, or a note when the widths are the same
};

// A DOCX as PDF, laid out as LibreOffice lays it out, without LibreOffice. `file` is for messages. The same bytes, settings and
// fonts give the same PDF. Throws Error as read_flow does, "render.font", "render.picture" and "render.too_long".
RenderedPdf render_pdf(std::span<const std::byte> docx, const std::string& file, const FontShelf& fonts,
                       const PdfSettings& settings, const Limits& limits = {});

struct DrawnPage {
  double width = 0, height = 0;  // points
  std::string content;           // its drawing as a stream object, deflated
};

// For thousands of documents of a few templates: fonts, shaped words, styles and the guess at the number of pages are kept, and
// every file takes the same wide font subsets. The same document gives the same bytes, whatever came before it, unless it is
// locked with a password. For one thread.
class PdfPress {
 public:
  explicit PdfPress(PdfSettings settings);
  ~PdfPress();
  // Passwords of documents that come next: their locks are made together, which is faster. Each lock is used once.
  void expect(const std::vector<std::string>& passwords);
  RenderedPdf print(std::span<const std::byte> docx, const std::string& file, const std::string& password = {});  // throws as
                                                                                                                  // render_pdf

  // The same for a letter of a template: the template, and the parts of it that are other in this letter. The template must
  // stay where it is for as long as the press is there; it is read once.
  RenderedPdf print(std::span<const std::byte> docx, std::span<const Part> own, const std::string& file,
                    const std::string& password = {});

  // The pages alone, for a print run; their fonts come once, in write_run_fonts. Empty: the document has pictures, and must be
  // printed whole. Throws as print.
  std::vector<DrawnPage> draw_pages(std::span<const std::byte> docx, const std::string& file);

  // The fonts of all pages that these presses drew: writes objects and gives their dictionary, "<< /Carlito 7 0 R >>".
  static std::string write_run_fonts(const std::vector<const PdfPress*>& presses,
                                     const std::function<int(std::string object)>& add);

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace pago
