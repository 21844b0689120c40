#include <algorithm>
#include <cmath>
#include <string>

#include "forms/error.h"
#include "parsers/formats/pdf_words.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/scan_marks.h"
#include "parsers/formats/text_layout.h"

namespace pago {
namespace {

constexpr double kLegibleScan = 0.75;  // confidence; under it someone must read the page

bool was_scan(const PageContent& page) {
  return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.ocr.has_value(); });
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

// What is wrong with one page; no code when nothing is.
Diagnostic judge_page(const PageContent& page) {
  const std::string name = "pagina " + std::to_string(page.number);
  if (page.cut_short)
    return {Severity::warning,
            "pdf.page_too_large",
            {},
            name + " is te groot om helemaal te lezen; controleer de risico's op die pagina zelf."};
  if (!page.scan_problem.empty())
    return {Severity::warning,
            "pdf.scan_not_read",
            {},
            name + " is een scan en is niet gelezen: " + page.scan_problem + ". Controleer de risico's op die pagina zelf."};
  if (page.picture_says_nothing)
    return {page.words.empty() ? Severity::warning : Severity::note,
            "pdf.picture_without_text",
            {},
            "op de afbeelding van " + name +
                " is geen leesbare tekst gevonden (een foto, handschrift of een slechte scan); controleer die pagina zelf."};
  if (was_scan(page) && ocr_confidence(page.words) < kLegibleScan)
    return {Severity::warning,
            "pdf.scan_unsure",
            {},
            name + " is een slecht leesbare scan (zekerheid " + percent(ocr_confidence(page.words)) +
                "); lees die pagina zelf, of scan haar opnieuw met 300 punten per inch."};
  if (page.words.empty() && page.has_image)
    return {Severity::warning,
            "pdf.page_without_text",
            {},
            name + " bevat alleen een afbeelding, waarschijnlijk een scan; de risico's daarop zijn niet gelezen."};
  if (page.words.empty()) return {Severity::note, "pdf.page_without_text", {}, name + " bevat geen tekst."};
  return {};
}

// "3", "1-4 en 7"
std::string ranges(const std::vector<int>& numbers) {
  std::vector<std::string> parts;
  for (std::size_t i = 0, end = 0; i < numbers.size(); i = end) {
    end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    parts.push_back(std::to_string(numbers[i]) + (end - i > 1 ? "-" + std::to_string(numbers[end - 1]) : ""));
  }
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : i + 1 == parts.size() ? " en " : ", ") + parts[i];
  return out;
}

void report_read_scans(const PdfContent& content, const SourceRef& document, std::vector<Diagnostic>& diagnostics) {
  std::vector<int> numbers;
  std::vector<Word> words;
  for (const PageContent& page : content.pages) {
    if (!was_scan(page)) continue;
    numbers.push_back(page.number);
    words.insert(words.end(), page.words.begin(), page.words.end());
  }
  if (numbers.empty()) return;
  SourceRef where = document;
  where.page = numbers.front();
  diagnostics.push_back({Severity::note, "pdf.page_from_scan", where,
                         "pagina " + ranges(numbers) + (numbers.size() > 1 ? " zijn scans" : " is een scan") +
                             ", gelezen met tekstherkenning (zekerheid " + percent(ocr_confidence(words)) +
                             "); vergelijk wat daaruit is gehaald met de scan zelf."});
}

void report_pages(const PdfContent& content, const std::string& file, std::vector<Diagnostic>& diagnostics) {
  SourceRef where;
  where.file = file;
  report_read_scans(content, where, diagnostics);
  for (const PageContent& page : content.pages) {
    Diagnostic found = judge_page(page);
    if (found.code.empty()) continue;
    where.page = page.number;
    found.where = where;
    diagnostics.push_back(std::move(found));
  }
}

bool no_text(const PdfContent& content) {
  return std::all_of(content.pages.begin(), content.pages.end(), [](const PageContent& page) { return page.words.empty(); });
}

[[noreturn]] void refuse(const PdfContent& content, const std::string& file) {
  const auto first = [&](auto matches) { return std::find_if(content.pages.begin(), content.pages.end(), matches); };
  if (first([](const PageContent& page) { return page.cut_short; }) != content.pages.end())
    throw Error("pdf.too_large", file + ": de inhoud van het PDF-bestand is te groot om te lezen.");
  const auto unread = first([](const PageContent& page) { return !page.scan_problem.empty(); });
  if (unread != content.pages.end())
    throw Error("pdf.no_text", file + ": het PDF-bestand is een scan en geen enkele pagina is te lezen; pagina " +
                                   std::to_string(unread->number) + ": " + unread->scan_problem + ".");
  if (first([](const PageContent& page) { return page.picture_says_nothing; }) != content.pages.end())
    throw Error("pdf.no_text", file +
                                   ": in het PDF-bestand staan alleen afbeeldingen waarop geen leesbare tekst is gevonden; "
                                   "scan het opnieuw met 300 punten per inch of vraag het oorspronkelijke document.");
  throw Error("pdf.no_text", file +
                                 ": in het PDF-bestand staat geen tekst, waarschijnlijk is het een scan; voer eerst "
                                 "tekstherkenning (OCR) uit of vraag het oorspronkelijke document.");
}

}  // namespace

ReadResult read_pdf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits, const ReadOptions& options) {
  ReadResult result;
  result.document.file = file;
  result.document.format = "pdf";
  PdfContent content = read_pdf_content(bytes, result.document.file, limits, options);
  if (no_text(content)) refuse(content, result.document.file);
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
