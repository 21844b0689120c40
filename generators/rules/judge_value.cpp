#include "generators/rules/judge_value.h"

#include <algorithm>
#include <vector>

#include "forms/dutch.h"

namespace pago {
namespace {

bool in_class(const ValueClass& c, double value) { return (!c.from || value >= *c.from) && (!c.below || value < *c.below); }

JudgedValue judge_number(double value, const Criterion& c) {
  JudgedValue out;
  out.urgent = (c.urgent_above && value > *c.urgent_above) || (c.urgent_below && value < *c.urgent_below);
  if (!c.classes.empty()) {
    const auto found =
        std::find_if(c.classes.begin(), c.classes.end(), [&](const ValueClass& k) { return in_class(k, value); });
    if (found != c.classes.end()) {
      out.outcome = found->outcome;
      out.result_class = found->name;
    }
    return out;
  }
  if (!c.at_most && !c.at_least && !c.notice_above && !c.notice_below) return out;
  const bool outside = (c.at_most && value > *c.at_most) || (c.at_least && value < *c.at_least);
  const bool noticed = (c.notice_above && value > *c.notice_above) || (c.notice_below && value < *c.notice_below);
  out.outcome = outside ? ResultOutcome::deviating : noticed ? ResultOutcome::attention : ResultOutcome::in_order;
  return out;
}

JudgedValue judge_answer(bool value, const Criterion& c) {
  JudgedValue out;
  if (!c.deviating_answer && !c.notice_answer) return out;
  out.outcome = c.deviating_answer == value ? ResultOutcome::deviating
                : c.notice_answer == value  ? ResultOutcome::attention
                                            : ResultOutcome::in_order;
  return out;
}

class CriterionText {
 public:
  CriterionText(const std::string& unit, const Texts& texts) : unit_(unit), texts_(texts) {}

  std::string of(const Criterion& c) {
    if (c.at_most && c.at_least) add("tussen", {{"onder", number(*c.at_least)}, {"boven", with_unit(*c.at_most)}});
    else if (c.at_most) add("hoogstens", {{"grens", with_unit(*c.at_most)}});
    else if (c.at_least) add("minstens", {{"grens", with_unit(*c.at_least)}});
    if (c.notice_above) add("let_op_boven", {{"grens", with_unit(*c.notice_above)}});
    if (c.notice_below) add("let_op_onder", {{"grens", with_unit(*c.notice_below)}});
    for (const ValueClass& k : c.classes) add_class(k);
    if (c.deviating_answer) add("antwoord_afwijkend", {{"antwoord", texts_.say(*c.deviating_answer ? "ja" : "nee")}});
    if (c.notice_answer) add("antwoord_aandacht", {{"antwoord", texts_.say(*c.notice_answer ? "ja" : "nee")}});
    return std::move(out_);
  }

 private:
  static std::string number(double value) { return dutch_number(value); }
  std::string with_unit(double value) const { return number(value) + (unit_.empty() ? "" : (unit_ == "%" ? "" : " ") + unit_); }

  void add_class(const ValueClass& k) {
    if (k.from && k.below) add("klasse_tussen", {{"naam", k.name}, {"onder", number(*k.from)}, {"boven", with_unit(*k.below)}});
    else if (k.from) add("klasse_vanaf", {{"naam", k.name}, {"onder", with_unit(*k.from)}});
    else if (k.below) add("klasse_onder", {{"naam", k.name}, {"boven", with_unit(*k.below)}});
  }
  void add(std::string_view sentence, const TextValues& values) {
    out_ += (out_.empty() ? "" : "; ") + texts_.say(sentence, values);
  }

  const std::string& unit_;
  const Texts& texts_;
  std::string out_;
};

int weight(ResultOutcome outcome) {
  switch (outcome) {
    case ResultOutcome::deviating:
      return 3;
    case ResultOutcome::attention:
      return 2;
    case ResultOutcome::in_order:
      return 1;
    case ResultOutcome::not_assessed:
      break;
  }
  return 0;
}

}  // namespace

JudgedValue judge_value(const Answer& value, const Criterion& criterion) {
  if (const double* number = std::get_if<double>(&value)) return judge_number(*number, criterion);
  if (const bool* answer = std::get_if<bool>(&value)) return judge_answer(*answer, criterion);
  return {};
}

std::string criterion_text(const Criterion& criterion, const std::string& unit, const Texts& texts) {
  return CriterionText(unit, texts).of(criterion);
}

ResultOutcome worse(ResultOutcome a, ResultOutcome b) { return weight(a) >= weight(b) ? a : b; }

}  // namespace pago
