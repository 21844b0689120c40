#include "generators/rules/assess_result.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/rules/judge_value.h"

using namespace pago;
using namespace std::chrono_literals;

namespace {

constexpr const char* plan = "projectplan, PRJ-08 (verzonnen)";

Criterion at_most(double bound) {
  Criterion c;
  c.at_most = bound;
  c.source = plan;
  return c;
}

Criterion deviates_at(bool answer) {
  Criterion c;
  c.deviating_answer = answer;
  c.source = plan;
  return c;
}

AssessedPerson assessed(Answers answers, const Criteria& own = {}) {
  ResultRow row;
  row.person.number = "001";
  row.answers = std::move(answers);
  ResultSettings settings;
  settings.criteria = own;
  return assess(row, builtin_modules(), criteria_of(settings, builtin_modules(), builtin_catalogue(), 2026y / 3 / 31));
}

const ModuleResult& module_of(const AssessedPerson& person, const std::string& id) {
  const auto found =
      std::find_if(person.modules.begin(), person.modules.end(), [&](const ModuleResult& m) { return m.module == id; });
  REQUIRE(found != person.modules.end());
  return *found;
}

const AssessedValue& value_of(const AssessedPerson& person, const std::string& field) {
  const ModuleResult& module = module_of(person, field.substr(0, field.find('.')));
  const auto found =
      std::find_if(module.values.begin(), module.values.end(), [&](const AssessedValue& v) { return v.field == field; });
  REQUIRE(found != module.values.end());
  return *found;
}

bool has_module(const AssessedPerson& person, const std::string& id) {
  return std::any_of(person.modules.begin(), person.modules.end(), [&](const ModuleResult& m) { return m.module == id; });
}

Answers start_back(bool agree, double bother) {
  Answers answers{{"rug.startback_9", bother}};
  for (int item = 1; item <= 8; ++item) answers["rug.startback_" + std::to_string(item)] = agree;
  return answers;
}

}  // namespace

TEST_CASE("RES-10: a value is held against the criterion that was fixed beforehand; the bound itself is in order") {
  const Criteria own{{"gehoor.drempel", at_most(25)}};
  const AssessedPerson person = assessed({{"gehoor.rechts_4000", 25.0}, {"gehoor.links_4000", 25.5}}, own);
  const AssessedValue& right = value_of(person, "gehoor.rechts_4000");
  CHECK(right.outcome == ResultOutcome::in_order);
  CHECK(right.criterion == "hoogstens 25 dB");
  CHECK(right.source == plan);
  CHECK(right.side == "rechts");
  CHECK(value_of(person, "gehoor.links_4000").outcome == ResultOutcome::deviating);
  CHECK(module_of(person, "gehoor").outcome == ResultOutcome::deviating);
}

TEST_CASE("RES-10: without a criterion a value is not assessed, and nothing is guessed") {
  const AssessedPerson person = assessed({{"bloeddruk.boven", 240.0}, {"huid.eczeem", true}});
  CHECK(value_of(person, "bloeddruk.boven").outcome == ResultOutcome::not_assessed);
  CHECK(value_of(person, "bloeddruk.boven").criterion.empty());
  CHECK(module_of(person, "huid").outcome == ResultOutcome::not_assessed);
  CHECK(person.urgent.empty());
}

TEST_CASE("RES-10: a part for which no criterion was fixed is told apart from one that has no verdict for this person") {
  CHECK(module_of(assessed({{"bloeddruk.boven", 120.0}}), "bloeddruk").no_criterion);
  const Criteria own{{"bloeddruk.boven", at_most(140)}};
  CHECK_FALSE(module_of(assessed({{"bloeddruk.boven", 120.0}}, own), "bloeddruk").no_criterion);
  CHECK_FALSE(module_of(assessed({{"bloeddruk.boven", std::monostate()}}, own), "bloeddruk").no_criterion);
  CHECK(module_of(assessed({{"bloeddruk.onder", 80.0}}, own), "bloeddruk").no_criterion);  // its criterion is of no column
  Criterion by_age;
  by_age.groups.push_back({40, {}, "", {}, at_most(140)});
  const AssessedPerson unknown = assessed({{"bloeddruk.boven", 120.0}}, {{"bloeddruk.boven", by_age}});
  CHECK(module_of(unknown, "bloeddruk").outcome == ResultOutcome::not_assessed);
  CHECK_FALSE(module_of(unknown, "bloeddruk").no_criterion);
}

