#include "parsers/formats/document.h"

#include <algorithm>
#include <map>

namespace pago {
namespace {

std::string joined(const Row& row, std::string_view between) {
  std::string text;
  for (const Cell& cell : row.cells) text += (&cell == row.cells.data() ? "" : std::string(between)) + cell.text();
  return text;
}

std::string with_label(const std::string& label, const std::string& text) { return label.empty() ? text : label + " " + text; }

// How many cells a reader sees to the left of each stored cell, cells that hang down from rows above included.
class CellCount {
 public:
  explicit CellCount(const Table& table) : table_(table) {}

  std::vector<int> numbers(std::size_t row) {
    std::erase_if(hanging_, [&](const auto& cell) { return cell.second <= row; });
    std::vector<int> numbers;
    int seen = 0;
    auto left = hanging_.begin();
    for (const Cell& cell : table_.rows[row].cells) {
      for (; left != hanging_.end() && left->first < cell.column; ++left) ++seen;
      numbers.push_back(++seen);
    }
    for (const Cell& cell : table_.rows[row].cells)
      if (cell.rows > 1) hanging_[cell.column] = row + static_cast<std::size_t>(cell.rows);
    return numbers;
  }

 private:
  const Table& table_;
  std::map<int, std::size_t> hanging_;  // column -> first row below the cell
};

class Numberer {
 public:
  explicit Numberer(Document& document) : document_(document) {}

  void number() {
    for (Block& block : document_.blocks) std::visit([this](auto& one) { visit(one); }, block);
    int line = 0;
    section_.clear();
    for (Paragraph& paragraph : document_.page_furniture)
      fill(paragraph.source, "kop- of voettekst " + std::to_string(++line), paragraph.text);
  }

 private:
  void fill(SourceRef& source, const std::string& place, const std::string& quote) {
    source.file = document_.file;
    if (source.place.empty()) source.place = place;
    source.section = section_;
    if (source.quote.empty()) source.quote = quote;
  }

  void visit(Heading& heading) {
    while (!above_.empty() && above_.back().first >= heading.level) above_.pop_back();
    section_ = above_.empty() ? "" : above_.back().second;
    fill(heading.source, "kop " + std::to_string(++headings_), with_label(heading.label, heading.text));
    section_ = with_label(heading.label, heading.text);
    above_.emplace_back(heading.level, section_);
    footnote_open_ = text_box_open_ = false;
  }

  void visit(Paragraph& paragraph) {
    fill(paragraph.source, place_of(paragraph), paragraph.text);
    footnote_open_ = paragraph.role == Role::footnote;
    text_box_open_ = paragraph.role == Role::text_box;
  }

  std::string place_of(const Paragraph& paragraph) {
    if (paragraph.role == Role::footnote) {
      if (!footnote_open_ || !paragraph.label.empty()) ++footnotes_;
      return "voetnoot " + std::to_string(footnotes_);
    }
    if (paragraph.role == Role::text_box) {
      if (!text_box_open_) ++text_boxes_;
      return "tekstvak " + std::to_string(text_boxes_);
    }
    return "alinea " + std::to_string(++paragraphs_);
  }

  void visit(Table& table) {
    visit(table, "tabel " + std::to_string(++tables_));
    footnote_open_ = text_box_open_ = false;
  }

  void visit(Table& table, const std::string& name) {
    CellCount count(table);
    int nested = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      Row& row = table.rows[r];
      std::vector<int> numbers = count.numbers(r);
      std::string place = name + ", rij " + std::to_string(r + 1);
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        visit(row.cells[c], place + ", cel " + std::to_string(numbers[c]), name, nested);
      fill(row.source, place, joined(row, " | "));
    }
    fill(table.source, name, table.rows.empty() ? "" : joined(table.rows.front(), " | "));
  }

