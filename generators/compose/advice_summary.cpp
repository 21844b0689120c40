#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

void add_summary(const LetterInput& in, AdvicePart part, const char* letter, const char* advice, Rows& rows) {
  std::size_t number = 0;
  for (const Decision* d : decisions_in(in, part)) {
    FilledForm row;
    row.set("risico", capitalised(in.risk(*d).name));
    row.set("groep", groups_text(in, *d));
    row.set("grondslag", basis_text(in, *d));
    row.set("advies", in.texts.say(advice));
    row.set("onderdeel", letter + (part == AdvicePart::examined ? "." + std::to_string(++number) : std::string()));
    rows.push_back(std::move(row));
  }
}

std::string counted(const LetterInput& in, const std::string& id, std::size_t count) {
  if (count == 0) return {};
  return in.texts.say(id + (count == 1 ? ".een" : ".meer"), {{"aantal", std::to_string(count)}}) + " ";
}

const Expert* known_expert(const LetterInput& in, const std::string& role) {
  for (const Expert& expert : in.case_file.experts)
    if (lower_case(expert.role) == lower_case(role)) return &expert;
  return nullptr;
}

std::string involvement(const LetterInput& in, const Expert* expert) {
  if (expert == nullptr) return in.texts.say("deskundige.te_betrekken");
  const std::string id = expert->involved ? "deskundige.was_betrokken" : "deskundige.te_betrekken";
  return in.texts.say(id) + (expert->contact.empty() ? "" : "; " + expert->contact);
}

FilledForm expert_row(const LetterInput& in, const std::string& role, const std::string& subjects) {
  const Expert* expert = known_expert(in, role);
  FilledForm row;
  row.set("deskundige", capitalised(role) + (expert == nullptr || expert->name.empty() ? "" : ": " + expert->name));
  row.set("onderwerpen", subjects);
  row.set("betrokken", involvement(in, expert));
  return row;
}

}  // namespace

Rows summary_rows(const LetterInput& in) {
  Rows rows;
  add_summary(in, AdvicePart::examined, "A", "advies.aanbieden", rows);
  add_summary(in, AdvicePart::compulsory, "B", "advies.keuring", rows);
  add_summary(in, AdvicePart::open, "C", "advies.beoordelen", rows);
  return rows;
}

std::string core_sentence(const LetterInput& in) {
  std::string text = counted(in, "kern.pago", decisions_in(in, AdvicePart::examined).size());
  if (text.empty()) text = in.texts.say("kern.geen") + " ";
  text += counted(in, "kern.keuring", decisions_in(in, AdvicePart::compulsory).size());
  text += counted(in, "kern.open", decisions_in(in, AdvicePart::open).size());
  text.pop_back();
  return text;
}

Rows special_group_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision& d : in.advice.decisions) {
    if (in.risk(d).pago_class != PagoClass::B || d.verdict == Verdict::not_required) continue;
    FilledForm row;
    row.set("groep", capitalised(in.risk(d).name));
    row.set("werkrisico", d.reason + (d.question.empty() ? "" : " " + d.question));
    row.set("advies", capitalised(dutch(d.verdict)));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows expert_rows(const LetterInput& in) {
  std::vector<std::pair<std::string, std::vector<std::string>>> subjects;
  const auto list_for = [&](const std::string& role) -> std::vector<std::string>& {
    const auto found = std::find_if(subjects.begin(), subjects.end(), [&](const auto& s) { return s.first == role; });
    return found != subjects.end() ? found->second : subjects.emplace_back(role, std::vector<std::string>()).second;
  };
  for (const Decision& d : in.advice.decisions)
    if (d.verdict != Verdict::not_required)
      for (const std::string& role : in.risk(d).involve)
        if (role != "bedrijfsarts") list_for(role).push_back(in.risk(d).name);
  for (const Expert& expert : in.case_file.experts) list_for(expert.role);
  Rows rows;
  for (const auto& [role, names] : subjects)
    rows.push_back(expert_row(in, role, names.empty() ? in.texts.say("deskundige.algemeen") : capitalised(dutch_list(names))));
  return rows;
}

}  // namespace pago
