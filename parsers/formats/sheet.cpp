#include "parsers/formats/sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parsers/formats/characters.h"
#include "parsers/formats/sheet_areas.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr int most_merge_steps = 3'000'000;
constexpr std::size_t most_blank_cells = 200'000;  // beyond, only cells with text are stored

std::string cell_name(int row, int column) { return column_name(column) + std::to_string(row + 1); }

// A merged area is one cell; what it covers is gone. False when that is too much work.
bool merge_cells(Sheet& sheet) {
  int steps = 0;
  for (const SheetArea& area : sheet.merges) {
    auto first = sheet.rows.find(area.top);
    if (first == sheet.rows.end() || !first->second.contains(area.left)) continue;
    for (auto row = first; row != sheet.rows.end() && row->first <= area.bottom; ++row) {
      if (++steps > most_merge_steps) return false;
      auto from = row->second.lower_bound(area.left);
      if (row == first && from != row->second.end() && from->first == area.left) ++from;
      row->second.erase(from, row->second.upper_bound(area.right));
    }
    SheetCell& cell = first->second.at(area.left);
    cell.columns = area.right - area.left + 1;
    cell.rows = area.bottom - area.top + 1;
  }
  return true;
}

// "- Handeczeem": a list item, though a sheet knows no lists.
void take_bullet(Paragraph& line) {
  const std::size_t space = line.text.find(' ');
  if (space == std::string::npos || !is_bullet(line.text.substr(0, space))) return;
  line.label = line.text.substr(0, space);
  line.list_level = 0;
  line.text.erase(0, space + 1);
}

class SheetWriter {
 public:
  SheetWriter(const Sheet& sheet, Document& document) : sheet_(sheet), areas_(sheet), document_(document) {}

  void write() {
    Heading heading;
    heading.level = 1;
    heading.text = sheet_.name;
    heading.source.place = place_;
    document_.blocks.push_back(std::move(heading));
    if (const auto all = areas_.used()) write(*all, 0);
    for (std::size_t i = 0; i < sheet_.shapes.size(); ++i) {
      Paragraph shape;
      shape.text = sheet_.shapes[i];
      shape.role = Role::text_box;
      shape.source.place = place_ + ", tekstvak " + std::to_string(i + 1);
      document_.blocks.push_back(std::move(shape));
    }
  }

 private:
  // Cuts at blank rows, then at blank columns, then again, until nothing is left to cut.
  void write(const SheetArea& area, int depth) {
    constexpr int deepest = 50;
    const std::vector<SheetArea> bands = areas_.cut_rows(area);
    if (bands.size() > 1 && depth < deepest) {
      for (const SheetArea& band : bands) write(band, depth + 1);
      return;
    }
    SheetArea rest = bands.empty() ? area : bands.front();
    while (rest.top <= rest.bottom && areas_.texts(rest.top, rest).size() == 1 && !areas_.is_header(rest.top, rest) &&
           areas_.texts(rest.top, rest).front().second->rows == 1)
      write_line(rest.top++, rest);
    if (rest.top > rest.bottom) return;
    const std::vector<SheetArea> parts = areas_.cut_columns(rest);
    if (parts.size() > 1 && depth < deepest) {
      for (const SheetArea& part : parts) write(part, depth + 1);
      return;
    }
    write_block(parts.empty() ? rest : parts.front());
  }

  void write_line(int row, const SheetArea& area) {
    for (const auto& [column, cell] : areas_.texts(row, area)) {
      const std::string place = place_ + ", cel " + cell_name(row, column);
      if (reads_as_heading(*cell, row)) {
        Heading heading;
        heading.level = 2;
        heading.text = cell->text;
        heading.label = take_typed_number(heading.text);
        heading.source.place = place;
        document_.blocks.push_back(std::move(heading));
        continue;
      }
      Paragraph line;
      line.text = cell->text;
      take_bullet(line);
      line.bold = cell->bold;
      line.source.place = place;
      document_.blocks.push_back(std::move(line));
    }
  }

  // A short bold line with something below it.
  bool reads_as_heading(const SheetCell& cell, int row) const {
    constexpr std::size_t longest = 80;
    const bool label = cell.text.find(':') != std::string::npos || cell.text.ends_with('.') || cell.number;
    return cell.bold && !label && cell.text.size() <= longest && cell.text.find('\n') == std::string::npos && areas_.used() &&
           row < areas_.used()->bottom;
  }

  void write_block(SheetArea area) {
    if (area.left == area.right) {
      for (int row = area.top; row <= area.bottom; ++row) write_line(row, area);
      return;
    }
    HeaderRows header = areas_.header_of(area);
    const bool goes_on = last_table_ && area.left >= last_table_->left && area.right <= last_table_->right;
    if (goes_on && header.count > 0 && !areas_.stands_out(header.top, area)) header.count = 0;
    if (header.count > 0 && header.top > area.top) write_pairs({area.top, area.left, header.top - 1, area.right});
    if (header.count > 0) {
      area.top = header.top;
      last_table_ = area;
    } else if (areas_.widest_row(area) <= 2) {
      return write_pairs(area);
    } else if (goes_on) {
      area.left = last_table_->left;  // goes on with the table above, in its columns
      area.right = last_table_->right;
    }
    write_table(area, header.count);
  }