  void visit(Cell& cell, const std::string& place, const std::string& table, int& nested) {
    fill(cell.source, place, cell.text());
    for (Paragraph& paragraph : cell.paragraphs) fill(paragraph.source, place, paragraph.text);
    for (Table& inner : cell.tables) visit(inner, table + "." + std::to_string(++nested));
  }

  Document& document_;
  std::string section_;
  std::vector<std::pair<int, std::string>> above_;  // headings we are under: level, text
  int headings_ = 0, paragraphs_ = 0, tables_ = 0, footnotes_ = 0, text_boxes_ = 0;
  bool footnote_open_ = false, text_box_open_ = false;
};

void append_line(std::string& text, const std::string& line) { text += (text.empty() ? "" : "\n") + line; }

std::string text_of(const Table& table) {
  std::string text;
  for (const Row& row : table.rows) append_line(text, joined(row, "\t"));
  return text;
}

void find_in(const Table& table, const std::string& place, std::string& found) {
  if (place.starts_with("tabel ") && !place.starts_with(table.source.place.substr(0, table.source.place.find('.')))) return;
  if (table.source.place == place) append_line(found, text_of(table));
  for (const Row& row : table.rows) {
    if (row.source.place == place) append_line(found, joined(row, "\t"));
    for (const Cell& cell : row.cells) {
      if (cell.source.place == place) append_line(found, cell.text());
      for (const Table& inner : cell.tables) find_in(inner, place, found);
    }
  }
}

std::string one_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 3) text.replace(at, 1, " / ");
  return text;
}

std::string printed(const Paragraph& paragraph) {
  std::string line(paragraph.list_level > 0 ? 2 * static_cast<std::size_t>(paragraph.list_level) : 0, ' ');
  if (paragraph.role == Role::footnote) line += "[voetnoot] ";
  if (paragraph.role == Role::text_box) line += "[tekstvak] ";
  return line + with_label(paragraph.label, one_line(paragraph.text));
}

std::string printed(const Cell& cell) {
  std::string text;
  for (const Paragraph& paragraph : cell.paragraphs)
    text += (text.empty() ? "" : " / ") + with_label(paragraph.label, one_line(paragraph.text));
  return text;
}

void print(const Heading& heading, std::string& text) {
  text += std::string(static_cast<std::size_t>(heading.level), '#') + " " + with_label(heading.label, one_line(heading.text)) +
          "\n";
}

void print(const Paragraph& paragraph, std::string& text) { text += printed(paragraph) + "\n"; }

void print(const Table& table, std::string& text) {
  for (const Row& row : table.rows) {
    text += row.header ? "||" : "|";
    for (const Cell& cell : row.cells) text += " " + printed(cell) + " |";
    text += "\n";
    for (const Cell& cell : row.cells)
      for (const Table& inner : cell.tables) {
        text += "[tabel in " + cell.source.place + "]\n";
        print(inner, text);
      }
  }
}

}  // namespace

std::string Cell::text() const {
  std::string text;
  for (const Paragraph& paragraph : paragraphs) append_line(text, paragraph.text);
  return text;
}

std::string Document::text_at(const std::string& place) const {
  std::string found;
  auto look = [&](const auto& block) {
    if (block.source.place == place) append_line(found, block.text);
  };
  for (const Block& block : blocks) {
    if (auto* heading = std::get_if<Heading>(&block)) look(*heading);
    if (auto* paragraph = std::get_if<Paragraph>(&block)) look(*paragraph);
    if (auto* table = std::get_if<Table>(&block)) find_in(*table, place, found);
  }
  for (const Paragraph& paragraph : page_furniture) look(paragraph);
  return found;
}

void number_places(Document& document) { Numberer(document).number(); }

std::string to_text(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) std::visit([&](const auto& one) { print(one, text); }, block);
  for (const Paragraph& paragraph : document.page_furniture) text += "[kop- of voettekst] " + one_line(paragraph.text) + "\n";
  return text;
}

}  // namespace pago
