#include "parsers/formats/deflate_writer.h"

#include <zlib.h>

#include <catch2/catch.hpp>

#include "parsers/formats/deflate_copy.h"

using namespace pago;

namespace {

// By zlib, which has its own opinion of RFC 1951.
std::string inflated(const Bytes& packed, std::size_t size) {
  std::string out(size + 1, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  CHECK(stream.avail_in == 0);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string letters(std::size_t size, unsigned seed) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(seed = seed * 1103515245u + 12345u, seed >> 16);
  return out;
}

}  // namespace

TEST_CASE("text of every size, deflated before or not, once or again, is what zlib inflates") {
  DeflateWriter writer;
  for (const std::size_t size : {1u, 2u, 3u, 10u, 11u, 257u, 258u, 259u, 260u, 261u, 516u, 518u, 3000u, 70000u}) {
    INFO(size);
    const std::string plain = letters(size, static_cast<unsigned>(size));
    const DeflatedText fixed = deflate_apart(plain), other = deflate_apart("<w:p>" + plain.substr(0, size / 2) + "</w:p>");
    Bytes out;
    std::string wanted;
    writer.start(out);
    const auto text = [&](const std::string& words) { writer.text(words), wanted += words; };
    const auto deflated = [&](const DeflatedText& one) { writer.deflated(one), wanted += one.plain; };
    deflated(fixed), text("Łódź & 25 dB"), deflated(fixed), deflated(fixed), text(plain), deflated(other), deflated(fixed);
    text(""), deflated(other), text("x"), deflated(other), text("slot");
    writer.end();
    CHECK(inflated(out, wanted.size()) == wanted);
    CHECK(writer.size() == wanted.size());
    CHECK(writer.crc() == crc32_z(0, reinterpret_cast<const Bytef*>(wanted.data()), wanted.size()));
  }
}

TEST_CASE("plain text longer than a stored block may be, and text that packing makes no shorter, are what zlib inflates") {
  DeflateWriter writer;
  const DeflatedText tag = deflate_apart("</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"), hard = deflate_apart("x");
  CHECK(!tag.packed.empty());
  CHECK(hard.packed.empty());
  for (const std::size_t size : {0u, 1u, 65534u, 65535u, 65536u, 131070u, 131071u, 200000u}) {
    INFO(size);
    const std::string text = letters(size, 7);
    Bytes out;
    writer.start(out);
    writer.text(text), writer.deflated(tag), writer.text(text), writer.deflated(hard), writer.text(text), writer.deflated(tag);
    writer.end();
    CHECK(inflated(out, 2 * tag.plain.size() + 1 + 3 * size) == text + tag.plain + text + "x" + text + tag.plain);
  }
}

TEST_CASE(
    "text that was deflated stands in the stream as it is and refers to itself when it comes again, and equal letters have "
    "equal bytes whatever was written before") {
  DeflateWriter writer;
  const DeflatedText row = deflate_apart("<w:tr><w:tc><w:p><w:r><w:t>rechts</w:t></w:r></w:p></w:tc></w:tr>");
  const auto letter = [&](std::size_t rows) {
    Bytes out;
    writer.start(out);
    for (std::size_t i = 0; i < rows; ++i) writer.deflated(row), writer.text("25 dB");
    writer.end();
    return std::string(reinterpret_cast<const char*>(out.data()), out.size());
  };
  const std::string once = letter(1), again = letter(11);
  const std::string piece = row.packed + std::string("\5\0\xfa\xff", 4) + "25 dB";
  CHECK(once == piece + std::string("\3\0", 2));
  CHECK(again.starts_with(piece));
  CHECK(again.size() < once.size() + 10 * (std::string("25 dB").size() + 10));
  CHECK(letter(1) == once);
  CHECK(letter(11) == again);
}

TEST_CASE(
    "a copy of every size, from every distance that deflate knows, is what zlib inflates, and what is further back is new") {
  DeflateWriter writer;
  for (const std::size_t size : {30u, 257u, 258u, 259u, 260u, 261u, 516u, 518u, 3000u}) {
    const DeflatedText fixed = deflate_apart(std::string(size - 20, 'x') + "<w:tc><w:p><w:r><w:t>");
    REQUIRE(!fixed.packed.empty());
    for (const std::size_t between : {0u, 1u, 2u, 3u, 4u, 5u, 7u, 100u, 1000u, 4000u, 16000u, 29746u, 32746u, 32748u, 40000u}) {
      INFO(size << " " << between);
      const std::string text = letters(between, 7);
      Bytes out;
      writer.start(out);
      writer.deflated(fixed), writer.text(text), writer.deflated(fixed);
      writer.end();
      CHECK(inflated(out, 2 * fixed.plain.size() + between) == fixed.plain + text + fixed.plain);
    }
  }
}

TEST_CASE("a copy reads back as it was written, and no other block is taken for one") {
  for (const std::size_t size : {3u, 4u, 10u, 11u, 13u, 34u, 35u, 114u, 115u, 226u, 257u, 258u, 259u, 260u, 261u, 600u, 5000u})
    for (const std::size_t distance :
         {1u, 2u, 4u, 5u, 6u, 7u, 12u, 13u, 24u, 25u, 192u, 193u, 12288u, 12289u, 24577u, 32768u}) {
      INFO(size << " " << distance);
      Bytes out;
      append_copy(distance, size, out);
      const std::string bytes(reinterpret_cast<const char*>(out.data()), out.size());
      for (const std::string& block : {bytes, bytes + "more"}) {
        const auto copy = copy_at(block);
        REQUIRE(copy);
        CHECK((copy->distance == distance && copy->size == size && copy->packed == bytes.size()));
      }
      for (std::size_t cut = 0; cut < bytes.size(); ++cut) CHECK(!copy_at(bytes.substr(0, cut)));
    }
  for (const std::string text :
       {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<w:t>tekst en nog eens tekst, en tekst</w:t>", "Łódź Łódź Łódź Łódź"})
    CHECK(!copy_at(deflate_apart(text).packed));
  CHECK(!copy_at(std::string_view("\3\0", 2)));
}
