#pragma once
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"

// Words to lines. Everything here is plain geometry.
namespace pago {

using WordRefs = std::vector<const Word*>;

struct Line {
  WordRefs words;  // left to right
  Box box;
  double baseline = 0;
  double size = 0;    // of most of its letters
  bool bold = false;  // all of it
};

// Lines from top to bottom, each as wide as the words reach: two columns side by side are one line until someone splits it.
// Superscripts and subscripts belong to the line they hang on; a word drawn twice in one place counts once.
std::vector<Line> to_lines(const WordRefs& words);

Line make_line(WordRefs words);

// The line in pieces, cut wherever the gap between two words is wider than `gap` times the font size.
std::vector<Line> split_at_gaps(const Line& line, double gap);

std::string text_of(const Line& line);
double gap_before(const Line& line, std::size_t word);  // in font sizes; word >= 1

// How words are kept apart in these lines.
struct Spacing {
  double width = 0;    // of an ordinary space, in font sizes
  bool drawn = false;  // spaces are drawn as characters, so a gap without one lies between cells or columns
};
Spacing usual_spacing(const std::vector<Line>& lines);

Box united(const Box& a, const Box& b);
double overlap(double from1, double to1, double from2, double to2);  // length of the common part, 0 when apart

}  // namespace pago
