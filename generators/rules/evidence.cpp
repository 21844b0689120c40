#include "generators/rules/evidence.h"

#include <algorithm>
#include <cctype>

#include "forms/dutch.h"
#include "generators/rules/limits.h"

namespace pago {
namespace {

std::string limit_text(const Measured& m) {
  if (m.limit == nullptr) return m.text;
  return m.text + "; " + m.limit->kind + " " + dutch_number(m.limit->value) + " " + m.limit->unit;
}

Weighed below(std::size_t index, const RiskFinding& f, const std::optional<Measured>& measured) {
  std::string note = f.reason;
  if (measured && measured->limit != nullptr) note = limit_text(*measured);
  return {index, Standing::below_limit, note};
}

Weighed weigh_one(std::size_t index, const RiskFinding& f, const Risk& risk) {
  if (f.presence == Presence::absent || f.presence == Presence::not_applicable) return {index, Standing::denied, ""};
  if (f.presence == Presence::not_assessed) return {index, Standing::not_assessed, ""};
  const auto measured = hold_against_limit(f, risk);
  // The reader's own flag stands, except where a computed daily vibration says otherwise.
  const bool computed = measured && is_vibration(risk);
  if (computed ? !measured->above : f.below_limit) return below(index, f, measured);
  if (measured && measured->above) return {index, Standing::present, limit_text(*measured)};
  return {index, f.presence == Presence::controlled ? Standing::controlled : Standing::present, ""};
}

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before >= 0x80 || std::isalnum(before) == 0;
}

bool denied_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with("geen ") || before.ends_with("niet ") || before.ends_with("zonder ");
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(c < 0x80 ? std::tolower(c) : c); });
  return out;
}

std::string words_of(const RiskFinding& f) {
  std::string text = f.source.quote + "\n" + f.group + "\n" + f.measures_in_place + "\n" + f.reason;
  for (const SourceRef& other : f.also) text += "\n" + other.quote;
  for (const PlanItem& item : f.plan) text += "\n" + item.measure;
  return lower_case(text);
}

bool says(std::string_view text, const std::vector<std::string_view>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
      if (starts_word(text, at) && !denied_before(text, at)) return true;
    return false;
  });
}

std::vector<Weighed> weigh(const Rie& rie, const Risk& risk) {
  std::vector<Weighed> all;
  for (std::size_t i = 0; i < rie.findings.size(); ++i)
    if (rie.findings[i].risk == risk.id) all.push_back(weigh_one(i, rie.findings[i], risk));
  std::stable_sort(all.begin(), all.end(), [](const Weighed& a, const Weighed& b) { return a.standing < b.standing; });
  return all;
}

}  // namespace pago
