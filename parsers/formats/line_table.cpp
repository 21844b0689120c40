#include "parsers/formats/line_table.h"

#include <algorithm>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

bool is_clean(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.find("  ") != text.npos) return text.empty();
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

}  // namespace

std::uint32_t LineTable::number(std::string_view text) {
  if (const auto found = numbers_.find(text); found != numbers_.end()) return found->second;
  const auto fresh = static_cast<std::uint32_t>(texts_.size());
  numbers_.emplace(texts_.emplace_back(text), fresh);
  return fresh;
}

std::uint32_t LineTable::cleaned(std::string_view raw) {
  if (const auto found = raw_.find(raw); found != raw_.end()) return found->second;
  if (is_clean(raw)) return number(raw);
  return raw_.emplace(raw, number(clean_text(raw))).first->second;
}

void LineTable::clear() {
  numbers_.clear();
  raw_.clear();
  texts_.clear();
  ++cleared_;
}

}  // namespace pago
