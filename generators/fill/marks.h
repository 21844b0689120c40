#pragma once
#include <string_view>
#include <vector>

#include "parsers/formats/xml.h"

// Marks that live in the tree of a template while it is being filled, and never in what is written. Elements and attributes
// of no namespace, which Word has none of.
namespace pago::mark {

inline constexpr std::string_view tag = "pago-tag";       // attribute of a w:r that holds one whole typed tag: its inside
inline constexpr std::string_view loop = "pago-loop";     // element around what a section repeats; attribute "name"
inline constexpr std::string_view inverted = "inverted";  // attribute of a loop
inline constexpr std::string_view field = "pago-field";   // element around the runs of one complex field
inline constexpr std::string_view place = "pago-at";      // attribute of a w:p or loop: number of its place
inline constexpr std::string_view key =
    "pago-key";  // attribute of a field: the name its value has while a letter press is made
inline constexpr std::string_view emptied = "pago-empty";  // attribute of an element from which something was taken

std::vector<XmlNode> children_of(XmlNode node);  // as they are now, so that the tree may change meanwhile

// How something looks or is named (w:rPr, w:sdtPr, w:tblPr): in it stand no fields, no marks and nothing that is numbered.
bool is_properties(XmlNode node);

void set(XmlNode node, std::string_view attribute, std::string_view value = "1");
void clear(XmlNode node, std::string_view attribute);

// Moves `first` up to and including `last`, siblings, into a new element before them.
XmlNode wrap(XmlNode first, XmlNode last, std::string_view element);

// Takes a node out and marks its parent, for tidy().
void take_out(XmlNode node);

}  // namespace pago::mark
