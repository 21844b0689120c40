#include <map>
#include <set>
#include <string>
#include <vector>

#include "parsers/formats/docx_story.h"
#include "parsers/formats/package_parts.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/relationships.h"

namespace pago {
namespace {

class DocxFile {
 public:
  DocxFile(std::span<const std::byte> bytes, std::string_view file, const Limits& limits)
      : parts_(bytes, file, limits, word_format), document_(parts_.result.document) {}

  ReadResult read() {
    find_main_part();
    context_.styles = Styles(root_of("styles", "word/styles.xml"));
    context_.numbering = Numbering(root_of("numbering", "word/numbering.xml"), context_.styles);
    read_notes("footnotes", "word/footnotes.xml", "footnote", context_.footnotes);
    read_notes("endnotes", "word/endnotes.xml", "endnote", context_.endnotes);
    XmlNode body = parts_.required(main_).child(Ns::w, "body");
    if (!body) no_document();
    document_.blocks = Story(context_, body).read(body);
    read_page_furniture();
    parts_.read_core_properties(properties_);
    if (document_.blocks.empty())
      parts_.fail("no_text",
                  "Er staat geen tekst in het Word-bestand, misschien alleen afbeeldingen; gebruik een bestand met tekst.");
    number_places(document_);
    report_skipped();
    return std::move(parts_.result);
  }

 private:
  [[noreturn]] void no_document() const {
    parts_.fail("no_document",
                "In dit Word-bestand ontbreekt de tekst van het document (word/document.xml); open het in Word, sla het "
                "opnieuw op en probeer het nog eens.");
  }

  void find_main_part() {
    for (const Relationship& relationship : relationships_of(parts_.package(), "", parts_.limits())) {
      if (relationship.type == "officeDocument" && !relationship.external && main_.empty()) main_ = relationship.target;
      if (relationship.type == "core-properties") properties_ = relationship.target;
    }
    if (!parts_.package().has(main_)) main_ = "word/document.xml";
    if (!parts_.package().has(main_)) no_document();
    relationships_ = relationships_of(parts_.package(), main_, parts_.limits());
  }

  XmlNode beside(const std::string& name) { return parts_.beside(name, "opmaak, nummers en voetnoten"); }

  XmlNode root_of(std::string_view type, const std::string& otherwise) {
    for (const Relationship& relationship : relationships_)
      if (relationship.type == type && parts_.package().has(relationship.target)) return beside(relationship.target);
    return beside(otherwise);
  }

  void read_notes(std::string_view type, const std::string& otherwise, std::string_view name,
                  std::map<std::string, XmlNode>& notes) {
    for (XmlNode note : root_of(type, otherwise).children())
      if (note.is(Ns::w, name)) notes.emplace(note.attribute(Ns::w, "id"), note);
  }

  void read_page_furniture() {
    std::set<std::string> parts;
    for (const Relationship& relationship : relationships_) {
      if (relationship.type != "header" && relationship.type != "footer") continue;
      if (!parts.insert(relationship.target).second) continue;
      XmlNode root = beside(relationship.target);
      for (const Block& block : Story(context_, root).read(root)) parts_.add_furniture(block);
    }
  }

  void report_skipped() {
    if (context_.skipped_chunk)
      parts_.warn("inserted_file",
                  "Het document bevat een ingevoegd bestand dat niet is gelezen; open het in Word en sla het opnieuw op.");
    if (context_.skipped_object)
      parts_.warn(
          "embedded_object",
          "Het document bevat een ingesloten object (bijvoorbeeld een Excel-tabel); de inhoud daarvan is niet gelezen.");
  }

  PackageParts parts_;
  Document& document_;
  std::string main_, properties_ = "docProps/core.xml";
  std::vector<Relationship> relationships_;
  DocxContext context_;
};

}  // namespace

ReadResult read_docx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits) {
  return DocxFile(bytes, file, limits).read();
}

}  // namespace pago
