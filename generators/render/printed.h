#pragma once
#include <string>
#include <variant>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/picture_place.h"
#include "generators/render/set_text.h"

// Pages as they are drawn: everything has its place. Lengths are in twips from the top left corner of the page, except that
// text counts along the line in text units. Knows no PDF.
namespace pago {

struct PrintedText {
  int x = 0, y = 0;  // x in text units; y: the baseline
  const ShapedWord* word = nullptr;
  const SizedFont* font = nullptr;
  int colour = 0, stretch = 0;
};

struct PrintedBox {  // filled
  int left = 0, top = 0, right = 0, bottom = 0, colour = 0;
};

struct PrintedRule {
  int x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  BorderLine line;
};

struct PrintedPicture {
  int left = 0, top = 0, width = 0, height = 0;
  std::size_t picture = 0;  // in FlowDocument::pictures
};

constexpr int artifact = -1;  // no part of what is read aloud: rules, shades, running heads

struct PrintedMark {
  std::variant<PrintedText, PrintedBox, PrintedRule, PrintedPicture> what;
  int tag = artifact;  // in TagTree::nodes
};

struct PrintedLink {
  int left = 0, top = 0, right = 0, bottom = 0, link = 0, tag = artifact;
};

struct PrintedPage {
  int width = 0, height = 0;
  std::vector<PrintedMark> marks;
  std::vector<PrintedLink> links;
};

// What a mark means to someone who does not see it.
struct TagNode {
  std::string type;  // "P", "H1", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "Note", "Reference"
  int parent = -1;   // -1: the document itself
  std::vector<int> children;
  std::string alternative, title;                                    // title: of a heading, for the bookmarks
  int columns = 1, rows = 1;                                         // of a cell
  enum class Heads { nothing, column, row } heads = Heads::nothing;  // of a TH
  int page = -1, top = 0;                                            // where it begins; -1: nowhere yet
};

struct TagTree {
  std::vector<TagNode> nodes;
  std::vector<int> roots;
};

struct PrintedCell {  // of a table in the text
  int page = 0, tag = 0, left = 0, top = 0, right = 0, bottom = 0;
  bool empty = false;  // nothing stands in it
};

struct PrintedField {  // a place of a form to fill in
  int page = 0, left = 0, top = 0, right = 0, bottom = 0, tag = artifact;
};

struct PrintedDocument {
  std::vector<PrintedPage> pages;
  TagTree tags;
  std::vector<PrintedCell> cells;    // of a form, in reading order
  std::vector<PrintedField> fields;  // of a form
  std::vector<ClearRoom> clear;      // of pictures that text keeps away from
  int cut_page = -1;                 // the first where text runs out of a row of fixed height; -1: none
};

}  // namespace pago
