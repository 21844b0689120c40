#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pago {

// What an XMP packet says: "dc:title" -> its text. Of a text in several languages the one for x-default (or the first); the
// items of a list joined by "; ".
using XmpProperties = std::map<std::string, std::string, std::less<>>;

// Empty optional: no XML, no RDF in it, or not UTF-8.
std::optional<XmpProperties> read_xmp(std::string_view packet);

// "D:20260331120000+02'00'" and "2026-03-31T12:00:00+02:00", both in seconds of UTC; empty when it is neither.
std::optional<std::chrono::sys_seconds> pdf_moment(std::string_view text);

}  // namespace pago
