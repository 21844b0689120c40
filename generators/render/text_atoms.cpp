#include "generators/render/text_atoms.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "generators/render/line_breaks.h"
#include "parsers/formats/list_number.h"

namespace pago {
namespace {

std::string upper(const std::string& text, const std::string& language) {
  std::string result;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale(language.c_str())).toUTF8String(result);
  return result;
}

// What is drawn for a piece; a picture is one letter, so that the text keeps its places.
std::string letters_of(const FlowPiece& piece, const TextLook& look, const PageFacts& page) {
  switch (piece.kind) {
    case FlowPiece::Kind::text:
    case FlowPiece::Kind::note_number:
      return shown_text(piece.text, look);
    case FlowPiece::Kind::page_number:
      return list_number(page.number, page.format);
    case FlowPiece::Kind::page_count:
      return std::to_string(page.count);
    case FlowPiece::Kind::tab:
      return "\t";
    case FlowPiece::Kind::picture:
      return "\uFFFC";
    default:
      return "\n";
  }
}

class AtomMaker {
 public:
  AtomMaker(const FlowDocument& flow, const FontShelf& fonts, std::vector<TextAtom>& atoms)
      : flow_(flow), fonts_(fonts), atoms_(atoms) {}

  void add_word(const FlowPiece& piece, std::string_view word, bool break_after) {
    const TextLook& look = flow_.looks[piece.look];
    if (!look.small_capitals) return add(piece, word, fonts_.font(look), break_after);
    for (std::size_t from = 0; from < word.size();) {  // small letters become smaller capitals
      const auto small = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
      std::size_t to = from + 1;
      while (to < word.size() && small(word[to]) == small(word[from])) ++to;
      const std::string part(word.substr(from, to - from));
      const bool reduced = small(word[from]);
      add(piece, reduced ? upper(part, look.language) : part, fonts_.font(look, reduced), break_after && to == word.size());
      from = to;
    }
  }

  void add_other(const FlowPiece& piece, bool break_after) {
    TextAtom atom;
    atom.kind = piece.kind;
    atom.look = piece.look;
    atom.font = &fonts_.font(flow_.looks[piece.look]);
    atom.target = piece.target;
    atom.link = piece.link;
    atom.break_after = break_after;
    if (piece.kind == FlowPiece::Kind::picture && !flow_.pictures[piece.target].anchored)
      atom.width = atom.visible = flow_.pictures[piece.target].width * text_units;
    atoms_.push_back(atom);
  }

 private:
  void add(const FlowPiece& piece, std::string_view word, const SizedFont& font, bool break_after) {
    TextAtom atom;
    atom.kind = piece.kind == FlowPiece::Kind::note_number ? piece.kind : FlowPiece::Kind::text;
    atom.font = &font;
    atom.word = &font.shape(word);
    atom.look = piece.look;
    atom.link = piece.link;
    atom.target = piece.target;
    atom.width = atom.word->width;
    atom.visible = atom.word->visible_width;
    atom.break_after = break_after;
    atoms_.push_back(atom);
  }

  const FlowDocument& flow_;
  const FontShelf& fonts_;
  std::vector<TextAtom>& atoms_;
};

}  // namespace

std::string shown_text(const std::string& text, const TextLook& look) {
  return look.capitals ? upper(text, look.language) : text;
}

std::vector<TextAtom> text_atoms(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts,
                                 const PageFacts& page) {
  std::string text;
  std::vector<std::size_t> ends;
  for (const FlowPiece& piece : paragraph.pieces) {
    text += letters_of(piece, flow.looks[piece.look], page);
    ends.push_back(text.size());
  }
  std::vector<TextAtom> atoms;
  AtomMaker maker(flow, fonts, atoms);
  const std::vector<LineBreak> breaks = line_breaks(text);
  auto next_break = breaks.begin();
  std::size_t from = 0;
  for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
    const FlowPiece& piece = paragraph.pieces[i];
    const bool is_text = text[from] != '\t' && text[from] != '\n' && piece.kind != FlowPiece::Kind::picture;
    while (from < ends[i]) {
      while (next_break != breaks.end() && next_break->at <= from) ++next_break;
      const std::size_t to = is_text && next_break != breaks.end() ? std::min(ends[i], next_break->at) : ends[i];
      const bool breaks_here = next_break != breaks.end() && next_break->at == to;
      const bool break_after = breaks_here && !next_break->weak;
      if (is_text) maker.add_word(piece, std::string_view(text).substr(from, to - from), break_after);
      else maker.add_other(piece, break_after);
      atoms.back().weak_break = breaks_here && next_break->weak;
      from = to;
    }
  }
  return atoms;
}

}  // namespace pago
