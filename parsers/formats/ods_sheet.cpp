#include "parsers/formats/ods_sheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

#include "parsers/formats/number_format.h"

namespace pago {
namespace {

constexpr int last_row = 1'048'575, last_column = 16'383;
constexpr std::size_t most_repeated = 20'000;  // cells with text that are there by repetition only

int repeated(XmlNode node, std::string_view name) {
  const std::string text = node.attribute(Ns::table, name);
  return text.empty() ? 1 : std::clamp(std::atoi(text.c_str()), 1, last_row + 1);
}

// The number in a text, read as Dutch or as English notation, with the count of its decimals.
std::optional<double> parsed(std::string_view digits, char point, int& decimals) {
  std::string plain;
  decimals = -1;
  for (char c : digits) {
    if (c == point) {
      if (decimals >= 0) return std::nullopt;
      decimals = 0;
      plain += '.';
    } else if (c >= '0' && c <= '9') {
      plain += c;
      decimals += decimals >= 0 ? 1 : 0;
    } else if (decimals >= 0) {
      return std::nullopt;  // a thousands mark behind the decimals
    }
  }
  decimals = std::max(decimals, 0);
  double value = 0;
  return std::from_chars(plain.data(), plain.data() + plain.size(), value).ec == std::errc() ? std::optional(value)
                                                                                             : std::nullopt;
}

bool agrees(std::string_view digits, char point, double value, int& decimals) {
  const auto found = parsed(digits, point, decimals);
  return found && std::fabs(*found - std::fabs(value)) <= 0.51 * std::pow(10, -decimals) + 1e-9 * std::fabs(value);
}

double number_in(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool has_part(XmlNode style, std::string_view name) { return static_cast<bool>(style.child(Ns::number, name)); }

// "2026-03-31T14:30:00" by what its style shows of it.
std::string date_text(const std::string& value, XmlNode style) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return {};
  const bool any =
      has_part(style, "day") || has_part(style, "month") || has_part(style, "year") || has_part(style, "day-of-week");
  const bool day = !any || has_part(style, "day") || has_part(style, "day-of-week");
  const bool month = day || has_part(style, "month");
  std::string text = shown_date(std::atoi(value.substr(0, 4).c_str()), month ? std::atoi(value.substr(5, 2).c_str()) : 0,
                                day ? std::atoi(value.substr(8, 2).c_str()) : 0);
  if (value.size() >= 16 && has_part(style, "hours")) text += " " + value.substr(11, 5);
  return text;
}

std::string time_text(const std::string& value, XmlNode style) {  // "PT08H30M00S"
  int hours = 0, minutes = 0, seconds = 0;
  if (std::sscanf(value.c_str(), "PT%dH%dM%dS", &hours, &minutes, &seconds) < 2) return {};
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(std::abs(number)); };
  return two(hours) + ":" + two(minutes) + (has_part(style, "seconds") && seconds > 0 ? ":" + two(seconds) : "");
}

class OdsSheetReader {
 public:
  OdsSheetReader(XmlNode table, OdfContext& context) : table_(table), context_(context) {}

  Sheet read() {
    read_rows(table_, false);
    read_shapes(table_.child(Ns::table, "shapes"));
    for (const auto& [row, cells] : sheet_.rows)
      for (const auto& [column, cell] : cells)
        if (!cell.text.empty() && hidden_column(column)) hidden_.push_back(column);
    std::sort(hidden_.begin(), hidden_.end());
    hidden_.erase(std::unique(hidden_.begin(), hidden_.end()), hidden_.end());
    sheet_.hidden_columns = std::move(hidden_);
    return std::move(sheet_);
  }

 private:
  struct Columns {
    int last;  // of this stretch
    std::string style;
    bool hidden;
  };

  void read_rows(XmlNode container, bool header) {
    for (XmlNode node : container.children()) {
      if (node.ns() != Ns::table) continue;
      const std::string_view name = node.name();
      if (name == "table-column") read_column(node);
      else if (name == "table-row") read_row(node, header);
      else if (name == "table-header-rows") read_rows(node, true);
      else if (name == "table-rows" || name == "table-row-group" || name == "table-columns" || name == "table-column-group" ||
               name == "table-header-columns")
        read_rows(node, header);
    }
  }

  void read_column(XmlNode node) {
    const int before = columns_.empty() ? -1 : columns_.back().last;
    const std::string shown = node.attribute(Ns::table, "visibility");
    columns_.push_back({std::min(before + repeated(node, "number-columns-repeated"), last_column),
                        node.attribute(Ns::table, "default-cell-style-name"), shown == "collapse" || shown == "filter"});
  }

  const Columns* column_at(int column) const {
    const auto found = std::lower_bound(columns_.begin(), columns_.end(), column,
                                        [](const Columns& one, int wanted) { return one.last < wanted; });
    return found == columns_.end() ? nullptr : &*found;
  }

  bool hidden_column(int column) const {
    const Columns* found = column_at(column);
    return found && found->hidden;
  }

