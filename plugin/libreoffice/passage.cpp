#include "plugin/libreoffice/passage.h"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cstdlib>
#include <optional>
#include <vector>

#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/place_words.h"

namespace pago {
namespace {

using namespace css::uno;
using namespace css::text;
using rtl::OUString;

struct Stretch {  // a paragraph of the text, or a cell of a table
  Reference<XTextRange> range;
  PlaceNumbers numbers;
};

std::u16string units(const OUString& text) { return {text.getStr(), text.getStr() + text.getLength()}; }

// "B4": the second cell of row 4. Split cells ("B4.1.2") count as the cell they were.
PlaceNumbers cell_numbers(const OUString& name, int table) {
  PlaceNumbers numbers{0, table, 0, 0};
  sal_Int32 at = 0;
  while (at < name.getLength() && name[at] > '9') numbers.cell = numbers.cell * 26 + (name[at++] % 32);
  numbers.row = name.copy(at).toInt32();
  return numbers;
}

void add_cells(const Reference<XTextTable>& table, int number, std::vector<Stretch>& all) {
  for (const OUString& name : table->getCellNames()) {
    const Reference<XTextRange> cell(table->getCellByName(name), UNO_QUERY);
    if (cell.is()) all.push_back({cell, cell_numbers(name, number)});
  }
}

std::vector<Stretch> stretches(const Reference<XTextDocument>& document) {
  std::vector<Stretch> all;
  int paragraph = 0, table = 0;
  const auto contents =
      Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)->createEnumeration();
  while (contents->hasMoreElements()) {
    const Any content = contents->nextElement();
    if (const Reference<XTextTable> cells(content, UNO_QUERY); cells.is()) add_cells(cells, ++table, all);
    else if (const Reference<XTextRange> range(content, UNO_QUERY); range.is() && !range->getString().trim().isEmpty())
      all.push_back({range, {++paragraph, 0, 0, 0}});
  }
  return all;
}

// How far apart two places are; what one of them does not name counts as far.
int distance(const PlaceNumbers& a, const PlaceNumbers& b) {
  if ((a.table > 0) != (b.table > 0)) return 1000000;
  return std::abs(a.table - b.table) * 10000 + std::abs(a.row - b.row) * 100 + std::abs(a.cell - b.cell) +
         std::abs(a.paragraph - b.paragraph);
}

const Stretch* nearest(const std::vector<Stretch>& all, const PlaceNumbers& wanted, const OUString& words) {
  const Stretch* best = nullptr;
  for (const Stretch& one : all) {
    if (best != nullptr && distance(one.numbers, wanted) >= distance(best->numbers, wanted)) continue;
    if (words.isEmpty() || find_words(units(one.range->getString()), units(words))) best = &one;
  }
  return best;
}

// The words alone when they lie in one paragraph, else the whole stretch.
Reference<XTextRange> words_in(const Stretch& stretch, const OUString& words) {
  const auto text = stretch.range->getText();
  const Reference<XText> own(stretch.range, UNO_QUERY);  // a cell is a text of its own
  const auto cursor = (own.is() ? own : text)->createTextCursorByRange(stretch.range->getStart());
  const OUString all = stretch.range->getString();
  const auto found = find_words(units(all), units(words));
  if (found) {
    cursor->goRight(static_cast<sal_Int16>(found->first), false);
    cursor->goRight(static_cast<sal_Int16>(found->second), true);
    if (find_words(units(cursor->getString()), units(words))) return {cursor, UNO_QUERY_THROW};
  }
  cursor->gotoRange(stretch.range->getStart(), false);
  cursor->gotoRange(stretch.range->getEnd(), true);
  return {cursor, UNO_QUERY_THROW};
}

}  // namespace

bool show_passage(const Reference<css::frame::XModel>& document, const std::string& place, const std::string& quote) {
  const Reference<XTextDocument> text(document, UNO_QUERY);
  const Reference<css::view::XSelectionSupplier> view(document->getCurrentController(), UNO_QUERY);
  if (!text.is() || !view.is()) return false;
  const OUString words = ustring(quote);
  const std::vector<Stretch> all = stretches(text);
  const Stretch* found = nearest(all, numbers_of(place), words);
  return found != nullptr && view->select(Any(words_in(*found, words)));
}

}  // namespace pago
