#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"

namespace pago::support {

// A DOCX built in memory from pieces of XML; what is left empty is left out of the package.
struct DocxBuilder {
  std::string body;        // inside w:body
  std::string styles;      // inside w:styles
  std::string numbering;   // inside w:numbering
  std::string footnotes;   // inside w:footnotes
  std::string endnotes;    // inside w:endnotes
  std::string header;      // inside w:hdr
  std::string footer;      // inside w:ftr
  std::string core;        // inside cp:coreProperties
  std::vector<Part> more;  // further parts
  bool strict = false;     // the namespaces of "Strict Open XML"

  std::vector<Part> parts() const;
  Bytes bytes() const;
  ReadResult read() const;
  Document document() const { return read().document; }
};

// The readable text of a document with this body and nothing else.
std::string text_of_body(const std::string& body);

// Pieces of WordprocessingML.
std::string paragraph(const std::string& text, const std::string& properties = {});  // w:p with one run
std::string styled(const std::string& style_id, const std::string& text);            // w:p with w:pStyle
std::string in_list(const std::string& num_id, int level, const std::string& text);  // w:p with w:numPr
std::string cell(const std::string& text, const std::string& properties = {});       // w:tc with one paragraph
std::string row(const std::string& cells, const std::string& properties = {});       // w:tr
std::string table(const std::string& rows);                                          // w:tbl

namespace detail {

inline std::string namespaces(bool strict) {
  std::string w = strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                         : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  std::string r = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return " xmlns:w=\"" + w + "\" xmlns:r=\"" + r +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
}

inline std::string relationship(int id, const std::string& type, const std::string& target, bool strict) {
  std::string base = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + base + type + "\" Target=\"" + target + "\"/>";
}

inline std::string relationships(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
}

}  // namespace detail

inline std::vector<Part> DocxBuilder::parts() const {
  std::vector<Part> parts = {
      {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"_rels/.rels", detail::relationships(detail::relationship(1, "officeDocument", "word/document.xml", strict))},
      {"word/document.xml", "<w:document" + detail::namespaces(strict) + "><w:body>" + body + "</w:body></w:document>"}};
  std::string links;
  int id = 0;
  auto add = [&](const std::string& inside, const std::string& root, const std::string& type) {
    if (inside.empty()) return;
    parts.push_back({"word/" + type + "1.xml", "<w:" + root + detail::namespaces(strict) + ">" + inside + "</w:" + root + ">"});
    links += detail::relationship(++id, type, type + "1.xml", strict);
  };
  add(styles, "styles", "styles");
  add(numbering, "numbering", "numbering");
  add(footnotes, "footnotes", "footnotes");
  add(endnotes, "endnotes", "endnotes");
  add(header, "hdr", "header");
  add(footer, "ftr", "footer");
  if (!links.empty()) parts.push_back({"word/_rels/document.xml.rels", detail::relationships(links)});
  if (!core.empty())
    parts.push_back({"docProps/core.xml",
                     "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
                         core + "</cp:coreProperties>"});
  parts.insert(parts.end(), more.begin(), more.end());
  return parts;
}

inline Bytes DocxBuilder::bytes() const { return write_package(parts(), PackageTime{2025, 1, 2, 3, 4, 6}); }

inline ReadResult DocxBuilder::read() const { return read_docx(bytes(), "map/proef.docx"); }

inline std::string text_of_body(const std::string& body) {
  DocxBuilder docx;
  docx.body = body;
  return to_text(docx.document());
}

inline std::string paragraph(const std::string& text, const std::string& properties) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r></w:p>";
}

inline std::string styled(const std::string& style_id, const std::string& text) {
  return paragraph(text, "<w:pStyle w:val=\"" + style_id + "\"/>");
}

inline std::string in_list(const std::string& num_id, int level, const std::string& text) {
  return paragraph(text,
                   "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + num_id + "\"/></w:numPr>");
}

inline std::string cell(const std::string& text, const std::string& properties) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

inline std::string row(const std::string& cells, const std::string& properties) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

inline std::string table(const std::string& rows) { return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>"; }

}  // namespace pago::support