TEST_CASE("every module assesses its fields: numbers by a bound, questions by their answer") {
  for (const ResultModule& module : builtin_modules().modules)
    for (const ResultField& field : module.fields) {
      if (field.computed || (field.kind != AnswerKind::number && field.kind != AnswerKind::yes_no)) continue;
      INFO(field.id);
      if (field.kind == AnswerKind::number) {
        const Criteria own{{field.id, at_most((*field.low + *field.high) / 2)}};
        CHECK(value_of(assessed({{field.id, *field.low}}, own), field.id).outcome == ResultOutcome::in_order);
        CHECK(value_of(assessed({{field.id, *field.high}}, own), field.id).outcome == ResultOutcome::deviating);
      } else {
        const Criteria own{{field.id, deviates_at(true)}};
        CHECK(value_of(assessed({{field.id, true}}, own), field.id).outcome == ResultOutcome::deviating);
        CHECK(value_of(assessed({{field.id, false}}, own), field.id).outcome == ResultOutcome::in_order);
      }
    }
}

TEST_CASE("a field's own criterion goes before that of its group, and the case before the catalogue") {
  const Criteria own{{"gehoor.drempel", at_most(25)}, {"gehoor.rechts_8000", at_most(40)}, {"biomonitoring.lood", at_most(20)}};
  const AssessedPerson person = assessed({{"gehoor.rechts_8000", 35.0}, {"biomonitoring.lood", 25.0}}, own);
  CHECK(value_of(person, "gehoor.rechts_8000").outcome == ResultOutcome::in_order);
  CHECK(value_of(person, "biomonitoring.lood").source == plan);
}

TEST_CASE("biological monitoring has the limit of the catalogue, with its source") {
  const AssessedPerson person = assessed({{"biomonitoring.lood", 71.0}});
  CHECK(value_of(person, "biomonitoring.lood").outcome == ResultOutcome::deviating);
  CHECK(value_of(person, "biomonitoring.lood").criterion == "hoogstens 70 µg/100 ml");
  CHECK_THAT(value_of(person, "biomonitoring.lood").source, Catch::Contains("Arboregeling"));
}

TEST_CASE("BMI follows from height and weight, with the classes of the leidraad (OP-14)") {
  const auto bmi = [](double weight) {
    return value_of(assessed({{"bmi.lengte", 200.0}, {"bmi.gewicht", weight}}), "bmi.bmi");
  };
  CHECK(std::get<double>(bmi(80).value) == 20);
  CHECK(bmi(99.6).outcome == ResultOutcome::in_order);
  CHECK(bmi(100).outcome == ResultOutcome::attention);
  CHECK(bmi(100).result_class == "overgewicht");
  CHECK(bmi(119.6).result_class == "overgewicht");
  CHECK(bmi(120).result_class == "obesitas");
  CHECK(bmi(120).outcome == ResultOutcome::deviating);
  CHECK_THAT(bmi(80).source, Catch::Contains("2.3"));
  const AssessedPerson half = assessed({{"bmi.lengte", 200.0}, {"bmi.gewicht", {}}});
  CHECK(module_of(half, "bmi").values.size() == 1);
  CHECK(module_of(half, "bmi").missing == std::vector<std::string>{"gewicht"});
}

TEST_CASE("a missing value is named, never filled in; a module without columns is not there") {
  const AssessedPerson person = assessed({{"gehoor.rechts_4000", {}}, {"gehoor.links_4000", 20.0}, {"gehoor.bescherming", {}}});
  CHECK(module_of(person, "gehoor").missing == std::vector<std::string>{"rechts, 4000 Hz"});
  CHECK(module_of(person, "gehoor").values.size() == 1);
  CHECK(person.modules.size() == 1);
}

