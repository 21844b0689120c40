#pragma once
#include "tests/generators/example_letter.h"

// The example case with everything that the documents of the preparation phase can print. All people and firms are invented.
namespace pago::example {

inline Date day(int year, unsigned month, unsigned number) {
  return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
}

inline void fill_consent_request(CaseFile& c) {
  c.consent_request.regulation = RegulationChange::adopted;
  c.consent_request.contract = ContractChange::changed;
  c.plan_document.version = "1.0";
  c.plan_document.date = day(2026, 3, 20);
  c.communication.languages = {"Engels", "Pools"};
  c.communication.low_literacy = true;
  c.communication.answer_before = day(2026, 4, 21);
}

inline void fill_quote(CaseFile& c) {
  c.quote.costs = {{false, "Gehooronderzoek", 12, 45},
                   {false, "Longfunctie en vragenlijst", 7, 62.5},
                   {false, "Groepsrapport", 1, 950},
                   {true, "Leefstijlvragenlijst", 48, 12}};
  c.quote.interventions = {{"Gesprek met de bedrijfsarts", "ervaring met eerdere projecten", 10},
                           {"Verwijzing naar de huisarts", "schatting van de bedrijfsarts", 3}};
  c.quote.interventions_secured = "De werkgever heeft hiervoor tijd en geld vrijgemaakt.";
  c.quote.budget = "De directie heeft hiervoor 5.000 euro vrijgemaakt.";
  c.quote.sector = "De branche rekent met 60 tot 90 euro per werknemer.";
  c.quote.earlier_projects = "In 2022 kostten vragenlijsten, laboratorium en verwerking samen 4.100 euro.";
  c.quote.co_financing = "De verzekeraar draagt bij aan een stoppen-met-rokentraining.";
  c.quote.valid_until = day(2026, 6, 30);
}

inline void fill_progress(CaseFile& c) {
  c.progress.quote_discussed = day(2026, 4, 28);
  c.progress.agreed = true;
  c.progress.decided = day(2026, 5, 6);
  c.progress.consent = ConsentOutcome::given_with_remarks;
  c.progress.consent_date = day(2026, 4, 20);
  c.progress.consent_remarks = "De raad wil de planning vooraf zien.";
  c.progress.interventions_certain = true;
  c.decision.discussed_with = "mevrouw V. Verzonnen";
  c.decision.contract_concluded = day(2026, 5, 11);
}

inline void fill_project_group(CaseFile& c) {
  c.project.members = {{"de heer O. Raadsman", "lid van de ondernemingsraad", "lid", "or@bedacht.example"},
                       {"mevrouw H. Hulpvaardig", "hoofd HR", "lid", ""},
                       {"de heer P. Ploeg", "hoofd productie", "lid", ""}};
  c.project.third_party.name = "Meetbureau Verzinsel";
  c.project.third_party.task = "longfunctie en gehooronderzoek";
  c.employer.prevention_worker = {"mevrouw P. Preventie", "preventiemedewerker", "toestel 12"};
  c.coordinator = {"de heer C. Coördinator", "PAGO-coördinator", ""};
}

inline void fill_agreements(CaseFile& c) {
  c.physician.facts.arrangement = Arrangement::customised;
  c.contract = {"C-2024-001", day(2024, 1, 1), day(2028, 12, 31), "schriftelijke afspraak met de OR"};
  c.experts = {{"arbeidshygiënist", "de heer A. Adem", "adem@verzinsel.example", "Meetbureau Verzinsel", true}};
  c.project.third_party.agreement_signed = day(2026, 4, 2);
  c.third_party_requirements.agreed = {{"B1E-01", "De bedrijfsarts stelt de inhoud vast."},
                                       {"B1E-09", "Binnen drie weken na het onderzoek."}};
  c.proposal.title = "Fit op de vloer";
  c.proposal.date = day(2026, 2, 12);
  c.proposal.kind = ProjectAim::pmo;
  c.proposal.only_lifestyle = true;
  c.proposal.points = {{"B1R-03", {Outcome::failed, "Het gaat om leefstijl, niet om het werk."}},
                       {"B1R-04", {Outcome::doubtful, "De toets volgt."}}};
  c.proposal.advice = "Neem eerst een PAGO op in het arbobeleid. Dit voorstel kan daarna een aanvulling zijn.";
  c.hiring = {"Uitleenbureau Bedenksel", "Verzinsellaan 8\n1234 EF Nergenshuizen", "Lasserij", "lassen van rvs",
              day(2026, 4, 20)};
}

inline CaseFile full_case() {
  CaseFile c = case_file();
  c.physician.risks["lawaai"] = {Verdict::required, "Boven 85 dB(A).", "Gehooronderzoek (audiometrie)", "elke 4 jaar", ""};
  c.physician.risks["lasrook"] = {Verdict::required, "Lasrook van rvs.", "Vragenlijst luchtwegen en longfunctie", "elke 2 jaar",
                                  ""};
  c.project.aim = ProjectAim::hybrid;
  c.physician.facts.employees = 48;
  fill_consent_request(c);
  fill_quote(c);
  fill_progress(c);
  fill_project_group(c);
  fill_agreements(c);
  return c;
}

// The document, written and read back as text.
inline std::string document_text(std::string_view code, const CaseFile& c, const Rie& r = rie(),
                                 std::string_view file = "rie_voorbeeld.pdf") {
  return words(read_docx(letter_bytes(r, c, code, file), "brief.docx").document);
}

// What check() says about the values of the document, one message a line.
inline std::string messages(std::string_view code, const CaseFile& c, const Rie& r = rie()) {
  std::string text;
  for (const Diagnostic& d : check(builtin_form(code), composed(code, r, c))) text += d.message + "\n";
  return text;
}

// What its rules say against the document, one message a line. Throws Error where a rule forbids it.
inline std::string examined(std::string_view code, const CaseFile& c, const Rie& r = rie()) {
  const DocumentKind& kind = *document_kind(code);
  const Advice advice = advise(r, builtin_catalogue(), c.physician, today);
  const Form form = builtin_form(kind.code);
  std::string text;
  for (const Diagnostic& d :
       examine(kind, {r, advice, builtin_catalogue(), c, "rie_voorbeeld.pdf", today, form, document_texts(kind.code)}))
    text += d.message + "\n";
  return text;
}

}  // namespace pago::example
