#include "generators/rules/person_rules.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_results.h"

// The rules about documents of one person; each is tested where it holds, where it fails and where it is not about anything.
using namespace pago;
using namespace pago::example;

namespace {

Outcome outcome(const std::string& rule, const std::string& document, const AssessedPerson& person,
                const CaseFile& c = results_case()) {
  const PersonRuleInput in{person,           builtin_rulebook(), today,
                           c.physician_name, c.physician_big,    c.plan.agreements.online_privacy};
  for (const Assessed& a : assess_person_document(document, in))
    if (a.code == rule) return a.outcome;
  FAIL("the rule " << rule << " is not about " << document);
  return Outcome::unseen;
}

bool refused(const std::string& code, const AssessedPerson& person) {
  try {
    (void)examined_person(code, person);
    return false;
  } catch (const Error& error) {
    return error.code() == "rule.refused";
  }
}

bool blocks_release(const std::string& code, const AssessedPerson& person) {
  for (const Diagnostic& d : examined_person(code, person))
    if (d.code == "rule.blocks_release") return true;
  return false;
}

}  // namespace

TEST_CASE("RULE_16 a letter that somebody else prepared needs a named bedrijfsarts before release") {
  CHECK(outcome("RULE-16", "RES", participant()) == Outcome::met);
  CHECK(outcome("RULE-16", "RES", without("arts.opgesteld_door")) == Outcome::not_applicable);
  CaseFile c = results_case();
  c.physician_big.clear();
  CHECK(outcome("RULE-16", "RES", participant(), c) == Outcome::failed);
}

TEST_CASE("RULE_29 a medical word in the message on work adaptation refuses it") {
  CHECK_FALSE(refused("WAD", participant()));
  CHECK(refused("WAD", with("werkaanpassing.kan", std::string("Zij kan niet werken door haar gehoorverlies."))));
  CHECK(refused("WAD", with("werkaanpassing.taken", std::string("Geen, vanwege de diagnose."))));
}

TEST_CASE("RULE_30 no signed consent, an expired or a future one: no message on work adaptation") {
  CHECK_FALSE(refused("WAD", participant()));
  CHECK(refused("WAD", without("toestemming.overleg")));
  CHECK(refused("WAD", with("toestemming.overleg", on(2025, 3, 30))));
  CHECK_FALSE(refused("WAD", with("toestemming.overleg", on(2025, 3, 31))));
  CHECK(refused("WAD", with("toestemming.overleg", on(2026, 4, 1))));
  CHECK(refused("WAD", with("toestemming.overleg_ingetrokken", on(2026, 3, 30))));
  CHECK_FALSE(refused("WAD", with("toestemming.overleg_ingetrokken", on(2026, 3, 20))));
}

TEST_CASE("RULE_31 no signed consent: no referral letter") {
  CHECK_FALSE(refused("REF", participant()));
  CHECK(refused("REF", without("toestemming.verwijzing")));
}

TEST_CASE("RULE_33 a text that calls taking part obligatory refuses the letter") {
  CHECK(refused("RES", with("arts.advies", std::string("Meedoen is verplicht."))));
}

TEST_CASE("RULE_37 a citizen service number refuses every document about a person") {
  for (const PersonDocumentKind& kind : person_document_kinds()) {
    CAPTURE(kind.code);
    CHECK(refused(std::string(kind.code), with("arts.toelichting", std::string("bsn 111222333"))));
  }
  CHECK_FALSE(refused("RES", with("arts.toelichting", std::string("nummer 111222334"))));
}

TEST_CASE("RULE_39 a link to the questionnaire is closed for others, or the invitation is refused") {
  CHECK(outcome("RULE-39", "INV", participant()) == Outcome::met);
  CHECK(outcome("RULE-39", "INV", without("uitnodiging.link")) == Outcome::not_applicable);
  CHECK(refused("INV", with("uitnodiging.link", std::string("http://vragen.example/alle"))));
  CaseFile c = results_case();
  c.plan.agreements.online_privacy.clear();
  CHECK(outcome("RULE-39", "INV", participant(), c) == Outcome::failed);
}

TEST_CASE("RULE_52 findings without advice: a concept may be made, but not released") {
  CHECK_FALSE(blocks_release("RES", participant()));
  CHECK(blocks_release("RES", without("arts.advies")));
  CHECK_FALSE(blocks_release("RES", healthy_participant()));
}

TEST_CASE("RULE_53 an intervention without evaluation: a concept may be made, but not released") {
  CHECK(blocks_release("RES", without("arts.evaluatie")));
  CHECK(outcome("RULE-53", "RES", without("arts.interventie")) == Outcome::not_applicable);
}

TEST_CASE("RULE_54 health damage asks to consider the RI&E") {
  CHECK(outcome("RULE-54", "RES", participant()) == Outcome::failed);
  CHECK(outcome("RULE-54", "RES", without("arts.schade_advies")) == Outcome::not_applicable);
}

TEST_CASE("OP_19 a consent holds twelve months, also from the last day of February") {
  CHECK(consent_end(on(2026, 3, 31)) == on(2027, 3, 31));
  CHECK(consent_end(on(2024, 2, 29)) == on(2025, 2, 28));
}

TEST_CASE("every rule about a document of one person stands in the rulebook for such a document") {
  for (const PersonRuleRow& row : person_rules()) {
    const Rule* rule = builtin_rulebook().find(row.code);
    CAPTURE(row.code);
    REQUIRE(rule != nullptr);
    for (const char* sentence : {"voldoet", "tekort", "te_beoordelen"}) CHECK(builtin_rulebook().has(row.code, sentence));
  }
}
