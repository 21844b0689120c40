#include <catch2/catch.hpp>

#include "generators/compose/check_form.h"
#include "tests/generators/example_rie.h"

using namespace pago;

namespace {

Form form() {
  return load_form(
      "<form code=\"X\" title=\"Brief\"><recipient may-see=\"C1\">directie</recipient>"
      "<field name=\"naam\" required=\"yes\">naam</field>"
      "<field name=\"open\" kind=\"yes-no\">open</field>"
      "<field name=\"keuze\" required=\"yes\" when=\"open\">keuze</field>"
      "<field name=\"rij\" kind=\"rows\">rijen<field name=\"inhoud\" required=\"yes\">inhoud</field></field></form>");
}

}  // namespace

TEST_CASE("a required field without value is a note that counts the rows") {
  FilledForm values;
  values.set("naam", std::string("Bedacht B.V."));
  values.set("open", false);
  values.set("rij", std::vector<FilledForm>(3));
  const auto found = check(form(), values);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::note);
  CHECK(found[0].code == "form.empty_field");
  CHECK(found[0].message.find("inhoud (3 keer)") != std::string::npos);
}

TEST_CASE("a field that is required only under a condition is not missed when the condition is false") {
  FilledForm values;
  values.set("naam", std::string("Bedacht B.V."));
  values.set("open", false);
  CHECK(check(form(), values).empty());
  values.set("open", true);
  CHECK(check(form(), values).size() == 1);
}

TEST_CASE("an unknown field and a value of another kind are warnings") {
  FilledForm values;
  values.set("naam", true);
  values.set("verzonnen", std::string("x"));
  const auto found = check(form(), values);
  REQUIRE(found.size() == 2);
  for (const Diagnostic& d : found) CHECK(d.severity == Severity::warning);
}

TEST_CASE("a frequency longer than the legal interval is a warning (OP-32)") {
  Rie rie;
  rie.findings = {example::finding("asbest", Presence::present, "Monteurs verwijderen asbesthoudende pakkingen.")};
  CaseFile c;
  const auto warnings = [&](const std::string& frequency) {
    c.physician.risks["asbest"].frequency = frequency;
    return check_frequencies(advise(rie, builtin_catalogue(), c.physician, example::today), builtin_catalogue(), c).size();
  };
  CHECK(warnings("elke 4 jaar") == 1);
  CHECK(warnings("48 maanden") == 1);
  CHECK(warnings("elke 3 jaar") == 0);
  CHECK(warnings("36 maanden") == 0);
  CHECK(warnings("in overleg") == 0);
}
