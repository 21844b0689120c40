#pragma once
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
int pdf_reference(std::string_view value);                 // "12 0 R" -> 12; 0: no reference
std::vector<int> pdf_references(std::string_view list);    // "[12 0 R 13 0 R]"
std::string_view pdf_behind_white(std::string_view text);  // without the white space before it
// Walks over one value and gives what stands behind it; "" when it does not end.
std::string_view pdf_behind(std::string_view text);

}  // namespace pago
