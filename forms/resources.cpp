#include "forms/resources.h"

#include "forms/error.h"

namespace pago {

std::span<const std::byte> resource(std::string_view path) {
  for (const Resource& r : resources())
    if (r.path == path) return r.bytes;
  throw Error("forms.missing", "Het bestand " + std::string(path) + " ontbreekt in dit programma.");
}

}  // namespace pago
