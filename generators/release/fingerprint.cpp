#include "generators/release/fingerprint.h"

#include <nettle/sha2.h>

#include <fstream>
#include <memory>

namespace pago {
namespace {

std::string digest_of(sha256_ctx& state) {
  std::uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_digest(&state, sizeof digest, digest);
  return hexadecimal(digest);
}

}  // namespace

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  std::string out;
  for (const std::uint8_t byte : bytes) {
    constexpr char digits[] = "0123456789abcdef";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

std::string fingerprint(std::span<const std::byte> bytes) {
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return digest_of(state);
}

std::string fingerprint(std::string_view text) { return fingerprint(std::as_bytes(std::span(text))); }

std::string file_fingerprint(const std::filesystem::path& path) {
  constexpr std::size_t block = 1 << 16;
  std::ifstream in(path, std::ios::binary);
  if (!in) return {};
  sha256_ctx state;
  sha256_init(&state);
  const auto buffer = std::make_unique<char[]>(block);
  while (in.read(buffer.get(), block) || in.gcount() > 0)
    sha256_update(&state, static_cast<std::size_t>(in.gcount()), reinterpret_cast<const std::uint8_t*>(buffer.get()));
  return digest_of(state);
}

}  // namespace pago
