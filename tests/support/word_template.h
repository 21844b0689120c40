#pragma once
#include <string>

#include "parsers/formats/ooxml_package.h"

// Word templates built from pieces of WordprocessingML, for tests of filling and checking.
namespace pago::word {

inline std::string r(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}
inline std::string p(const std::string& runs, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}
inline std::string line(const std::string& text) { return p(r(text)); }
inline std::string heading(const std::string& text) { return p(r(text), "<w:outlineLvl w:val=\"0\"/>"); }
inline std::string tc(const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; }
inline std::string tr(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
inline std::string tbl(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }
inline std::string sdt(const std::string& tag, const std::string& content, const std::string& more = {}) {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:id w:val=\"7\"/>" + more + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}
inline std::string fld(const std::string& kind) { return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>"; }
inline std::string instr(const std::string& text) {
  return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
}
inline std::string field(const std::string& instruction, const std::string& shown) {
  return fld("begin") + instr(instruction) + fld("separate") + r(shown) + fld("end");
}

inline std::string root(const std::string& name, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
         "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
         "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
         "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" "
         "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
         "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" +
         inside + "</w:" + name + ">";
}

// A package with this body and further parts; [Content_Types].xml and the relationship to the body are there.
inline Bytes docx(const std::string& body, std::vector<Part> more = {}) {
  std::vector<Part> parts = {
      {"[Content_Types].xml",
       "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
       "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
       "PartName=\"/word/document.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
      {"_rels/.rels",
       "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
       "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
       "Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", root("document", "<w:body>" + body + "</w:body>")}};
  parts.insert(parts.end(), more.begin(), more.end());
  return write_package(parts, {});
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace pago::word
