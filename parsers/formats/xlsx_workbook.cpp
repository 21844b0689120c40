#include "parsers/formats/xlsx_workbook.h"

#include <string_view>

namespace pago {
namespace {

void find_parts(PackageParts& parts, XlsxWorkbook& book) {
  std::string found;
  for (const Relationship& relationship : relationships_of(parts.package(), "", parts.limits())) {
    if (relationship.type == "officeDocument" && !relationship.external && found.empty()) found = relationship.target;
    if (relationship.type == "core-properties") book.properties = relationship.target;
  }
  if (parts.package().has(found)) book.main = found;
  if (!parts.package().has(book.main))
    parts.fail("no_document",
               "In dit Excel-bestand ontbreekt de werkmap (xl/workbook.xml); open het in Excel, sla het opnieuw op en "
               "probeer het nog eens.");
  for (const Relationship& relationship : relationships_of(parts.package(), book.main, parts.limits()))
    book.relationships[relationship.id] = relationship;
}

XmlNode beside(PackageParts& parts, const XlsxWorkbook& book, std::string_view type, const std::string& otherwise) {
  for (const auto& [id, relationship] : book.relationships)
    if (relationship.type == type && parts.package().has(relationship.target))
      return parts.beside(relationship.target, xlsx_to_check);
  return parts.beside(otherwise, xlsx_to_check);
}

void read_shared_strings(PackageParts& parts, XlsxWorkbook& book) {
  std::string name = "xl/sharedStrings.xml";
  for (const auto& [id, relationship] : book.relationships)
    if (relationship.type == "sharedStrings") name = relationship.target;
  if (!parts.package().has(name)) return;
  const XmlDocument document =
      XmlDocument::parse(parts.package().read_required(name), name, parts.limits(), parts.package().format());
  for (XmlNode node : document.root().children())
    if (node.is(Ns::s, "si")) book.context.shared.push_back(string_text(node));
}

}  // namespace

XlsxWorkbook open_workbook(PackageParts& parts) {
  XlsxWorkbook book;
  find_parts(parts, book);
  book.root = parts.required(book.main);
  const std::string epoch = book.root.child(Ns::s, "workbookPr").attribute(Ns::none, "date1904");
  book.context.epoch_1904 = epoch == "1" || epoch == "true";
  book.context.styles =
      XlsxStyles(beside(parts, book, "styles", "xl/styles.xml"), beside(parts, book, "theme", "xl/theme/theme1.xml"));
  read_shared_strings(parts, book);
  return book;
}

}  // namespace pago
