#include <algorithm>
#include <string>

#include "forms/error.h"
#include "parsers/formats/pdf_words.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/text_layout.h"

namespace pago {
namespace {

void report_pages(const PdfContent& content, const std::string& file, std::vector<Diagnostic>& diagnostics) {
  for (const PageContent& page : content.pages) {
    SourceRef where;
    where.file = file;
    where.page = page.number;
    const std::string name = "pagina " + std::to_string(page.number);
    if (page.cut_short) {
      diagnostics.push_back({Severity::warning, "pdf.page_too_large", where,
                             name + " is te groot om helemaal te lezen; controleer de risico's op die pagina zelf."});
    } else if (page.words.empty() && page.has_image) {
      diagnostics.push_back(
          {Severity::warning, "pdf.page_without_text", where,
           name + " bevat alleen een afbeelding, waarschijnlijk een scan; de risico's daarop zijn niet gelezen."});
    } else if (page.words.empty()) {
      diagnostics.push_back({Severity::note, "pdf.page_without_text", where, name + " bevat geen tekst."});
    }
  }
}

bool no_text(const PdfContent& content) {
  return std::all_of(content.pages.begin(), content.pages.end(), [](const PageContent& page) { return page.words.empty(); });
}

}  // namespace

ReadResult read_pdf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits) {
  ReadResult result;
  result.document.file = file;
  result.document.format = "pdf";
  PdfContent content = read_pdf_content(bytes, result.document.file, limits);
  if (no_text(content)) {
    const bool cut =
        std::any_of(content.pages.begin(), content.pages.end(), [](const PageContent& page) { return page.cut_short; });
    if (cut) throw Error("pdf.too_large", result.document.file + ": de inhoud van het PDF-bestand is te groot om te lezen.");
    throw Error("pdf.no_text", result.document.file +
                                   ": in het PDF-bestand staat geen tekst, waarschijnlijk is het een scan; "
                                   "voer eerst tekstherkenning (OCR) uit of vraag het oorspronkelijke document.");
  }
  result.document.title = content.title;
  result.document.author = content.author;
  result.document.pages = static_cast<int>(content.pages.size());
  report_pages(content, result.document.file, result.diagnostics);
  Layout layout = lay_out(std::move(content.pages));
  result.document.blocks = std::move(layout.blocks);
  result.document.page_furniture = std::move(layout.page_furniture);
  number_places(result.document);
  return result;
}

}  // namespace pago
