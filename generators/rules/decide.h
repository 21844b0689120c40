#pragma once
#include <string>
#include <vector>

#include "forms/texts.h"
#include "generators/rules/advise.h"
#include "generators/rules/evidence.h"

// The steps of advise(), one file per kind of risk. Sentences come from forms/documents/ADV/texts.xml.
namespace pago {

struct RuleInput {
  const Rie& rie;
  const Catalogue& catalogue;
  const PhysicianInput& physician;
  Date today;
  const Texts& texts;

  const RiskFinding& finding(const Weighed& w) const { return rie.findings[w.finding]; }
};

// One risk by itself: standing, class, article (RULE-18, RULE-19, RULE-84).
Decision decide_risk(const RuleInput& in, const Risk& risk, const std::vector<Weighed>& evidence);

// Refinements of a decision that is "required" because the risk is present.
void refine_substance(const RuleInput& in, const Risk& risk,
                      Decision& decision);  // lasrook with chromium or nickel; asbestos in a building
void refine_physical(const RuleInput& in, const Risk& risk, Decision& decision);    // noise level, vibration duration
void refine_compulsory(const RuleInput& in, const Risk& risk, Decision& decision);  // class M (RULE-61, OP-33)

// What needs the other decisions: special groups (RULE-21) and umbrella risks.
void decide_special_groups(const RuleInput& in, std::vector<Decision>& decisions);
void point_umbrellas_to_their_parts(const RuleInput& in, std::vector<Decision>& decisions);

// The bedrijfsarts overrules, with a reason.
void apply_physician(const RuleInput& in, Decision& decision);

// What a PAGO advice says about the RI&E itself (RULE-03): every point that falls short or gives cause for a question, and one
// line on what no document can show.
std::vector<Advice::Remark> remarks_on_rie(const RuleInput& in, const RieAssessment& assessment, const Rulebook& rulebook);

std::string cite(const RuleInput& in, const std::vector<std::string>& articles);  // "artikel 6.10 Arbobesluit en ..."
std::string place_text(const SourceRef& source);                                  // "tabel 3, rij 4, cel 2 (pagina 5)"
std::string short_quote(const SourceRef& source);                                 // at most some 160 characters, cut at a word
void add_question(Decision& decision, const std::string& question);

}  // namespace pago
