#include "parsers/formats/letter_text.h"

namespace pago {

bool read_letter_part(std::string_view xml, LetterText& text) {
  LineTable table;
  NumberedLetter letter;
  LetterBuilder builder(table);
  LetterScanner scanner;
  std::vector<LetterEvent> events;
  builder.start(letter);
  if (!scanner.feed(xml, events) || !scanner.state().at_rest()) return false;
  for (const LetterEvent& event : events)
    if (!builder.add(event)) return false;
  if (!builder.finished()) return false;
  add_texts(letter, table, text);
  return true;
}

void add_texts(const NumberedLetter& letter, const LineTable& table, LetterText& text) {
  for (const std::uint32_t line : letter.lines) text.lines.push_back(table.text(line));
  for (const std::uint32_t property : letter.properties) text.properties.push_back(table.text(property));
  std::size_t from = 0;
  for (const std::size_t end : letter.row_ends) {
    auto& row = text.rows.emplace_back();
    for (; from < end; ++from) row.push_back(table.text(letter.cells[from]));
  }
}

}  // namespace pago
