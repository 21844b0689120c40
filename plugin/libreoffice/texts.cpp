#include "plugin/libreoffice/texts.h"

#include <fstream>
#include <map>
#include <mutex>

namespace pago {
namespace {

using Words = std::map<std::string, std::string>;

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size()) text.replace(at, what.size(), with);
}

Words words_in(const std::string& path) {
  Words words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto equals = line.find('=');
    if (line.starts_with('#') || equals == line.npos) continue;
    std::string text = line.substr(equals + 1);
    replace_all(text, "\\n", "\n");
    words[line.substr(0, equals)] = text;
  }
  return words;
}

const Words& words_of(const Office& office) {
  static std::mutex one_at_a_time;
  static std::map<bool, Words> known;
  const bool english = is_english(office);
  const std::scoped_lock lock(one_at_a_time);
  Words& words = known[english];
  if (words.empty()) words = words_in(extension_folder(office) + (english ? "/texts/en.properties" : "/texts/nl.properties"));
  return words;
}

}  // namespace

bool is_english(const Office& office) {
  static const bool english = setting(office, "/org.openoffice.Setup/L10N", "ooLocale").starts_with("en");
  return english;
}

std::string word(const Office& office, const std::string& key) {
  const Words& words = words_of(office);
  const auto found = words.find(key);
  return found == words.end() ? key : found->second;
}

std::string word(const Office& office, const std::string& key, const std::string& first) {
  std::string text = word(office, key);
  replace_all(text, "{1}", first);
  return text;
}

}  // namespace pago
