#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/compose/documents.h"
#include "generators/compose/plan_parts.h"

namespace pago {
namespace {

// What is asked: consent of an OR or PVT, advice of a PVT that chose so (OP-08), consultation of the workers (RULE-46).
std::string variant_of(const LetterInput& in) {
  const Representation kind = in.facts().representation;
  if (kind == Representation::none) return "overleg";
  const bool advice = kind == Representation::staff_representation && in.case_file.consent_request.advice_suffices;
  return advice ? "advies" : "instemming";
}

std::string ground_of(const LetterInput& in) {
  switch (in.facts().representation) {
    case Representation::works_council:
      return in.texts.say("grondslag.or");
    case Representation::staff_representation:
      return in.texts.say("grondslag.pvt");
    case Representation::none:
      return in.texts.say("grondslag.geen");
    case Representation::unknown:
      break;
  }
  return in.texts.say("grondslag.onbekend");
}

void set_regulation(const LetterInput& in, const std::string& aim, FilledForm& form) {
  switch (in.case_file.consent_request.regulation) {
    case RegulationChange::adopted:
      return form.set("besluit", in.texts.say("besluit.adopted", {{"doel", aim}}));
    case RegulationChange::changed:
      return form.set("besluit", in.texts.say("besluit.changed", {{"doel", aim}}));
    case RegulationChange::withdrawn:
      return form.set("besluit", in.texts.say("besluit.withdrawn", {{"doel", aim}}));
    case RegulationChange::unknown:
      break;
  }
}

void set_contract(const LetterInput& in, FilledForm& form) {
  const std::string& name = in.case_file.provider_name;
  const TextValues provider = {{"arbodienst", name.empty() ? in.texts.say("woord.de_arbodienst") : name}};
  switch (in.case_file.consent_request.contract) {
    case ContractChange::not_part_of_it:
      return form.set("arbocontract", in.texts.say("contract.none"));
    case ContractChange::concluded:
      return form.set("arbocontract", in.texts.say("contract.concluded", provider));
    case ContractChange::changed:
      return form.set("arbocontract", in.texts.say("contract.changed", provider));
    case ContractChange::unknown:
      break;
  }
}

void set_question(const LetterInput& in, const std::string& variant, FilledForm& form) {
  const std::string aim = aim_text(in);
  form.set("onderwerp", in.texts.say("onderwerp." + variant, {{"doel", aim}}));
  form.set("opening", in.texts.say(with_pmo(in) ? "opening.hybride" : "opening.pago") + " " + in.texts.say("vraag." + variant));
  form.set("kop_vraag", in.texts.say("kop." + variant));
  form.set("besluit_uitleg", in.texts.say("uitleg." + variant));
  form.set("grondslag", ground_of(in));
  set_regulation(in, aim, form);
  set_contract(in, form);
  set_text(form, "plan_versie", in.case_file.plan_document.version);
  set_date(form, "plan_datum", in.case_file.plan_document.date);
}

Rows examination_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::examined)) {
    const RiskChoice* choice = in.choice(*d);
    FilledForm row;
    row.set("risico", capitalised(in.risk(*d).name));
    row.set("groep", groups_text(in, *d));
    set_text(row, "inhoud", choice == nullptr ? "" : choice->content);
    set_text(row, "frequentie", choice == nullptr ? "" : choice->frequency);
    rows.push_back(std::move(row));
  }
  return rows;
}

void set_information(const LetterInput& in, FilledForm& form) {
  const CommunicationFacts& known = in.case_file.communication;
  if (known.languages.empty() && !known.low_literacy) return;
  std::string text = in.texts.say("voorlichting.vooraf");
  if (!known.languages.empty()) text += " " + in.texts.say("voorlichting.talen", {{"talen", dutch_list(known.languages)}});
  if (known.low_literacy == true) text += " " + in.texts.say("voorlichting.eenvoudig");
  form.set("voorlichting", text);
}

void set_content(const LetterInput& in, FilledForm& form) {
  const ConsentRequestFacts& request = in.case_file.consent_request;
  set_rows(form, "heeft_onderzoeken", "onderzoeken", examination_rows(in));
  form.set("geen_onderzoeken", decisions_in(in, AdvicePart::examined).empty());
  set_text(form, "relevantie", request.relevance.empty() ? in.case_file.necessity : request.relevance);
  set_information(in, form);
  set_compulsory(in, form);
  const int group = in.case_file.plan.agreements.minimum_group.value_or(0);
  form.set("groepsgrootte", group < least_group ? in.texts.say("groep.voorstel")
                                                : in.texts.say("groep.afspraak", {{"aantal", std::to_string(group)}}));
}

Rows answer_rows(const LetterInput& in, const std::string& variant) {
  Rows rows;
  for (const char* number : {"1", "2", "3"}) {
    FilledForm row;
    row.set("antwoord", in.texts.say("antwoord." + variant + "." + number));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

FilledForm compose_consent_request(const LetterInput& in) {
  FilledForm form;
  const std::string variant = variant_of(in);
  set_letterhead(in, form);
  set_representation(in, form);
  set_rie_block(in, form);
  form.set("aanhef", capitalised(representation_greeting(in)));
  set_question(in, variant, form);
  set_content(in, form);
  form.set("rie_samenhang", in.texts.say(variant == "overleg" ? "samenhang.overleg" : "samenhang.instemming"));
  set_date(form, "reactie_voor", in.case_file.communication.answer_before);
  form.set("kop_antwoord", in.texts.say("antwoordkop." + variant));
  form.set("antwoorden", answer_rows(in, variant));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
