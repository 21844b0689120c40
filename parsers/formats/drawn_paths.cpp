#include "parsers/formats/drawn_paths.h"

#include <algorithm>
#include <cmath>

namespace pago {
namespace {

constexpr double kThin = 2.6;  // thicker is a rectangle, thinner a line
constexpr double kStraight = 0.4;
constexpr double kShortest = 0.2;
constexpr double kFrame = 4.0;  // a border drawn as one rectangle inside another
constexpr double kDot = 7.0;    // the largest bullet
constexpr std::size_t kMost = 200'000;

Box bounds(const Subpath& path) {
  Box box{1e9, 1e9, -1e9, -1e9};
  for (const auto& [x, y] : path.points) {
    box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x), std::max(box.bottom, y)};
  }
  return box;
}

Box clipped(const Box& box, const Box& clip) {
  return {std::max(box.left, clip.left), std::max(box.top, clip.top), std::min(box.right, clip.right),
          std::min(box.bottom, clip.bottom)};
}

bool is_rectangle(const Subpath& path) {
  if (path.points.size() < 4 || path.points.size() > 6 || path.curved) return false;
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const auto& [x1, y1] = path.points[i - 1];
    const auto& [x2, y2] = path.points[i];
    if (std::abs(x1 - x2) > kStraight && std::abs(y1 - y2) > kStraight) return false;
  }
  return true;
}

bool is_dot(const Subpath& path, const Box& box) {
  const double width = box.right - box.left, height = box.bottom - box.top;
  return (path.curved || width > kThin) && std::min(width, height) > 1.4 && std::max(width, height) < kDot &&
         std::abs(width - height) < 0.8;
}

void add_line(const Box& box, PageContent& page) {
  const double width = box.right - box.left, height = box.bottom - box.top;
  if (std::max(width, height) < kShortest || page.rulings.size() >= kMost) return;
  if (width >= height) {
    page.rulings.push_back({true, (box.top + box.bottom) / 2, box.left, box.right, height});
  } else {
    page.rulings.push_back({false, (box.left + box.right) / 2, box.top, box.bottom, width});
  }
}

void add_box(const Box& box, const std::string& color, PageContent& page) {
  if (box.right <= box.left - kStraight || box.bottom <= box.top - kStraight) return;
  if (std::min(box.right - box.left, box.bottom - box.top) <= kThin) {
    add_line(box, page);
  } else if (page.fills.size() < kMost) {
    page.fills.push_back({box, color});
  }
}

bool add_frame(const std::vector<Subpath>& path, const Box& clip, PageContent& page) {
  if (path.size() != 2 || !is_rectangle(path[0]) || !is_rectangle(path[1])) return false;
  Box outer = bounds(path[0]), inner = bounds(path[1]);
  if (outer.right - outer.left < inner.right - inner.left) std::swap(outer, inner);
  const double left = inner.left - outer.left, top = inner.top - outer.top, right = outer.right - inner.right,
               bottom = outer.bottom - inner.bottom;
  if (std::min({left, top, right, bottom}) < -kStraight || std::max({left, top, right, bottom}) > kFrame) return false;
  if (inner.right - inner.left <= kThin || inner.bottom - inner.top <= kThin) return false;  // a line drawn in two halves
  if (left > kShortest) add_line(clipped({outer.left, outer.top, inner.left, outer.bottom}, clip), page);
  if (right > kShortest) add_line(clipped({inner.right, outer.top, outer.right, outer.bottom}, clip), page);
  if (top > kShortest) add_line(clipped({outer.left, outer.top, outer.right, inner.top}, clip), page);
  if (bottom > kShortest) add_line(clipped({outer.left, inner.bottom, outer.right, outer.bottom}, clip), page);
  return true;
}

}  // namespace

void add_stroke(const std::vector<Subpath>& path, double line_width, const std::string& color, const Box& clip,
                PageContent& page) {
  const double half = line_width / 2;
  for (const Subpath& part : path) {
    if (part.curved) continue;
    for (std::size_t i = 1; i < part.points.size(); ++i) {
      auto [x1, y1] = part.points[i - 1];
      auto [x2, y2] = part.points[i];
      if (x1 > x2) std::swap(x1, x2);
      if (y1 > y2) std::swap(y1, y2);
      if (y2 - y1 <= kStraight && x2 - x1 > kShortest) {
        add_box(clipped({x1, y1 - half, x2, y2 + half}, clip), color, page);
      } else if (x2 - x1 <= kStraight && y2 - y1 > kShortest) {
        add_box(clipped({x1 - half, y1, x2 + half, y2}, clip), color, page);
      }
    }
  }
}

void add_fill(const std::vector<Subpath>& path, const std::string& color, const Box& clip, PageContent& page) {
  if (add_frame(path, clip, page)) return;
  for (const Subpath& part : path) {
    const Box box = bounds(part);
    if (is_dot(part, box) && page.dots.size() < kMost) {
      page.dots.push_back(clipped(box, clip));
      continue;
    }
    const bool thin = std::min(box.right - box.left, box.bottom - box.top) <= kThin;
    if (thin || is_rectangle(part) || part.curved) add_box(clipped(box, clip), color, page);
  }
}

}  // namespace pago
