#include <algorithm>

#include "generators/render/story.h"

namespace pago {
namespace {

int frame(const FlowParagraph& paragraph, Side side) {
  const auto& line = paragraph.look.borders[side];
  return line && line->width > 0 ? line->width + line->space : 0;
}

int line_height(const SetLine& line, bool first_here) { return line.height + (first_here ? 0 : line.extra); }

}  // namespace

// Number of the first line that does not fit, by the rules for lines that must not stand alone.
std::size_t StoryPlacer::lines_that_fit(const State& state, std::size_t number, std::size_t from, int y, bool force) const {
  const SetBlock& block = state.story.blocks[number];
  const std::vector<SetLine>& lines = block.lines.lines;
  std::size_t end = lines.size();  // a page break in the text ends it too
  for (std::size_t i = from; i < end; ++i)
    if (lines[i].page_break_after && state.area.may_break_pages) end = i + 1;
  std::size_t to = from;
  std::vector<std::size_t> notes;
  for (; to < end; ++to) {
    y += line_height(lines[to], to == from);
    notes.insert(notes.end(), lines[to].notes.begin(), lines[to].notes.end());
    const int room = state.area.bottom - (notes_ && state.area.may_break_pages ? notes_->with(notes) : 0);
    const bool last = to + 1 == lines.size();
    const bool joins = last && number + 1 < state.story.blocks.size() && joined(block, state.story.blocks[number + 1]);
    if (y + (last && !joins ? frame(*block.paragraph, bottom_side) : 0) > room) break;
  }
  if (to == end) return to;
  const std::size_t natural = force ? std::max(to, from + 1) : to;
  const ParagraphLook& look = block.paragraph->look;
  const bool no_lone_lines = look.widow_control && state.area.may_break_pages;  // in cells LibreOffice does not mind them
  if (no_lone_lines && end - to < 2) to = end >= 2 ? end - 2 : 0;
  if (no_lone_lines && from == 0 && to < 2) to = 0;
  if (look.keep_lines && from == 0) to = 0;
  to = std::max(to, from);
  return to == from && force ? natural : to;
}

bool StoryPlacer::place_paragraph(State& state, StoryCursor& cursor, bool force, PlaceEnd& end) {
  const SetBlock& block = state.story.blocks[cursor.block];
  const FlowParagraph& paragraph = *block.paragraph;
  const bool begins = cursor.line == 0;
  end = PlaceEnd::full;
  if (begins && paragraph.look.break_before && state.area.may_break_pages && state.anything) {
    end = PlaceEnd::page_break;
    return false;
  }
  if (begins && paragraph.look.keep_next && state.area.may_break_pages && state.anything &&
      !chain_fits(state, cursor.block, state.y))
    return false;
  const bool joins_above = begins && state.anything && joined(state.story.blocks[cursor.block - 1], block);
  const int above = begins ? space_above(state, cursor.block) : 0;
  state.paragraph_top = state.y + (begins ? space_below_previous(state, cursor.block) : 0);
  int y = state.y + above + (begins && !joins_above ? frame(paragraph, top_side) : 0);
  const std::size_t to = lines_that_fit(state, cursor.block, cursor.line, y, force);
  if (to == cursor.line) return false;
  int below = y;
  for (std::size_t i = cursor.line; i < to; ++i) below += line_height(block.lines.lines[i], i == cursor.line);
  const bool all = to == block.lines.lines.size();
  const bool joins_below =
      all && cursor.block + 1 < state.story.blocks.size() && joined(block, state.story.blocks[cursor.block + 1]);
  const int bottom_frame = all && !joins_below ? frame(paragraph, bottom_side) : 0;
  if (printer_) {
    draw_frame(state, cursor.block, joins_above ? state.y : y, below, begins && !joins_above, all && !joins_below);
    draw_lines(state, block, cursor.line, to, y);
  }
  if (notes_)
    for (std::size_t i = cursor.line; i < to; ++i) notes_->add(block.lines.lines[i].notes);
  state.y = below + bottom_frame;
  const bool broken = state.area.may_break_pages && block.lines.lines[to - 1].page_break_after;
  end = broken ? PlaceEnd::page_break : all ? PlaceEnd::all : PlaceEnd::full;
  if (!all) cursor.line = to;
  return all;
}

int StoryPlacer::text_tag(const FlowParagraph& paragraph, int& label) {
  PagePrinter& printer = *printer_;
  label = artifact;
  const int level = paragraph.look.outline_level;
  if (level < 9) {
    printer.end_list();
    const int own = printer.tag(&paragraph, "H");  // its number when it first appears
    if (own != artifact && printer.node(own).type == "H")
      printer.node(own).type += std::to_string(printer.heading_level(level + 1));
    if (own != artifact) printer.node(own).title = (paragraph.label ? paragraph.label->text + " " : "") + paragraph.text();
    return label = own;
  }
  if (!paragraph.label) {
    printer.end_list();
    return printer.tag(&paragraph, "P");
  }
  if (printer.in_artifact()) return artifact;
  printer.open(printer.list_tag(paragraph.look.list, paragraph.look.list_level));
  const int item = printer.tag(&paragraph, "LI");
  printer.open(item);
  label = printer.tag(&paragraph, "Lbl");
  const int body = printer.tag(&paragraph, "LBody");
  printer.close();
  printer.close();
  return body;
}

void StoryPlacer::draw_lines(const State& state, const SetBlock& block, std::size_t from, std::size_t to, int y) {
  const FlowParagraph& paragraph = *block.paragraph;
  const bool silent = paragraph.pieces.empty() && !paragraph.label;
  int label = artifact;
  const int tag = silent ? artifact : text_tag(paragraph, label);
  if (tag != artifact && printer_->node(tag).page < 0) {
    printer_->node(tag).page = printer_->pages() - 1;
    printer_->node(tag).top = y;
  }
  for (std::size_t i = from; i < to; ++i) {
    const SetLine& line = block.lines.lines[i];
    const int height = line_height(line, i == from);
    draw_anchored(state, block, line, y, height, tag);
    printer_->line(line, state.area.left, y, i == from, tag, label);
    y += height;
  }
}

// Shade and borders. They stand outside the text, as far as their distance says.
void StoryPlacer::draw_frame(const State& state, std::size_t number, int top, int bottom_edge, bool begins, bool ends) {
  const SetBlock& block = state.story.blocks[number];
  const ParagraphLook& look = block.paragraph->look;
  const auto& lines = look.borders;
  const auto has = [&](Side side) { return lines[side] && lines[side]->width > 0; };
  const int left = state.area.left + look.left + std::min(0, look.first) - frame(*block.paragraph, left_side);
  const int right = state.area.left + block.width - look.right + frame(*block.paragraph, right_side);
  const int upper = top - (begins ? frame(*block.paragraph, top_side) : 0);
  const int lower = bottom_edge + (ends ? frame(*block.paragraph, bottom_side) : 0);
  printer_->box(left, upper, right, lower, look.shade);
  const auto middle = [&](Side side) { return lines[side]->width / 2; };
  if (has(top_side) && begins)
    printer_->rule(left, upper + middle(top_side), right, upper + middle(top_side), *lines[top_side]);
  if (has(bottom_side) && ends)
    printer_->rule(left, lower - middle(bottom_side), right, lower - middle(bottom_side), *lines[bottom_side]);
  if (has(left_side)) printer_->rule(left + middle(left_side), upper, left + middle(left_side), lower, *lines[left_side]);
  if (has(right_side)) printer_->rule(right - middle(right_side), upper, right - middle(right_side), lower, *lines[right_side]);
}

void StoryPlacer::draw_anchored(const State& state, const SetBlock& block, const SetLine& line, int y, int height, int tag) {
  const AnchorPlace anchor{state.area.left, block.width, state.paragraph_top, y, y + height};
  for (const std::size_t number : line.anchored) printer_->anchored_picture(number, context_.box, anchor, tag);
}

}  // namespace pago
