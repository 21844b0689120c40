#include <algorithm>
#include <array>
#include <sstream>

#include "forms/dutch.h"
#include "generators/compose/documents.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

constexpr int small_organisation = 25;  // OP-20
constexpr std::array roles = {"personeel", "medezeggenschap", "leiding", "preventie", "deskundige", "derde", "coordinator"};

bool has_word(const std::string& text, const std::string& words) {
  std::string cleaned = lower_case(text);
  std::replace_if(
      cleaned.begin(), cleaned.end(), [](char c) { return c == ',' || c == ';' || c == '(' || c == ')'; }, ' ');
  std::istringstream spoken(cleaned);
  for (std::string word; spoken >> word;)
    if ((" " + words + " ").find(" " + word + " ") != std::string::npos) return true;
  return false;
}

// The role of the leidraad that a member fills: first by the role in the group, then by the function; "" when none fits.
std::string role_of(const LetterInput& in, const ProjectMember& member) {
  for (const std::string& text : {member.role, member.function})
    for (const char* role : {"preventie", "personeel", "medezeggenschap", "deskundige", "derde", "coordinator", "leiding"})
      if (has_word(text, in.texts.say("woorden." + std::string(role)))) return role;
  return {};
}

bool is_chair(const ProjectMember& member) { return lower_case(member.role).find("voorzitter") != std::string::npos; }

FilledForm member_row(const std::string& role, const std::string& name, const std::string& function) {
  FilledForm row;
  row.set("rol", role);
  set_text(row, "naam", name);
  row.set("functie", function);
  return row;
}

std::string reach(const std::string& function, const std::string& contact) {
  return function + (function.empty() || contact.empty() ? "" : ", ") + contact;
}

// Somebody whom the case knows for this role, though not as a member.
Contact known_for(const LetterInput& in, const std::string& role) {
  const CaseFile& c = in.case_file;
  if (role == "preventie") return c.employer.prevention_worker;
  if (role == "derde") return {c.project.third_party.name, "", c.project.third_party.contact};
  if (role == "coordinator") return c.coordinator;
  return {};
}

void add_role(const LetterInput& in, const std::string& role, Rows& rows) {
  const std::string title = in.texts.say("rol." + role);
  const std::size_t before = rows.size();
  for (const ProjectMember& member : in.case_file.project.members)
    if (!is_chair(member) && role_of(in, member) == role)
      rows.push_back(member_row(title, member.name, reach(member.function, member.contact)));
  if (rows.size() > before) return;
  const Contact known = known_for(in, role);
  if (role == "derde" && known.name.empty()) return;  // nobody carries out a part: no such member (RULE-49)
  rows.push_back(member_row(title, known.name, reach(known.role, known.contact)));
}

Rows member_rows(const LetterInput& in) {
  Rows rows = {member_row(in.texts.say("rol.voorzitter"), in.case_file.physician_name, in.texts.say("functie.voorzitter"))};
  for (const char* role : roles) add_role(in, role, rows);
  for (const ProjectMember& member : in.case_file.project.members)
    if (!is_chair(member) && role_of(in, member).empty())
      rows.push_back(member_row(in.texts.say("rol.lid"), member.name, reach(member.function, member.contact)));
  return rows;
}

}  // namespace

FilledForm compose_project_group(const LetterInput& in) {
  const std::optional<bool> without = in.case_file.project.without_group;
  const auto employees = headcount(in);
  FilledForm form;
  set_letterhead(in, form);
  form.set("doel", aim_text(in));
  set_date(form, "reactie_voor", in.case_file.communication.answer_before);
  form.set("met_groep", without != true);
  form.set("heeft_keuze", !without && employees && *employees <= small_organisation);
  form.set("leden", member_rows(in));
  form.set("zonder_groep", without == true);
  const Contact& prevention = in.case_file.employer.prevention_worker;
  set_text(form, "preventiemedewerker", prevention.name);
  if (!prevention.name.empty()) form.set("preventiemedewerker_contact", prevention.contact);
  set_text(form, "ondersteuning", reach(in.case_file.coordinator.name, in.case_file.coordinator.contact));
  return form;
}

}  // namespace pago
