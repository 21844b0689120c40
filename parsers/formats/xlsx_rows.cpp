#include "parsers/formats/xlsx_rows.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <memory>

#include "parsers/formats/xlsx_workbook.h"

namespace pago {
namespace {

constexpr std::size_t most_columns = 2000;

void stay_silent(void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}

// One sheet, walked through with a reader that keeps nothing but the row it stands on.
class SheetWalk {
 public:
  SheetWalk(PackageParts& parts, XlsxContext& context, std::string content, const RowVisitor& visit)
      : parts_(parts), context_(context), content_(std::move(content)), visit_(visit) {
    if (content_.size() <= INT_MAX)
      reader_.reset(xmlReaderForMemory(content_.data(), static_cast<int>(content_.size()), nullptr, nullptr, XML_PARSE_NONET));
    if (!reader_) damaged();
    xmlTextReaderSetErrorHandler(reader_.get(), stay_silent, nullptr);
  }

  bool walk() {  // whether there was any row with text
    int state = xmlTextReaderRead(reader_.get());
    while (state == 1) {
      const int type = xmlTextReaderNodeType(reader_.get());
      if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE) damaged();
      if (type == XML_READER_TYPE_ELEMENT && is_row()) {
        const xmlNodePtr node = xmlTextReaderExpand(reader_.get());
        if (node == nullptr) damaged();
        read_row(XmlNode(node));
        state = xmlTextReaderNext(reader_.get());
      } else {
        state = xmlTextReaderRead(reader_.get());
      }
    }
    if (state < 0) damaged();
    return any_;
  }

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  bool is_row() const {
    const xmlChar* name = xmlTextReaderConstLocalName(reader_.get());
    return name != nullptr && xmlStrEqual(name, BAD_CAST "row") != 0 && xmlTextReaderDepth(reader_.get()) == 2;
  }

  void read_row(XmlNode row) {
    const std::string number = row.attribute(Ns::none, "r");
    out_.number = number.empty() ? out_.number + 1 : std::strtoul(number.c_str(), nullptr, 10);
    out_.cells.clear();
    out_.day_numbers = !context_.epoch_1904;
    std::size_t next = 0;
    for (XmlNode node : row.children()) {
      if (!node.is(Ns::s, "c")) continue;
      const auto place = area_of(node.attribute(Ns::none, "r"));
      const std::size_t column = place ? static_cast<std::size_t>(place->left) : next;
      next = column + 1;
      std::string text = read_sheet_cell(node, context_).text;
      if (text.empty() || column >= most_columns) continue;
      if (out_.cells.size() <= column) out_.cells.resize(column + 1);
      out_.cells[column] = std::move(text);
    }
    if (out_.cells.empty()) return;
    any_ = true;
    visit_(out_);
  }

  [[noreturn]] void damaged() const {
    parts_.fail("damaged", "Het Excel-bestand is beschadigd; open het in Excel, sla het opnieuw op en probeer het nog eens.");
  }

  PackageParts& parts_;
  XlsxContext& context_;
  std::string content_;
  const RowVisitor& visit_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  SheetRow out_;
  bool any_ = false;
};

}  // namespace

void read_xlsx_rows(std::span<const std::byte> bytes, std::string_view file, const RowVisitor& visit) {
  PackageParts parts(bytes, file, {}, excel_format);
  XlsxWorkbook book = open_workbook(parts);
  for (XmlNode sheet : book.root.child(Ns::s, "sheets").children()) {
    if (!sheet.is(Ns::s, "sheet") || sheet.attribute(Ns::none, "state", "visible") != "visible") continue;
    const auto link = book.relationships.find(sheet.attribute(Ns::r, "id"));
    if (link == book.relationships.end() || link->second.type != "worksheet") continue;
    if (SheetWalk(parts, book.context, parts.package().read_required(link->second.target), visit).walk()) return;
  }
  parts.fail("no_text",
             "Er staat geen tabel in het Excel-bestand; gebruik een bestand met een kopregel en een rij per persoon.");
}

}  // namespace pago
