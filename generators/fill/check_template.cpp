#include "generators/fill/check_template.h"

#include <algorithm>
#include <set>

#include "forms/error.h"
#include "forms/near_word.h"
#include "generators/fill/dutch_format.h"
#include "generators/fill/fill_template.h"
#include "generators/fill/template_privacy.h"

namespace pago {
namespace {

using Use = BoundField::Use;

const Field* find(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

// The fields of the lists around a place, innermost first, the form's own last.
std::vector<const std::vector<Field>*> scopes_of(const Form& form, const std::vector<std::string>& within) {
  std::vector<const std::vector<Field>*> scopes{&form.fields};
  for (const std::string& name : within)
    for (const auto* scope : scopes) {
      const Field* field = find(*scope, name);
      if (field == nullptr) continue;
      if (field->kind == FieldKind::rows) scopes.insert(scopes.begin(), &field->fields);
      break;
    }
  return scopes;
}

// "risicos/artikelen" for the list in which a name is a field; empty when there is none.
std::string list_with(const std::vector<Field>& fields, const std::string& name) {
  for (const Field& field : fields) {
    if (find(field.fields, name) != nullptr) return field.name;
    if (std::string deeper = list_with(field.fields, name); !deeper.empty()) return deeper;
  }
  return {};
}

std::string nearest(const std::vector<const std::vector<Field>*>& scopes, const std::string& name) {
  std::vector<std::string> known;
  for (const auto* fields : scopes)
    for (const Field& field : *fields) known.push_back(field.name);
  return near_word(name, known);
}

std::string nearest_format(const std::string& name) {
  const auto known = format_names();
  return near_word(name, {known.begin(), known.end()});
}

class Checking {
 public:
  explicit Checking(const Form& form) : form_(form) {}

  void take(const BoundField& bound) {
    for (const PrivacyFault& fault : privacy_faults(form_, bound))
      tell("template.privacy", bound,
           "het veld “" + fault.name + "” (" + std::string(name(fault.privacy)) + ") mag niet naar " + fault.recipient +
               ". Haal het uit het sjabloon.");
    const Field* field = field_of(form_, bound);
    if (field != nullptr) known(bound, *field);
    else if (out_.empty() || out_.back().where.quote != bound.name || out_.back().code != "template.privacy") unknown(bound);
    formats(bound);
  }

  // Required fields that carry an element of the leidraad; of a list that is missing only the list itself.
  void missing(const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      const bool there = used_.contains(&field);
      const bool needed = !field.elements.empty() && (field.required || field.kind == FieldKind::rows);
      if (!there && needed) {
        std::string elements;
        for (const std::string& id : field.elements) elements += (elements.empty() ? "" : ", ") + id;
        BoundField nowhere;
        nowhere.name = field.name;
        nowhere.where.quote = field.name;
        tell("template.missing", nowhere,
             "het verplichte veld “" + field.name + "” (" + field.label + ") ontbreekt; daarmee ontbreekt een voorgeschreven " +
                 "onderdeel van de leidraad: " + elements + ".");
      }
      if (there) missing(field.fields);
    }
  }

  std::vector<Diagnostic> out_;

 private:
  void tell(const char* code, const BoundField& bound, std::string message) {
    Diagnostic told{Severity::warning, code, bound.where, std::move(message)};
    out_.push_back(std::move(told));
  }

  void known(const BoundField& bound, const Field& field) {
    used_.insert(&field);
    const bool rows = field.kind == FieldKind::rows;
    const bool listed = std::any_of(bound.formats.begin(), bound.formats.end(), [](const TagFormat& f) {
      return f.name == "lijst" || f.name == "aantal" || f.name == "meervoud" || f.name == "ja_nee";
    });
    if (bound.use == Use::picture) tell("template.kind", bound, "het veld “" + bound.name + "” is geen afbeelding.");
    if (bound.use == Use::repeating && !rows)
      tell("template.kind", bound, "het veld “" + bound.name + "” is geen lijst en kan niet worden herhaald.");
    if (bound.use == Use::value && rows && !listed)
      tell("template.kind", bound,
           bound.manner == FieldManner::control
               ? "het veld “" + bound.name + "” is een lijst; maak er een herhaalde sectie van."
               : "het veld “" + bound.name + "” is een lijst; schrijf {#" + bound.name + "} ... {/" + bound.name + "}.");
    if (bound.use == Use::value && field.kind == FieldKind::yes_no && bound.manner != FieldManner::control && !listed)
      tell("template.kind", bound,
           "het veld “" + bound.name + "” is ja of nee; schrijf {#" + bound.name + "} ... {/" + bound.name + "}.");
  }

  void unknown(const BoundField& bound) {
    if (bound.name == "." || bound.name == "this") return in_no_list(bound);
    const std::string list = list_with(form_.fields, bound.name);
    if (!list.empty())
      return tell("template.outside", bound,
                  "het veld “" + bound.name + "” hoort bij de lijst “" + list + "” en staat erbuiten; zet het tussen {#" +
                      list + "} en {/" + list + "}.");
    const std::string near = nearest(scopes_of(form_, bound.within), bound.name);
    tell("template.unknown_field", bound,
         "dit document heeft geen veld “" + bound.name + "”" + (near.empty() ? "." : "; bedoelt u “" + near + "”?"));
  }

  void in_no_list(const BoundField& bound) {
    tell("template.kind", bound, "“{.}” kan hier niet: de lijsten van dit document hebben velden met een naam.");
  }

  void formats(const BoundField& bound) {
    for (const TagFormat& format : bound.formats) {
      if (known_format(format.name)) continue;
      const std::string near = nearest_format(format.name);
      tell("template.format", bound,
           "de opmaak “" + format.name + "” achter “" + bound.name + "” bestaat niet" +
               (near.empty() ? "." : "; bedoelt u “" + near + "”?"));
    }
  }

  const Form& form_;
  std::set<const Field*> used_;
};

}  // namespace

const Field* field_of(const Form& form, const BoundField& bound) {
  for (const auto* scope : scopes_of(form, bound.within))
    if (const Field* field = find(*scope, bound.name)) return field;
  return nullptr;
}

std::vector<Diagnostic> check_template(std::span<const std::byte> docx, const Form& form, const Delimiters& delimiters) {
  const BoundFields bound = bound_fields(docx, delimiters);
  Checking checking(form);
  for (const BoundField& field : bound.fields) checking.take(field);
  checking.missing(form.fields);
  std::vector<Diagnostic> out = bound.faults;
  out.insert(out.end(), checking.out_.begin(), checking.out_.end());
  return out;
}

CheckedTemplate::CheckedTemplate(std::span<const std::byte> docx, const Form& form, const Delimiters& delimiters)
    : docx_(docx), form_(form), delimiters_(delimiters) {
  std::string message;
  for (const BoundField& bound : bound_fields(docx, delimiters).fields)
    for (const PrivacyFault& fault : privacy_faults(form, bound))
      message += "\n  " + where_text(bound.where) + "“" + fault.name + "” (" + std::string(name(fault.privacy)) +
                 ") mag niet naar " + fault.recipient + ".";
  if (!message.empty())
    throw Error("template.privacy", "Het sjabloon voor " + form.title +
                                        " bevat gegevens die niet iedere ontvanger mag zien; er is niets gemaakt." + message);
}

}  // namespace pago
