#pragma once
#include <string>
#include <string_view>

// HTML as text: everything that comes from a user's file goes through escaped().
namespace pago::cli {

// Text or attribute value: markup characters as entities, control characters that no page may hold left out.
std::string escaped(std::string_view text);

// The same, with a line break for each newline.
std::string escaped_lines(std::string_view text);

// <a href="#target">text</a>; only the text when there is no target. `text` is escaped here.
std::string link(std::string_view target, std::string_view text);

// A row of a description list; nothing when `value` (HTML) is empty. `term` is escaped here.
std::string described(std::string_view term, const std::string& value);

}  // namespace pago::cli
