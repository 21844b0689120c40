#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "generators/pdf/form_fields.h"
#include "parsers/formats/document.h"
#include "parsers/formats/form_place.h"

namespace pago {

// A form as it will be on paper and screen: texts and places to fill in, in reading order.
struct SheetItem {
  enum class Kind { heading, text, bullet, field };
  Kind kind = Kind::text;
  int level = 1;                  // of a heading
  std::string text;               // of a field: what stands above it
  FormField field;                // name, kind, label (tooltip), options, multi_line, max_length
  std::vector<FormPlace> places;  // of a field: one for each option, or one
};

struct FormSheet {
  std::string title;
  std::vector<SheetItem> items;
  int boxes = 0, lines = 0, cells = 0;  // in the whole text, also those that become no field
  FormPlaces places() const;
};

// The sheet of a form that was written in Word: a row of a table with a label and an empty cell becomes a field, and boxes to
// tick ("☐ ja  ☐ nee") become a choice, lines to write on ("______ kg") a field for each; forms/pdf/fields.xml gives the names.
// Everything else is text.
FormSheet sheet_of(const Document& document);

// What the form is and about whom, when it says so itself; goes along in the file, so that an answer is known again.
struct FormAbout {
  std::string document;            // "meetformulier"; empty: any form
  std::string number, name, born;  // of the person; born and until are "2026-03-31"
  std::string until;               // until when a consent holds
  bool operator==(const FormAbout&) const = default;
};

// The drawn form as a fillable PDF. `drawn` is what render_pdf made of the Word form with sheet.places() as settings.form: its
// bare fields become fields with name, tooltip and look, in the tab order of the structure. The file remembers its words, to
// see later whether they were changed. It says that it is PDF/A-2b and PDF/UA-1 only when check_pdf agrees. Throws as open_pdf,
// and Error("font.missing").
std::vector<std::byte> make_form(std::span<const std::byte> drawn, const FormSheet& sheet, const FormAbout& about);

}  // namespace pago
