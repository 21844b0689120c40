#pragma once
#include <string>
#include <vector>

#include "generators/pdf/form_font.h"

namespace pago {

// Where an address shows through the window of an envelope: forms/pdf/windows.xml. In millimetres from the top left of the A4.
struct EnvelopeWindow {
  std::string code, label;  // "links-dl"
  double left = 0, right = 0, top = 0, bottom = 0;
  std::vector<double> folds;  // from the top
};
const std::vector<EnvelopeWindow>& envelope_windows();
const EnvelopeWindow* envelope_window(const std::string& code);  // nullptr when unknown

struct MailAddress {
  std::string name, extra, street, postcode, town, country;  // country empty: the Netherlands
};

// The lines as PostNL wants them: "1234 AB  UTRECHT" with two spaces, another country on the last line; empty parts left out.
std::vector<std::u32string> address_lines(const MailAddress& address);

struct PlacedAddress {
  std::string operators;  // for a page of that height in points
  bool fits = true;       // false: even the smallest letters do not fit the window
};
PlacedAddress place_address(const EnvelopeWindow& window, const std::vector<std::u32string>& lines, const FormFont& font,
                            double page_height);
std::string fold_marks(const EnvelopeWindow& window, double page_height);

}  // namespace pago
