#include "generators/render/pdf_parts.h"

#include <libdeflate.h>
#include <nettle/sha2.h>
#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <memory>

#include "forms/error.h"
#include "generators/render/locked_object.h"
#include "generators/render/quick_packing.h"
#include "parsers/formats/pdf_lock.h"

namespace pago {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

void append_hex(unsigned value, int places, std::string& out) {
  for (int i = places - 1; i >= 0; --i) out += digits[value >> (4 * i) & 15];
}

std::string half_sum_hex(sha256_ctx& context) {
  std::array<std::uint8_t, 16> sum{};
  sha256_digest(&context, sum.size(), sum.data());
  std::string hex;
  for (const std::uint8_t byte : sum) append_hex(byte, 2, hex);
  return hex;
}

void add_to_sum(std::string_view text, sha256_ctx& context) {
  sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
}

// The tables of a level are large: one set a thread, used again for every stream.
class Packer {
 public:
  std::string pack(std::string_view bytes, int level) {
    if (level != level_) compressor_.reset(libdeflate_alloc_compressor(level)), level_ = level;
    if (!compressor_) throw Error("render.memory", "Er is te weinig geheugen om de PDF te maken.");
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
  }

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  int level_ = -1;
};

}  // namespace

std::string packed(std::string_view bytes, int level) {
  if (level == 1)
    if (std::string quick = packed_quickly(bytes); !quick.empty()) return quick;
  static thread_local Packer packer;
  return packer.pack(bytes, level);
}

int PdfParts::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size());
}

void PdfParts::set(int number, std::string body) { objects_[static_cast<std::size_t>(number) - 1].own = std::move(body); }

int PdfParts::add(std::string body) {
  objects_.emplace_back().own = std::move(body);
  return static_cast<int>(objects_.size());
}

int PdfParts::add_known(const std::string& body) {
  objects_.emplace_back().known = &body;
  return static_cast<int>(objects_.size());
}

std::string PdfParts::fingerprint() const {
  sha256_ctx context;
  sha256_init(&context);
  for (const Object& object : objects_)
    if (object.known == nullptr) add_to_sum(body(object), context);
  return half_sum_hex(context);
}

void PdfParts::set_stream(int number, std::string_view dictionary, std::string_view bytes) {
  const std::string small = packed(bytes, compression_);
  std::string& object = objects_[static_cast<std::size_t>(number) - 1].own;
  object.reserve(small.size() + dictionary.size() + 80);
  object = "<< ";
  object.append(dictionary).append(" /Filter /FlateDecode /Length ").append(std::to_string(small.size()));
  object.append(" >>\nstream\n").append(small).append("\nendstream");
}

int PdfParts::add_stream(std::string_view dictionary, std::string_view bytes) {
  const int number = reserve();
  set_stream(number, dictionary, bytes);
  return number;
}

int PdfParts::add_packed_stream(std::string_view dictionary, std::string_view bytes) {
  std::string object = "<< ";
  object.append(dictionary).append(" /Length ").append(std::to_string(bytes.size())).append(" >>\nstream\n");
  object.append(bytes).append("\nendstream");
  return add(std::move(object));
}

namespace {

std::string hex_string(std::string_view bytes) {
  std::string out = "<";
  for (const char c : bytes) append_hex(static_cast<unsigned char>(c), 2, out);
  return out + ">";
}

std::string lock_object(const PdfLock& lock) {
  return "<< /Filter /Standard /V 5 /R 6 /Length 256 /P " + std::to_string(pdf_all_allowed) + " /U " + hex_string(lock.user) +
         " /UE " + hex_string(lock.user_key) + " /O " + hex_string(lock.owner) + " /OE " + hex_string(lock.owner_key) +
         " /Perms " + hex_string(lock.permissions) +
         " /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>";
}

// Of a locked file the owner's entry, which is random, tells it apart.
std::string id_of_lock(const LockedKey& lock) {
  sha256_ctx context;
  sha256_init(&context);
  add_to_sum(lock.lock.owner, context);
  return half_sum_hex(context);
}

void append_row(std::size_t place, std::string& out) {  // "0000000017 00000 n "
  char digits_of[10];
  for (int i = 9; i >= 0; --i, place /= 10) digits_of[i] = static_cast<char>('0' + place % 10);
  out.append(digits_of, 10).append(" 00000 n \n");
}

}  // namespace

