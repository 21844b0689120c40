#include "plugin/cli/html.h"

namespace pago::cli {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (const auto code = static_cast<unsigned char>(c); (code >= 0x20 && code != 0x7f) || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

std::string escaped_lines(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    out += escaped(text.substr(0, end));
    if (end == text.npos) return out;
    out += "<br>\n";
    text.remove_prefix(end + 1);
  }
}

std::string link(std::string_view target, std::string_view text) {
  if (target.empty()) return escaped(text);
  return "<a href=\"#" + escaped(target) + "\">" + escaped(text) + "</a>";
}

std::string described(std::string_view term, const std::string& value) {
  return value.empty() ? "" : "<dt>" + escaped(term) + "</dt><dd>" + value + "</dd>\n";
}

}  // namespace pago::cli
