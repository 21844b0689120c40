#pragma once
#include <initializer_list>
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"

// Pages for tests of the geometry, written as words and positions.
namespace pago {

class DrawnPage {
 public:
  explicit DrawnPage(int number = 1, double width = 595, double height = 842) {
    page_.number = number;
    page_.width = width;
    page_.height = height;
  }

  // Text from x on, its baseline at y; every letter is half the font size wide, a space 0.28 of it.
  DrawnPage& text(double x, double y, const std::string& line, double size = 10, bool bold = false) {
    std::string word;
    bool first = true;
    const auto close = [&] {
      if (word.empty()) return;
      const double width = 0.5 * size * static_cast<double>(word.size());
      page_.words.push_back({word, {x, y - 0.76 * size, x + width, y + 0.22 * size}, y, size, bold, false, !first, 0});
      x += width;
      word.clear();
      first = false;
    };
    for (const char c : line) {
      if (c != ' ') {
        word += c;
        continue;
      }
      close();
      x += 0.28 * size;
    }
    close();
    return *this;
  }

  DrawnPage& row(double y, std::initializer_list<double> xs, std::initializer_list<const char*> cells, bool bold = false) {
    auto x = xs.begin();
    for (const char* cell : cells) text(*x++, y, cell, 10, bold);
    return *this;
  }

  DrawnPage& across(double y, double from, double to) {
    page_.rulings.push_back({true, y, from, to, 0.5});
    return *this;
  }
  DrawnPage& down(double x, double from, double to) {
    page_.rulings.push_back({false, x, from, to, 0.5});
    return *this;
  }
  DrawnPage& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) across(y, xs.front(), xs.back());
    for (const double x : xs) down(x, ys.front(), ys.back());
    return *this;
  }
  DrawnPage& fill(const Box& box, const std::string& color) {
    page_.fills.push_back({box, color});
    return *this;
  }
  DrawnPage& word(Word word) {
    page_.words.push_back(std::move(word));
    return *this;
  }

  operator PageContent() const { return page_; }

 private:
  PageContent page_;
};

}  // namespace pago
