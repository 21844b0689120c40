#include "generators/render/picture_place.h"

#include <algorithm>
#include <string_view>

#include "generators/render/printed.h"

namespace pago {
namespace {

struct Span {
  int from = 0, to = 0;
};

int aligned(std::string_view to, int offset, Span area, int size, bool odd) {
  if (to == "center") return area.from + (area.to - area.from - size) / 2;
  const bool far_end = to == "right" || to == "bottom" || (to == "inside" && !odd) || (to == "outside" && odd);
  if (far_end) return area.to - size;
  return to.empty() ? area.from + offset : area.from;
}

Span across(const std::string& from, const PageBox& page, const AnchorPlace& anchor) {
  const Span before{0, page.left}, behind{page.right, page.width};
  if (from == "page") return {0, page.width};
  if (from == "margin") return {page.left, page.right};
  if (from == "leftMargin") return before;
  if (from == "rightMargin") return behind;
  if (from == "insideMargin") return page.odd ? before : behind;
  if (from == "outsideMargin") return page.odd ? behind : before;
  return {anchor.column_left, anchor.column_left + anchor.column_width};
}

Span down(const std::string& from, const PageBox& page, const AnchorPlace& anchor) {
  const Span above{0, page.top}, below{page.bottom, page.height};
  if (from == "page") return {0, page.height};
  if (from == "margin") return {page.top, page.bottom};
  if (from == "topMargin" || from == "insideMargin") return above;
  if (from == "bottomMargin" || from == "outsideMargin") return below;
  if (from == "line") return {anchor.line_top, anchor.line_bottom};
  return {anchor.paragraph_top, anchor.line_bottom};
}

struct Rectangle {
  int left = 0, top = 0, right = 0, bottom = 0;
};

bool meet(const Rectangle& one, const ClearRoom& room) {
  const bool same_height = one.top < room.bottom && one.bottom > room.top;
  return same_height && (room.whole_width || (one.left < room.right && one.right > room.left));
}

Rectangle place_of(const PrintedText& text) {
  return {text.x / text_units, text.y - text.font->ascent(), (text.x + text.word->visible_width) / text_units,
          text.y + text.font->descent()};
}
Rectangle place_of(const PrintedBox& box) { return {box.left, box.top, box.right, box.bottom}; }
Rectangle place_of(const PrintedRule& rule) {
  const int half = rule.line.width / 2 + 1;
  return {rule.x1 - half, rule.y1 - half, rule.x2 + half, rule.y2 + half};
}

bool stands_in(const PrintedMark& mark, const ClearRoom& room) {
  return std::visit(
      [&room](const auto& what) {
        if constexpr (std::is_same_v<std::decay_t<decltype(what)>, PrintedPicture>) return false;
        else return meet(place_of(what), room);
      },
      mark.what);
}

}  // namespace

PicturePlace place_of(const FlowPicture& picture, const PageBox& page, const AnchorPlace& anchor) {
  return {aligned(picture.horizontal_align, picture.left, across(picture.horizontal, page, anchor), picture.width, page.odd),
          aligned(picture.vertical_align, picture.top, down(picture.vertical, page, anchor), picture.height, page.odd)};
}

ClearRoom clear_room(const FlowPicture& picture, const PicturePlace& place, const AnchorPlace& anchor, int page) {
  ClearRoom room;
  room.page = page;
  room.left = place.left - picture.clear[left_side];
  room.top = place.top - picture.clear[top_side];
  room.right = place.left + picture.width + picture.clear[right_side];
  room.bottom = place.top + picture.height + picture.clear[bottom_side];
  room.whole_width = picture.wrap == FlowPicture::Wrap::above_and_below;
  room.anchor_top = anchor.line_top;
  room.anchor_bottom = anchor.line_bottom;
  return room;
}

int page_of_running_around(const PrintedDocument& printed) {
  for (const ClearRoom& room : printed.clear) {
    if (room.whole_width && room.anchor_top < room.bottom && room.anchor_bottom > room.top) return room.page;
    const std::vector<PrintedMark>& marks = printed.pages[static_cast<std::size_t>(room.page)].marks;
    if (std::any_of(marks.begin(), marks.end(), [&room](const PrintedMark& mark) { return stands_in(mark, room); }))
      return room.page;
  }
  return -1;
}

}  // namespace pago
