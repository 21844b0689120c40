#include "plugin/cli/text_table.h"

#include <algorithm>
#include <numeric>

namespace pago::cli {
namespace {

constexpr int gap = 2;

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

bool is_combining(std::string_view utf8, std::size_t i) {  // U+0300 to U+036F
  const auto lead = static_cast<unsigned char>(utf8[i]);
  return lead == 0xCC || (lead == 0xCD && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xB0);
}

bool takes_a_column(std::string_view utf8, std::size_t i) { return starts_character(utf8[i]) && !is_combining(utf8, i); }

// Bytes of the longest beginning that shows at most `width` characters.
std::size_t fitting(std::string_view text, int width) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (takes_a_column(text, i) && --width < 0) return i;
  return text.size();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  for (auto end = text.begin(); end != text.end();) {
    const auto begin = std::find_if_not(end, text.end(), is_space);
    end = std::find_if(begin, text.end(), is_space);
    if (end != begin) out.emplace_back(begin, end);
  }
  return out;
}

void put_line(std::string& out, const std::vector<std::string>& parts, const std::vector<int>& widths) {
  std::string line;
  for (std::size_t c = 0; c < parts.size(); ++c) {
    line += parts[c];
    line.append(static_cast<std::size_t>(std::max(0, widths[c] - display_width(parts[c])) + gap), ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

}  // namespace

int display_width(std::string_view utf8) {
  int width = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) width += takes_a_column(utf8, i);
  return width;
}

std::vector<std::string> wrap(std::string_view utf8, int width) {
  std::vector<std::string> lines;
  std::string line;
  int used = 0;
  for (std::string_view word : words(utf8)) {
    if (!line.empty() && used + 1 + display_width(word) <= width) {
      (line += ' ') += word;
      used += 1 + display_width(word);
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    while (display_width(word) > width) {
      const std::size_t cut = std::max<std::size_t>(fitting(word, width), 1);
      lines.emplace_back(word.substr(0, cut));
      word.remove_prefix(cut);
    }
    line = word;
    used = display_width(word);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string shorten(std::string_view utf8, int width) {
  std::string line;
  for (std::string_view word : words(utf8)) (line += line.empty() ? "" : " ") += word;
  if (display_width(line) <= width) return line;
  line.resize(fitting(line, width - 1));
  line.erase(line.find_last_not_of(" ,;:.") + 1);
  return line + "…";
}

void TextTable::add(std::vector<std::string> cells, std::vector<std::string> below) {
  cells.resize(titles_.size());
  rows_.push_back({std::move(cells), std::move(below)});
}

std::vector<int> TextTable::column_widths(int width) const {
  std::vector<int> widths, least;  // least: the longest word stays whole, as long as there is room
  for (std::size_t c = 0; c < titles_.size(); ++c) {
    int widest = display_width(titles_[c]), longest_word = widest;
    for (const Row& row : rows_) {
      widest = std::max(widest, display_width(row.cells[c]));
      for (std::string_view word : words(row.cells[c])) longest_word = std::max(longest_word, display_width(word));
    }
    widths.push_back(widest);
    least.push_back(longest_word);
  }
  const int room = width - gap * (static_cast<int>(widths.size()) - 1);
  while (std::accumulate(widths.begin(), widths.end(), 0) > room) {
    std::size_t giver = widths.size();
    for (std::size_t c = 0; c < widths.size(); ++c)
      if (widths[c] > least[c] && (giver == widths.size() || widths[c] > widths[giver])) giver = c;
    if (giver == widths.size()) {
      giver = static_cast<std::size_t>(std::max_element(widths.begin(), widths.end()) - widths.begin());
      if (widths[giver] <= 4) break;
      least[giver] = widths[giver] - 1;
    }
    --widths[giver];
  }
  return widths;
}

std::string TextTable::text(int width) const {
  const std::vector<int> widths = column_widths(width);
  std::string out;
  put_line(out, titles_, widths);
  std::vector<std::string> rules;
  for (int w : widths) {
    rules.emplace_back();
    for (int i = 0; i < w; ++i) rules.back() += "─";
  }
  put_line(out, rules, widths);
  for (const Row& row : rows_) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 1;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      columns.push_back(wrap(row.cells[c], widths[c]));
      height = std::max(height, columns.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::vector<std::string> parts;
      for (const auto& column : columns) parts.push_back(line < column.size() ? column[line] : "");
      put_line(out, parts, widths);
    }
    for (const std::string& note : row.below)
      for (const std::string& line : wrap(note, width - 4)) out += "    " + line + '\n';
  }
  return out;
}

}  // namespace pago::cli
