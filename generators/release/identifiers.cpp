#include "generators/release/identifiers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace pago {
namespace {

constexpr std::size_t longest = 24;  // words of one identifier that are compared
constexpr std::uint64_t seed = 0x9E3779B97F4A7C15u;

std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93u;
  h ^= h >> 32;
  return h;
}

std::uint64_t combined(std::uint64_t before, std::uint64_t word) { return mixed((before ^ word) * seed + 1); }

std::uint64_t word_hash_of(std::string_view word) {
  std::uint64_t h = 0xCBF29CE484222325u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return mixed(h);
}

// Months in Dutch, English and Polish (in a date: the genitive).
constexpr std::array<std::array<std::string_view, 3>, 12> months = {{{"januari", "january", "stycznia"},
                                                                     {"februari", "february", "lutego"},
                                                                     {"maart", "march", "marca"},
                                                                     {"april", "april", "kwietnia"},
                                                                     {"mei", "may", "maja"},
                                                                     {"juni", "june", "czerwca"},
                                                                     {"juli", "july", "lipca"},
                                                                     {"augustus", "august", "sierpnia"},
                                                                     {"september", "september", "września"},
                                                                     {"oktober", "october", "października"},
                                                                     {"november", "november", "listopada"},
                                                                     {"december", "december", "grudnia"}}};

const std::unordered_map<std::uint64_t, std::uint64_t>& month_hashes() {
  static const auto table = [] {
    std::unordered_map<std::uint64_t, std::uint64_t> out;
    for (const auto& names : months)
      for (const std::string_view name : names) out.emplace(word_hash_of(name), word_hash_of(names[0]));
    return out;
  }();
  return table;
}

std::uint64_t without_kind(std::uint64_t hash) { return hash & ~std::uint64_t{7}; }

// Bytes of a sign that parts words: of “ ” ‘ ’ – — … · « » and the no-break space; 0 for a letter.
std::size_t sign_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  if (byte(at) == 0xE2 && byte(at + 1) == 0x80) return 3;
  if (byte(at) == 0xC2 && (byte(at + 1) == 0xA0 || byte(at + 1) == 0xAB || byte(at + 1) == 0xBB || byte(at + 1) == 0xB7))
    return 2;
  return 0;
}

// The words of a text, each with the place where it begins and ends.
template <class Use>
void each_word(std::string_view text, const Use& use) {
  constexpr std::uint64_t empty = 0xCBF29CE484222325u;
  std::uint64_t h = empty;
  std::size_t from = 0;
  bool inside = false;
  const auto end_word = [&](std::size_t to) {
    if (!inside) return;
    const std::uint64_t word = mixed(h);
    const auto month = month_hashes().find(word);
    use(month == month_hashes().end() ? word : month->second, from, to);
    h = empty;
    inside = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
    bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const std::size_t at = i;
    if (c >= 0x80) {
      const std::size_t sign = sign_bytes(text, i);
      letter = sign == 0;
      if (sign > 0) i += sign - 1;
    }
    if (!letter) {
      end_word(at);
      continue;
    }
    if (!inside) from = at;
    h = (h ^ c) * 0x100000001B3u;
    inside = true;
  }
  end_word(text.size());
}

}  // namespace

std::string_view dutch(IdentifierKind kind) {
  constexpr std::string_view names[] = {"een personeelsnummer", "een naam",          "een adres",
                                        "een e-mailadres",      "een geboortedatum", "een persoonlijke tekst"};
  return names[static_cast<std::size_t>(kind)];
}

void append_words(std::string_view text, Words& out) {
  each_word(text, [&out](std::uint64_t word, std::size_t, std::size_t) { out.push_back(word); });
}

void append_placed_words(std::string_view text, std::vector<PlacedWord>& out) {
  each_word(text, [&out](std::uint64_t word, std::size_t from, std::size_t to) { out.push_back({word, from, to}); });
}

Words words_of_text(std::string_view text) {
  Words out;
  append_words(text, out);
  return out;
}

std::uint64_t hash_of(const Words& words) {
  std::uint64_t h = seed;
  for (const std::uint64_t word : words) h = combined(h, word);
  return h;
}

std::vector<OwnWord> own_words(const Words& text, const std::vector<Identifier>& own) {
  std::vector<OwnWord> out(text.size(), OwnWord::none);
  for (const Identifier& one : own) {
    if (one.words.empty()) continue;
    for (auto at = text.begin();; ++at) {
      at = std::search(at, text.end(), one.words.begin(), one.words.end());
      if (at == text.end()) break;
      const auto first = out.begin() + (at - text.begin());
      for (auto word = first; word != first + std::ptrdiff_t(one.words.size()); ++word)
        *word = std::max(*word, own_word(one.kind));
    }
  }
  return out;
}

