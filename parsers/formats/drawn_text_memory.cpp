#include "parsers/formats/drawn_text_memory.h"

#include <algorithm>

namespace pago {
namespace {

constexpr std::size_t most_fonts = 16, most_marks = 2000, seen_places = 1u << 11;

}  // namespace

void DrawnTextMemory::use(const Fonts& fonts) {
  const auto same = [&fonts](const OfFonts& one) { return one.fonts == fonts; };
  auto found = std::find_if(by_fonts_.begin(), by_fonts_.end(), same);
  if (found == by_fonts_.end()) {
    if (by_fonts_.size() == most_fonts) by_fonts_.clear();
    by_fonts_.push_back({fonts, {}, nullptr});
    found = by_fonts_.end() - 1;
  }
  now_ = &*found;
  last_ = nullptr;
}

KnownMark* DrawnTextMemory::go_to(Marks::value_type& mark) {
  (last_ == nullptr ? now_->first : last_->second.next) = &mark;
  last_ = &mark;
  return &mark.second;
}

KnownMark* DrawnTextMemory::follow(std::string_view content, std::size_t& size) {
  Marks::value_type* const next = last_ == nullptr ? now_->first : last_->second.next;
  if (next == nullptr || content.size() <= next->first.size() || content[next->first.size()] != '\n' ||
      !content.starts_with(next->first))
    return nullptr;
  size = next->first.size();
  last_ = next;
  return &next->second;
}

KnownMark* DrawnTextMemory::find(std::string_view mark) {
  const auto found = now_->marks.find(mark);
  return found == now_->marks.end() ? nullptr : go_to(*found);
}

KnownMark* DrawnTextMemory::keep(std::string_view mark) {
  if (seen_.empty()) seen_.resize(seen_places);
  const std::size_t sum = Hash()(mark);
  if (std::exchange(seen_[sum % seen_places], sum) != sum) return nullptr;
  if (now_->marks.size() >= most_marks) now_->marks.clear(), now_->first = last_ = nullptr;
  return go_to(*now_->marks.try_emplace(std::string(mark)).first);
}

}  // namespace pago
