#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pago {

// Texts by number: equal texts have one number, counted from 0. Letters of one template share nearly all their lines, so that
// what is known of a line is found out once.
class LineTable {
 public:
  std::uint32_t number(std::string_view text);
  std::uint32_t cleaned(std::string_view raw);  // of clean_text(raw)
  const std::string& text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size() + raw_.size(); }

  void clear();                                     // every number is free again
  std::size_t cleared() const { return cleared_; }  // how often: numbers from before then mean nothing

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // of texts_
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> raw_;
  std::size_t cleared_ = 0;
};

}  // namespace pago
