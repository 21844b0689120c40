#include "generators/render/page_content.h"

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace pago {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

constexpr double least_jump = 4;  // thousandths of the size: a drift of the pen that nobody sees

double points(int twips) { return twips / 20.0; }
double text_points(int units) { return units / (20.0 * text_units); }

class ContentWriter {
 public:
  ContentWriter(const PrintedPage& page, FontBlocks& fonts) : page_(page), fonts_(fonts) {
    content_.stream.reserve(page.marks.size() * 60 + 200);
  }

  DrawingStream write() {
    for (const PrintedMark& mark : page_.marks) {
      begin(mark.tag);
      std::visit([this](const auto& what) { draw(what); }, mark.what);
    }
    end_text();
    end_mark();
    return std::move(content_);
  }

 private:
  std::string& out() { return content_.stream; }
  double y_of(int twips) const { return points(page_.height - twips); }

  void number(double value) {
    append_number(value, out());
    out() += ' ';
  }

  void begin(int tag) {
    if (open_ && tag == tag_) return;
    end_text();
    end_mark();
    if (tag == artifact) {
      out() += "/Artifact BMC\n";
    } else {
      out() += "/P <</MCID " + std::to_string(content_.tag_of_mark.size()) + ">> BDC\n";
      content_.tag_of_mark.push_back(tag);
    }
    open_ = true;
    tag_ = tag;
  }

  void end_mark() {
    if (open_) out() += "EMC\n";
    open_ = false;
  }

  void end_text() {
    end_array();
    if (in_text_) out() += "ET\n";
    in_text_ = false;
    font_ = nullptr;
  }

  void end_array() {
    if (in_hex_) out() += '>';
    if (in_array_) out() += "] TJ\n";
    in_hex_ = in_array_ = false;
  }

  void colour(int rgb, bool stroke) {
    int& now = stroke ? stroke_ : fill_;
    if (now == rgb) return;
    now = rgb;
    for (const int shift : {16, 8, 0}) number((rgb >> shift & 255) / 255.0);
    out() += stroke ? "RG\n" : "rg\n";
  }

  void set_font(const FontBlock& block, int size) {
    if (font_ == &block && size_ == size) return;
    end_array();
    out() += block.name() + " ";
    number(points(size));
    out() += "Tf\n";
    font_ = &block;
    size_ = size;
  }

  // Moves the pen; within an array by an adjustment, else by a new text matrix.
  void move_to(double x, double y) {
    if (in_array_ && y == pen_y_ && x > pen_x_ - 20) {
      const double gap = (pen_x_ - x) * 1000 / points(size_);
      if (std::abs(gap) < least_jump) return;
      if (in_hex_) out() += '>';
      in_hex_ = false;
      append_number(std::round(gap * 10) / 10, out());
      pen_x_ = x;
      return;
    }
    end_array();
    out() += "1 0 0 1 ";
    number(x);
    number(y);
    out() += "Tm [";
    in_array_ = true;
    pen_x_ = x;
    pen_y_ = y;
  }

  static void append_glyph(std::uint32_t id, std::string& to) {
    for (const int shift : {12, 8, 4, 0}) to += digits[id >> shift & 15];
  }

  void glyph(std::uint32_t id) {
    if (!in_hex_) out() += '<';
    in_hex_ = true;
    append_glyph(id, out());
  }

  WordMarks marks_of(const ShapedWord& word, int size) {
    WordMarks marks;
    marks.plain = word.parts.size() == 1 && word.text.find("\u00AD") == std::string::npos;
    int x = 0;
    if (marks.plain)
      for (const ShapedGlyph& g : word.parts.front().glyphs) {
        marks.plain = marks.plain && g.dx == 0 && g.dy == 0 && g.glyph != 0;
        const double gap = (marks.pen - text_points(x)) * 1000 / points(size);
        if (std::abs(gap) >= least_jump && !marks.glyphs.empty()) {
          marks.glyphs += '>';
          append_number(std::round(gap * 10) / 10, marks.glyphs);
          marks.glyphs += '<';
          marks.pen = text_points(x);
        }
        append_glyph(g.glyph, marks.glyphs);
        marks.pen += fonts_.of(*word.parts.front().face).width(g.glyph) * points(size) / 1000;
        x += g.advance;
      }
    return marks;
  }

  void count_glyphs(const ShapedWord& word, FontBlock& block) {
    if (std::exchange(word.marks->counted_by, fonts_.number()) == fonts_.number()) return;
    for (const ShapedGlyph& g : word.parts.front().glyphs)
      block.use(g.glyph, std::string_view(word.text).substr(g.text, g.bytes));
  }

  bool draw_plain(const PrintedText& text) {
    const ShapedWord& word = *text.word;
    const int size = text.font->size();
    if (!word.marks) word.marks = marks_of(word, size);
    const std::size_t space = text.stretch == 0 ? word.text.npos : word.text.find(' ');
    if (!word.marks->plain || (space != word.text.npos && space + 1 < word.text.size())) return false;
    FontBlock& block = fonts_.of(*word.parts.front().face);
    set_font(block, size);
    count_glyphs(word, block);
    move_to(text_points(text.x), y_of(text.y));
    if (!in_hex_) out() += '<';
    in_hex_ = true;
    out() += word.marks->glyphs;
    pen_x_ += word.marks->pen;
    return true;
  }

  void draw(const PrintedText& text) {
    if (!in_text_) out() += "BT\n";
    in_text_ = true;
    if (fill_ != text.colour) end_array();
    colour(text.colour, false);
    if (draw_plain(text)) return;
    int x = text.x;
    for (const ShapedPart& part : text.word->parts) {
      FontBlock& block = fonts_.of(*part.face);
      set_font(block, text.font->size());
      const double unit = points(text.font->size()) / part.face->units();
      for (const ShapedGlyph& g : part.glyphs) {
        const std::string_view letters = std::string_view(text.word->text).substr(g.text, g.bytes);
        if (letters == "\u00AD") continue;  // shows itself only at the end of a line, as a hyphen of its own
        const bool unknown = g.glyph == 0 && !letters.empty();  // no font has it; it can still be read and copied
        if (!unknown) block.use(g.glyph, letters);
        if (unknown) {
          content_.unknown_letters = true;
          end_array();
          out() += "/Span <</ActualText " + pdf_text(letters) + ">> BDC\n";
        }
        move_to(text_points(x) + g.dx * unit, y_of(text.y) + g.dy * unit);
        glyph(g.glyph);
        if (unknown) {
          end_array();
          out() += "EMC\n";
        }
        pen_x_ += block.width(g.glyph) * points(text.font->size()) / 1000;
        x += g.advance + (letters == " " ? text.stretch : 0);
      }
    }
  }

  void draw(const PrintedBox& box) {
    end_text();
    colour(box.colour, false);
    number(points(box.left));
    number(y_of(box.bottom));
    number(points(box.right - box.left));
    number(points(box.bottom - box.top));
    out() += "re f\n";
  }

  void stroke(double x1, double y1, double x2, double y2) {
    number(x1);
    number(y1);
    out() += "m ";
    number(x2);
    number(y2);
    out() += "l S\n";
  }

  void draw(const PrintedRule& rule) {
    end_text();
    colour(std::max(0, rule.line.colour), true);
    const bool twice = rule.line.kind == BorderLine::Kind::twice;
    const double width = points(rule.line.width) / (twice ? 3 : 1);
    number(width);
    out() += "w ";
    const bool broken = rule.line.kind == BorderLine::Kind::dashed || rule.line.kind == BorderLine::Kind::dotted;
    if (broken) {
      out() += '[';
      number(rule.line.kind == BorderLine::Kind::dotted ? width : 4 * width);
      number(2 * width);
      out() += "] 0 d ";
    }
    const double x1 = points(rule.x1), y1 = y_of(rule.y1), x2 = points(rule.x2), y2 = y_of(rule.y2);
    const bool across = rule.y1 == rule.y2;
    const double half = across ? width / 2 : 0, down = across ? 0 : width / 2;  // corners meet
    if (!twice) stroke(x1 - half, y1 + down, x2 + half, y2 - down);
    else
      for (const double side : {-width, width})
        stroke(x1 + (across ? 0 : side), y1 + (across ? side : 0), x2 + (across ? 0 : side), y2 + (across ? side : 0));
    if (broken) out() += "[] 0 d\n";
  }

  void draw(const PrintedPicture& picture) {
    end_text();
    out() += "q ";
    number(points(picture.width));
    out() += "0 0 ";
    number(points(picture.height));
    number(points(picture.left));
    number(y_of(picture.top + picture.height));
    out() += "cm /Im" + std::to_string(picture.picture) + " Do Q\n";
  }

  const PrintedPage& page_;
  FontBlocks& fonts_;
  DrawingStream content_;
  bool open_ = false, in_text_ = false, in_array_ = false, in_hex_ = false;
  int tag_ = artifact, fill_ = 0, stroke_ = 0, size_ = 0;
  double pen_x_ = 0, pen_y_ = 0;
  const FontBlock* font_ = nullptr;
};

}  // namespace

FontBlocks::FontBlocks(bool by_own_name) : by_own_name_(by_own_name) {
  static std::atomic<std::uint64_t> made{0};
  number_ = ++made;
}

FontBlock& FontBlocks::of(const FontFace& face) {
  const auto known = blocks_.find(&face);
  if (known != blocks_.end()) return known->second;
  FontBlock block =
      by_own_name_ ? FontBlock(face, pdf_name(face.postscript_name())) : FontBlock(face, static_cast<int>(blocks_.size()) + 1);
  return blocks_.emplace(&face, std::move(block)).first->second;
}

std::string FontBlocks::write(PdfParts& parts, const WideFonts* wide) const {
  std::map<std::string, const FontBlock*> by_name;  // the order must not depend on addresses
  for (const auto& [face, block] : blocks_) by_name.emplace(block.name(), &block);
  std::string dictionary = "<<";
  for (const auto& [name, block] : by_name) dictionary += " " + name + " " + reference(block->write(parts, wide));
  return dictionary + " >>";
}

DrawingStream page_content(const PrintedPage& page, FontBlocks& fonts) { return ContentWriter(page, fonts).write(); }

}  // namespace pago
