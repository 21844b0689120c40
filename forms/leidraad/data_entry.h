#pragma once
#include <chrono>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "forms/xml_data.h"

// One element of risks.xml or articles.xml: its attributes as checked values. Everything throws Error("catalogue.invalid") with
// file and line.
namespace pago {

using SourceNames = std::map<std::string, std::string, std::less<>>;  // "NVAB-NACHT" -> "NVAB-richtlijn Nachtwerk ..."

class DataEntry {
 public:
  DataEntry(const DataNode& node, std::string_view file) : node_(node), file_(file) {}

  // Refuses a misspelt attribute or element, which would otherwise be a fact that silently disappears.
  void allow(std::initializer_list<std::string_view> attributes, std::initializer_list<std::string_view> elements = {}) const;

  std::vector<DataEntry> all(std::string_view element) const;
  std::string text() const;  // must not be empty
  std::string optional_text() const { return node_.text; }
  std::string required(std::string_view attribute) const;                 // present and not empty
  std::string optional(std::string_view attribute) const;                 // "" when absent
  bool yes(std::string_view attribute) const;                             // "ja"; "nee" or absent: false
  bool yes_or_no(std::string_view attribute) const;                       // must be there
  double number(std::string_view attribute) const;                        // "2.5" or "2,5"
  std::optional<double> signed_number(std::string_view attribute) const;  // "-10"; empty when absent
  int whole_number(std::string_view attribute) const;                     // 0 when absent
  std::optional<Date> date(std::string_view attribute) const;
  std::vector<std::string> words(std::string_view attribute) const;  // codes separated by spaces
  std::vector<std::string> listed() const;                           // the text, separated by ";"
  std::string sources(const SourceNames& names) const;               // attribute "bron": codes, replaced by their names

  template <class Value>
  Value one_of(std::string_view attribute, std::initializer_list<std::pair<std::string_view, Value>> choices) const {
    const std::string found = required(attribute);
    std::string known;
    for (const auto& [name, value] : choices) {
      if (name == found) return value;
      known += (known.empty() ? "" : ", ") + std::string(name);
    }
    fail(quoted(attribute) + " is \"" + found + "\"; kies uit: " + known);
  }
  Mark mark() const;  // attribute "merk"

  [[noreturn]] void fail(const std::string& what) const;  // adds the element's name

 private:
  static std::string quoted(std::string_view attribute) { return "kenmerk " + std::string(attribute); }

  const DataNode& node_;
  std::string_view file_;
};

// Adds the <bron> elements of a <bronnen> list.
void read_sources(const DataEntry& root, SourceNames& names);

// Remembers codes of one kind and refuses a second use.
class UniqueCodes {
 public:
  std::string take(const DataEntry& entry);  // attribute "code"

 private:
  std::set<std::string> seen_;
};

}  // namespace pago
