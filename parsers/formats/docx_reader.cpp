#include "forms/error.h"
#include "parsers/formats/docx_story.h"
#include "parsers/formats/file_kind.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/relationships.h"
#include "parsers/formats/word_text.h"
#include "parsers/formats/xml.h"

#include <algorithm>
#include <list>
#include <set>

namespace pago {
namespace {

class DocxFile {
 public:
  DocxFile(std::span<const std::byte> bytes, std::string_view file, const Limits& limits)
      : package_(bytes, limits), limits_(limits) {
    std::size_t slash = file.find_last_of("/\\");
    result_.document.file = slash == std::string_view::npos ? file : file.substr(slash + 1);
    result_.document.format = "docx";
  }

  ReadResult read() {
    find_main_part();
    context_.styles = Styles(root_of("styles", "word/styles.xml"));
    context_.numbering = Numbering(root_of("numbering", "word/numbering.xml"), context_.styles);
    read_notes("footnotes", "word/footnotes.xml", "footnote", context_.footnotes);
    read_notes("endnotes", "word/endnotes.xml", "endnote", context_.endnotes);
    XmlNode body = keep(package_.read_required(main_), main_).child(Ns::w, "body");
    if (!body) no_document();
    result_.document.blocks = Story(context_, body).read(body);
    read_page_furniture();
    read_properties();
    if (result_.document.blocks.empty())
      throw Error("docx.no_text",
                  "Er staat geen tekst in het Word-bestand, misschien alleen afbeeldingen; gebruik een bestand met tekst.");
    number_places(result_.document);
    report_skipped();
    return std::move(result_);
  }

 private:
  [[noreturn]] void no_document() const {
    if (std::string other = name_zip_content(package_.names()); !other.empty())
      throw Error("read.unknown_format",
                  "Dit is " + other + "; sla de RI&E op als Word-document (.docx) of PDF en probeer het nog eens.");
    throw Error("docx.no_document",
                "In dit Word-bestand ontbreekt de tekst van het document (word/document.xml); open het in Word, sla het "
                "opnieuw op en probeer het nog eens.");
  }

  void find_main_part() {
    for (const Relationship& relationship : relationships_of(package_, "", limits_)) {
      if (relationship.type == "officeDocument" && !relationship.external && main_.empty()) main_ = relationship.target;
      if (relationship.type == "core-properties") properties_ = relationship.target;
    }
    if (!package_.has(main_)) main_ = "word/document.xml";
    if (!package_.has(main_)) no_document();
    relationships_ = relationships_of(package_, main_, limits_);
  }

  XmlNode keep(const std::string& content, const std::string& name) {
    constexpr std::size_t most = 1'500'000;  // about 210 MB
    nodes_ += parts_.emplace_back(XmlDocument::parse(content, name, limits_)).nodes();
    if (nodes_ > most)
      throw Error("docx.too_large",
                  "Het Word-bestand is te groot om veilig te lezen; splits het document en probeer het nog eens.");
    return parts_.back().root();
  }

  // A part besides the text itself: when it is damaged the text is still worth reading.
  XmlNode root_of_part(const std::string& name) {
    try {
      if (auto content = package_.read(name)) return keep(*content, name);
    } catch (const Error& error) {
      if (error.code() != "docx.damaged") throw;
      warn("docx.part_damaged",
           "Onderdeel " + name + " is beschadigd en niet gelezen; controleer opmaak, nummers en voetnoten.");
    }
    return {};
  }

  XmlNode root_of(std::string_view type, const std::string& otherwise) {
    for (const Relationship& relationship : relationships_)
      if (relationship.type == type && package_.has(relationship.target)) return root_of_part(relationship.target);
    return root_of_part(otherwise);
  }

  void read_notes(std::string_view type, const std::string& otherwise, std::string_view name,
                  std::map<std::string, XmlNode>& notes) {
    for (XmlNode note : root_of(type, otherwise).children())
      if (note.is(Ns::w, name)) notes.emplace(note.attribute(Ns::w, "id"), note);
  }

  void read_page_furniture() {
    std::set<std::string> seen, parts;
    for (const Relationship& relationship : relationships_) {
      if (relationship.type != "header" && relationship.type != "footer") continue;
      if (!parts.insert(relationship.target).second) continue;
      XmlNode root = root_of_part(relationship.target);
      for (const Block& block : Story(context_, root).read(root)) add_furniture(block, seen);
    }
  }

  void add_furniture(const Block& block, std::set<std::string>& seen) {
    if (auto* table = std::get_if<Table>(&block)) {
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) {
          for (const Paragraph& paragraph : cell.paragraphs) add_furniture(paragraph, seen);
          for (const Table& inner : cell.tables) add_furniture(inner, seen);
        }
      return;
    }
    Paragraph paragraph;
    if (auto* found = std::get_if<Paragraph>(&block)) paragraph = *found;
    if (auto* heading = std::get_if<Heading>(&block))
      paragraph.text = heading->label.empty() ? heading->text : heading->label + " " + heading->text;
    if (seen.insert(paragraph.text).second) result_.document.page_furniture.push_back(paragraph);
  }

  void read_properties() {
    XmlNode root = root_of_part(properties_.empty() ? "docProps/core.xml" : properties_);
    result_.document.title = clean_text(root.child(Ns::dc, "title").text());
    result_.document.author = clean_text(root.child(Ns::dc, "creator").text());
  }

  void warn(const std::string& code, const std::string& message) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.where.file = result_.document.file;
    diagnostic.message = message;
    result_.diagnostics.push_back(diagnostic);
  }

  void report_skipped() {
    if (context_.skipped_chunk)
      warn("docx.inserted_file",
           "Het document bevat een ingevoegd bestand dat niet is gelezen; open het in Word en sla het opnieuw op.");
    if (context_.skipped_object)
      warn("docx.embedded_object",
           "Het document bevat een ingesloten object (bijvoorbeeld een Excel-tabel); de inhoud daarvan is niet gelezen.");
  }

  OoxmlPackage package_;
  Limits limits_;
  std::string main_, properties_;
  std::vector<Relationship> relationships_;
  std::size_t nodes_ = 0;
  std::list<XmlDocument> parts_;  // keeps the trees alive that the context points into
  DocxContext context_;
  ReadResult result_;
};

}  // namespace

ReadResult read_docx(std::span<const std::byte> bytes, std::string_view file, const Limits& limits) {
  return DocxFile(bytes, file, limits).read();
}

}  // namespace pago
