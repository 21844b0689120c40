#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "forms/error.h"
#include "parsers/rie/inflection.h"
#include "parsers/rie/patterns.h"
#include "parsers/rie/vocabulary.h"
#include "parsers/rie/vocabulary_data.h"

// How a pattern is written is explained in vocabulary.xml.
namespace pago {
namespace {

using Slot = std::uint32_t;

std::uint32_t size_of(const auto& table) { return static_cast<std::uint32_t>(table.size()); }

class VocabularyCompiler {
 public:
  std::string compile(const DataNode& root) {
    read_concepts(root);
    read_risks(root);
    if (slot_ids_.size() >> vocabulary_slot_bits != 0)
      throw Error("vocabulary.invalid", "vocabulary.xml heeft te veel woorden");
    return written();
  }

 private:
  struct Affix {
    std::string core;
    Slot slot = 0;
  };

  void read_concepts(const DataNode& root) {
    for (const DataNode* node : root.all("begrip")) {
      std::vector<std::string>& words = concepts_[fold(node->attribute_or("naam", ""))];
      for (const std::string& written : split_on(node->text, '|'))
        for (const std::string& form : written_out(fold(squeeze(written)))) words.push_back(form);
    }
  }

  void read_risks(const DataNode& root) {
    const std::vector<const DataNode*> nodes = root.all("risico");
    std::map<std::string, std::uint32_t> index;
    for (const DataNode* node : nodes) index.emplace(node->attribute_or("code", ""), size_of(index));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      risks_.push_back(risk_of(*nodes[i], index));
      for (const DataNode& part : nodes[i]->children) read_part(static_cast<std::uint32_t>(i), part);
    }
  }

  RiskData risk_of(const DataNode& node, const std::map<std::string, std::uint32_t>& index) {
    RiskData risk;
    risk.code = letters(node.attribute_or("code", ""));
    const auto flag = [&](const char* name, RiskFlag value) { return node.attribute_or(name, "") == "ja" ? value : 0u; };
    risk.flags = flag("koepel", risk_umbrella) | flag("veiligheid", risk_safety) | flag("groep", risk_group) |
                 flag("wijkt", risk_yields);
    std::vector<Slot> above;
    for (const std::string& lower : split_on(node.attribute_or("boven", ""), ' ')) {
      const auto found = index.find(lower);
      if (found == index.end())
        throw_xml_error("vocabulary.xml", node.line, "'boven' noemt een onbekend risico: " + lower, "vocabulary.invalid");
      above.push_back(found->second);
    }
    risk.above = run_of(above);
    return risk;
  }

  void read_part(std::uint32_t risk, const DataNode& part) {
    if (part.name == "naam") add(risk, Weight::name, PatternKind::mention, part.text);
    else if (part.name == "samen") add(risk, Weight::together, PatternKind::mention, part.text);
    else if (part.name == "werk") add(risk, Weight::work, PatternKind::mention, part.text);
    else if (part.name == "hint") add(risk, Weight::hint, PatternKind::mention, part.text);
    else if (part.name == "vals") add(risk, Weight::hint, PatternKind::false_friend, part.text);
    else if (part.name == "nee") add(risk, Weight::name, PatternKind::denial, part.text);
    else if (part.name == "eenheid-zwak") risks_[risk].weak_units = letters(part.text);
    else if (part.name == "eenheid") risks_[risk].units = letters(part.text);
  }

  void add(std::uint32_t risk, Weight weight, PatternKind kind, std::string_view patterns) {
    for (const std::string& written : split_on(patterns, '|')) {
      // The first sequence decides where a search begins; the others ("a & b") stand near it, in any order.
      std::vector<DataRange> sequences;
      std::vector<Slot> first;
      for (const std::string& part : split_on(written, '&'))
        for (const std::vector<PatternWord>& words : parse_patterns(part)) sequences.push_back(sequence(words, first));
      if (sequences.empty()) continue;
      for (const Slot slot : first) starting_[slot].push_back(size_of(patterns_));
      const std::uint32_t from = size_of(sequences_);
      sequences_.insert(sequences_.end(), sequences.begin(), sequences.end());
      patterns_.push_back(
          {risk, static_cast<std::uint16_t>(weight), static_cast<std::uint16_t>(kind), {from, size_of(sequences_)}});
    }
  }

  // `first`, when it is still empty, becomes the slots of the first word.
  DataRange sequence(const std::vector<PatternWord>& words, std::vector<Slot>& first) {
    const std::uint32_t from = size_of(pattern_slots_);
    for (const PatternWord& word : words) {
      std::vector<Slot> any;
      for (const std::string& written : word.any) any.push_back(slot_of(written));
      if (first.empty()) first = any;
      pattern_slots_.push_back({run_of(any), word.gap_before});
    }
    return {from, size_of(pattern_slots_)};
  }

  Slot slot_of(const std::string& written) {
    const auto [at, fresh] = slot_ids_.emplace(written, size_of(slot_ids_));
    if (fresh)
      for (const std::string& form : written_out(written)) add_to_slot(at->second, form);
    return at->second;
  }

