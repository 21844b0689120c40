#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// Text files as Excel and other programs save them in the Netherlands, as UTF-8.
namespace pago {

// The next bytes of a file: how many were put into the span, 0 at its end. May throw.
using ByteSource = std::function<std::size_t(std::span<std::byte>)>;
// The same file again from its start. Nothing holds a whole file in memory.
using OpenFile = std::function<ByteSource()>;

enum class TextEncoding { utf8, utf16_little, utf16_big, windows_1252 };

// A byte order mark decides; without one, zero bytes mean UTF-16, text that is valid UTF-8 to its end is UTF-8, and anything
// else Windows-1252. Reads the file once. Throws Error("csv.mixed_encoding") for a file that is partly UTF-8, with the line.
TextEncoding recognise_encoding(const OpenFile& open);

// Turns bytes into UTF-8, piece by piece; a byte order mark is left out, what is no character becomes U+FFFD.
class Utf8Converter {
 public:
  explicit Utf8Converter(TextEncoding encoding);
  ~Utf8Converter();
  Utf8Converter(const Utf8Converter&) = delete;
  Utf8Converter& operator=(const Utf8Converter&) = delete;

  // Appends to `into`; `last`: nothing comes after these bytes.
  void convert(std::span<const std::byte> bytes, bool last, std::string& into);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pago
