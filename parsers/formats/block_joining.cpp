#include "parsers/formats/block_joining.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "parsers/formats/running_text.h"

namespace pago {
namespace {

constexpr double kSameBorder = 6.0;

bool same_columns(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::abs(a[i] - b[i]) > kSameBorder) return false;
  }
  return true;
}

std::string row_text(const Row& row) {
  std::string out;
  for (const Cell& cell : row.cells) {
    for (const Paragraph& paragraph : cell.paragraphs) out += paragraph.text + '\n';
    out += '|';
  }
  return out;
}

bool has_text(const Cell& cell) { return !cell.paragraphs.empty(); }

std::string last_text(const Cell& cell) { return cell.paragraphs.empty() ? std::string() : cell.paragraphs.back().text; }

// The first row on a new page is the rest of the last one: nothing in its first column, where the rows around it have
// something, and no column starts anew behind a finished sentence.
bool continues_row(const Row& above, const Row& row) {
  if (above.header || above.cells.size() < 2 || row.cells.empty()) return false;
  const bool key =
      std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.column == 0 && has_text(cell); });
  const bool key_above =
      std::any_of(above.cells.begin(), above.cells.end(), [](const Cell& cell) { return cell.column == 0 && has_text(cell); });
  if (key || !key_above) return false;
  for (const Cell& cell : row.cells) {
    if (!has_text(cell)) continue;
    const bool under_text = std::any_of(above.cells.begin(), above.cells.end(),
                                        [&](const Cell& over) { return over.column == cell.column && has_text(over); });
    if (!under_text) return false;
  }
  return true;
}

void append_paragraphs(Cell& to, Cell& from) {
  for (Paragraph& paragraph : from.paragraphs) {
    const bool goes_on = !to.paragraphs.empty() && paragraph.label.empty() && continues_text(last_text(to), paragraph.text);
    if (goes_on) {
      to.paragraphs.back().text = join_lines(std::move(to.paragraphs.back().text), paragraph.text);
    } else {
      to.paragraphs.push_back(std::move(paragraph));
    }
  }
}

void append_row(Row& above, Row& row) {
  for (Cell& cell : row.cells) {
    const auto over =
        std::find_if(above.cells.begin(), above.cells.end(), [&](const Cell& other) { return other.column == cell.column; });
    if (over != above.cells.end()) append_paragraphs(*over, cell);
  }
}

}  // namespace

bool BlockJoiner::join_table(PageBlock& block, int page) {
  if (blocks_.empty() || page == last_page_) return false;
  Table* above = std::get_if<Table>(&blocks_.back().block);
  Table* table = std::get_if<Table>(&block.block);
  if (!above || !table || above->rows.empty() || !same_columns(blocks_.back().xs, block.xs)) return false;
  std::size_t repeated = 0;
  while (repeated < table->rows.size() && repeated < above->rows.size() && repeated < 3 &&
         row_text(table->rows[repeated]) == row_text(above->rows[repeated])) {
    ++repeated;
  }
  const bool new_header = repeated == 0 && table->rows.front().header;
  if (new_header) return false;
  for (std::size_t r = 0; r < repeated; ++r) above->rows[r].header = true;
  for (std::size_t r = repeated; r < table->rows.size(); ++r) {
    if (r == repeated && continues_row(above->rows.back(), table->rows[r])) {
      append_row(above->rows.back(), table->rows[r]);
    } else {
      above->rows.push_back(std::move(table->rows[r]));
    }
  }
  return true;
}

bool BlockJoiner::join_paragraph(PageBlock& block) {
  if (blocks_.empty()) return false;
  Paragraph* above = std::get_if<Paragraph>(&blocks_.back().block);
  const Paragraph* paragraph = std::get_if<Paragraph>(&block.block);
  const bool below = block.box.top > blocks_.back().box.top && block.box.left < blocks_.back().box.right;
  if (!above || !paragraph || !paragraph->label.empty() || above->bold != paragraph->bold) return false;
  if (below && block.box.top - blocks_.back().box.bottom < 100) return false;
  if (!continues_text(above->text, paragraph->text)) return false;
  above->text = join_lines(std::move(above->text), paragraph->text);
  blocks_.back().box = block.box;
  return true;
}

void BlockJoiner::add(PageBlock block, int page) {
  if (join_table(block, page)) {
    blocks_.back().xs = block.xs;
  } else if (!join_paragraph(block)) {
    blocks_.push_back(std::move(block));
  }
  last_page_ = page;
}

std::vector<Block> BlockJoiner::take() {
  std::vector<Block> out;
  for (PageBlock& block : blocks_) out.push_back(std::move(block.block));
  blocks_.clear();
  return out;
}

}  // namespace pago
