#include "generators/rules/person_rules.h"

#include <algorithm>

#include "generators/rules/forbidden_texts.h"

namespace pago {
namespace {

constexpr int months_of_consent = 12;  // OP-19

Assessed told(const PersonRuleInput& in, std::string_view code, Outcome outcome, const TextValues& values = {}) {
  return settled(in.rulebook, code, outcome, values);
}

const ResultRow& row_of(const PersonRuleInput& in) { return in.person.row; }

std::string text_of(const PersonRuleInput& in, const std::string& field) {
  const auto* text = row_of(in).given<std::string>(field);
  return text == nullptr ? std::string() : *text;
}

bool any_text(const PersonRuleInput& in, bool (*wrong)(const std::string&)) {
  return std::any_of(row_of(in).answers.begin(), row_of(in).answers.end(), [&](const auto& answer) {
    const auto* text = std::get_if<std::string>(&answer.second);
    return text != nullptr && wrong(*text);
  });
}

Assessed approved_by_physician(const PersonRuleInput& in) {
  const std::string prepared = text_of(in, "arts.opgesteld_door");
  if (prepared.empty() || prepared == in.physician_name) return not_about("RULE-16");
  const bool named = !in.physician_name.empty() && !in.physician_big.empty();
  return told(in, "RULE-16", named ? Outcome::met : Outcome::failed, {{"naam", prepared}});
}

// RULE-29: only what somebody can do; a word for what is medical is left to the physician to take out.
Assessed functional_only(const PersonRuleInput& in) {
  for (const auto& [field, answer] : row_of(in).answers) {
    const auto* text = std::get_if<std::string>(&answer);
    if (text == nullptr || !field.starts_with("werkaanpassing.")) continue;
    if (const std::string word = medical_word(*text); !word.empty())
      return told(in, "RULE-29", Outcome::failed, {{"woord", word}});
  }
  return told(in, "RULE-29", Outcome::met);
}

Assessed consent(const PersonRuleInput& in, std::string_view code, const std::string& field) {
  return told(in, code, consent_holds(row_of(in), field, in.date) ? Outcome::met : Outcome::failed);
}
Assessed consent_to_consult(const PersonRuleInput& in) { return consent(in, "RULE-30", "toestemming.overleg"); }
Assessed consent_to_refer(const PersonRuleInput& in) { return consent(in, "RULE-31", "toestemming.verwijzing"); }

Assessed voluntary(const PersonRuleInput& in) {
  return told(in, "RULE-33", any_text(in, says_obligatory) ? Outcome::failed : Outcome::met);
}

Assessed no_citizen_number(const PersonRuleInput& in) {
  return told(in, "RULE-37", any_text(in, holds_citizen_number) ? Outcome::failed : Outcome::met);
}

Assessed personal_link(const PersonRuleInput& in) {
  const std::string link = text_of(in, "uitnodiging.link");
  if (link.empty()) return not_about("RULE-39");
  const bool closed = link.starts_with("https://") && !in.online_privacy.empty();
  return told(in, "RULE-39", closed ? Outcome::met : Outcome::failed);
}

bool has_problem(const AssessedPerson& person) {
  return !person.urgent.empty() || std::any_of(person.modules.begin(), person.modules.end(), [](const ModuleResult& m) {
    return m.outcome == ResultOutcome::attention || m.outcome == ResultOutcome::deviating;
  });
}

Assessed advice_in_writing(const PersonRuleInput& in) {
  const bool open = has_problem(in.person) && text_of(in, "arts.advies").empty();
  return told(in, "RULE-52", open ? Outcome::failed : Outcome::met);
}

Assessed evaluation_agreed(const PersonRuleInput& in) {
  if (text_of(in, "arts.interventie").empty()) return not_about("RULE-53");
  return told(in, "RULE-53", text_of(in, "arts.evaluatie").empty() ? Outcome::failed : Outcome::met);
}

Assessed damage_considered(const PersonRuleInput& in) {
  return text_of(in, "arts.schade_advies").empty() ? not_about("RULE-54") : told(in, "RULE-54", Outcome::failed);
}

// RULE-55: the conclusion is the physician's; a score or a rule that fired is none.
Assessed concluded_by_physician(const PersonRuleInput& in) {
  const auto* concluded = row_of(in).given<bool>("arts.beroepsziekte");
  return told(in, "RULE-55", concluded != nullptr && *concluded ? Outcome::met : Outcome::failed);
}

}  // namespace

const std::vector<PersonRuleRow>& person_rules() {
  static const std::vector<PersonRuleRow> rows = {{"RULE-16", approved_by_physician, true},
                                                  {"RULE-29", functional_only},
                                                  {"RULE-30", consent_to_consult},
                                                  {"RULE-31", consent_to_refer},
                                                  {"RULE-33", voluntary},
                                                  {"RULE-37", no_citizen_number},
                                                  {"RULE-39", personal_link},
                                                  {"RULE-52", advice_in_writing, true},
                                                  {"RULE-53", evaluation_agreed, true},
                                                  {"RULE-54", damage_considered},
                                                  {"RULE-55", concluded_by_physician}};
  return rows;
}

std::vector<Assessed> assess_person_document(std::string_view document_code, const PersonRuleInput& in) {
  std::vector<Assessed> out;
  for (const Rule& rule : in.rulebook.rules) {
    const auto row =
        std::find_if(person_rules().begin(), person_rules().end(), [&](const PersonRuleRow& r) { return r.code == rule.code; });
    if (row != person_rules().end() && is_about(rule, document_code)) out.push_back(row->apply(in));
  }
  return out;
}

std::vector<ResultFault> forbidden_texts(const ResultRow& row, const ModuleCatalogue& modules) {
  std::vector<ResultFault> out;
  for (const auto& [field, answer] : row.answers) {
    const auto* text = std::get_if<std::string>(&answer);
    if (text == nullptr) continue;
    const ResultField* known = modules.field(field);
    const std::string label = known == nullptr ? field : known->label;
    if (says_obligatory(*text))
      out.push_back(
          {"obligatory", row.row, {}, label, "hierin staat dat meedoen verplicht is; meedoen is vrijwillig, pas de tekst aan"});
    if (holds_citizen_number(*text))
      out.push_back(
          {"citizen_number", row.row, {}, label, "hierin staat een getal dat een burgerservicenummer kan zijn; haal het weg"});
  }
  return out;
}

Date consent_end(const Date& signed_on) {
  const Date end = signed_on + std::chrono::months(months_of_consent);
  return end.ok() ? end : end.year() / end.month() / std::chrono::last;
}

bool consent_withdrawn(const ResultRow& row, const std::string& field) {
  const auto *given = row.given<Date>(field), *withdrawn = row.given<Date>(field + "_ingetrokken");
  return withdrawn != nullptr && (given == nullptr || *given <= *withdrawn);
}

bool consent_holds(const ResultRow& row, const std::string& field, const Date& day) {
  const auto* given = row.given<Date>(field);
  return given != nullptr && *given <= day && day <= consent_end(*given) && !consent_withdrawn(row, field);
}

}  // namespace pago
