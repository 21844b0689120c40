#include "parsers/rie/vocabulary_data.h"

#include "parsers/dutch/word_hash.h"

namespace pago {
namespace {

// Tables follow one another: a count of bytes, the bytes, and room up to the next multiple of eight.
class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  TableReader& operator>>(std::span<const T>& out) {
    const std::size_t size = *reinterpret_cast<const std::uint64_t*>(bytes_.data());
    out = {reinterpret_cast<const T*>(bytes_.data() + sizeof(std::uint64_t)), size / sizeof(T)};
    bytes_.remove_prefix(sizeof(std::uint64_t) + (size + 7) / 8 * 8);
    return *this;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

std::uint64_t vocabulary_place(std::string_view word) {
  return word_hash_64(word) >> vocabulary_slot_bits << vocabulary_slot_bits;
}

std::uint32_t affix_start(std::string_view letters) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < vocabulary_affix_letters; ++i) out = out << 8 | static_cast<unsigned char>(letters[i]);
  return out;
}

VocabularyData view_vocabulary(std::string_view bytes) {
  VocabularyData data;
  std::span<const DataRange> loose;  // affixes that are too short for a bucket, and those that stand inside a word
  TableReader(bytes) >> data.words >> data.buckets >> data.begins >> data.ends >> data.affixes >> loose >> data.patterns >>
      data.sequences >> data.pattern_slots >> data.slots >> data.starting >> data.risks >> data.letters;
  data.short_begins = loose[0], data.short_ends = loose[1], data.inside = loose[2];
  return data;
}

}  // namespace pago
