#include "forms/dutch.h"
#include "generators/compose/documents.h"
#include "generators/compose/plan_parts.h"
#include "generators/compose/project_steps.h"

namespace pago {
namespace {

Rows invited_rows(const LetterInput& in) {
  Rows rows;
  for (const InvitedGroup& invited : in.case_file.plan.invited) {
    FilledForm row;
    set_text(row, "groep", invited.group);
    if (invited.headcount) row.set("aantal", std::to_string(*invited.headcount));
    if (invited.from) row.set("vanaf", dutch_date(*invited.from));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows step_rows(const LetterInput& in) {
  Rows rows;
  for (const NamedStep& named : project_steps) {
    FilledForm row;
    row.set("stap", in.texts.say("stap." + std::string(named.key)));
    row.set("werkwijze", in.texts.say("werkwijze." + std::string(named.key)));
    set_text(row, "wanneer", period_text(in, named.step));
    const auto dates = in.case_file.plan.steps.find(named.step);
    if (dates != in.case_file.plan.steps.end()) set_text(row, "wie", dates->second.who);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows information_rows(const LetterInput& in) {
  Rows rows;
  for (const InformationMoment& moment : in.case_file.plan.information) {
    FilledForm row;
    set_text(row, "wat", moment.what);
    set_text(row, "hoe", moment.how);
    set_text(row, "wanneer", moment.when);
    set_text(row, "voor_wie", moment.audience);
    set_text(row, "door_wie", moment.by);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows role_rows(const LetterInput& in) {
  Rows rows;
  for (const ProjectRole& role : in.case_file.plan.roles) {
    FilledForm row;
    set_text(row, "rol", capitalised(role.role));
    set_text(row, "naam", role.name);
    rows.push_back(std::move(row));
  }
  return rows;
}

// Rows, or else the marked place where the project group writes them.
void set_or_ask(FilledForm& form, const std::string& name, Rows rows) {
  form.set("geen_" + name, rows.empty());
  set_rows(form, "heeft_" + name, name, std::move(rows));
}

void set_agreements(const LetterInput& in, FilledForm& form) {
  const ProjectAgreements& agreed = in.case_file.plan.agreements;
  set_text(form, "doorlooptijd", agreed.lead_time);
  set_text(form, "uitnodigingsroute", agreed.invitation_route);
  set_text(form, "online_privacy", agreed.online_privacy);
  set_text(form, "invoertest", agreed.entry_test);
  set_text(form, "hinder", agreed.hindrance);
  set_text(form, "bewaartermijn", agreed.retention);
  set_text(form, "uitslaggesprekken", agreed.result_talks);
  set_text(form, "rapportage", agreed.reporting);
  set_text(form, "groepscriteria", agreed.group_criteria);
  set_text(form, "doelgroepen", agreed.target_groups);
  form.set("kleinste_groep", std::to_string(minimum_group(in)));
}

void set_open_points(const LetterInput& in, FilledForm& form) {
  std::vector<std::string> open;
  for (const std::string& element : missing_before_invitation(in)) open.push_back(in.texts.say("open." + element));
  form.set("nog_in_te_vullen_ja", !open.empty());
  set_text(form, "nog_in_te_vullen", dutch_list(open));
}

}  // namespace

FilledForm compose_project_plan(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_rie_block(in, form);
  set_open_points(in, form);
  set_or_ask(form, "uitgenodigden", invited_rows(in));
  form.set("planning", step_rows(in));
  set_examinations(in, form);
  set_compulsory(in, form);
  set_agreements(in, form);
  set_or_ask(form, "voorlichting", information_rows(in));
  set_or_ask(form, "rollen", role_rows(in));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
