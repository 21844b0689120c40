#include "parsers/formats/pdf_objects.h"

#include <libdeflate.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "forms/error.h"
#include "parsers/formats/characters.h"
#include "parsers/formats/pdf_lock.h"

namespace pago {
namespace {

constexpr std::size_t most_objects = 1'000'000, most_unpacked = 64u << 20;
std::size_t number_at(std::string_view text) {
  std::size_t value = 0;
  text = pdf_behind_white(text);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string bytes_of_string(std::string_view string) {  // without escapes: pago writes none
  if (string.starts_with('(')) return std::string(string.substr(1, string.size() - 2));
  std::string out;
  int high = -1;
  for (const char c : string) {
    const int value = nibble(c);
    if (value < 0) continue;
    if (high < 0) high = value;
    else out += static_cast<char>(high << 4 | value), high = -1;
  }
  return out;
}

std::string utf8_of(const std::string& bytes) {
  if (!bytes.starts_with("\xFE\xFF")) return bytes;
  std::u32string letters;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
    if (unit >= 0xDC00 && unit < 0xE000 && !letters.empty() && letters.back() >= 0xD800 && letters.back() < 0xDC00)
      letters.back() = 0x10000 + ((letters.back() - 0xD800) << 10) + (unit - 0xDC00);
    else letters += unit;
  }
  return to_utf8(letters);
}

struct FreeUnpacker {
  void operator()(libdeflate_decompressor* unpacker) const { libdeflate_free_decompressor(unpacker); }
};

std::optional<std::string> unpacked(std::string_view packed) {
  static thread_local const std::unique_ptr<libdeflate_decompressor, FreeUnpacker> unpacker(libdeflate_alloc_decompressor());
  static thread_local std::string out;  // room that is used again
  if (!unpacker) return std::nullopt;
  for (std::size_t room = packed.size() * 8 + 256; room <= most_unpacked; room *= 4) {
    if (out.size() < room) out.resize(room);
    std::size_t size = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(unpacker.get(), packed.data(), packed.size(), out.data(), out.size(), &size);
    if (result == LIBDEFLATE_SUCCESS) return out.substr(0, size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return std::nullopt;
  }
  return std::nullopt;
}

// Behind a "<< ... >>" or "[ ... ]", of which the opening was read.
std::string_view behind_group(std::string_view text, std::string_view close) {
  for (;;) {
    text = pdf_behind_white(text);
    if (text.empty()) return {};
    if (text.starts_with(close)) return text.substr(close.size());
    const std::string_view rest = pdf_behind(text);
    if (rest.size() >= text.size()) return {};
    text = rest;
  }
}

}  // namespace

std::string_view pdf_behind(std::string_view text) {
  text = pdf_behind_white(text);
  if (text.empty()) return {};
  if (text.starts_with("<<")) return behind_group(text.substr(2), ">>");
  if (text.front() == '[') return behind_group(text.substr(1), "]");
  const char closing = text.front() == '(' ? ')' : text.front() == '<' ? '>' : 0;
  if (closing != 0) {
    const std::size_t end = text.find(closing);
    return end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return text.substr(pdf_word_end(text));
}

std::size_t pdf_next_string(std::string_view text, std::size_t at) {
  const std::size_t round = std::min(text.find('(', at), text.size());
  while ((at = text.find('<', at)) < round) {
    if (at + 1 == text.size() || text[at + 1] != '<') return at;
    at += 2;
  }
  return round == text.size() ? text.npos : round;
}

PdfEntries::PdfEntries(std::string_view dictionary) {
  const std::size_t at = dictionary.find("<<");
  if (at != dictionary.npos) rest_ = dictionary.substr(at + 2);
}

bool PdfEntries::next() {
  rest_ = pdf_behind_white(rest_);
  if (rest_.empty() || rest_.front() != '/') return false;
  const std::string_view behind_name = pdf_behind(rest_), from = pdf_behind_white(behind_name);
  name_ = rest_.substr(0, rest_.size() - behind_name.size());
  rest_ = pdf_behind(from);
  if (rest_.empty()) return false;
  if (from.front() >= '0' && from.front() <= '9') {  // "12 0 R" is one value of three words
    const std::string_view second = pdf_behind_white(pdf_behind(rest_));
    if (second.size() > 1 && second[0] == 'R' && pdf_ends_word(second[1])) rest_ = second.substr(1);
  }
  value_ = from.substr(0, from.size() - rest_.size());
  return true;
}

std::string_view pdf_entry(std::string_view dictionary, std::string_view key) {
  for (PdfEntries entries(dictionary); entries.next();)
    if (entries.name() == key) return entries.value();
  return {};
}

int pdf_reference(std::string_view value) {
  return value.ends_with(" 0 R") ? static_cast<int>(std::min<std::size_t>(number_at(value), most_objects)) : 0;
}

std::vector<int> pdf_references(std::string_view list) {
  std::vector<int> out;
  for (std::size_t at; (at = list.find(" 0 R")) != list.npos; list.remove_prefix(at + 4)) {
    std::size_t from = at;
    while (from > 0 && list[from - 1] >= '0' && list[from - 1] <= '9') --from;
    out.push_back(static_cast<int>(std::min(number_at(list.substr(from, at - from)), most_objects)));
  }
  return out;
}

std::optional<PdfObjects> PdfObjects::open(std::span<const std::byte> bytes, const std::string& password) {
  PdfObjects out;
  out.bytes_ = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  if (!out.bytes_.starts_with("%PDF-1.") || !out.read_table()) return std::nullopt;
  out.lock_ = pdf_reference(pdf_entry(out.trailer_, "/Encrypt"));
  if (out.lock_ == 0 && out.trailer_.find("/Encrypt") != std::string_view::npos) return std::nullopt;
  if (out.lock_ > 0) out.unlock(password);
  return out;
}

bool PdfObjects::read_table() {
  const std::size_t last = bytes_.rfind("startxref");
  if (last == bytes_.npos) return false;
  const std::size_t table = number_at(bytes_.substr(last + 9));
  if (table >= last || !bytes_.substr(table).starts_with("xref\n0 ")) return false;
  const std::size_t count = number_at(bytes_.substr(table + 7)), rows = bytes_.find('\n', table + 7) + 1;
  constexpr std::size_t row = 20;
  if (count == 0 || count > most_objects || rows + count * row > last) return false;
  trailer_ = bytes_.substr(rows + count * row, last - rows - count * row);
  if (!trailer_.starts_with("trailer\n") || trailer_.find("/Prev") != trailer_.npos ||
      trailer_.find("/XRefStm") != trailer_.npos)
    return false;
  places_.resize(count);
  std::vector<std::size_t> starts;
  for (std::size_t i = 1; i < count; ++i) {
    places_[i].begin = number_at(bytes_.substr(rows + i * row, 10));
    if (places_[i].begin >= table || (!starts.empty() && places_[i].begin <= starts.back()))
      return false;  // pago's are in order
    starts.push_back(places_[i].begin);
  }
  starts.push_back(table);
  for (std::size_t i = 1; i < count; ++i) {
    const std::string_view object = bytes_.substr(starts[i - 1], starts[i] - starts[i - 1]);
    const std::string head = std::to_string(i) + " 0 obj\n";
    if (!object.starts_with(head) || !object.ends_with("\nendobj\n")) return false;
    places_[i] = {starts[i - 1] + head.size(), starts[i] - std::string_view("\nendobj\n").size()};
  }
  return true;
}

void PdfObjects::unlock(const std::string& password) {
  const std::string_view lock = body(lock_);
  const auto entry = [&](const char* key) { return bytes_of_string(pdf_entry(lock, key)); };
  const auto key = unlock_pdf({entry("/U"), entry("/O"), entry("/UE"), entry("/OE"), entry("/Perms")}, password);
  if (!key && password.empty()) throw Error("pdf.password", "Dit PDF-bestand vraagt om een wachtwoord.");
  if (!key) throw Error("pdf.wrong_password", "Het wachtwoord past niet bij dit PDF-bestand.");
  key_ = *key;
}

std::string_view PdfObjects::body(int number) const {
  if (number <= 0 || number >= size()) return {};
  const Place& place = places_[static_cast<std::size_t>(number)];
  const std::string_view whole = bytes_.substr(place.begin, place.end - place.begin);
  return whole.ends_with("\nendstream") ? whole.substr(0, whole.find("\nstream\n")) : whole;
}

std::optional<std::string> PdfObjects::stream(int number) const {
  const std::optional<std::string> packed = packed_stream(number);
  if (!packed) return std::nullopt;
  const std::string_view filter = pdf_entry(body(number), "/Filter");
  if (filter == "/FlateDecode") return unpacked(*packed);
  return filter.empty() ? packed : std::nullopt;
}

std::optional<std::string> PdfObjects::packed_stream(int number) const {
  const std::string_view head = body(number);
  if (head.empty()) return std::nullopt;
  const Place& place = places_[static_cast<std::size_t>(number)];
  const std::size_t begin = place.begin + head.size() + std::string_view("\nstream\n").size(),
                    size = number_at(pdf_entry(head, "/Length"));
  if (begin + size + std::string_view("\nendstream").size() != place.end) return std::nullopt;
  const std::string_view raw = bytes_.substr(begin, size);
  return key_.empty() ? std::string(raw) : unlocked(raw, key_);
}

std::string PdfObjects::text(std::string_view string, bool locked) const {
  std::string bytes = bytes_of_string(string);
  if (locked && !key_.empty()) bytes = unlocked(bytes, key_).value_or("");
  return utf8_of(bytes);
}

void PdfObjects::each_string(int number, const std::function<void(std::string)>& accept) const {
  if (number == lock_) return;
  const std::string_view object = body(number);
  for (std::size_t at = 0;;) {
    at = pdf_next_string(object, at);
    if (at == object.npos) return;
    const std::size_t end = object.find(object[at] == '(' ? ')' : '>', at);
    if (end == object.npos) return;
    accept(text(object.substr(at, end + 1 - at)));
    at = end + 1;
  }
}

}  // namespace pago
