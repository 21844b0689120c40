#pragma once

struct _xmlNode;

namespace pago {

// A deep copy of an element for a place under `parent` in the same document, in a third of libxml2's time: it refers to the
// namespaces of the element it was copied from. Null when those do not all hold under `parent`, or when there is something in
// it that libxml2 must copy: text, elements and attributes are all that Word writes. The caller links it in its place.
_xmlNode* copy_in_scope(const _xmlNode* source, const _xmlNode* parent);

}  // namespace pago
