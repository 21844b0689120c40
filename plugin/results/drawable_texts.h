#pragma once
#include <map>
#include <memory>
#include <vector>

#include "forms/leidraad/modules.h"
#include "generators/render/font_shelf.h"
#include "parsers/results/result_fault.h"
#include "parsers/results/result_row.h"

namespace pago {

// Whether the texts of a row can be drawn in a PDF: an emoji, or a letter of a script that no font of this computer has, would
// leave a gap. For one thread.
class DrawableTexts {
 public:
  // Code "undrawable", each field once; names the sign as U+1F600, nothing else of the text.
  std::vector<ResultFault> faults(const ResultRow& row, const ModuleCatalogue& modules);

 private:
  bool can_draw(char32_t letter);

  std::unique_ptr<FontShelf> fonts_;  // opened when a row has a rare letter
  std::map<char32_t, bool> known_;
};

}  // namespace pago
