#pragma once
#include <string>

#include "parsers/formats/odf_story.h"
#include "parsers/formats/sheet.h"

namespace pago {

// A table:table of an OpenDocument spreadsheet: values by their type as a Dutch reader sees them, whatever the language that
// the file was made in; repeated rows and columns once for each that holds text, up to a bound; comments left out.
Sheet read_ods_sheet(XmlNode table, OdfContext& context);

// What a number cell shows, in Dutch: "2.5 m/s2" of a sheet made in English becomes "2,5 m/s2". `shown` may be empty.
std::string dutch_shown(const std::string& shown, double value);

}  // namespace pago
