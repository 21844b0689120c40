#include "parsers/rie/vocabulary.h"

#include <algorithm>

#include "forms/error.h"
#include "parsers/dutch/dutch_words.h"
#include "parsers/rie/patterns.h"

extern "C" {
extern const char pago_vocabulary[];  // compile_vocabulary of vocabulary.xml, written by make_vocabulary
extern const char pago_vocabulary_end[];
}

namespace pago {
namespace {

constexpr std::size_t kShortestCompoundWord = 4;
constexpr std::size_t kNear = 10;  // words between the parts of "a & b"

std::vector<RiskWords> risks_of(const VocabularyData& data) {
  std::vector<RiskWords> out;
  for (const RiskData& risk : data.risks) {
    const auto is = [&](RiskFlag flag) { return (risk.flags & flag) != 0; };
    const auto above = data.slots.subspan(risk.above.first, risk.above.last - risk.above.first);
    out.push_back({std::string(data.text(risk.code)),
                   is(risk_umbrella),
                   is(risk_safety),
                   is(risk_group),
                   is(risk_yields),
                   {above.begin(), above.end()},
                   split_on(data.text(risk.units), ' '),
                   split_on(data.text(risk.weak_units), ' ')});
  }
  return out;
}

DataRange bucket_of(std::span<const AffixBucket> buckets, std::string_view letters) {
  const std::uint32_t start = affix_start(letters);
  const auto at = std::ranges::lower_bound(buckets, start, {}, &AffixBucket::start);
  return at != buckets.end() && at->start == start ? at->affixes : DataRange{};
}

}  // namespace

Vocabulary::Vocabulary(std::string_view compiled) : data_(view_vocabulary(compiled)), risks_(risks_of(data_)) {}

Vocabulary::Slots Vocabulary::slots_of(const std::string& word) const {
  Slots out;
  const std::uint64_t place = vocabulary_place(word);
  const std::size_t bucket = vocabulary_bucket(place);
  for (std::size_t i = data_.buckets[bucket]; i < data_.buckets[bucket + 1]; ++i)
    if (const std::uint64_t slot = data_.words[i] ^ place; slot >> vocabulary_slot_bits == 0)
      out.push_back(static_cast<std::uint32_t>(slot));
  const auto add_if = [&](DataRange affixes, auto fits) {
    for (const AffixData& affix : data_.affixes.subspan(affixes.first, affixes.last - affixes.first))
      if (fits(data_.text(affix.core))) out.push_back(affix.slot);
  };
  const std::string_view whole = word;
  const auto begins = [&](std::string_view core) { return whole.starts_with(core); };
  const auto ends = [&](std::string_view core) { return whole.ends_with(core); };
  if (whole.size() >= vocabulary_affix_letters) {
    add_if(bucket_of(data_.begins, whole), begins);
    add_if(bucket_of(data_.ends, whole.substr(whole.size() - vocabulary_affix_letters)), ends);
  }
  add_if(data_.short_begins, begins);
  add_if(data_.short_ends, ends);
  add_if(data_.inside, [&](std::string_view core) { return whole.find(core) != std::string_view::npos; });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const Vocabulary::Slots& VocabularySearch::slots_of(const std::string& word) {
  const auto known = seen_.find(word);
  return known != seen_.end() ? known->second : seen_.emplace(word, vocabulary_->slots_of(word)).first->second;
}

bool Vocabulary::fits(DataRange any, const Slots& word) const {
  return std::ranges::any_of(slots(any), [&](std::uint32_t slot) { return std::ranges::binary_search(word, slot); });
}

// One past the last word of a sequence whose first word stands at `at`; 0 when the others do not follow.
std::size_t Vocabulary::follow(DataRange sequence, const std::vector<const Slots*>& words, std::size_t at) const {
  std::size_t w = at + 1;
  for (std::size_t p = sequence.first + 1; p < sequence.last; ++p) {
    const PatternSlotData& slot = data_.pattern_slots[p];
    const std::size_t limit = std::min(words.size(), w + 1 + (slot.gap_before ? pattern_gap : 0));
    while (w < limit && !fits(slot.any, *words[w])) ++w;
    if (w >= limit) return 0;
    ++w;
  }
  return w;
}

bool Vocabulary::match(const PatternData& pattern, const std::vector<const Slots*>& words, std::size_t at, Mention& out) const {
  std::size_t end = follow(data_.sequences[pattern.sequences.first], words, at);
  if (end == 0) return false;
  out.first = at, out.last = end - 1;
  for (std::size_t part = pattern.sequences.first + 1; part < pattern.sequences.last; ++part) {
    std::size_t from = at > kNear ? at - kNear : 0;
    const std::size_t to = std::min(words.size(), at + kNear + 1);
    const DataRange sequence = data_.sequences[part], first = data_.pattern_slots[sequence.first].any;
    for (end = 0; from < to; ++from)
      if (from != at && fits(first, *words[from]) && (end = follow(sequence, words, from)) != 0) break;
    if (end == 0) return false;
    out.first = std::min(out.first, from), out.last = std::max(out.last, end - 1);
  }
  return true;
}

VocabularySearch::Words VocabularySearch::spread(const std::vector<FoldedWord>& words, std::vector<std::size_t>& from) {
  Words out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Vocabulary::Slots& whole = slots_of(words[i].text);
    if (whole.empty() && words[i].text.size() >= 2 * kShortestCompoundWord) {
      auto known = compounds_.find(words[i].text);
      if (known == compounds_.end()) {
        const CompoundWords parts = compound_words(words[i].text);
        known = compounds_.emplace(words[i].text, std::pair{nullptr, nullptr}).first;
        if (!parts.last.empty()) known->second = {&slots_of(std::string(parts.first)), &slots_of(std::string(parts.last))};
      }
      if (known->second.first) {
        out.push_back(known->second.first);
        from.push_back(i);
        out.push_back(known->second.second);
        from.push_back(i);
        continue;
      }
    }
    out.push_back(&whole);
    from.push_back(i);
  }
  return out;
}

void VocabularySearch::collect(const Words& words, std::vector<Mention>& found, std::vector<Mention>& masks) const {
  const VocabularyData& data = vocabulary_->data_;
  std::vector<std::uint32_t> candidates;
  for (std::size_t at = 0; at < words.size(); ++at) {
    candidates.clear();
    for (const std::uint32_t slot : *words[at]) {
      const std::span<const std::uint32_t> starting = vocabulary_->slots(data.starting[slot]);
      candidates.insert(candidates.end(), starting.begin(), starting.end());
    }
    std::sort(candidates.begin(), candidates.end());  // two alternatives of one pattern may fit the same word
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::uint32_t p : candidates) {
      const PatternData& pattern = data.patterns[p];
      const PatternKind kind{pattern.kind};
      Mention m{pattern.risk, Weight{pattern.weight}, at, at, kind == PatternKind::denial};
      if (!vocabulary_->match(pattern, words, at, m)) continue;
      (kind == PatternKind::false_friend ? masks : found).push_back(m);
    }
  }
}

