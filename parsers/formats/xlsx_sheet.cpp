#include "parsers/formats/xlsx_sheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <set>
#include <utility>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr int last_row = 1'048'575, last_column = 16'383;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "_x000D_" stands for a character that XML cannot hold.
std::string without_escapes(std::string text) {
  for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned code = 0;
    const char* from = text.data() + at + 2;
    if (std::from_chars(from, from + 4, code, 16).ptr != from + 4) continue;
    std::string letter;
    append_utf8(static_cast<char32_t>(code == '\r' ? '\n' : code), letter);
    text.replace(at, 7, letter);
  }
  return text;
}

std::optional<double> number_in(const std::string& text) {
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string iso_date_text(const std::string& iso) {  // t="d": "2026-03-31T14:30:00"
  const auto part = [&](std::size_t at, std::size_t length) { return at < iso.size() ? iso.substr(at, length) : ""; };
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return iso;
  std::string text = part(8, 2) + "-" + part(5, 2) + "-" + part(0, 4);
  const std::string time = part(11, 5);
  return time.empty() || time == "00:00" ? text : text + " " + time;
}

void put(const XlsxContext::Text& text, SheetCell& cell) {
  cell.text = text.text;
  cell.bold = cell.bold || text.bold;
}

void read_value(XmlNode node, const XlsxLook& look, XlsxContext& context, SheetCell& cell) {
  const std::string type = node.attribute(Ns::none, "t", "n");
  const std::string value = node.child(Ns::s, "v").text();
  if (type == "inlineStr") return put(string_text(node.child(Ns::s, "is")), cell);
  if (value.empty()) {
    context.formulas_without_value += node.child(Ns::s, "f") && !node.child(Ns::s, "v") ? 1 : 0;
    return;
  }
  if (type == "s") {
    const auto index = std::strtoul(value.c_str(), nullptr, 10);
    if (index < context.shared.size()) put(context.shared[index], cell);
  } else if (type == "b") {
    const bool yes = value == "1" || value == "true";
    cell.text = look.check_box ? (yes ? "☒" : "☐") : yes ? "WAAR" : "ONWAAR";
  } else if (type == "e") {
    cell.text = dutch_error(value);
  } else if (type == "d") {
    cell.text = iso_date_text(value);
    cell.number = true;
  } else if (const auto number = type == "n" ? number_in(value) : std::nullopt) {
    cell.text = look.format.text(*number, context.epoch_1904);
    cell.number = true;
  } else {
    cell.text = without_escapes(value);
  }
}

class SheetReader {
 public:
  SheetReader(XmlNode worksheet, XlsxContext& context) : worksheet_(worksheet), context_(context) {}

  Sheet read() {
    context_.formulas_without_value = 0;
    for (XmlNode row : worksheet_.child(Ns::s, "sheetData").children())
      if (row.is(Ns::s, "row")) read_row(row);
    for (XmlNode merge : worksheet_.child(Ns::s, "mergeCells").children())
      if (auto area = area_of(merge.attribute(Ns::none, "ref"))) sheet_.merges.push_back(*area);
    if (auto area = area_of(worksheet_.child(Ns::s, "autoFilter").attribute(Ns::none, "ref"))) sheet_.lists.push_back(*area);
    read_frozen_rows();
    read_hidden_columns();
    return std::move(sheet_);
  }

 private:
  void read_row(XmlNode row) {
    const std::string number = row.attribute(Ns::none, "r");
    row_ = number.empty() ? row_ + 1 : std::atoi(number.c_str()) - 1;
    column_ = -1;
    if (row_ < 0 || row_ > last_row) return;
    for (XmlNode cell : row.children())
      if (cell.is(Ns::s, "c")) read_cell(cell);
    const auto found = sheet_.rows.find(row_);
    const std::string hidden = row.attribute(Ns::none, "hidden");
    if ((hidden == "1" || hidden == "true") && found != sheet_.rows.end() && has_text(found->second))
      sheet_.hidden_rows.push_back(row_);
  }

  static bool has_text(const std::map<int, SheetCell>& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const auto& one) { return !one.second.text.empty(); });
  }

  void read_cell(XmlNode node) {
    const auto place = area_of(node.attribute(Ns::none, "r"));
    column_ = place ? place->left : column_ + 1;
    if (column_ > last_column) return;
    SheetCell cell = read_sheet_cell(node, context_);
    if (!cell.text.empty() || (!cell.fill.empty() && cell.fill != "FFFFFF")) sheet_.rows[row_][column_] = std::move(cell);
  }

  void read_frozen_rows() {
    for (XmlNode view : worksheet_.child(Ns::s, "sheetViews").children()) {
      XmlNode pane = view.child(Ns::s, "pane");
      const int rows = std::atoi(pane.attribute(Ns::none, "ySplit").c_str());
      if (pane.attribute(Ns::none, "state").starts_with("frozen") && rows > 0) sheet_.header_rows.push_back(rows - 1);
    }
  }

  void read_hidden_columns() {
    std::set<int> used;
    for (const auto& [row, cells] : sheet_.rows)
      for (const auto& [column, cell] : cells)
        if (!cell.text.empty()) used.insert(column);
    for (XmlNode node : worksheet_.child(Ns::s, "cols").children()) {
      const std::string hidden = node.attribute(Ns::none, "hidden");
      if (hidden != "1" && hidden != "true") continue;
      const int from = std::atoi(node.attribute(Ns::none, "min").c_str()) - 1;
      const int to = std::atoi(node.attribute(Ns::none, "max").c_str()) - 1;
      for (auto column = used.lower_bound(from); column != used.end() && *column <= to; ++column)
        sheet_.hidden_columns.push_back(*column);
    }
  }

  XmlNode worksheet_;
  XlsxContext& context_;
  Sheet sheet_;
  int row_ = -1, column_ = -1;
};