  // "Bedrijf: | Drukkerij", two or four to a row: a table of labels and values. Other rows are tables of their own.
  void write_pairs(const SheetArea& area) {
    Table pairs;
    pairs.columns = 2;
    SheetArea covered = area;
    const auto flush = [&](int next) {
      covered.bottom = next - 1;
      if (!pairs.rows.empty()) add_table(std::exchange(pairs, Table{2, {}, {}}), covered);
      covered.top = next;
    };
    for (int row = area.top; row <= area.bottom; ++row) {
      const auto texts = areas_.texts(row, area);
      const bool labelled = texts.size() % 2 == 0 && areas_.reads_as_pairs(texts);
      if (texts.size() == 2 || (labelled && !texts.empty())) {
        for (std::size_t i = 0; i + 1 < texts.size(); i += 2) add_pair(pairs, row, texts[i], texts[i + 1]);
        continue;
      }
      flush(row);
      if (texts.size() == 1) write_line(row, area);
      else if (!texts.empty()) write_table({row, area.left, row, area.right}, 0);
      covered.top = row + 1;
    }
    flush(area.bottom + 1);
  }

  using PlacedCell = std::pair<int, const SheetCell*>;

  void add_pair(Table& pairs, int row, const PlacedCell& label, const PlacedCell& value) {
    Row& added = pairs.rows.emplace_back();
    added.source.place = row_place(row);
    added.cells.push_back(cell_at(row, label.first, 0, label.second));
    added.cells.push_back(cell_at(row, value.first, 1, value.second));
  }

  std::string row_place(int row) const { return place_ + ", rij " + std::to_string(row + 1); }

  Cell cell_at(int row, int column, int table_column, const SheetCell* found) const {
    Cell cell;
    cell.column = table_column;
    cell.source.place = place_ + ", cel " + cell_name(row, column);
    if (!found) return cell;
    cell.fill = found->fill;
    cell.bold = found->bold && !found->text.empty();
    if (found->text.empty()) return cell;
    Paragraph& paragraph = cell.paragraphs.emplace_back();
    paragraph.text = found->text;
    paragraph.bold = found->bold;
    paragraph.source.place = cell.source.place;
    return cell;
  }

  void add_table(Table table, const SheetArea& area) {
    table.source.place = place_ + ", cellen " + cell_name(area.top, area.left) + ":" + cell_name(area.bottom, area.right);
    document_.blocks.push_back(std::move(table));
  }

  void write_table(const SheetArea& area, int headers) {
    Table table;
    table.columns = area.right - area.left + 1;
    std::vector<int> rows;
    for (int row = area.top; row <= area.bottom; ++row)
      if (!areas_.texts(row, area).empty()) rows.push_back(row);
    blank_cells_ += rows.size() * static_cast<std::size_t>(table.columns);
    std::map<int, std::pair<int, int>> hanging;  // first column -> last column, last row of a cell that hangs down
    for (int row : rows) {
      Row& added = table.rows.emplace_back();
      added.header = row < area.top + headers;
      added.source.place = row_place(row);
      std::erase_if(hanging, [&](const auto& one) { return one.second.second < row; });
      write_row(row, area, rows, hanging, added);
    }
    add_table(std::move(table), area);
  }

  void write_row(int row, const SheetArea& area, const std::vector<int>& rows, std::map<int, std::pair<int, int>>& hanging,
                 Row& added) {
    const bool sparse = blank_cells_ > most_blank_cells;
    const auto found = sheet_.rows.find(row);
    auto here = found == sheet_.rows.end() ? no_cells_.begin() : found->second.lower_bound(area.left);
    const auto end = found == sheet_.rows.end() ? no_cells_.end() : found->second.end();
    for (int column = area.left; column <= area.right;) {
      if (const auto above = hanging.find(column); above != hanging.end() && above->second.second >= row) {
        column = above->second.first + 1;
        continue;
      }
      while (here != end && here->first < column) ++here;
      if (here == end || here->first > area.right || here->first != column) {
        const int next = here == end ? area.right + 1 : std::min(here->first, area.right + 1);
        if (sparse && hanging.empty()) column = next;
        else if (sparse) ++column;
        else added.cells.push_back(cell_at(row, column, column - area.left, nullptr)), ++column;
        continue;
      }
      Cell cell = cell_at(row, column, column - area.left, &here->second);
      const int last_column = std::min(column + here->second.columns - 1, area.right);
      const int last_row = std::min(row + here->second.rows - 1, area.bottom);
      cell.columns = last_column - column + 1;
      cell.rows = static_cast<int>(std::upper_bound(rows.begin(), rows.end(), last_row) -
                                   std::lower_bound(rows.begin(), rows.end(), row));
      if (cell.rows > 1) hanging[column] = {last_column, last_row};
      added.cells.push_back(std::move(cell));
      column = last_column + 1;
    }
  }

  const Sheet& sheet_;
  SheetAreas areas_;
  Document& document_;
  const std::string place_ = "blad " + sheet_.name;
  const std::map<int, SheetCell> no_cells_;
  std::optional<SheetArea> last_table_;
  std::size_t blank_cells_ = 0;
};

}  // namespace

std::string column_name(int column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

std::string dutch_error(const std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> dutch = {{{"#N/A", "#N/B"},
                                                                                          {"#DIV/0!", "#DEEL/0!"},
                                                                                          {"#VALUE!", "#WAARDE!"},
                                                                                          {"#REF!", "#VERW!"},
                                                                                          {"#NAME?", "#NAAM?"},
                                                                                          {"#NUM!", "#GETAL!"},
                                                                                          {"#NULL!", "#LEEG!"}}};
  for (const auto& [english, shown] : dutch)
    if (text == english) return std::string(shown);
  return text;
}

bool add_sheet(Sheet sheet, Document& document) {
  if (!merge_cells(sheet)) return false;
  SheetWriter(sheet, document).write();
  return true;
}

}  // namespace pago
