#include "generators/compose/person_letter.h"

#include <cctype>

#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/rules/evidence.h"

namespace pago {
namespace {

// "'s-" and "d'" are written against the name.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    const bool against = out.ends_with('-') || out.ends_with('\'') || out.ends_with("’");
    if (!out.empty() && !against) out += ' ';
    out += part;
  }
  return out;
}

// "heer", "mevrouw", or "naam" when nobody said how to address somebody.
std::string_view address_form(const PersonalName& name) {
  if (name.form_of_address.find("heer") != name.form_of_address.npos) return "heer";
  return name.form_of_address.find("mevrouw") != name.form_of_address.npos ? "mevrouw" : "naam";
}

std::string salutation(const Texts& texts, const PersonalName& name) {
  const std::string_view kind = address_form(name);
  return texts.say("aanhef." + std::string(kind), {{"naam", kind == "naam" ? full_name(name) : family_name(name)}});
}

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

// Sets what the form has a field for.
struct Head {
  const Form& form;
  FilledForm& values;

  void text(const char* name, const std::string& value) const {
    if (!value.empty() && form.field(name) != nullptr) values.set(name, value);
  }
  void yes_no(const char* name, bool value) const {
    if (form.field(name) != nullptr) values.set(name, value);
  }
};

void set_sender(const CaseFile& c, const LetterContext& in, const Head& head) {
  const std::string number = c.reference.empty() ? in.texts.say("woord.zonder_kenmerk") : c.reference;
  const std::string date = written_date(in.texts, in.date);
  head.yes_no("concept", !in.released);
  head.text("document_id", in.texts.say("woord.document", {{"titel", in.form.title}, {"kenmerk", number}, {"datum", date}}));
  head.text("kenmerk", c.reference);
  head.text("brief_datum", date);
  head.text("arbodienst_naam", c.provider_name);
  head.text("arbodienst_adres", c.provider_address);
  head.text("arbodienst_contact", c.provider_contact);
  head.text("bedrijfsarts_naam", c.physician_name);
  head.text("bedrijfsarts_big", c.physician_big);
  head.text("vragen", questions_to(c));
}

void set_addressee(const Person& person, const LetterContext& in, const Head& head) {
  head.text("naam", in.texts.say("adres." + std::string(address_form(person.name)), {{"naam", full_name(person.name)}}));
  head.text("adres", address_lines(person.address));
  head.text("aanhef", salutation(in.texts, person.name));
  head.text("personeelsnummer", person.number);
  head.yes_no("heeft_geboortedatum", person.born.has_value());
  if (person.born) head.text("geboortedatum", written_date(in.texts, *person.born));
}

}  // namespace

std::string in_language(std::string_view code, LetterLanguage language) {
  constexpr std::string_view endings[] = {"", "-EENVOUDIG", "-EN", "-PL"};
  return std::string(code) + std::string(endings[static_cast<std::size_t>(language)]);
}

std::string person_template(std::string_view code, bool large_print) {
  return "documents/" + std::string(code) + (large_print ? "/template-groot.docx" : "/template.docx");
}

LetterVersion result_letter_version(const Person& person) {
  const std::string code = in_language("RES", person.language);
  return {code, person_template(code, person.large_print)};
}

std::string house_template_name(const LetterVersion& version) {
  const bool large = version.template_path == person_template(version.code, true);
  return version.code + (large ? "-GROOT" : "") + ".docx";
}

std::string full_name(const PersonalName& name) {
  return joined({name.initials.empty() ? name.given : name.initials, name.prefix, name.family});
}

std::string family_name(const PersonalName& name) { return capitalised(joined({name.prefix, name.family})); }

std::string address_lines(const PostalAddress& address) {
  std::string out;
  for (const std::string& line : {address.street, joined({address.postcode, address.town}), address.country})
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::string answer_text(const ResultRow& row, const std::string& field) {
  const auto* text = row.given<std::string>(field);
  return text == nullptr ? std::string() : *text;
}

bool answered_yes(const ResultRow& row, const std::string& field) {
  const auto* answer = row.given<bool>(field);
  return answer != nullptr && *answer;
}

std::optional<Date> answer_date(const ResultRow& row, const std::string& field) {
  const auto* date = row.given<Date>(field);
  return date == nullptr ? std::nullopt : std::optional<Date>(*date);
}

std::string consultation_partner(const Texts& texts, const ResultRow& row) {
  const std::string with = answer_text(row, "toestemming.overleg_met"), role = "overleg." + lower_case(with);
  return texts.has(role) ? texts.say(role) : with;
}

std::string referral_target(const Texts& texts, const ResultRow& row) {
  const std::string target = answer_text(row, "arts.verwijzing"), id = "verwijzing." + target;
  return texts.has(id) ? texts.say(id) : target;
}

std::string risk_names(const LetterContext& in) {
  const std::string language = in.texts.say("taal");
  const Texts& names = document_texts(language == "en" ? "INF-EN" : language == "pl" ? "INF-PL" : "INF");
  std::vector<std::string> out;
  for (const RiskId& id : in.work_risks) {
    const Risk* risk = builtin_catalogue().risk(id);
    const std::string name = "risico." + id;
    if (names.has(name)) out.push_back(lower_first(names.say(name)));
    else if (risk != nullptr) out.push_back(risk->name);
  }
  return written_list(in.texts, out);
}

void set_person_head(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in, FilledForm& form) {
  const Head head{in.form, form};
  set_sender(case_file, in, head);
  set_addressee(person.row.person, in, head);
}

}  // namespace pago
