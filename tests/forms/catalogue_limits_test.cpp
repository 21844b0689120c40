#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "forms/leidraad/catalogue.h"

using namespace pago;
using namespace std::chrono_literals;

namespace {

const Limit& limit_of(const char* risk, std::string_view kind) {
  for (const Limit& limit : builtin_catalogue().risk(risk)->limits)
    if (limit.kind == kind) return limit;
  FAIL(risk << " has no limit " << kind);
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("noise has its action values and its limit of 80, 85 and 87 dB(A), by law") {
  for (const auto& [kind, value] :
       std::map<std::string, double>{{"onderste actiewaarde", 80}, {"bovenste actiewaarde", 85}, {"grenswaarde", 87}}) {
    const Limit& limit = limit_of("lawaai", kind);
    CHECK(limit.value == value);
    CHECK(limit.unit == "dB(A)");
    CHECK(limit.mark == Mark::law);
    CHECK_THAT(limit.source, Catch::Contains("6.8"));
  }
  CHECK(limit_of("lawaai", "bovenste actiewaarde piek").value == 137);
}

TEST_CASE("vibration has its action and limit values per A(8)") {
  CHECK(limit_of("hand-armtrillingen", "actiewaarde").value == 2.5);
  CHECK(limit_of("hand-armtrillingen", "grenswaarde").value == 5);
  CHECK(limit_of("lichaamstrillingen", "actiewaarde").value == 0.5);
  CHECK(limit_of("lichaamstrillingen", "grenswaarde").value == 1.15);
  CHECK(limit_of("lichaamstrillingen", "actiewaarde").basis == "A(8)");
}

TEST_CASE("only five risks have a value under which no PAGO follows") {
  std::map<std::string, std::pair<double, std::string>> thresholds;
  for (const Risk& risk : builtin_catalogue().risks)
    for (const Limit& limit : risk.limits)
      if (limit.below_means_no_pago) CHECK(thresholds.emplace(risk.id, std::pair(limit.value, limit.unit)).second);
  CHECK(thresholds == decltype(thresholds){{"lawaai", {80, "dB(A)"}},
                                           {"hand-armtrillingen", {2.5, "m/s2"}},
                                           {"lichaamstrillingen", {0.5, "m/s2"}},
                                           {"beeldschermwerk", {2, "uur"}},
                                           {"tillen-dragen", {3, "kg"}}});
}

TEST_CASE("the limits for lead and diisocyanates follow each other without gap or overlap") {
  std::set<std::string> series;
  for (const char* id : {"lood", "sensibiliserende-stoffen"}) {
    const auto& limits = builtin_catalogue().risk(id)->limits;
    for (const Limit& earlier : limits)
      for (const Limit& later : limits) {
        if (&earlier >= &later || earlier.kind != later.kind || !earlier.to) continue;
        if (earlier.from && later.from && *earlier.from >= *later.from) continue;
        REQUIRE(later.from.has_value());
        CHECK(later.value < earlier.value);
        if (std::chrono::sys_days(*later.from) == std::chrono::sys_days(*earlier.to) + std::chrono::days(1))
          series.insert(earlier.kind + "/" + std::to_string(static_cast<int>(earlier.to->year())));
      }
  }
  CHECK(series == std::set<std::string>{"biologische grenswaarde/2026", "biologische grenswaarde/2028",
                                        "grenswaarde lucht/2026", "grenswaarde diisocyanaten/2028",
                                        "grenswaarde diisocyanaten kortdurend/2028"});
}

TEST_CASE("a lead limit that is not yet read in Dutch law is marked to verify") {
  for (const Limit& limit : builtin_catalogue().risk("lood")->limits)
    if (limit.from) CHECK(limit.mark == Mark::to_verify);
  const Limit& now = limit_of("lood", "biologische grenswaarde");
  CHECK(now.value == 70);
  CHECK(now.unit == "µg/100 ml");
  CHECK(now.to == Date(2026y / 4 / 8));
}

TEST_CASE("pregnancy and lifting have their own limits, by law and by guideline") {
  CHECK(limit_of("zwangeren", "tilgrens").value == 10);
  CHECK(limit_of("zwangeren", "tilgrens").mark == Mark::law);
  CHECK(limit_of("tillen-dragen", "begin van de beoordeling").mark == Mark::guideline);
  CHECK(limit_of("tillen-dragen", "maximum in ideale houding").value == 23);
}