std::set<IdentifierKind> others_in(const std::vector<IdentifierHit>& hits, const std::vector<OwnWord>& own) {
  std::set<IdentifierKind> out;
  for (const IdentifierHit& hit : hits) {
    const auto from = own.begin() + static_cast<std::ptrdiff_t>(hit.at);
    const bool his =
        std::all_of(from, from + static_cast<std::ptrdiff_t>(hit.words), [&](OwnWord o) { return excuses(o, hit.kind); });
    if (!his) out.insert(hit.kind);
  }
  return out;
}

bool is_weak_number(std::string_view number) {
  const Words words = words_of_text(number);
  if (words.size() != 1) return words.empty();
  return number.size() < 5 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void HashFilter::fill(const std::vector<std::uint64_t>& hashes) {
  std::size_t slots = 1024;  // of 64 bits
  while (slots * 2 < hashes.size()) slots *= 2;
  bits_.assign(slots, 0);
  for (const std::uint64_t whole : hashes)
    for (const std::uint64_t hash : {whole, whole >> 32}) bits_[(hash >> 6) & (slots - 1)] |= std::uint64_t{1} << (hash & 63);
}

void IdentifierIndex::add(const Identifier& identifier) {
  const std::size_t size = std::min(identifier.words.size(), longest);
  if (size == 0) return;
  std::uint64_t h = seed, start = 0;
  for (std::size_t i = 0; i < size; ++i) {
    h = combined(h, identifier.words[i]);
    if (i == 0 || i == 1) start = h;
  }
  entries_.push_back(without_kind(h) | static_cast<std::uint64_t>(identifier.kind));
  start_list_.push_back(start);
  lengths_ |= 1u << size;
}

void IdentifierIndex::finish() {
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  entries_.shrink_to_fit();
  starts_.fill(start_list_);
  start_list_ = {};
  std::vector<std::uint64_t> wholes = entries_;
  for (std::uint64_t& hash : wholes) hash = without_kind(hash);
  wholes_.fill(wholes);
  bucket_shift_ = 63;
  while (bucket_shift_ > 36 && (std::size_t{1} << (64 - bucket_shift_)) < entries_.size()) --bucket_shift_;
  buckets_.assign((std::size_t{1} << (64 - bucket_shift_)) + 1, 0);
  for (std::size_t bucket = 0, at = 0; bucket < buckets_.size(); ++bucket) {
    while (at < entries_.size() && bucket_of(entries_[at]) < bucket) ++at;
    buckets_[bucket] = static_cast<std::uint32_t>(at);
  }
}

void IdentifierIndex::allow(std::string_view text) {
  for (const IdentifierHit& hit : find(words_of_text(text))) allowed_.insert(hit.hash);
}

void IdentifierIndex::add_hits(std::uint64_t hash, std::size_t at, std::size_t words, std::vector<IdentifierHit>& hits) const {
  const std::uint64_t wanted = without_kind(hash);
  if (!wholes_.may_have(wanted)) return;
  for (std::size_t i = buckets_[bucket_of(wanted)], end = buckets_[bucket_of(wanted) + 1]; i < end; ++i)
    if (without_kind(entries_[i]) == wanted && !allowed_.contains(entries_[i]))
      hits.push_back({at, words, static_cast<IdentifierKind>(entries_[i] & 7), entries_[i]});
}

void IdentifierIndex::find_at(const Words& text, std::size_t at, std::vector<IdentifierHit>& hits) const {
  if (starts_.empty() || lengths_ == 0) return;
  std::uint64_t h = combined(seed, text[at]);
  const bool goes_on = at + 1 < text.size() && starts_.may_have(combined(h, text[at + 1]));
  if (!goes_on && !((lengths_ & 2u) != 0 && starts_.may_have(h))) return;
  for (std::size_t n = 1; n <= longest && at + n <= text.size(); ++n) {
    if (n > 1) h = combined(h, text[at + n - 1]);
    if ((lengths_ >> n & 1) != 0) add_hits(h, at, n, hits);
    if (!goes_on || (lengths_ >> (n + 1)) == 0) break;
  }
}

std::vector<IdentifierHit> IdentifierIndex::find(const Words& text) const {
  std::vector<IdentifierHit> hits;
  for (std::size_t at = 0; at < text.size(); ++at) find_at(text, at, hits);
  return hits;
}

std::vector<std::uint32_t> IdentifierIndex::starts_in(const Words& line) const {
  std::vector<std::uint32_t> out;
  if (starts_.empty()) return out;
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    const std::uint64_t h = combined(seed, line[at]);
    if (starts_.may_have(combined(h, line[at + 1])) || ((lengths_ & 2u) != 0 && starts_.may_have(h)))
      out.push_back(static_cast<std::uint32_t>(at));
  }
  return out;
}

}  // namespace pago
