#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pago {

// What a file is, judged by its bytes and never by its name.
enum class FileKind { empty, docx, xlsx, odt, ods, pdf, other };

// What to save an RI&E as, for messages: "sla de RI&E op als " + readable_kinds.
inline constexpr std::string_view readable_kinds = ".docx, .xlsx, .odt, .ods of PDF";

struct RecognisedFile {
  FileKind kind = FileKind::other;
  std::string dutch;  // for other: what it is, with article ("een Excel-bestand"); empty when not recognised
};

// A zip is judged by the names of its parts, its mimetype part (OpenDocument) or its [Content_Types] (Office); one that is
// damaged counts as what it began as, so that its reader can say what is wrong with it.
RecognisedFile recognise(std::span<const std::byte> bytes);

}  // namespace pago
