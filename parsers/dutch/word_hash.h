#pragma once
#include <cstdint>
#include <string_view>

namespace pago {

// 32-bit FNV-1a, as the word list is stored.
inline std::uint32_t word_hash(std::string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

}  // namespace pago
