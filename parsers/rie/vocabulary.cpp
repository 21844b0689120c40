#include "parsers/rie/vocabulary.h"

#include <algorithm>

#include "forms/error.h"
#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::size_t kStartLetters = 3;

}  // namespace

Vocabulary::Vocabulary(std::string_view xml) {
  const DataNode root = read_xml_data(xml, "vocabulary.xml", "vocabulary.invalid");
  std::map<std::string, std::size_t> index;
  const std::vector<const DataNode*> nodes = root.all("risico");
  for (const DataNode* node : nodes) {
    const DataNode& r = *node;
    index[r.attribute_or("code", "")] = risks_.size();
    risks_.push_back(
        {r.attribute_or("code", ""), r.attribute_or("koepel", "") == "ja", r.attribute_or("groep", "") == "ja", {}, {}, {}});
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
      else if (part.name == "werk") add(i, Weight::work, Pattern::Kind::mention, part.text);
      else if (part.name == "hint") add(i, Weight::hint, Pattern::Kind::mention, part.text);
      else if (part.name == "vals") add(i, Weight::hint, Pattern::Kind::false_friend, part.text);
      else if (part.name == "nee") add(i, Weight::name, Pattern::Kind::denial, part.text);
      else if (part.name == "eenheid-zwak") risks_[i].weak_units = split_on(part.text, ' ');
      else if (part.name == "eenheid") risks_[i].units = split_on(part.text, ' ');
    }
  }
}

void Vocabulary::add(std::size_t risk, Weight weight, Pattern::Kind kind, std::string_view patterns) {
  for (std::vector<PatternWord>& words : parse_patterns(patterns)) {
    for (const std::string& start : words[0].any) {
      if (start.starts_with('*') || start.size() < kStartLetters + 1) by_any_start_.push_back(patterns_.size());
      else by_start_[start.substr(0, kStartLetters)].push_back(patterns_.size());
    }
    patterns_.push_back({risk, weight, kind, std::move(words)});
  }
}

const std::vector<std::size_t>& VocabularySearch::starting_with(const std::string& word) {
  const auto known = seen_.find(word);
  if (known != seen_.end()) return known->second;
  std::vector<std::size_t> fitting;
  const auto consider = [&](std::size_t p) {
    if (word_matches(vocabulary_->patterns_[p].words[0], word)) fitting.push_back(p);
  };
  const auto bucket = vocabulary_->by_start_.find(word.substr(0, kStartLetters));
  if (bucket != vocabulary_->by_start_.end()) std::for_each(bucket->second.begin(), bucket->second.end(), consider);
  std::for_each(vocabulary_->by_any_start_.begin(), vocabulary_->by_any_start_.end(), consider);
  std::sort(fitting.begin(), fitting.end());  // a pattern with two fitting alternatives stands in two places
  fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
  return seen_.emplace(word, std::move(fitting)).first->second;
}

std::size_t Vocabulary::match(const Pattern& pattern, const std::vector<FoldedWord>& words, std::size_t at) const {
  std::size_t w = at + 1;
  for (std::size_t p = 1; p < pattern.words.size(); ++p) {
    const std::size_t limit = std::min(words.size(), w + 1 + (pattern.words[p].gap_before ? pattern_gap : 0));
    while (w < limit && !word_matches(pattern.words[p], words[w].text)) ++w;
    if (w >= limit) return 0;
    ++w;
  }
  return w;
}

std::vector<Mention> VocabularySearch::find(const std::vector<FoldedWord>& words) {
  std::vector<Mention> found, masks;
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const std::size_t p : starting_with(words[at].text)) {
      const std::size_t end = vocabulary_->match(vocabulary_->patterns_[p], words, at);
      if (end == 0) continue;
      const Vocabulary::Pattern& pattern = vocabulary_->patterns_[p];
      const Mention m{pattern.risk, pattern.weight, at, end - 1, pattern.kind == Vocabulary::Pattern::Kind::denial};
      (pattern.kind == Vocabulary::Pattern::Kind::false_friend ? masks : found).push_back(m);
    }
  std::erase_if(found, [&](const Mention& m) {
    return !m.denial && std::any_of(masks.begin(), masks.end(), [&](const Mention& mask) {
      return mask.risk == m.risk && mask.first <= m.last && m.first <= mask.last;
    });
  });
  std::vector<Mention> kept;
  for (const Mention& m : found) {
    const bool covered = std::any_of(found.begin(), found.end(), [&](const Mention& o) {
      const bool longer = o.last - o.first > m.last - m.first;
      return &o != &m && o.risk == m.risk && o.denial == m.denial && o.first <= m.first && m.last <= o.last &&
             o.weight >= m.weight && longer;
    });
    if (!covered) kept.push_back(m);
  }
  return kept;
}

const Vocabulary& builtin_vocabulary() {
  static const Vocabulary vocabulary = [] {
    const auto bytes = resource("leidraad/vocabulary.xml");
    return Vocabulary(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  }();
  return vocabulary;
}

std::size_t Vocabulary::index(std::string_view id) const {
  for (std::size_t i = 0; i < risks_.size(); ++i)
    if (risks_[i].id == id) return i;
  throw Error("vocabulary.invalid", "vocabulary.xml noemt het risico " + std::string(id) + " niet");
}

}  // namespace pago
