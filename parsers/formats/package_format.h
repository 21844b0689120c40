#pragma once
#include <string_view>

namespace pago {

// What a package is called in messages: what its error codes begin with, the file and the program that made it, in Dutch.
struct PackageFormat {
  std::string_view code, file, program;
};

inline constexpr PackageFormat word_format{"docx", "Word-bestand", "Word"};
inline constexpr PackageFormat excel_format{"xlsx", "Excel-bestand", "Excel"};
inline constexpr PackageFormat open_document_format{"odf", "OpenDocument-bestand", "LibreOffice"};

}  // namespace pago
