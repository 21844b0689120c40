#pragma once
#include <string>
#include <vector>

#include "parsers/source_ref.h"

// What is drawn on one page, as plain values: the border between the PDF library and our own geometry. Coordinates are
// those of SourceRef's Box: points, origin top left, y downwards, page rotation already applied.
namespace pago {

struct Word {
  std::string text;  // UTF-8 (NFC), no spaces inside except hard ones, which have become plain
  Box box;           // from ascender to descender, whatever letters are in it
  double baseline = 0;
  double size = 0;  // font size in points as it appears on the page
  bool bold = false;
  bool italic = false;
  bool space_before = false;  // a space was drawn before it
  int turn = 0;               // quarter turns clockwise: 0 reads to the right, 1 downwards, 2 upside down, 3 upwards
};

// A straight line, or a filled rectangle that is as thin as one.
struct Ruling {
  bool horizontal = true;
  double at = 0;  // y of a horizontal line, x of a vertical one
  double from = 0, to = 0;
  double width = 0;
};

struct Fill {
  Box box;
  std::string color;  // "RRGGBB" upper case
};

struct PageContent {
  int number = 0;  // 1-based
  double width = 0, height = 0;
  std::vector<Word> words;  // in the order in which they are drawn
  std::vector<Ruling> rulings;
  std::vector<Fill> fills;  // in the order in which they are drawn
  std::vector<Box> dots;    // small round or square marks: bullets that are drawn, not written
  bool has_image = false;
  bool cut_short = false;  // the page was larger than the limits allow; what follows on it is not read
};

}  // namespace pago
