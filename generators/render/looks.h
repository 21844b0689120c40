#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

// What Word's properties come down to once styles, defaults and direct formatting are worked into each other. Lengths are in
// twips (1/20 point) unless a name says otherwise; a colour is 0xRRGGBB, negative for "automatic" or "none".
namespace pago {

constexpr int no_colour = -1;

enum class Raise { none, superscript, subscript };

struct TextLook {
  std::string font = "Times New Roman";
  std::string language;  // BCP 47, "nl-NL"; empty: that of the document
  int size = 20;         // half-points
  int colour = no_colour, shade = no_colour;
  int spacing = 0;   // extra between letters
  int position = 0;  // half-points above the baseline
  Raise raise = Raise::none;
  bool bold = false, italic = false, underline = false, strike = false, capitals = false, small_capitals = false;
  bool hidden = false, kerning = false;
  bool operator==(const TextLook&) const = default;
};

struct BorderLine {
  int width = 0;  // of the whole line, double lines with their gap; 0: no line
  int space = 0;  // to the text
  int colour = no_colour;
  enum class Kind { single, twice, dashed, dotted } kind = Kind::single;
  bool operator==(const BorderLine&) const = default;
};

enum Side {
  top_side,
  left_side,
  bottom_side,
  right_side,
  between_side,
  vertical_side
};  // the last two: inside a group, a table

// Unset: says nothing, so that what lies under it shows; a line of width 0 says that there is none.
using BorderLines = std::array<std::optional<BorderLine>, 6>;

enum class Alignment { left, right, centre, justified };
enum class TabKind { left, right, centre, decimal };

struct TabStop {
  int position = 0;
  TabKind kind = TabKind::left;
  char leader = ' ';  // ' ', '.', '-', '_'
  bool operator==(const TabStop&) const = default;
};

enum class LineRule { proportional, at_least, exact };

struct ParagraphLook {
  Alignment alignment = Alignment::left;
  int left = 0, right = 0, first = 0;  // first: of the first line, on top of left; negative hangs
  int before = 0, after = 0;
  LineRule line_rule = LineRule::proportional;
  int line = 240;  // 240ths of a line when proportional, else twips
  bool keep_next = false, keep_lines = false, widow_control = true, break_before = false, contextual = false;
  bool before_auto = false, after_auto = false;
  int outline_level = 9;  // 0-8: a heading; 9: text
  std::string list;       // w:numId; empty or "0": none
  int list_level = 0;
  bool own_left = false, own_first = false;  // the indents were said by style or paragraph and go before those of the list
  int shade = no_colour;
  BorderLines borders;
  std::vector<TabStop> tabs;  // by position
};

enum class VerticalPlace { top, centre, bottom };

struct CellLook {
  BorderLines borders;
  int shade = no_colour;
  std::array<std::optional<int>, 4> margins;  // by Side
  VerticalPlace place = VerticalPlace::top;
};

struct TableLook {
  BorderLines borders;
  std::array<std::optional<int>, 4> margins;  // of its cells, by Side
  std::optional<int> indent;
  Alignment alignment = Alignment::left;
  bool fixed = false;
  enum class Width { automatic, absolute, percentage } width_kind = Width::automatic;
  int width = 0;  // twips, or 50ths of a percent
  int row_band = 1, column_band = 1;
};

}  // namespace pago
