#pragma once
#include <cstdint>
#include <string_view>

namespace pago {

// FNV-1a of 32 bits, as the word list is stored, and of 64, as the vocabulary is.
// `hash`: where it starts; the hash of what stands before gives that of both together.
constexpr std::uint32_t word_hash_start = 2166136261u;

inline std::uint32_t word_hash(std::string_view word, std::uint32_t hash = word_hash_start) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

inline std::uint64_t word_hash_64(std::string_view word) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

}  // namespace pago
