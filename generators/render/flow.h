#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "generators/render/looks.h"

// A document as it flows: paragraphs and tables in reading order with their looks worked out, before anything has a place on a
// page. Knows neither XML nor pages.
namespace pago {

struct FlowPicture {
  std::string part;           // "word/media/image1.png"
  int width = 0, height = 0;  // twips
  std::string description;    // alternative text
  bool decorative = false;
  // Anchored: it stands at its own place, `left` and `top` in the areas that ISO 29500-1, 20.4.3.4 and 20.4.3.5 name, or where
  // an alignment says ("left", "center", "bottom", "inside"). `clear`: twips that text keeps away from its sides.
  enum class Wrap { none, beside, above_and_below };
  bool anchored = false, behind_text = false;
  int left = 0, top = 0;
  std::string horizontal = "column", vertical = "paragraph";
  std::string horizontal_align, vertical_align;
  Wrap wrap = Wrap::none;
  std::array<int, 4> clear{};  // by Side
};

struct FlowPiece {
  enum class Kind { text, tab, line_break, page_break, page_number, page_count, picture, note_number };
  Kind kind = Kind::text;
  std::string text;        // UTF-8, NFC; of a note_number the number
  std::size_t look = 0;    // in FlowDocument::looks
  int link = -1;           // in FlowDocument::links
  std::size_t target = 0;  // of a picture: in FlowDocument::pictures; of a note number: in FlowDocument::notes
};

struct FlowLabel {  // the number or bullet before a paragraph
  std::string text;
  std::size_t look = 0;
  Alignment alignment = Alignment::left;
  enum class After { tab, space, nothing } after = After::tab;
  int tab_position = 0;  // of its own tab stop; 0: none
  bool bullet = false;
};

struct SetBlock;

// Beside a block that is read for many documents: how it was set in lines (SetMemory). A copy of the block has none of it.
struct SetRoom {
  SetRoom() = default;
  SetRoom(const SetRoom&) {}
  SetRoom& operator=(const SetRoom&) { return *this; }
  bool known = false;
  std::vector<std::pair<int, std::shared_ptr<const SetBlock>>> sets;  // by width
};

struct FlowParagraph {
  ParagraphLook look;
  std::string style;  // id; tells which neighbours are alike
  std::vector<FlowPiece> pieces;
  std::size_t mark_look = 0;   // of the paragraph mark: the height of an empty paragraph
  std::size_t style_look = 0;  // of its style, without the looks of its runs
  std::optional<FlowLabel> label;
  bool only_space = false;  // stands for the space below a header that ends in a table
  mutable SetRoom room{};
  std::string text() const;
};

struct FlowTable;
// Shared, because documents of one template share most of their blocks; a block is never changed once its story is read.
using FlowBlock = std::variant<std::shared_ptr<FlowParagraph>, std::shared_ptr<FlowTable>>;
const FlowParagraph* paragraph_of(const FlowBlock& block);  // nullptr: a table
const FlowTable* table_of(const FlowBlock& block);

struct FlowCell {
  std::vector<FlowBlock> blocks;
  int column = 0, columns = 1;  // in the grid
  int rows = 1;                 // that it stretches over
  bool covered = false;         // by the cell above it
  int shade = no_colour;
  std::array<BorderLine, 4> borders;  // by Side
  std::array<int, 4> margins{};       // by Side
  VerticalPlace place = VerticalPlace::top;
};

struct FlowRow {
  std::vector<FlowCell> cells;
  int height = 0;
  bool exact_height = false, keep_whole = false, heading = false;
};

struct FlowTable {
  std::vector<int> columns;  // widths of the grid, scaled to the table's width at layout
  TableLook look;
  std::vector<FlowRow> rows;
  mutable SetRoom room{};
};

struct FlowStory {  // a header or footer; a footnote
  std::vector<FlowBlock> blocks;
};

struct FlowSection {
  int width = 11906, height = 16838;
  int top = 1440, right = 1440, bottom = 1440, left = 1440, header = 708, footer = 708;
  bool other_first_page = false;
  int first_number = -1;                              // -1: counts on
  std::string number_format = "decimal";              // of its pages, by Word's name
  bool new_page = true;                               // else it goes on under the one before
  std::shared_ptr<FlowStory> headers[2], footers[2];  // [0] of the first page, [1] of the others; empty: none
  std::vector<FlowBlock> blocks;
};

struct FlowDocument {
  std::string title, language, author, subject;
  std::vector<TextLook> looks;
  std::vector<std::string> links;
  std::vector<FlowPicture> pictures;
  std::vector<FlowStory> notes;  // footnotes in order of appearance
  std::vector<FlowSection> sections;
  std::vector<FlowBlock> lasting;  // read with a memory: blocks that it keeps from now on
  int tab_distance = 720;
  bool adds_spaces = false;  // space after and before add up, as in a file without settings; else the larger counts
  int word_version = 12;     // compatibilityMode: 15 and up puts a table's border at the margin, before that its text
};

}  // namespace pago
