#include "parsers/formats/deflate_writer.h"

#include <zlib.h>

#include <catch2/catch.hpp>

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

TEST_CASE("every distance that deflate knows is written, and what is further back is written anew") {
  DeflateWriter writer;
  const DeflatedText fixed = deflate_apart("<w:tc><w:p><w:r><w:t>");
  for (const std::size_t between : {0u, 1u, 2u, 3u, 4u, 5u, 7u, 100u, 1000u, 4000u, 16000u, 32746u, 32747u, 32748u, 40000u}) {
    INFO(between);
    const std::string text = letters(between, 7);
    Bytes out;
    writer.start(out);
    writer.deflated(fixed);
    writer.text(text);
    writer.deflated(fixed);
    writer.end();
    CHECK(inflated(out, 2 * fixed.plain.size() + between) == fixed.plain + text + fixed.plain);
  }
}

TEST_CASE("what comes again costs a few bytes, and equal letters have equal bytes whatever was written before") {
  DeflateWriter writer;
  const DeflatedText row = deflate_apart(letters(300, 3)), end = deflate_apart(letters(200, 4));
  const auto letter = [&](std::size_t rows) {
    Bytes out;
    writer.start(out);
    for (std::size_t i = 0; i < rows; ++i) writer.deflated(row), writer.text("25 dB");
    writer.deflated(end);
    writer.end();
    return out;
  };
  const Bytes once = letter(1), again = letter(11);
  CHECK(again.size() < once.size() + 10 * (std::string("25 dB").size() + 10));
  CHECK(letter(1) == once);
  CHECK(letter(11) == again);
}
