#pragma once
#include <string>
#include <string_view>
#include <vector>

// Text in columns of a given width. Widths count characters as a terminal shows them, not bytes.
namespace pago::cli {

int display_width(std::string_view utf8);

// The text on lines of at most `width` characters, broken between words, and inside a word only when it is longer than a line.
// Line breaks in the text count as spaces.
std::vector<std::string> wrap(std::string_view utf8, int width);

// On one line: line breaks and runs of spaces become one space, the end becomes an ellipsis where it does not fit.
std::string shorten(std::string_view utf8, int width);

class TextTable {
 public:
  explicit TextTable(std::vector<std::string> titles) : titles_(std::move(titles)) {}

  // `below` are lines under the row, over the full width and indented.
  void add(std::vector<std::string> cells, std::vector<std::string> below = {});

  // Every line ends in a newline and fits `width`. The widest columns give way first; words are broken only when there is no
  // other way.
  std::string text(int width) const;

 private:
  struct Row {
    std::vector<std::string> cells, below;
  };
  std::vector<int> column_widths(int width) const;

  std::vector<std::string> titles_;
  std::vector<Row> rows_;
};

}  // namespace pago::cli
