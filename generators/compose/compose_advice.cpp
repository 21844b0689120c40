#include "generators/compose/compose_advice.h"

#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

void set_letterhead(const AdviceInput& in, const Date& date, FilledForm& form) {
  const CaseFile& c = in.case_file;
  form.set("concept", !c.adopted);
  const std::string unnumbered = in.texts.say("woord.zonder_kenmerk");
  form.set("document_id", in.texts.say("woord.document", {{"kenmerk", c.reference.empty() ? unnumbered : c.reference},
                                                          {"datum", dutch_date(date)}}));
  set_text(form, "kenmerk", c.reference);
  form.set("brief_datum", date);
  set_text(form, "arbodienst_naam", c.provider_name);
  set_text(form, "arbodienst_adres", c.provider_address);
  set_text(form, "arbodienst_contact", c.provider_contact);
  set_text(form, "werkgever_naam", c.employer_name.empty() ? in.rie.company.text : c.employer_name);
  form.set("heeft_contactpersoon", !c.employer_contact.empty());
  set_text(form, "werkgever_contact", c.employer_contact);
  set_text(form, "werkgever_adres", c.employer_address.empty() ? one_line(in.rie.address.text) : c.employer_address);
  set_text(form, "bedrijfsarts_naam", c.physician_name);
  set_text(form, "bedrijfsarts_big", c.physician_big);
}

std::string_view representation_key(Representation kind) {
  switch (kind) {
    case Representation::works_council:
      return "or";
    case Representation::staff_representation:
      return "pvt";
    case Representation::none:
      return "geen";
    case Representation::unknown:
      break;
  }
  return "onbekend";
}

void set_representation(const AdviceInput& in, FilledForm& form) {
  const Representation kind = in.case_file.representation;
  const std::string key(representation_key(kind));
  form.set("medezeggenschap", in.texts.say("medezeggenschap." + key));
  form.set("aanhef_medezeggenschap", in.texts.say("aanhef." + key));
  form.set("heeft_contact_medezeggenschap", !in.case_file.representation_contact.empty());
  set_text(form, "medezeggenschap_contact", in.case_file.representation_contact);
  form.set("met_or", kind == Representation::works_council || kind == Representation::unknown);
  form.set("met_pvt", kind == Representation::staff_representation || kind == Representation::unknown);
  form.set("zonder_medezeggenschap", kind == Representation::none);
}

void set_rie(const AdviceInput& in, std::string_view file, FilledForm& form) {
  const Rie& rie = in.rie;
  set_text(form, "rie_bestand", std::string(file));
  set_text(form, "rie_bedrijf", one_line(rie.company.text));
  if (rie.date) form.set("rie_datum", *rie.date);
  set_text(form, "rie_versie", one_line(rie.version.text));
  set_text(form, "rie_opsteller", one_line(rie.author.text));
  set_text(form, "rie_toetser", one_line(rie.assessor.text));
  if (rie.employees) form.set("rie_werknemers", std::to_string(*rie.employees));
  form.set("rie_zonder_pago", !rie.mentions_pago);
  form.set("rie_met_pago", rie.mentions_pago);
  std::vector<std::string> places;
  for (const SourceRef& source : rie.pago_mentions)
    if (const std::string place = place_or_unknown(in, source); std::find(places.begin(), places.end(), place) == places.end())
      places.push_back(place);
  form.set("rie_pago_plaatsen", places.empty() ? in.texts.say("woord.plaats_onbekend") : dutch_list(places));
}

std::vector<std::string> names_where(const AdviceInput& in, auto&& wanted) {
  std::vector<std::string> names;
  for (const Decision& d : in.advice.decisions)
    if (wanted(d)) names.push_back(in.risk(d).name);
  return names;
}

void set_names(FilledForm& form, const std::string& condition, const std::string& field,
               const std::vector<std::string>& names) {
  form.set(condition, !names.empty());
  set_text(form, field, dutch_list(names));
}

