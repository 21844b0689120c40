#include "plugin/reading_json.h"

#include <algorithm>
#include <functional>

#include "forms/leidraad/rulebook.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

std::string_view name(Presence presence) {
  switch (presence) {
    case Presence::present:
      return "present";
    case Presence::controlled:
      return "controlled";
    case Presence::absent:
      return "absent";
    case Presence::not_applicable:
      return "not_applicable";
    case Presence::not_assessed:
      return "not_assessed";
  }
  return "";
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::required:
      return "required";
    case Verdict::not_required:
      return "not_required";
    case Verdict::undetermined:
      return "undetermined";
  }
  return "";
}

std::string_view name(Basis basis) {
  switch (basis) {
    case Basis::specific:
      return "specific";
    case Basis::general:
      return "general";
    case Basis::compulsory:
      return "compulsory";
    case Basis::group:
      return "group";
    case Basis::none:
      return "none";
  }
  return "";
}

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::met:
      return "met";
    case Outcome::failed:
      return "failed";
    case Outcome::doubtful:
      return "doubtful";
    case Outcome::unseen:
      return "unseen";
    case Outcome::not_applicable:
      return "not_applicable";
  }
  return "";
}

std::string_view name(Quantity::Bound bound) {
  switch (bound) {
    case Quantity::Bound::exact:
      return "exact";
    case Quantity::Bound::below:
      return "below";
    case Quantity::Bound::above:
      return "above";
  }
  return "";
}

Json json(const Quantity& q) {
  return {{"value", q.value}, {"unit", q.unit}, {"bound", name(q.bound)}, {"in_words", q.in_words}, {"text", q.text}};
}

Json json(const PlanItem& item) {
  return {{"number", text_or_null(item.number)},
          {"measure", text_or_null(item.measure)},
          {"responsible", text_or_null(item.responsible)},
          {"status", text_or_null(item.status)},
          {"deadline_text", text_or_null(item.deadline_text)},
          {"deadline", date_or_null(item.deadline)},
          {"start_text", text_or_null(item.start_text)},
          {"start", date_or_null(item.start)},
          {"cost", text_or_null(item.cost)},
          {"euros", item.euros ? Json(*item.euros) : Json(nullptr)},
          {"requirements", text_or_null(item.requirements)},
          {"source", json(item.source)}};
}

Json json(const RiskFinding&);
Json json(const Decision&);
Json json(const Advice::Remark&);
Json json(const Assessed&);
Json json(const Unrecognised&);
Json json(const Diagnostic&);

template <class Items>
Json json_list(const Items& items) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(json(item));
  return list;
}

