#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"

namespace pago::support {

// An ODT (or ODS) built in memory from pieces of OpenDocument XML; what is left empty is left out of the package.
struct OdfBuilder {
  std::string text;       // inside office:text
  std::string sheets;     // inside office:spreadsheet, instead of text
  std::string automatic;  // inside office:automatic-styles of content.xml
  std::string styles;     // inside office:styles of styles.xml
  std::string masters;    // inside office:master-styles
  std::string meta;       // inside office:meta
  std::string manifest;   // inside manifest:manifest

  OdfBuilder() = default;
  explicit OdfBuilder(std::string body) : text(std::move(body)) {}

  std::vector<Part> parts() const;
  Bytes bytes() const { return write_package(parts(), {}); }
  ReadResult read() const { return read_odf(bytes(), "map/proef.odt"); }
  std::string shown() const { return to_text(read().document); }
};

inline std::string odf_part(const std::string& root, const std::string& inside) {
  std::string names;
  for (const char* name : {"office", "text", "table", "style", "meta", "manifest"})
    names += std::string(" xmlns:") + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
  names +=
      " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";
  return "<" + root + names + ">" + inside + "</" + root + ">";
}

inline std::vector<Part> OdfBuilder::parts() const {
  const auto around = [](const std::string& name, const std::string& inside) {
    return inside.empty() ? "" : "<office:" + name + ">" + inside + "</office:" + name + ">";
  };
  const std::string body = sheets.empty() ? "<office:text>" + text + "</office:text>" : around("spreadsheet", sheets);
  std::vector<Part> parts = {
      {"mimetype",
       sheets.empty() ? "application/vnd.oasis.opendocument.text" : "application/vnd.oasis.opendocument.spreadsheet"},
      {"content.xml", odf_part("office:document-content", around("automatic-styles", automatic) + around("body", body))},
      {"META-INF/manifest.xml", odf_part("manifest:manifest", manifest)}};
  if (!styles.empty() || !masters.empty())
    parts.push_back(
        {"styles.xml", odf_part("office:document-styles", around("styles", styles) + around("master-styles", masters))});
  if (!meta.empty()) parts.push_back({"meta.xml", odf_part("office:document-meta", around("meta", meta))});
  return parts;
}

// The readable text of a document with this body and nothing else.
inline std::string shown_odt(const std::string& body) { return OdfBuilder(body).shown(); }

}  // namespace pago::support
