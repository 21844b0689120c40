#include <algorithm>
#include <cmath>
#include <map>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/rules/decide.h"

namespace pago {
AdvicePart part_of(const Decision& d) {
  if (d.verdict == Verdict::undetermined) return AdvicePart::open;
  if (d.verdict == Verdict::not_required) return AdvicePart::left_out;
  return d.basis == Basis::compulsory ? AdvicePart::compulsory : AdvicePart::examined;
}

std::vector<const Decision*> decisions_in(const LetterInput& in, AdvicePart part) {
  std::vector<const Decision*> out;
  for (const Decision& d : in.advice.decisions)
    if (part_of(d) == part) out.push_back(&d);
  const auto special = [](const Decision* d) { return d->basis == Basis::group || d->risk == "jeugdigen"; };
  std::stable_partition(out.begin(), out.end(), [&](const Decision* d) { return !special(d); });
  return out;
}

std::string basis_text(const LetterInput& in, const Decision& d) {
  std::vector<std::string> laws;
  std::map<std::string, std::vector<std::string>> numbers;
  for (const std::string& id : d.articles) {
    const Article* article = in.catalogue.article(id);
    const std::string law = article != nullptr ? article->law : id == "AW-18" ? "Arbowet" : "";
    if (numbers.find(law) == numbers.end()) laws.push_back(law);
    numbers[law].push_back(article != nullptr ? article->number : id == "AW-18" ? "18" : id);
  }
  std::vector<std::string> parts;
  for (const std::string& law : laws) parts.push_back("art. " + dutch_list(numbers[law]) + (law.empty() ? "" : " " + law));
  return parts.empty() ? in.texts.say("woord.geen_grondslag") : dutch_list(parts);
}

std::string groups_text(const LetterInput& in, const Decision& d) {
  return d.groups.empty() ? in.texts.say("woord.groep_onbekend") : dutch_list(d.groups);
}

std::string headcount_text(const LetterInput& in, const Decision& d) {
  std::vector<std::string> counted;
  for (const std::string& group : d.groups)
    for (const Department& department : in.case_file.departments)
      if (department.headcount && same_group(group, department.name)) {
        const std::string one = department.name + ": " + std::to_string(*department.headcount);
        if (std::find(counted.begin(), counted.end(), one) == counted.end()) counted.push_back(one);
      }
  return dutch_list(counted);
}

std::string state_text(const LetterInput& in, const Decision& d) {
  std::vector<std::string> states;
  for (const std::size_t i : d.because)
    if (const std::string state(dutch(in.rie.findings[i].presence));
        std::find(states.begin(), states.end(), state) == states.end())
      states.push_back(state);
  std::string text = states.empty() ? "" : states.front();
  if (states.size() > 1) text += in.texts.say("woord.elders", {{"standen", dutch_list({states.begin() + 1, states.end()})}});
  return text;
}

std::string certainty_text(const LetterInput& in, const RiskFinding& f, bool confirmed) {
  if (confirmed) return in.texts.say("woord.bevestigd");
  const std::string percent = std::to_string(std::lround(100 * f.confidence)) + "%";
  return in.texts.say(f.confidence < 0.5 ? "woord.zekerheid_laag" : "woord.zekerheid", {{"procent", percent}});
}

}  // namespace pago
