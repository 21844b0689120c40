#pragma once
#include <string>

#include "generators/pdf/examination.h"

// Colours, images and graphics states that a page uses. For check_content only.
namespace pago {

struct Drawing {  // where something is drawn
  int page = 0;
  QPDFObjectHandle owner;      // the page, form, pattern or appearance
  QPDFObjectHandle resources;  // of that owner
};

// A colour space by name or as object. Names that are no device look into the resources.
void check_colour_space(Examination&, const Drawing&, QPDFObjectHandle space, int depth = 0);
void check_image(Examination&, const Drawing&, QPDFObjectHandle image);
void check_graphics_state(Examination&, const Drawing&, QPDFObjectHandle state);
void check_rendering_intent(Examination&, const Drawing&, const std::string& name);

// Something doubtful to mix with: the page needs a colour space to mix in.
void note_transparency(Examination&, const Drawing&, const QPDFObjectHandle& what);

// The object of that category ("/Font") and name in the resources; a fault and an uninitialised object when there is none.
QPDFObjectHandle find_resource(Examination&, const Drawing&, const char* category, const std::string& name);

}  // namespace pago
