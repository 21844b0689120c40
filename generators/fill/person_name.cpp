#include "generators/fill/person_name.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "forms/resources.h"
#include "forms/texts.h"

namespace pago {
namespace {

std::string first_of(const Value& person, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const Value* found = person.member(name))
      if (const auto text = plain_text(*found); text && !text->empty()) return *text;
  return {};
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  return out;
}

std::string prefix(const Value& person) { return first_of(person, {"tussenvoegsel", "voorvoegsel"}); }
std::string last_name(const Value& person) { return first_of(person, {"achternaam", "naam"}); }

const Texts& shared_texts() {
  static const Texts texts = [] {
    const auto bytes = resource("documents/texts.xml");
    return Texts::load({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }();
  return texts;
}

std::string changed(const std::string& text, icu::UnicodeString& (icu::UnicodeString::*change)(const icu::Locale&)) {
  icu::UnicodeString all = icu::UnicodeString::fromUTF8(text);
  std::string out;
  (all.*change)(icu::Locale("nl")).toUTF8String(out);
  return out;
}

}  // namespace

std::string person_name(const Value& person) {
  return joined(
      {first_of(person, {"titel"}), first_of(person, {"voorletters", "voornaam"}), prefix(person), last_name(person)});
}

std::string person_family_name(const Value& person) { return capital_first(joined({prefix(person), last_name(person)})); }

std::optional<std::string> person_salutation(const Value& person) {
  if (!person.as<Value::Object>()) {
    const auto* text = person.as<std::string>();
    if (text == nullptr || text->empty()) return std::nullopt;
    return shared_texts().say("aanhef.naam", {{"naam", *text}});
  }
  const std::string sex = lower_text(first_of(person, {"geslacht"}));
  const char* id = sex == "m" || sex == "man"                   ? "aanhef.heer"
                   : sex == "v" || sex == "vrouw" || sex == "f" ? "aanhef.mevrouw"
                                                                : "aanhef.onbekend_geslacht";
  return shared_texts().say(id, {{"naam", person_family_name(person)}});
}

std::string capital_first(const std::string& text) {
  if (text.starts_with("ij")) return "IJ" + text.substr(2);
  const icu::UnicodeString all = icu::UnicodeString::fromUTF8(text);
  icu::UnicodeString first(all, 0, all.moveIndex32(0, 1));
  std::string out;
  first.toUpper(icu::Locale("nl")).append(all, first.length(), all.length()).toUTF8String(out);
  return all.isEmpty() ? text : out;
}

std::string upper_text(const std::string& text) { return changed(text, &icu::UnicodeString::toUpper); }
std::string lower_text(const std::string& text) { return changed(text, &icu::UnicodeString::toLower); }

}  // namespace pago