  // "@steen" gives its words, "lassen!" the forms of the verb, "*hamer" and "steen" those of the noun.
  std::vector<std::string> written_out(const std::string& word) const {
    if (word.starts_with('@')) {
      const auto known = concepts_.find(word.substr(1));
      if (known == concepts_.end()) throw Error("vocabulary.invalid", "vocabulary.xml kent het begrip " + word + " niet");
      return known->second;
    }
    if (word.ends_with('*')) return {word};
    const bool lead = word.starts_with('*'), verb = word.ends_with('!');
    const std::string core = word.substr(lead, word.size() - lead - verb);
    std::vector<std::string> forms = verb ? verb_forms(core) : noun_forms(core);
    if (lead)
      for (std::string& form : forms) form.insert(0, "*");
    return forms;
  }

  void add_to_slot(Slot slot, const std::string& word) {
    const bool lead = word.starts_with('*'), trail = word.size() > 1 && word.ends_with('*');
    const std::string core = word.substr(lead, word.size() - lead - trail);
    const bool brief = core.size() < vocabulary_affix_letters;
    if (lead && trail) inside_.push_back({core, slot});
    else if (lead && brief) short_ends_.push_back({core, slot});
    else if (lead) ends_[affix_start(core.substr(core.size() - vocabulary_affix_letters))].push_back({core, slot});
    else if (trail && brief) short_begins_.push_back({core, slot});
    else if (trail) begins_[affix_start(core)].push_back({core, slot});
    else words_.push_back(vocabulary_place(core) | slot);
  }

  DataRange letters(std::string_view text) {
    const std::uint32_t from = size_of(letters_);
    letters_ += text;
    return {from, size_of(letters_)};
  }

  DataRange run_of(const std::vector<Slot>& slots) {
    const std::uint32_t from = size_of(slots_);
    slots_.insert(slots_.end(), slots.begin(), slots.end());
    return {from, size_of(slots_)};
  }

  DataRange affixes_of(const std::vector<Affix>& affixes) {
    const std::uint32_t from = size_of(affixes_);
    for (const Affix& affix : affixes) affixes_.push_back({letters(affix.core), affix.slot});
    return {from, size_of(affixes_)};
  }

  std::vector<AffixBucket> buckets_of(const std::map<std::uint32_t, std::vector<Affix>>& by_start) {
    std::vector<AffixBucket> out;
    for (const auto& [start, affixes] : by_start) out.push_back({start, affixes_of(affixes)});
    return out;
  }

  std::vector<std::uint32_t> word_buckets() {
    std::sort(words_.begin(), words_.end());
    std::vector<std::uint32_t> out((std::size_t{1} << vocabulary_bucket_bits) + 1, 0);
    for (const std::uint64_t word : words_) ++out[vocabulary_bucket(word) + 1];
    for (std::size_t i = 1; i < out.size(); ++i) out[i] += out[i - 1];
    return out;
  }

  std::vector<DataRange> starting() {
    std::vector<DataRange> out(slot_ids_.size());
    for (const auto& [slot, patterns] : starting_) out[slot] = run_of(patterns);
    return out;
  }

  template <class Table>
  static void write(std::string& out, const Table& table) {
    const std::uint64_t size = table.size() * sizeof table[0];
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    out.append(reinterpret_cast<const char*>(table.data()), size);
    out.append((8 - size % 8) % 8, '\0');
  }

  // In the order in which view_vocabulary reads.
  std::string written() {
    const std::vector<std::uint32_t> buckets = word_buckets();
    const std::vector<AffixBucket> begins = buckets_of(begins_), ends = buckets_of(ends_);
    const std::vector<DataRange> loose{affixes_of(short_begins_), affixes_of(short_ends_), affixes_of(inside_)};
    const std::vector<DataRange> starting_patterns = starting();
    std::string out;
    write(out, words_), write(out, buckets), write(out, begins), write(out, ends), write(out, affixes_), write(out, loose);
    write(out, patterns_), write(out, sequences_), write(out, pattern_slots_), write(out, slots_),
        write(out, starting_patterns);
    write(out, risks_), write(out, letters_);
    return out;
  }

  std::map<std::string, std::vector<std::string>> concepts_;  // "steen" -> beton, klinker, ...
  std::unordered_map<std::string, Slot> slot_ids_;            // by the words written in it
  std::map<Slot, std::vector<Slot>> starting_;                // patterns whose first word it is
  std::map<std::uint32_t, std::vector<Affix>> begins_, ends_;
  std::vector<Affix> short_begins_, short_ends_, inside_;
  std::vector<std::uint64_t> words_;
  std::vector<AffixData> affixes_;
  std::vector<PatternData> patterns_;
  std::vector<DataRange> sequences_;
  std::vector<PatternSlotData> pattern_slots_;
  std::vector<Slot> slots_;
  std::vector<RiskData> risks_;
  std::string letters_;
};

}  // namespace

std::string compile_vocabulary(const DataNode& root) { return VocabularyCompiler().compile(root); }

}  // namespace pago
