#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/diagnostic.h"
#include "plugin/cli/commands.h"

namespace pago::cli {

// True for a name that asks for a PDF: "brief.pdf".
bool wants_pdf(const std::string& output);

// The names of the PDFs in a folder, sorted; empty: there are none. Throws Error("file.missing") for what is no readable
// folder.
std::vector<std::string> pdfs_in(const std::string& folder);

// A filled document as PDF, drawn by pago itself; it says that it is PDF/A-2b and PDF/UA-1 when check_pdf finds it so. `file`
// is for messages. Fonts that are replaced by others than their twins are told on stderr; `warned` then becomes true. With a
// password it is locked with AES-256, and each time another file.
std::vector<std::byte> as_pdf(std::span<const std::byte> docx, const std::string& file, const Date& date, bool& warned,
                              const std::string& password = {});

// A filled document as what the name of the output asks for: PDF, or the DOCX as it is.
std::vector<std::byte> as_named(const std::string& output, std::vector<std::byte> docx, const Date& date, bool& warned);

std::string moment_of(const Date& date);  // "2026-03-31T00:00:00Z"
// Tells the warnings of drawing on stderr; true: there are some.
bool tell_fonts(const std::vector<Diagnostic>& diagnostics);

}  // namespace pago::cli
