#include "forms/texts.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "forms/error.h"
#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::string_view folder = "documents/", file = "texts.xml";

Texts loaded(std::span<const std::byte> bytes) {
  return Texts::load({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// documents/<code>/texts.xml, completed with documents/texts.xml when it is first asked for.
struct OneDocument {
  std::span<const std::byte> bytes;
  std::once_flag read;
  Texts texts;
};

std::map<std::string_view, OneDocument> list_documents() {
  std::map<std::string_view, OneDocument> all;
  for (const Resource& r : resources()) {
    if (!r.path.starts_with(folder) || !r.path.ends_with(file)) continue;
    const std::string_view middle = r.path.substr(folder.size(), r.path.size() - folder.size() - file.size());
    if (!middle.empty()) all[middle.substr(0, middle.size() - 1)].bytes = r.bytes;  // empty: the shared ones
  }
  return all;
}

}  // namespace

Texts Texts::load(std::string_view texts_xml) {
  const DataNode root = read_xml_data(texts_xml, "texts.xml", "texts.invalid");
  Texts texts;
  for (const DataNode* node : root.all("text")) {
    const std::string id = node->attribute_or("id", "");
    if (id.empty()) throw_xml_error("texts.xml", node->line, "een tekst zonder id", "texts.invalid");
    if (!texts.add(id, node->text))
      throw_xml_error("texts.xml", node->line, "de tekst " + id + " staat er twee keer", "texts.invalid");
  }
  return texts;
}

bool Texts::add(std::string id, std::string text) {
  return !id.empty() && texts_.emplace(std::move(id), std::move(text)).second;
}

std::vector<std::string> Texts::sentences() const {
  std::vector<std::string> out;
  for (const auto& [id, text] : texts_) out.push_back(text);
  return out;
}

void Texts::add_all(const Texts& others) { texts_.insert(others.texts_.begin(), others.texts_.end()); }

std::string Texts::said(std::string_view id, std::span<const TextValues::value_type> values) const {
  const auto found = texts_.find(id);
  if (found == texts_.end()) throw Error("texts.missing", "De tekst " + std::string(id) + " ontbreekt in texts.xml.");
  std::string out;
  const std::string_view text = found->second;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    out += text.substr(at, open == text.npos ? text.npos : open - at);
    if (close == text.npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    if (value == values.end())
      throw Error("texts.missing",
                  "De tekst " + std::string(id) + " vraagt om {" + std::string(name) + "}, maar die waarde is er niet.");
    out += value->second;
    at = close + 1;
  }
  return out;
}

const Texts& document_texts(std::string_view code) {
  static std::map<std::string_view, OneDocument> all = list_documents();
  const auto found = all.find(code);
  if (found == all.end()) throw Error("forms.missing", "De teksten van document " + std::string(code) + " ontbreken.");
  OneDocument& document = found->second;
  std::call_once(document.read, [&document] {
    static const Texts shared = loaded(resource("documents/texts.xml"));
    document.texts = loaded(document.bytes);
    document.texts.add_all(shared);
  });
  return document.texts;
}

}  // namespace pago
