#pragma once
#include <functional>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"

namespace pago {

// One object of zaak.json: takes known keys into their fields and notes what is wrong with its path; a key that nobody asked
// for is a fault with the known key that looks most like it. A key that is missing or null leaves its field as it was.
//
// Each kind of fact has a reader `void read_x(JsonFields&, X&)` that asks for every key it knows, always: the same reader also
// describes the object (describe() below), which is how the tests hold forms/zaak.schema.json against it.
class JsonFields {
 public:
  using Faults = std::vector<std::string>;

  JsonFields(const nlohmann::json& object, std::string path, Faults& faults);
  JsonFields(const JsonFields&) = delete;
  JsonFields& operator=(const JsonFields&) = delete;

  // The JSON Schema of what a reader asks for, without descriptions.
  static nlohmann::json describe(const std::function<void(JsonFields&)>& read);

  void text(const char* key, std::string& into);
  void texts(const char* key, std::vector<std::string>& into);
  void flag(const char* key, bool& into);
  void yes_or_no(const char* key, std::optional<bool>& into);
  void count(const char* key, std::optional<int>& into);      // 0 or more; at most ten million
  void amount(const char* key, std::optional<double>& into);  // 0 or more, decimals allowed
  void number(const char* key, std::optional<double>& into);  // also below zero
  void date(const char* key, std::optional<Date>& into);      // "2026-03-31"

  template <class Value>
  struct Word {
    std::string_view word;
    Value value;
  };
  // One of a few words; a template argument names the value: choice<Verdict>("oordeel", {{"aanbieden", Verdict::required}},
  // into)
  template <class Value, class Into>
  void choice(const char* key, std::initializer_list<Word<Value>> words, Into& into) {
    std::vector<std::string_view> allowed;
    for (const Word<Value>& word : words) allowed.push_back(word.word);
    if (const std::optional<std::size_t> at = chosen(key, allowed)) into = (words.begin() + *at)->value;
  }

  void object(const char* key, const std::function<void(JsonFields&)>& read);
  void list(const char* key, const std::function<void(JsonFields&)>& read);  // of objects; `read` once per item
  // An object whose keys are names of the user; `known` tells which are allowed, `unknown` what to say of the others.
  void named(const char* key, const std::function<bool(const std::string&)>& known, const char* unknown,
             const std::function<void(const std::string&, JsonFields&)>& read);

  // The same with a text for each name; `words`: the texts that are allowed, empty: any.
  void named_texts(const char* key, const std::function<bool(const std::string&)>& known, const char* unknown,
                   const std::vector<std::string_view>& words, std::map<std::string, std::string>& into);

  void complain(const char* key, const std::string& what);  // a fault that only the reader of this object sees

  void refuse_unknown_keys() const;  // to be called last, on the root; objects inside are looked after

 private:
  explicit JsonFields(nlohmann::json& schema);

  using Fits = bool (nlohmann::json::*)() const noexcept;
  std::string at(const std::string& key) const;
  void fault(const std::string& where, std::string_view wanted, const nlohmann::json& found);
  const nlohmann::json* take(const char* key, Fits fits, const char* wanted);
  std::optional<std::size_t> chosen(const char* key, const std::vector<std::string_view>& words);
  void nested(const nlohmann::json& value, const std::string& path, const std::function<void(JsonFields&)>& read);
  bool describes(const char* key, nlohmann::json kind);  // true: no reading here, the kind is written down

  const nlohmann::json* object_ = nullptr;
  nlohmann::json* schema_ = nullptr;
  std::string path_;
  Faults* faults_ = nullptr;
  std::set<std::string> asked_;
};

}  // namespace pago