std::vector<std::byte> PdfParts::file(int catalogue, int info, const LockedKey* lock) const {
  std::size_t size = 3000 + objects_.size() * 90;
  for (const Object& object : objects_) size += body(object).size();
  static thread_local std::string out;  // room that is used again
  out.reserve(size);
  out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::vector<std::size_t> places;
  places.reserve(objects_.size() + 1);
  const auto begin_object = [&] {
    places.push_back(out.size());
    append_integer(static_cast<long>(places.size()), out);
    out.append(" 0 obj\n");
  };
  for (const Object& object : objects_) {
    begin_object();
    if (lock == nullptr || object.without_strings) out.append(body(object));
    else append_locked_object(body(object), lock->key, out);
    out.append("\nendobj\n");
  }
  std::string lock_entry;
  if (lock != nullptr) {
    begin_object();
    out.append(lock_object(lock->lock)).append("\nendobj\n");
    lock_entry = " /Encrypt " + reference(static_cast<int>(places.size()));
  }
  const std::string id = lock == nullptr ? fingerprint() : id_of_lock(*lock);
  const std::size_t table = out.size();
  out.append("xref\n0 ").append(std::to_string(places.size() + 1)).append("\n0000000000 65535 f \n");
  for (const std::size_t place : places) append_row(place, out);
  out.append("trailer\n<< /Size ").append(std::to_string(places.size() + 1)).append(" /Root ").append(reference(catalogue));
  out.append(" /Info ").append(reference(info)).append(lock_entry);
  out.append(" /ID [<").append(id).append("> <").append(id).append(">] >>\nstartxref\n");
  out.append(std::to_string(table)).append("\n%%EOF\n");
  const auto* first = reinterpret_cast<const std::byte*>(out.data());
  return {first, first + out.size()};
}

std::string pdf_text(std::string_view utf8) {
  bool plain = true;
  for (const char c : utf8) plain &= c >= ' ' && c < 127 && c != '(' && c != ')' && c != '\\';
  if (plain) return "(" + std::string(utf8) + ")";
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out = "<FEFF";
  for (int32_t i = 0; i < text.length(); ++i) append_hex(text[i], 4, out);
  return out + ">";
}

std::string pdf_name(std::string_view name) {
  std::string out = "/";
  for (const char c : name) {
    const bool plain =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '_';
    if (plain) out += c;
    else out += '#', append_hex(static_cast<unsigned char>(c), 2, out);
  }
  return out;
}

std::string reference(int number) {
  std::string out;
  append_reference(number, out);
  return out;
}

void append_reference(int number, std::string& out) {
  append_integer(number, out);
  out.append(" 0 R");
}

void append_integer(long value, std::string& out) {
  char digits_of[24];
  const auto [end, error] = std::to_chars(digits_of, digits_of + sizeof digits_of, value);
  out.append(digits_of, static_cast<std::size_t>(end - digits_of));
}

void append_number(double value, std::string& out) {
  const long thousandths = std::lround(value * 1000);
  auto rest = static_cast<unsigned long>(std::abs(thousandths));
  char text[32], *end = text + sizeof text, *from = end;
  for (int place = 0; place < 3; ++place, rest /= 10)
    if (from != end || rest % 10 != 0) *--from = static_cast<char>('0' + rest % 10);
  if (from != end) *--from = '.';
  do *--from = static_cast<char>('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (thousandths < 0) *--from = '-';
  out.append(from, end);
}

}  // namespace pago