// A letter code of a header: how many bytes it takes, the "&" not counted.
std::size_t code_length(std::string_view rest) {
  if (rest.empty()) return 0;
  if (rest[0] == '"') return std::min(rest.find('"', 1), rest.size() - 1) + 1;
  if (rest[0] == 'K') return std::min<std::size_t>(rest.size(), 7);
  if (!is_digit(rest[0])) return 1;
  return std::min(rest.find_first_not_of("0123456789"), rest.size());
}

}  // namespace

XlsxContext::Text string_text(XmlNode node) {
  XlsxContext::Text found;
  std::size_t letters = 0, bold_letters = 0;
  for (XmlNode part : node.children()) {
    if (part.is(Ns::s, "t")) found.text += part.text();
    if (!part.is(Ns::s, "r")) continue;
    const std::string text = part.child(Ns::s, "t").text();
    const auto count = text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
                         return c == ' ' || c == '\n' || c == '\t' || c == '\r';
                       }));
    letters += count;
    if (is_on(part.child(Ns::s, "rPr").child(Ns::s, "b"))) bold_letters += count;
    found.text += text;
  }
  found.text = without_escapes(std::move(found.text));
  found.bold = letters > 0 && letters == bold_letters;
  return found;
}

SheetCell read_sheet_cell(XmlNode node, XlsxContext& context) {
  const XlsxLook& look = context.styles.look(std::strtoul(node.attribute(Ns::none, "s").c_str(), nullptr, 10));
  SheetCell cell;
  cell.bold = look.bold;
  cell.fill = look.fill;
  read_value(node, look, context, cell);
  cell.text = clean_text(cell.text);
  return cell;
}

Sheet read_sheet(XmlNode worksheet, XlsxContext& context) { return SheetReader(worksheet, context).read(); }

std::optional<SheetArea> area_of(std::string_view reference) {
  std::array<int, 4> found = {};  // column and row of the first, of the last cell
  const std::size_t colon = reference.find(':');
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string_view cell =
        i == 0 || colon == std::string_view::npos ? reference.substr(0, colon) : reference.substr(colon + 1);
    long column = 0, row = 0;
    for (char c : cell) {
      if (c == '$') continue;
      if (c >= 'A' && c <= 'Z' && row == 0) column = column * 26 + (c - 'A' + 1);
      else if (is_digit(c) && column > 0) row = row * 10 + (c - '0');
      else return std::nullopt;
      if (column > last_column + 1 || row > last_row + 1) return std::nullopt;
    }
    if (column == 0 || row == 0) return std::nullopt;
    found[2 * i] = static_cast<int>(column) - 1;
    found[2 * i + 1] = static_cast<int>(row) - 1;
  }
  if (found[2] < found[0] || found[3] < found[1]) return std::nullopt;
  return SheetArea{found[1], found[0], found[3], found[2]};
}

std::string furniture_text(std::string_view coded) {
  std::string text;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (coded[i] != '&' || i + 1 == coded.size()) {
      text += coded[i];
      continue;
    }
    const std::string_view rest = coded.substr(i + 1);
    if (rest[0] == '&') text += '&';
    if (rest[0] == 'L' || rest[0] == 'C' || rest[0] == 'R') text += ' ';
    i += code_length(rest);
  }
  return clean_text(text);
}

}  // namespace pago
