#include "plugin/case/results_json.h"

#include "forms/leidraad/modules.h"
#include "plugin/results/letter_password.h"

namespace pago {
namespace {

constexpr std::string_view stop = "stoppen", leave_out = "weglaten", means_no = "nee";

bool known_field(const std::string& id) {
  const ResultField* field = builtin_modules().field(id);
  return field != nullptr && !field->computed;
}

bool known_for_missing(const std::string& id) {
  return id == "alles" || id == "persoon" || known_field(id) || builtin_modules().module(id) != nullptr;
}

bool known_for_criterion(const std::string& id) {
  return builtin_modules().has_group(id) ||
         (builtin_modules().field(id) != nullptr && builtin_modules().module(id.substr(0, id.find('.'))) != nullptr);
}

void read_classes(JsonFields& f, Criterion& criterion) {
  f.list("klassen", [&criterion](JsonFields& item) {
    ValueClass& found = criterion.classes.emplace_back();
    item.number("vanaf", found.from);
    item.number("onder", found.below);
    item.text("naam", found.name);
    item.choice<ResultOutcome>(
        "uitkomst",
        {{"in orde", ResultOutcome::in_order}, {"aandacht", ResultOutcome::attention}, {"afwijkend", ResultOutcome::deviating}},
        found.outcome);
    if (found.name.empty()) item.complain("naam", "een klasse heeft een naam nodig");
    if (found.from && found.below && *found.from >= *found.below) item.complain("vanaf", "deze klasse is leeg");
  });
}

void check_criterion(const std::string& id, JsonFields& f, const Criterion& c) {
  const ResultField* field = builtin_modules().field(id);
  const bool yes_no = field != nullptr && field->kind == AnswerKind::yes_no;
  const bool bounds = c.at_most || c.at_least || c.notice_above || c.notice_below || c.urgent_above || c.urgent_below;
  if (c.empty() && !c.urgent_above && !c.urgent_below) f.complain("hoogstens", "er staat geen grens in dit criterium");
  if (c.at_most && c.at_least && *c.at_most < *c.at_least) f.complain("hoogstens", "dit ligt onder \"minstens\"");
  if (yes_no && (bounds || !c.classes.empty()))
    f.complain("hoogstens", "dit veld is ja of nee; gebruik \"afwijkend_bij\" of \"aandacht_bij\"");
  if (!yes_no && (c.deviating_answer || c.notice_answer)) f.complain("afwijkend_bij", "dit veld is niet ja of nee");
  if (!c.classes.empty() && (c.at_most || c.at_least || c.notice_above || c.notice_below))
    f.complain("klassen", "gebruik klassen of grenzen, niet beide");
}

void read_bounds(JsonFields& f, Criterion& c) {
  f.number("hoogstens", c.at_most);
  f.number("minstens", c.at_least);
  f.number("aandacht_boven", c.notice_above);
  f.number("aandacht_onder", c.notice_below);
  f.number("spoed_boven", c.urgent_above);
  f.number("spoed_onder", c.urgent_below);
  f.choice<bool>("afwijkend_bij", {{"ja", true}, {"nee", false}}, c.deviating_answer);
  f.choice<bool>("aandacht_bij", {{"ja", true}, {"nee", false}}, c.notice_answer);
  read_classes(f, c);
}

void read_groups(const std::string& id, JsonFields& f, Criterion& c) {
  f.list("groepen", [&](JsonFields& item) {
    CriterionForGroup& group = c.groups.emplace_back();
    item.amount("vanaf_leeftijd", group.age_from);
    item.amount("onder_leeftijd", group.age_below);
    item.choice<std::string>("aanhef", {{"de heer", "de heer"}, {"mevrouw", "mevrouw"}}, group.form_of_address);
    read_bounds(item, group.criterion);
    group.criterion.source = c.source;
    check_criterion(id, item, group.criterion);
    if (group.age_from && group.age_below && *group.age_from >= *group.age_below)
      item.complain("vanaf_leeftijd", "in deze groep zit niemand");
  });
}

void read_criterion(const std::string& id, JsonFields& f, Criterion& c) {
  f.text("bron", c.source);
  read_bounds(f, c);
  const bool own = !c.empty() || c.urgent_above || c.urgent_below;
  read_groups(id, f, c);
  if (c.source.empty()) f.complain("bron", "elk criterium heeft een bron nodig, bijvoorbeeld \"projectplan, PRJ-08\"");
  if (own && !c.groups.empty()) f.complain("groepen", "gebruik groepen of één grens voor iedereen, niet beide");
  check_criterion(id, f, c);
}

}  // namespace

void read_result_settings(JsonFields& f, ResultSettings& settings) {
  f.named_texts("kolommen", known_field, "dit veld bestaat niet (zie: pago uitslagen velden)", {}, settings.columns);
  std::map<std::string, std::string> missing;
  f.named_texts("ontbrekend", known_for_missing, "dit veld of deze module bestaat niet (zie: pago uitslagen velden)",
                {stop, leave_out, means_no}, missing);
  for (const auto& [id, word] : missing)
    settings.missing[id] = word == leave_out  ? MissingPolicy::leave_out
                           : word == means_no ? MissingPolicy::means_no
                                              : MissingPolicy::stop;
  f.text("wachtwoord", settings.password);
  if (!settings.password.empty())
    if (const std::string fault = password_recipe_fault(settings.password); !fault.empty()) f.complain("wachtwoord", fault);
  std::vector<std::string> numbers;
  f.texts("verschillende_personen", numbers);
  settings.different_people.insert(numbers.begin(), numbers.end());
  f.named("criteria", known_for_criterion, "dit veld of deze groep bestaat niet (zie: pago uitslagen velden)",
          [&settings](const std::string& id, JsonFields& item) { read_criterion(id, item, settings.criteria[id]); });
}

}  // namespace pago
