#include "forms/dutch.h"
#include "generators/compose/letter_input.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

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

void keep_declared(const LetterInput& in, FilledForm& form) {
  erase_if(form.values, [&](const auto& value) { return in.form.field(value.first) == nullptr; });
}

}  // namespace

void set_letterhead(const LetterInput& in, FilledForm& form) {
  const CaseFile& c = in.case_file;
  form.set("concept", !c.adopted);
  const std::string unnumbered = in.texts.say("woord.zonder_kenmerk");
  form.set("document_id", in.texts.say("woord.document", {{"titel", in.form.title},
                                                          {"kenmerk", c.reference.empty() ? unnumbered : c.reference},
                                                          {"datum", dutch_date(in.date)}}));
  set_text(form, "kenmerk", c.reference);
  form.set("brief_datum", in.date);
  set_text(form, "arbodienst_naam", c.provider_name);
  set_text(form, "arbodienst_adres", c.provider_address);
  set_text(form, "arbodienst_contact", c.provider_contact);
  set_text(form, "werkgever_naam", c.employer_name.empty() ? in.rie.company.text : c.employer_name);
  form.set("heeft_contactpersoon", !c.employer_contact.empty());
  set_text(form, "werkgever_contact", c.employer_contact);
  set_text(form, "werkgever_adres", c.employer_address.empty() ? one_line(in.rie.address.text) : c.employer_address);
  set_text(form, "bedrijfsarts_naam", c.physician_name);
  set_text(form, "bedrijfsarts_big", c.physician_big);
  keep_declared(in, form);
}

std::string representation_name(const LetterInput& in) {
  return in.texts.say("medezeggenschap." + std::string(representation_key(in.facts().representation)));
}

std::string representation_greeting(const LetterInput& in) {
  return in.texts.say("aanhef." + std::string(representation_key(in.facts().representation)));
}

void set_representation(const LetterInput& in, FilledForm& form) {
  form.set("medezeggenschap", representation_name(in));
  form.set("aanhef_medezeggenschap", representation_greeting(in));
  form.set("heeft_contact_medezeggenschap", !in.case_file.representation_contact.empty());
  set_text(form, "medezeggenschap_contact", in.case_file.representation_contact);
  keep_declared(in, form);
}

void set_rie_block(const LetterInput& in, FilledForm& form) {
  const Rie& rie = in.rie;
  set_text(form, "rie_bestand", std::string(in.rie_file));
  set_text(form, "rie_bedrijf", one_line(rie.company.text));
  if (rie.date) form.set("rie_datum", *rie.date);
  set_text(form, "rie_versie", one_line(rie.version.text));
  set_text(form, "rie_opsteller", one_line(rie.author.text));
  set_text(form, "rie_toetser", one_line(rie.assessor.text));
  if (rie.employees) form.set("rie_werknemers", std::to_string(*rie.employees));
  keep_declared(in, form);
}

void set_catalogue(const LetterInput& in, FilledForm& form) {
  const Catalogue& c = in.catalogue;
  form.set("catalogus", in.texts.say("woord.catalogus", {{"bron", c.source},
                                                         {"uitgave", c.edition},
                                                         {"datum", c.version ? dutch_date(*c.version) : "onbekende datum"}}));
}

Rows unrecognised_rows(const LetterInput& in) {
  Rows rows;
  for (const Unrecognised& u : in.rie.unrecognised) {
    FilledForm row;
    row.set("plaats", place_or_unknown(in, u.source));
    const std::string quote = short_quote(u.source);
    row.set("tekst", quote.empty() ? in.texts.say("woord.geen_citaat") : one_line(quote));
    row.set("waarom", capitalised(u.why));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace pago
