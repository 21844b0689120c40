#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

std::string places_of(const LetterInput& in, const Decision& d) {
  std::string text;
  std::vector<std::string> seen;
  for (const std::size_t i : d.because) {
    const std::string place = place_or_unknown(in, in.rie.findings[i].source);
    if (std::find(seen.begin(), seen.end(), place) != seen.end()) continue;
    seen.push_back(place);
    text += (text.empty() ? "" : "; ") + place;
  }
  return text;
}

bool confirmed(const LetterInput& in, const RiskId& risk) {
  return std::any_of(in.advice.decisions.begin(), in.advice.decisions.end(),
                     [&](const Decision& d) { return d.risk == risk && d.confirmed; });
}

}  // namespace

Rows left_out_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::left_out)) {
    FilledForm row;
    row.set("risico", capitalised(in.risk(*d).name));
    row.set("reden", d->reason);
    row.set("plaats", places_of(in, *d));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows remark_rows(const LetterInput& in) {
  Rows rows;
  for (const Advice::Remark& remark : in.advice.remarks) {
    FilledForm row;
    row.set("id", remark.id);
    row.set("tekst", remark.text);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows trail_rows(const LetterInput& in) {
  Rows rows;
  for (const RiskFinding& f : in.rie.findings) {
    const Risk* risk = in.catalogue.risk(f.risk);
    FilledForm row;
    row.set("risico", capitalised(risk == nullptr ? f.risk : risk->name));
    row.set("stand", std::string(dutch(f.presence)) + (f.reason.empty() ? "" : ": " + f.reason));
    row.set("plaats", place_or_unknown(in, f.source));
    const std::string quote = one_line(short_quote(f.source));
    row.set("citaat", quote.empty() ? in.texts.say("woord.geen_citaat") : quote);
    row.set("zekerheid", capitalised(certainty_text(in, f, confirmed(in, f.risk))));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace pago
