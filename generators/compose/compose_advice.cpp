#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/compose/documents.h"
#include "generators/compose/signal_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

void set_pago_mentions(const LetterInput& in, FilledForm& form) {
  form.set("rie_zonder_pago", !in.rie.mentions_pago);
  form.set("rie_met_pago", in.rie.mentions_pago);
  const std::string places = listed_places(in, in.rie.pago_mentions, in.rie.pago_mentions.size());
  form.set("rie_pago_plaatsen", places.empty() ? in.texts.say("woord.plaats_onbekend") : places);
}

void set_participation(const LetterInput& in, FilledForm& form) {
  const Representation kind = in.facts().representation;
  form.set("met_or", kind == Representation::works_council || kind == Representation::unknown);
  form.set("met_pvt", kind == Representation::staff_representation || kind == Representation::unknown);
  form.set("zonder_medezeggenschap", kind == Representation::none);
}

std::vector<std::string> names_where(const LetterInput& in, auto&& wanted) {
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

void set_core(const LetterInput& in, FilledForm& form) {
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

void set_people(const LetterInput& in, FilledForm& form) {
  set_rows(form, "heeft_groepen", "bijzondere_groepen", special_group_rows(in));
  form.set("geen_groepen", !std::get<bool>(form.values.at("heeft_groepen")));
  set_rows(form, "heeft_signalen", "signalen", signal_rows(in));
  form.set("geen_signalen", in.case_file.signals.empty());
  set_rows(form, "heeft_deskundigen", "deskundigen", expert_rows(in));
  form.set("maatwerk", in.facts().arrangement == Arrangement::customised);
}

void set_parts(const LetterInput& in, FilledForm& form) {
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

FilledForm compose_advice(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_representation(in, form);
  set_participation(in, form);
  set_rie_block(in, form);
  set_pago_mentions(in, form);
  set_core(in, form);
  set_people(in, form);
  set_parts(in, form);
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
