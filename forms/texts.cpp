#include "forms/texts.h"

#include <algorithm>

#include "forms/error.h"
#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {

Texts Texts::load(std::string_view texts_xml) {
  const DataNode root = read_xml_data(texts_xml, "texts.xml", "texts.invalid");
  Texts texts;
  for (const DataNode* node : root.all("text")) {
    const std::string id = node->attribute_or("id", "");
    if (id.empty()) throw_xml_error("texts.xml", node->line, "een tekst zonder id", "texts.invalid");
    if (!texts.texts_.emplace(id, node->text).second)
      throw_xml_error("texts.xml", node->line, "de tekst " + id + " staat er twee keer", "texts.invalid");
  }
  return texts;
}

std::string Texts::say(std::string_view id, const TextValues& values) const {
  const auto found = texts_.find(id);
  if (found == texts_.end()) throw Error("texts.missing", "De tekst " + std::string(id) + " ontbreekt in texts.xml.");
  std::string out;
  const std::string& text = found->second;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    out.append(text, at, open == text.npos ? text.npos : open - at);
    if (close == text.npos) break;
    const std::string name = text.substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    if (value == values.end())
      throw Error("texts.missing", "De tekst " + std::string(id) + " vraagt om {" + name + "}, maar die waarde is er niet.");
    out += value->second;
    at = close + 1;
  }
  return out;
}

const Texts& advice_texts() {
  static const Texts texts = [] {
    const auto bytes = resource("documents/ADV/texts.xml");
    return Texts::load({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }();
  return texts;
}

}  // namespace pago
