#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "generators/fill/press_place.h"
#include "generators/fill/press_text.h"

// One part of a template, taken apart for a press: what never changes, what repeats or may vanish, and islands that the
// template engine fills once for every shape of their values.
namespace pago {

struct PressShape {
  PressText text;
  bool touched = false;                 // the engine filled something
  std::vector<Diagnostic> diagnostics;  // of the engine, "template.unfilled" left out
};

struct PressIsland {
  std::vector<XmlNode> nodes;  // kept aside, as the template has them; none: the island is the whole part
  std::vector<PressPlace> places;
  bool repeats = false;  // stands in what repeats
  std::unordered_map<std::string, PressShape> shapes;
};

struct PressPiece {
  enum class Kind { fixed, island, frame, loop };
  Kind kind = Kind::fixed;
  PressText text;     // fixed; of a frame: what stands before its inside
  PressText behind;   // of a frame
  bool rows = false;  // of a frame: a table, which goes when it has no row; else it goes when it is empty
  bool says_something = false, has_row = false;  // of fixed text: an element, a table row
  std::unique_ptr<PressIsland> island;           // of a frame with a place: for a value that replaces its inside
  PressPlace place;                              // of a loop and of a frame around fields; no key: always there
  std::vector<PressPiece> inside;
};

struct PressPlan {
  std::string part;
  std::vector<PressPiece> pieces;
  XmlDocument kept, scratch;  // nodes of the islands; where they are filled
  std::vector<IdPlace> ids;   // of a part without fields
  bool has_fields = false;
  std::string slow;  // why this part cannot be pressed; empty: it can
};

// Throws Error "docx.damaged" when the part is no XML.
PressPlan press_plan(const OoxmlPackage& package, const std::string& part, const Delimiters& delimiters);

}  // namespace pago
