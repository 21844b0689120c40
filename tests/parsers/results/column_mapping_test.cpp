#include "parsers/results/column_mapping.h"

#include <catch2/catch.hpp>
#include <map>

#include "parsers/results/header_name.h"

using namespace pago;

namespace {

const ModuleCatalogue& modules() { return builtin_modules(); }

ProposedColumn proposed(const std::string& header) {
  const auto found = propose_mapping({header}, modules());
  REQUIRE(found.size() == 1);
  return found[0];
}

std::string field_of(const std::string& header) {
  const ProposedColumn column = proposed(header);
  return column.sure() ? column.field->id : "";
}

}  // namespace

TEST_CASE("headers as people write them lead to their field, without a doubt") {
  const std::map<std::string, std::string> headers{{"Personeelsnummer", "persoon.nummer"},
                                                   {"pers.nr.", "persoon.nummer"},
                                                   {"Employee ID", "persoon.nummer"},
                                                   {"tussenvoegsel", "persoon.voorvoegsel"},
                                                   {"Geb. datum", "persoon.geboortedatum"},
                                                   {"DATE OF BIRTH", "persoon.geboortedatum"},
                                                   {"E-mailadres", "persoon.email"},
                                                   {"PC", "persoon.postcode"},
                                                   {"rechts, 4000 Hz", "gehoor.rechts_4000"},
                                                   {"RE 4 kHz", "gehoor.rechts_4000"},
                                                   {"R4000", "gehoor.rechts_4000"},
                                                   {"AD 4k (dB HL)", "gehoor.rechts_4000"},
                                                   {"4000 Hz links", "gehoor.links_4000"},
                                                   {"AS-500", "gehoor.links_500"},
                                                   {"0,5 kHz R", "gehoor.rechts_500"},
                                                   {"left ear, 6000 Hz", "gehoor.links_6000"},
                                                   {"FEV1", "longen.fev1"},
                                                   {"FEV1 (l)", "longen.fev1"},
                                                   {"FEV1/FVC", "longen.ratio"},
                                                   {"FEV1 % pred", "longen.fev1_voorspeld"},
                                                   {"Lengte (cm)", "bmi.lengte"},
                                                   {"lengte in cm", "bmi.lengte"},
                                                   {"Gewicht kg", "bmi.gewicht"},
                                                   {"systolisch", "bloeddruk.boven"},
                                                   {"RR dia", "bloeddruk.onder"},
                                                   {"Start Back 3", "rug.startback_3"},
                                                   {"SBT totaal", "rug.startback_totaal"},
                                                   {"Pb", "biomonitoring.lood"},
                                                   {"4DKL distress", "werkdruk.distress"},
                                                   {"gehoor: toelichting", "gehoor.toelichting"},
                                                   {"arts.advies", "arts.advies"},
                                                   {"toestemming overleg met", "toestemming.overleg_met"}};
  for (const auto& [header, field] : headers) {
    INFO(header);
    CHECK(field_of(header) == field);
  }
}

TEST_CASE("every field of the catalogue is found by its own id and label") {
  const auto check = [](const ResultField& field) {
    if (field.computed) return;
    INFO(field.id);
    CHECK(proposed(field.id).field == &field);
    CHECK(proposed(field.label).field != nullptr);
  };
  for (const ResultModule& module : modules().modules)
    for (const ResultField& field : module.fields) check(field);
  for (const ResultField& field : modules().person) check(field);
  for (const ResultField& field : modules().physician) check(field);
}

TEST_CASE("a slip of the pen is proposed with a doubt") {
  const ProposedColumn column = proposed("Geboortdatum");
  REQUIRE(column.field != nullptr);
  CHECK(column.field->id == "persoon.geboortedatum");
  CHECK(column.confidence < 0.95);
  CHECK_FALSE(column.doubt.empty());
}

TEST_CASE("a header that only holds a known name is doubtful") {
  const ProposedColumn column = proposed("postcode werkadres");
  REQUIRE(column.field != nullptr);
  CHECK_FALSE(column.sure());
}

TEST_CASE("a name that people also use for other things is proposed with a doubt") {
  CHECK(proposed("Naam").field->id == "persoon.achternaam");
  CHECK_FALSE(proposed("Naam").sure());
  CHECK(proposed("Bloeddruk").field->id == "bloeddruk.boven");
  CHECK_FALSE(proposed("Bloeddruk").sure());
}

TEST_CASE("what pago does not know is not proposed") {
  CHECK(proposed("Kleur van de fiets").field == nullptr);
  CHECK(proposed("x").field == nullptr);
}

TEST_CASE("two columns for one field are both doubtful") {
  const auto found = propose_mapping({"Personeelsnummer", "RE 4000", "rechts 4000 Hz"}, modules());
  CHECK(found[0].sure());
  CHECK_FALSE(found[1].sure());
  CHECK_FALSE(found[2].sure());
}

TEST_CASE("a header with the unit of another field is doubtful") {
  CHECK_FALSE(proposed("FEV1 (%)").sure());
  CHECK_FALSE(proposed("lengte (m)").sure());
}

TEST_CASE("a header is taken apart into words and a unit") {
  const ColumnWords& words = modules().columns;
  CHECK(header_name("Drempel RE 4 kHz [dB HL]", words).words == std::vector<std::string>{"rechts", "4000"});
  CHECK(header_name("Drempel RE 4 kHz [dB HL]", words).unit == "dB");
  CHECK(header_name("Lood (ug/100ml)", words).unit == "µg/100 ml");
  CHECK(unit_named("MMHG", words) == "mmHg");
  CHECK(unit_named("μg/l", words) == "µg/l");
  CHECK(unit_named("appels", words).empty());
  CHECK(folded("Łódź Đokić Ørsted één") == "lodz dokic orsted een");
}

TEST_CASE("columns of the case are found by header, or by letter") {
  ResultSettings settings;
  settings.columns = {{"persoon.nummer", "pers nr"}, {"persoon.achternaam", "kolom C"}};
  std::vector<ResultFault> faults;
  const auto report = [&](ResultFault fault) { faults.push_back(std::move(fault)); };
  const ColumnMapping mapping = map_columns({"Pers Nr", "x", "y"}, settings, modules(), report);
  REQUIRE(mapping.columns.size() == 2);
  CHECK(mapping.find("persoon.nummer")->column == 0);
  CHECK(mapping.find("persoon.achternaam")->column == 2);
  CHECK(faults.empty());
}
