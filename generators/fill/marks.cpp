#include "generators/fill/marks.h"

namespace pago::mark {

std::vector<XmlNode> children_of(XmlNode node) {
  std::vector<XmlNode> children;
  for (XmlNode child : node.children()) children.push_back(child);
  return children;
}

bool is_properties(XmlNode node) { return node.name().ends_with("Pr") && node.ns() == Ns::w; }

void set(XmlNode node, std::string_view attribute, std::string_view value) { node.set_attribute(Ns::none, attribute, value); }
void clear(XmlNode node, std::string_view attribute) { node.remove_attribute(Ns::none, attribute); }

XmlNode wrap(XmlNode first, XmlNode last, std::string_view element) {
  XmlNode wrapper = first.insert_before(Ns::none, element);
  XmlNode end = wrapper.append(Ns::none, "end");
  for (XmlNode node = first; node;) {
    const XmlNode next = node == last ? XmlNode() : node.next();
    node.move_before(end);
    node = next;
  }
  end.remove();
  return wrapper;
}

void take_out(XmlNode node) {
  if (XmlNode parent = node.parent()) set(parent, emptied);
  node.remove();
}

}  // namespace pago::mark
