#pragma once
#include <string>
#include <vector>

namespace pago {

// What the headers and footers of a letter always say. A text is a piece between places where something is filled in; the
// pieces of one header or footer come in order.
struct RunningHeads {
  struct Page {
    bool first = false;                           // page 1 may look like this; every other page may look like each
    std::vector<std::vector<std::string>> parts;  // of each header and footer on it: its pieces
  };
  std::vector<Page> pages;         // every page of a letter is as one of these; empty: nothing is known
  std::vector<std::string> never;  // pieces that no page says
};

}  // namespace pago
