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

std::size_t likeliest(const Opinion& opinion, const Vocabulary& vocabulary) {
  std::size_t best = 0;
  float most = kNever;
  for (std::size_t r = 0; r < opinion.risks.size(); ++r) {
    if (vocabulary.risks()[r].umbrella || opinion.risks[r] <= most) continue;
    best = r;
    most = opinion.risks[r];
  }
  return best;
}

bool related(std::size_t a, std::size_t b, const std::vector<RiskWords>& risks) {
  const auto above = [&](std::size_t high, std::size_t low) {
    const auto& list = risks[high].above;
    return std::find(list.begin(), list.end(), low) != list.end();
  };
  return a == b || above(a, b) || above(b, a);
}

Recognised guess(std::size_t risk) {
  Recognised out{risk, Weight::together, {}, false, false};
  out.learned = true;
  return out;
}

}  // namespace

Opinion opinion_of(std::string_view sentence, const std::vector<FoldedWord>& words) {
  const Learned& all = learned();
  const std::vector<std::uint32_t> marks = sentence_marks(sentence, words);
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

bool only_names(const Opinion& opinion, std::size_t words, bool lacking) {
  constexpr std::size_t kTooShort = 5, kShort = 8;  // the fewer words, the less there is to judge by
  const float least = (lacking ? -4 : -1.2f) - (words < kShort ? 3 : 0);
  return words >= kTooShort && opinion.present < least;
}

std::vector<Recognised> with_opinion(std::vector<Recognised> told, const Opinion& opinion, const PlaceOfSentence& standing,
                                     const Vocabulary& vocabulary) {
  constexpr float kMuchSurer = 3, kDisbelieved = -2;
  const std::size_t best = likeliest(opinion, vocabulary);
  const float sure = opinion.risks[best];
  if (told.empty()) {
    const float least = standing.weighed ? -1 : 0;
    const bool likely =
        standing.words > 3 && sure > least && (standing.weighed || opinion.present > (standing.tabular ? -1 : -0.5f));
    if (likely) told.push_back(guess(best));
    return told;
  }
  const auto belief = [&](const Recognised& r) { return opinion.risks[r.risk]; };
  const auto most = std::max_element(told.begin(), told.end(),
                                     [&](const Recognised& a, const Recognised& b) { return belief(a) < belief(b); });
  const float believed = belief(*most);
  const bool settled = std::any_of(told.begin(), told.end(), [&](const Recognised& r) {
    return related(r.risk, best, vocabulary.risks()) || vocabulary.risks()[r.risk].group;
  });
  const bool surer = !settled && sure - believed > kMuchSurer && opinion.denied < 0 && opinion.present > -1;
  const float least = surer ? kDisbelieved : std::min(kDisbelieved, believed);
  for (Recognised& r : told) r.doubted = belief(r) < least && !vocabulary.risks()[r.risk].group;
  if (surer) told.push_back(guess(best));
  return told;
}

}  // namespace pago
