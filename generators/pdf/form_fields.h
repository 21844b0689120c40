#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace pago {

enum class FormFieldKind { text, date, checkbox, radio, choice, signature, button };
std::string_view dutch(FormFieldKind);  // "tekst", "datum", "vinkje", "keuzerondje", "keuzelijst", "handtekening", "knop"

// One field of a fillable PDF (AcroForm, ISO 32000-1, 12.7).
struct FormField {
  struct Option {
    std::string value, label;  // as written in the file, and as a reader sees it
  };
  std::string name;  // full name, parts joined by a point
  FormFieldKind kind = FormFieldKind::text;
  std::string label;  // the tooltip (TU); empty: none
  std::string value;  // text; of a checkbox or radio the state, empty when off; several choices joined by a newline
  std::vector<Option> options;
  bool multi_line = false, comb = false, several = false, editable = false;  // editable: a choice that takes other text too
  bool read_only = false, required = false;
  int max_length = 0;  // characters; 0: no limit
  int page = 0;        // 1-based, of its first place; 0: nowhere
  struct Place {
    int page = 0;
    double left = 0, bottom = 0, right = 0, top = 0;  // in points from the page's bottom left
    std::string value;                                // of a checkbox or radio: what a mark here means
  };
  std::vector<Place> places;
};

// The fields of a PDF in the order of the form. Empty: it has none. Throws as open_pdf.
std::vector<FormField> form_fields(std::span<const std::byte> bytes, const std::string& file, const std::string& password = {});

}  // namespace pago
