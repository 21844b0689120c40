#include "forms/leidraad/modules.h"

#include <catch2/catch.hpp>
#include <set>

#include "forms/error.h"
#include "forms/resources.h"

using namespace pago;
using namespace std::chrono_literals;

namespace {

const ModuleCatalogue& modules() { return builtin_modules(); }

std::string shipped() {
  const auto bytes = resource("leidraad/modules.xml");
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void refused(std::string_view from, std::string_view to, const char* complaint) {
  std::string text = shipped();
  const auto at = text.find(from);
  REQUIRE(at != text.npos);
  text.replace(at, from.size(), to);
  CHECK_THROWS_WITH(load_modules(text, builtin_catalogue()),
                    Catch::Contains(complaint) && Catch::Contains("modules.xml, regel"));
}

}  // namespace

TEST_CASE("the modules of an examination are there, PMO apart") {
  const std::set<std::string> pago_part{"gehoor", "longen",      "huid",      "hand_arm", "trillingen",   "rugklachten",
                                        "rug",    "beeldscherm", "nachtwerk", "werkdruk", "biomonitoring"};
  const std::set<std::string> pmo_part{"bloeddruk", "bmi", "leefstijl"};
  for (const ResultModule& module : modules().modules) {
    INFO(module.id);
    CHECK((module.pmo ? pmo_part : pago_part).contains(module.id));
    CHECK(module.risks.empty() == module.pmo);
  }
  CHECK(modules().modules.size() == pago_part.size() + pmo_part.size());
}

TEST_CASE("every field that a letter names has its name in Dutch, English and Polish") {
  for (const ResultModule& module : modules().modules) {
    CHECK_FALSE(module.english.empty());
    CHECK_FALSE(module.polish.empty());
    for (const ResultField& field : module.fields) {
      INFO(field.id);
      CHECK_FALSE(field.label.empty());
      if (field.id.ends_with(".werkgerelateerd") || field.id.ends_with(".toelichting")) continue;
      CHECK_FALSE(field.english.empty());
      CHECK_FALSE(field.polish.empty());
      CHECK(field.risks.empty() == module.pmo);
    }
  }
}

TEST_CASE("audiometry has seven frequencies for both ears, under one criterion") {
  for (const char* side : {"rechts", "links"})
    for (const char* hertz : {"500", "1000", "2000", "3000", "4000", "6000", "8000"}) {
      const ResultField* field = modules().field(std::string("gehoor.") + side + "_" + hertz);
      REQUIRE(field != nullptr);
      CHECK(field->side == side);
      CHECK(field->unit == "dB");
      CHECK(*field->low == -10);
      CHECK(*field->high == 120);
      CHECK(field->group == "gehoor.drempel");
    }
}

TEST_CASE("only the low back module is for the physician alone") {
  for (const ResultModule& module : modules().modules) CHECK(module.physician_only == (module.id == "rug"));
  CHECK(modules().field("rug.alarm_plassen")->urgent);
  CHECK_FALSE(modules().field("rug.alarm_kanker")->urgent);
}

TEST_CASE("no cut-off is shipped without a source, and only BMI, vibrating vehicles and lead have one") {
  const Criteria criteria = shipped_criteria(modules(), builtin_catalogue(), 2026y / 3 / 31);
  std::set<std::string> fields;
  for (const auto& [field, criterion] : criteria) {
    INFO(field);
    CHECK_FALSE(criterion.source.empty());
    fields.insert(field);
  }
  CHECK(fields == std::set<std::string>{"bmi.bmi", "trillingen.uren", "biomonitoring.lood"});
}

TEST_CASE("the limit for lead is that of the catalogue on the day, with how sure it is") {
  const auto lead = [](Date day) { return shipped_criteria(modules(), builtin_catalogue(), day).at("biomonitoring.lood"); };
  CHECK(*lead(2026y / 4 / 8).at_most == 70);
  CHECK(*lead(2026y / 4 / 9).at_most == 30);
  CHECK_THAT(lead(2026y / 4 / 9).source, Catch::Contains("te verifiëren"));
  CHECK(*lead(2029y / 1 / 1).at_most == 15);
}

TEST_CASE("a broken edition is refused with its line and the reason") {
  refused("risicos=\"lawaai\"", "risicos=\"kabaal\"", "staat niet in risks.xml");
  refused("code=\"gehoor.links_500\"", "code=\"gehoor.rechts_500\"", "twee keer");
  refused("code=\"huid.jeuk\"", "code=\"longen.jeuk\"", "hoort niet in deze module");
  refused("van=\"-10\" tot=\"120\"", "van=\"120\" tot=\"-10\"", "van en tot");
  refused("basis=\"lood in bloed\"", "basis=\"lood in haar\"", "deze grenswaarde staat niet");
  refused("bron=\"LEIDRAAD-2.3\"", "bron=\"GEHOORD\"", "bron");
  refused("klein=\"bloeddruk.onder\"", "klein=\"bloeddruk.midden\"", "geen veld");
  refused(" spoed=\"ja\">", " haast=\"ja\">", "onbekend kenmerk");
}
