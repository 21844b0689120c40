#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "forms/flat_map.h"
#include "forms/leidraad/catalogue.h"

// A form is a document the leidraad prescribes: form.xml says which fields it has, template.docx how it looks. A field has one
// name everywhere: in form.xml, as the tag of a Word content control, as key in a FilledForm.
namespace pago {

enum class FieldKind {
  text,    // inside a line
  date,    // "22 november 2026"
  yes_no,  // a section of the template that stays or vanishes
  rows,    // a part of the template that repeats; its own fields are Field::fields
  rich     // one or more paragraphs, parted by a newline
};

// Who may see it (leidraad 0.4). C3 is medical and of one person.
enum class PrivacyClass { C0, C1, C2, C3, C4, C5 };
std::string_view name(PrivacyClass);

struct Field {
  std::string name;  // "werkgever_naam"
  FieldKind kind = FieldKind::text;
  bool required = false;              // empty: the marked place of the template stays, and check() tells
  std::string when;                   // required only when this yes-no field beside it is true; empty: always
  std::vector<std::string> elements;  // "ADV-02"
  std::string data;                   // source code of leidraad 0.3: "rie", "physician", "catalogue" ...
  PrivacyClass privacy = PrivacyClass::C1;
  std::string label;          // Dutch, for messages: "naam van de werkgever"
  std::vector<Field> fields;  // of kind rows

  const Field* field(std::string_view field_name) const;  // own fields only; nullptr when unknown
};

struct Recipient {
  std::string name;  // Dutch: "directie"
  std::vector<PrivacyClass> may_see;
};

struct Form {
  std::string code, title;  // "ADV", "PAGO-advies"
  std::string about;        // the field that names whom it is about, for the document's title; empty: the title alone
  std::vector<Recipient> recipients;
  std::vector<Field> fields;

  const Field* field(std::string_view field_name) const;  // top-level fields only
};

// From the text of a form.xml. Throws Error("form.invalid"): bad XML, a doubled field name, an unknown kind or class, or a
// field that one of the recipients may not see (RULE-29).
Form load_form(std::string_view form_xml);

// The compiled-in form; throws Error("forms.missing").
Form builtin_form(std::string_view code);

struct FilledForm;
// monostate: nobody gave a value; the template's own marked place stays.
using FieldValue = std::variant<std::monostate, std::string, Date, bool, std::vector<FilledForm>>;

struct FilledForm {
  FlatMap<FieldValue> values;

  void set(std::string_view field_name, FieldValue value) { values.insert_or_assign(field_name, std::move(value)); }
  const FieldValue* find(std::string_view field_name) const;  // nullptr when absent
};

}  // namespace pago
