#include "parsers/formats/text_encoding.h"

#include <unicode/ucnv.h>

#include <array>

#include "forms/error.h"

namespace pago {
namespace {

using namespace std::string_view_literals;

using Block = std::array<std::byte, 1 << 16>;

// Follows UTF-8 byte by byte, over the borders of blocks.
class Utf8Check {
 public:
  void take(unsigned char c) {
    follow(c);
    if (c == '\n') ++line_;
  }
  void end() {
    if (waiting_ > 0) wrong();
  }
  bool valid() const { return bad_ == 0; }
  bool mixed() const { return bad_ > 0 && good_ > bad_; }
  std::size_t first_bad_line() const { return bad_line_; }

 private:
  void follow(unsigned char c) {
    if (waiting_ > 0) {
      if (c >= first_low_ && c <= first_high_) {
        first_low_ = 0x80, first_high_ = 0xBF;
        if (--waiting_ == 0) ++good_;
        return;
      }
      waiting_ = 0;
      wrong();
    }
    if (c < 0x80) return;
    start(c);
  }
  void start(unsigned char c) {
    first_low_ = 0x80, first_high_ = 0xBF;
    if (c >= 0xC2 && c <= 0xDF) waiting_ = 1;
    else if (c >= 0xE0 && c <= 0xEF) waiting_ = 2;
    else if (c >= 0xF0 && c <= 0xF4) waiting_ = 3;
    else return wrong();
    if (c == 0xE0) first_low_ = 0xA0;
    if (c == 0xED) first_high_ = 0x9F;
    if (c == 0xF0) first_low_ = 0x90;
    if (c == 0xF4) first_high_ = 0x8F;
  }
  void wrong() {
    if (bad_++ == 0) bad_line_ = line_;
  }

  int waiting_ = 0;
  unsigned char first_low_ = 0x80, first_high_ = 0xBF;
  std::size_t line_ = 1, good_ = 0, bad_ = 0, bad_line_ = 0;
};

// UTF-16 without a mark: letters of Western texts have a zero byte, always on the same side.
struct ZeroBytes {
  std::size_t even = 0, odd = 0, seen = 0;
  void take(std::byte b) {
    if (b == std::byte{0}) ++(seen % 2 == 0 ? even : odd);
    ++seen;
  }
  bool many(std::size_t zeros, std::size_t others) const { return zeros > seen / 8 && others < zeros / 8; }
};

const char* icu_name(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::utf16_little:
      return "UTF-16LE";
    case TextEncoding::utf16_big:
      return "UTF-16BE";
    case TextEncoding::windows_1252:
      return "windows-1252";
    case TextEncoding::utf8:
      break;
  }
  return "UTF-8";
}

UConverter* open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) throw Error("internal", std::string("ICU kent de codering ") + name + " niet.");
  return converter;
}

}  // namespace

TextEncoding recognise_encoding(const OpenFile& open) {
  const ByteSource source = open();
  auto block = std::make_unique<Block>();
  Utf8Check utf8;
  ZeroBytes zeros;
  bool first = true;
  while (const std::size_t n = source(*block)) {
    const std::string_view text(reinterpret_cast<const char*>(block->data()), n);
    if (first && text.starts_with("\xEF\xBB\xBF"sv)) return TextEncoding::utf8;
    if (first && text.starts_with("\xFF\xFE"sv)) return TextEncoding::utf16_little;
    if (first && text.starts_with("\xFE\xFF"sv)) return TextEncoding::utf16_big;
    first = false;
    for (std::size_t i = 0; i < n; ++i) {
      utf8.take(static_cast<unsigned char>(text[i]));
      if (zeros.seen < block->size()) zeros.take((*block)[i]);
    }
  }
  utf8.end();
  if (zeros.many(zeros.odd, zeros.even)) return TextEncoding::utf16_little;
  if (zeros.many(zeros.even, zeros.odd)) return TextEncoding::utf16_big;
  if (utf8.mixed())
    throw Error("csv.mixed_encoding", "Regel " + std::to_string(utf8.first_bad_line()) +
                                          " heeft tekens in een andere codering dan de rest van het bestand. Open het in "
                                          "Excel en bewaar het als CSV UTF-8.");
  return utf8.valid() ? TextEncoding::utf8 : TextEncoding::windows_1252;
}

struct Utf8Converter::State {
  UConverter* from = nullptr;
  UConverter* to = nullptr;
  std::array<UChar, 4096> pivot{};
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  bool fresh = true, at_start = true;

  explicit State(TextEncoding encoding) : from(open_converter(icu_name(encoding))), to(open_converter("UTF-8")) {}
  ~State() {
    ucnv_close(from);
    ucnv_close(to);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

Utf8Converter::Utf8Converter(TextEncoding encoding) : state_(std::make_unique<State>(encoding)) {}
Utf8Converter::~Utf8Converter() = default;

void Utf8Converter::convert(std::span<const std::byte> bytes, bool last, std::string& into) {
  const std::size_t begin = into.size();
  const char* source = bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data());
  const char* const end = source + bytes.size();
  std::array<char, 8192> out;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = out.data();
    ucnv_convertEx(state_->to, state_->from, &target, out.data() + out.size(), &source, end, state_->pivot.data(),
                   &state_->pivot_source, &state_->pivot_target, state_->pivot.data() + state_->pivot.size(), state_->fresh,
                   last, &status);
    state_->fresh = false;
    into.append(out.data(), target);
  }
  if (U_FAILURE(status)) throw Error("csv.damaged", "De tekens van het bestand zijn niet te lezen. Bewaar het als CSV UTF-8.");
  if (state_->at_start && into.size() > begin) {
    if (into.compare(begin, 3, "\xEF\xBB\xBF") == 0) into.erase(begin, 3);
    state_->at_start = false;
  }
}

}  // namespace pago
