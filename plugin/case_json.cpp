#include "plugin/case_json.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "forms/error.h"
#include "plugin/iso_date.h"

namespace pago {
namespace {

using Json = nlohmann::json;
using Faults = std::vector<std::string>;

std::string_view dutch_kind(const Json& value) {
  switch (value.type()) {
    case Json::value_t::string:
      return "tekst";
    case Json::value_t::object:
      return "een object";
    case Json::value_t::array:
      return "een lijst";
    case Json::value_t::boolean:
      return "true of false";
    case Json::value_t::null:
      return "null";
    default:
      return "een getal";
  }
}

template <class Value>
struct Word {
  std::string_view word;
  Value value;
};

// One object of the file: takes known keys into their fields and notes what is wrong; what was never asked for is unknown.
class Fields {
 public:
  Fields(const Json& object, std::string path, Faults& faults) : object_(object), path_(std::move(path)), faults_(faults) {
    if (!object_.is_object()) fault(path_.empty() ? "het bestand" : path_, "een object", object_);
  }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  void text(const char* key, std::string& into) {
    if (const Json* value = take(key, &Json::is_string, "tekst")) into = value->get<std::string>();
  }
  void flag(const char* key, bool& into) {
    if (const Json* value = take(key, &Json::is_boolean, "true of false")) into = value->get<bool>();
  }
  void count(const char* key, std::optional<int>& into) {
    if (const Json* value = take(key, &Json::is_number_unsigned, "een geheel getal"))
      into = static_cast<int>(std::min<std::uint64_t>(value->get<std::uint64_t>(), 10'000'000));
  }
  void date(const char* key, std::optional<Date>& into) {
    const Json* value = take(key, &Json::is_string, "een datum");
    if (!value) return;
    into = parse_iso_date(value->get<std::string>());
    if (!into) faults_.push_back(at(key) + ": \"" + value->get<std::string>() + "\" is geen datum (JJJJ-MM-DD)");
  }
  void yes_or_no(const char* key, std::optional<bool>& into) {
    if (const Json* value = take(key, &Json::is_boolean, "true of false")) into = value->get<bool>();
  }
  template <class Value>
  void choice(const char* key, std::initializer_list<Word<Value>> words, const std::function<void(Value)>& set) {
    const Json* value = take(key, &Json::is_string, "tekst");
    if (!value) return;
    std::string allowed;
    for (const Word<Value>& word : words) {
      if (value->get<std::string>() == word.word) return set(word.value);
      (allowed += allowed.empty() ? "\"" : ", \"") += std::string(word.word) + "\"";
    }
    faults_.push_back(at(key) + ": \"" + value->get<std::string>() + "\" mag hier niet; kies uit " + allowed);
  }
  void object(const char* key, const std::function<void(Fields&)>& read) {
    if (const Json* value = take(key, &Json::is_object, "een object")) nested(*value, at(key), read);
  }
  void list(const char* key, const std::function<void(Fields&)>& read) {
    const Json* value = take(key, &Json::is_array, "een lijst");
    if (!value) return;
    int number = 0;
    for (const Json& item : *value) nested(item, at(key) + "[" + std::to_string(++number) + "]", read);
  }
  // An object whose keys are names of the user; `known` tells which are allowed.
  void named(const char* key, const std::function<bool(const std::string&)>& known, const char* unknown,
             const std::function<void(const std::string&, Fields&)>& read) {
    const Json* value = take(key, &Json::is_object, "een object");
    if (!value) return;
    for (const auto& [name, item] : value->items()) {
      if (!known(name)) faults_.push_back(at(key) + "." + name + ": " + unknown);
      nested(item, at(key) + "." + name, [&read, &name = name](Fields& fields) { read(name, fields); });
    }
  }
  void refuse_unknown_keys() const {
    if (!object_.is_object()) return;
    for (const auto& [key, value] : object_.items())
      if (!asked_.count(key)) faults_.push_back(at(key) + ": dit gegeven bestaat niet");
  }

