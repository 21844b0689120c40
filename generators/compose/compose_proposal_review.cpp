#include "generators/compose/documents.h"

namespace pago {
namespace {

FilledForm question_row(const LetterInput& in, const std::string& number) {
  const ProposalFacts& proposal = in.case_file.proposal;
  FilledForm row;
  row.set("vraag", in.texts.say("vraag." + number));
  if (number == "02" && proposal.kind == ProjectAim::pmo) {
    row.set("oordeel", in.texts.say("oordeel.nvt"));
    row.set("toelichting", in.texts.say("rie.pmo"));
  }
  const auto given = proposal.points.find("B1R-" + number);
  if (given == proposal.points.end()) return row;
  if (given->second.outcome) row.set("oordeel", outcome_text(in, *given->second.outcome));
  set_text(row, "toelichting", given->second.explanation);
  return row;
}

void set_kind(const LetterInput& in, FilledForm& form) {
  switch (in.case_file.proposal.kind) {
    case ProjectAim::pago:
      return form.set("soort", in.texts.say("soort.pago"));
    case ProjectAim::pmo:
      return form.set("soort", in.texts.say("soort.pmo"));
    case ProjectAim::hybrid:
      return form.set("soort", in.texts.say("soort.hybride"));
    case ProjectAim::unknown:
      break;
  }
}

}  // namespace

FilledForm compose_proposal_review(const LetterInput& in) {
  const ProposalFacts& proposal = in.case_file.proposal;
  FilledForm form;
  set_letterhead(in, form);
  set_rie_block(in, form);
  set_text(form, "derde_naam", in.case_file.project.third_party.name);
  set_text(form, "voorstel_titel", proposal.title);
  set_date(form, "voorstel_datum", proposal.date);
  set_kind(in, form);
  Rows rows;
  for (const char* number : {"02", "03", "04", "05"}) rows.push_back(question_row(in, number));
  form.set("punten", std::move(rows));
  form.set("leefstijl", proposal.only_lifestyle == true);
  set_text(form, "advies", proposal.advice);
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