TEST_CASE("RES-14: PAGO and PMO stay apart, and who takes no part in one has nothing of it") {
  Answers answers{{"gehoor.rechts_4000", 20.0}, {"bloeddruk.boven", 120.0}};
  CHECK_FALSE(module_of(assessed(answers), "gehoor").pmo);
  CHECK(module_of(assessed(answers), "bloeddruk").pmo);
  answers["deelname.pmo"] = false;
  CHECK_FALSE(has_module(assessed(answers), "bloeddruk"));
  CHECK(has_module(assessed(answers), "gehoor"));
  answers["deelname.pago"] = false;
  CHECK(assessed(answers).modules.empty());
}

TEST_CASE("SBT-02: nine answers give the class, for the physician alone") {
  const AssessedPerson low = assessed(start_back(false, 1)), high = assessed(start_back(true, 5));
  CHECK(module_of(low, "rug").score_class == "zwak");
  CHECK(module_of(high, "rug").score_class == "hoog");
  CHECK(module_of(high, "rug").physician_only);
  CHECK(value_of(high, "rug.startback").outcome == ResultOutcome::deviating);
  CHECK_THAT(value_of(high, "rug.startback").source, Catch::Contains("bijlage 8"));
  auto answers = start_back(true, 5);
  answers["rug.startback_4"] = Answer();
  CHECK(module_of(assessed(answers), "rug").score_class.empty());
}

TEST_CASE("SBT-02: a total and sub score give the class, unless the pair cannot be") {
  CHECK(module_of(assessed({{"rug.startback_totaal", 4.0}, {"rug.startback_sub", 3.0}}), "rug").score_class == "middelmatig");
  CHECK(module_of(assessed({{"rug.startback_totaal", 9.0}, {"rug.startback_sub", 4.0}}), "rug").score_class.empty());
  CHECK(module_of(assessed({{"rug.startback_totaal", 4.0}, {"rug.startback_sub", {}}}), "rug").score_class.empty());
}

TEST_CASE("BZB-02: D023 says met, not met or unknown, and concludes nothing") {
  Answers answers{{"rug.til_gewicht", 10.0},
                  {"rug.til_uren", 3.0},
                  {"rug.til_jaren", 12.0},
                  {"rug.buig_graden", 30.0},
                  {"rug.buig_uren", 2.0}};
  const auto said = [&] { return std::get<std::string>(value_of(assessed(answers), "rug.d023").value); };
  CHECK_THAT(said(), Catch::StartsWith("voldaan") && Catch::Contains("bedrijfsarts concludeert"));
  answers["rug.buig_uren"] = Answer();
  CHECK_THAT(said(), Catch::StartsWith("niet te zeggen"));
  answers["rug.til_gewicht"] = 5.0;
  CHECK_THAT(said(), Catch::Contains("niet gehaald") && Catch::Contains("bedrijfsarts concludeert"));
}

TEST_CASE("RULE-72: signs of a serious course alert the physician; other red flags are only listed") {
  for (const char* sign : {"rug.alarm_krachtverlies", "rug.alarm_plassen", "rug.alarm_zadel"}) {
    const AssessedPerson person = assessed({{sign, true}});
    REQUIRE(person.urgent.size() == 1);
    CHECK(person.urgent[0].module == "rug");
    CHECK_THAT(person.urgent[0].text, Catch::Contains("vandaag"));
    CHECK(assessed({{sign, false}}).urgent.empty());
    CHECK(assessed({{sign, Answer()}}).urgent.empty());
  }
  CHECK(assessed({{"rug.alarm_kanker", true}}).urgent.empty());
}

TEST_CASE("a value past the urgent bound of the project plan alerts the physician") {
  Criterion pressure = at_most(140);
  pressure.urgent_above = 180;
  const Criteria own{{"bloeddruk.boven", pressure}};
  CHECK(assessed({{"bloeddruk.boven", 180.0}}, own).urgent.empty());
  CHECK(assessed({{"bloeddruk.boven", 181.0}}, own).urgent.size() == 1);
}

