#include <map>
#include <set>
#include <string>
#include <vector>

#include "parsers/formats/package_parts.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/word_text.h"
#include "parsers/formats/workbook_sheets.h"
#include "parsers/formats/xlsx_sheet.h"
#include "parsers/formats/xlsx_workbook.h"

namespace pago {
namespace {

class XlsxFile {
 public:
  XlsxFile(std::span<const std::byte> bytes, std::string_view file, const Limits& limits)
      : parts_(bytes, file, limits, excel_format), document_(parts_.result.document) {}

  ReadResult read() {
    workbook_ = open_workbook(parts_);
    read_print_titles(workbook_.root);
    int index = 0;
    for (XmlNode sheet : workbook_.root.child(Ns::s, "sheets").children())
      if (sheet.is(Ns::s, "sheet")) read_one(sheet, index++);
    if (!any_text_)
      parts_.fail("no_text",
                  "Er staat geen tekst in het Excel-bestand, misschien alleen afbeeldingen; gebruik een bestand met tekst.");
    parts_.read_core_properties(workbook_.properties);
    number_places(document_);
    return std::move(parts_.result);
  }

 private:
  // _xlnm.Print_Titles of sheet n: "'Plan van aanpak'!$A:$B,'Plan van aanpak'!$3:$4".
  void read_print_titles(XmlNode workbook) {
    for (XmlNode name : workbook.child(Ns::s, "definedNames").children()) {
      if (name.attribute(Ns::none, "name") != "_xlnm.Print_Titles") continue;
      const std::string text = name.text();
      const std::size_t last = text.rfind('$');
      if (last == std::string::npos || last + 1 >= text.size()) continue;
      const int row = std::atoi(text.c_str() + last + 1);
      if (row > 0) print_titles_[std::atoi(name.attribute(Ns::none, "localSheetId").c_str())] = row - 1;
    }
  }

  void read_one(XmlNode entry, int index) {
    const std::string name = clean_text(entry.attribute(Ns::none, "name"));
    const std::string place = "blad " + name;
    const auto link = workbook_.relationships.find(entry.attribute(Ns::r, "id"));
    if (link == workbook_.relationships.end() || !parts_.package().has(link->second.target))
      return parts_.warn("sheet_missing", "Blad " + name + " ontbreekt in het bestand en is niet gelezen.", place);
    if (link->second.type != "worksheet")
      return parts_.warn("sheet_without_cells",
                         "Blad " + name + " is een grafiek of dialoog; de inhoud daarvan is niet gelezen.", place);
    XmlNode worksheet = parts_.beside(link->second.target, "of blad " + name + " een bevinding noemt");
    Sheet sheet = read_sheet(worksheet, workbook_.context);
    sheet.name = name;
    if (const auto title = print_titles_.find(index); title != print_titles_.end()) sheet.header_rows.push_back(title->second);
    read_attached(link->second.target, sheet);
    read_furniture(worksheet);
    const std::string state = entry.attribute(Ns::none, "state");
    if (!add_workbook_sheet(parts_, std::move(sheet), state == "hidden" || state == "veryHidden")) return;
    any_text_ = true;
    if (const int missing = workbook_.context.formulas_without_value; missing > 0)
      parts_.warn("formula_without_value",
                  "Op blad " + name + " heeft een formule geen uitkomst (" + std::to_string(missing) +
                      " keer); open het bestand in Excel, sla het op en lees het opnieuw.",
                  place);
  }

  // Tables (their header row) and text boxes, which are parts of their own.
  void read_attached(const std::string& part, Sheet& sheet) {
    for (const Relationship& relationship : relationships_of(parts_.package(), part, parts_.limits())) {
      if (relationship.external) continue;
      if (relationship.type == "table") {
        XmlNode table = parts_.beside(relationship.target, xlsx_to_check);
        auto area = area_of(table.attribute(Ns::none, "ref"));
        if (area && table.attribute(Ns::none, "headerRowCount", "1") != "0") sheet.lists.push_back(*area);
      } else if (relationship.type == "drawing") {
        read_shapes(parts_.beside(relationship.target, "de tekstvakken"), sheet);
      }
    }
  }

  void read_shapes(XmlNode node, Sheet& sheet) {
    if (node.name() != "txBody") {
      for (XmlNode child : node.children()) read_shapes(child, sheet);
      return;
    }
    std::string text;
    for (XmlNode paragraph : node.children())
      if (paragraph.is(Ns::a, "p")) text += (text.empty() ? "" : "\n") + paragraph.text();
    if (text = clean_text(text); !text.empty()) sheet.shapes.push_back(text);
  }

  void read_furniture(XmlNode worksheet) {
    for (XmlNode part : worksheet.child(Ns::s, "headerFooter").children()) {
      Paragraph line;
      line.text = furniture_text(part.text());
      parts_.add_furniture(std::move(line));
    }
  }

  PackageParts parts_;
  Document& document_;
  XlsxWorkbook workbook_;
  std::map<int, int> print_titles_;  // sheet -> row
  bool any_text_ = false;
};

}  // namespace

ReadResult read_xlsx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits) {
  return XlsxFile(bytes, file, limits).read();
}

}  // namespace pago
