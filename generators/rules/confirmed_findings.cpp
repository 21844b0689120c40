#include "generators/rules/confirmed_findings.h"

namespace pago {
namespace {

// Without white space: a text that went through another program breaks its lines elsewhere.
std::string bare(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break_space = text.compare(i, 2, "\u00a0") == 0;
    if (no_break_space) ++i;
    else if (static_cast<unsigned char>(text[i]) > ' ') out += text[i];
  }
  return out;
}

Unrecognised rejected(const RiskFinding& finding, const Confirmation& by) {
  return {finding.source, "door de bedrijfsarts afgewezen als " + finding.risk + (by.reason.empty() ? "" : ": " + by.reason)};
}

}  // namespace

std::vector<const Confirmation*> confirmations_of(const std::vector<RiskFinding>& findings,
                                                  const std::vector<Confirmation>& all) {
  std::vector<const Confirmation*> out(findings.size(), nullptr);
  for (const Confirmation& one : all) {
    std::vector<std::size_t> meant;
    bool at_its_place = false;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (one.risk != findings[i].risk || bare(one.quote) != bare(findings[i].source.quote)) continue;
      const bool same_place = one.place == findings[i].source.place;
      if (same_place && !at_its_place) meant.clear();
      if (same_place || !at_its_place) meant.push_back(i);
      at_its_place |= same_place;
    }
    for (const std::size_t i : meant) out[i] = &one;
  }
  return out;
}

void apply_confirmations(Rie& rie, const std::vector<Confirmation>& all) {
  if (all.empty()) return;
  const std::vector<const Confirmation*> of_findings = confirmations_of(rie.findings, all);
  std::vector<RiskFinding> kept;
  for (std::size_t i = 0; i < rie.findings.size(); ++i) {
    RiskFinding& finding = rie.findings[i];
    const Confirmation* by = of_findings[i];
    if (by != nullptr && by->state == false) {
      rie.unrecognised.push_back(rejected(finding, *by));
      continue;
    }
    if (by != nullptr && by->state == true) {
      finding.confidence = 1;
      finding.unclear.clear();
    }
    if (by != nullptr && by->priority == false) finding.priority = {};
    kept.push_back(std::move(finding));
  }
  rie.findings = std::move(kept);
}

}  // namespace pago