TEST_CASE("a criterion is printed in words, with its unit") {
  const Texts& texts = builtin_modules().texts;
  Criterion c;
  c.at_least = 80;
  CHECK(criterion_text(c, "%", texts) == "minstens 80%");
  c.at_most = 120;
  CHECK(criterion_text(c, "%", texts) == "van 80 tot en met 120%");
  c = at_most(140);
  c.notice_above = 130;
  CHECK(criterion_text(c, "mmHg", texts) == "hoogstens 140 mmHg; boven 130 mmHg vraagt het aandacht");
  CHECK(criterion_text(deviates_at(true), "", texts) == "\"ja\" wijkt af");
  CHECK(criterion_text({}, "dB", texts).empty());
}

TEST_CASE("between the bound and what is noticed lies attention") {
  Criterion c = at_most(140);
  c.notice_above = 130;
  CHECK(judge_value(130.0, c).outcome == ResultOutcome::in_order);
  CHECK(judge_value(130.1, c).outcome == ResultOutcome::attention);
  CHECK(judge_value(140.0, c).outcome == ResultOutcome::attention);
  CHECK(judge_value(140.1, c).outcome == ResultOutcome::deviating);
  CHECK(judge_value(std::string("130"), c).outcome == ResultOutcome::not_assessed);
}

TEST_CASE("a number in none of the classes is not assessed") {
  Criterion c;
  c.source = plan;
  c.classes = {{0.0, 10.0, "laag", ResultOutcome::in_order}, {10.0, 20.0, "hoog", ResultOutcome::deviating}};
  CHECK(judge_value(9.9, c).result_class == "laag");
  CHECK(judge_value(10.0, c).result_class == "hoog");
  CHECK(judge_value(20.0, c).outcome == ResultOutcome::not_assessed);
}

namespace {

Criteria pressure_by_age_and_address() {
  Criterion c;
  c.source = plan;
  c.groups.push_back({{}, 70.0, "mevrouw", {}, at_most(130)});
  c.groups.push_back({{}, 70.0, {}, {}, at_most(140)});
  c.groups.push_back({70.0, {}, {}, {}, at_most(150)});
  return {{"bloeddruk.boven", c}};
}

AssessedValue pressure_of(const std::optional<Date>& born, const std::string& form_of_address) {
  ResultRow row;
  row.person.born = born;
  row.person.name.form_of_address = form_of_address;
  row.answers = {{"bloeddruk.boven", 145.0}};
  ResultSettings settings;
  settings.criteria = pressure_by_age_and_address();
  const Criteria criteria = criteria_of(settings, builtin_modules(), builtin_catalogue(), 2026y / 3 / 31);
  return value_of(assess(row, builtin_modules(), criteria), "bloeddruk.boven");
}

}  // namespace

TEST_CASE("RES_10 a criterion may differ by age and form of address; the bounds of one's own group are printed") {
  CHECK(pressure_of(1956y / 3 / 31, "de heer").outcome == ResultOutcome::in_order);
  CHECK(pressure_of(1956y / 3 / 31, "de heer").criterion == "hoogstens 150 mmHg");
  CHECK(pressure_of(1956y / 4 / 1, "de heer").outcome == ResultOutcome::deviating);
  CHECK(pressure_of(1956y / 4 / 1, "de heer").applied.at_most == 140);
  CHECK(pressure_of(1980y / 1 / 1, "mevrouw").criterion == "hoogstens 130 mmHg");
}

TEST_CASE("whoever cannot be put in a group is not assessed, rather than by the bounds of somebody else") {
  CHECK(pressure_of({}, "de heer").outcome == ResultOutcome::not_assessed);
  CHECK(pressure_of(1980y / 1 / 1, "").outcome == ResultOutcome::not_assessed);
  CHECK(pressure_of(1980y / 1 / 1, "geen").criterion.empty());
  CHECK(pressure_of(1950y / 1 / 1, "").outcome == ResultOutcome::in_order);
}
