#include "generators/render/locked_object.h"

#include <string_view>

#include "parsers/formats/pdf_lock.h"
#include "parsers/formats/pdf_objects.h"

namespace pago {
namespace {

constexpr std::string_view stream_begins = "\nstream\n", stream_ends = "\nendstream", length = "/Length ";
constexpr std::size_t block = 16;

int nibble(char c) { return c >= 'A' ? c - 'A' + 10 : c - '0'; }

std::string bytes_of_string(std::string_view string) {
  if (string.front() == '(') return std::string(string.substr(1, string.size() - 2));
  std::string out;
  for (std::size_t i = 1; i + 2 < string.size(); i += 2)
    out += static_cast<char>(nibble(string[i]) << 4 | nibble(string[i + 1]));
  return out;
}

void append_string(std::string_view string, const std::string& key, std::string& out) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string locked;
  append_locked(bytes_of_string(string), key, locked);
  out += '<';
  const std::size_t from = out.size();
  out.resize(from + 2 * locked.size());
  char* to = out.data() + from;
  for (const char c : locked) {
    const auto byte = static_cast<unsigned char>(c);
    *to++ = digits[byte >> 4];
    *to++ = digits[byte & 15];
  }
  out += '>';
}

void append_dictionary(std::string_view text, const std::string& key, std::string& out) {
  for (std::size_t at = 0, from = 0;; from = at) {
    at = pdf_next_string(text, at);
    out.append(text.substr(from, at == text.npos ? at : at - from));
    if (at == text.npos) return;
    const std::size_t end = text.find(text[at] == '(' ? ')' : '>', at) + 1;
    append_string(text.substr(at, end - at), key, out);
    at = end;
  }
}

}  // namespace

void append_locked_object(std::string_view object, const std::string& key, std::string& out) {
  if (!object.ends_with(stream_ends)) return append_dictionary(object, key, out);
  const std::size_t begin = object.find(stream_begins), data = begin + stream_begins.size();
  const std::string_view head = object.substr(0, begin), plain = object.substr(data, object.size() - stream_ends.size() - data);
  append_dictionary(head.substr(0, head.rfind(length)), key, out);
  out.append(length).append(std::to_string(block + (plain.size() / block + 1) * block)).append(" >>").append(stream_begins);
  append_locked(plain, key, out);
  out.append(stream_ends);
}

}  // namespace pago
