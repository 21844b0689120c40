#pragma once
#include <map>
#include <string>
#include <vector>

#include "parsers/formats/document.h"

// One sheet of a workbook as a reader of XLSX or ODS found it, and how it becomes headings, paragraphs and tables.
namespace pago {

struct SheetCell {
  std::string text;     // as a Dutch reader sees it; lines of a cell end in a newline
  bool bold = false;    // all of it
  bool number = false;  // a number, date or time, so hardly a column header
  std::string fill;     // "RRGGBB", empty if none
  int columns = 1, rows = 1;
};

// Rows and columns count from 0; the last ones belong to it.
struct SheetArea {
  int top = 0, left = 0, bottom = 0, right = 0;
};

struct Sheet {
  std::string name;
  std::map<int, std::map<int, SheetCell>> rows;  // row -> column -> cell; only cells with a text or a fill
  std::vector<SheetArea> merges;
  std::vector<SheetArea> lists;     // areas that the author made a list (filter, table): the first row is its header
  std::vector<int> header_rows;     // rows that stay in view or come back on each page
  std::vector<std::string> shapes;  // texts of text boxes
  std::vector<int> hidden_rows, hidden_columns;  // as far as they hold text
};

// Adds the sheet to a document: its name as a heading, then its blocks as people see them. Blank rows and columns keep blocks
// apart; lines above a table become paragraphs (a short bold one a heading of level 2), labels with a value a table of two
// columns; the rest are tables with their header rows marked. Every cell with text comes back in exactly one place. False, and
// the document is half-filled, when the sheet is past what can safely be read (merged areas without end).
bool add_sheet(Sheet sheet, Document& document);

std::string column_name(int column);               // 0 -> "A", 27 -> "AB"
std::string dutch_error(const std::string& text);  // "#N/A" -> "#N/B", as Dutch spreadsheets show it; other text stays

}  // namespace pago