// One text out of several plan items, each different text once.
Json joined(const std::vector<PlanItem>& plan, std::string PlanItem::*field) {
  std::vector<std::string> seen;
  std::string out;
  for (const PlanItem& item : plan) {
    const std::string& text = item.*field;
    if (text.empty() || std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    seen.push_back(text);
    (out += out.empty() ? "" : "; ") += text;
  }
  return text_or_null(out);
}

std::optional<Date> first_deadline(const std::vector<PlanItem>& plan) {
  std::optional<Date> first;
  for (const PlanItem& item : plan)
    if (item.deadline && (!first || *item.deadline < *first)) first = item.deadline;
  return first;
}

Json json(const RiskFinding& f) {
  return {{"risk", f.risk},
          {"applies", f.presence == Presence::present},
          {"presence", name(f.presence)},
          {"reason", text_or_null(f.reason)},
          {"quote", f.source.quote},
          {"number", text_or_null(f.number)},
          {"priority", text_or_null(std::string(dutch(f.priority.level)))},
          {"priority_printed", text_or_null(f.priority.printed)},
          {"score", f.score ? Json(*f.score) : Json(nullptr)},
          {"quantities", json_list(f.quantities)},
          {"exposed_group", text_or_null(f.group)},
          {"measures_in_place", text_or_null(f.measures_in_place)},
          {"legal", text_or_null(f.legal)},
          {"measure", joined(f.plan, &PlanItem::measure)},
          {"responsible", joined(f.plan, &PlanItem::responsible)},
          {"deadline", date_or_null(first_deadline(f.plan))},
          {"plan", json_list(f.plan)},
          {"source", json(f.source)},
          {"also", json_list(f.also)},
          {"confidence", f.confidence},
          {"unclear", f.unclear}};
}

Json json(const Decision& d) {
  return {{"risk", d.risk},     {"verdict", name(d.verdict)}, {"basis", name(d.basis)}, {"articles", d.articles},
          {"groups", d.groups}, {"because", d.because},       {"reason", d.reason},     {"question", text_or_null(d.question)}};
}

Json json(const Advice::Remark& remark) { return {{"id", remark.id}, {"text", remark.text}}; }

Json json(const Assessed& a) {
  const Rule* rule = builtin_rulebook().find(a.code);
  return {{"code", a.code},
          {"titel", rule ? Json(rule->title) : Json(nullptr)},
          {"oordeel", name(a.outcome)},
          {"vastgesteld", a.decided},
          {"bevinding", text_or_null(a.finding)},
          {"vraag", text_or_null(a.question)},
          {"grondslag", rule ? Json(rule->basis) : Json(nullptr)},
          {"plaatsen", json_list(a.places)}};
}

Json json(const RieAssessment& assessment) {
  const Assessed* conclusion = assessment.find("RIE-26");
  return {{"conclusie", conclusion ? text_or_null(conclusion->finding) : Json(nullptr)},
          {"punten", json_list(assessment.points)},
          {"regels", json_list(assessment.rules)}};
}

Json json(const Unrecognised& u) {
  return {{"text", u.source.quote},
          {"place", u.source.place},
          {"page", u.source.page ? Json(*u.source.page) : Json(nullptr)},
          {"why", u.why}};
}

Json json(const Diagnostic& d) {
  return {{"severity", d.severity == Severity::warning ? "warning" : "note"},
          {"code", d.code},
          {"place", text_or_null(d.where.place)},
          {"page", d.where.page ? Json(*d.where.page) : Json(nullptr)},
          {"message", d.message}};
}

bool rests_on_general_duty_alone(const Decision& d) {
  return d.basis == Basis::general || std::all_of(d.articles.begin(), d.articles.end(), [](auto& id) { return id == "AW-18"; });
}

template <class Wanted>
Json required_risks(const Advice& advice, Wanted wanted) {
  Json ids = Json::array();
  for (const Decision& d : advice.decisions)
    if (d.verdict == Verdict::required && d.basis != Basis::none && wanted(d)) ids.push_back(d.risk);
  return ids;
}

}  // namespace

std::string to_json(const Reading& reading) {
  const Rie& rie = reading.rie;
  const auto compulsory = [](const Decision& d) { return d.basis == Basis::compulsory; };
  return printed({{"company", text_or_null(rie.company.text)},
                  {"date", date_or_null(rie.date)},
                  {"author", text_or_null(rie.author.text)},
                  {"assessor", text_or_null(rie.assessor.text)},
                  {"version", text_or_null(rie.version.text)},
                  {"activity", text_or_null(rie.activity.text)},
                  {"address", text_or_null(rie.address.text)},
                  {"employees", rie.employees ? Json(*rie.employees) : Json(nullptr)},
                  {"has_plan_van_aanpak", rie.has_plan},
                  {"findings", json_list(rie.findings)},
                  {"pago", required_risks(reading.advice, std::not_fn(rests_on_general_duty_alone))},
                  {"pago_algemeen", required_risks(reading.advice, rests_on_general_duty_alone)},
                  {"verplicht", required_risks(reading.advice, compulsory)},
                  {"decisions", json_list(reading.advice.decisions)},
                  {"toetsing", json(reading.advice.assessment)},
                  {"remarks", json_list(reading.advice.remarks)},
                  {"plan_without_finding", json_list(rie.loose_plan)},
                  {"unrecognised", json_list(rie.unrecognised)},
                  {"diagnostics", json_list(reading.diagnostics)}});
}

std::string error_json(const std::string& code, const std::string& message) {
  return printed({{"error", message}, {"code", code}});
}

}  // namespace pago
