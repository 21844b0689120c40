#include "parsers/formats/pdf_drawn_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "parsers/formats/drawn_text_memory.h"
#include "parsers/formats/pdf_objects.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr std::string_view white = " \n\r\t\f";
constexpr std::size_t most_glyphs = 65536, most_marks = 100'000;

unsigned hex_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value << 4 | (static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10) & 15u);
  return value;
}

double number_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

DrawnFont::Glyph& glyph_at(DrawnFont& font, unsigned number) {
  if (font.glyphs.size() <= number) font.glyphs.resize(number + 1);
  return font.glyphs[number];
}

std::string text_of_utf16(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
    char32_t unit = hex_of(hex.substr(i, 4));
    if (unit >= 0xD800 && unit < 0xDC00 && i + 8 <= hex.size())
      unit = 0x10000 + ((unit - 0xD800) << 10) + (hex_of(hex.substr(i += 4, 4)) - 0xDC00);
    append_utf8(unit, out);
  }
  return out;
}

// "<0003> <0020>" on a line of its own: all that pago writes.
void read_letters(std::string_view map, DrawnFont& font) {
  bool inside = false;
  for (std::size_t at = 0; at < map.size();) {
    const std::size_t end = std::min(map.find('\n', at), map.size());
    const std::string_view line = map.substr(at, end - at);
    at = end + 1;
    if (line.ends_with(" beginbfchar")) inside = true;
    else if (line == "endbfchar") inside = false;
    else if (inside && line.size() > 10 && line[0] == '<' && line[5] == '>')
      glyph_at(font, hex_of(line.substr(1, 4))).text = text_of_utf16(line.substr(8, line.size() - 9));
  }
}

// "[ 3 [226 0 579] 17 [507]]"
bool read_widths(std::string_view widths, DrawnFont& font) {
  unsigned glyph = 0;
  bool inside = false;
  for (std::size_t at = 1; at < widths.size();) {
    const char c = widths[at];
    if (c == '[' || c == ']' || white.find(c) != white.npos) {
      inside = c == '[' || (inside && c != ']');
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < widths.size() && widths[end] >= '0' && widths[end] <= '9') ++end;
    if (end == at || glyph >= most_glyphs) return false;
    const auto value = number_of(widths.substr(at, end - at));
    if (inside) glyph_at(font, glyph++).width = value / 1000;
    else glyph = static_cast<unsigned>(std::min(value, 70000.0));
    at = end;
  }
  return true;
}

class ContentText {
 public:
  ContentText(std::string_view content, const std::map<std::string, const DrawnFont*, std::less<>>& fonts,
              DrawnTextMemory* memory)
      : rest_(content), fonts_(fonts), memory_(memory) {}

  std::optional<MarkedText> read() {
    if (memory_ != nullptr) memory_->use(fonts_);
    for (;;) {
      if (memory_ != nullptr && marks_.empty() && operands_.empty() && !read_marks()) return std::nullopt;
      if (!next()) break;
      if (!take()) return std::nullopt;
    }
    if (!marks_.empty()) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool take() {
    if (token_.empty()) return false;
    const char c = token_.front();
    if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/' || token_.starts_with("<<")) {
      if (operands_.size() > 100) return false;
      operands_.push_back(token_);
    } else if (c == '[') {
      array_ = token_;
    } else {
      if (!act()) return false;
      operands_.clear();
    }
    return true;
  }

  // Pieces of marked content as far as they follow one another; false: one is drawn in another way than pago draws.
  bool read_marks() {
    for (;;) {
      rest_ = pdf_behind_white(rest_);
      constexpr std::string_view end = "\nEMC\n";
      std::size_t size = 0;
      const KnownMark* known = memory_->follow(rest_, size);
      if (known == nullptr) {
        const std::size_t at = rest_.starts_with('/') ? rest_.find(end) : rest_.npos;
        if (at == rest_.npos) return true;
        size = at + end.size() - 1;
        known = memory_->find(rest_.substr(0, size));
      }
      const std::string_view mark = rest_.substr(0, size);
      if (known != nullptr && use(*known)) {
        rest_.remove_prefix(mark.size());
        continue;
      }
      if (!read_mark(mark)) return false;
      if (!marks_.empty()) return true;  // one stands inside another
    }
  }

  // What its first place is to what was shown before.
  std::size_t joint_of(const KnownMark& mark) const {
    const bool same_line = std::abs(mark.y - y_) < mark.size * 0.7;
    const bool parted = parted_ || !same_line || std::abs(mark.x - x_) > mark.size / 8;
    return (new_line_ || !same_line ? 2u : 0u) + (parted ? 1u : 0u);
  }

