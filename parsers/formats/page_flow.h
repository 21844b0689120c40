#pragma once
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/page_content.h"
#include "parsers/formats/running_text.h"
#include "parsers/formats/table_draft.h"

// One page to its blocks in reading order: drawn tables, columns, tables held together by white space, running text.
namespace pago {

struct PageBlock {
  Block block;
  Box box;
  std::vector<double> xs;   // column borders of a table
  std::vector<Span> spans;  // and where its text lies, when its columns are not drawn
  std::vector<std::string> first_lines;
  bool header_came_back = false;  // of the table on the page before, and was left out
};

// `carried`: the open table that the page before ended with, empty when it did not.
std::vector<PageBlock> flow_page(const PageContent& page, const TextStyle& style, const CarriedTable& carried = {});

// A line of at least six words with nothing wider than a loose space between them.
bool is_running_text(const Line& line);

struct Area {
  std::vector<Line> lines;
  double right = 0;  // how far its lines may reach
};

// Areas of text that stand beside each other: lines of one column are never read on into the next. Bands of full width
// (a title, a table) separate one pair of columns from the next. The lines come back area by area in reading order.
std::vector<Area> reading_areas(const WordRefs& words, double right);

}  // namespace pago
