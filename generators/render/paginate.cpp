#include "generators/render/paginate.h"

#include <algorithm>

#include "forms/error.h"
#include "generators/render/page_printer.h"
#include "generators/render/story.h"

namespace pago {
namespace {

constexpr int note_gap = 57;  // above and below the line that sets footnotes apart: a millimetre each

bool uses_page_facts(const std::vector<FlowBlock>& blocks) {
  for (const FlowBlock& block : blocks) {
    if (const auto* paragraph = paragraph_of(block)) {
      for (const FlowPiece& piece : paragraph->pieces)
        if (piece.kind == FlowPiece::Kind::page_count) return true;
    } else {
      for (const FlowRow& row : table_of(block)->rows)
        for (const FlowCell& cell : row.cells)
          if (uses_page_facts(cell.blocks)) return true;
    }
  }
  return false;
}

class Paginator {
 public:
  Paginator(const FlowDocument& flow, const FontShelf& fonts, int count, SetMemory* memory, bool of_form)
      : flow_(flow), fonts_(fonts), memory_(memory), printer_(flow, of_form), count_(count) {}

  PrintedDocument run() {
    for (const FlowSection& section : flow_.sections) {
      section_ = &section;
      lay_section();
    }
    end_page();
    return printer_.take();
  }

 private:
  struct Running {  // a header or footer on the page that is being made
    SetStory story;
    int height = 0;
  };

  SettingContext context() const { return {flow_, fonts_, {number_, count_, section_->number_format}, memory_, box_}; }
  int width() const { return section_->width - section_->left - section_->right; }

  Running set_running(const std::shared_ptr<FlowStory> (&stories)[2], bool first) {
    Running running;
    const auto& story = section_->other_first_page && first ? stories[0] : stories[1];
    if (!story) return running;
    const SettingContext now = context();
    running.story = set_story(story->blocks, now, width(), true);
    running.height = StoryPlacer(now, nullptr).height_of(running.story);
    return running;
  }

  void begin_page(bool first) {
    if (printer_.pages() >= max_printed_pages)
      throw Error("render.too_long", "Dit document is langer dan " + std::to_string(max_printed_pages) + " bladzijden.");
    end_page();
    printer_.new_page(section_->width, section_->height);
    footer_place_ = section_->footer;
    left_ = section_->left;
    number_ = first && section_->first_number >= 0 ? section_->first_number : number_ + 1;
    const Running header = set_running(section_->headers, first);
    Running footer = set_running(section_->footers, first);
    top_ =
        section_->top < 0 ? -section_->top : std::max(section_->top, header.height > 0 ? section_->header + header.height : 0);
    const int foot = section_->bottom < 0
                         ? -section_->bottom
                         : std::max(section_->bottom, footer.height > 0 ? section_->footer + footer.height : 0);
    bottom_ = std::max(top_ + 400, section_->height - foot);
    room_ = note_room();
    box_ = {section_->width, section_->height, left_, left_ + width(), top_, bottom_, number_ % 2 != 0};
    printer_.begin_artifact();
    draw(header.story, section_->header);
    printer_.end_artifact();
    footer_ = std::move(footer);
  }

  void end_page() {
    if (printer_.pages() == 0) return;
    draw_notes();
    printer_.begin_artifact();
    draw(footer_.story, box_.height - footer_place_ - footer_.height);
    printer_.end_artifact();
    footer_ = {};
  }

  void draw(const SetStory& story, int top) {
    StoryCursor cursor;
    PlaceArea area;
    area.left = left_;
    area.top = top;
    area.bottom = no_limit;
    const SettingContext now = context();
    StoryPlacer(now, &printer_).place(story, cursor, area, true);
  }

  void lay_section() {
    const bool fresh = section_->new_page || printer_.pages() == 0;
    const SettingContext now = context();
    SetStory story = set_story(section_->blocks, now, width(), false);
    story.own_edge = section_ == &flow_.sections.front();
    StoryCursor cursor;
    bool explicit_break = true;
    bool first = true;
    int from = fresh ? 0 : y_ + space_between_sections(story);
    do {
      if (fresh || !first) begin_page(first), from = top_;
      PlaceArea area{section_->left, from, bottom_, explicit_break, true};
      const StoryCursor before = cursor;
      const SettingContext here = context();
      const Placed placed = StoryPlacer(here, &printer_, &room_).place(story, cursor, area, from == top_);
      y_ = from + placed.height;
      explicit_break = placed.end == PlaceEnd::page_break;
      if (cursor == before && placed.end != PlaceEnd::all && from == top_ && !explicit_break) break;
      first = false;
    } while (cursor.block < story.blocks.size());
    const SetBlock* last = story.blocks.empty() ? nullptr : &story.blocks.back();
    below_ = last && last->paragraph ? last->paragraph->look.after + last->lines.last_extra : 0;
  }

  // What the last paragraph of a section asks above one that goes on under it; the space above the first block comes by itself.
  int space_between_sections(const SetStory& story) const {
    if (story.blocks.empty() || flow_.adds_spaces) return below_;
    const FlowParagraph* first = story.blocks.front().paragraph;
    return std::max(0, below_ - (first ? first->look.before : 0));
  }

  NoteRoom note_room() {
    const SettingContext now = context();
    NoteRoom room;
    room.separator = 2 * note_gap + 10;
    if (notes_.size() != flow_.notes.size())
      for (const FlowStory& note : flow_.notes) notes_.push_back(set_story(note.blocks, now, width(), false));
    for (const SetStory& note : notes_) room.heights.push_back(StoryPlacer(now, nullptr).height_of(note));
    return room;
  }

  void draw_notes() {
    if (room_.placed.empty()) return;
    const SettingContext now = context();
    int y = box_.bottom - room_.used + note_gap;
    printer_.rule(box_.left, y, box_.left + (box_.right - box_.left) / 4, y, {10, 0, 0, BorderLine::Kind::single});
    y += note_gap + 10;
    for (const std::size_t note : room_.placed) {
      StoryCursor cursor;
      PlaceArea area{box_.left, y, no_limit, true, false};
      printer_.open(printer_.tag(&flow_.notes[note], "Note"));
      y += StoryPlacer(now, &printer_).place(notes_[note], cursor, area, true).height;
      printer_.close();
    }
  }

  const FlowDocument& flow_;
  const FontShelf& fonts_;
  SetMemory* memory_;
  const FlowSection* section_ = nullptr;
  PagePrinter printer_;
  std::vector<SetStory> notes_;
  Running footer_;  // is drawn last, so that a page is read from top to bottom
  PageBox box_;
  NoteRoom room_;  // of the page that is being made
  int footer_place_ = 0, left_ = 0;
  int count_, number_ = 0, top_ = 0, bottom_ = 0, y_ = 0, below_ = 0;
};

bool shows_count(const FlowDocument& flow) {
  for (const FlowSection& section : flow.sections) {
    if (uses_page_facts(section.blocks)) return true;
    for (const auto* stories : {&section.headers, &section.footers})
      for (const auto& story : *stories)
        if (story && uses_page_facts(story->blocks)) return true;
  }
  return false;
}

}  // namespace

PrintedDocument paginate(const FlowDocument& flow, const FontShelf& fonts, int expected, SetMemory* memory, bool of_form) {
  PrintedDocument printed = Paginator(flow, fonts, expected, memory, of_form).run();
  const int pages = static_cast<int>(printed.pages.size());
  if (pages == expected || !shows_count(flow)) return printed;
  return Paginator(flow, fonts, pages, memory, of_form).run();  // "van 12": the number of pages is known only now
}

}  // namespace pago
