#pragma once
#include <map>
#include <string>

#include "parsers/formats/package_parts.h"
#include "parsers/formats/relationships.h"
#include "parsers/formats/xlsx_sheet.h"

namespace pago {

// What a workbook says about itself: where its parts are, and what its sheets share.
struct XlsxWorkbook {
  std::string main = "xl/workbook.xml", properties = "docProps/core.xml";  // part names
  std::map<std::string, Relationship> relationships;                       // of the workbook, by id
  XmlNode root;                                                            // of the workbook; lives as long as the parts
  XlsxContext context;
};

// Throws Error "xlsx.no_document" without a workbook, "xlsx.damaged", "xlsx.too_large". Damaged styles give a warning.
XlsxWorkbook open_workbook(PackageParts& parts);

}  // namespace pago
