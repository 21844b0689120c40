#include "generators/pdf/form_sheet.h"

#include <algorithm>
#include <optional>
#include <set>

#include "forms/resources.h"
#include "forms/xml_data.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

struct NamedField {
  std::string beside, name, kind, tip;
};

const std::vector<NamedField>& named_fields() {
  static const std::vector<NamedField> all = [] {
    const std::span<const std::byte> bytes = resource("pdf/fields.xml");
    const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "fields.xml");
    std::vector<NamedField> read;
    for (const DataNode* node : root.all("veld"))
      read.push_back({node->attribute_or("bij", ""), node->attribute_or("naam", ""), node->attribute_or("soort", ""),
                      node->attribute_or("tip", "")});
    return read;
  }();
  return all;
}

// "Plaats en datum" -> "plaats_en_datum"; at most five words.
std::string name_from(const std::string& label) {
  std::string name;
  int words = 0;
  for (const char c : label) {
    const auto letter = static_cast<unsigned char>(c);
    if (letter < 128 && std::isalnum(letter)) name += static_cast<char>(std::tolower(letter));
    else if (letter < 128 && !name.empty() && name.back() != '_' && ++words < 5) name += '_';
    else if (words >= 5) break;
  }
  while (!name.empty() && name.back() == '_') name.pop_back();
  return name.empty() ? "veld" : name;
}

