#include "plugin/cli/reading_page.h"

#include <algorithm>
#include <array>

#include "forms/resources.h"
#include "plugin/cli/html.h"
#include "plugin/cli/page_parts.h"
#include "plugin/cli/reading_view.h"

namespace pago::cli {
namespace {

std::string view_file(std::string_view path) {
  const auto bytes = resource(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct Slot {
  std::string_view name;
  std::string html;
};

// One pass: what was filled in is not looked at again, so that "{{style}}" in a document stays text.
template <std::size_t n>
std::string filled(std::string_view skeleton, const std::array<Slot, n>& slots) {
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t open = skeleton.find("{{", at);
    out += skeleton.substr(at, open - at);
    if (open == skeleton.npos) return out;
    const std::size_t close = skeleton.find("}}", open);
    const std::string_view name = skeleton.substr(open + 2, close - open - 2);
    for (const Slot& slot : slots)
      if (slot.name == name) out += slot.html;
    at = close + 2;
  }
}

}  // namespace

PageSource::PageSource(const Reading& r, const Catalogue& c)
    : reading(r), catalogue(c), account(account_of(r.document, r.rie)) {
  for (std::size_t i = 0; i < account.size(); ++i) {
    first_unit.emplace(account[i].source->place, i);
    if (!account[i].row) continue;
    const std::string& row = account[i].row->place;
    first_unit.emplace(row, i);
    first_unit.emplace(row.substr(0, row.rfind(',')), i);
  }
  for (std::size_t i = 0; i < r.rie.findings.size(); ++i) cards.push_back(i);
  std::stable_partition(cards.begin(), cards.end(), [&](std::size_t i) { return !is_denial(r.rie.findings[i]); });
}

std::string PageSource::unit_id(const std::string& place) const {
  const auto found = first_unit.find(place);
  return found == first_unit.end() ? "" : "t" + std::to_string(found->second);
}

const Decision* PageSource::decision_of(const RiskFinding& finding) const {
  for (const Decision& d : reading.advice.decisions)
    if (d.risk == finding.risk) return &d;
  return nullptr;
}

std::string PageSource::number_of(std::size_t finding) const { return std::to_string(finding + 1); }

bool is_denial(const RiskFinding& f) { return f.presence == Presence::absent || f.presence == Presence::not_applicable; }

std::string class_of(const RiskFinding& f) {
  if (is_denial(f)) return "denial";
  if (f.presence == Presence::controlled) return "finding controlled";
  return f.presence == Presence::not_assessed ? "finding not_assessed" : "finding";
}

std::string place_link(const PageSource& page, const SourceRef& source) {
  return link(page.unit_id(source.place), place_of(source));
}

std::string reading_page(const Reading& reading, const Catalogue& catalogue) {
  const PageSource page(reading, catalogue);
  const std::string& company = reading.rie.company.text;
  const std::array<Slot, 6> slots{
      {{"title", escaped((company.empty() ? "" : company + ", ") + reading.document.file + " - pago")},
       {"style", view_file("views/reading.css")},
       {"script", view_file("views/reading.js")},
       {"summary", summary_part(page)},
       {"document", document_part(page)},
       {"panel", panel_part(page)}}};
  return filled(view_file("views/reading.html"), slots);
}

}  // namespace pago::cli
