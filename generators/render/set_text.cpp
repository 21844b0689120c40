#include "generators/render/set_text.h"

#include <algorithm>

#include "generators/render/line_filler.h"

namespace pago {
namespace {

// Height of a line by what stands in it, before the paragraph's line spacing. Raised text does not make a line higher. Gives
// the height of its text.
int measure_items(SetLine& line, const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts) {
  int ascent = 0, descent = 0, tallest = 0;
  const auto add = [&](const SizedFont& font, const TextLook& look) {
    const int raised = look.position * 10;
    ascent = std::max(ascent, font.ascent() + std::max(0, raised));
    descent = std::max(descent, font.descent() + std::max(0, -raised));
  };
  for (const LineItem& item : line.items) {
    if (item.kind == LineItem::Kind::picture) {
      tallest = std::max(tallest, flow.pictures[item.target].height);
      continue;
    }
    TextLook look = flow.looks[item.look];
    if (look.raise != Raise::none) look.raise = Raise::none, add(fonts.font(look), look);
    else add(*item.font, look);
  }
  const bool no_text = ascent + descent == 0;
  if (no_text) {
    const TextLook& mark = flow.looks[paragraph.mark_look];
    add(fonts.font(mark), mark);
  }
  const bool picture_alone = no_text && tallest > 0;
  line.ascent = picture_alone ? tallest : std::max(ascent, tallest);
  line.height = line.ascent + (picture_alone ? 0 : descent);
  return ascent + descent;
}

// `of_text`: the height of its text alone, to which proportional spacing adds.
void space_line(SetLine& line, int of_text, const ParagraphLook& look) {
  const auto shrink_to = [&](int height) {
    line.height = height;
    line.ascent = 4 * height / 5;  // LibreOffice gives a fixed line four fifths above the baseline
  };
  switch (look.line_rule) {
    case LineRule::exact:
      return shrink_to(look.line);
    case LineRule::at_least:
      if (line.height >= look.line) return;
      line.ascent += look.line - line.height;
      line.height = look.line;
      return;
    case LineRule::proportional:
      const int percent = std::max(50, look.line * 100 / 240);
      if (percent < 100) shrink_to(std::max(1, line.height * percent / 100));
      else line.extra = of_text * (percent - 100) / 100;
  }
}

}  // namespace

void LineFiller::measure() {
  const int of_text = measure_items(line_, paragraph_, flow_, fonts_);
  space_line(line_, of_text, paragraph_.look);
}

SetParagraph set_paragraph(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts, int width,
                           const PageFacts& page) {
  LineFiller filler(paragraph, flow, fonts, width, text_atoms(paragraph, flow, fonts, page));
  while (!filler.done()) filler.fill();
  SetParagraph set;
  set.lines = filler.take();
  set.last_extra = set.lines.back().extra;
  const int percent = paragraph.look.line_rule == LineRule::proportional ? paragraph.look.line * 100 / 240 : 100;
  if (percent > 100) set.cell_extra = fonts.font(flow.looks[paragraph.style_look]).height() * (percent - 100) / 100;
  set.lines.front().extra = 0;
  return set;
}

}  // namespace pago
