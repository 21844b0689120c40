#include <chrono>

#include "forms/dutch.h"
#include "generators/rules/decide.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

// Legal data of over a year old (OP-24): about this program, not about the RI&E.
void about_catalogue(const RuleInput& in, std::vector<Advice::Remark>& out) {
  if (!in.catalogue.version) return;
  const Date limit = *in.catalogue.version + std::chrono::years(1);
  if (std::chrono::sys_days(limit) < std::chrono::sys_days(in.today))
    out.push_back({"OP-24", in.texts.say("opmerking.oude_catalogus", {{"datum", dutch_date(*in.catalogue.version)}})});
}

std::string places_of(const RuleInput& in, const Assessed& a) {
  constexpr std::size_t most = 8;
  std::vector<std::string> places;
  for (const SourceRef& source : a.places) places.push_back(place_text(source));
  places = unique(std::move(places));
  std::erase(places, "");
  if (places.empty()) return {};
  const bool more = places.size() > most;
  if (more) places.resize(most);
  return " " + in.texts.say("opmerking.plaats", {{"plaatsen", dutch_list(places) + (more ? " …" : "")}});
}

std::string remark_text(const RuleInput& in, const Assessed& a, const Rule* rule) {
  std::string text = a.finding;
  if (!a.question.empty()) text += " " + a.question;
  if (rule != nullptr) text += " " + in.texts.say("opmerking.grondslag", {{"grondslag", capitalised(rule->basis)}});
  return text + places_of(in, a);
}

}  // namespace

std::vector<Advice::Remark> remarks_on_rie(const RuleInput& in, const RieAssessment& assessment, const Rulebook& rulebook) {
  std::vector<Advice::Remark> out;
  for (const Assessed& a : assessment.points)
    if (a.code != "RIE-26" && (a.outcome == Outcome::failed || a.outcome == Outcome::doubtful))
      out.push_back({a.code, remark_text(in, a, rulebook.find(a.code))});
  about_catalogue(in, out);
  if (const Assessed* conclusion = assessment.find("RIE-26"); conclusion != nullptr && !conclusion->question.empty())
    out.push_back({"RIE-26", conclusion->question});
  return out;
}

}  // namespace pago
