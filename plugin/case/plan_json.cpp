#include "plugin/case/plan_json.h"

namespace pago {
namespace {

void read_examination(JsonFields& f, PlannedExamination& e) {
  f.text("aspect", e.aspect);
  f.text("groepen", e.groups);
  f.text("inhoud", e.content);
  f.text("frequentie", e.frequency);
  f.text("interventie", e.intervention);
  f.text("soort_interventie", e.intervention_kind);
  f.text("actie", e.on_abnormal);
  f.text("validiteit", e.validity);
  f.text("niveau", e.level);
  f.text("oproepcriteria", e.call_criteria);
  f.text("afkapwaarden", e.cut_offs);
}

void read_quality(JsonFields& f, QualityAnswer& answer) {
  f.choice<Outcome>("oordeel",
                    {{"voldoet", Outcome::met}, {"tekort", Outcome::failed}, {"niet van toepassing", Outcome::not_applicable}},
                    answer.outcome);
  f.text("toelichting", answer.explanation);
}

void read_steps(JsonFields& f, ExaminationPlan& plan) {
  for (const NamedStep& named : project_steps)
    f.object(named.key, [&plan, step = named.step](JsonFields& dates) {
      StepDates& of_step = plan.steps[step];
      dates.date("van", of_step.from);
      dates.date("tot", of_step.until);
      dates.text("wie", of_step.who);
    });
}

void read_agreements(JsonFields& f, ProjectAgreements& a) {
  f.text("doorlooptijd", a.lead_time);
  f.text("uitslaggesprekken", a.result_talks);
  f.text("rapportage", a.reporting);
  f.text("groepscriteria", a.group_criteria);
  f.count("kleinste_groep", a.minimum_group);
  f.text("uitnodigingsroute", a.invitation_route);
  f.text("online_privacy", a.online_privacy);
  f.text("doelgroepen", a.target_groups);
  f.text("bewaartermijn", a.retention);
  f.text("invoertest", a.entry_test);
  f.text("hinder", a.hindrance);
}

void read_information(JsonFields& f, ExaminationPlan& plan) {
  f.list("voorlichting", [&plan](JsonFields& item) {
    InformationMoment& moment = plan.information.emplace_back();
    item.text("wat", moment.what);
    item.text("hoe", moment.how);
    item.text("wanneer", moment.when);
    item.text("voor_wie", moment.audience);
    item.text("door_wie", moment.by);
  });
  f.object("teksten", [&plan](JsonFields& languages) {
    for (const char* language : employee_languages)
      languages.object(language, [&plan, language](JsonFields& item) {
        EmployeeText& text = plan.employee_texts[language];
        item.text("inhoud", text.content);
        item.text("uitvoerders", text.performers);
        item.text("leefstijl", text.lifestyle);
      });
  });
}

void read_people(JsonFields& f, ExaminationPlan& plan) {
  f.list("uitgenodigden", [&plan](JsonFields& item) {
    InvitedGroup& invited = plan.invited.emplace_back();
    item.text("groep", invited.group);
    item.count("aantal", invited.headcount);
    item.date("vanaf", invited.from);
  });
  f.list("rollen", [&plan](JsonFields& item) {
    ProjectRole& role = plan.roles.emplace_back();
    item.text("rol", role.role);
    item.text("naam", role.name);
  });
}

bool is_criterion(const std::string& key) {
  return key.size() == 1 && ((key[0] >= '1' && key[0] <= '9') || (key[0] >= 'a' && key[0] <= 'f'));
}

}  // namespace

void read_plan(JsonFields& f, ExaminationPlan& plan, const Catalogue& catalogue) {
  f.yes_or_no("leefstijl", plan.lifestyle);
  f.text("aanleiding", plan.requested_by);
  f.text("wbo", plan.wbo);
  f.text("pmo_uitkomst", plan.pmo_outcome);
  f.text("pmo_kosten", plan.pmo_costs);
  f.text("gegevens", plan.collected_data);
  f.text("wensen", plan.wishes);
  f.text("onderzoeksvragen", plan.research_questions);
  f.text("beschrijving", plan.description);
  f.text("zorgafspraken", plan.care_agreements);
  f.text("preventie", plan.prevention);
  f.named(
      "pago", [&catalogue](const std::string& id) { return catalogue.risk(id) != nullptr; },
      "dit risico staat niet in de catalogus (zie: pago risico)",
      [&plan](const std::string& id, JsonFields& item) {
        PlannedExamination& planned = plan.examinations.emplace_back();
        planned.risk = id;
        read_examination(item, planned);
      });
  f.list("pmo", [&plan](JsonFields& item) { read_examination(item, plan.examinations.emplace_back()); });
  f.named("kwaliteit", is_criterion, "dit criterium bestaat niet; kies uit 1 tot en met 9 en a tot en met f",
          [&plan](const std::string& key, JsonFields& item) { read_quality(item, plan.quality[key]); });
  f.object("planning", [&plan](JsonFields& steps) { read_steps(steps, plan); });
  f.object("afspraken", [&plan](JsonFields& agreed) { read_agreements(agreed, plan.agreements); });
  read_people(f, plan);
  read_information(f, plan);
}

}  // namespace pago
