#include "parsers/results/header_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>

namespace pago {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_number(char c) { return c >= '0' && c <= '9'; }

// Takes "(dB)", "[kg]" or "in cm" out of the header; what is in brackets and no unit stays as words.
std::string take_unit(std::string& text, const ColumnWords& words) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    const std::size_t from = text.find(open), to = text.rfind(close);
    if (from == text.npos || to == text.npos || to < from || from == 0) continue;
    const std::string unit = unit_named(std::string_view(text).substr(from + 1, to - from - 1), words);
    if (unit.empty()) continue;
    text.replace(from, to - from + 1, " ");
    return unit;
  }
  const std::size_t in = text.rfind(" in ");
  if (in == text.npos) return {};
  const std::string unit = unit_named(std::string_view(text).substr(in + 4), words);
  if (!unit.empty()) text.resize(in);
  return unit;
}

// Letters and digits apart: "r4000" -> "r", "4000"; "0,5" stays together.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  std::string piece;
  const auto end_piece = [&] {
    if (!piece.empty()) out.push_back(std::move(piece));
    piece.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool decimal =
        (c == ',' || c == '.') && !piece.empty() && is_number(piece.back()) && i + 1 < text.size() && is_number(text[i + 1]);
    if (!is_letter(c) && !is_number(c) && !decimal && c != '%') {
      end_piece();
      continue;
    }
    if (!piece.empty() && !decimal && is_number(c) != is_number(piece.back()) && piece.back() != ',' && piece.back() != '.')
      end_piece();
    piece += c == ',' ? '.' : c;
  }
  end_piece();
  return out;
}

// "4", "khz" -> "4000"; a "hz" behind a number says nothing.
std::vector<std::string> frequencies(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    const bool after_number = !out.empty() && is_number(out.back().front());
    if (after_number && (word == "khz" || word == "k"))
      out.back() = std::to_string(std::lround(1000 * std::strtod(out.back().c_str(), nullptr)));
    else out.push_back(word);
  }
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string lower(text);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString all = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  all = nfd->normalize(all.toLower(), status);
  icu::UnicodeString plain;
  for (int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
    UChar32 c = all.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (c == 0x142) c = 'l';
    if (c == 0x111) c = 'd';
    if (c == 0xF8) c = 'o';
    plain.append(c);
  }
  std::string out;
  plain.toUTF8String(out);
  return out;
}

std::string unit_named(std::string_view text, const ColumnWords& words) {
  std::string key(text);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (std::size_t at; (at = key.find("μ")) != key.npos;) key.replace(at, 2, "µ");  // Greek mu for the micro sign
  if (key.ends_with('.')) key.pop_back();
  const auto found = words.units.find(key);
  return found == words.units.end() ? std::string() : found->second;
}

HeaderName header_name(std::string_view header, const ColumnWords& words) {
  HeaderName name;
  std::string text(header);
  std::replace(text.begin(), text.end(), '\n', ' ');
  name.unit = take_unit(text, words);
  for (std::string& word : frequencies(pieces(folded(text)))) {
    const auto synonym = words.words.find(word);
    if (synonym != words.words.end()) word = synonym->second;
    if (!words.filler.contains(word)) name.words.push_back(std::move(word));
  }
  return name;
}

}  // namespace pago
