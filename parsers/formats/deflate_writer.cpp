#include "parsers/formats/deflate_writer.h"

#include <libdeflate.h>
#include <zlib.h>

#include <functional>
#include <iterator>
#include <memory>
#include <new>

#include "parsers/formats/deflate_copy.h"

namespace pago {
namespace {

constexpr std::size_t longest_stored = 65535, length_bytes = 4, longest_copy_block = 8;
constexpr std::byte stored_header{0};
constexpr std::byte last_block[] = {std::byte{3}, std::byte{0}};  // in fixed codes, with nothing in it

void append(Bytes& out, std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  out.insert(out.end(), first, first + text.size());
}

}  // namespace

DeflatedText deflate_apart(std::string_view text) {
  constexpr int small_tables = 4;
  z_stream stream{};
  const int tables = text.size() < 4096 ? small_tables : MAX_MEM_LEVEL;  // large ones take longer to empty than to fill
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, tables, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, deflateEnd);
  std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_SYNC_FLUSH);  // ends with a stored block of no bytes, of which the length goes
  packed.resize(stream.total_out - length_bytes);
  if (packed.size() >= text.size()) packed.clear();
  return {std::move(packed), std::string(text), std::hash<std::string_view>()(text)};
}

void DeflateWriter::start(Bytes& out) {
  out_ = &out;
  open_ = false;
  size_ = crc_ = 0;
  ++stream_;
}

void DeflateWriter::add(std::string_view plain) {
  crc_ = libdeflate_crc32(crc_, plain.data(), plain.size());
  size_ += static_cast<std::uint32_t>(plain.size());
}

void DeflateWriter::begin_stored() {
  length_at_ = out_->size();
  out_->insert(out_->end(), length_bytes, std::byte{0});
  open_ = true;
}

void DeflateWriter::end_stored() {
  const std::size_t size = out_->size() - length_at_ - length_bytes;
  std::byte* const to = out_->data() + length_at_;
  to[0] = static_cast<std::byte>(size & 0xff), to[1] = static_cast<std::byte>(size >> 8);
  to[2] = ~to[0], to[3] = ~to[1];
  open_ = false;
}

void DeflateWriter::text(std::string_view plain) {
  add(plain);
  while (!plain.empty()) {
    if (!open_) {
      out_->push_back(stored_header);
      begin_stored();
    }
    const std::string_view now = plain.substr(0, length_at_ + length_bytes + longest_stored - out_->size());
    append(*out_, now);
    plain.remove_prefix(now.size());
    if (!plain.empty()) end_stored();
  }
}

void DeflateWriter::deflated(const DeflatedText& text) {
  if (text.packed.empty()) return this->text(text.plain);
  if (open_) end_stored();
  Seen& seen = seen_[text.hash % slots];  // by its contents: it is found again wherever in the template it comes from
  const bool again = seen.stream == stream_ && text.packed.size() > longest_copy_block && size_ - seen.at <= farthest_copy &&
                     (seen.text == &text || (seen.text->hash == text.hash && seen.text->plain == text.plain));
  if (again) append_copy(size_ - seen.at, text.plain.size(), *out_);
  else append(*out_, text.packed);
  seen = {&text, size_, stream_};
  begin_stored();
  add(text.plain);
}

void DeflateWriter::end() {
  if (open_) end_stored();
  out_->insert(out_->end(), std::begin(last_block), std::end(last_block));
}

}  // namespace pago
