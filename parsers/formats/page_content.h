#pragma once
#include <optional>
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
  bool space_before = false;       // a space was drawn before it
  int turn = 0;                    // quarter turns clockwise: 0 reads to the right, 1 downwards, 2 upside down, 3 upwards
  std::optional<double> ocr = {};  // read from a picture, with this confidence (0-1); absent: drawn as text
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
  double image_share = 0;             // of the page, covered by pictures; 0-1
  double image_dpi = 0;               // of the finest picture
  int drawings = 0;                   // lines and shapes of any kind: letters that were turned into shapes are among them
  bool cut_short = false;             // the page was larger than the limits allow; what follows on it is not read
  bool picture_says_nothing = false;  // it was read, and holds no text that can be made out: a photo, handwriting
  std::string scan_problem;           // why its picture was not read as text, Dutch; empty when it was, or when it need not be
};

}  // namespace pago
