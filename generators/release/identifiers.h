#pragma once
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

// Who is meant by a text: whole identifiers of people, compared word by word. "Bakker" alone is nobody; "J. Bakker" is.
namespace pago {

enum class IdentifierKind : std::uint8_t { number, name, address, email, born, text };
std::string_view dutch(IdentifierKind kind);  // "een personeelsnummer"

// A text as hashes of its words: case, points, hyphens and spaces count for nothing, a month is the same in every language of
// our letters.
using Words = std::vector<std::uint64_t>;
void append_words(std::string_view text, Words& out);
Words words_of_text(std::string_view text);
std::uint64_t hash_of(const Words& words);

struct PlacedWord {
  std::uint64_t hash = 0;
  std::size_t from = 0, to = 0;  // in the text
};
void append_placed_words(std::string_view text, std::vector<PlacedWord>& out);

struct Identifier {
  IdentifierKind kind = IdentifierKind::name;
  Words words;
};

// What a word of a letter belongs to: to who the addressee is, or to what was written to him.
enum class OwnWord : char { none, written, identity };

inline OwnWord own_word(IdentifierKind kind) { return kind == IdentifierKind::text ? OwnWord::written : OwnWord::identity; }

// Whether an identifier of somebody else is no sign of him at such a word. What was written to the addressee may be what others
// got too, and may hold a date; a name, a number or an address of somebody else in it was meant for another reader.
inline bool excuses(OwnWord word, IdentifierKind kind) {
  const bool common = kind == IdentifierKind::text || kind == IdentifierKind::born;
  return word == OwnWord::identity || (word == OwnWord::written && common);
}

struct IdentifierHit {
  std::size_t at = 0, words = 0;  // in the text that was looked through
  IdentifierKind kind = IdentifierKind::name;
  std::uint64_t hash = 0;
};

// Tells of nearly every hash that is not in it that it is not: two bits for each, about one bit in sixteen set.
class HashFilter {
 public:
  void fill(const std::vector<std::uint64_t>& hashes);
  bool may_have(std::uint64_t hash) const { return bit(hash) && bit(hash >> 32); }
  bool empty() const { return bits_.empty(); }

 private:
  bool bit(std::uint64_t hash) const { return (bits_[(hash >> 6) & (bits_.size() - 1)] >> (hash & 63) & 1) != 0; }

  std::vector<std::uint64_t> bits_;
};

// The identifiers of everybody in a batch: eight bytes each, nothing that can be read back.
class IdentifierIndex {
 public:
  void add(const Identifier& identifier);
  void finish();  // before the first search

  // What in this text is never a sign of somebody: letterhead, physician, the template's own words.
  void allow(std::string_view text);

  std::vector<IdentifierHit> find(const Words& text) const;
  void find_at(const Words& text, std::size_t at, std::vector<IdentifierHit>& hits) const;  // those that begin at this word

  // The words of a line at which an identifier may begin, whatever stands behind the line; the last word is never told, for it
  // depends on what is behind it.
  std::vector<std::uint32_t> starts_in(const Words& line) const;

  std::size_t size() const { return entries_.size(); }

 private:
  std::size_t bucket_of(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> bucket_shift_); }
  void add_hits(std::uint64_t hash, std::size_t at, std::size_t words, std::vector<IdentifierHit>& hits) const;

  std::vector<std::uint64_t> entries_;  // hash, the kind in its last three bits; sorted
  std::vector<std::uint32_t> buckets_;  // by the first bits of a hash: the first entry that is not before it
  unsigned bucket_shift_ = 63;
  std::vector<std::uint64_t> start_list_;
  HashFilter starts_, wholes_;  // first words; whole identifiers, without their kind
  std::unordered_set<std::uint64_t> allowed_;
  std::uint32_t lengths_ = 0;  // bit n: there are identifiers of n words
};

// Of every word of a text, whether it belongs to the addressee, whose identifiers these are.
std::vector<OwnWord> own_words(const Words& text, const std::vector<Identifier>& own);
// What is said of somebody else, each kind once: hits at words that do not excuse them.
std::set<IdentifierKind> others_in(const std::vector<IdentifierHit>& hits, const std::vector<OwnWord>& own);

// A number that may be a measurement or a year as well: not looked for by itself.
bool is_weak_number(std::string_view number);

}  // namespace pago
