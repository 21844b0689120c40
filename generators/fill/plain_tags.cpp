#include "generators/fill/plain_tags.h"

#include "generators/fill/content_control.h"
#include "generators/fill/marks.h"
#include "generators/fill/run_content.h"
#include "generators/fill/template_parts.h"

namespace pago {
namespace {

bool holds_controls(XmlNode node) { return bool(node.descendant(Ns::w, "sdt")); }

// A section is what repeats, holds other controls or holds paragraphs or rows that stand or go together.
bool is_section(const ContentControl& control, const Field* field) {
  if (field != nullptr) return field->kind == FieldKind::rows || field->kind == FieldKind::yes_no;
  return control.repeats() || holds_controls(control.content());
}

XmlNode tag_paragraph(XmlNode before, const std::string& tag) {
  XmlNode paragraph = before.insert_before(Ns::w, "p");
  append_text(paragraph.append(Ns::w, "r"), tag);
  return paragraph;
}

XmlNode first_paragraph(XmlNode node) { return node.is(Ns::w, "p") ? node : node.descendant(Ns::w, "p"); }

XmlNode last_paragraph(XmlNode node) {
  XmlNode last;
  for (XmlNode child : node.children()) {
    if (child.is(Ns::w, "p")) last = child;
    else if (XmlNode deeper = last_paragraph(child)) last = deeper;
  }
  return last;
}

void prepend(XmlNode paragraph, const std::string& tag) {
  XmlNode first = paragraph.first_child();
  if (first.is(Ns::w, "pPr")) first = first.next();
  XmlNode run = first ? first.insert_before(Ns::w, "r") : paragraph.append(Ns::w, "r");
  append_text(run, tag);
}

void append_tag(XmlNode paragraph, const std::string& tag) { append_text(paragraph.append(Ns::w, "r"), tag); }

// Rows and cells: the tags stand in the first and last paragraph inside, and the dash says what repeats.
void tag_elements(XmlNode content, const std::string& element, const std::string& name) {
  prepend(first_paragraph(content), "{-w:" + element + " " + name + "}");
  append_tag(last_paragraph(content), "{/" + name + "}");
}

void tag_section(XmlNode content, const std::string& name) {
  if (content.child(Ns::w, "tr")) return tag_elements(content, "tr", name);
  if (content.child(Ns::w, "tc")) return tag_elements(content, "tc", name);
  const bool blocks =
      content.child(Ns::w, "p") || content.child(Ns::w, "tbl") || content.child(Ns::w, "sdt").descendant(Ns::w, "p");
  const std::string open = "{#" + name + "}", close = "{/" + name + "}";
  XmlNode first = content.first_child(), last;
  for (XmlNode child : content.children()) last = child;
  if (blocks) {
    tag_paragraph(first, open);
    XmlNode end = last.insert_after(Ns::w, "p");
    append_text(end.append(Ns::w, "r"), close);
  } else {
    append_text(first.insert_before(Ns::w, "r"), open);
    append_text(last.insert_after(Ns::w, "r"), close);
  }
}

// The first item of a repeating section is the pattern; its own control goes.
void keep_pattern(const ContentControl& control) {
  XmlNode item = control.first_item();
  for (XmlNode other = item.next(); other;) {
    XmlNode next = other.next();
    other.remove();
    other = next;
  }
  item.child(Ns::w, "sdtPr").remove();
  item.child(Ns::w, "sdtContent").unwrap();
  item.unwrap();
}

class Converting {
 public:
  explicit Converting(const Form& form) { scopes_.push_back(&form.fields); }

  void inside(XmlNode node) {
    for (XmlNode child : mark::children_of(node)) {
      if (is_content_control(child)) control(child);
      else inside(child);
    }
  }

 private:
  const Field* find(const std::string& name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
      for (const Field& field : **scope)
        if (field.name == name) return &field;
    return nullptr;
  }

  void control(XmlNode sdt) {
    const ContentControl control(sdt);
    const std::string name = control.tag();
    XmlNode content = control.content();
    const Field* field = find(name);
    if (name.empty() || field == nullptr) return inside(content);
    if (!is_section(control, field)) {
      value(sdt, "{" + name + "}");
      return;
    }
    if (control.repeats()) keep_pattern(control);
    const bool rows = field->kind == FieldKind::rows;
    if (rows) scopes_.push_back(&field->fields);
    inside(content);
    if (rows) scopes_.pop_back();
    tag_section(content, name);
    dissolve(sdt);
  }

  static void value(XmlNode sdt, const std::string& tag) {
    ContentControl control(sdt);
    control.show_text(tag);
    dissolve(sdt);
  }

  static void dissolve(XmlNode sdt) {
    sdt.child(Ns::w, "sdtPr").remove();
    sdt.child(Ns::w, "sdtEndPr").remove();
    sdt.child(Ns::w, "sdtContent").unwrap();
    sdt.unwrap();
  }

  std::vector<const std::vector<Field>*> scopes_;
};

}  // namespace

Bytes with_typed_tags(std::span<const std::byte> docx, const Form& form, const Date& date) {
  const OoxmlPackage package(docx);
  std::vector<Part> changed;
  for (const std::string& name : package.names()) {
    if (!may_hold_fields(name)) continue;
    XmlDocument part = XmlDocument::parse(package.read_required(name), name);
    if (!holds_controls(part.root())) continue;
    Converting(form).inside(part.root());
    changed.push_back({name, part.to_bytes()});
  }
  return rewrite_package(package, changed, {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))});
}

}  // namespace pago
