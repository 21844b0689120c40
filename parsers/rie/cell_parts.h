#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"

// Cells that hold more than one thing, each in a paragraph of its own.
namespace pago {

// "De motorzaag trilt." and below it "Maatregelen van kracht: handschoenen".
struct RiskCell {
  std::string risk, in_place;
};

// `header`: of the column. When it names the measures in force as its second part, every paragraph after the first holds them.
RiskCell parts_of_risk_cell(const Cell& cell, const std::string& header);

// The actions of a cell that lists them ("- Zaag kopen – 01-06-2026"), without their dashes; empty when it is no such list.
std::vector<std::string> listed_actions(const Cell& cell);

}  // namespace pago
