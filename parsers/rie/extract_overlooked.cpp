#include <algorithm>
#include <set>

#include "parsers/rie/account.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"

namespace pago {
namespace {

bool was_passed_over(const TextUnit& unit, const Stretch& stretch) {
  switch (stretch.role) {
    case TextRole::background:
    case TextRole::front:
    case TextRole::summary:
    case TextRole::scale:
    case TextRole::review:
      return true;
    case TextRole::company:
      return !unit.row;  // "11 medewerkers, waarvan 7 in deeltijd"
    default:
      return false;
  }
}

}  // namespace

void Extraction::overlooked() {
  std::set<RiskId> known;
  for (const RiskFinding& f : rie_.findings) known.insert(f.risk);
  for (const TextUnit& unit : account_of(document_, rie_))
    for (const Stretch& stretch : unit.stretches) {
      if (!was_passed_over(unit, stretch)) continue;
      const std::string text = unit.text.substr(stretch.begin, stretch.end - stretch.begin);
      for (const TextSpan& span : sentences_of(text)) {
        const std::string sentence = text.substr(span.begin, span.end - span.begin);
        const std::vector<FoldedWord> words = words_of(sentence);
        if (!lexicon_.problem.any(words) && quantities_in(sentence).empty()) continue;
        for (const Mention& m : search_.find(words)) {
          const RiskId& id = search_.vocabulary().risks()[m.risk].id;
          const Risk* risk = catalogue_.risk(id);
          if (m.weight != Weight::name || known.count(id) || !risk || risk->pago_class == PagoClass::N) continue;
          SourceRef where = *unit.source;
          where.quote = sentence;
          not_recognised(where, "noemt een risico dat nergens een bevinding is: " + risk->name);
          break;
        }
      }
    }
}

}  // namespace pago
