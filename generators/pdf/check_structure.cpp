#include <algorithm>

#include "generators/pdf/structure_tree.h"

// The structure tree against what the pages draw, and the rules per kind of element (ISO 14289-1, 7.1 to 7.9).
namespace pago {
namespace {

using Place = std::pair<QPDFObjGen, int>;  // owner of the content and its number there

int heading_level(const std::string& type) {
  return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6' ? type[1] - '0' : 0;
}

void check_headings(Examination& examined, const StructureTree& tree) {
  int last = 0;
  bool numbered = false, plain = false;
  for (const StructureElement& element : tree.elements) {
    plain = plain || element.type == "H";
    const int level = heading_level(element.type);
    if (level == 0) continue;
    numbered = true;
    if (last == 0 && level != 1)
      examined.fault("heading.first", element.page, element.object, "de eerste kop is " + element.type);
    else if (level > last + 1)
      examined.fault("heading.skipped", element.page, element.object, element.type + " na H" + std::to_string(last));
    last = level;
  }
  if (numbered && plain) examined.fault("heading.mixed", "er zijn koppen H en koppen met een nummer");
}

// What the parent tree says of one piece of content; empty when all is well.
std::string wrong_parent(const StructureTree& tree, const MarkedContent& piece) {
  if (piece.parents < 0) return "genummerde inhoud zonder StructParents";
  const auto entry = tree.parents.find(piece.parents);
  if (entry == tree.parents.end()) return "StructParents " + std::to_string(piece.parents) + " staat niet in de ParentTree";
  QPDFObjectHandle list = entry->second;
  if (!list.isArray() || piece.mcid < 0 || piece.mcid >= list.getArrayNItems() || !list.getArrayItem(piece.mcid).isDictionary())
    return "nummer " + std::to_string(piece.mcid) + " staat niet in de ParentTree";
  const StructureElement* element = tree.of(list.getArrayItem(piece.mcid));
  if (element == nullptr) return "nummer " + std::to_string(piece.mcid) + " hoort bij een onderdeel buiten de structuur";
  const bool claims = std::any_of(element->pieces.begin(), element->pieces.end(), [&](const StructureElement::Piece& own) {
    return own.owner == piece.owner && own.mcid == piece.mcid;
  });
  return claims ? "" : "nummer " + std::to_string(piece.mcid) + " wijst naar een onderdeel dat die inhoud niet noemt";
}

void check_pieces(Examination& examined, const StructureTree& tree) {
  std::set<Place> drawn;
  for (const MarkedContent& piece : examined.marked) {
    const QPDFObjectHandle owner = examined.pdf.getObject(piece.owner);
    const bool twice = !drawn.insert({piece.owner, piece.mcid}).second;
    const std::string wrong =
        twice ? "nummer " + std::to_string(piece.mcid) + " komt twee keer voor" : wrong_parent(tree, piece);
    if (!wrong.empty()) examined.fault("tag.parents", piece.page, owner, wrong);
  }
  for (const StructureElement& element : tree.elements)
    for (const StructureElement::Piece& piece : element.pieces)
      if (drawn.count({piece.owner, piece.mcid}) == 0)
        examined.fault("tag.parents", element.page, element.object,
                       element.own_type + " noemt inhoud met nummer " + std::to_string(piece.mcid) + " die er niet is");
}

bool has_text(const StructureElement& element, const char* key) {
  QPDFObjectHandle object = element.object;
  return !text_of(object.getKey(key)).empty();
}

void check_element(Examination& examined, const StructureTree& tree, const StructureElement& element) {
  QPDFObjectHandle object = element.object;
  if (element.type.empty())
    examined.fault("tag.role", element.page, object, "de soort " + element.own_type + " is onbekend en niet herleid (RoleMap)");
  if (object.hasKey("/Lang")) check_language(examined, element.page, object, text_of(object.getKey("/Lang")));
  const bool described = has_text(element, "/Alt") || has_text(element, "/ActualText");
  if (element.type == "Figure" && !described)
    examined.fault("figure.text", element.page, object, "een afbeelding zonder vervangende tekst");
  if (element.type == "Formula" && !described)
    examined.fault("formula.text", element.page, object, "een formule zonder vervangende tekst");
  if (element.type == "Table") check_table(examined, tree, element);
  check_parts(examined, tree, element);
}

void check_roles(Examination& examined, const StructureTree& tree) {
  QPDFObjectHandle root = tree.root, roles = root.getKey("/RoleMap");
  if (!roles.isDictionary()) return;
  for (const std::string& name : roles.getKeys())
    if (is_standard_type(name.substr(1)) && text_of(roles.getKey(name)) != name)
      examined.fault("tag.role", 0, roles, "de bekende soort " + name.substr(1) + " krijgt een andere betekenis");
}

void check_notes(Examination& examined, const StructureTree& tree) {
  std::set<std::string> seen;
  for (const StructureElement& element : tree.elements) {
    if (element.type != "Note") continue;
    QPDFObjectHandle object = element.object;
    const std::string id = text_of(object.getKey("/ID"));
    if (id.empty() || !seen.insert(id).second)
      examined.fault("note.id", element.page, object, id.empty() ? "een voetnoot zonder ID" : "twee voetnoten met ID " + id);
  }
}

}  // namespace

void check_structure(Examination& examined) {
  const StructureTree tree = read_structure(examined);
  if (!tree.present() || tree.elements.empty()) {
    examined.fault("tag.tree", "er is geen structuur");
    return;
  }
  if (tree.looped) examined.fault("tag.parents", 0, tree.root, "een onderdeel van de structuur staat op twee plaatsen");
  check_roles(examined, tree);
  check_headings(examined, tree);
  check_notes(examined, tree);
  for (const StructureElement& element : tree.elements) check_element(examined, tree, element);
  check_pieces(examined, tree);
}

}  // namespace pago
