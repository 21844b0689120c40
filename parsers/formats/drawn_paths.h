#pragma once
#include <string>
#include <utility>
#include <vector>

#include "parsers/formats/page_content.h"

// What a drawn path means for a page of text: rulings and filled rectangles; all other shapes are left out.
namespace pago {

struct Subpath {
  std::vector<std::pair<double, double>> points;  // on the page
  bool closed = false;
  bool curved = false;
};

void add_stroke(const std::vector<Subpath>& path, double line_width, const std::string& color, const Box& clip,
                PageContent& page);
void add_fill(const std::vector<Subpath>& path, const std::string& color, const Box& clip, PageContent& page);

}  // namespace pago
