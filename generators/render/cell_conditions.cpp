#include "generators/render/cell_conditions.h"

#include <algorithm>
#include <cstdlib>

namespace pago {
namespace {

bool yes(const std::string& word) { return word == "1" || word == "true" || word == "on"; }

// The borders of a group of cells, laid on one cell of it: at the edges of the group its outer lines, elsewhere the inner ones.
void lay_borders(const BorderLines& group, bool top, bool left, bool bottom, bool right, std::array<BorderLine, 4>& cell) {
  const auto take = [&](Side side, bool edge, Side inner) {
    if (const auto& line = group[edge ? side : inner]) cell[side] = *line;
  };
  take(top_side, top, between_side);
  take(bottom_side, bottom, between_side);
  take(left_side, left, vertical_side);
  take(right_side, right, vertical_side);
}

}  // namespace

TableOptions read_table_options(XmlNode properties) {
  TableOptions options;
  const XmlNode look = properties.child(Ns::w, "tblLook");
  if (!look) return options;
  const long bits = std::strtol(look.val().c_str(), nullptr, 16);
  const auto flag = [&](const char* name, long bit) {
    return look.has(Ns::w, name) ? yes(look.attribute(Ns::w, name)) : (bits & bit) != 0;
  };
  options.first_row = flag("firstRow", 0x20);
  options.last_row = flag("lastRow", 0x40);
  options.first_column = flag("firstColumn", 0x80);
  options.last_column = flag("lastColumn", 0x100);
  options.row_bands = !flag("noHBand", 0x200);
  options.column_bands = !flag("noVBand", 0x400);
  return options;
}

std::vector<CellConditions::Region> CellConditions::regions(const CellPlace& p) const {
  std::vector<Region> found;
  const bool first_row = p.row == 0, last_row = p.row + 1 == p.rows;
  const bool first_column = p.column == 0, last_column = p.column + p.spans >= p.columns;
  const bool head = options_.first_row && (first_row || p.heading);
  const bool foot = options_.last_row && last_row && !head;
  const bool lead = options_.first_column && first_column, tail = options_.last_column && last_column && !lead;
  if (options_.column_bands && !lead && !tail) {
    const int at = (p.column - (options_.first_column ? 1 : 0)) / table_.column_band;
    found.push_back({at % 2 == 0 ? "band1Vert" : "band2Vert", first_row, true, last_row, true});
  }
  if (options_.row_bands && !head && !foot) {
    const auto at = static_cast<int>(p.row - (options_.first_row ? 1 : 0)) / table_.row_band;
    found.push_back({at % 2 == 0 ? "band1Horz" : "band2Horz", true, first_column, true, last_column});
  }
  if (head) found.push_back({"firstRow", true, first_column, true, last_column});
  if (foot) found.push_back({"lastRow", true, first_column, true, last_column});
  if (lead) found.push_back({"firstCol", first_row, true, last_row, true});
  if (tail) found.push_back({"lastCol", first_row, true, last_row, true});
  if (head && lead) found.push_back({"nwCell"});
  if (head && tail) found.push_back({"neCell"});
  if (foot && lead) found.push_back({"swCell"});
  if (foot && tail) found.push_back({"seCell"});
  return found;
}

void CellConditions::apply(const CellPlace& p, XmlNode cell_properties, FlowCell& cell) const {
  const bool last_column = p.column + p.spans >= p.columns, last_row = p.row + static_cast<std::size_t>(cell.rows) >= p.rows;
  CellLook look;
  lay_borders(table_.borders, p.row == 0, p.column == 0, last_row, last_column, cell.borders);
  const auto style_part = [&](const std::string& type, const Region& at) {
    const auto part = style_.parts.find(type);
    if (part == style_.parts.end()) return;
    for (XmlNode node : part->second) {
      CellLook of_part;
      read_cell_look(node.child(Ns::w, "tcPr"), of_part);
      TableLook group;
      if (!type.empty()) read_table_look(node.child(Ns::w, "tblPr"), group);
      lay_borders(group.borders, at.top, at.left, at.bottom, at.right, cell.borders);
      lay_borders(of_part.borders, at.top, at.left, at.bottom, at.right, cell.borders);
      read_cell_look(node.child(Ns::w, "tcPr"), look);
    }
  };
  style_part("", {"", p.row == 0, p.column == 0, last_row, last_column});
  for (const Region& region : regions(p)) style_part(region.type, region);
  read_cell_look(cell_properties, look);
  CellLook own;
  read_cell_look(cell_properties, own);
  lay_borders(own.borders, true, true, true, true, cell.borders);
  constexpr std::array<int, 4> usual = {0, 108, 0, 108};
  for (std::size_t side = 0; side < 4; ++side)
    cell.margins[side] = look.margins[side].value_or(table_.margins[side].value_or(usual[side]));
  cell.shade = look.shade;
  cell.place = look.place;
}

TableTextLayers CellConditions::text_layers(const CellPlace& place) const {
  TableTextLayers layers;
  const auto add = [&](const std::string& type) {
    const auto part = style_.parts.find(type);
    if (part == style_.parts.end()) return;
    for (XmlNode node : part->second) {
      const XmlNode paragraph = node.child(Ns::w, "pPr"), text = node.child(Ns::w, "rPr");
      if (paragraph) layers.paragraph.push_back(paragraph);
      if (text) layers.text.push_back(text);
      if (paragraph || text) layers.key += std::to_string(reinterpret_cast<std::uintptr_t>(node.identity())) + ' ';
    }
  };
  add("");
  for (const Region& region : regions(place)) add(region.type);
  return layers;
}

}  // namespace pago