  void read_row(XmlNode node, bool header) {
    const int count = repeated(node, "number-rows-repeated");
    if (row_ + 1 > last_row) return;
    std::map<int, SheetCell> cells = read_cells(node);
    const bool text = std::any_of(cells.begin(), cells.end(), [](const auto& one) { return !one.second.text.empty(); });
    const std::string shown = node.attribute(Ns::table, "visibility");
    for (int i = 0; i < count && text && row_ + 1 + i <= last_row; ++i) {
      if (i > 0 && (context_.cells_repeated += cells.size()) > most_repeated) {
        context_.skipped_rows = true;
        break;
      }
      if (shown == "collapse" || shown == "filter") sheet_.hidden_rows.push_back(row_ + 1 + i);
      sheet_.rows[row_ + 1 + i] = cells;
    }
    if (!text && count == 1 && !cells.empty()) sheet_.rows[row_ + 1] = std::move(cells);
    row_ += count;
    if (header) sheet_.header_rows.assign(1, row_);
  }

  std::map<int, SheetCell> read_cells(XmlNode row) {
    std::map<int, SheetCell> cells;
    int column = 0;
    for (XmlNode node : row.children()) {
      const bool covered = node.is(Ns::table, "covered-table-cell");
      if (!covered && !node.is(Ns::table, "table-cell")) continue;
      const int count = repeated(node, "number-columns-repeated");
      if (column > last_column) break;
      if (!covered) read_cell(node, row, column, count, cells);
      column += count;
    }
    return cells;
  }

  void read_cell(XmlNode node, XmlNode row, int column, int count, std::map<int, SheetCell>& cells) {
    std::string style = node.attribute(Ns::table, "style-name", row.attribute(Ns::table, "default-cell-style-name"));
    if (const Columns* found = column_at(column); style.empty() && found) style = found->style;
    const OdfCellLook& look = context_.styles.cell(style);
    SheetCell cell;
    cell.fill = look.fill == "FFFFFF" ? "" : look.fill;
    if (!node.first_child() && !node.has(Ns::office, "value-type")) {
      if (!cell.fill.empty() && count == 1) cells[column] = std::move(cell);
      return;
    }
    cell.bold = look.bold;
    read_value(node, context_.styles.number_style(look.number_style), cell);
    const int columns = repeated(node, "number-columns-spanned"), rows = repeated(node, "number-rows-spanned");
    if (columns > 1 || rows > 1) sheet_.merges.push_back({row_ + 1, column, row_ + rows, column + columns - 1});
    for (int i = 0; i < count && column + i <= last_column; ++i) {
      if (i > 0 && ++context_.cells_repeated > most_repeated) {
        context_.skipped_rows = true;
        break;
      }
      cells[column + i] = cell;
    }
  }

  void read_value(XmlNode node, XmlNode style, SheetCell& cell) {
    bool bold = false;
    const std::string shown = shown_text(node, bold);
    const std::string type = node.attribute(Ns::office, "value-type");
    const std::string value = node.attribute(Ns::office, "value");
    cell.number = type == "float" || type == "currency" || type == "percentage" || type == "date" || type == "time";
    cell.bold = cell.bold || bold;
    if (type == "float" || type == "currency") cell.text = dutch_shown(shown, number_in(value));
    else if (type == "percentage")
      cell.text = shown.empty() ? shown_number(number_in(value) * 100) + "%" : dutch_shown(shown, number_in(value) * 100);
    else if (type == "date") cell.text = date_text(node.attribute(Ns::office, "date-value"), style);
    else if (type == "time") cell.text = time_text(node.attribute(Ns::office, "time-value"), style);
    else if (type == "boolean") cell.text = node.attribute(Ns::office, "boolean-value") == "true" ? "WAAR" : "ONWAAR";
    else cell.text = dutch_error(shown.empty() ? node.attribute(Ns::office, "string-value") : shown);
    if (cell.text.empty()) cell.text = shown;
  }

  // The paragraphs of a cell; what floats over it becomes a shape of the sheet.
  std::string shown_text(XmlNode node, bool& bold) {
    std::string text;
    bold = true;
    for (const Block& block : OdfStory(context_).read(node)) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (!paragraph) continue;
      if (paragraph->role == Role::text_box) {
        sheet_.shapes.push_back(paragraph->text);
        continue;
      }
      text += (text.empty() ? "" : "\n") + paragraph->text;
      bold = bold && paragraph->bold;
    }
    bold = bold && !text.empty();
    return text;
  }

  void read_shapes(XmlNode shapes) {
    if (!shapes) return;
    for (const Block& block : OdfStory(context_).read(shapes))
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) sheet_.shapes.push_back(paragraph->text);
  }

  XmlNode table_;
  OdfContext& context_;
  Sheet sheet_;
  std::vector<Columns> columns_;
  std::vector<int> hidden_;
  int row_ = -1;
};

}  // namespace

std::string dutch_shown(const std::string& shown, double value) {
  const std::size_t from = shown.find_first_of("0123456789");
  if (from == std::string::npos) return shown.empty() || shown.starts_with('#') ? shown_number(value) : shown;
  std::size_t to = std::min(shown.find_first_not_of("0123456789.,", from), shown.size());
  while (to > from && (shown[to - 1] == '.' || shown[to - 1] == ',')) --to;
  const std::string_view digits = std::string_view(shown).substr(from, to - from);
  int decimals = 0;
  if (digits.find_first_of(".,") == std::string_view::npos || agrees(digits, ',', value, decimals)) return shown;
  if (!agrees(digits, '.', value, decimals)) return shown;
  const bool thousands = digits.find(',') != std::string_view::npos;
  return shown.substr(0, from) + shown_number(std::fabs(value), decimals, decimals, 1, thousands) + shown.substr(to);
}

Sheet read_ods_sheet(XmlNode table, OdfContext& context) { return OdsSheetReader(table, context).read(); }

}  // namespace pago
