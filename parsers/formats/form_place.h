#pragma once
#include <string_view>
#include <vector>

namespace pago {

// A place in a Word form where a reader fills something in, by its number among those of its kind in the text, in reading
// order from 0: a box to tick ("☐"), a line to write on ("____", four or more), a cell of a table in which nothing stands.
struct FormPlace {
  enum class Kind { box, line, cell };
  Kind kind = Kind::box;
  int number = 0;
};

// The places of one form that become fields, and how many there are of each kind, so that two readers of the form know whether
// they count alike.
struct FormPlaces {
  std::vector<FormPlace> wanted;  // in reading order
  int boxes = 0, lines = 0, cells = 0;
};

constexpr std::string_view box_sign = "☐", line_sign = "____";

}  // namespace pago