std::vector<Mention> VocabularySearch::find(const std::vector<FoldedWord>& words) {
  std::vector<Mention> found, masks;
  std::vector<std::size_t> from;
  collect(spread(words, from), found, masks);
  for (std::vector<Mention>* list : {&found, &masks})
    for (Mention& m : *list) m.first = from[m.first], m.last = from[m.last];
  std::erase_if(found, [&](const Mention& m) {
    return !m.denial && std::any_of(masks.begin(), masks.end(), [&](const Mention& mask) {
      return mask.risk == m.risk && mask.first <= m.last && m.first <= mask.last;
    });
  });
  std::vector<Mention> kept;
  for (const Mention& m : found) {
    const bool covered = std::any_of(found.begin(), found.end(), [&](const Mention& o) {
      const bool longer = o.last - o.first > m.last - m.first || o.weight > m.weight || &o < &m;
      return &o != &m && o.risk == m.risk && o.denial == m.denial && o.first <= m.first && m.last <= o.last &&
             o.weight >= m.weight && longer;
    });
    if (!covered) kept.push_back(m);
  }
  return kept;
}

const Vocabulary& builtin_vocabulary() {
  static const Vocabulary vocabulary({pago_vocabulary, static_cast<std::size_t>(pago_vocabulary_end - pago_vocabulary)});
  return vocabulary;
}

std::size_t Vocabulary::index(std::string_view id) const {
  for (std::size_t i = 0; i < risks_.size(); ++i)
    if (risks_[i].id == id) return i;
  throw Error("vocabulary.invalid", "vocabulary.xml noemt het risico " + std::string(id) + " niet");
}

}  // namespace pago
