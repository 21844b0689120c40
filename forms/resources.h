#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace pago {

// The data files of forms/, compiled into the program.
struct Resource {
  std::string_view path;  // relative to forms/: "leidraad/risks.xml", "documents/ADV/template.docx"
  std::span<const std::byte> bytes;
};

std::vector<Resource> resources();

// Bytes of one file; throws Error("forms.missing") when it was not compiled in.
std::span<const std::byte> resource(std::string_view path);

}  // namespace pago
