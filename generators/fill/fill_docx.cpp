#include "generators/fill/fill_docx.h"

#include <algorithm>

#include "generators/fill/content_control.h"
#include "generators/fill/fill_template.h"

namespace pago {
namespace {

constexpr std::string_view properties_part = "docProps/core.xml";

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

std::string title_of(const Form& form, const FilledForm& values) {
  const FieldValue* about = form.about.empty() ? nullptr : values.find(form.about);
  const auto* name = about == nullptr ? nullptr : std::get_if<std::string>(about);
  return name == nullptr || name->empty() ? form.title : form.title + " voor " + *name;
}

Bytes fill_docx(std::span<const std::byte> docx_template, const Form& form, const FilledForm& values, const Date& date) {
  return fill_docx(CheckedTemplate(docx_template, form), values, date);
}

Bytes fill_docx(const CheckedTemplate& checked, const FilledForm& values, const Date& date) {
  const Form& form = checked.form();
  const FilledTemplate filled = fill_template(checked.bytes(), value_of(form.fields, values), {date, checked.delimiters(), {}});
  const OoxmlPackage package(filled.docx);
  return rewrite_package(package, titled(package, title_of(form, values)),
                         {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))});
}

std::vector<TemplateField> template_fields(std::span<const std::byte> docx_template) {
  const OoxmlPackage package(docx_template);
  std::vector<TemplateField> fields;
  for (const std::string& name : package.names())
    if (may_hold_controls(name)) list_fields(XmlDocument::parse(package.read_required(name), name).root(), "", fields);
  return fields;
}

}  // namespace pago
