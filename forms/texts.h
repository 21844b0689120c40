#pragma once
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// Sentences of a document that depend on a decision, as data: forms/documents/<code>/texts.xml. Fixed text stands in the
// template.
namespace pago {

using TextValues = std::vector<std::pair<std::string_view, std::string>>;

class Texts {
 public:
  // Throws Error("texts.invalid").
  static Texts load(std::string_view texts_xml);

  // The sentence with {names} replaced. Throws Error("texts.missing") for an unknown id or a {name} without value.
  std::string say(std::string_view id, const TextValues& values = {}) const { return said(id, values); }
  std::string say(std::string_view id, std::initializer_list<TextValues::value_type> values) const {
    return said(id, {values.begin(), values.size()});
  }
  bool has(std::string_view id) const { return texts_.find(id) != texts_.end(); }

  // False when the id is empty or already there; the text then stays as it was.
  bool add(std::string id, std::string text);
  std::vector<std::string> sentences() const;  // all texts in any order, names in braces left as they are
  void add_all(const Texts& others);           // own texts go before those of `others`

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
  };
  std::string said(std::string_view id, std::span<const TextValues::value_type> values) const;

  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> texts_;
};

// The compiled-in texts of one document: its own and those that all documents share (forms/documents/texts.xml); parsed once.
// Throws Error("forms.missing") for an unknown code.
const Texts& document_texts(std::string_view code);

}  // namespace pago
