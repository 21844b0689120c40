#include "forms/leidraad/process_steps.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

TEST_CASE("the process has the steps 0 to 10 in order, each with documents") {
  const auto& steps = process_steps();
  REQUIRE(steps.size() == 11);
  for (int n = 0; n <= 10; ++n) {
    const ProcessStep& step = steps[static_cast<std::size_t>(n)];
    CHECK(step.number == n);
    CHECK_FALSE(step.title.empty());
    CHECK_FALSE(step.documents.empty());
    CHECK(step.phase == (n < 6 ? "voorbereiding" : n < 10 ? "uitvoering" : "evaluatie"));
  }
}

TEST_CASE("a document is found in its step, in every version") {
  REQUIRE(step_of("ADV") != nullptr);
  CHECK(step_of("ADV")->number == 1);
  CHECK(step_of("INF-PL")->number == 5);
  CHECK(step_of("XXX") == nullptr);
}

TEST_CASE("steps with a document twice or without number are refused with their line") {
  const std::string twice = "<stappen>\n<stap nummer=\"0\"><stuk code=\"A\">a</stuk><stuk code=\"A\">b</stuk></stap></stappen>";
  CHECK_THROWS_WITH(load_process_steps(twice), Catch::Contains("steps.xml, regel 2"));
  CHECK_THROWS_AS(load_process_steps("<stappen><stap titel=\"t\"/></stappen>"), Error);
}
