#include "parsers/formats/csv_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "forms/error.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr std::size_t longest_cell = 1u << 20, most_cells = 2000, sample_rows = 50, sample_bytes = 1u << 18;
constexpr std::string_view separators = ";,\t";

bool plain(std::string_view text) {  // nothing that clean_text would change, except spaces around it
  char before = 'x';
  for (const char c : text) {
    if (c < ' ' || c == 0x7F || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return true;
}

std::string cell_text(std::string_view raw) {
  if (raw.size() > 3 && raw.starts_with("=\"") && raw.ends_with('"')) raw = raw.substr(2, raw.size() - 3);
  if (!plain(raw)) return clean_text(raw);
  const auto first = raw.find_first_not_of(' ');
  return first == raw.npos ? std::string() : std::string(raw.substr(first, raw.find_last_not_of(' ') - first + 1));
}

// Takes text piece by piece and gives rows.
class CsvParser {
 public:
  CsvParser(char separator, const RowVisitor& visit) : separator_(separator), visit_(visit) {}

  void take(std::string_view text) {
    for (const char c : text) take(c);
  }
  void end() {
    if (state_ == State::quoted)
      throw Error("csv.unclosed_quote", "In rij " + std::to_string(row_.number) +
                                            " begint een aanhalingsteken dat nergens sluit. Verbeter die rij, of bewaar het "
                                            "bestand opnieuw vanuit Excel.");
    if (!row_.cells.empty() || !cell_.empty() || state_ != State::start) end_row();
  }

 private:
  enum class State { start, plain, quoted, quote_in_quoted };

  void take(char c) {
    const bool after_return = std::exchange(returned_, false);
    if (state_ == State::quoted) {
      if (c == '"') state_ = State::quote_in_quoted;
      else add(c);
      return;
    }
    if (c == '\n' && after_return) return;
    if (state_ == State::quote_in_quoted && c == '"') {
      state_ = State::quoted;
      return add(c);
    }
    if (c == separator_) return end_cell();
    if (c == '\n' || c == '\r') {
      returned_ = c == '\r';
      return end_row();
    }
    if (state_ == State::start && c == '"' && cell_.find_first_not_of(' ') == cell_.npos) {
      cell_.clear();
      state_ = State::quoted;
      return;
    }
    if (c != ' ' || state_ == State::quote_in_quoted) state_ = State::plain;
    add(c);
  }

  void add(char c) {
    if (cell_.size() >= longest_cell) too_large();
    cell_ += c;
  }
  void end_cell() {
    if (row_.cells.size() >= most_cells) too_large();
    row_.cells.push_back(cell_text(cell_));
    cell_.clear();
    state_ = State::start;
  }
  void end_row() {
    end_cell();
    if (row_.number == 1 && !declared_ && row_.cells.size() <= 2 && row_.cells[0].starts_with("sep=")) {
      declared_ = true;
      row_.cells.clear();
      return;
    }
    if (std::any_of(row_.cells.begin(), row_.cells.end(), [](const std::string& c) { return !c.empty(); })) visit_(row_);
    row_.cells.clear();
    ++row_.number;
  }
  [[noreturn]] void too_large() const {
    throw Error("csv.too_large", "Rij " + std::to_string(row_.number) +
                                     " is zo lang dat dit geen tabel met uitslagen kan zijn. Bewaar het bestand opnieuw "
                                     "vanuit Excel.");
  }

  char separator_;
  const RowVisitor& visit_;
  State state_ = State::start;
  bool returned_ = false, declared_ = false;
  std::string cell_;
  SheetRow row_{1, {}, false};
};

std::string first_text(const OpenFile& open, TextEncoding encoding) {
  const ByteSource source = open();
  Utf8Converter converter(encoding);
  std::string text;
  std::array<std::byte, 1 << 14> block;
  while (text.size() < sample_bytes) {
    const std::size_t n = source(block);
    if (n == 0) break;
    converter.convert(std::span(block).first(n), false, text);
  }
  return text;
}

struct Stop {};

// How many of the first rows have as many cells as the first one, and how many cells that is.
std::pair<std::size_t, std::size_t> fit_of(std::string_view text, char separator) {
  std::vector<std::size_t> widths;
  const RowVisitor count = [&](const SheetRow& row) {
    widths.push_back(row.cells.size());
    if (widths.size() == sample_rows) throw Stop();
  };
  try {
    CsvParser(separator, count).take(text);  // what is cut off at the end is no row
  } catch (const Stop&) {
  } catch (const Error&) {
    return {0, 0};
  }
  if (widths.empty()) {  // one row only, perhaps without a line end
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    return {1, 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), separator))};
  }
  return {static_cast<std::size_t>(std::count(widths.begin(), widths.end(), widths[0])) * 1000 / widths.size(), widths[0]};
}

}  // namespace

CsvFormat recognise_csv(const OpenFile& open) {
  CsvFormat format{recognise_encoding(open), ';'};
  const std::string text = first_text(open, format.encoding);
  if (text.starts_with("sep=") && text.size() > 4 && separators.find(text[4]) != separators.npos) {
    format.separator = text[4];
    return format;
  }
  std::pair<std::size_t, std::size_t> best{0, 1};
  for (const char separator : separators) {
    const auto fit = fit_of(text, separator);
    if (fit.second < 2 || fit <= best) continue;
    best = fit;
    format.separator = separator;
  }
  return format;
}

void read_csv(const ByteSource& source, const CsvFormat& format, const RowVisitor& visit) {
  Utf8Converter converter(format.encoding);
  CsvParser parser(format.separator, visit);
  std::array<std::byte, 1 << 15> block;
  std::string text;
  while (const std::size_t n = source(block)) {
    text.clear();
    converter.convert(std::span(block).first(n), false, text);
    parser.take(text);
  }
  text.clear();
  converter.convert({}, true, text);
  parser.take(text);
  parser.end();
}

}  // namespace pago
