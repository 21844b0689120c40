#include "parsers/formats/block_joining.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "parsers/formats/running_text.h"
#include "parsers/formats/scan_marks.h"

namespace pago {
namespace {

constexpr double kSameBorder = 6.0;

bool same_columns(const PageBlock& a, const PageBlock& b) {
  if (a.xs.size() != b.xs.size() || a.spans.size() != b.spans.size()) return false;
  for (std::size_t i = 0; i < a.spans.size(); ++i) {
    if (overlap(a.spans[i].from, a.spans[i].to, b.spans[i].from, b.spans[i].to) <= 0) return false;
  }
  for (std::size_t i = 0; i < a.xs.size() && a.spans.empty(); ++i) {
    if (std::abs(a.xs[i] - b.xs[i]) > kSameBorder) return false;
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

bool has_key(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.column == 0 && has_text(cell); });
}

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), has_text));
}

const Cell* cell_at(const Row& row, int column) {
  const auto found = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& cell) { return cell.column == column; });
  return found == row.cells.end() ? nullptr : &*found;
}

bool leaves_key_out(const Table& table) {  // rows without a first cell are usual here: the number is merged over them
  const auto without = std::count_if(table.rows.begin(), table.rows.end(), [](const Row& row) { return !has_key(row); });
  return without > 1 && without * 5 > static_cast<std::ptrdiff_t>(table.rows.size());
}

// The first row on a new page is the rest of the last one: nothing in its first column, where other rows have something.
bool continues_row(const Table& table, const Row& above, const Row& row) {
  if (above.header || above.cells.size() < 2 || has_key(row) || !has_key(above) || leaves_key_out(table)) return false;
  return filled(row) * 4 <= static_cast<std::size_t>(table.columns) * 3 + 1;
}

// Or the last row on the page before holds only the first line of a cell that was centred in its height.
bool starts_row(const Table& table, const Row& above, const Row& row) {
  if (above.header || has_key(above) || !has_key(row) || filled(above) > 2 || leaves_key_out(table)) return false;
  return std::all_of(above.cells.begin(), above.cells.end(), [&](const Cell& cell) {
    const Cell* below = cell_at(row, cell.column);
    return !has_text(cell) || (below && has_text(*below) && continues_text(last_text(cell), below->paragraphs.front().text));
  });
}

void append_paragraphs(Cell& to, Cell& from, const DocumentWords& words) {
  for (Paragraph& paragraph : from.paragraphs) {
    const bool goes_on = !to.paragraphs.empty() && paragraph.label.empty() && continues_text(last_text(to), paragraph.text);
    if (!to.paragraphs.empty() && is_broken_word(last_text(to), paragraph.text, words)) {
      to.paragraphs.back().text += paragraph.text;
      merge_scan(to.paragraphs.back().source, paragraph.source);
    } else if (goes_on) {
      to.paragraphs.back().text = join_lines(std::move(to.paragraphs.back().text), paragraph.text, words);
      merge_scan(to.paragraphs.back().source, paragraph.source);
    } else {
      to.paragraphs.push_back(std::move(paragraph));
    }
  }
}

void append_row(Row& above, Row& row, const DocumentWords& words) {
  for (Cell& cell : row.cells) {
    const auto over =
        std::find_if(above.cells.begin(), above.cells.end(), [&](const Cell& other) { return other.column == cell.column; });
    if (over != above.cells.end()) {
      append_paragraphs(*over, cell, words);
    } else {
      const auto after =
          std::find_if(above.cells.begin(), above.cells.end(), [&](const Cell& other) { return other.column > cell.column; });
      above.cells.insert(after, std::move(cell));
    }
  }
}

}  // namespace

// The last block that is no footnote: footnotes stand between the halves of what a page break took apart.
PageBlock& BlockJoiner::last_text() {
  const auto is_text = [](const PageBlock& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.block);
    return !paragraph || paragraph->role != Role::footnote;
  };
  const auto found = std::find_if(blocks_.rbegin(), blocks_.rend(), is_text);
  return found == blocks_.rend() ? blocks_.back() : *found;
}

bool BlockJoiner::join_table(PageBlock& block, int page) {
  if (blocks_.empty() || page == last_page_) return false;
  Table* above = std::get_if<Table>(&last_text().block);
  Table* table = std::get_if<Table>(&block.block);
  if (!above || !table || above->rows.empty() || !same_columns(last_text(), block)) return false;
  std::size_t repeated = 0;
  while (repeated < table->rows.size() && repeated < above->rows.size() && repeated < 3 &&
         row_text(table->rows[repeated]) == row_text(above->rows[repeated])) {
    ++repeated;
  }
  if (repeated == 0 && table->rows.front().header && !block.header_came_back) return false;
  if (block.header_came_back) above->rows.front().header = true;
  for (std::size_t r = 0; r < repeated; ++r) above->rows[r].header = true;
  for (std::size_t r = repeated; r < table->rows.size(); ++r) {
    const bool first = r == repeated;
    if (first &&
        (continues_row(*above, above->rows.back(), table->rows[r]) || starts_row(*above, above->rows.back(), table->rows[r]))) {
      append_row(above->rows.back(), table->rows[r], words_);
    } else {
      above->rows.push_back(std::move(table->rows[r]));
    }
  }
  return true;
}

bool BlockJoiner::join_paragraph(PageBlock& block) {
  if (blocks_.empty()) return false;
  Paragraph* above = std::get_if<Paragraph>(&last_text().block);
  const Paragraph* paragraph = std::get_if<Paragraph>(&block.block);
  const bool below = block.box.top > last_text().box.top && block.box.left < last_text().box.right;
  if (!above || !paragraph || paragraph->role == Role::footnote || !paragraph->label.empty() || above->bold != paragraph->bold)
    return false;
  if (below && block.box.top - last_text().box.bottom < 100) return false;
  if (!continues_text(above->text, paragraph->text)) return false;
  above->text = join_lines(std::move(above->text), paragraph->text, words_);
  merge_scan(above->source, paragraph->source);
  last_text().box = block.box;
  return true;
}

CarriedTable BlockJoiner::carried() {
  return blocks_.empty() ? CarriedTable{} : CarriedTable{last_text().spans, last_text().first_lines};
}

void BlockJoiner::add(PageBlock block, int page) {
  if (join_table(block, page)) {
    last_text().xs = block.xs;
    last_text().spans = block.spans;
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
