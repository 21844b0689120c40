#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The objects of a PDF of the plain kind that pago writes: one cross-reference table, no object streams, locked or not. For a
// check of thousands of letters; any other PDF is for pdf_words.
namespace pago {

class PdfObjects {
 public:
  // `bytes` must outlive it. Empty optional: not of this kind, or damaged. Throws Error "pdf.password", "pdf.wrong_password".
  static std::optional<PdfObjects> open(std::span<const std::byte> bytes, const std::string& password);

  std::string_view trailer() const { return trailer_; }
  int size() const { return static_cast<int>(places_.size()); }
  std::string_view body(int number) const;                              // what stands before its stream; "" when there is none
  std::optional<std::string> stream(int number) const;                  // unlocked and unpacked; empty: none, or damaged
  std::optional<std::string> packed_stream(int number) const;           // unlocked only
  std::string text(std::string_view string, bool locked = true) const;  // "(sRGB)", "<FEFF...>": unlocked, as UTF-8
  // Every string in an object but those of the lock itself.
  void each_string(int number, const std::function<void(std::string)>& accept) const;

 private:
  struct Place {
    std::size_t begin = 0, end = 0;
  };
  bool read_table();
  void unlock(const std::string& password);

  std::string_view bytes_, trailer_;
  std::vector<Place> places_;  // by object number
  std::string key_;            // empty: not locked
  int lock_ = 0;               // object of the lock
};

// The entries of a dictionary, one by one.
class PdfEntries {
 public:
  explicit PdfEntries(std::string_view dictionary);  // from its "<<" on
  bool next();                                       // false: there is none any more
  std::string_view name() const { return name_; }    // "/Type"
  std::string_view value() const { return value_; }  // as it is written

 private:
  std::string_view rest_, name_, value_;
};

// The value of a key in a dictionary, as it is written: "12 0 R", "[ ... ]", "/P"; empty: not there.
std::string_view pdf_entry(std::string_view dictionary, std::string_view key);
int pdf_reference(std::string_view value);               // "12 0 R" -> 12; 0: no reference
std::vector<int> pdf_references(std::string_view list);  // "[12 0 R 13 0 R]"

inline bool pdf_is_white(char c) { return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'); }

inline std::string_view pdf_behind_white(std::string_view text) {  // without the white space before it
  std::size_t at = 0;
  while (at < text.size() && pdf_is_white(text[at])) ++at;
  return text.substr(at);
}

inline constexpr auto pdf_word_ends = [] {
  std::array<bool, 256> ends{};
  for (const char c : std::string_view(" \n\r\t\f/[]<>()")) ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();
inline bool pdf_ends_word(char c) { return pdf_word_ends[static_cast<unsigned char>(c)]; }

// Where the name, number or operator ends that the text begins with.
inline std::size_t pdf_word_end(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && !pdf_ends_word(text[end])) ++end;
  return std::min(end, text.size());
}

// Where the next string "(...)" or "<...>" begins, from `at` on; npos: there is none.
std::size_t pdf_next_string(std::string_view text, std::size_t at);

// Walks over one value and gives what stands behind it; "" when it does not end.
std::string_view pdf_behind(std::string_view text);

}  // namespace pago
