#include "parsers/formats/running_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "parsers/formats/characters.h"
#include "parsers/formats/scan_marks.h"

namespace pago {
namespace {

constexpr std::size_t kLongestHeading = 140;

struct Piece {  // lines that make one paragraph
  std::vector<const Line*> lines;
  bool bold = false;
  double size = 0, gap_above = 0;  // the gap in font sizes
};

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) {
    return std::string_view("ivxIVX").find(c) != std::string_view::npos;
  });
}

bool is_list_number(std::string_view core) {
  if (core.empty() || core.size() > 5) return false;
  if (std::all_of(core.begin(), core.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); }))
    return core.size() <= 3;
  if (core.size() == 1) return std::isalpha(static_cast<unsigned char>(core.front())) != 0;
  return is_roman(core);
}

// "3", "3.", "5.3", "5.3.1", "A.2": at most four parts of at most two digits (three in the first).
bool is_heading_number(std::string_view text) {
  if (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  std::size_t parts = 0;
  while (!text.empty()) {
    const std::size_t dot = text.find('.');
    const std::string_view part = text.substr(0, dot);
    const bool letter = parts == 0 && part.size() == 1 && std::isupper(static_cast<unsigned char>(part.front()));
    const bool number = !part.empty() && part.size() <= (parts == 0 ? 3u : 2u) &&
                        std::all_of(part.begin(), part.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
    if ((!letter && !number) || ++parts > 5) return false;
    if (dot == std::string_view::npos) return !(letter && parts == 1);
    text.remove_prefix(dot + 1);
  }
  return false;
}

Labelled split_first_word(const std::string& text) {
  const std::size_t space = text.find(' ');
  if (space == std::string::npos) return {"", text};
  return {text.substr(0, space), text.substr(space + 1)};
}

double pitch(const Line& above, const Line& below) { return (below.baseline - above.baseline) / std::max(1.0, below.size); }

double usual_pitch(const std::vector<Line>& lines) {
  std::vector<double> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double p = pitch(lines[i - 1], lines[i]);
    if (p > 0.8 && p < 2.2 && std::abs(lines[i].size - lines[i - 1].size) < 0.5) pitches.push_back(p);
  }
  if (pitches.empty()) return 1.3;
  const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() * 2 / 5);
  std::nth_element(pitches.begin(), middle, pitches.end());
  return *middle;
}

bool starts_list_item(const Line& line) { return !split_list_label(text_of(line)).label.empty(); }

bool ends_in_hyphen(const Line& line) {
  const std::string& word = line.words.back()->text;
  return word.size() > 1 && word.back() == '-';
}

bool hangs(const Line& line) {  // what follows its label stands further in than the label
  return starts_list_item(line) || !split_heading_number(text_of(line)).label.empty();
}

// The first word of the next line had fitted behind this one: whoever wrote it wanted a new line.
bool broken_on_purpose(const Line& line, const Line& next, double right) {
  const Word& word = *next.words.front();
  return word.box.right - word.box.left + 0.9 * line.size < right - line.box.right;
}

bool starts_paragraph(const Line& above, const Line& line, double usual, double right, bool hanging) {
  if (pitch(above, line) > usual * 1.25 + 0.05 || pitch(above, line) < 0.3) return true;
  if (std::abs(line.size - above.size) > 0.08 * line.size) return true;
  if (above.bold != line.bold && (line.bold || !line.words.front()->bold)) return true;
  if (starts_list_item(line) || above.words.back()->text.ends_with("…") ||
      (above.words.size() > 1 && above.words[above.words.size() - 2]->text.ends_with("…")))
    return true;
  if (ends_in_hyphen(above) && is_lower(first_letter(line.words.front()->text))) return false;
  if (!hanging && line.box.left > above.box.left + 0.8 * line.size && line.box.left < above.box.left + 4 * line.size)
    return true;
  return broken_on_purpose(above, line, right);
}

std::vector<Piece> to_pieces(const std::vector<Line>& lines, double right) {
  const double usual = usual_pitch(lines);
  std::vector<Piece> pieces;
  bool hanging = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i == 0 || starts_paragraph(lines[i - 1], line, usual, right, hanging)) {
      const double gap = i == 0 ? 2 : pitch(lines[i - 1], line) - usual;
      pieces.push_back({{}, line.bold, line.size, gap});
      hanging = hangs(line);
    }
    pieces.back().lines.push_back(&line);
    pieces.back().bold &= line.bold;
  }
  return pieces;
}

// A line that is one word and has no room for the letter that follows may have been broken inside that word.
bool fills_column(const Line& line, const Line& next, double right) {
  const char32_t letter = first_letter(next.words.front()->text);
  const double widest = letter == U'm' || letter == U'w' ? 0.9 : 0.66;  // of the font size, in text faces
  return line.words.size() == 1 && right - line.box.right < widest * line.size;
}

std::string text_of(const Piece& piece, const DocumentWords& words, double right) {
  std::string text;
  const Line* above = nullptr;
  for (const Line* line : piece.lines) {
    const std::string next = text_of(*line);
    if (above && fills_column(*above, *line, right) && is_broken_word(text, next, words)) {
      text += next;
    } else {
      text = join_lines(std::move(text), next, words);
    }
    above = line;
  }
  return text;
}

SourceRef source_of(const Piece& piece, int page) {
  Box box = piece.lines.front()->box;
  for (const Line* line : piece.lines) box = united(box, line->box);
  SourceRef source;
  source.page = page;
  source.box = box;
  for (const Line* line : piece.lines) note_scan(source, line->words);
  return source;
}

bool ends_sentence(const std::string& text) {
  return text.ends_with('.') || text.ends_with(';') || text.ends_with(',') || text.ends_with('!');
}

