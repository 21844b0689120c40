#include "plugin/libreoffice/text_document.h"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include "forms/error.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

OUString folder_url(const OUString& document_url) { return document_url.copy(0, document_url.lastIndexOf('/') + 1); }

OUString url_of(const Reference<css::lang::XComponent>& document) {
  const Reference<css::frame::XStorable> stored(document, UNO_QUERY);
  return stored.is() ? stored->getLocation() : OUString();
}

Reference<css::io::XStream> new_memory_stream(const Reference<XComponentContext>& office) {
  return {office->getServiceManager()->createInstanceWithContext("com.sun.star.comp.MemoryStream", office), UNO_QUERY_THROW};
}

Bytes all_bytes(const Reference<css::io::XStream>& stream) {
  const Reference<css::io::XSeekable> position(stream, UNO_QUERY_THROW);
  position->seek(0);
  Sequence<sal_Int8> data;
  stream->getInputStream()->readBytes(data, static_cast<sal_Int32>(position->getLength()));
  const auto* first = reinterpret_cast<const std::byte*>(data.getConstArray());
  return {first, first + data.getLength()};
}

bool is_regular(const OUString& url) {  // opening a pipe would hang the office
  osl::DirectoryItem item;
  osl::FileStatus status(osl_FileStatus_Mask_Type);
  return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None && item.getFileStatus(status) == osl::FileBase::E_None &&
         (status.isRegular() || status.isLink());
}

}  // namespace

Bytes stored_as_docx(const Reference<XComponentContext>& office, const Reference<css::lang::XComponent>& document) {
  if (!Reference<css::text::XTextDocument>(document, UNO_QUERY).is()) {
    throw Error(
        "office.no_text",
        "Dit is geen tekstdocument. Open de RI&E in Writer; een RI&E in PDF leest het commando \"pago maak advies\" zelf.");
  }
  const auto memory = new_memory_stream(office);
  Sequence<css::beans::PropertyValue> descriptor(2);
  descriptor[0].Name = "FilterName";
  descriptor[0].Value <<= OUString("MS Word 2007 XML");
  descriptor[1].Name = "OutputStream";
  descriptor[1].Value <<= memory->getOutputStream();
  try {
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL("private:stream", descriptor);
  } catch (const Exception& e) {
    throw Error("office.no_docx", "LibreOffice kan dit document niet als Word-bestand doorgeven: " + utf8(e.Message) +
                                      ". Open het in Writer en bewaar het als .docx of .odt; probeer het daarna opnieuw.");
  }
  return all_bytes(memory);
}

std::string file_name(const Reference<css::lang::XComponent>& document) {
  const auto url = url_of(document);
  if (!url.isEmpty()) {
    return utf8(rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
  }
  const Reference<css::frame::XTitle> window(document, UNO_QUERY);
  return window.is() ? utf8(window->getTitle()) : std::string();
}

OUString url_beside(const Reference<css::lang::XComponent>& document, const std::string& path) {
  const auto name = ustring(path);
  if (name.startsWith("file:")) return name;
  OUString relative, absolute;
  const auto folder = folder_url(url_of(document));
  osl::FileBase::getFileURLFromSystemPath(name, relative);
  if (osl::FileBase::getAbsoluteFileURL(folder, relative, absolute) != osl::FileBase::E_None) {
    throw Error("options.invalid",
                "Het pad \"" + path + "\" is niet te volgen vanuit de map van het document. Geef het volledige pad.");
  }
  return absolute;
}

std::string read_file(const OUString& url) {
  OUString path;
  osl::File file(url);
  sal_uInt64 size = 0, read = 0;
  std::string text;
  const auto done = [](osl::FileBase::RC code) { return code == osl::FileBase::E_None; };
  bool whole = is_regular(url) && done(file.open(osl_File_OpenFlag_Read)) && done(file.getSize(size));
  if (whole) {
    text.resize(size);
    whole = done(file.read(text.data(), size, read)) && read == size;
  }
  if (whole) return text;
  osl::FileBase::getSystemPathFromFileURL(url, path);
  throw Error("case.unreadable", "Het zaakbestand " + utf8(path) + " is niet te lezen. Controleer het pad en de leesrechten.");
}

std::string utf8(const OUString& text) {
  const auto bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

OUString ustring(const std::string& utf8) { return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8}; }

}  // namespace pago
