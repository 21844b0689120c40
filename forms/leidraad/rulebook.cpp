#include "forms/leidraad/rulebook.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::string_view file = "rules.xml", code_of_error = "rules.invalid";

std::string sentence_id(std::string_view code, std::string_view sentence) {
  return std::string(code) + "." + std::string(sentence);
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

RuleLevel level_of(const DataNode& node) {
  const std::string word = node.attribute_or("niveau", "");
  if (word.empty()) return RuleLevel::none;
  if (word == "BLOCK") return RuleLevel::block;
  if (word == "WARN") return RuleLevel::warn;
  if (word == "FILL") return RuleLevel::fill;
  throw_xml_error(file, node.line, "onbekend niveau \"" + word + "\"", code_of_error);
}

Rule read_rule(const DataNode& node, Rulebook& book) {
  Rule rule;
  rule.code = node.attribute_or("code", "");
  rule.chapter = node.attribute_or("onderdeel", "");
  rule.title = node.attribute_or("titel", "");
  rule.demand = node.attribute_or("eis", "");
  rule.basis = node.attribute_or("grondslag", "");
  rule.data = node.attribute_or("gegevens", "");
  const std::string kind = node.attribute_or("soort", "");
  rule.kind = kind.empty() ? char{0} : kind.front();
  rule.level = level_of(node);
  rule.step = std::atoi(node.attribute_or("stap", "0").c_str());
  rule.documents = words_of(node.attribute_or("stukken", ""));
  rule.told_in = words_of(node.attribute_or("gemeld_in", ""));
  for (const std::string* needed : {&rule.code, &rule.title, &rule.demand, &rule.basis})
    if (needed->empty()) throw_xml_error(file, node.line, "code, titel, eis of grondslag ontbreekt", code_of_error);
  if (book.find(rule.code) != nullptr) throw_xml_error(file, node.line, rule.code + " staat er twee keer", code_of_error);
  for (const DataNode* sentence : node.all("zin"))
    if (!book.texts.add(sentence_id(rule.code, sentence->attribute_or("id", "")), sentence->text))
      throw_xml_error(file, sentence->line, "een zin zonder eigen id", code_of_error);
  return rule;
}

}  // namespace

const Rule* Rulebook::find(std::string_view code) const {
  for (const std::vector<Rule>* list : {&points, &rules}) {
    const auto found = std::find_if(list->begin(), list->end(), [&](const Rule& r) { return r.code == code; });
    if (found != list->end()) return &*found;
  }
  return nullptr;
}

std::string Rulebook::say(std::string_view code, std::string_view sentence, const TextValues& values) const {
  return texts.say(sentence_id(code, sentence), values);
}

bool Rulebook::has(std::string_view code, std::string_view sentence) const { return texts.has(sentence_id(code, sentence)); }

Rulebook load_rulebook(std::string_view xml) {
  const DataNode root = read_xml_data(xml, file, code_of_error);
  Rulebook book;
  book.edition = root.attribute_or("editie", "");
  book.source = root.attribute_or("bron", "");
  for (const DataNode* node : root.all("punt")) book.points.push_back(read_rule(*node, book));
  for (const DataNode* node : root.all("regel")) book.rules.push_back(read_rule(*node, book));
  return book;
}

const Rulebook& builtin_rulebook() {
  static const Rulebook book = [] {
    const auto bytes = resource("leidraad/rules.xml");
    return load_rulebook({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }();
  return book;
}

}  // namespace pago
