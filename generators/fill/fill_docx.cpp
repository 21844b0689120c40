#include "generators/fill/fill_docx.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/fill/content_control.h"

namespace pago {
namespace {

// Fields and values that a control may name: those of the row it stands in first, then those around it.
struct Scope {
  const std::vector<Field>& fields;
  const FilledForm& values;
  const Scope* outer = nullptr;
};

struct Lookup {
  const Field* field = nullptr;
  const FieldValue* value = nullptr;
};

Lookup look_up(const Scope& scope, const std::string& tag) {
  for (const Scope* s = &scope; s != nullptr; s = s->outer)
    for (const Field& field : s->fields)
      if (field.name == tag) return {&field, s->values.find(tag)};
  return {};
}

[[noreturn]] void wrong_kind(const std::string& tag, const char* why) {
  throw Error("template.kind", "Het sjabloon past niet bij het formulier: het veld " + tag + " " + why + ".");
}

std::string iso_date(const Date& date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT00:00:00Z", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  return text;
}

void fill_inside(XmlNode node, const Scope& scope);

void repeat(ContentControl control, const Field& field, const std::vector<FilledForm>& rows, const Scope& scope) {
  XmlNode item = control.first_item();
  if (!item) wrong_kind(field.name, "is daar geen herhaalde sectie");
  if (rows.empty()) return control.take_out();
  for (XmlNode other = item.next(); other;) {
    XmlNode next = other.next();
    other.remove();
    other = next;
  }
  for (const FilledForm& row : rows) {
    XmlNode copy = item.insert_copy_before(item);
    fill_inside(copy.child(Ns::w, "sdtContent"), Scope{field.fields, row, &scope});
  }
  item.remove();
}

void fill_control(ContentControl control, const Scope& scope) {
  const std::string tag = control.tag();
  const Lookup found = look_up(scope, tag);
  if (found.field == nullptr || found.value == nullptr) return fill_inside(control.content(), scope);
  if (const auto* text = std::get_if<std::string>(found.value)) return control.show_text(*text);
  if (const auto* date = std::get_if<Date>(found.value)) {
    control.set_full_date(iso_date(*date));
    return control.show_text(dutch_date(*date));
  }
  if (const auto* rows = std::get_if<std::vector<FilledForm>>(found.value)) return repeat(control, *found.field, *rows, scope);
  if (const auto* keep = std::get_if<bool>(found.value); keep != nullptr && !*keep) return control.take_out();
  fill_inside(control.content(), scope);
}

// Controls are listed before they are filled: filling one may take out the paragraph, table or section around it, but never a
// control that stands beside it.
void fill_inside(XmlNode node, const Scope& scope) {
  std::vector<XmlNode> children;
  for (XmlNode child : node.children()) children.push_back(child);
  for (XmlNode child : children)
    is_content_control(child) ? fill_control(ContentControl(child), scope) : fill_inside(child, scope);
}

// Word wants every control of a document to have an id of its own; copies of a row have not.
void number_anew(XmlNode node, std::set<long>& used) {
  if (XmlNode id = node.is(Ns::w, "sdt") ? node.child(Ns::w, "sdtPr").child(Ns::w, "id") : XmlNode()) {
    long number = std::strtol(id.val().c_str(), nullptr, 10);
    if (!used.insert(number).second) {
      number = *used.rbegin() + 1;
      used.insert(number);
      id.set_attribute(Ns::w, "val", std::to_string(number));
    }
  }
  for (XmlNode child : node.children()) number_anew(child, used);
}

constexpr std::string_view properties_part = "docProps/core.xml";

// The title as Word, a file manager or a PDF shows it.
std::string title_of(const Form& form, const FilledForm& values) {
  const FieldValue* about = form.about.empty() ? nullptr : values.find(form.about);
  const auto* name = about == nullptr ? nullptr : std::get_if<std::string>(about);
  return name == nullptr || name->empty() ? form.title : form.title + " voor " + *name;
}

std::vector<Part> titled(const OoxmlPackage& package, const std::string& title) {
  const auto& names = package.names();
  if (std::find(names.begin(), names.end(), properties_part) == names.end()) return {};
  const std::string name(properties_part);
  XmlDocument part = XmlDocument::parse(package.read_required(name), name);
  XmlNode node = part.root().descendant(Ns::dc, "title");
  if (!node) return {};
  node.set_text(title);
  return {{name, part.to_bytes()}};
}

bool may_hold_controls(const std::string& part) {
  return part == "word/document.xml" ||
         ((part.starts_with("word/header") || part.starts_with("word/footer")) && part.ends_with(".xml"));
}

void list_fields(XmlNode node, const std::string& above, std::vector<TemplateField>& out) {
  for (XmlNode child : node.children()) {
    std::string path = above;
    if (is_content_control(child)) {
      const ContentControl control(child);
      if (const std::string tag = control.tag(); !tag.empty()) {
        const std::string full = above + tag;
        const bool known = std::any_of(out.begin(), out.end(), [&](const TemplateField& f) { return f.path == full; });
        if (!known) out.push_back({full, control.repeats()});
        if (control.repeats()) path = full + "/";
      }
    }
    list_fields(child, path, out);
  }
}

}  // namespace

Bytes fill_docx(std::span<const std::byte> docx_template, const Form& form, const FilledForm& values, const Date& date) {
  const OoxmlPackage package(docx_template);
  std::vector<Part> changed = titled(package, title_of(form, values));
  std::set<long> ids;
  for (const std::string& name : package.names()) {
    if (!may_hold_controls(name)) continue;
    const std::string before = package.read_required(name);
    if (before.find("<w:sdt>") == before.npos) continue;
    XmlDocument part = XmlDocument::parse(before, name);
    fill_inside(part.root(), Scope{form.fields, values});
    number_anew(part.root(), ids);
    changed.push_back({name, part.to_bytes()});
  }
  return rewrite_package(package, changed, {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))});
}

std::vector<TemplateField> template_fields(std::span<const std::byte> docx_template) {
  const OoxmlPackage package(docx_template);
  std::vector<TemplateField> fields;
  for (const std::string& name : package.names())
    if (may_hold_controls(name)) list_fields(XmlDocument::parse(package.read_required(name), name).root(), "", fields);
  return fields;
}

}  // namespace pago
