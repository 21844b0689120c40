#include "parsers/formats/letter_builder.h"

#include <charconv>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

using Kind = LetterEvent::Kind;

void append_utf8_of(std::string_view digits, std::string& out) {
  int base = 10;
  if (digits.starts_with('x')) base = 16, digits.remove_prefix(1);
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  append_utf8(code, out);
}

}  // namespace

void append_unescaped(std::string_view text, std::string& out) {
  for (std::size_t at; (at = text.find('&')) != text.npos;) {
    const std::size_t end = text.find(';', at);
    if (end == text.npos) break;
    out += text.substr(0, at);
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name == "amp") out += '&';
    else if (name == "lt") out += '<';
    else if (name == "gt") out += '>';
    else if (name == "quot") out += '"';
    else if (name == "apos") out += '\'';
    else if (name.starts_with('#')) append_utf8_of(name.substr(1), out);
    text.remove_prefix(end + 1);
  }
  out += text;
}

void NumberedLetter::clear() {
  lines.clear();
  properties.clear();
  cells.clear();
  row_ends.clear();
}

void NumberedLetter::add_furniture(const NumberedLetter& other) {
  lines.insert(lines.end(), other.lines.begin(), other.lines.end());
  for (const std::size_t end : other.row_ends) row_ends.push_back(cells.size() + end);
  cells.insert(cells.end(), other.cells.begin(), other.cells.end());
}

void LetterBuilder::start(NumberedLetter& out) {
  out_ = &out;
  depth_ = open_rows_ = 0;
  raw_.clear();
}

// As the full reader: a line end inside w:t is a space.
void LetterBuilder::end_text(std::string& line) {
  const std::size_t before = line.size();
  append_unescaped(raw_, line);
  raw_.clear();
  for (std::size_t i = before; i < line.size(); ++i)
    if (line[i] == '\n' || line[i] == '\r' || line[i] == '\t') line[i] = ' ';
}

void LetterBuilder::add_line(std::uint32_t line) {
  out_->lines.push_back(line);
  if (open_rows_ > 0 && !rows_[open_rows_ - 1].cells.empty()) rows_[open_rows_ - 1].lines.push_back(line);
}

void LetterBuilder::end_paragraph() {
  const std::uint32_t line = table_.cleaned(paragraph());
  --depth_;
  if (!table_.text(line).empty()) add_line(line);
}

void LetterBuilder::end_row() {
  if (open_rows_ == 0) return;
  const OpenRow& row = rows_[--open_rows_];
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::size_t from = row.cells[i], to = i + 1 < row.cells.size() ? row.cells[i + 1] : row.lines.size();
    if (to == from + 1) {
      out_->cells.push_back(row.lines[from]);
      continue;
    }
    cell_.clear();
    for (std::size_t at = from; at < to; ++at) (cell_ += cell_.empty() ? "" : "\n") += table_.text(row.lines[at]);
    out_->cells.push_back(table_.number(cell_));
  }
  out_->row_ends.push_back(out_->cells.size());
}

bool LetterBuilder::add(const LetterEvent& event) {
  switch (event.kind) {
    case Kind::raw:
      raw_ += event.raw;
      return depth_ > 0;
    case Kind::text_end:
      if (depth_ == 0) return false;
      end_text(paragraph());
      return true;
    case Kind::paragraph:
      if (paragraphs_.size() == depth_) paragraphs_.emplace_back();
      paragraphs_[depth_++].clear();
      return true;
    case Kind::paragraph_end:
      if (depth_ > 0) end_paragraph();
      return true;
    case Kind::sign:
      if (depth_ > 0) paragraph() += event.sign;
      return true;
    case Kind::row:
      if (rows_.size() == open_rows_) rows_.emplace_back();
      rows_[open_rows_].lines.clear();
      rows_[open_rows_++].cells.clear();
      return true;
    case Kind::cell:
      if (open_rows_ == 0) return false;
      rows_[open_rows_ - 1].cells.push_back(rows_[open_rows_ - 1].lines.size());
      return true;
    case Kind::row_end:
      end_row();
      return true;
    case Kind::line:
      add_line(event.number);
      return true;
  }
  return false;
}

// From the beginning of a paragraph to its end, when nothing but text is in between.
bool LetterBuilder::whole_paragraph(const LetterEvent*& event, const LetterEvent* end, std::vector<LetterEvent>& out) {
  if (event->kind != Kind::paragraph) return false;
  const LetterEvent* last = event + 1;
  while (last != end && (last->kind == Kind::raw || last->kind == Kind::text_end || last->kind == Kind::sign)) ++last;
  if (last == end || last->kind != Kind::paragraph_end) return false;
  std::string text;
  std::string raw;
  raw.swap(raw_);  // of a text that is still open
  for (const LetterEvent* e = event + 1; e != last; ++e) {
    if (e->kind == Kind::raw) raw_ += e->raw;
    else if (e->kind == Kind::sign) text += e->sign;
    else end_text(text);
  }
  raw_.swap(raw);
  const std::uint32_t line = table_.cleaned(text);
  if (!table_.text(line).empty()) out.push_back({.kind = Kind::line, .number = line});
  event = last;
  return true;
}

std::vector<LetterEvent> LetterBuilder::shortened(const std::vector<LetterEvent>& events) {
  std::vector<LetterEvent> out;
  const LetterEvent* const end = events.data() + events.size();
  for (const LetterEvent* event = events.data(); event != end; ++event)
    if (!whole_paragraph(event, end, out)) out.push_back(*event);
  return out;
}

}  // namespace pago
