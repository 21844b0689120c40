#pragma once
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/docx_fields.h"
#include "parsers/formats/docx_numbering.h"
#include "parsers/formats/docx_styles.h"
#include "parsers/formats/xml.h"

namespace pago {

// What the stories of one file share.
struct DocxContext {
  Styles styles;
  Numbering numbering;
  std::map<std::string, XmlNode> footnotes, endnotes;  // by w:id
  int notes_seen = 0;
  bool skipped_chunk = false, skipped_object = false;  // met something that we cannot read
};

// The text of one paragraph while it is collected, with what hangs on it.
struct StoryLine {
  std::string raw;
  std::size_t letters = 0, bold_letters = 0;
  std::vector<XmlNode> text_boxes;  // w:txbxContent
  std::vector<XmlNode> notes;       // w:footnote, w:endnote
};

// Reads one story (body, header, note, text box) into blocks: insertions in, deletions out. Choices made here:
//   a tab stays a tab, a line break is a newline, a page or column break a newline;
//   hidden text, unfilled placeholders, empty paragraphs and tables of contents are left out;
//   Word's Title style is a heading of level 1, unless its text is longer than 200 letters.
class Story {
 public:
  Story(DocxContext& context, XmlNode story) : context_(context), fields_(story) {}

  std::vector<Block> read(XmlNode container);

 private:
  // docx_story.cpp: blocks
  void read_blocks(XmlNode container);
  void read_block(XmlNode node);
  void read_paragraph(XmlNode node);
  void finish_paragraph(XmlNode properties, StoryLine line);
  void flush_carried();
  void place(Paragraph paragraph, std::optional<int> outline_level, bool bullet);
  void read_attached(std::vector<XmlNode> text_boxes);
  void read_notes();

  // docx_runs.cpp: text
  void read_inline(XmlNode container, StoryLine& line);
  void read_inline_node(XmlNode node, StoryLine& line);
  void read_run(XmlNode run, StoryLine& line);
  void read_run_part(XmlNode part, const std::string& font, bool bold, StoryLine& line);
  void read_note_reference(XmlNode part, StoryLine& line);
  void add_text(std::string_view text, bool bold, StoryLine& line);

  // docx_tables.cpp
  Table read_table(XmlNode node);
  struct Merges;
  void read_row(XmlNode node, Table& table, Merges& merges);
  void read_cell_content(XmlNode node, Cell& cell);

  DocxContext& context_;
  Fields fields_;
  std::vector<Block> blocks_;
  Cell* cell_ = nullptr;              // where paragraphs go while reading a cell
  const Style* style_ = nullptr;      // of the paragraph being read
  bool in_placeholder_ = false;       // in a content control that shows what should be filled in
  std::optional<StoryLine> carried_;  // of a paragraph whose mark was deleted: runs on into the next
  XmlNode carried_properties_;
  std::vector<XmlNode> pending_notes_;  // read after the top-level block that refers to them
};

// Content that only newer programs understand comes twice (mc:AlternateContent): the branch to read, or "no node".
XmlNode chosen_branch(XmlNode alternate_content);

bool is_contents_control(XmlNode control);  // w:sdt that holds a table of contents
bool shows_placeholder(XmlNode control);    // w:sdt that says it was not filled in

}  // namespace pago
