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
  int reserve();                           // a number for an object that comes later
  void set(int number, std::string body);  // "<< /Type /Page >>"
  // `write` appends names, numbers and references only, to a string that many objects share: nothing in it is to be locked.
  template <class Write>
  void set_without_strings(int number, Write write) {
    Object& object = objects_[static_cast<std::size_t>(number) - 1];
    object.without_strings = true;
    object.begin = plain_.size();
    write(plain_);
    object.size = plain_.size() - object.begin;
  }
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
    std::size_t begin = 0, size = 0;  // in plain_, when it is without strings
  };
  std::string_view body(const Object& object) const {
    if (object.without_strings) return std::string_view(plain_).substr(object.begin, object.size);
    return object.known == nullptr ? object.own : *object.known;
  }
  std::string fingerprint() const;

  std::vector<Object> objects_;
  std::string plain_;
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
