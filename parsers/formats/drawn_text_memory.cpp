#include "parsers/formats/drawn_text_memory.h"

#include <algorithm>

namespace pago {
namespace {

constexpr std::size_t most_fonts = 16, most_marks = 2000, seen_places = 1u << 14;

}  // namespace

void DrawnTextMemory::use(const Fonts& fonts) {
  const auto same = [&fonts](const auto& one) { return one.first == fonts; };
  auto found = std::find_if(by_fonts_.begin(), by_fonts_.end(), same);
  if (found == by_fonts_.end()) {
    if (by_fonts_.size() == most_fonts) by_fonts_.clear();
    by_fonts_.emplace_back(fonts, Marks());
    found = by_fonts_.end() - 1;
  }
  now_ = &found->second;
}

KnownMark* DrawnTextMemory::find(std::string_view mark) {
  const auto found = now_->find(mark);
  return found == now_->end() ? nullptr : &found->second;
}

KnownMark* DrawnTextMemory::keep(std::string_view mark) {
  if (seen_.empty()) seen_.resize(seen_places);
  const std::size_t sum = Hash()(mark);
  if (std::exchange(seen_[sum % seen_places], sum) != sum) return nullptr;
  if (now_->size() >= most_marks) now_->clear();
  return &now_->try_emplace(std::string(mark)).first->second;
}

}  // namespace pago
