#include "generators/release/fingerprint.h"

#include <nettle/sha2.h>

namespace pago {

std::string fingerprint(std::span<const std::byte> bytes) {
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_digest(&state, sizeof digest, digest);
  std::string out;
  for (const std::uint8_t byte : digest) {
    constexpr char digits[] = "0123456789abcdef";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

std::string fingerprint(std::string_view text) { return fingerprint(std::as_bytes(std::span(text))); }

}  // namespace pago
