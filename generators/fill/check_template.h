#pragma once
#include <span>
#include <vector>

#include "forms/form.h"
#include "generators/fill/bound_fields.h"

namespace pago {

// Everything that is wrong with a template for a form, all at once, in document order; each with its place and the name as
// written in where.quote. Empty: the template may be used.
//   template.unclosed_tag, template.unclosed, template.unopened, template.crossed, template.mark    typed tags that are wrong
//   template.unknown_field   the form has no such field; the nearest name is suggested
//   template.outside         the field belongs to a list that does not stand around it
//   template.kind            a list as one value, a picture of what is none, a repeating section over what is no list
//   template.format          there is no such format
//   template.privacy         a field that a recipient of the form may not see (RULE-29), by its class in this or any other
//                            form, or by what its name, the title of its control or its data binding gives away
//   template.missing         a required field that carries an element of the leidraad is nowhere in the template
std::vector<Diagnostic> check_template(std::span<const std::byte> docx, const Form& form, const Delimiters& delimiters = {});

// The field that a bound name means: in the lists around it, innermost first, then in the form. nullptr when there is none.
const Field* field_of(const Form& form, const BoundField& bound);

// A template that may be filled for its form: there is no other way to get one than through the firewall.
class CheckedTemplate {
 public:
  // Refuses what binds a field that a recipient may not see: Error "template.privacy", with every place. Anything else that is
  // wrong stays for check_template and fill_template. The bytes must outlive it.
  CheckedTemplate(std::span<const std::byte> docx, const Form& form, const Delimiters& delimiters = {});

  std::span<const std::byte> bytes() const { return docx_; }
  const Form& form() const { return form_; }
  const Delimiters& delimiters() const { return delimiters_; }

 private:
  std::span<const std::byte> docx_;
  const Form& form_;
  Delimiters delimiters_;
};

}  // namespace pago
