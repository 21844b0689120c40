#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/odf_lists.h"
#include "parsers/formats/odf_styles.h"
#include "parsers/formats/xml.h"

namespace pago {

// What the stories of one OpenDocument file share.
struct OdfContext {
  OdfStyles styles;
  OdfLists lists;
  int notes_seen = 0;
  std::size_t cells_repeated = 0;
  bool skipped_object = false, skipped_rows = false;  // met something that we cannot read, or rows repeated without end
};

// The text of one paragraph while it is collected, with what hangs on it.
struct OdfLine {
  std::string raw;
  std::size_t letters = 0, bold_letters = 0;
  std::vector<XmlNode> text_boxes;  // elements with paragraphs inside
  std::vector<XmlNode> notes;       // text:note
};

// Reads one story of an OpenDocument text (body, header, note, text box) into blocks, with the choices of the DOCX reader:
// deletions, comments, hidden text and tables of contents are left out; a note follows the block that refers to it.
class OdfStory {
 public:
  explicit OdfStory(OdfContext& context) : context_(context) {}

  std::vector<Block> read(XmlNode container);

 private:
  // The list that a paragraph stands in.
  struct ListPlace {
    OdfLists::Counter* counter = nullptr;
    std::string style;
    int level = -1;
    std::optional<int> start;
    bool counts = false;  // the first paragraph of an item takes the number
  };

  // odf_story.cpp: blocks
  void read_blocks(XmlNode container);
  void read_block(XmlNode node);
  void read_list(XmlNode list);
  void read_item(XmlNode item, const ListPlace& place);
  void read_paragraph(XmlNode node);
  void place(Paragraph paragraph, std::optional<int> outline_level, std::string number);
  std::string take_label(XmlNode node, const Style& style, std::optional<int> outline_level, Paragraph& paragraph);
  void read_attached(const std::vector<XmlNode>& text_boxes);
  void read_notes();

  // odf_runs.cpp: text
  void read_inline(XmlNode container, const Style& around, OdfLine& line);
  void read_inline_node(XmlNode node, const Style& around, OdfLine& line);
  static void add_text(std::string_view text, const Style& style, OdfLine& line);

  // odf_tables.cpp
  Table read_table(XmlNode node);
  struct Rows;
  void collect_rows(XmlNode container, bool header, Rows& rows);
  void read_row(XmlNode node, bool header, Table& table);
  void read_cell(XmlNode node, Cell& cell);

  OdfContext& context_;
  std::vector<Block> blocks_;
  Cell* cell_ = nullptr;  // where paragraphs go while reading a cell
  ListPlace list_;
  std::vector<XmlNode> pending_notes_;
};

// Elements inside a drawing (draw:frame, draw:custom-shape, draw:g, ...) that hold paragraphs, each once.
void collect_odf_text_boxes(XmlNode drawing, std::vector<XmlNode>& found, bool& skipped_object);

}  // namespace pago
