#include "generators/fill/run_content.h"

#include <algorithm>
#include <array>

namespace pago {
namespace {

constexpr std::array<std::string_view, 12> order = {"rStyle", "rFonts", "b",     "bCs", "i",    "iCs",
                                                    "caps",   "strike", "color", "sz",  "szCs", "highlight"};

std::size_t rank(std::string_view name) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), name) - order.begin());
}

void append_line(XmlNode run, std::string_view line) {
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    const std::string_view part = line.substr(at, tab == line.npos ? line.npos : tab - at);
    if (!part.empty() || (at == 0 && tab == line.npos)) {
      XmlNode t = run.append(Ns::w, "t");
      t.set_text(part);
      t.set_attribute(Ns::xml, "space", "preserve");
    }
    if (tab == line.npos) return;
    run.append(Ns::w, "tab");
    at = tab + 1;
  }
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    std::string_view line = text.substr(at, end == text.npos ? text.npos : end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (end == text.npos) return lines;
    at = end + 1;
  }
}

void append_text(XmlNode run, std::string_view text) {
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) run.append(Ns::w, "br");
    append_line(run, lines[i]);
  }
}

void replace_text(XmlNode run, std::string_view text) {
  for (XmlNode child = run.first_child(); child;) {
    XmlNode next = child.next();
    if (!child.is(Ns::w, "rPr")) child.remove();
    child = next;
  }
  append_text(run, text);
}

void set_run_property(XmlNode run, std::string_view name, std::string_view value) {
  XmlNode properties = run.child(Ns::w, "rPr");
  if (!properties) {
    properties = run.first_child() ? run.first_child().insert_before(Ns::w, "rPr") : run.append(Ns::w, "rPr");
  }
  properties.child(Ns::w, name).remove();
  XmlNode behind = properties.first_child();
  while (behind && rank(behind.name()) < rank(name)) behind = behind.next();
  XmlNode added = behind ? behind.insert_before(Ns::w, name) : properties.append(Ns::w, name);
  if (!value.empty()) added.set_attribute(Ns::w, "val", value);
}

void insert_marked_runs(XmlNode run, std::string_view line) {
  bool bold = false, italic = false;
  std::string part;
  const auto flush = [&] {
    if (part.empty()) return;
    XmlNode added = run.insert_copy_before(run);
    replace_text(added, part);
    if (bold) set_run_property(added, "b");
    if (italic) set_run_property(added, "i");
    part.clear();
  };
  for (std::size_t i = 0; i < line.size();) {
    const bool two = line.substr(i, 2) == "**";
    const bool opens = two ? !bold : !italic;
    const bool paired = !opens || line.find(two ? "**" : "*", i + (two ? 2 : 1)) != line.npos;
    if (line[i] == '*' && paired) {
      flush();
      (two ? bold : italic) = opens;
      i += two ? 2 : 1;
    } else {
      part += line[i++];
    }
  }
  flush();
  replace_text(run, {});
}

}  // namespace pago
