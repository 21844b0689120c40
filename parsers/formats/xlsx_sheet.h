#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/sheet.h"
#include "parsers/formats/xlsx_styles.h"
#include "parsers/formats/xml.h"

namespace pago {

inline constexpr std::string_view xlsx_to_check = "opmaak, datums en kleuren";  // when a part beside the sheets is damaged

// What the sheets of one workbook share.
struct XlsxContext {
  XlsxStyles styles;
  struct Text {
    std::string text;
    bool bold = false;  // all its runs are
  };
  std::vector<Text> shared;  // shared strings
  bool epoch_1904 = false;
  int formulas_without_value = 0;  // of the sheet read last
};

// Text of a shared or inline string (CT_Rst): its runs joined, phonetic text left out, "_x000D_" undone.
XlsxContext::Text string_text(XmlNode node);

// A cell (CT_Cell), with its text as a Dutch reader sees it.
SheetCell read_sheet_cell(XmlNode cell, XlsxContext& context);

// Cells, merged areas, filter, frozen rows and hidden rows of a worksheet part; its name, tables and shapes are the caller's.
Sheet read_sheet(XmlNode worksheet, XlsxContext& context);

// "B3", "$B$3:$D$20"; empty when it is no such thing.
std::optional<SheetArea> area_of(std::string_view reference);

// The words of a header or footer, without its codes: "&L&\"Arial\"&8RI&&E&RPagina &P" -> "RI&E Pagina".
std::string furniture_text(std::string_view coded);

}  // namespace pago
