#include "plugin/case/project_json.h"

namespace pago {
namespace {

void read_member(JsonFields& f, ProjectMember& member) {
  f.text("naam", member.name);
  f.text("functie", member.function);
  f.text("rol", member.role);
  f.text("contact", member.contact);
}

void read_moment(JsonFields& f, ProjectMoment& moment) {
  f.text("wat", moment.what);
  f.date("datum", moment.date);
  f.text("toelichting", moment.remark);
}

void read_third_party(JsonFields& f, ThirdParty& third) {
  f.text("naam", third.name);
  f.text("contact", third.contact);
  f.text("taak", third.task);
  f.date("verwerkersovereenkomst", third.agreement_signed);
  f.yes_or_no("deed_voorstel", third.sent_proposal);
  f.date("voorstel_beoordeeld", third.proposal_reviewed);
}

}  // namespace

void read_contact(JsonFields& f, Contact& contact) {
  f.text("naam", contact.name);
  f.text("functie", contact.role);
  f.text("contact", contact.contact);
}

void read_employer_facts(JsonFields& f, EmployerFacts& e) {
  f.text("branche", e.sector);
  f.text("kvk", e.chamber_number);
  f.text("telefoon", e.phone);
  f.text("email", e.email);
  f.text("medezeggenschap_voorzitter", e.representation_chair);
  f.text("ontheffing", e.exemption);
  f.yes_or_no("vrijwilligers", e.volunteers);
  f.object("preventiemedewerker", [&e](JsonFields& who) { read_contact(who, e.prevention_worker); });
}

void read_contract(JsonFields& f, ContractFacts& contract) {
  f.text("nummer", contract.number);
  f.date("begin", contract.start);
  f.date("einde", contract.end);
  f.text("grondslag", contract.basis);
}

void read_project(JsonFields& f, ProjectFacts& project) {
  f.choice<ProjectAim>("soort", {{"PAGO", ProjectAim::pago}, {"PMO", ProjectAim::pmo}, {"hybride", ProjectAim::hybrid}},
                       project.aim);
  f.yes_or_no("alleen_leefstijl", project.only_lifestyle);
  f.date("begin", project.start);
  f.date("einde", project.end);
  f.text("interval", project.interval);
  f.texts("plaatsen", project.places);
  f.list("momenten", [&project](JsonFields& item) { read_moment(item, project.moments.emplace_back()); });
  f.yes_or_no("zonder_projectgroep", project.without_group);
  f.list("projectgroep", [&project](JsonFields& item) { read_member(item, project.members.emplace_back()); });
  f.object("derde", [&project](JsonFields& third) { read_third_party(third, project.third_party); });
}

void read_progress(JsonFields& f, ProgressFacts& progress) {
  f.date("overleg_directie", progress.talked_to_management);
  f.date("overleg_medezeggenschap", progress.talked_to_representation);
  f.date("offerte_besproken", progress.quote_discussed);
  f.yes_or_no("akkoord", progress.agreed);
  f.date("besluit_datum", progress.decided);
  f.text("reden_afwijzing", progress.refusal_reason);
  f.choice<ConsentOutcome>("instemming",
                           {{"gevraagd", ConsentOutcome::asked},
                            {"ingestemd", ConsentOutcome::given},
                            {"ingestemd met opmerkingen", ConsentOutcome::given_with_remarks},
                            {"niet ingestemd", ConsentOutcome::refused}},
                           progress.consent);
  f.date("instemming_datum", progress.consent_date);
  f.text("instemming_opmerkingen", progress.consent_remarks);
  f.yes_or_no("interventies_zeker", progress.interventions_certain);
  f.date("voorlichting_gegeven", progress.information_given);
}

void read_communication(JsonFields& f, CommunicationFacts& c) {
  f.texts("talen", c.languages);
  f.yes_or_no("laaggeletterd", c.low_literacy);
  f.texts("kanalen", c.channels);
  f.object("vragen", [&c](JsonFields& who) { read_contact(who, c.questions); });
  f.date("antwoord_voor", c.answer_before);
}

}  // namespace pago