std::string without_ends(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n\t"), last = text.find_last_not_of(" \n\t");
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// "☐ ja      ☐ nee" -> ja, nee, each with its box; empty when there are no boxes with words behind them. `first`: the number of
// the first box in the text.
struct BoxedOption {
  FormField::Option option;
  FormPlace place;
};

std::vector<BoxedOption> options_in(const std::string& text, int first) {
  std::vector<BoxedOption> options;
  for (std::size_t at = text.find(box_sign); at != std::string::npos; ++first) {
    const std::size_t next = text.find(box_sign, at + box_sign.size());
    std::string label = text.substr(at + box_sign.size(), next == std::string::npos ? next : next - at - box_sign.size());
    label = without_ends(label);
    if (!label.empty()) options.push_back({{label, label}, {FormPlace::Kind::box, first}});
    at = next;
  }
  return options;
}

std::size_t end_of_line(const std::string& text, std::size_t from) {
  return std::min(text.find_first_not_of('_', from), text.size());
}

int count(const std::string& text, std::string_view sign) {
  int found = 0;
  for (std::size_t at = text.find(sign); at != std::string::npos; ++found)
    at = text.find(sign, sign == line_sign ? end_of_line(text, at) : at + sign.size());
  return found;
}

// "__________ mmHg" -> "mmHg", a line to write on; empty optional: another text.
std::optional<std::string> written_on_line(const std::string& text) {
  const std::size_t from = text.find_first_not_of(" \n"), behind = text.find_first_not_of('_', from);
  if (from == std::string::npos || text.find(line_sign, from) != from) return std::nullopt;
  if (behind == std::string::npos) return "";
  const std::string unit = text.substr(std::min(text.find_first_not_of(' ', behind), text.size()));
  return unit.find('_') == std::string::npos ? std::optional(unit) : std::nullopt;
}

class SheetReader {
 public:
  FormSheet read(const Document& document) {
    sheet_.title = document.title;
    for (const Block& block : document.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block)) add_heading(*heading);
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_paragraph(*paragraph);
      if (const auto* table = std::get_if<Table>(&block)) add_table(*table);
    }
    return std::move(sheet_);
  }

 private:
  // The numbers of the first places in a text that is read now; each text comes once, in reading order.
  struct First {
    int box = 0, line = 0, cell = 0;
  };
  First take(const std::string& text) {
    const First first{sheet_.boxes, sheet_.lines, sheet_.cells};
    sheet_.boxes += count(text, box_sign);
    sheet_.lines += count(text, line_sign);
    return first;
  }

  void add_heading(const Heading& heading) {
    take(heading.text);
    if (heading.text.empty()) return;
    const int level = last_level_ == 0 ? 1 : std::min(heading.level, last_level_ + 1);
    last_level_ = std::max(1, level);
    if (sheet_.title.empty()) sheet_.title = heading.text;
    sheet_.items.push_back({SheetItem::Kind::heading, last_level_, heading.text, {}, {}});
  }

  void add_paragraph(const Paragraph& paragraph) {
    const First first = take(paragraph.text);
    if (paragraph.text.empty()) return;
    if (const auto options = options_in(paragraph.text, first.box); !options.empty())
      return add_field(paragraph.text.substr(0, paragraph.text.find(box_sign)), options, {});
    if (paragraph.text.find(line_sign) != std::string::npos) return add_lines(paragraph.text, first.line);
    add_text(paragraph.list_level >= 0 ? SheetItem::Kind::bullet : SheetItem::Kind::text, paragraph.text);
  }

  void add_text(SheetItem::Kind kind, const std::string& text) { sheet_.items.push_back({kind, 0, text, {}, {}}); }

  // "Naam: ____ Plaats: ____"
  void add_lines(const std::string& text, int number) {
    std::size_t from = 0;
    for (std::size_t at = text.find(line_sign); at != std::string::npos; at = text.find(line_sign, from)) {
      std::string label = without_ends(text.substr(from, at - from));
      if (label.ends_with(':')) label.pop_back();
      add_field(label, {}, {{FormPlace::Kind::line, number++}});
      from = end_of_line(text, at);
    }
  }

  // A box in a cell of its own, and what it means in the next: one of the answers to the question above the table.
  static std::string boxed_answer(const Row& row) {
    if (row.cells.size() < 2 || without_ends(row.cells[0].text()) != box_sign) return {};
    return without_ends(row.cells[1].text());
  }
  static std::string answer_value(const std::string& label) {
    for (const char* yes : {"Ja", "Yes", "Tak"})
      if (label.starts_with(yes)) return "ja";
    for (const char* no : {"Nee", "No,", "Nie,"})
      if (label.starts_with(no)) return "nee";
    return name_from(label);
  }

  std::vector<std::vector<First>> take(const Table& table) {
    std::vector<std::vector<First>> firsts;
    for (const Row& row : table.rows) {
      firsts.emplace_back();
      for (const Cell& cell : row.cells) {
        const std::string text = cell.text();
        firsts.back().push_back(take(text));
        if (cell.tables.empty() && without_ends(text).empty()) ++sheet_.cells;
        for (const Table& inner : cell.tables) take(inner);
      }
    }
    return firsts;
  }

  void add_table(const Table& table) {
    const std::vector<std::vector<First>> firsts = take(table);
    std::vector<BoxedOption> boxes;
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      if (const std::string answer = boxed_answer(table.rows[r]); !answer.empty())
        boxes.push_back({{answer_value(answer), answer}, {FormPlace::Kind::box, firsts[r][0].box}});
    if (!boxes.empty() && !sheet_.items.empty()) {
      const std::string question = sheet_.items.back().text;
      add_field(question, boxes, {});
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      if (boxed_answer(table.rows[r]).empty()) add_row(table, table.rows[r], firsts[r]);
  }

  void add_row(const Table& table, const Row& row, const std::vector<First>& firsts) {
    const bool below_title = last_level_ > 0;  // above it stands the letterhead
    std::string label, of_row;                 // of_row: what the first line to write on in this row is about
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string text = row.cells[c].text();
      const auto options = options_in(text, firsts[c].box);
      if (const auto unit = written_on_line(text)) {
        if (of_row.empty()) of_row = label;
        else label = of_row + ", " + heading_of(table, c) + (label.empty() ? "" : " (" + label + ")");
        add_field(label + (unit->empty() ? "" : " (" + *unit + ")"), {}, {{FormPlace::Kind::line, firsts[c].line}});
        label.clear();
      } else if (!options.empty()) {
        add_field(label, options, {});
        of_row = label;
        label.clear();
      } else if (below_title && without_ends(text).empty() && !label.empty() && row.cells[c].tables.empty()) {
        add_field(label, {}, {{FormPlace::Kind::cell, firsts[c].cell}});
        label.clear();
      } else if (text.find(line_sign) != std::string::npos) {
        add_lines(text, firsts[c].line);
      } else if (!text.empty()) {
        label += (label.empty() ? "" : ": ") + text;
      }
    }
    if (!label.empty() && !row.header) add_text(SheetItem::Kind::text, label);
  }

  static std::string heading_of(const Table& table, std::size_t column) {
    const Row& first = table.rows.front();
    return first.header && column < first.cells.size() ? first.cells[column].text() : "vervolg";
  }

  void add_field(std::string label, const std::vector<BoxedOption>& options, std::vector<FormPlace> places) {
    label = without_ends(label);
    const auto known = std::find_if(named_fields().begin(), named_fields().end(),
                                    [&](const NamedField& one) { return label.find(one.beside) != std::string::npos; });
    const bool named = known != named_fields().end();
    SheetItem item{SheetItem::Kind::field, 0, label, {}, std::move(places)};
    for (const BoxedOption& one : options) {
      item.field.options.push_back(one.option);
      item.places.push_back(one.place);
    }
    FormField& field = item.field;
    const std::string spoken = label.empty() && options.size() == 1 ? options.front().option.label : label;
    field.name = unused(named ? known->name : name_from(spoken));
    field.label = named && !known->tip.empty() ? known->tip : spoken.empty() ? field.name : spoken;
    field.kind = options.size() == 1                      ? FormFieldKind::checkbox
                 : !options.empty()                       ? FormFieldKind::radio
                 : named && known->kind == "datum"        ? FormFieldKind::date
                 : named && known->kind == "handtekening" ? FormFieldKind::signature
                                                          : FormFieldKind::text;
    if (field.kind == FormFieldKind::checkbox) field.options.front().value = "ja";
    if (field.kind == FormFieldKind::date) field.label += " (dd-mm-jjjj)", field.max_length = 10;
    sheet_.items.push_back(std::move(item));
  }

  std::string unused(const std::string& name) {
    std::string own = name;
    for (int i = 2; !names_.insert(own).second; ++i) own = name + "_" + std::to_string(i);
    return own;
  }

  FormSheet sheet_;
  std::set<std::string> names_;
  int last_level_ = 0;
};

}  // namespace

FormPlaces FormSheet::places() const {
  FormPlaces all{{}, boxes, lines, cells};
  for (const SheetItem& item : items) all.wanted.insert(all.wanted.end(), item.places.begin(), item.places.end());
  return all;
}

FormSheet sheet_of(const Document& document) { return SheetReader().read(document); }

}  // namespace pago