void set_core(const AdviceInput& in, FilledForm& form) {
  form.set("kern", core_sentence(in));
  form.set("geen_risico_gekozen", decisions_in(in, AdvicePart::examined).empty());
  set_rows(form, "heeft_samenvatting", "samenvatting", summary_rows(in));
  set_text(form, "noodzaak", in.case_file.necessity);
  const auto selected = [](const Decision& d) { return part_of(d) == AdvicePart::examined; };
  set_names(form, "met_artikel", "met_artikel_namen",
            names_where(in, [&](const Decision& d) { return selected(d) && d.basis == Basis::specific; }));
  set_names(form, "zonder_artikel", "zonder_artikel_namen",
            names_where(in, [&](const Decision& d) { return selected(d) && d.basis != Basis::specific; }));
  set_text(form, "in_uittrede_besluit", in.case_file.entry_exit);
  const auto registered = [&](const Decision& d) { return d.verdict != Verdict::not_required && in.risk(d).exposure_register; };
  set_names(form, "heeft_register", "register_risicos", names_where(in, registered));
  form.set("heeft_ndris",
           !names_where(in, [&](const Decision& d) { return registered(d) && d.risk == "ioniserende-straling"; }).empty());
}

Rows signal_rows(const AdviceInput& in) {
  Rows rows;
  for (const Signal& signal : in.case_file.signals) {
    FilledForm row;
    set_text(row, "bron", signal.source);
    set_text(row, "status", signal.status);
    row.set("datum", signal.date);
    row.set("bevinding", signal.finding);
    rows.push_back(std::move(row));
  }
  return rows;
}

void set_people(const AdviceInput& in, FilledForm& form) {
  set_rows(form, "heeft_groepen", "bijzondere_groepen", special_group_rows(in));
  form.set("geen_groepen", !std::get<bool>(form.values.at("heeft_groepen")));
  set_rows(form, "heeft_signalen", "signalen", signal_rows(in));
  form.set("geen_signalen", in.case_file.signals.empty());
  set_rows(form, "heeft_deskundigen", "deskundigen", expert_rows(in));
  form.set("maatwerk", in.case_file.arrangement == Arrangement::customised);
}

void set_parts(const AdviceInput& in, FilledForm& form) {
  set_rows(form, "heeft_risicos", "risicos", risk_rows(in));
  set_rows(form, "heeft_keuringen", "keuringen", compulsory_rows(in));
  set_rows(form, "heeft_vragen", "open_risicos", open_rows(in));
  set_rows(form, "heeft_niet_geselecteerd", "niet_geselecteerd", left_out_rows(in));
  form.set("alles_geselecteerd", decisions_in(in, AdvicePart::left_out).empty());
  set_rows(form, "heeft_niet_herkend", "niet_herkend", unrecognised_rows(in));
  form.set("alles_herkend", in.rie.unrecognised.empty());
  form.set("opmerkingen", remark_rows(in));
  set_rows(form, "heeft_spoor", "spoor", trail_rows(in));
}

}  // namespace

FilledForm compose_advice(const Rie& rie, const Advice& advice, const Catalogue& catalogue, const CaseFile& case_file,
                          std::string_view rie_file, const Date& today) {
  const AdviceInput in{rie, advice, catalogue, case_file, advice_texts()};
  FilledForm form;
  set_letterhead(in, case_file.date.value_or(today), form);
  set_representation(in, form);
  set_rie(in, rie_file, form);
  set_core(in, form);
  set_people(in, form);
  set_parts(in, form);
  form.set("catalogus", in.texts.say("woord.catalogus",
                                     {{"bron", catalogue.source},
                                      {"uitgave", catalogue.edition},
                                      {"datum", catalogue.version ? dutch_date(*catalogue.version) : "onbekende datum"}}));
  return form;
}

}  // namespace pago
