#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "parsers/formats/document.h"
#include "parsers/formats/text_recogniser.h"

namespace pago {

struct Limits {
  std::size_t max_file_bytes = 200u << 20;      // larger input is refused
  std::size_t max_part_bytes = 64u << 20;       // one unpacked part of a package
  std::size_t max_unpacked_bytes = 160u << 20;  // all parts that are read together
  int max_pages = 3000;
  int max_nesting = 200;        // XML elements, tables in tables
  int max_scanned_pages = 150;  // that are read by character recognition; more are reported
};

// What only the caller can give.
struct ReadOptions {
  std::string password;                                // opens a PDF that asks for one; empty: none
  TextRecogniser recogniser;                           // reads scanned pages; without functions they are only reported
  std::function<void(std::size_t pages)> scans_found;  // once, before the first is read: it takes time
  std::function<void(std::size_t number, std::size_t pages)> scan_starts;  // before each of them
};

// Reads a DOCX, XLSX, ODT, ODS or PDF; the kind is taken from the bytes, not from the name. `file` is only used in messages and
// SourceRefs. Throws Error when nothing can be read:
//   read.empty, read.unknown_format
//   docx.damaged, docx.no_document, docx.no_text, docx.too_large, docx.password; the same for "xlsx." and "odf."
//   pdf.damaged, pdf.too_large, pdf.password (it asks for one), pdf.wrong_password
//   pdf.no_text             all pages are pictures and none of them gave text
// What is doubtful comes back as a diagnostic; each names its page or place:
//   docx.part_damaged       a part of the package (footnotes, styles) cannot be read; the rest is
//   docx.inserted_file      another file is inserted as a whole and not read
//   docx.embedded_object    an embedded sheet, drawing or document is not read
//   pdf.page_without_text   a picture without a recogniser (warning), or an empty page (note)
//   pdf.page_too_large      read up to a limit
//   pdf.page_from_scan      these pages were read by character recognition (note)
//   pdf.scan_unsure         one of them was hardly legible
//   pdf.scan_not_read       a scan that could not be read, and why: nothing installed, too coarse, too long, too many
//   pdf.picture_without_text  a photo, handwriting: no text could be made out
ReadResult read_document(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {},
                         const ReadOptions& options = {});

ReadResult read_docx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});
ReadResult read_xlsx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});
ReadResult read_odf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});  // ODT and ODS
ReadResult read_pdf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {},
                    const ReadOptions& options = {});

}  // namespace pago
