#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

// Priorities that are only a colour: the shading of a cell.
namespace pago {

// Colours that the document itself explains: a shaded cell that says "Hoog" or "Groen = laag".
struct FillLegend {
  struct Step {
    std::string fill;  // "RRGGBB"
    PriorityLevel level = PriorityLevel::none;
  };
  std::vector<Step> steps;
};

FillLegend fill_legend_of(const Document& document);

// Level of a shading ("RRGGBB"): by the legend, otherwise as a traffic light: red, orange or yellow, green. None for white,
// grey, blue and an empty fill. `printed` of the result is the Dutch name of the colour.
Priority priority_of_fill(std::string_view fill, const FillLegend& legend);

}  // namespace pago
