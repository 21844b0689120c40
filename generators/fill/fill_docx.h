#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "forms/form.h"
#include "generators/fill/check_template.h"
#include "parsers/formats/ooxml_package.h"

// A form's Word template, filled: the template engine (fill_template.h) behind the firewall (check_template.h).
namespace pago {

// The filled document. Controls stay, so that a physician can go on in Word; parts without fields of this form are copied byte
// for byte; the same values and date give the same bytes. The document's title becomes that of the form with the name in
// Form::about ("PAGO-advies voor Verzonnen B.V.").
//   text, date   replace what the control holds; a newline becomes a line break, in a control around paragraphs a new paragraph
//   yes_no       true keeps the section, false takes it out, with the paragraph or row it leaves empty
//   rows         the repeating section's first item is copied for every row; no rows: the section goes
//   no value     the control keeps the template's own text: the marked place; a typed tag shows "[label]", marked yellow
// Throws Error: "docx.damaged" when the template is no DOCX, "template.kind" when a control does not suit the kind of its
// field, "template.privacy" and "template.invalid" for a house's own template that is wrong.
Bytes fill_docx(const CheckedTemplate& checked, const FilledForm& values, const Date& date);
Bytes fill_docx(std::span<const std::byte> docx_template, const Form& form, const FilledForm& values, const Date& date);

// The document's title, as Word, a file manager or a PDF shows it: "PAGO-advies voor Verzonnen B.V.".
std::string title_of(const Form& form, const FilledForm& values);

struct TemplateField {
  std::string path;  // "risicos/naam" for a field inside a repeating section
  bool repeats = false;
};

// Every tagged control of a template, in document order, each path once: what form.xml must declare, and nothing else.
std::vector<TemplateField> template_fields(std::span<const std::byte> docx_template);

}  // namespace pago
