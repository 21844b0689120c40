#include "forms/form.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

#include "forms/error.h"
#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::array<std::string_view, 5> kinds = {"text", "date", "yes-no", "rows", "rich"};
constexpr std::array<std::string_view, 6> classes = {"C0", "C1", "C2", "C3", "C4", "C5"};

[[noreturn]] void fail(int line, const std::string& what) { throw_xml_error("form.xml", line, what, "form.invalid"); }

template <class Enum, std::size_t n>
Enum one_of(const std::array<std::string_view, n>& names, std::string_view word, int line) {
  const auto found = std::find(names.begin(), names.end(), word);
  if (found == names.end()) fail(line, "onbekend woord \"" + std::string(word) + "\"");
  return static_cast<Enum>(found - names.begin());
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

const Field* find(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<Field> load_fields(const auto& parent);

Field load_field(const auto& node) {
  Field field;
  field.name = node.attribute_or("name", "");
  if (field.name.empty()) fail(node.line, "een veld zonder naam");
  field.kind = one_of<FieldKind>(kinds, node.attribute_or("kind", "text"), node.line);
  field.required = node.attribute_or("required", "no") == "yes";
  field.when = node.attribute_or("when", "");
  field.elements = words(node.attribute_or("elements", ""));
  field.data = node.attribute_or("data", "");
  field.privacy = one_of<PrivacyClass>(classes, node.attribute_or("privacy", "C1"), node.line);
  field.label = node.text;
  field.fields = load_fields(node);
  if ((field.kind == FieldKind::rows) == field.fields.empty())
    fail(node.line, "het veld " + field.name + " heeft " + (field.fields.empty() ? "geen" : "ten onrechte") + " eigen velden");
  return field;
}

std::vector<Field> load_fields(const auto& parent) {
  std::vector<Field> fields;
  for (const auto* node : parent.all("field")) {
    fields.push_back(load_field(*node));
    const std::string& added = fields.back().name;
    if (std::count_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == added; }) > 1)
      fail(node->line, "het veld " + added + " staat er twee keer");
  }
  return fields;
}

// RULE-29: a letter may only be built from fields that everybody who gets it may see.
void check_privacy(const Form& form, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    for (const Recipient& to : form.recipients)
      if (std::find(to.may_see.begin(), to.may_see.end(), field.privacy) == to.may_see.end())
        fail(1, "het veld " + field.name + " (" + std::string(name(field.privacy)) + ") mag niet naar " + to.name);
    check_privacy(form, field.fields);
  }
}

}  // namespace

std::string_view name(PrivacyClass privacy) { return classes[static_cast<std::size_t>(privacy)]; }

const Field* Field::field(std::string_view field_name) const { return find(fields, field_name); }
const Field* Form::field(std::string_view field_name) const { return find(fields, field_name); }

const FieldValue* FilledForm::find(std::string_view field_name) const {
  const auto found = values.find(field_name);
  return found == values.end() ? nullptr : &found->second;
}

Form load_form(std::string_view form_xml) {
  const auto root = read_xml_data(form_xml, "form.xml", "form.invalid");
  Form form;
  form.code = root.attribute_or("code", "");
  form.title = root.attribute_or("title", "");
  form.about = root.attribute_or("about", "");
  for (const auto* node : root.all("recipient")) {
    Recipient to{node->text, {}};
    for (const std::string& word : words(node->attribute_or("may-see", "")))
      to.may_see.push_back(one_of<PrivacyClass>(classes, word, node->line));
    form.recipients.push_back(std::move(to));
  }
  if (form.recipients.empty()) fail(root.line, "het formulier heeft geen ontvanger");
  form.fields = load_fields(root);
  check_privacy(form, form.fields);
  if (!form.about.empty() && form.field(form.about) == nullptr) fail(root.line, "about noemt een onbekend veld: " + form.about);
  return form;
}

Form builtin_form(std::string_view code) {
  static std::mutex one_at_a_time;
  static std::map<std::string, Form, std::less<>> known;
  const std::scoped_lock lock(one_at_a_time);
  if (const auto found = known.find(code); found != known.end()) return found->second;
  const auto bytes = resource("documents/" + std::string(code) + "/form.xml");
  return known.emplace(code, load_form({reinterpret_cast<const char*>(bytes.data()), bytes.size()})).first->second;
}

}  // namespace pago
