#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "plugin/cli/commands.h"

namespace pago::cli {

// True for a name that asks for a PDF: "brief.pdf".
bool wants_pdf(const std::string& output);

// A filled document as PDF, drawn by pago itself; `file` is for messages. Fonts that are replaced by others than their twins
// are told on stderr; `warned` then becomes true.
std::vector<std::byte> as_pdf(std::span<const std::byte> docx, const std::string& file, const Date& date, bool& warned);

}  // namespace pago::cli
