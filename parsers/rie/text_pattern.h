#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// One match of a pattern: group 0 is the whole, the others as numbered in the pattern. Positions are bytes in the text
// searched.
class TextMatch {
 public:
  bool has(std::size_t group) const { return spans_[group].first != npos; }
  std::size_t begin(std::size_t group = 0) const { return spans_[group].first; }
  std::size_t end(std::size_t group = 0) const { return spans_[group].second; }
  std::string operator[](std::size_t group) const {  // empty when the group took no part
    return has(group) ? std::string(text_.substr(begin(group), end(group) - begin(group))) : std::string();
  }
  std::string rest() const { return std::string(text_.substr(end())); }

 private:
  friend class TextPattern;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::string_view text_;  // of the caller, who keeps it
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

// A Perl pattern over UTF-8 (PCRE2). A broken pattern throws std::logic_error: patterns are ours, not the user's. Text that is
// no UTF-8 matches nothing across the broken byte; a search that would cost too much finds nothing.
class TextPattern {
 public:
  enum class Letters { exact, any_case };
  enum class Use { seldom, often };  // often: translated to machine code, which costs some fifty searches and pays after
  explicit TextPattern(const char* pattern, Letters letters = Letters::exact, Use use = Use::seldom);
  ~TextPattern();
  TextPattern(TextPattern&&) = delete;

  std::optional<TextMatch> find(std::string_view text) const;
  std::optional<TextMatch> at_start(std::string_view text) const;
  std::optional<TextMatch> whole(std::string_view text) const;
  bool in(std::string_view text) const { return find(text).has_value(); }
  std::vector<TextMatch> all(std::string_view text) const;  // without overlap, in order
  std::string replaced(std::string_view text, std::string_view by) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
  std::optional<TextMatch> run(std::string_view text, std::size_t from, unsigned options) const;
};

}  // namespace pago
