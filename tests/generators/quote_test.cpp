#include <catch2/catch.hpp>

#include "forms/dutch.h"
#include "forms/error.h"
#include "tests/generators/example_project.h"

// One test per element of the quote, each on the text of a produced letter.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& quote() {
  static const std::string text = document_text("OFF", full_case());
  return text;
}

std::string bare_quote() { return document_text("OFF", case_file()); }

}  // namespace

TEST_CASE("OFF_01 the quote names the plan it rests on") {
  CHECK(contains(quote(), "PAGO/PMO-plan, versie 1.0, van 20 maart 2026"));
  CHECK(contains(bare_quote(), "versie [versie], van [datum van het plan]"));
  CHECK(contains(messages("OFF", case_file()), "versie van het PAGO/PMO-plan"));
}

TEST_CASE("OFF_02 the quote states the number of workers, and is refused without it") {
  CHECK(contains(quote(), "48 (Zagerij: 12 en Lasserij: 7)"));
  Rie without = rie();
  without.employees.reset();
  CHECK_THROWS_AS(examined("OFF", case_file(), without), Error);
  CHECK(contains(bare_quote(), "Aantal werknemers | 48"));
}

TEST_CASE("OFF_03 the costs stand line by line with a total; a line without price leaves the total marked") {
  CHECK(contains(quote(), "Gehooronderzoek | 12 | € 45,00 | € 540,00"));
  CHECK(contains(quote(), "€ 1.927,50"));
  CaseFile c = full_case();
  c.quote.costs[1].price.reset();
  const std::string open = document_text("OFF", c);
  CHECK(contains(open, "Longfunctie en vragenlijst | 7 | [prijs] | [bedrag]"));
  CHECK(contains(open, "[totaal]"));
  CHECK(contains(bare_quote(), "[onderdeel] | [aantal] | [prijs] | [bedrag]"));
  CHECK(contains(messages("OFF", case_file()), "kosten van het PAGO"));
}

TEST_CASE("OFF_04 the expected individual interventions stand as numbers, with what the estimate rests on") {
  CHECK(contains(quote(), "Gesprek met de bedrijfsarts | 10 | ervaring met eerdere projecten"));
  CHECK(contains(quote(), "nooit om namen"));
  CHECK(contains(messages("OFF", case_file()), "verwachte individuele interventies"));
}

TEST_CASE("OFF_05 the quote says whether recommended interventions can be carried out") {
  CHECK(contains(quote(), "U hebt bevestigd dat dit zeker is. De werkgever heeft hiervoor tijd en geld vrijgemaakt."));
  CaseFile c = full_case();
  c.progress.interventions_certain = false;
  CHECK(contains(document_text("OFF", c), "Dit is nog niet zeker."));
  CHECK(contains(examined("OFF", c), "RULE-44"));
  CHECK(contains(bare_quote(), "[hoe dit is geregeld, door u in te vullen]"));
}

TEST_CASE("OFF_06 OFF_07 OFF_08 OFF_09 the quote names its bases: budget, sector, earlier projects, co-financing") {
  CHECK(contains(quote(), "Intern overleg over het budget | De directie heeft hiervoor 5.000 euro vrijgemaakt."));
  CHECK(contains(quote(), "Bedrijfstak | De branche rekent met 60 tot 90 euro per werknemer."));
  CHECK(contains(quote(), "Eerdere projecten | In 2022 kostten vragenlijsten, laboratorium en verwerking samen 4.100 euro."));
  CHECK(contains(quote(), "Medefinanciering | De verzekeraar draagt bij"));
  for (const char* missing : {"intern overleg over het budget", "gegevens uit de bedrijfstak", "vergelijkbare projecten",
                              "mogelijkheden voor medefinanciering"})
    CHECK(contains(messages("OFF", case_file()), missing));
  CHECK(contains(bare_quote(), "[kosten van vergelijkbare projecten: vragenlijsten, laboratorium en verwerking]"));
}

TEST_CASE("OFF_10 in a hybrid PAGO and PMO are priced and accepted apart (RULE-17); a PAGO alone has no PMO table") {
  CHECK(contains(quote(), "Totaal PAGO"));
  CHECK(contains(quote(), "Leefstijlvragenlijst | 48 | € 12,00 | € 576,00"));
  CHECK(contains(quote(), "het PMO, voor € 576,00"));
  CHECK_FALSE(contains(bare_quote(), "PMO kost"));
}

TEST_CASE("OFF_11 the PAGO costs the workers nothing; for the PMO another choice is printed") {
  CHECK(contains(quote(), "u mag de kosten niet aan hen doorberekenen (artikel 44 Arbowet)"));
  CHECK(contains(quote(), "Ook het PMO kost de werknemers niets."));
  CaseFile c = full_case();
  c.plan.pmo_costs = "werknemers betalen 10 euro.";
  CHECK(contains(document_text("OFF", c), "Voor het PMO geldt: werknemers betalen 10 euro."));
}

TEST_CASE("OFF_12 the quote has a last day and a part to sign") {
  CHECK(contains(quote(), "Geldig tot en met | 30 juni 2026"));
  CHECK(contains(quote(), "Akkoord van de opdrachtgever"));
  CHECK(contains(bare_quote(), "Geldig tot en met | [datum]"));
}

TEST_CASE("euros are written with a decimal comma and a point for the thousands") {
  CHECK(dutch_euros(0) == "€\u00A00,00");
  CHECK(dutch_euros(1234567.5) == "€\u00A01.234.567,50");
  CHECK(dutch_euros(-12.005) == "€\u00A0-12,01");
  CHECK(dutch_euros(-0.001) == "€\u00A00,00");
}
