#pragma once
#include <optional>
#include <vector>

#include "parsers/formats/column_spans.h"
#include "parsers/formats/document.h"
#include "parsers/formats/page_content.h"
#include "parsers/formats/ruling_grid.h"
#include "parsers/formats/running_text.h"
#include "parsers/formats/text_lines.h"

// A table on one page, before it becomes a Table: which lines lie in which cell.
namespace pago {

struct DraftCell {
  int column = 0, columns = 1, rows = 1;
  std::vector<Line> lines;
  Box box;  // of the drawn cell, or of its text
};

struct DraftRow {
  std::vector<DraftCell> cells;
  double top = 0, bottom = 0;
};

struct TableDraft {
  std::vector<double> xs;  // column borders, one more than there are columns
  std::vector<DraftRow> rows;
  std::vector<Span> spans;  // where the text of the columns lies, in a table without drawn columns
  Box box;
  bool ruled = false;  // columns come from drawn lines
};

// The table in a drawn grid. Where columns are drawn and rows are not, the text decides on the rows.
TableDraft draft_from_grid(const Grid& grid, const WordRefs& words);

// What a page needs to know of the open table that the page before ended with.
struct CarriedTable {
  std::vector<Span> columns;
  std::vector<std::string> first_lines;  // of the table: when they come back on the next page they are its header
};

// A run of lines from `first` up to `last` (not included) that is a table held together by white space, with or without
// horizontal lines or coloured bands between its rows.
struct OpenTable {
  std::size_t first = 0, last = 0;
  TableDraft draft;
  std::vector<std::string> first_lines;
  bool header_came_back = false;  // and was left out
};
std::vector<OpenTable> find_open_tables(const std::vector<Line>& lines, const PageContent& page, const CarriedTable& carried);

// Rows of text whose columns are known. `separators` are the heights of horizontal lines between them.
std::vector<DraftRow> group_rows(const std::vector<Line>& lines, const std::vector<double>& xs,
                                 const std::vector<double>& separators);

Table to_table(const TableDraft& draft, const PageContent& page, const TextStyle& style);

}  // namespace pago
