#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"

namespace pago::support {

// An XLSX built in memory from pieces of SpreadsheetML; what is left empty is left out of the package.
struct XlsxBuilder {
  struct OneSheet {
    std::string name;
    std::string rows;                     // inside sheetData
    std::string before = {}, after = {};  // around sheetData: sheetViews, cols; autoFilter, mergeCells, headerFooter
    std::string state = {};               // "hidden", "veryHidden"
  };
  std::vector<OneSheet> sheets;
  std::string shared;      // inside sst
  std::string styles;      // inside styleSheet
  std::string theme;       // inside a:clrScheme
  std::string properties;  // attributes of workbookPr
  std::vector<Part> more;

  XlsxBuilder() = default;
  explicit XlsxBuilder(std::string rows, std::string after = {})
      : sheets{{"Blad", std::move(rows), {}, std::move(after), {}}} {}

  std::vector<Part> parts() const;
  Bytes bytes() const { return write_package(parts(), {}); }
  ReadResult read() const { return read_xlsx(bytes(), "map/proef.xlsx"); }
  std::string text() const { return to_text(read().document); }
};

// Pieces of SpreadsheetML. A text cell: text_cell("B2", "lawaai"); a number with cellXfs style: number_cell("C2", "45000", 1).
inline std::string text_cell(const std::string& place, const std::string& text, int style = 0) {
  return "<c r=\"" + place + "\" t=\"inlineStr\" s=\"" + std::to_string(style) + "\"><is><t xml:space=\"preserve\">" + text +
         "</t></is></c>";
}

inline std::string number_cell(const std::string& place, const std::string& value, int style = 0,
                               const std::string& type = "n") {
  return "<c r=\"" + place + "\" t=\"" + type + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}

// A row of text cells from column A on; an empty text leaves its cell out.
inline std::string text_row(int row, const std::vector<std::string>& texts, int style = 0) {
  std::string cells;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty()) cells += text_cell(static_cast<char>('A' + i) + std::to_string(row), texts[i], style);
  return "<row r=\"" + std::to_string(row) + "\">" + cells + "</row>";
}

inline std::vector<Part> XlsxBuilder::parts() const {
  const std::string main =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
      " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  const auto links = [](const std::string& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
  };
  const auto link = [](const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           type + "\" Target=\"" + target + "\"/>";
  };
  std::string list, targets = link("rs", "styles", "styles.xml") + link("rt", "theme", "theme.xml") +
                              link("rh", "sharedStrings", "sharedStrings.xml");
  std::vector<Part> parts = {
      {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"_rels/.rels", links(link("r1", "officeDocument", "xl/workbook.xml"))}};
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = "r" + std::to_string(i + 1), file = "sheet" + std::to_string(i + 1) + ".xml";
    list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"1\" r:id=\"" + id + "\"" +
            (sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"") + "/>";
    targets += link(id, "worksheet", file);
    parts.push_back({"xl/" + file, "<worksheet" + main + ">" + sheets[i].before + "<sheetData>" + sheets[i].rows +
                                       "</sheetData>" + sheets[i].after + "</worksheet>"});
  }
  parts.push_back(
      {"xl/workbook.xml", "<workbook" + main + "><workbookPr " + properties + "/><sheets>" + list + "</sheets></workbook>"});
  parts.push_back({"xl/_rels/workbook.xml.rels", links(targets)});
  if (!shared.empty()) parts.push_back({"xl/sharedStrings.xml", "<sst" + main + ">" + shared + "</sst>"});
  if (!styles.empty()) parts.push_back({"xl/styles.xml", "<styleSheet" + main + ">" + styles + "</styleSheet>"});
  if (!theme.empty())
    parts.push_back(
        {"xl/theme.xml",
         "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:clrScheme>" + theme +
             "</a:clrScheme></a:themeElements></a:theme>"});
  parts.insert(parts.end(), more.begin(), more.end());
  return parts;
}

}  // namespace pago::support
