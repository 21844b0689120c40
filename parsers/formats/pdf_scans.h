#pragma once
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"
#include "parsers/formats/reader.h"

class PDFDoc;  // Poppler

namespace pago {

// A page whose text is in its picture: nothing is drawn as text, or hardly anything on a picture that covers the page (a stamp,
// a page number), or letters were turned into shapes.
bool is_scan(const PageContent& page);

// Reads the scanned pages among these by their picture and adds the words to them. A page that stays unread says why
// (scan_problem). Does nothing without a recogniser.
void read_scans(PDFDoc& document, std::vector<PageContent>& pages, const Limits& limits, const ReadOptions& options);

}  // namespace pago