  // Of a running head: nothing of it goes on in the line before.
  static bool starts_line(std::size_t joint, std::size_t lines_before) { return lines_before == 0 || (joint & 2u) != 0; }

  bool use(const KnownMark& known) {
    if (known.number) {
      if (out_.marked.size() <= *known.number) out_.marked.resize(*known.number + 1);
      if (!out_.marked[*known.number].empty()) return false;
    }
    if (!known.shows_text) return true;
    const std::size_t joint = joint_of(known);
    const auto& read = known.read[joint];
    if (!read || (!known.number && !starts_line(joint, out_.artifacts.size()))) return false;
    if (known.number) out_.marked[*known.number] = read->texts.front();
    else out_.artifacts.insert(out_.artifacts.end(), read->texts.begin(), read->texts.end());
    font_ = read->font, size_ = read->size, x_ = read->x, y_ = read->y;
    new_line_ = read->new_line, parted_ = read->parted;
    return true;
  }

  bool read_mark(std::string_view mark) {
    const std::size_t behind = rest_.size() - mark.size();
    const std::size_t before = out_.marked.size(), lines_before = out_.artifacts.size();
    first_ = First();
    while (rest_.size() > behind) {
      if (!next()) break;
      if (!take()) return false;
    }
    const bool artifact = mark.starts_with("/Artifact");
    const bool whole = artifact ? !first_.shown || starts_line(first_.joint, lines_before) : mark_number_ >= before;
    if (!marks_.empty() || !operands_.empty() || rest_.size() != behind || first_.too_early || !whole) return true;
    if (KnownMark* known = memory_->keep(mark)) keep(artifact, lines_before, *known);
    return true;
  }

  void keep(bool artifact, std::size_t lines_before, KnownMark& known) {
    if (!artifact) known.number = mark_number_;
    known.shows_text = first_.shown;
    known.x = first_.x, known.y = first_.y, known.size = first_.size;
    if (!first_.shown) return;
    const auto from = out_.artifacts.begin() + static_cast<std::ptrdiff_t>(artifact ? lines_before : out_.artifacts.size());
    std::vector<std::string> texts(from, out_.artifacts.end());
    if (!artifact) texts.push_back(out_.marked[mark_number_]);
    known.read[first_.joint] =
        std::make_unique<const KnownMark::Read>(KnownMark::Read{std::move(texts), font_, size_, x_, y_, new_line_, parted_});
  }

  struct Mark {
    std::string* into = nullptr;
    bool artifact = false;
  };

  bool next() {
    rest_ = pdf_behind_white(rest_);
    if (rest_.empty()) return false;
    if (rest_.front() == '[') {  // of numbers and <...>: without brackets inside
      const std::size_t end = rest_.find(']');
      token_ = end == rest_.npos ? std::string_view() : rest_.substr(0, end + 1);
      rest_.remove_prefix(token_.size());
      return true;
    }
    if (rest_.front() != '<' && rest_.front() != '(') {
      token_ = rest_.substr(0, pdf_word_end(rest_));
      rest_.remove_prefix(token_.size());
      return true;
    }
    const std::string_view behind = pdf_behind(rest_);
    token_ = behind.empty() && !rest_.ends_with(rest_.front() == '(' ? ')' : '>')
                 ? std::string_view()
                 : rest_.substr(0, rest_.size() - behind.size());
    rest_ = behind;
    return true;
  }

  bool act() {
    if (token_ == "TJ") return show();
    if (token_ == "Tm") return move();
    if (token_ == "Tf") return choose_font();
    if (token_ == "BDC" || token_ == "BMC") return begin();
    if (token_ == "EMC") return end();
    static constexpr std::array<std::string_view, 20> silent = {"BT", "ET", "rg", "RG", "re", "f", "m", "l", "S", "w",
                                                                "d",  "q",  "Q",  "cm", "Do", "g", "G", "J", "j", "n"};
    return std::find(silent.begin(), silent.end(), token_) != silent.end();
  }

  bool begin() {
    if (operands_.empty()) return false;
    if (token_ == "BMC") {
      if (operands_[0] != "/Artifact") return false;
      marks_.push_back({nullptr, true});
      return true;
    }
    if (operands_.size() != 2) return false;
    if (operands_[0] == "/Span" && !marks_.empty()) {
      marks_.push_back(marks_.back());
      return true;
    }
    const std::string_view mcid = pdf_entry(operands_[1], "/MCID");
    const auto number = static_cast<std::size_t>(number_of(mcid));
    if (mcid.empty() || number >= most_marks) return false;
    if (out_.marked.size() <= number) out_.marked.resize(number + 1);
    marks_.push_back({&out_.marked[number], false});
    mark_number_ = number;
    return true;
  }

