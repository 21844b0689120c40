#include "generators/rules/back_score.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

constexpr Tri yes = true, no = false, unknown = std::nullopt;

std::array<std::optional<bool>, 8> agreed(std::initializer_list<int> items) {
  std::array<std::optional<bool>, 8> out;
  out.fill(false);
  for (const int item : items) out.at(static_cast<std::size_t>(item - 1)) = true;
  return out;
}

}  // namespace

TEST_CASE("SBT-02: the class of the STarT Back, row by row (leidraad.md 6.6)") {
  struct Row {
    int total, sub;
    StartBackClass expected;
  };
  const Row table[] = {{3, 3, StartBackClass::low},    {4, 0, StartBackClass::medium}, {4, 3, StartBackClass::medium},
                       {4, 4, StartBackClass::high},   {5, 5, StartBackClass::high},   {8, 4, StartBackClass::high},
                       {7, 3, StartBackClass::medium}, {9, 5, StartBackClass::high}};
  for (const Row& row : table) {
    INFO(row.total << " " << row.sub);
    CHECK(start_back_class({row.total, row.sub}) == row.expected);
  }
}

TEST_CASE("SBT-02: every pair that can be has a class, and no pair that cannot be") {
  int possible = 0;
  for (int total = -1; total <= 11; ++total)
    for (int sub = -1; sub <= 7; ++sub) {
      const bool can_be = sub >= 0 && sub <= 5 && sub <= total && total - sub <= 4;
      INFO(total << " " << sub);
      CHECK(start_back_class({total, sub}).has_value() == can_be);
      possible += can_be ? 1 : 0;
    }
  CHECK(possible == 30);
}

TEST_CASE("SBT-01: items 1 to 8 count one point, the ninth when its answer is 4 or 5") {
  CHECK(start_back_score(agreed({}), 1)->total == 0);
  CHECK(start_back_score(agreed({1, 2, 3, 4}), 3)->total == 4);
  CHECK(start_back_score(agreed({1, 2, 3, 4}), 3)->sub == 0);
  CHECK(start_back_score(agreed({5, 6, 7, 8}), 4)->total == 5);
  CHECK(start_back_score(agreed({5, 6, 7, 8}), 4)->sub == 5);
  CHECK(start_back_score(agreed({1, 5}), 5)->total == 3);
  CHECK(start_back_score(agreed({1, 5}), 5)->sub == 2);
}

TEST_CASE("SBT-03, RULE-70: a missing answer gives no score") {
  auto answers = agreed({1, 2, 3, 4, 5, 6, 7, 8});
  CHECK_FALSE(start_back_score(answers, std::nullopt));
  CHECK_FALSE(start_back_score(answers, 0));
  CHECK_FALSE(start_back_score(answers, 6));
  answers[3].reset();
  CHECK_FALSE(start_back_score(answers, 5));
}

TEST_CASE("RULE-71: three-valued logic") {
  CHECK(tri_or(yes, unknown) == yes);
  CHECK(tri_or(unknown, yes) == yes);
  CHECK(tri_or(no, unknown) == unknown);
  CHECK(tri_or(no, no) == no);
  CHECK(tri_and(no, unknown) == no);
  CHECK(tri_and(unknown, no) == no);
  CHECK(tri_and(yes, unknown) == unknown);
  CHECK(tri_and(yes, yes) == yes);
  CHECK(tri_and(unknown, unknown) == unknown);
}

TEST_CASE("BZB-02, RULE-71: the truth table of D023 over met, not met and unknown numbers") {
  const std::optional<double> values[3] = {std::nullopt, 0.0, 1000.0};
  const Tri truth[3] = {unknown, no, yes};
  for (int kg = 0; kg < 3; ++kg)
    for (int hours = 0; hours < 3; ++hours)
      for (int times = 0; times < 3; ++times)
        for (int years = 0; years < 3; ++years)
          for (int degrees = 0; degrees < 3; ++degrees)
            for (int bent = 0; bent < 3; ++bent) {
              const D023Result found =
                  d023({values[kg], values[hours], values[times], values[years], values[degrees], values[bent]});
              const Tri lifting = tri_and(tri_and(truth[kg], tri_or(truth[hours], truth[times])), truth[years]);
              const Tri bending = tri_and(truth[degrees], truth[bent]);
              REQUIRE(found.lifting == lifting);
              REQUIRE(found.bending == bending);
              REQUIRE(found.both == tri_and(lifting, bending));
            }
}

TEST_CASE("BZB-02: the numbers of D023 are strict: at the bound it is not met") {
  const D023Exposure over{5.1, 2.1, 25.0, 10.1, 20.1, 1.1};
  CHECK(d023(over).both == yes);
  const auto changed = [&](std::optional<double> D023Exposure::*part, double bound) {
    D023Exposure exposure = over;
    exposure.*part = bound;
    return d023(exposure).both;
  };
  CHECK(changed(&D023Exposure::lifted_kg, 5) == no);
  CHECK(changed(&D023Exposure::lift_hours, 2) == no);
  CHECK(changed(&D023Exposure::lift_times, 26) == yes);
  CHECK(changed(&D023Exposure::lift_years, 10) == no);
  CHECK(changed(&D023Exposure::bend_degrees, 20) == no);
  CHECK(changed(&D023Exposure::bend_hours, 1) == no);
}

TEST_CASE("BZB-02: one factor that is certainly not met decides, whatever is unknown of the other") {
  CHECK(d023({3.0, {}, {}, {}, {}, {}}).both == no);
  CHECK(d023({{}, {}, {}, {}, 10.0, {}}).both == no);
  CHECK(d023({10.0, 3.0, {}, 20.0, {}, {}}).lifting == yes);
  CHECK(d023({10.0, 3.0, {}, 20.0, {}, {}}).both == unknown);
}
