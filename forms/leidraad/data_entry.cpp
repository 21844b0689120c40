#include "forms/leidraad/data_entry.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace pago {
namespace {

bool contains(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == text.npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

void DataEntry::allow(std::initializer_list<std::string_view> attributes,
                      std::initializer_list<std::string_view> elements) const {
  for (const auto& [name, value] : node_.attributes)
    if (!contains(attributes, name)) fail("onbekend kenmerk \"" + name + "\"");
  for (const DataNode& child : node_.children)
    if (!contains(elements, child.name)) DataEntry(child, file_).fail("dit element hoort hier niet");
}

std::vector<DataEntry> DataEntry::all(std::string_view element) const {
  std::vector<DataEntry> entries;
  for (const DataNode* child : node_.all(element)) entries.emplace_back(*child, file_);
  return entries;
}

std::string DataEntry::text() const {
  if (node_.text.empty()) fail("de tekst ontbreekt");
  return node_.text;
}

std::string DataEntry::required(std::string_view attribute) const {
  std::string value = optional(attribute);
  if (value.empty()) fail(quoted(attribute) + " ontbreekt");
  return value;
}

std::string DataEntry::optional(std::string_view attribute) const { return trimmed(node_.attribute_or(attribute, "")); }

bool DataEntry::yes(std::string_view attribute) const { return !optional(attribute).empty() && yes_or_no(attribute); }

bool DataEntry::yes_or_no(std::string_view attribute) const { return one_of<bool>(attribute, {{"ja", true}, {"nee", false}}); }

double DataEntry::number(std::string_view attribute) const {
  const std::string value = required(attribute);
  const double found = *signed_number(attribute);
  if (found < 0) fail(quoted(attribute) + " is geen getal: \"" + value + "\"");
  return found;
}

std::optional<double> DataEntry::signed_number(std::string_view attribute) const {
  std::string value = optional(attribute);
  if (value.empty()) return std::nullopt;
  std::replace(value.begin(), value.end(), ',', '.');
  const auto parsed = whole<double>(value);
  if (!parsed) fail(quoted(attribute) + " is geen getal: \"" + value + "\"");
  return *parsed;
}

int DataEntry::whole_number(std::string_view attribute) const {
  const std::string value = optional(attribute);
  if (value.empty()) return 0;
  const auto parsed = whole<int>(value);
  if (!parsed || *parsed <= 0) fail(quoted(attribute) + " is geen geheel getal boven nul: \"" + value + "\"");
  return *parsed;
}

std::optional<Date> DataEntry::date(std::string_view attribute) const {
  const std::string value = optional(attribute);
  if (value.empty()) return std::nullopt;
  const std::string_view v = value;
  if (v.size() == 10 && v[4] == '-' && v[7] == '-') {
    const auto year = whole<int>(v.substr(0, 4));
    const auto month = whole<unsigned>(v.substr(5, 2)), day = whole<unsigned>(v.substr(8, 2));
    if (year && month && day) {
      const Date date{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
      if (date.ok()) return date;
    }
  }
  fail(quoted(attribute) + " is geen datum (jjjj-mm-dd): \"" + value + "\"");
}

std::vector<std::string> DataEntry::words(std::string_view attribute) const {
  std::istringstream stream(optional(attribute));
  std::vector<std::string> found;
  for (std::string word; stream >> word;) found.push_back(word);
  return found;
}

std::vector<std::string> DataEntry::listed() const {
  std::istringstream stream(text());
  std::vector<std::string> found;
  for (std::string word; std::getline(stream, word, ';');)
    if (word = trimmed(word); !word.empty()) found.push_back(word);
  return found;
}

std::string DataEntry::sources(const SourceNames& names) const {
  std::string joined;
  required("bron");
  for (const std::string& code : words("bron")) {
    const auto found = names.find(code);
    if (found == names.end()) fail("de bron \"" + code + "\" staat niet bij de bronnen of artikelen");
    joined += (joined.empty() ? "" : "; ") + found->second;
  }
  return joined;
}

Mark DataEntry::mark() const {
  return one_of<Mark>("merk", {{"wet", Mark::law},
                               {"richtlijn", Mark::guideline},
                               {"gebruikelijk", Mark::customary},
                               {"te verifiëren", Mark::to_verify}});
}

void DataEntry::fail(const std::string& what) const {
  const std::string code = optional("code");
  throw_xml_error(file_, node_.line, "<" + node_.name + (code.empty() ? "" : " " + code) + ">: " + what, "catalogue.invalid");
}

void read_sources(const DataEntry& root, SourceNames& names) {
  for (const DataEntry& list : root.all("bronnen")) {
    list.allow({}, {"bron"});
    for (const DataEntry& source : list.all("bron")) {
      source.allow({"code"});
      if (!names.emplace(source.required("code"), source.text()).second) source.fail("deze code komt twee keer voor");
    }
  }
}

std::string UniqueCodes::take(const DataEntry& entry) {
  std::string code = entry.required("code");
  if (!seen_.insert(code).second) entry.fail("deze code komt twee keer voor");
  return code;
}

}  // namespace pago
