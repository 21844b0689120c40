#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "parsers/formats/document.h"

namespace pago {

struct Limits {
  std::size_t max_file_bytes = 200u << 20;      // larger input is refused
  std::size_t max_part_bytes = 64u << 20;       // one unpacked part of a package
  std::size_t max_unpacked_bytes = 160u << 20;  // all parts that are read together
  int max_pages = 3000;
  int max_nesting = 200;  // XML elements, tables in tables
};

// Reads a DOCX, XLSX, ODT, ODS or PDF; the kind is taken from the bytes, not from the name. `file` is only used in messages and
// SourceRefs. Throws Error when nothing can be read: "read.empty", "read.unknown_format", "docx.damaged", "docx.no_document",
// "docx.too_large", "docx.password", the same for "xlsx." and "odf.", "pdf.damaged", "pdf.password", "pdf.no_text" (all pages
// are images), "pdf.too_large". Doubtful pages and parts come back as diagnostics.
ReadResult read_document(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});

ReadResult read_docx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});
ReadResult read_xlsx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});
ReadResult read_odf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});  // ODT and ODS
ReadResult read_pdf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits = {});

}  // namespace pago
