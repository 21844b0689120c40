#include "parsers/rie/second_opinion.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "parsers/rie/sentence_marks.h"

extern const unsigned char pago_opinion[];  // written by learn_sentences: names with a start, then a row per mark
extern const unsigned char pago_opinion_end[];

namespace pago {

bool is_learned(const RiskFinding& finding) {
  return finding.reason == kUntold || finding.reason == kHinted || finding.reason == kOverruled;
}

bool denies(const Judgement& j) { return j.stated && j.presence != Presence::present; }

namespace {

constexpr float kNever = -99;

struct Learned {
  std::size_t width = 0;
  float scale = 0;
  std::vector<float> starts;
  std::vector<std::size_t> risks;  // column -> index into Vocabulary::risks, from the third column
  const signed char* rows = nullptr;
};

std::string_view until(std::string_view& rest, char mark) {
  const std::string_view out = rest.substr(0, rest.find(mark));
  rest.remove_prefix(out.size() + 1);
  return out;
}

float number(std::string_view text) {
  float out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

const Learned& learned() {
  static const Learned all = [] {
    Learned out;
    std::string_view rest(reinterpret_cast<const char*>(pago_opinion),
                          static_cast<std::size_t>(pago_opinion_end - pago_opinion));
    out.width = static_cast<std::size_t>(number(until(rest, ' ')));
    out.scale = number(until(rest, '\n'));
    for (std::size_t column = 0; column < out.width; ++column) {
      const std::string_view name = until(rest, ' ');
      out.starts.push_back(number(until(rest, '\n')));
      if (column > 1) out.risks.push_back(builtin_vocabulary().index(name));
    }
    out.rows = reinterpret_cast<const signed char*>(rest.data());
    return out;
  }();
  return all;
}

float within(float value, float least, float most) { return std::min(std::max(value, least), most); }

// What the words say for a risk, in log odds.
float told(const Heard& heard) {
  float out = 0;
  if (heard.judged.problem) out += 0.45f;
  if (heard.judged.stated) out += denies(heard.judged) ? -0.75f : 0.95f;
  if (heard.what.from_topic) return out + 0.8f;
  return heard.what.weight >= Weight::together ? out + 0.2f : out;
}

// Log odds that the statement says that this risk is there. The weights were fitted on labelled sentences of authors whose
// sentences the opinion had not learned from: being surer than sure adds little.
float surety(const Heard& heard, const Opinion& opinion, float rival, bool denied_elsewhere, const PlaceOfSentence& standing) {
  const float likely = opinion.risks[heard.what.risk], lead = likely - rival;
  const float present = standing.weighed ? std::max(opinion.present, 0.5f) : opinion.present;
  const float denied = standing.weighed ? -2 : opinion.denied;
  float out = -1.1f + 0.17f * within(likely, -6, 3) + 0.4f * within(lead, -8, 0) + 0.63f * within(lead, 0, 3);
  out += 0.8f * within(present, -5, 0) + 0.36f * within(present, 0, 3);
  out -= 0.67f * within(denied + 2, 0, 2) + 0.45f * within(denied, 0, 4);
  if (!heard.what.learned) out += told(heard);
  else if (denied_elsewhere) out -= 0.4f;
  return standing.words < 6 ? out - 0.95f : out;
}

}  // namespace

Opinion opinion_of(std::string_view sentence, const std::vector<FoldedWord>& words, const std::vector<Mention>& mentions) {
  const Learned& all = learned();
  const std::vector<std::uint32_t> marks = sentence_marks(sentence, words, mentions, builtin_vocabulary());
  std::array<int, kMarkWeights> sum{};
  for (const std::uint32_t mark : marks) {
    const signed char* row = all.rows + mark * kMarkWeights;
    for (std::size_t k = 0; k < kMarkWeights; ++k) sum[k] += row[k];
  }
  const float share = all.scale / std::sqrt(static_cast<float>(marks.size()) + 1);
  const auto score = [&](std::size_t k) { return all.starts[k] + share * static_cast<float>(sum[k]); };
  Opinion out{score(0), score(1), std::vector<float>(builtin_vocabulary().risks().size(), kNever)};
  for (std::size_t k = 2; k < all.width; ++k) out.risks[all.risks[k - 2]] = score(k);
  return out;
}

std::vector<std::size_t> likely_risks(const Opinion& opinion, const Vocabulary& vocabulary) {
  constexpr std::size_t kLikely = 2;
  std::vector<std::size_t> all;
  for (std::size_t r = 0; r < opinion.risks.size(); ++r)
    if (const std::string& id = vocabulary.risks()[r].id; id != "psa" && id != "fysieke-belasting") all.push_back(r);
  const auto middle = all.begin() + kLikely;
  std::partial_sort(all.begin(), middle, all.end(),
                    [&](std::size_t a, std::size_t b) { return opinion.risks[a] > opinion.risks[b]; });
  return {all.begin(), middle};
}

Recognised likely(std::size_t risk) {
  Recognised out{risk, Weight::together, {}, false, false};
  out.learned = true;
  return out;
}

void weigh(std::vector<Heard>& heard, const Opinion& opinion, const std::vector<std::size_t>& likeliest,
           const PlaceOfSentence& standing) {
  constexpr float kKept = -0.5f, kDisbelieved = -1.5f, kAlone = -0.5f, kBeside = -0.3f, kQuestioned = 0,
                  kOverrules = 1.5f;  // as read best, likewise
  constexpr float kFirm = 1;          // nine in ten were right
  const bool denied =
      std::any_of(heard.begin(), heard.end(), [](const Heard& h) { return !h.what.learned && denies(h.judged); });
  bool by_words = false;  // something is told, and believed; what the words told stands before what is learned
  std::erase_if(heard, [&](Heard& h) {
    const float rival = opinion.risks[likeliest[h.what.risk == likeliest[0] ? 1 : 0]];
    const float sure = surety(h, opinion, rival, denied, standing);
    h.what.firm = h.what.learned && sure > kFirm;
    if (h.what.learned) return sure < (by_words ? kBeside : kAlone);
    const bool says_so = h.judged.stated && h.judged.presence == Presence::present;
    h.what.doubted = sure < kKept && !says_so;
    h.what.disbelieved = sure < kDisbelieved && !says_so;
    h.what.contradicted = h.what.doubted && opinion.denied > 0;
    const bool by_words_alone = denies(h.judged) && !h.judged.below_limit;
    h.what.questioned = by_words_alone && sure > (h.judged.presence == Presence::absent ? kQuestioned : kOverrules);
    h.what.overruled = by_words_alone && sure > kOverrules;
    by_words = by_words || !h.what.doubted;
    return false;
  });
}

}  // namespace pago
