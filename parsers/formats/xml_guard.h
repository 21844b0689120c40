#pragma once
#include <cstddef>
#include <string_view>

struct _xmlDoc;

namespace pago {

// The outcome of parsing XML that a stranger made.
struct GuardedXml {
  enum class Outcome { read, malformed, has_dtd, too_large };
  Outcome outcome = Outcome::malformed;
  _xmlDoc* document = nullptr;  // the caller frees it; null unless read
  std::size_t nodes = 0;        // elements, attributes, namespaces and texts
};

// Parses with libxml2 so that no input can make it read a file, expand an entity, or take more than a second and 200 MB:
// any DTD stops it, and so do too many nodes, attributes of one element, namespaces in scope, or levels. Comments and
// processing instructions are passed over.
GuardedXml parse_guarded(std::string_view bytes, int max_nesting);

}  // namespace pago