  bool end() {
    if (marks_.empty()) return false;
    marks_.pop_back();
    return true;
  }

  bool choose_font() {
    if (operands_.size() != 2) return false;
    const auto found = fonts_.find(operands_[0]);
    font_ = found == fonts_.end() ? nullptr : found->second;
    size_ = number_of(operands_[1]);
    first_.font = true;
    return font_ != nullptr;
  }

  bool move() {
    if (operands_.size() != 6 || operands_[0] != "1" || operands_[1] != "0" || operands_[2] != "0" || operands_[3] != "1")
      return false;
    const double x = number_of(operands_[4]), y = number_of(operands_[5]);
    const bool same_line = std::abs(y - y_) < size_ * 0.7;
    new_line_ = new_line_ || !same_line;
    parted_ = parted_ || !same_line || std::abs(x - x_) > size_ / 8;
    x_ = x;
    y_ = y;
    if (!first_.moved) {
      first_.moved = true;
      first_.x = x, first_.y = y, first_.size = size_;
      first_.joint = (new_line_ ? 2u : 0u) + (parted_ ? 1u : 0u);
      first_.too_early = first_.too_early || !first_.font;
    }
    return true;
  }

  bool show() {
    if (font_ == nullptr || marks_.empty()) return false;
    first_.shown = true;
    first_.too_early = first_.too_early || !first_.moved;
    for (std::string_view rest = array_.substr(1);;) {
      rest = pdf_behind_white(rest);
      if (rest.empty() || rest.front() == ']') return true;
      if (rest.front() == '<') {
        const std::size_t close = rest.find('>');
        if (close == rest.npos || (close - 1) % 4 != 0) return false;
        glyphs(rest.substr(1, close - 1));
        rest.remove_prefix(close + 1);
        continue;
      }
      const std::size_t close = pdf_word_end(rest);
      if (close == rest.size()) return false;
      const double back = number_of(rest.substr(0, close)) / 1000;
      x_ -= back * size_;
      parted_ = parted_ || back < -0.125;
      rest.remove_prefix(close);
    }
  }

  std::string& target() {
    Mark& mark = marks_.back();
    if (!mark.artifact) return out_.marked[mark_number_];
    if (out_.artifacts.empty() || new_line_) out_.artifacts.emplace_back();
    return out_.artifacts.back();
  }

  void glyphs(std::string_view hex) {
    std::string* to = nullptr;
    double width = 0;
    for (std::size_t i = 0; i < hex.size(); i += 4) {
      const unsigned number = hex_of(hex.substr(i, 4));
      if (number >= font_->glyphs.size()) continue;
      if (to == nullptr) to = &begun_target();
      const DrawnFont::Glyph& shown = font_->glyphs[number];
      if (shown.text.size() == 1) *to += shown.text.front();
      else *to += shown.text;
      width += shown.width;
    }
    x_ += width * size_;
  }

  std::string& begun_target() {
    std::string& to = target();
    new_line_ = false;
    if (parted_ && (to.empty() || to.back() != ' ')) to += ' ';
    parted_ = false;
    return to;
  }

  struct First {  // of the piece of marked content that is read
    bool font = false, moved = false, shown = false;
    bool too_early = false;  // something stands before its font and its place: it goes on where another ended
    double x = 0, y = 0, size = 1;
    std::size_t joint = 0;
  };

  std::string_view rest_, token_, array_;
  const std::map<std::string, const DrawnFont*, std::less<>>& fonts_;
  DrawnTextMemory* memory_;
  First first_;
  std::vector<std::string_view> operands_;
  std::vector<Mark> marks_;
  std::size_t mark_number_ = 0;
  const DrawnFont* font_ = nullptr;
  double size_ = 1, x_ = 0, y_ = 0;
  bool new_line_ = true;  // of running heads
  bool parted_ = false;   // a space stands between what was shown and what comes
  MarkedText out_;
};

}  // namespace

std::optional<DrawnFont> read_drawn_font(std::string_view cid_font, std::string_view to_unicode) {
  DrawnFont font;
  const std::string_view widths = pdf_entry(cid_font, "/W");
  if (widths.empty() || !read_widths(widths, font)) return std::nullopt;
  read_letters(to_unicode, font);
  return font;
}

std::optional<MarkedText> read_drawn_text(std::string_view content,
                                          const std::map<std::string, const DrawnFont*, std::less<>>& fonts,
                                          DrawnTextMemory* memory) {
  return ContentText(content, fonts, memory).read();
}

}  // namespace pago
