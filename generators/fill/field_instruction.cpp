#include "generators/fill/field_instruction.h"

#include <algorithm>

#include "generators/fill/person_name.h"
#include "generators/fill/word_picture.h"

namespace pago {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_quote(std::string_view text, std::size_t at, std::size_t& length) {
  for (const std::string_view quote : {"\"", "“", "”"})
    if (text.substr(at, quote.size()) == quote) {
      length = quote.size();
      return true;
    }
  return false;
}

FieldWord quoted_word(std::string_view text, std::size_t& at) {
  FieldWord word{{}, true};
  std::size_t length = 0;
  while (at < text.size() && !is_quote(text, at, length)) {
    if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) ++at;
    word.text += text[at++];
  }
  at = std::min(text.size(), at + length);
  return word;
}

const std::string* behind(const std::vector<FieldWord>& words, std::string_view name) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (!words[i].quoted && words[i].text == name) return &words[i + 1].text;
  return nullptr;
}

std::string cased(std::string text, const std::vector<FieldWord>& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].quoted || words[i].text != "\\*") continue;
    const std::string how = lower_text(words[i + 1].text);
    if (how == "upper") text = upper_text(text);
    if (how == "lower") text = lower_text(text);
    if (how == "firstcap" || how == "caps") text = capital_first(text);
  }
  return text;
}

bool matches(std::string_view text, std::string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == '*') return matches(text, pattern.substr(1)) || (!text.empty() && matches(text.substr(1), pattern));
  return !text.empty() && (pattern[0] == '?' || pattern[0] == text[0]) && matches(text.substr(1), pattern.substr(1));
}

bool compares(const std::string& a, const std::string& sign, const std::string& b) {
  const auto x = number_in({a}), y = number_in({b});
  const int order = x && y ? (*x < *y ? -1 : *x > *y ? 1 : 0) : a.compare(b);
  const bool equal = x && y ? order == 0 : matches(a, b);
  if (sign == "=") return equal;
  if (sign == "<>") return !equal;
  if (sign == "<") return order < 0;
  if (sign == ">") return order > 0;
  if (sign == "<=") return order <= 0;
  return sign == ">=" && order >= 0;
}

}  // namespace

std::vector<FieldWord> field_words(std::string_view text) {
  std::vector<FieldWord> words;
  for (std::size_t at = text.find_first_not_of(blanks); at < text.size(); at = text.find_first_not_of(blanks, at)) {
    std::size_t length = 0;
    if (is_quote(text, at, length)) {
      at += length;
      words.push_back(quoted_word(text, at));
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\"", at), text.size());
    words.push_back({std::string(text.substr(at, end - at)), false});
    at = end;
  }
  return words;
}

std::string field_command(std::string_view instruction) {
  const std::vector<FieldWord> words = field_words(instruction);
  return words.empty() ? std::string() : upper_text(words.front().text);
}

std::string switched_text(const Value& value, const std::vector<FieldWord>& words) {
  std::string text = plain_text(value).value_or("");
  const std::string* date = behind(words, "\\@");
  const std::string* number = behind(words, "\\#");
  if (const auto day = date == nullptr ? std::nullopt : date_in(value)) text = date_picture(*day, *date);
  if (const auto amount = number == nullptr ? std::nullopt : number_in(value)) text = number_picture(*amount, *number);
  text = cased(text, words);
  if (text.empty()) return text;
  if (const std::string* before = behind(words, "\\b")) text = *before + text;
  if (const std::string* after = behind(words, "\\f")) text += *after;
  return text;
}

std::string if_result(const std::vector<FieldWord>& words) {
  if (words.size() < 5) return {};
  const std::string otherwise = words.size() > 5 && (words[5].quoted || words[5].text[0] != '\\') ? words[5].text : "";
  return compares(words[1].text, words[2].text, words[3].text) ? words[4].text : otherwise;
}

}  // namespace pago
