#include "parsers/rie/vocabulary.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "forms/error.h"
#include "parsers/dutch/dutch_words.h"
#include "parsers/rie/inflection.h"
#include "parsers/rie/word_data.h"

namespace pago {
namespace {

constexpr std::size_t kStartLetters = 3, kEndLetters = 3, kShortestCompoundWord = 4;
constexpr std::size_t kManyForms = 1 << 16;
constexpr std::size_t kNear = 10;  // words between the parts of "a & b"
constexpr unsigned kSlotBits = 20, kBucketBits = 13;

// The hash of a word with room for its slot.
std::uint64_t place_of(const std::string& word) {
  return static_cast<std::uint64_t>(std::hash<std::string>{}(word)) >> kSlotBits << kSlotBits;
}

std::size_t bucket_of(std::uint64_t place) { return place >> (64 - kBucketBits); }

}  // namespace

Vocabulary::Vocabulary(const DataNode& root) {
  exact_.reserve(kManyForms);
  for (const DataNode* node : root.all("begrip")) {
    std::vector<std::string>& words = concepts_[fold(node->attribute_or("naam", ""))];
    for (const std::string& written : split_on(node->text, '|'))
      for (const std::string& form : written_out(fold(squeeze(written)))) words.push_back(form);
  }
  std::map<std::string, std::size_t> index;
  const std::vector<const DataNode*> nodes = root.all("risico");
  for (const DataNode* node : nodes) {
    const DataNode& r = *node;
    index[r.attribute_or("code", "")] = risks_.size();
    const auto is = [&](const char* what) { return r.attribute_or(what, "") == "ja"; };
    risks_.push_back({r.attribute_or("code", ""), is("koepel"), is("veiligheid"), is("groep"), is("wijkt"), {}, {}, {}});
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (const std::string& lower : split_on(nodes[i]->attribute_or("boven", ""), ' ')) {
      const auto found = index.find(lower);
      if (found == index.end())
        throw_xml_error("vocabulary.xml", nodes[i]->line, "'boven' noemt een onbekend risico: " + lower, "vocabulary.invalid");
      risks_[i].above.push_back(found->second);
    }
    for (const DataNode& part : nodes[i]->children) {
      if (part.name == "naam") add(i, Weight::name, Pattern::Kind::mention, part.text);
      else if (part.name == "samen") add(i, Weight::together, Pattern::Kind::mention, part.text);
      else if (part.name == "werk") add(i, Weight::work, Pattern::Kind::mention, part.text);
      else if (part.name == "hint") add(i, Weight::hint, Pattern::Kind::mention, part.text);
      else if (part.name == "vals") add(i, Weight::hint, Pattern::Kind::false_friend, part.text);
      else if (part.name == "nee") add(i, Weight::name, Pattern::Kind::denial, part.text);
      else if (part.name == "eenheid-zwak") risks_[i].weak_units = split_on(part.text, ' ');
      else if (part.name == "eenheid") risks_[i].units = split_on(part.text, ' ');
    }
  }
  if (slot_ids_.size() >> kSlotBits != 0) throw Error("vocabulary.invalid", "vocabulary.xml heeft te veel woorden");
  fill_buckets();
}

void Vocabulary::fill_buckets() {
  buckets_.assign((std::size_t{1} << kBucketBits) + 1, 0);
  for (const std::uint64_t entry : exact_) ++buckets_[bucket_of(entry) + 1];
  std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
  std::vector<std::uint64_t> placed(exact_.size());
  std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
  for (const std::uint64_t entry : exact_) placed[next[bucket_of(entry)]++] = entry;
  exact_ = std::move(placed);
}

Vocabulary::Slot Vocabulary::slot_of(const std::string& written) {
  const auto [at, fresh] = slot_ids_.emplace(written, static_cast<Slot>(slot_ids_.size()));
  if (fresh)
    for (const std::string& form : written_out(written)) add_to_slot(at->second, form);
  return at->second;
}

// "@steen" gives its words, "lassen!" the forms of the verb, "*hamer" and "steen" those of the noun.
std::vector<std::string> Vocabulary::written_out(const std::string& word) const {
  if (word.starts_with('@')) {
    const auto known = concepts_.find(word.substr(1));
    if (known == concepts_.end()) throw Error("vocabulary.invalid", "vocabulary.xml kent het begrip " + word + " niet");
    return known->second;
  }
  const bool lead = word.starts_with('*');
  if (word.ends_with('!')) {
    std::vector<std::string> forms = verb_forms(word.substr(lead, word.size() - 1 - lead));
    if (lead)
      for (std::string& form : forms) form.insert(0, "*");
    return forms;
  }
  if (word.ends_with('*')) return {word};
  std::vector<std::string> forms = noun_forms(word.substr(lead));
  if (lead)
    for (std::string& form : forms) form.insert(0, "*");
  return forms;
}

void Vocabulary::add_to_slot(Slot slot, const std::string& word) {
  const bool lead = word.starts_with('*'), trail = word.size() > 1 && word.ends_with('*');
  const std::string core = word.substr(lead, word.size() - lead - trail);
  if (lead && trail) inside_.push_back({core, slot});
  else if (lead && core.size() < kEndLetters) short_ends_.push_back({core, slot});
  else if (lead) ends_[core.substr(core.size() - kEndLetters)].push_back({core, slot});
  else if (trail && core.size() < kStartLetters) short_begins_.push_back({core, slot});
  else if (trail) begins_[core.substr(0, kStartLetters)].push_back({core, slot});
  else exact_.push_back(place_of(core) | slot);
}

Vocabulary::Sequence Vocabulary::sequence(const std::vector<PatternWord>& words) {
  Sequence out;
  for (const PatternWord& word : words) {
    PatternSlot slot{{}, word.gap_before};
    for (const std::string& written : word.any) slot.any.push_back(slot_of(written));
    out.push_back(std::move(slot));
  }
  return out;
}

void Vocabulary::add(std::size_t risk, Weight weight, Pattern::Kind kind, std::string_view patterns) {
  for (const std::string& written : split_on(patterns, '|')) {
    Pattern pattern{risk, weight, kind, {}};
    for (const std::string& part : split_on(written, '&'))
      for (const std::vector<PatternWord>& words : parse_patterns(part)) pattern.parts.push_back(sequence(words));
    if (pattern.parts.empty()) continue;
    for (const Slot slot : pattern.parts[0][0].any) starting_[slot].push_back(patterns_.size());
    patterns_.push_back(std::move(pattern));
  }
}

Vocabulary::Slots Vocabulary::slots_of(const std::string& word) const {
  Slots out;
  const std::uint64_t place = place_of(word);
  for (std::size_t i = buckets_[bucket_of(place)]; i < buckets_[bucket_of(place) + 1]; ++i)
    if (const std::uint64_t slot = exact_[i] ^ place; slot >> kSlotBits == 0) out.push_back(static_cast<Slot>(slot));
  const auto add_if = [&](const std::vector<Affix>& affixes, auto fits) {
    for (const Affix& affix : affixes)
      if (fits(affix.core)) out.push_back(affix.slot);
  };
  const auto begins = [&](const std::string& core) { return word.starts_with(core); };
  const auto ends = [&](const std::string& core) { return word.ends_with(core); };
  if (word.size() >= kStartLetters)
    if (const auto bucket = begins_.find(word.substr(0, kStartLetters)); bucket != begins_.end())
      add_if(bucket->second, begins);
  if (word.size() >= kEndLetters)
    if (const auto bucket = ends_.find(word.substr(word.size() - kEndLetters)); bucket != ends_.end())
      add_if(bucket->second, ends);
  add_if(short_begins_, begins);
  add_if(short_ends_, ends);
  add_if(inside_, [&](const std::string& core) { return word.find(core) != std::string::npos; });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const Vocabulary::Slots& VocabularySearch::slots_of(const std::string& word) {
  const auto known = seen_.find(word);
  return known != seen_.end() ? known->second : seen_.emplace(word, vocabulary_->slots_of(word)).first->second;
}

// One past the last word of a sequence that starts at `at`; 0 when it does not.
std::size_t Vocabulary::match(const Sequence& sequence, const std::vector<const Slots*>& words, std::size_t at) {
  const auto fits = [&](std::size_t w, const std::vector<Slot>& any) {
    return std::any_of(any.begin(), any.end(),
                       [&](Slot slot) { return std::binary_search(words[w]->begin(), words[w]->end(), slot); });
  };
  if (!fits(at, sequence[0].any)) return 0;
  std::size_t w = at + 1;
  for (std::size_t p = 1; p < sequence.size(); ++p) {
    const std::size_t limit = std::min(words.size(), w + 1 + (sequence[p].gap_before ? pattern_gap : 0));
    while (w < limit && !fits(w, sequence[p].any)) ++w;
    if (w >= limit) return 0;
    ++w;
  }
  return w;
}

bool Vocabulary::match(const Pattern& pattern, const std::vector<const Slots*>& words, std::size_t at, Mention& out) {
  std::size_t end = match(pattern.parts[0], words, at);
  if (end == 0) return false;
  out.first = at, out.last = end - 1;
  for (std::size_t part = 1; part < pattern.parts.size(); ++part) {
    std::size_t from = at > kNear ? at - kNear : 0;
    const std::size_t to = std::min(words.size(), at + kNear + 1);
    for (end = 0; from < to; ++from)
      if (from != at && (end = match(pattern.parts[part], words, from)) != 0) break;
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
  std::vector<std::size_t> candidates;
  for (std::size_t at = 0; at < words.size(); ++at) {
    candidates.clear();
    for (const Vocabulary::Slot slot : *words[at])
      if (const auto starting = vocabulary_->starting_.find(slot); starting != vocabulary_->starting_.end())
        candidates.insert(candidates.end(), starting->second.begin(), starting->second.end());
    std::sort(candidates.begin(), candidates.end());  // two alternatives of one pattern may fit the same word
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::size_t p : candidates) {
      const Vocabulary::Pattern& pattern = vocabulary_->patterns_[p];
      Mention m{pattern.risk, pattern.weight, at, at, pattern.kind == Vocabulary::Pattern::Kind::denial};
      if (!Vocabulary::match(pattern, words, at, m)) continue;
      (pattern.kind == Vocabulary::Pattern::Kind::false_friend ? masks : found).push_back(m);
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
  static const Vocabulary vocabulary(builtin_word_data());
  return vocabulary;
}

std::size_t Vocabulary::index(std::string_view id) const {
  for (std::size_t i = 0; i < risks_.size(); ++i)
    if (risks_[i].id == id) return i;
  throw Error("vocabulary.invalid", "vocabulary.xml noemt het risico " + std::string(id) + " niet");
}

}  // namespace pago
