#include "parsers/rie/money.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

using namespace pago;

TEST_CASE("amounts are read in every form that RI&Es use") {
  const std::vector<std::pair<const char*, double>> forms = {{"€ 1.250,-", 1250},
                                                             {"€1.250,00", 1250},
                                                             {"€ 1250", 1250},
                                                             {"1.250 euro", 1250},
                                                             {"EUR 1.250", 1250},
                                                             {"EUR 1,250.00", 1250},
                                                             {"€ 1 250", 1250},
                                                             {"k€ 15", 15000},
                                                             {"k€ 2,5", 2500},
                                                             {"€ 15k", 15000},
                                                             {"€ 2,5 k", 2500},
                                                             {"€ 12,50 per stuk", 12.5},
                                                             {"ca. € 800,= excl. btw", 800},
                                                             {"€ 0,-", 0},
                                                             {"€ 1,2 mln", 1200000},
                                                             {"tussen € 500 en € 750", 750},
                                                             {"1250,- €", 1250},
                                                             {"€ 1.250.000", 1250000}};
  for (const auto& [text, euros] : forms) {
    INFO(text);
    REQUIRE(euros_in(text));
    CHECK(*euros_in(text) == Approx(euros));
  }
}

TEST_CASE("a bare number is money only in a column of costs") {
  CHECK_FALSE(euros_in("1250"));
  REQUIRE(euros_in("1.250", true));
  CHECK(*euros_in("1.250", true) == Approx(1250));
}

TEST_CASE("what is no amount gives nothing") {
  for (const char* text : {"PM", "p.m.", "pm", "n.t.b.", "intern", "8 uur", "", "-", "regulier budget", "2026", "3 dagen"}) {
    INFO(text);
    CHECK_FALSE(euros_in(text));
  }
  CHECK_FALSE(euros_in("8 uur", true));
}
