#include "plugin/libreoffice/open_document.h"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
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

std::vector<std::byte> all_bytes(const Reference<css::io::XStream>& stream) {
  const Reference<css::io::XSeekable> position(stream, UNO_QUERY_THROW);
  position->seek(0);
  Sequence<sal_Int8> data;
  stream->getInputStream()->readBytes(data, static_cast<sal_Int32>(position->getLength()));
  const auto* first = reinterpret_cast<const std::byte*>(data.getConstArray());
  return {first, first + data.getLength()};
}

// The office's own filter for what pago reads; nullptr for what is no text and no spreadsheet.
const char* filter_for(const Reference<css::lang::XComponent>& document) {
  if (Reference<css::text::XTextDocument>(document, UNO_QUERY).is()) return "MS Word 2007 XML";
  if (Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY).is()) return "Calc MS Excel 2007 XML";
  return nullptr;
}

template <class Value>
Value opened_with(const Reference<css::frame::XModel>& model, const char* name) {
  Value value{};
  for (const auto& property : model->getArgs())
    if (property.Name.equalsAscii(name)) property.Value >>= value;
  return value;
}

// The file itself says more than what the office made of it: dates in cells, names of styles.
bool is_as_in_its_file(const Reference<css::lang::XComponent>& document) {
  const Reference<css::frame::XModel> model(document, UNO_QUERY);
  const Reference<css::util::XModifiable> changes(document, UNO_QUERY);
  if (!model.is() || !changes.is() || changes->isModified() || !url_of(document).startsWith("file:")) return false;
  if (opened_with<Sequence<css::beans::NamedValue>>(model, "EncryptionData").getLength() > 0) return false;
  const OUString filter = opened_with<OUString>(model, "FilterName");
  for (const char* read_by_pago : {"MS Word 2007 XML", "writer8", "Calc MS Excel 2007 XML", "calc8"})
    if (filter.equalsAscii(read_by_pago)) return true;
  return false;
}

std::vector<std::byte> bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
  return {first, first + bytes.size()};
}

}  // namespace

std::vector<std::byte> stored_for_reading(const Reference<XComponentContext>& office,
                                          const Reference<css::lang::XComponent>& document) {
  const char* filter = filter_for(document);
  if (filter == nullptr)
    throw Error("office.no_text",
                "Dit is geen tekstdocument en geen rekenblad. Open de RI&E in Writer of Calc; een RI&E in PDF leest het "
                "commando \"pago maak advies\" zelf.");
  if (is_as_in_its_file(document))
    if (auto bytes = bytes_of_file(file_path(document)); !bytes.empty()) return bytes;
  const auto memory = new_memory_stream(office);
  Sequence<css::beans::PropertyValue> descriptor(2);
  descriptor[0].Name = "FilterName";
  descriptor[0].Value <<= OUString::createFromAscii(filter);
  descriptor[1].Name = "OutputStream";
  descriptor[1].Value <<= memory->getOutputStream();
  try {
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL("private:stream", descriptor);
  } catch (const Exception& e) {
    throw Error("office.not_stored", "LibreOffice kan dit document niet doorgeven aan pago: " + utf8(e.Message) +
                                         ". Bewaar het als .docx, .odt, .xlsx of .ods en probeer het daarna opnieuw.");
  }
  return all_bytes(memory);
}

std::string extension_for_reading(const Reference<css::lang::XComponent>& document) {
  if (is_as_in_its_file(document)) return std::filesystem::path(file_path(document)).extension().string();
  return Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY).is() ? ".xlsx" : ".docx";
}

std::string unchanged_file(const Reference<css::lang::XComponent>& document) {
  const Reference<css::util::XModifiable> changes(document, UNO_QUERY);
  return changes.is() && !changes->isModified() ? file_path(document) : std::string();
}

std::string file_name(const Reference<css::lang::XComponent>& document) {
  const auto url = url_of(document);
  if (!url.isEmpty()) {
    return utf8(rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
  }
  const Reference<css::frame::XTitle> window(document, UNO_QUERY);
  return window.is() ? utf8(window->getTitle()) : std::string();
}

std::string file_path(const Reference<css::lang::XComponent>& document) {
  const auto url = url_of(document);
  return url.startsWith("file:") ? system_path(url) : std::string();
}

std::string path_beside(const Reference<css::lang::XComponent>& document, const std::string& path) {
  const auto name = ustring(path);
  if (name.startsWith("file:")) return system_path(name);
  OUString relative, absolute;
  osl::FileBase::getFileURLFromSystemPath(name, relative);
  if (osl::FileBase::getAbsoluteFileURL(folder_url(url_of(document)), relative, absolute) != osl::FileBase::E_None) {
    throw Error("options.invalid",
                "Het pad \"" + path + "\" is niet te volgen vanuit de map van het document. Geef het volledige pad.");
  }
  return system_path(absolute);
}

std::string system_path(const OUString& url) {
  OUString path;
  osl::FileBase::getSystemPathFromFileURL(url, path);
  return utf8(path);
}

OUString file_url(const std::string& path) {
  OUString url;
  osl::FileBase::getFileURLFromSystemPath(ustring(path), url);
  return url;
}

std::string utf8(const OUString& text) {
  const auto bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

OUString ustring(const std::string& utf8) { return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8}; }

}  // namespace pago
