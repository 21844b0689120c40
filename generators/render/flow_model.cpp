#include "generators/render/flow_model.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr char32_t first_stand_in = 0xE000;
constexpr std::size_t most_texts = 4000, stand_in_bytes = 3;

constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

bool plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c != 127; });
}

bool continues(std::string_view text, std::size_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; }

// Letters of one to three bytes without doubt, no control characters, no entities but the five. Anything else is read as XML.
bool says_its_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const auto begins_here = [&](const auto& one) { return text.substr(at).starts_with(one.first); };
    if (c < 0x20 || c == 127 || (c == '&' && std::none_of(entities.begin(), entities.end(), begins_here))) return false;
    if (c < 0x80) continue;
    const bool three = (c >= 0xE1 && c <= 0xEC) || c == 0xEE;
    if (!(three || (c >= 0xC2 && c <= 0xDF)) || !continues(text, at + 1) || (three && !continues(text, at + 2))) return false;
    at += three ? 2 : 1;
  }
  return true;
}

void append_letters(std::string_view escaped, std::string& out) {
  if (plain_ascii(escaped) && escaped.find('&') == escaped.npos) {
    out.append(escaped);
    return;
  }
  std::string raw;
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    const auto entity = std::find_if(entities.begin(), entities.end(),
                                     [&](const auto& one) { return escaped.substr(at).starts_with(one.first); });
    raw += entity == entities.end() ? escaped[at] : entity->second;
    if (entity != entities.end()) at += entity->first.size() - 1;
  }
  out.append(printable_text(raw));
}

std::size_t stand_in_at(std::string_view text, std::size_t at) {  // its number; most_texts: none begins here
  if (at + stand_in_bytes > text.size() || text[at] != '\xEE') return most_texts;
  const auto bits = [&](std::size_t i) { return static_cast<std::size_t>(text[at + i] & 0x3F); };
  return bits(1) << 6 | bits(2);
}

void gather_paragraphs(const FlowBlock& block, std::vector<FlowParagraph*>& out) {
  if (const auto* paragraph = std::get_if<std::shared_ptr<FlowParagraph>>(&block)) return out.push_back(paragraph->get());
  for (const FlowRow& row : table_of(block)->rows)
    for (const FlowCell& cell : row.cells)
      for (const FlowBlock& inner : cell.blocks) gather_paragraphs(inner, out);
}

}  // namespace

bool find_texts(const XmlOutline& outline, std::size_t element, OpenTexts& out) {
  out.around.clear();
  out.texts.clear();
  const std::string_view whole = outline.xml(element);
  const std::size_t begin = outline[element].begin;
  std::size_t from = 0;
  for (std::size_t i = element; i < outline[element].next; ++i) {
    if (!outline.is(i, "w:t")) continue;
    const std::string_view text = outline.content(i);
    if (text.empty() || outline[i].next != i + 1 || !says_its_letters(text) || out.texts.size() == most_texts) return false;
    out.around.append(whole.substr(from, outline[i].inside - begin - from));
    from = outline[i].inside_end - begin;
    out.texts.push_back(text);
  }
  out.around.append(whole.substr(from));
  return true;
}

std::string with_stand_ins(const XmlOutline& outline, std::size_t element) {
  const std::string_view whole = outline.xml(element);
  const std::size_t begin = outline[element].begin;
  std::string out;
  std::size_t from = 0;
  char32_t next = first_stand_in;
  for (std::size_t i = element; i < outline[element].next; ++i) {
    if (!outline.is(i, "w:t")) continue;
    out.append(whole.substr(from, outline[i].inside - begin - from));
    append_utf8(next++, out);
    from = outline[i].inside_end - begin;
  }
  return out.append(whole.substr(from));
}

std::optional<FlowModel> FlowModel::of(std::vector<FlowBlock> blocks, const std::vector<TextLook>& looks, std::size_t texts) {
  FlowModel model;
  model.blocks_ = std::move(blocks);
  std::vector<FlowParagraph*> paragraphs;
  for (const FlowBlock& block : model.blocks_) gather_paragraphs(block, paragraphs);
  std::vector<bool> shown(texts);
  for (const FlowParagraph* paragraph : paragraphs)
    for (const FlowPiece& piece : paragraph->pieces) {
      if (piece.kind != FlowPiece::Kind::text) continue;
      if (is_symbol_font(looks[piece.look].font)) return std::nullopt;
      std::vector<Bit>& bits = model.pieces_.emplace_back();
      for (std::size_t at = 0; at < piece.text.size(); ++at) {
        const std::size_t number = stand_in_at(piece.text, at);
        if (number == most_texts) {
          if (bits.empty() || bits.back().open) bits.emplace_back();
          bits.back().fixed += piece.text[at];
          continue;
        }
        if (number >= texts || shown[number]) return std::nullopt;
        shown[number] = true;
        bits.push_back({{}, number, true});
        at += stand_in_bytes - 1;
      }
    }
  return model;
}

struct FlowModel::Copying {
  const std::vector<std::string_view>& texts;
  std::vector<std::vector<Bit>>::const_iterator piece;

  FlowBlock copy(const FlowBlock& block) {
    if (const FlowParagraph* paragraph = paragraph_of(block)) {
      auto own = std::make_shared<FlowParagraph>(*paragraph);
      for (FlowPiece& one : own->pieces)
        if (one.kind == FlowPiece::Kind::text) set_text(one);
      return own;
    }
    auto own = std::make_shared<FlowTable>(*table_of(block));
    for (FlowRow& row : own->rows)
      for (FlowCell& cell : row.cells)
        for (FlowBlock& inner : cell.blocks) inner = copy(inner);
    return own;
  }

  void set_text(FlowPiece& of) {
    of.text.clear();
    for (const Bit& bit : *piece++)
      if (bit.open) append_letters(texts[bit.text], of.text);
      else of.text += bit.fixed;
  }
};

std::vector<FlowBlock> FlowModel::with(const std::vector<std::string_view>& texts) const {
  Copying copying{texts, pieces_.begin()};
  std::vector<FlowBlock> out;
  for (const FlowBlock& block : blocks_) out.push_back(copying.copy(block));
  return out;
}

std::string printable_text(const std::string& raw) {
  if (plain_ascii(raw)) return raw;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(raw), clean;
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    if (c == '\n' || c == '\r' || c == '\t') clean += u' ';
    else if (c >= 0x20 && c != 0x7F && c != 0xFEFF) clean += c;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status)) clean = nfc->normalize(clean, status);
  std::string result;
  return clean.toUTF8String(result);
}

}  // namespace pago
