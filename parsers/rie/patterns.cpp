#include "parsers/rie/patterns.h"

#include <algorithm>

#include "parsers/rie/words.h"

namespace pago {
namespace {

// A written word as the words a text would give: "hand-arm*" becomes "hand" and "arm*".
std::vector<std::string> as_words(std::string_view written) {
  std::string plain = fold(written);
  std::replace(plain.begin(), plain.end(), '-', ' ');
  std::replace(plain.begin(), plain.end(), '\'', ' ');
  return split_on(plain, ' ');
}

std::vector<PatternWord> parse_pattern(std::string_view written) {
  std::vector<PatternWord> out;
  bool gap = false;
  for (const std::string& token : split_on(squeeze(written), ' ')) {
    if (token == "..") {
      gap = true;
    } else if (token.find('/') != std::string::npos && token.find("m/s") == std::string::npos) {
      PatternWord word{{}, gap};
      for (const std::string& choice : split_on(token, '/')) word.any.push_back(fold(choice));
      out.push_back(std::move(word));
      gap = false;
    } else {
      std::string plain = token;
      std::replace(plain.begin(), plain.end(), '/', ' ');
      for (const std::string& piece : as_words(plain)) {
        out.push_back({{piece}, gap});
        gap = false;
      }
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> split_on(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = text.find(mark, begin);
    if (end == std::string_view::npos) end = text.size();
    if (end > begin) out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::vector<std::vector<PatternWord>> parse_patterns(std::string_view text) {
  std::vector<std::vector<PatternWord>> out;
  for (const std::string& written : split_on(text, '|'))
    if (auto pattern = parse_pattern(written); !pattern.empty()) out.push_back(std::move(pattern));
  return out;
}

bool word_matches(std::string_view pattern, std::string_view word) {
  if (!pattern.empty() && pattern[0] != '*' && (word.empty() || pattern[0] != word[0])) return false;  // nearly always
  const bool lead = pattern.starts_with('*'), trail = pattern.size() > 1 && pattern.ends_with('*');
  const std::string_view core = pattern.substr(lead, pattern.size() - lead - trail);
  if (lead && trail) return word.find(core) != std::string_view::npos;
  if (lead) return word.ends_with(core) || (word.size() > core.size() && word.substr(0, word.size() - 1).ends_with(core));
  if (trail) return word.starts_with(core);
  if (!word.starts_with(core)) return false;
  const std::string_view rest = word.substr(core.size());
  if (rest.empty()) return true;
  return core.size() > 3 && (rest == "s" || rest == "en" || rest == "e" || rest == "n");
}

bool word_matches(const PatternWord& pattern, std::string_view word) {
  return std::any_of(pattern.any.begin(), pattern.any.end(), [&](const std::string& s) { return word_matches(s, word); });
}

}  // namespace pago
