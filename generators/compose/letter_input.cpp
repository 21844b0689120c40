#include "generators/compose/letter_input.h"

#include <algorithm>

#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {

const Risk& LetterInput::risk(const Decision& d) const {
  static const Risk nameless;
  const Risk* found = catalogue.risk(d.risk);
  return found == nullptr ? nameless : *found;
}

const RiskChoice* LetterInput::choice(const Decision& d) const {
  const auto found = case_file.physician.risks.find(d.risk);
  return found == case_file.physician.risks.end() ? nullptr : &found->second;
}

std::string place_or_unknown(const LetterInput& in, const SourceRef& source) {
  std::string place = place_text(source);
  if (place.empty()) return in.texts.say("woord.plaats_onbekend");
  constexpr std::string_view page = "pagina ";  // the number stays on the line of its word
  if (const auto at = place.rfind(page); at != place.npos) place.replace(at, page.size(), "pagina\u00A0");
  return place;
}

std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void set_text(FilledForm& form, const std::string& name, const std::string& value) {
  if (!value.empty()) form.set(name, value);
}

void set_rows(FilledForm& form, const std::string& condition, const std::string& name, Rows rows) {
  form.set(condition, !rows.empty());
  form.set(name, std::move(rows));
}

bool same_group(const std::string& one, const std::string& other) {
  const std::string a = lower_case(one_line(one)), b = lower_case(one_line(other));
  return !a.empty() && !b.empty() && (a.find(b) != a.npos || b.find(a) != b.npos);
}

std::string outcome_text(const LetterInput& in, Outcome outcome) {
  switch (outcome) {
    case Outcome::met:
      return in.texts.say("oordeel.voldoet");
    case Outcome::failed:
      return in.texts.say("oordeel.tekort");
    case Outcome::not_applicable:
      return in.texts.say("oordeel.nvt");
    case Outcome::doubtful:
    case Outcome::unseen:
      break;
  }
  return in.texts.say("oordeel.open");
}

void set_date(FilledForm& form, const std::string& name, const std::optional<Date>& value) {
  if (value) form.set(name, *value);
}

std::string comma_line(const std::string& lines) {
  std::string out;
  for (std::size_t from = 0; from <= lines.size();) {
    const std::size_t to = std::min(lines.find('\n', from), lines.size());
    const std::string line = one_line(lines.substr(from, to - from));
    if (!line.empty()) out += (out.empty() ? "" : ", ") + line;
    from = to + 1;
  }
  return out;
}

std::string questions_to(const CaseFile& case_file) {
  const Contact& contact = case_file.communication.questions;
  std::string text = contact.name;
  const std::string& reach = contact.contact.empty() ? case_file.provider_contact : contact.contact;
  if (!reach.empty()) text += (text.empty() ? "" : ", ") + comma_line(reach);
  return text;
}

bool with_pmo(const LetterInput& in) {
  return in.case_file.project.aim == ProjectAim::hybrid || in.case_file.project.aim == ProjectAim::pmo;
}

std::string aim_text(const LetterInput& in) { return in.texts.say(with_pmo(in) ? "doel.hybride" : "doel.pago"); }

std::optional<int> headcount(const LetterInput& in) { return in.facts().employees ? in.facts().employees : in.rie.employees; }

std::string listed_places(const LetterInput& in, const std::vector<SourceRef>& sources, std::size_t most) {
  std::vector<std::string> places;
  for (const SourceRef& source : sources)
    if (const std::string place = place_or_unknown(in, source); std::find(places.begin(), places.end(), place) == places.end())
      places.push_back(place);
  const bool more = places.size() > most;
  if (more) places.resize(most);
  return dutch_list(places) + (more ? " …" : "");
}

}  // namespace pago
