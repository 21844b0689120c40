#include <algorithm>

#include "generators/rules/compare_ries.h"

namespace pago {
namespace {

const Decision* decision_on(const Advice& advice, const RiskId& risk) {
  const auto found =
      std::find_if(advice.decisions.begin(), advice.decisions.end(), [&](const Decision& d) { return d.risk == risk; });
  return found == advice.decisions.end() ? nullptr : &*found;
}

bool is(const Decision* d, Verdict verdict) { return d != nullptr && d->verdict == verdict; }

// A duty lapses only where the newer RI&E denies the risk; silence and doubt are to be confirmed.
ComparedDuty compare_duty(const RiskId& risk, const Decision* before, const Decision* after) {
  const Texts& texts = comparison_texts();
  ComparedDuty duty{risk, DutyChange::stays, before, after, {}};
  if (is(after, Verdict::undetermined)) {
    duty.change = DutyChange::to_confirm;
    duty.note = texts.say("plicht.open", {{"vraag", after->question}});
  } else if (is(after, Verdict::required)) {
    const bool stays = is(before, Verdict::required);
    duty.change = stays ? DutyChange::stays : DutyChange::arises;
    if (stays) duty.note = texts.say(before->articles == after->articles ? "plicht.blijft" : "plicht.blijft_anders");
    else duty.note = texts.say(before == nullptr ? "plicht.ontstaat_nieuw" : "plicht.ontstaat");
  } else if (after == nullptr) {
    duty.change = DutyChange::to_confirm;
    duty.note = texts.say("plicht.niet_genoemd");
  } else {
    duty.change = DutyChange::lapses;
    duty.note = texts.say("plicht.vervalt", {{"reden", after->reason}});
  }
  return duty;
}

}  // namespace

std::string_view dutch(DutyChange change) {
  switch (change) {
    case DutyChange::arises:
      return "ontstaat";
    case DutyChange::stays:
      return "blijft";
    case DutyChange::lapses:
      return "vervalt";
    case DutyChange::to_confirm:
      return "te bevestigen";
  }
  return {};
}

std::vector<ComparedDuty> compare_duties(const ComparedRie& before, const ComparedRie& after, const Catalogue& catalogue) {
  std::vector<ComparedDuty> out;
  for (const Risk& risk : catalogue.risks) {
    const Decision* was = decision_on(before.advice, risk.id);
    const Decision* now = decision_on(after.advice, risk.id);
    const bool none_before = was == nullptr || was->verdict == Verdict::not_required;
    const bool none_after = now == nullptr || now->verdict == Verdict::not_required;
    if (!(none_before && none_after)) out.push_back(compare_duty(risk.id, was, now));
  }
  return out;
}

}  // namespace pago
