#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {
namespace {

// Without OR or PVT the workers were consulted: that is no consent (Arbowet 12 lid 3).
std::string_view outcome_key(ConsentOutcome outcome, bool consultation) {
  switch (outcome) {
    case ConsentOutcome::asked:
      return "asked";
    case ConsentOutcome::given:
      return consultation ? "overleg" : "given";
    case ConsentOutcome::given_with_remarks:
      return consultation ? "overleg" : "given_with_remarks";
    case ConsentOutcome::refused:
      return consultation ? "overleg" : "refused";
    case ConsentOutcome::unknown:
      break;
  }
  return {};
}

std::string consent_text(const LetterInput& in, const std::string& who) {
  const ProgressFacts& progress = in.case_file.progress;
  const bool consultation = in.facts().representation == Representation::none;
  const std::string_view key = outcome_key(progress.consent, consultation);
  if (key.empty()) return {};
  std::string text = in.texts.say("stand." + std::string(key), {{"wie", who}});
  if (progress.consent_date) text += " " + in.texts.say("stand.datum", {{"datum", dutch_date(*progress.consent_date)}});
  if (!progress.consent_remarks.empty()) text += " " + in.texts.say("stand.opmerkingen", {{"tekst", progress.consent_remarks}});
  return text;
}

void set_agreement(const LetterInput& in, FilledForm& form) {
  if (const auto& concluded = in.case_file.decision.contract_concluded)
    form.set("contract", in.texts.say("contract.gesloten", {{"datum", dutch_date(*concluded)}}));
  const std::optional<bool> certain = in.case_file.progress.interventions_certain;
  if (!certain) return;
  std::string text = in.texts.say(*certain ? "interventies.ja" : "interventies.nee");
  if (!in.case_file.quote.interventions_secured.empty()) text += " " + in.case_file.quote.interventions_secured;
  form.set("interventies", text);
}

}  // namespace

FilledForm compose_decision(const LetterInput& in) {
  const ProgressFacts& progress = in.case_file.progress;
  FilledForm form;
  set_letterhead(in, form);
  form.set("doel", aim_text(in));
  set_date(form, "besproken_op", progress.quote_discussed);
  set_text(form, "besproken_met", in.case_file.decision.discussed_with);
  form.set("akkoord", progress.agreed == true);
  form.set("afgewezen", progress.agreed == false);
  form.set("open", !progress.agreed);
  if (progress.agreed) form.set("beslissing", in.texts.say(*progress.agreed ? "beslissing.ja" : "beslissing.nee"));
  set_date(form, "beslissing_datum", progress.decided);
  set_text(form, "plan_versie", in.case_file.plan_document.version);
  set_text(form, "medezeggenschap_stand", consent_text(in, representation_name(in)));
  set_agreement(in, form);
  set_text(form, "reden", progress.refusal_reason);
  return form;
}

}  // namespace pago
