#pragma once
#include <string>

#include "generators/pdf/form_font.h"
#include "generators/pdf/form_tree.h"

namespace pago {

// Draws the values of fields as appearance streams (ISO 32000-1, 12.7.3.3), so that every viewer shows the same.
struct FieldLook {
  double width = 0, height = 0;  // of the widget, after its rotation
  int rotation = 0;              // 0, 90, 180, 270
  double size = 0;               // 0: to be chosen so that it fits
  std::string colour = "0 g";    // operators
  int align = 0;                 // 0 left, 1 centre, 2 right
  std::string frame;             // operators for background and border
};

FieldLook look_of(QPDF& pdf, const FieldNode& node, QPDFObjectHandle widget);

struct DrawnText {
  std::string operators;
  bool fits = true;  // false: even at 6 points
};
DrawnText draw_text(const FieldLook& look, const FormField& field, const FormFont& font, const std::u32string& text);

// The stream for /AP /N, with that font as /PagoF (not initialised: none).
QPDFObjectHandle appearance(QPDF& pdf, const FieldLook& look, const std::string& operators, QPDFObjectHandle font);

// A cross in a box, or the empty box, for a checkbox or radio that brought no appearance of its own.
std::string draw_mark(const FieldLook& look, bool on, bool round);
// A box with the letter X in it, with that font as /PagoF.
std::string draw_cross(const FieldLook& look, const FormFont& font);

}  // namespace pago
