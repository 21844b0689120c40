// Runs while building: learn_sentences EXAMPLES OUT learns from labelled sentences (forms/leidraad/example_sentences.tsv) how
// much every mark of a sentence speaks for every risk, and for its being there or denied: logistic regression, one against the
// rest. OUT: see second_opinion.cpp.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "parsers/rie/sentence_marks.h"

namespace {

constexpr int kRounds = 6;
constexpr float kStep = 0.5f, kDecay = 2e-4f;

struct Example {
  std::vector<std::uint32_t> marks;
  std::vector<std::size_t> labels;  // indices into the names
};

struct Lesson {
  std::vector<std::string> names;  // verdicts, then risks
  std::vector<Example> examples;
};

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

Lesson read_lesson(std::istream& in) {
  std::vector<std::vector<std::string>> rows;
  std::set<std::string> risks;
  std::string line;
  std::getline(in, line);  // names of the columns
  while (std::getline(in, line)) {
    rows.push_back(split(line, '\t'));
    for (const std::string& risk : split(rows.back().at(0), '/'))
      if (risk != "-") risks.insert(risk);
  }
  Lesson out;
  out.names = {"aanwezig", "niet"};
  out.names.insert(out.names.end(), risks.begin(), risks.end());
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < out.names.size(); ++i) index[out.names[i]] = i;
  pago::VocabularySearch search(pago::builtin_vocabulary());
  for (const auto& row : rows) {
    const std::vector<pago::FoldedWord> words = pago::words_of(row.at(2));
    Example e{pago::sentence_marks(row.at(2), words, search.find(words), search.vocabulary()), {}};
    for (const std::string& label : split(row[0] + '/' + row.at(1), '/'))
      if (const auto found = index.find(label); found != index.end()) e.labels.push_back(found->second);
    out.examples.push_back(std::move(e));
  }
  return out;
}

// One row of weights per mark, one column per name, and a last row that every sentence has.
struct Weights {
  std::size_t width;
  std::vector<float> value, seen;  // seen: sum of squared slopes (AdaGrad)
  explicit Weights(std::size_t names)
      : width(names), value((pago::kSentenceMarks + 1) * names), seen((pago::kSentenceMarks + 1) * names, 1e-3f) {}
  void add(std::uint32_t mark, float share, std::vector<float>& sum) const {
    for (std::size_t k = 0; k < width; ++k) sum[k] += share * value[mark * width + k];
  }
  void learn(std::uint32_t mark, float share, const std::vector<float>& slope) {
    for (std::size_t k = 0; k < width; ++k) {
      float& v = value[mark * width + k];
      float& s = seen[mark * width + k];
      const float g = share * slope[k] + kDecay * v;
      s += g * g;
      v -= kStep * g / std::sqrt(s);
    }
  }
};

// A rare risk weighs as much as a common one.
std::vector<float> class_weights(const Lesson& lesson) {
  std::vector<float> count(lesson.names.size(), 1);
  for (const Example& e : lesson.examples)
    for (const std::size_t label : e.labels) ++count[label];
  std::vector<float> out;
  for (const float c : count) out.push_back(std::sqrt(static_cast<float>(lesson.examples.size()) / (8 * c)));
  out[0] = out[1] = 1;
  return out;
}

void learn_one(const Example& e, const std::vector<float>& class_weight, Weights& w) {
  std::vector<float> sum(w.width, 0);
  const float share = 1 / std::sqrt(static_cast<float>(e.marks.size()) + 1);
  for (const std::uint32_t mark : e.marks) w.add(mark, share, sum);
  w.add(pago::kSentenceMarks, 0.3f, sum);
  std::vector<float> slope(w.width);
  for (std::size_t k = 0; k < w.width; ++k) slope[k] = 1 / (1 + std::exp(-sum[k]));
  for (const std::size_t label : e.labels) slope[label] = (slope[label] - 1) * class_weight[label];
  for (const std::uint32_t mark : e.marks) w.learn(mark, share, slope);
  w.learn(pago::kSentenceMarks, 0.3f, slope);
}

void write(const Lesson& lesson, const Weights& w, std::ostream& out) {
  float most = 0;
  for (std::size_t i = 0; i < pago::kSentenceMarks * w.width; ++i) most = std::max(most, std::fabs(w.value[i]));
  const float scale = most / 127;
  out << lesson.names.size() << ' ' << scale << '\n';
  for (std::size_t k = 0; k < w.width; ++k)
    out << lesson.names[k] << ' ' << 0.3f * w.value[pago::kSentenceMarks * w.width + k] << '\n';
  for (std::size_t mark = 0; mark < pago::kSentenceMarks; ++mark) {
    std::string row(pago::kMarkWeights, '\0');
    for (std::size_t k = 0; k < w.width; ++k) row[k] = static_cast<char>(std::lround(w.value[mark * w.width + k] / scale));
    out << row;
  }
}

}  // namespace

int main(int count, char** names) {
  if (count != 3) return 1;
  std::ifstream in(names[1]);
  const Lesson lesson = read_lesson(in);
  if (lesson.names.size() > pago::kMarkWeights) return 1;
  Weights weights(lesson.names.size());
  const std::vector<float> class_weight = class_weights(lesson);
  std::vector<std::size_t> order(lesson.examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::uint32_t dice = 1;  // the same every time: a build is repeatable
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) {
      dice = dice * 1664525u + 1013904223u;
      std::swap(order[i - 1], order[(dice >> 8) % i]);
    }
    for (const std::size_t i : order) learn_one(lesson.examples[i], class_weight, weights);
  }
  std::ofstream out(names[2], std::ios::binary);
  write(lesson, weights, out);
  return lesson.examples.size() > 1000 && out.flush() ? 0 : 1;
}
