#include <catch2/catch.hpp>

#include "tests/generators/example_plan.h"

// One test per element of the consent to take part, each on the text of a produced form. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& consent() { return planned_words("CPA"); }

}  // namespace

TEST_CASE("TOE_01 the form leaves room for the worker and names the responsible bedrijfsarts") {
  CHECK(contains(consent(), "Naam |"));
  CHECK(contains(consent(), "dr. B. Fictief, bedrijfsarts"));
}

TEST_CASE("TOE_02 the consent has one purpose only") {
  CHECK(contains(consent(), "Uw toestemming geldt alleen voor deelname aan dit onderzoek."));
}

TEST_CASE("TOE_03 the form says which data are collected, or leaves the marked place") {
  CHECK(contains(consent(), "Uw antwoorden op de vragenlijst en de uitslag van de metingen."));
  CHECK(asks_only_when_missing("CPA", "[welke gegevens worden verzameld, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("TOE_06 the form has date and signature, ends after twelve months and says how to withdraw") {
  CHECK(contains(consent(), "Plaats en datum |"));
  CHECK(contains(consent(), "Handtekening |"));
  CHECK(contains(consent(), "Deze toestemming geldt 12 maanden"));
  CHECK(contains(consent(), "Intrekken kan altijd"));
}

TEST_CASE("CPA_01 taking part is voluntary and without effect on legal position") {
  CHECK(contains(consent(), "Meedoen is vrijwillig."));
  CHECK(contains(consent(), "geen gevolgen voor uw baan of uw rechtspositie"));
}

TEST_CASE("CPA_02 the worker chooses apart for the PAGO and for the PMO part; without a PMO there is no such choice") {
  CHECK(contains(consent(), "naar de risico’s van mijn werk (PAGO). | ☐ ja"));
  CHECK(contains(consent(), "naar gezondheid en inzetbaarheid (PMO). | ☐ ja"));
  CHECK_FALSE(contains(unplanned_words("CPA"), "(PMO)"));
}

TEST_CASE("CPA_03 only the worker and the bedrijfsarts with staff see results; the employer sees groups") {
  CHECK(contains(consent(), "Alleen u, de bedrijfsarts en de medewerkers die voor hem werken."));
  CHECK(contains(consent(), "Uw werkgever krijgt alleen cijfers over groepen"));
}

TEST_CASE("CPA_04 a third party is named as processor; when none is known the form asks") {
  CHECK(contains(consent(), "Verwerker Bedacht B.V. verwerkt gegevens in opdracht van de bedrijfsarts"));
  CHECK(asks_only_when_missing("CPA", "[verwerkt een ander bedrijf gegevens? Noem de naam, of schrijf: nee]"));
}

TEST_CASE("CPA_05 the data are processed under AVG and WGBO") {
  CHECK(contains(consent(), "de privacywet (AVG) en de wet over medische behandeling (WGBO)"));
}
