#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// What a file is, judged by its bytes and never by its name.
enum class FileKind { empty, docx, pdf, other };

struct RecognisedFile {
  FileKind kind = FileKind::other;
  std::string dutch;  // for other: what it is, with article ("een Excel-bestand"); empty when not recognised
};

RecognisedFile recognise(std::span<const std::byte> bytes);

// A zip that is no Word document: what its part names say that it is ("een Excel-bestand"); empty when they say nothing.
std::string name_zip_content(const std::vector<std::string>& part_names);

}  // namespace pago
