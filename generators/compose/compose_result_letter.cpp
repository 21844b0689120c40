#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_letter.h"
#include "generators/compose/result_values.h"
#include "generators/rules/person_rules.h"

namespace pago {
namespace {

bool is_problem(const ModuleResult& module) {
  return module.outcome == ResultOutcome::attention || module.outcome == ResultOutcome::deviating;
}

bool has_gaps(const ModuleResult& module) {
  return !module.missing.empty() || std::any_of(module.values.begin(), module.values.end(), [](const AssessedValue& value) {
    return value.outcome == ResultOutcome::not_assessed && can_be_judged(value);
  });
}

// What the letter may show, the parts apart; and what it only knows of.
struct Shown {
  std::vector<const ModuleResult*> pago, pmo;
  bool problem = false;         // in what is shown, or in what only the physician sees
  bool all_in_order = true;     // of what is shown
  bool unjudged = false;        // nothing is shown, none of it has a verdict, or a part with criteria has none at all
  bool no_criterion = false;    // a part for which no criterion was fixed: nobody is asked to judge it
  bool gaps = false;            // something was not measured, or has no criterion, in a part that has a verdict
  bool hidden_problem = false;  // nothing says so, but the letter does not call all well

  explicit Shown(const AssessedPerson& person) {
    bool any_judged = false;
    for (const ModuleResult& module : person.modules) {
      problem = problem || is_problem(module);
      if (module.physician_only) {
        hidden_problem = hidden_problem || is_problem(module);
        continue;
      }
      (module.pmo ? pmo : pago).push_back(&module);
      all_in_order = all_in_order && module.outcome == ResultOutcome::in_order;
      const bool judged = module.outcome != ResultOutcome::not_assessed;
      any_judged = any_judged || judged;
      no_criterion = no_criterion || module.no_criterion;
      unjudged = unjudged || (!judged && !module.no_criterion);
      gaps = gaps || (judged && has_gaps(module));
    }
    unjudged = unjudged || !any_judged;
    problem = problem || !person.urgent.empty();
    hidden_problem = hidden_problem || !person.urgent.empty();
  }

  std::vector<const ModuleResult*> all() const {
    std::vector<const ModuleResult*> out = pago;
    out.insert(out.end(), pmo.begin(), pmo.end());
    return out;
  }
};

class ResultLetter {
 public:
  ResultLetter(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in, const PrintedModules& printed)
      : in_(in), person_(person), row_(person.row), printed_(printed), shown_(person) {
    form_.values.reserve(in.form.fields.size());
    set_person_head(person, case_file, in, form_);
  }

  FilledForm composed() {
    talk();
    form_.set("samenvatting_uitslag", summary());
    part(shown_.pago, "heeft_pago", "uitslagen_pago", "problemen_pago");
    part(shown_.pmo, "heeft_pmo_deel", "uitslagen_pmo", "problemen_pmo");
    optional_text("heeft_arts_toelichting", "arts_toelichting", "arts.toelichting");
    const bool planned = intervention(), followed = follow_up(), referred = referral();
    advice(planned || followed || referred);
    consultation();
    author();
    return std::move(form_);
  }

 private:
  // RES-11: problems are discussed; a letter without any may do without a talk.
  void talk() {
    const auto date = answer_date(row_, "arts.gesprek");
    form_.set("heeft_gesprek", date.has_value() || shown_.problem);
    if (date) form_.set("gesprek_datum", written_date(in_.texts, *date));
  }

  std::string names_with(ResultOutcome outcome, bool no_criterion = false) const {
    std::vector<std::string> names;
    for (const ModuleResult* module : shown_.all())
      if (module->outcome == outcome && module->no_criterion == no_criterion) names.push_back(module_name(in_, *module));
    return written_list(in_.texts, names);
  }

  std::string summary() const {
    if (shown_.all().empty()) return in_.texts.say("samenvatting.geen");
    if (shown_.all_in_order && !shown_.gaps && !shown_.hidden_problem) return in_.texts.say("samenvatting.alles_goed");
    std::string text;
    const auto add = [&](const char* id, const std::string& names) {
      if (!names.empty()) text += (text.empty() ? "" : "\n") + in_.texts.say(id, {{"onderdelen", names}});
    };
    for (const auto& [outcome, id] : {std::pair{ResultOutcome::in_order, "samenvatting.in_orde"},
                                      std::pair{ResultOutcome::attention, "samenvatting.let_op"},
                                      std::pair{ResultOutcome::deviating, "samenvatting.afwijkend"},
                                      std::pair{ResultOutcome::not_assessed, "samenvatting.niet_beoordeeld"}})
      add(id, names_with(outcome));
    add("samenvatting.zonder_grens", names_with(ResultOutcome::not_assessed, true));
    return shown_.gaps ? text + "\n" + in_.texts.say("samenvatting.niet_alles") : text;
  }

  FilledForm findings(const ModuleResult& module) const {
    FilledForm out;
    out.set("uitslag_onderdeel", capitalised(module_name(in_, module)));
    out.set("uitslag_oordeel", verdict_word(in_.texts, module.outcome));
    Rows lines;
    for (const PrintedValue& value : printed_[static_cast<std::size_t>(&module - person_.modules.data())]) {
      auto& line = lines.emplace_back().values;  // in the order of the names: nothing has to make room
      line.reserve(4);
      line["uitslag_beoordeling"] = value.verdict;
      line["uitslag_grens"] = value.limit;
      line["uitslag_meting"] = value.label;
      line["uitslag_waarde"] = value.value;
    }
    out.set("uitslag_metingen", std::move(lines));
    out.set("uitslag_onvolledig", !module.missing.empty());
    if (!module.missing.empty()) out.set("uitslag_ontbreekt", missing_names(in_, module));
    return out;
  }

