#pragma once
#include <string>
#include <variant>
#include <vector>

#include "parsers/diagnostic.h"
#include "parsers/source_ref.h"

// What every reader gives, whatever the format: text in reading order, UTF-8 (NFC), with hyphenation undone, soft hyphens
// removed and hard spaces turned into plain ones. Knows formats, no law.
namespace pago {

struct Heading {
  int level = 1;      // 1-9
  std::string label;  // number that Word or the author put before it ("5.3"), empty if none; not repeated in text
  std::string text;
  std::string style;  // Word's style name ("Heading 2"), empty when unknown
  SourceRef source;
};

enum class Role { body, footnote, text_box };

struct Paragraph {
  std::string text;
  Role role = Role::body;
  std::string label;    // list label as a reader sees it ("3.", "a)", "•"); empty outside lists
  int list_level = -1;  // 0-based; -1 outside lists
  std::string style;    // Word's style name ("RiskPriority"), empty when unknown
  bool bold = false;    // the whole paragraph is bold: a heading that nobody styled as one
  SourceRef source;
};

struct Table;

struct Cell {
  int column = 0;   // 0-based grid column where the cell starts
  int columns = 1;  // gridSpan
  int rows = 1;     // vMerge; continuation cells are not stored
  std::vector<Paragraph> paragraphs;
  std::vector<Table> tables;  // nested
  std::string fill;           // shading, "RRGGBB" upper case, empty if none
  bool bold = false;
  SourceRef source;

  std::string text() const;  // paragraphs joined by one newline, list labels left out; nested tables not included
};

struct Row {
  bool header = false;      // repeats at each page (tblHeader), or recognised as one
  std::vector<Cell> cells;  // in column order
  SourceRef source;
};

struct Table {
  int columns = 0;
  std::vector<Row> rows;
  SourceRef source;
};

using Block = std::variant<Heading, Paragraph, Table>;

struct Document {
  std::string file;                       // name without folder
  std::string format;                     // "docx", "xlsx", "odt", "ods", "pdf"
  std::string title, author;              // document properties; empty when absent
  int pages = 0;                          // 0 when unknown (all but PDF)
  std::vector<Block> blocks;              // body in reading order; a footnote follows the block that refers to it
  std::vector<Paragraph> page_furniture;  // running headers and footers, each different text once

  // The text at a place of a SourceRef ("tabel 3, rij 4, cel 2"), empty when there is no such place.
  std::string text_at(const std::string& place) const;
};

struct ReadResult {
  Document document;
  std::vector<Diagnostic> diagnostics;
};

// Fills file, section and place of every SourceRef in the document, and quote where it is still empty. One owner of the
// numbering, so that both readers count alike. Tables count top-level tables and nested ones apart ("tabel 3.1"); rows and
// cells are 1-based as a reader counts them, header row included; "alinea 12" counts body paragraphs outside tables, headings
// are "kop 3", footnotes "voetnoot 2", text boxes "tekstvak 1". A place that a spreadsheet's reader gave already stays: "blad
// Plan van aanpak" (the heading), "blad Plan van aanpak, cellen A3:F20" (a table), "..., rij 12", "..., cel D12".
void number_places(Document& document);

// The document as readable text, one line per block: the golden of reader tests.
std::string to_text(const Document& document);

}  // namespace pago
