#pragma once
#include <optional>
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"

// Running headers and footers, page numbers: what stands at the top or bottom of page after page and is no part of the text.
namespace pago {

// Takes their words out of the pages and gives their texts, each different text once ("pagina 3" and "pagina 4" are one).
struct Furniture {
  std::string text;
  int page = 0;
  Box box;
  std::optional<ScanReading> scan = {};
};
std::vector<Furniture> take_furniture(std::vector<PageContent>& pages);

}  // namespace pago