  std::string meaning(const ModuleResult& module) const {
    const std::string what = "wat." + module.module;
    const std::string outcome =
        in_.texts.say(module.outcome == ResultOutcome::attention ? "betekenis.let_op" : "betekenis.afwijkend");
    return in_.texts.has(what) ? in_.texts.say(what) + " " + outcome : outcome;
  }

  FilledForm problem(const ModuleResult& module) const {
    FilledForm out;
    out.set("probleem", capitalised(module_name(in_, module)));
    out.set("probleem_betekenis", meaning(module));
    const std::string related = answer_text(row_, module.module + ".werkgerelateerd");
    if (in_.texts.has("werk." + related)) out.set("probleem_werk", in_.texts.say("werk." + related));
    const std::string explained = one_line(answer_text(row_, module.module + ".toelichting"));
    out.set("heeft_probleem_toelichting", !explained.empty());
    set_text(out, "probleem_toelichting", explained);
    return out;
  }

  void part(const std::vector<const ModuleResult*>& modules, const char* present, const char* results, const char* problems) {
    Rows found, special;
    for (const ModuleResult* module : modules) {
      found.push_back(findings(*module));
      if (is_problem(*module)) special.push_back(problem(*module));
    }
    set_rows(form_, present, results, std::move(found));
    set_rows(form_, std::string("heeft_") + problems, problems, std::move(special));
  }

  // Whether the physician said it.
  bool optional_text(const char* condition, const char* name, const std::string& field) {
    const std::string text = answer_text(row_, field);
    form_.set(condition, !text.empty());
    set_text(form_, name, text);
    return !text.empty();
  }

  bool intervention() {
    const bool advised = optional_text("heeft_interventie", "arts_interventie", "arts.interventie");
    if (const auto* goal = row_.given<double>("arts.kerndoel"); advised && goal != nullptr && (*goal == 1 || *goal == 2))
      form_.set("interventie_doel", in_.texts.say(*goal == 1 ? "kerndoel.1" : "kerndoel.2"));
    const std::string kind = "soort." + answer_text(row_, "arts.interventie_soort");
    const bool known = advised && in_.texts.has(kind);
    form_.set("heeft_interventie_soort", known);
    if (known) form_.set("interventie_soort", in_.texts.say(kind));
    if (advised) set_text(form_, "interventie_evaluatie", answer_text(row_, "arts.evaluatie"));
    return advised;
  }

  bool yes(const char* condition, const std::string& field) {
    const bool said = answered_yes(row_, field);
    form_.set(condition, said);
    return said;
  }

  bool follow_up() {
    const bool more = optional_text("heeft_nader_onderzoek", "arts_nader_onderzoek", "arts.nader_onderzoek");
    const bool damage = optional_text("heeft_schade_advies", "arts_schade_advies", "arts.schade_advies");
    const bool protection = optional_text("heeft_bescherming", "arts_bescherming", "arts.bescherming");
    const bool visit = yes("heeft_spreekuur", "arts.spreekuur");
    const bool disease = yes("heeft_beroepsziekte", "arts.beroepsziekte");
    return more || damage || protection || visit || disease;
  }

  // RES-07: only a referral that the worker agreed to.
  bool referral() {
    const std::string target = answer_text(row_, "arts.verwijzing");
    const bool agreed =
        !target.empty() && !consent_withdrawn(row_, "toestemming.verwijzing") &&
        (answered_yes(row_, "arts.verwijzing_akkoord") || consent_holds(row_, "toestemming.verwijzing", in_.date));
    form_.set("heeft_verwijzing", agreed);
    const std::string question = agreed ? answer_text(row_, "arts.verwijzing_vraag") : std::string();
    form_.set("heeft_verwijs_vraag", !question.empty());
    set_text(form_, "verwijs_vraag", question);
    if (agreed) form_.set("verwezen_naar", referral_target(in_.texts, row_));
    return agreed;
  }

  // Asked of the physician where something needs his judgement. Nobody hears that nothing need be done while a part has no
  // criterion: the letter then says whom to ask.
  void advice(bool advised) {
    std::string text = answer_text(row_, "arts.advies");
    const bool needed = shown_.problem || shown_.unjudged;
    if (text.empty() && !needed && !advised && shown_.no_criterion) text = in_.texts.say("advies.zonder_grens");
    form_.set("advies_nodig", !text.empty() || needed);
    set_text(form_, "arts_advies", text);
    form_.set("niets_te_doen", text.empty() && !needed && !advised);
  }

  void consultation() {
    const bool holds = consent_holds(row_, "toestemming.overleg", in_.date);
    form_.set("heeft_overleg", holds);
    if (!holds) return;
    form_.set("overleg_datum", written_date(in_.texts, *answer_date(row_, "toestemming.overleg")));
    set_text(form_, "overleg_met", consultation_partner(in_.texts, row_));
  }

  void author() {
    const std::string prepared = answer_text(row_, "arts.opgesteld_door");
    const auto* physician = std::get_if<std::string>(form_.find("bedrijfsarts_naam"));
    const bool other = !prepared.empty() && (physician == nullptr || *physician != prepared);
    form_.set("heeft_voorbereider", other);
    if (other) form_.set("voorbereid_door", capitalised(prepared));
  }

  const LetterContext& in_;
  const AssessedPerson& person_;
  const ResultRow& row_;
  const PrintedModules& printed_;
  Shown shown_;
  FilledForm form_;
};

}  // namespace

FilledForm compose_result_letter(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  return compose_result_letter(person, case_file, in, printed_modules(in, person));
}

FilledForm compose_result_letter(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in,
                                 const PrintedModules& printed) {
  return ResultLetter(person, case_file, in, printed).composed();
}

}  // namespace pago
