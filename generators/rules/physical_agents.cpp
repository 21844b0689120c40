#include <algorithm>

#include "generators/rules/decide.h"
#include "generators/rules/limits.h"

namespace pago {
namespace {

constexpr double upper_noise_action = 85;  // dB(A), Arbobesluit 6.10: above it the right needs no further ground

double loudest(const RuleInput& in, const Decision& d) {
  double level = 0;
  for (const std::size_t i : d.because)
    for (const Quantity& q : in.rie.findings[i].quantities)
      if (q.unit == "dB(A)" && q.bound != Quantity::Bound::below) level = std::max(level, q.value);
  return level;
}

void refine_noise(const RuleInput& in, Decision& d) {
  const double level = loudest(in, d);
  if (level == 0) add_question(d, in.texts.say("vraag.geluid"));
  else if (level <= upper_noise_action) add_question(d, in.texts.say("vraag.geluid_tussen"));
}

void refine_vibration(const RuleInput& in, const Risk& risk, Decision& d) {
  bool magnitude = false, computed = false;
  for (const std::size_t i : d.because) {
    magnitude |= has_value_in_limit_unit(in.rie.findings[i], risk);
    computed |= hold_against_limit(in.rie.findings[i], risk).has_value();
  }
  if (!computed)
    add_question(d, in.texts.say(magnitude ? "vraag.trilling_duur" : "vraag.trilling_waarde", {{"risico", risk.name}}));
}

}  // namespace

void refine_physical(const RuleInput& in, const Risk& risk, Decision& d) {
  if (risk.id == "lawaai") refine_noise(in, d);
  if (is_vibration(risk)) refine_vibration(in, risk, d);
}

}  // namespace pago