bool is_heading(const Piece& piece, const std::string& text, const TextStyle& style) {
  if (text.size() > kLongestHeading || piece.lines.size() > 3 || from_utf8(text).size() < 2) return false;
  const bool letters =
      std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  if (!letters) return false;
  if (piece.size > style.body_size * 1.12) return !ends_sentence(text) || piece.bold || piece.size > style.body_size * 1.3;
  if (!piece.bold || ends_sentence(text) || text.ends_with(':')) return false;
  return piece.size > style.body_size * 0.95 && (piece.gap_above > 0.15 || !split_heading_number(text).label.empty());
}

// By size, but never above what its number says: "1.2" is at least the second level.
int level_of(const Piece& piece, const TextStyle& style, const std::string& label) {
  std::string_view number = label;
  if (number.ends_with('.')) number.remove_suffix(1);
  const int depth = label.empty() ? 1 : 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
  int level = 1;
  for (const double size : style.heading_sizes) {
    if (piece.size > size * 0.97) break;
    ++level;
  }
  return std::min(std::max(level, depth), 9);
}

std::vector<double> label_indents(const std::vector<Piece>& pieces, double body_size) {
  std::vector<double> lefts;
  for (const Piece& piece : pieces) {
    const double left = piece.lines.front()->box.left;
    if (piece.bold || piece.size > body_size * 1.12) continue;  // a heading
    const bool known = std::any_of(lefts.begin(), lefts.end(), [&](double other) { return std::abs(other - left) < 5; });
    if (!known && starts_list_item(*piece.lines.front())) lefts.push_back(left);
  }
  std::sort(lefts.begin(), lefts.end());
  return lefts;
}

Paragraph to_paragraph(const Piece& piece, std::string text, const std::vector<double>& indents, int page) {
  Paragraph paragraph;
  paragraph.bold = piece.bold;
  paragraph.source = source_of(piece, page);
  Labelled labelled = split_list_label(text);
  paragraph.text = std::move(text);
  if (labelled.label.empty()) return paragraph;
  paragraph.label = labelled.label;
  paragraph.text = labelled.text;
  const double left = piece.lines.front()->box.left;
  const auto level = std::find_if(indents.begin(), indents.end(), [&](double indent) { return std::abs(indent - left) < 5; });
  paragraph.list_level = level == indents.end() ? 0 : static_cast<int>(level - indents.begin());
  return paragraph;
}

// Small print that starts with its number. The reader of the page knows whether it stands at the foot.
bool is_footnote(const Piece& piece, const std::string& text, const TextStyle& style) {
  if (piece.lines.front()->words.size() < 2) return false;
  const std::string& number = piece.lines.front()->words.front()->text;
  const bool raised = piece.lines.front()->words.front()->size < 0.8 * piece.size;
  if (piece.size > style.body_size * 0.93 && !raised) return false;
  const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
  return number.size() <= 2 && (digits || number == "*") && text.size() > 10;
}

}  // namespace

Labelled split_heading_number(const std::string& text) {
  Labelled parts = split_first_word(text);
  if (!is_heading_number(parts.label) || parts.text.empty()) return {"", text};
  const bool date = parts.label.find('.') == std::string::npos && is_lower(first_letter(parts.text));  // "22 januari 2026"
  return date ? Labelled{"", text} : parts;
}

Labelled split_list_label(const std::string& text) {
  Labelled parts = split_first_word(text);
  if (parts.label.empty() || parts.text.empty()) return {"", text};
  if (is_bullet(parts.label)) return parts;
  std::string_view core = parts.label;
  if (!core.ends_with('.') && !core.ends_with(')')) return {"", text};
  core.remove_suffix(1);
  if (core.starts_with('(')) core.remove_prefix(1);
  if (!is_list_number(core)) return {"", text};
  const bool initial = core.size() == 1 && std::isupper(static_cast<unsigned char>(core.front())) && parts.label.ends_with('.');
  return initial ? Labelled{"", text} : parts;
}

std::vector<Block> to_blocks(const std::vector<Line>& lines, const TextStyle& style, double, double right, int page) {
  const std::vector<Piece> pieces = to_pieces(lines, right);
  const std::vector<double> indents = label_indents(pieces, style.body_size);
  std::vector<Block> blocks;
  for (const Piece& piece : pieces) {
    std::string text = text_of(piece, style.words, right);
    if (text.empty()) continue;
    if (is_heading(piece, text, style)) {
      Labelled parts = split_heading_number(text);
      blocks.emplace_back(Heading{level_of(piece, style, parts.label), parts.label, parts.text, {}, source_of(piece, page)});
    } else if (is_footnote(piece, text, style)) {
      const std::string& number = piece.lines.front()->words.front()->text;
      Paragraph note;
      note.role = Role::footnote;
      note.label = number;
      note.text = text.substr(std::min(text.size(), text.find_first_not_of(' ', number.size())));
      note.source = source_of(piece, page);
      blocks.emplace_back(std::move(note));
    } else {
      blocks.emplace_back(to_paragraph(piece, std::move(text), indents, page));
    }
  }
  return blocks;
}

std::vector<Paragraph> to_cell_paragraphs(const std::vector<Line>& lines, const TextStyle& style, double right, int page) {
  const std::vector<Piece> pieces = to_pieces(lines, right);
  const std::vector<double> indents = label_indents(pieces, 1e9);
  std::vector<Paragraph> out;
  for (const Piece& piece : pieces) {
    std::string text = text_of(piece, style.words, right);
    if (!text.empty()) out.push_back(to_paragraph(piece, std::move(text), indents, page));
  }
  return out;
}

}  // namespace pago
