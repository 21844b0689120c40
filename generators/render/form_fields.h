#pragma once
#include "generators/render/printed.h"
#include "parsers/formats/form_place.h"

namespace pago {

// Finds the places of a form on its pages, which were laid out with their cells, and gives each a field and a tag "Form" of its
// own, behind what stands in its cell or line; the box or line itself is drawn no more. Throws Error "render.form" when the
// pages have other places than those counted.
void add_fields(PrintedDocument& printed, const FormPlaces& places);

}  // namespace pago
