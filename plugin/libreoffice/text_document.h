#pragma once
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "plugin/pago.h"

// The document that the office has open, whatever format it came from.
namespace pago {

// The document as DOCX, unsaved changes included, written by the office itself into memory.
// Throws Error: "office.no_text" for a drawing or sheet, "office.no_docx" when the office cannot.
Bytes stored_as_docx(const css::uno::Reference<css::uno::XComponentContext>& office,
                     const css::uno::Reference<css::lang::XComponent>& document);

// Name without folder as the user knows it ("rie.odt"); the window's title for a document that was never saved.
std::string file_name(const css::uno::Reference<css::lang::XComponent>& document);

// URL of a file that the user named: absolute, a file URL, or relative to the folder of the document. Throws
// Error("options.invalid") for a relative path next to a document without a folder.
rtl::OUString url_beside(const css::uno::Reference<css::lang::XComponent>& document, const std::string& path);

// Throws Error("case.unreadable").
std::string read_file(const rtl::OUString& url);

std::string utf8(const rtl::OUString& text);
rtl::OUString ustring(const std::string& utf8);

}  // namespace pago
