#include <algorithm>

#include "forms/dutch.h"
#include "generators/rules/evidence.h"
#include "generators/rules/forbidden_texts.h"
#include "generators/rules/preparation_rules.h"

namespace pago {
namespace {

constexpr int small_organisation = 25;   // OP-20
constexpr int representation_from = 10;  // Arbowet 12 lid 3: usually fewer than 10 people

std::optional<int> employees(const PreparationInput& in) {
  return in.facts().employees ? in.facts().employees : in.rie.employees;
}

bool says(const std::string& text, const std::string& part) {
  return !part.empty() && lower_case(text).find(lower_case(part)) != std::string::npos;
}

bool anyone_says(const PreparationInput& in, std::initializer_list<const char*> parts) {
  return std::any_of(in.texts.begin(), in.texts.end(), [&parts](const std::string& text) {
    return std::any_of(parts.begin(), parts.end(), [&text](const char* part) { return says(text, part); });
  });
}

Assessed voluntary(const PreparationInput& in) {
  const bool forced = std::any_of(in.texts.begin(), in.texts.end(), says_obligatory);
  return settled(in, "RULE-33", forced ? Outcome::failed : Outcome::met);
}

Assessed no_citizen_number(const PreparationInput& in) {
  const bool found = std::any_of(in.texts.begin(), in.texts.end(), holds_citizen_number);
  return settled(in, "RULE-37", found ? Outcome::failed : Outcome::met);
}

Assessed processor_agreement(const PreparationInput& in) {
  const ThirdParty& third = in.project.third_party;
  if (third.name.empty() && third.task.empty()) return not_about("RULE-38");
  return settled(in, "RULE-38", third.agreement_signed ? Outcome::met : Outcome::failed);
}

Assessed readable_for_all(const PreparationInput& in) {
  if (in.other_languages || in.low_literacy == true) return settled(in, "RULE-40", Outcome::failed);
  return settled(in, "RULE-40", in.low_literacy ? Outcome::met : Outcome::unseen);
}

Assessed no_cost_for_workers(const PreparationInput& in) {
  const bool charged =
      anyone_says(in, {"eigen bijdrage van de werknemer", "eigen bijdrage van de medewerker", "kosten voor de werknemer zijn",
                       "kosten voor de medewerker zijn", "werknemer betaalt", "medewerker betaalt"});
  return settled(in, "RULE-41", charged ? Outcome::failed : Outcome::met);
}

Assessed project_plan_filled(const PreparationInput& in) {
  if (!in.plan) return settled(in, "RULE-43", Outcome::unseen);
  const auto& open = in.plan->open_project;
  return settled(in, "RULE-43", open.empty() ? Outcome::met : Outcome::failed, {{"punten", dutch_list(open)}});
}

Assessed interventions_certain(const PreparationInput& in) {
  const auto& certain = in.progress.interventions_certain;
  return settled(in, "RULE-44", !certain ? Outcome::unseen : *certain ? Outcome::met : Outcome::failed);
}

Assessed consent_of_representation(const PreparationInput& in) {
  const Representation who = in.facts().representation;
  if (who == Representation::none) return not_about("RULE-45");
  const bool given = in.progress.consent == ConsentOutcome::given || in.progress.consent == ConsentOutcome::given_with_remarks;
  if (given) return settled(in, "RULE-45", Outcome::met);
  return settled(in, "RULE-45", who == Representation::unknown ? Outcome::unseen : Outcome::failed);
}

Assessed consultation_instead(const PreparationInput& in) {
  const Representation who = in.facts().representation;
  if (who == Representation::works_council || who == Representation::staff_representation) return not_about("RULE-46");
  const auto count = employees(in);
  if (!count || who == Representation::unknown) return settled(in, "RULE-46", Outcome::unseen);
  return settled(in, "RULE-46", *count < representation_from ? Outcome::failed : Outcome::met);
}

Assessed small_needs_no_group(const PreparationInput& in) {
  if (in.project.without_group) return settled(in, "RULE-47", Outcome::met);
  const auto count = employees(in);
  if (!count) return settled(in, "RULE-47", Outcome::unseen);
  return *count <= small_organisation ? settled(in, "RULE-47", Outcome::failed) : not_about("RULE-47");
}

Assessed physician_chairs(const PreparationInput& in) {
  if (in.project.without_group == true) return not_about("RULE-48");
  Outcome outcome = Outcome::unseen;
  for (const ProjectMember& member : in.project.members) {
    if (in.physician_name.empty() || !says(member.role, "voorzitter")) continue;
    if (lower_case(member.name) != lower_case(in.physician_name))
      return settled(in, "RULE-48", Outcome::failed, {{"naam", member.name}});
    outcome = Outcome::met;
  }
  return settled(in, "RULE-48", outcome);
}

Assessed third_party_joins(const PreparationInput& in) {
  const ThirdParty& third = in.project.third_party;
  if (third.task.empty() || in.project.members.empty() || in.project.without_group == true) return not_about("RULE-49");
  const auto& members = in.project.members;
  const bool joined = std::any_of(members.begin(), members.end(), [&third](const ProjectMember& m) {
    return says(m.role, "derde") || says(m.name, third.name) || says(m.function, third.name) || says(m.role, third.name);
  });
  return settled(in, "RULE-49", joined ? Outcome::met : Outcome::failed, {{"naam", third.name}});
}

Assessed informed_before_invited(const PreparationInput& in) {
  return settled(in, "RULE-51", in.progress.information_given ? Outcome::met : Outcome::failed);
}

Assessed proposal_reviewed_first(const PreparationInput& in) {
  const ThirdParty& third = in.project.third_party;
  if (!third.sent_proposal) return settled(in, "RULE-60", Outcome::unseen);
  if (!*third.sent_proposal) return not_about("RULE-60");
  return settled(in, "RULE-60", third.proposal_reviewed ? Outcome::met : Outcome::failed);
}

Assessed physician_in_control(const PreparationInput& in) {
  return settled(in, "RULE-64", in.physician_name.empty() ? Outcome::unseen : Outcome::met, {{"naam", in.physician_name}});
}

Assessed exempted(const PreparationInput& in) {
  if (in.exemption.empty()) return not_about("RULE-78");
  return settled(in, "RULE-78", Outcome::failed, {{"ontheffing", in.exemption}});
}

Assessed volunteers_present(const PreparationInput& in) {
  if (in.volunteers != true) return not_about("RULE-80");
  return settled(in, "RULE-80", Outcome::failed);
}

}  // namespace

std::vector<PreparationRow> gate_rules() {
  return {{"RULE-33", voluntary},
          {"RULE-37", no_citizen_number},
          {"RULE-38", processor_agreement},
          {"RULE-40", readable_for_all},
          {"RULE-41", no_cost_for_workers},
          {"RULE-43", project_plan_filled},
          {"RULE-44", interventions_certain},
          {"RULE-45", consent_of_representation},
          {"RULE-46", consultation_instead},
          {"RULE-47", small_needs_no_group},
          {"RULE-48", physician_chairs},
          {"RULE-49", third_party_joins},
          {"RULE-51", informed_before_invited},
          {"RULE-60", proposal_reviewed_first},
          {"RULE-64", physician_in_control},
          {"RULE-78", exempted},
          {"RULE-80", volunteers_present}};
}

}  // namespace pago
