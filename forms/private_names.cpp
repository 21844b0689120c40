#include "forms/private_names.h"

#include <cctype>
#include <string>
#include <vector>

#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

struct PrivateWord {
  std::string word;
  PrivacyClass privacy;
};

constexpr std::size_t long_enough = 6;  // to be known inside a longer word

std::vector<PrivateWord> load() {
  const auto bytes = resource("leidraad/private_names.xml");
  const auto root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "private_names.xml");
  std::vector<PrivateWord> out;
  for (const DataNode* node : root.all("word"))
    out.push_back({node->text, node->attribute_or("class", "C3") == "C5" ? PrivacyClass::C5 : PrivacyClass::C3});
  return out;
}

// "hoofdDiagnose_2" -> "hoofd", "diagnose", "2", and the whole without signs.
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts(1);
  std::string whole;
  bool lower_before = false;
  for (const char c : name) {
    const auto u = static_cast<unsigned char>(c);
    const bool sign = !std::isalnum(u) && u < 0x80;
    if (sign || (std::isupper(u) && lower_before)) parts.emplace_back();
    lower_before = std::islower(u) != 0;
    if (sign) continue;
    parts.back() += static_cast<char>(std::tolower(u));
    whole += static_cast<char>(std::tolower(u));
  }
  parts.push_back(whole);
  return parts;
}

bool says(const std::string& part, const std::string& word) {
  return word.size() >= long_enough ? part.find(word) != part.npos : part == word || part == word + "en" || part == word + "s";
}

}  // namespace

std::optional<PrivacyClass> private_name(std::string_view name) {
  static const std::vector<PrivateWord> words = load();
  for (const std::string& part : parts_of(name))
    for (const PrivateWord& known : words)
      if (says(part, known.word)) return known.privacy;
  return std::nullopt;
}

}  // namespace pago
