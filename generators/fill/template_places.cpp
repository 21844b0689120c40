#include "generators/fill/template_places.h"

#include "generators/fill/marks.h"

namespace pago {
namespace {

// "word/footer2.xml" -> "voettekst 2"; empty for the body.
std::string part_word(const std::string& part) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {{"word/header", "koptekst"},
                                                                            {"word/footer", "voettekst"},
                                                                            {"word/footnotes", "voetnoten"},
                                                                            {"word/endnotes", "eindnoten"},
                                                                            {"word/comments", "opmerkingen"}};
  for (const auto& [start, word] : words) {
    if (!part.starts_with(start)) continue;
    const std::string rest = part.substr(start.size(), part.rfind('.') - start.size());
    return std::string(word) + (rest.empty() ? "" : " " + rest);
  }
  return part == "word/document.xml" ? std::string() : part;
}

class Places {
 public:
  Places(const Styles& styles, std::string start) : styles_(styles), start_(std::move(start)) {}

  // Paragraphs and tables of one flow of text; `above` says where it stands, `outline` whether its headings count.
  void flow(XmlNode node, const std::string& above, bool outline) {
    int paragraphs = 0, tables = 0;
    visit(node, above, outline, paragraphs, tables);
  }

  std::vector<SourceRef> places;

 private:
  void visit(XmlNode node, const std::string& above, bool outline, int& paragraphs, int& tables) {
    for (XmlNode child : node.children()) {
      if (child.is(Ns::w, "p")) paragraph(child, joined(above, "alinea " + std::to_string(++paragraphs)), outline);
      else if (child.is(Ns::w, "tbl")) table(child, joined(above, "tabel " + std::to_string(++tables)));
      else visit(child, above, outline, paragraphs, tables);
    }
  }

  void table(XmlNode node, const std::string& here) {
    int row = 0;
    rows(node, here, row);
  }

  void rows(XmlNode node, const std::string& here, int& row) {
    for (XmlNode child : node.children()) {
      if (child.is(Ns::w, "tr")) {
        int cell = 0;
        cells(child, here + ", rij " + std::to_string(++row), cell);
      } else {
        rows(child, here, row);
      }
    }
  }

  void cells(XmlNode node, const std::string& here, int& cell) {
    for (XmlNode child : node.children()) {
      if (child.is(Ns::w, "tc")) in_cell(child, here + ", cel " + std::to_string(++cell));
      else cells(child, here, cell);
    }
  }

  // In a cell the paragraphs go by the cell; a table in it is named.
  void in_cell(XmlNode node, const std::string& here) {
    int tables = 0;
    for (XmlNode child : node.children()) block_in_cell(child, here, tables);
  }

  void block_in_cell(XmlNode node, const std::string& here, int& tables) {
    if (node.is(Ns::w, "p")) return paragraph(node, here, false);
    if (node.is(Ns::w, "tbl")) return table(node, here + ", tabel " + std::to_string(++tables));
    for (XmlNode child : node.children()) block_in_cell(child, here, tables);
  }

  void paragraph(XmlNode node, const std::string& here, bool outline) {
    if (outline && is_heading(node)) section_ = node.text();
    mark::set(node, mark::place, std::to_string(places.size()));
    SourceRef place;
    place.section = section_;
    place.place = joined(start_, here);
    places.push_back(std::move(place));
    text_boxes(node);
  }

  void text_boxes(XmlNode node) {
    for (XmlNode child : node.children()) {
      if (child.is(Ns::w, "txbxContent")) flow(child, "tekstvak " + std::to_string(++boxes_), false);
      else text_boxes(child);
    }
  }

  bool is_heading(XmlNode paragraph) const {
    const XmlNode properties = paragraph.child(Ns::w, "pPr");
    if (properties.child(Ns::w, "outlineLvl")) return true;
    const Style& style = styles_.paragraph(properties.child(Ns::w, "pStyle").val());
    return style.outline_level.has_value() && !style.contents;
  }

  static std::string joined(const std::string& a, const std::string& b) { return a.empty() ? b : a + ", " + b; }

  const Styles& styles_;
  std::string start_, section_;
  int boxes_ = 0;
};

}  // namespace

std::vector<SourceRef> mark_places(XmlNode root, const std::string& part, const Styles& styles) {
  Places places(styles, part_word(part));
  places.flow(root, "", true);
  return std::move(places.places);
}

}  // namespace pago
