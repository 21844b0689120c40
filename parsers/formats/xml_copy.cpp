#include "parsers/formats/xml_copy.h"

#include <libxml/tree.h>

#include <cstring>
#include <new>

namespace pago {
namespace {

bool is_around(const xmlNode* ancestor, const xmlNode* node) {
  for (; node; node = node->parent)
    if (node == ancestor) return true;
  return false;
}

bool same_scope(const xmlNode* source, const xmlNode* parent) {
  for (const xmlNode* up = source->parent; up && up->type == XML_ELEMENT_NODE; up = up->parent)
    if (up->nsDef && !is_around(up, parent)) return false;
  for (const xmlNode* up = parent; up && up->type == XML_ELEMENT_NODE; up = up->parent)
    if (up->nsDef && !is_around(up, source)) return false;
  return true;
}

// Names are kept once for a whole document, in its dictionary.
bool may_share(const xmlChar* name, const xmlDoc* document) { return xmlDictOwns(document->dict, name) == 1; }

template <class Node>
Node* there(Node* made) {
  if (made == nullptr) throw std::bad_alloc();
  return made;
}

xmlNode* new_text(const xmlNode* source) { return there(xmlNewDocText(source->doc, source->content)); }

template <class Parent>
void adopt(Parent* parent, xmlNode* child) {
  child->parent = reinterpret_cast<xmlNode*>(parent);
  child->prev = parent->last;
  if (parent->last) parent->last->next = child;
  else parent->children = child;
  parent->last = child;
}

bool copy_attributes(const xmlNode* source, xmlNode* copy) {
  xmlAttr* last = nullptr;
  for (const xmlAttr* one = source->properties; one; one = one->next) {
    if (one->atype == XML_ATTRIBUTE_ID || !may_share(one->name, source->doc)) return false;
    xmlAttr* attribute = there(static_cast<xmlAttr*>(xmlMalloc(sizeof(xmlAttr))));
    std::memset(attribute, 0, sizeof *attribute);
    attribute->type = XML_ATTRIBUTE_NODE;
    attribute->name = one->name;
    attribute->ns = one->ns;
    attribute->doc = one->doc;
    attribute->parent = copy;
    attribute->prev = last;
    (last ? last->next : copy->properties) = attribute;
    last = attribute;
    for (const xmlNode* text = one->children; text; text = text->next) {
      if (text->type != XML_TEXT_NODE) return false;
      adopt(attribute, new_text(text));
    }
  }
  return true;
}

// Adds a copy of source to what is in `parent`; false: it is not whole.
bool copy_into(xmlNode* parent, const xmlNode* source);

xmlNode* copied(const xmlNode* source) {
  if (source->type != XML_ELEMENT_NODE || source->nsDef || !may_share(source->name, source->doc)) return nullptr;
  xmlNode* copy = there(xmlNewDocNodeEatName(source->doc, source->ns, const_cast<xmlChar*>(source->name), nullptr));
  bool whole = copy_attributes(source, copy);
  for (const xmlNode* child = source->children; child && whole; child = child->next) whole = copy_into(copy, child);
  if (whole) return copy;
  xmlFreeNode(copy);
  return nullptr;
}

bool copy_into(xmlNode* parent, const xmlNode* source) {
  xmlNode* copy = source->type == XML_TEXT_NODE ? new_text(source) : copied(source);
  if (copy) adopt(parent, copy);
  return copy != nullptr;
}

}  // namespace

_xmlNode* copy_in_scope(const _xmlNode* source, const _xmlNode* parent) {
  if (!source->doc->dict || parent->doc != source->doc || !same_scope(source, parent)) return nullptr;
  return copied(source);
}

}  // namespace pago