 private:
  std::string at(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

  void fault(const std::string& where, std::string_view wanted, const Json& found) {
    faults_.push_back(where + ": hier hoort " + std::string(wanted) + " te staan, niet " + std::string(dutch_kind(found)));
  }

  const Json* take(const char* key, bool (Json::*fits)() const noexcept, const char* wanted) {
    asked_.insert(key);
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(key);
    if (found == object_.end() || found->is_null()) return nullptr;
    if (((*found).*fits)()) return &*found;
    fault(at(key), wanted, *found);
    return nullptr;
  }

  void nested(const Json& value, const std::string& path, const std::function<void(Fields&)>& read) {
    Fields fields(value, path, faults_);
    read(fields);
    fields.refuse_unknown_keys();
  }

  const Json& object_;
  std::string path_;
  Faults& faults_;
  std::set<std::string> asked_;
};

void read_employer(Fields& f, CaseFile& c) {
  f.text("naam", c.employer_name);
  f.text("contactpersoon", c.employer_contact);
  f.text("adres", c.employer_address);
  f.choice<Representation>(
      "medezeggenschap",
      {{"OR", Representation::works_council}, {"PVT", Representation::staff_representation}, {"geen", Representation::none}},
      [&c](Representation r) { c.physician.facts.representation = r; });
  f.text("medezeggenschap_contact", c.representation_contact);
  f.choice<Arrangement>("regeling", {{"maatwerk", Arrangement::customised}, {"vangnet", Arrangement::safety_net}},
                        [&c](Arrangement a) { c.physician.facts.arrangement = a; });
  f.count("werknemers", c.physician.facts.employees);
  f.count("uren_per_week", c.physician.facts.hours_per_week);
  f.yes_or_no("inleenkrachten", c.physician.facts.hired_workers);
  f.yes_or_no("rie_uitgevoerd", c.physician.facts.rie_carried_out);
}

void read_point(Fields& f, PointChoice& point) {
  f.choice<Outcome>("oordeel",
                    {{"voldoet", Outcome::met},
                     {"tekort", Outcome::failed},
                     {"te beoordelen", Outcome::doubtful},
                     {"niet te zien", Outcome::unseen},
                     {"niet van toepassing", Outcome::not_applicable}},
                    [&point](Outcome outcome) { point.outcome = outcome; });
  f.text("toelichting", point.explanation);
}

void read_assessment(Fields& f, CaseFacts& facts) {
  f.yes_or_no("gewijzigd", facts.changed_since_rie);
  f.text("wijziging", facts.change);
  f.yes_or_no("erkend_instrument", facts.recognised_instrument);
  f.text("conclusie", facts.conclusion);
  f.named(
      "punten", [](const std::string& code) { return builtin_rulebook().find(code) != nullptr && !code.starts_with("RULE"); },
      "dit punt kent de toetsing niet",
      [&facts](const std::string& code, Fields& fields) { read_point(fields, facts.points[code]); });
}

void read_lists(Fields& f, CaseFile& c) {
  f.list("signalen", [&c](Fields& item) {
    Signal& signal = c.signals.emplace_back();
    item.text("bron", signal.source);
    item.text("status", signal.status);
    item.text("datum", signal.date);
    item.text("bevinding", signal.finding);
  });
  f.list("afdelingen", [&c](Fields& item) {
    Department& department = c.departments.emplace_back();
    item.text("naam", department.name);
    item.count("aantal", department.headcount);
  });
  f.list("deskundigen", [&c](Fields& item) {
    Expert& expert = c.experts.emplace_back();
    item.text("functie", expert.role);
    item.text("naam", expert.name);
    item.text("contact", expert.contact);
    item.flag("betrokken", expert.involved);
  });
}

void read_choice(Fields& f, RiskChoice& choice) {
  f.choice<Verdict>(
      "oordeel",
      {{"aanbieden", Verdict::required}, {"niet aanbieden", Verdict::not_required}, {"te beoordelen", Verdict::undetermined}},
      [&choice](Verdict verdict) { choice.verdict = verdict; });
  f.text("reden", choice.reason);
  f.text("inhoud", choice.content);
  f.text("frequentie", choice.frequency);
  f.text("gezondheidseffect", choice.health_effect);
}

void read_all(Fields& f, CaseFile& c, const Catalogue& catalogue) {
  f.text("kenmerk", c.reference);
  f.date("datum", c.date);
  f.flag("vastgesteld", c.adopted);
  f.text("noodzaak", c.necessity);
  f.text("in_uittrede_besluit", c.entry_exit);
  f.object("werkgever", [&c](Fields& employer) { read_employer(employer, c); });
  f.object("arbodienst", [&c](Fields& provider) {
    provider.text("naam", c.provider_name);
    provider.text("adres", c.provider_address);
    provider.text("contact", c.provider_contact);
    provider.yes_or_no("pago_in_contract", c.physician.facts.pago_in_contract);
  });
  f.object("bedrijfsarts", [&c](Fields& physician) {
    physician.text("naam", c.physician_name);
    physician.text("big", c.physician_big);
  });
  read_lists(f, c);
  for (const Expert& expert : c.experts) c.physician.facts.expert_contacts_known |= !expert.contact.empty();
  f.object("toetsing", [&c](Fields& assessment) { read_assessment(assessment, c.physician.facts); });
  f.named(
      "risicos", [&catalogue](const std::string& id) { return catalogue.risk(id) != nullptr; },
      "dit risico staat niet in de catalogus (zie: pago risico)",
      [&c](const std::string& id, Fields& fields) { read_choice(fields, c.physician.risks[id]); });
}

[[noreturn]] void refuse(const Faults& faults) {
  std::string message = faults.size() == 1 ? "Het zaakbestand klopt niet: "
                                           : "Het zaakbestand klopt niet op " + std::to_string(faults.size()) + " punten: ";
  for (std::size_t i = 0; i < faults.size(); ++i) message += (i ? "; " : "") + faults[i];
  throw Error("case.invalid", message + ".");
}

Json parsed(std::string_view text) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& e) {
    const std::string_view before = text.substr(0, std::min(e.byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    refuse({"geen geldige JSON in regel " + std::to_string(line)});
  }
}

}  // namespace

CaseFile read_case(std::string_view json, const Catalogue& catalogue) {
  CaseFile result;
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return result;
  const Json root = parsed(json);
  Faults faults;
  Fields fields(root, "", faults);
  read_all(fields, result, catalogue);
  fields.refuse_unknown_keys();
  if (!faults.empty()) refuse(faults);
  return result;
}

}  // namespace pago
