#pragma once
#include "parsers/formats/table_rows.h"
#include "parsers/formats/text_encoding.h"

// CSV as Excel writes it in the Netherlands (RFC 4180 with another separator): quotes around a cell, "" for a quote, line
// breaks inside quotes; lines end in CR LF, LF or CR. A first line "sep=;" chooses the separator and is no row. A cell ="00123"
// is the text 00123, as Excel shows it.
namespace pago {

struct CsvFormat {
  TextEncoding encoding = TextEncoding::utf8;
  char separator = ';';
};

// The separator is the one of ; , and tab that gives the first rows the same number of cells; ";" when there is none.
CsvFormat recognise_csv(const OpenFile& open);

// Throws Error("csv.unclosed_quote") with the row where a quote began that never ends, ("csv.too_large").
void read_csv(const ByteSource& source, const CsvFormat& format, const RowVisitor& visit);

}  // namespace pago
