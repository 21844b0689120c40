#pragma once
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cstddef>
#include <string>
#include <vector>

// The document that the office has open, whatever format it came from.
namespace pago {

// The document as a format that pago reads, unsaved changes included: its own file when it is a DOCX, ODT, XLSX or ODS that
// nobody changed since it was opened; else as the office writes it into memory, DOCX for a text document, XLSX for a
// spreadsheet. Throws Error: "office.no_text" for a drawing or presentation, "office.not_stored"
// when the office cannot.
std::vector<std::byte> stored_for_reading(const css::uno::Reference<css::uno::XComponentContext>& office,
                                          const css::uno::Reference<css::lang::XComponent>& document);

// What stored_for_reading gives: ".docx" or ".xlsx" when the office writes it, else that of the file.
std::string extension_for_reading(const css::uno::Reference<css::lang::XComponent>& document);

// The file of a document that nobody changed since it was opened; empty for every other.
std::string unchanged_file(const css::uno::Reference<css::lang::XComponent>& document);

// Name without folder as the user knows it ("rie.odt"); the window's title for a document that was never saved.
std::string file_name(const css::uno::Reference<css::lang::XComponent>& document);

// Path of the file that the document was read from or saved to; empty when there is none.
std::string file_path(const css::uno::Reference<css::lang::XComponent>& document);

// Path of a file that the user named: absolute, a file URL, or relative to the folder of the document. Throws
// Error("options.invalid") for a relative path next to a document without a folder.
std::string path_beside(const css::uno::Reference<css::lang::XComponent>& document, const std::string& path);

std::string system_path(const rtl::OUString& file_url);
rtl::OUString file_url(const std::string& system_path);

std::string utf8(const rtl::OUString& text);
rtl::OUString ustring(const std::string& utf8);

}  // namespace pago
