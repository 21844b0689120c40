#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

struct LockedKey;

// The numbered objects of a PDF 1.7 file while they are collected. Objects are written as they are given; strings from outside
// go through pdf_text, names through pdf_name.
class PdfParts {
 public:
  explicit PdfParts(int compression = 6) : compression_(compression) {}  // of zlib, 1-9

  int compression() const { return compression_; }
  int reserve();                                           // a number for an object that comes later
  void set(int number, std::string body);                  // "<< /Type /Page >>"
  void set_without_strings(int number, std::string body);  // names, numbers and references only: nothing to lock
  int add(std::string body);
  int add_known(const std::string& body);  // the same in other files: left out of the fingerprint; must stay where it is
  // `dictionary` without << >>, /Length and /Filter.
  void set_stream(int number, std::string_view dictionary, std::string_view bytes);
  int add_stream(std::string_view dictionary, std::string_view bytes);
  int add_packed_stream(std::string_view dictionary, std::string_view bytes);  // as it is: a JPEG, XMP

  std::string take_last() { return std::move(objects_.back().own); }  // the object that was added last

  // The whole file. Equal contents give equal bytes: the file's /ID is a fingerprint of the rest. With a lock every string
  // and stream is locked with AES-256 (pdf_lock.h); a lock is for one file, and then two files have nothing in common.
  std::vector<std::byte> file(int catalogue, int info, const LockedKey* lock = nullptr) const;

 private:
  struct Object {
    std::string own;
    const std::string* known = nullptr;  // instead
    bool without_strings = false;
    const std::string& body() const { return known == nullptr ? own : *known; }
  };
  std::string fingerprint() const;

  std::vector<Object> objects_;
  int compression_;
};

std::string pdf_text(std::string_view utf8);  // a text string: (plain) or <FEFF...>
std::string pdf_name(std::string_view name);  // "/Name", with what is not plain as #xx
std::string reference(int number);            // "12 0 R"
void append_reference(int number, std::string& out);
void append_integer(long value, std::string& out);
void append_number(double value, std::string& out);     // at most three decimals, no exponent
std::string packed(std::string_view bytes, int level);  // zlib

}  // namespace pago
