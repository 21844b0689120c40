#include "plugin/libreoffice/missing_facts.h"

#include <vector>

namespace pago {
namespace {

std::size_t indent(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

// A line that goes on begins where the text of the line above began; "- " begins something new.
bool goes_on(const std::string& before, const std::string& line) {
  if (before.empty() || line.empty() || indent(line) == 0 || before.ends_with('.')) return false;
  const std::size_t text = indent(before) + (before.compare(indent(before), 2, "- ") == 0 ? 2 : 0);
  return indent(line) == text && line.compare(indent(line), 2, "- ") != 0 && before.size() > 50;
}

std::vector<std::string> whole_lines(std::string_view report) {
  std::vector<std::string> lines;
  bool may_go_on = false;
  while (!report.empty()) {
    const std::size_t end = std::min(report.find('\n'), report.size());
    const std::string line(report.substr(0, end));
    report.remove_prefix(std::min(end + 1, report.size()));
    if (may_go_on && goes_on(lines.back(), line)) lines.back() += " " + line.substr(indent(line));
    else lines.push_back(line);
    may_go_on = true;
  }
  return lines;
}

}  // namespace

std::string missing_facts(std::string_view report, std::string_view document) {
  const std::string name = " (" + std::string(document) + ")";
  std::string out;
  bool in_list = false, this_one = true;
  for (const std::string& line : whole_lines(report)) {
    if (line == "Per stuk") in_list = true;
    if (in_list && indent(line) == 2) this_one = document == "alles" || line.find(name) != line.npos;
    if (!in_list || this_one) out += line + "\n";
  }
  return out;
}

}  // namespace pago
