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

constexpr std::string_view box = "☐";

// "☐ ja      ☐ nee" -> ja, nee; empty when there are no boxes.
std::vector<FormField::Option> options_in(const std::string& text) {
  std::vector<FormField::Option> options;
  for (std::size_t at = text.find(box); at != std::string::npos;) {
    const std::size_t next = text.find(box, at + box.size());
    std::string label = text.substr(at + box.size(), next == std::string::npos ? next : next - at - box.size());
    const std::size_t first = label.find_first_not_of(" \n\t"), last = label.find_last_not_of(" \n\t");
    if (first != std::string::npos)
      options.push_back({label.substr(first, last - first + 1), label.substr(first, last - first + 1)});
    at = next;
  }
  return options;
}

// "__________ mmHg" -> "mmHg", a line to write on; empty optional: another text.
std::optional<std::string> written_on_line(const std::string& text) {
  const std::size_t from = text.find_first_not_of(" \n"), behind = text.find_first_not_of('_', from);
  if (from == std::string::npos || text.find("____", from) != from) return std::nullopt;
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
  void add_heading(const Heading& heading) {
    if (heading.text.empty()) return;
    const int level = last_level_ == 0 ? 1 : std::min(heading.level, last_level_ + 1);
    last_level_ = std::max(1, level);
    if (sheet_.title.empty()) sheet_.title = heading.text;
    sheet_.items.push_back({SheetItem::Kind::heading, last_level_, heading.text, {}});
  }
  void add_paragraph(const Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    if (const auto options = options_in(paragraph.text); !options.empty())
      return add_field(paragraph.text.substr(0, paragraph.text.find(box)), options);
    sheet_.items.push_back(
        {paragraph.list_level >= 0 ? SheetItem::Kind::bullet : SheetItem::Kind::text, 0, paragraph.text, {}});
  }
  // A box in a cell of its own, and what it means in the next: one of the answers to the question above the table.
  static std::string boxed_answer(const Row& row) {
    if (row.cells.size() < 2 || without_ends(row.cells[0].text()) != box) return {};
    return without_ends(row.cells[1].text());
  }
  static std::string without_ends(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \n"), last = text.find_last_not_of(" \n");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
  }
  static std::string answer_value(const std::string& label) {
    for (const char* yes : {"Ja", "Yes", "Tak"})
      if (label.starts_with(yes)) return "ja";
    for (const char* no : {"Nee", "No,", "Nie,"})
      if (label.starts_with(no)) return "nee";
    return name_from(label);
  }

  void add_table(const Table& table) {
    std::vector<FormField::Option> boxes;
    for (const Row& row : table.rows)
      if (const std::string answer = boxed_answer(row); !answer.empty()) boxes.push_back({answer_value(answer), answer});
    if (!boxes.empty() && !sheet_.items.empty()) {
      const std::string question = sheet_.items.back().text;
      add_field(question, boxes);
      sheet_.items.back().text.clear();  // it stands above the boxes already
    }
    const bool below_title = last_level_ > 0;  // above it stands the letterhead
    for (const Row& row : table.rows) {
      if (!boxed_answer(row).empty()) continue;
      std::string label, of_row;  // of_row: what the first line to write on in this row is about
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const std::string text = row.cells[c].text();
        const auto options = options_in(text);
        if (const auto unit = written_on_line(text)) {
          if (of_row.empty()) of_row = label;
          else label = of_row + ", " + heading_of(table, c) + (label.empty() ? "" : " (" + label + ")");
          add_field(label + (unit->empty() ? "" : " (" + *unit + ")"), {});
          label.clear();
          continue;
        }
        if (!options.empty() || (below_title && text.find_first_not_of(" \n") == std::string::npos && !label.empty())) {
          add_field(label, options);
          label.clear();
        } else if (!text.empty()) {
          label += (label.empty() ? "" : ": ") + text;
        }
      }
      if (!label.empty() && !row.header) sheet_.items.push_back({SheetItem::Kind::text, 0, label, {}});
    }
  }

  static std::string heading_of(const Table& table, std::size_t column) {
    const Row& first = table.rows.front();
    return first.header && column < first.cells.size() ? first.cells[column].text() : "vervolg";
  }

  void add_field(std::string label, const std::vector<FormField::Option>& options) {
    while (!label.empty() && (label.back() == ' ' || label.back() == '\n')) label.pop_back();
    SheetItem item{SheetItem::Kind::field, 0, label, {}};
    FormField& field = item.field;
    const auto known = std::find_if(named_fields().begin(), named_fields().end(),
                                    [&](const NamedField& one) { return label.find(one.beside) != std::string::npos; });
    const bool named = known != named_fields().end();
    field.name = unused(named ? known->name : name_from(label));
    field.label = named && !known->tip.empty() ? known->tip : label.empty() ? field.name : label;
    field.options = options;
    field.kind = !options.empty()                         ? FormFieldKind::radio
                 : named && known->kind == "datum"        ? FormFieldKind::date
                 : named && known->kind == "handtekening" ? FormFieldKind::signature
                                                          : FormFieldKind::text;
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

FormSheet sheet_of(const Document& document) { return SheetReader().read(document); }

}  // namespace pago
