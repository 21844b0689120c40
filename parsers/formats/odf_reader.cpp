#include <map>
#include <string>
#include <vector>

#include "parsers/formats/odf_story.h"
#include "parsers/formats/ods_sheet.h"
#include "parsers/formats/package_parts.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/word_text.h"
#include "parsers/formats/workbook_sheets.h"
#include "parsers/formats/xlsx_sheet.h"

namespace pago {
namespace {

class OdfFile {
 public:
  OdfFile(std::span<const std::byte> bytes, std::string_view file, const Limits& limits)
      : parts_(bytes, file, limits, open_document_format), document_(parts_.result.document) {}

  ReadResult read() {
    refuse_encrypted();
    if (!parts_.package().has("content.xml")) no_document();
    const XmlNode content = parts_.required("content.xml");
    const XmlNode styles = parts_.beside("styles.xml", "opmaak, nummers en kopteksten");
    context_.styles = OdfStyles({styles, content});
    context_.lists = OdfLists({styles, content});
    const XmlNode body = content.child(Ns::office, "body");
    if (const XmlNode text = body.child(Ns::office, "text")) read_text(text);
    else if (const XmlNode book = body.child(Ns::office, "spreadsheet")) read_spreadsheet(book);
    else no_document();
    if (!any_text_)
      parts_.fail(
          "no_text",
          "Er staat geen tekst in het OpenDocument-bestand, misschien alleen afbeeldingen; gebruik een bestand met tekst.");
    read_furniture(styles);
    read_properties();
    number_places(document_);
    report_skipped();
    return std::move(parts_.result);
  }

 private:
  [[noreturn]] void no_document() const {
    parts_.fail(
        "no_document",
        "In dit OpenDocument-bestand ontbreekt de tekst van het document (content.xml); open het in LibreOffice, sla het "
        "opnieuw op en probeer het nog eens.");
  }

  void refuse_encrypted() const {
    const auto manifest = parts_.package().read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos)
      parts_.fail("password",
                  "Het OpenDocument-bestand is versleuteld met een wachtwoord; sla het in LibreOffice op zonder wachtwoord en "
                  "probeer het nog eens.");
  }

  void read_text(XmlNode text) {
    document_.format = "odt";
    document_.blocks = OdfStory(context_).read(text);
    any_text_ = !document_.blocks.empty();
  }

  void read_spreadsheet(XmlNode book) {
    document_.format = "ods";
    std::multimap<std::string, SheetArea> lists = lists_of(book);
    for (XmlNode table : book.children()) {
      if (!table.is(Ns::table, "table")) continue;
      Sheet sheet = read_ods_sheet(table, context_);
      sheet.name = clean_text(table.attribute(Ns::table, "name"));
      const auto [first, last] = lists.equal_range(sheet.name);
      for (auto one = first; one != last; ++one) sheet.lists.push_back(one->second);
      const bool hidden = context_.styles.hides(table.attribute(Ns::table, "style-name"));
      any_text_ = add_workbook_sheet(parts_, std::move(sheet), hidden) || any_text_;
    }
  }

  // Filters: "$'Plan van aanpak'.$A$4:$'Plan van aanpak'.$F$20".
  static std::multimap<std::string, SheetArea> lists_of(XmlNode book) {
    std::multimap<std::string, SheetArea> lists;
    for (XmlNode range : book.child(Ns::table, "database-ranges").children()) {
      const std::string address = range.attribute(Ns::table, "target-range-address");
      const std::size_t colon = address.rfind(':'), dot = address.rfind('.', colon), last_dot = address.rfind('.');
      if (colon == std::string::npos || dot == std::string::npos || range.attribute(Ns::table, "contains-header") == "false")
        continue;
      std::string name = address.substr(0, dot);
      std::erase_if(name, [](char c) { return c == '$' || c == '\''; });
      const std::string cells =
          address.substr(dot + 1, colon - dot) + address.substr(last_dot > colon ? last_dot + 1 : colon + 1);
      if (const auto area = area_of(cells)) lists.emplace(name, *area);
    }
    return lists;
  }

  void read_furniture(XmlNode styles) {
    for (XmlNode page : styles.child(Ns::office, "master-styles").children())
      for (XmlNode part : page.children()) {
        const std::string_view name = part.name();
        if (part.ns() != Ns::style || part.attribute(Ns::style, "display") == "false") continue;
        if (!name.starts_with("header") && !name.starts_with("footer")) continue;
        OdfStory story(context_);
        for (const Block& block : story.read(part)) parts_.add_furniture(block);
        for (XmlNode region : part.children())  // of a spreadsheet: left, centre, right
          if (region.ns() == Ns::style)
            for (const Block& block : OdfStory(context_).read(region)) parts_.add_furniture(block);
      }
  }

  void read_properties() {
    const XmlNode meta = parts_.beside("meta.xml", "titel en auteur").child(Ns::office, "meta");
    document_.title = clean_text(meta.child(Ns::dc, "title").text());
    const XmlNode first = meta.child(Ns::meta, "initial-creator");
    document_.author = clean_text(first ? first.text() : meta.child(Ns::dc, "creator").text());
  }

  void report_skipped() {
    if (context_.skipped_object)
      parts_.warn("embedded_object",
                  "Het document bevat een ingesloten object (bijvoorbeeld een rekenblad); de inhoud daarvan is niet gelezen.");
    if (context_.skipped_rows)
      parts_.warn("repeated_rows",
                  "Een rij of cel wordt meer keren herhaald dan in een RI&E voorkomt; het meerdere is niet gelezen.");
  }

  PackageParts parts_;
  Document& document_;
  OdfContext context_;
  bool any_text_ = false;
};

}  // namespace

ReadResult read_odf(std::span<const std::byte> bytes, std::string_view file, const Limits& limits) {
  return OdfFile(bytes, file, limits).read();
}

}  // namespace pago
