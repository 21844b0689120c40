#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "parsers/formats/reader.h"
#include "tests/support/rie_document.h"

// What must be read where in each kind of Dutch RI&E, on a small document of that kind.
using namespace pago;
using support::findings_of;
using support::shown;

namespace {

Rie rie_of(const std::string& name) {
  std::ifstream file(PAGO_FIXTURES "/rie/" + name, std::ios::binary);
  REQUIRE(file);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const ReadResult read = read_document(std::as_bytes(std::span(bytes.data(), bytes.size())), name);
  std::vector<Diagnostic> diagnostics;
  return extract_rie(read.document, builtin_catalogue(), diagnostics);
}

std::string day(const std::optional<Date>& date) {
  if (!date) return "none";
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(static_cast<int>(date->year())) + "-" + two(static_cast<unsigned>(date->month())) + "-" +
         two(static_cast<unsigned>(date->day()));
}

const RiskFinding& only(const Rie& rie, const std::string& number) {
  const RiskFinding* found = nullptr;
  for (const RiskFinding& f : rie.findings)
    if (f.number == number && !found) found = &f;
  INFO(number << " in " << shown(rie));
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("F1 an action plan of a branch instrument gives comment, priority and measure of each risk") {
  const Rie rie = rie_of("h01_kapsalon.docx");
  CHECK(rie.company.text == "Kapsalon Knip & Krul Duivenvoorde v.o.f.");
  CHECK(rie.author.text == "Jolien Duivenvoorde");
  CHECK(day(rie.date) == "2026-04-14");
  CHECK(rie.address.text.find("Niet ingevuld") == std::string::npos);
  const RiskFinding& first = only(rie, "1.1");
  CHECK(first.presence == Presence::present);
  CHECK(first.priority.level == PriorityLevel::middle);
  REQUIRE(first.plan.size() == 1);
  CHECK(first.plan[0].measure == "Twee collega’s op cursus sturen");
  CHECK(first.plan[0].responsible == "Jolien");
  CHECK(first.plan[0].cost == "590");
  CHECK(first.plan[0].euros == Approx(590));
  CHECK(day(first.plan[0].start) == "2026-05-01");
  CHECK(day(first.plan[0].deadline) == "2026-09-30");
  CHECK(only(rie, "2.1").plan.at(0).requirements == "Folder van de branche");
  CHECK(only(rie, "5.3").presence == Presence::absent);
  CHECK(only(rie, "Ω.1").risk == "zwangeren");
}

TEST_CASE("F2 an inventory states only what has a status line, and never what the instrument describes") {
  const Rie rie = rie_of("f02_wasserij.docx");
  CHECK(rie.company.text == "Wasserij De Witte Golf");
  CHECK(rie.author.text.empty());
  CHECK(rie.findings.size() == 7);
  CHECK(only(rie, "2.1").presence == Presence::present);
  CHECK(only(rie, "2.3").presence == Presence::not_assessed);
  CHECK(only(rie, "4.1").presence == Presence::not_assessed);
  CHECK(only(rie, "5.1").presence == Presence::absent);
  CHECK(
      only(rie, "3.1").legal ==
      "Arbobesluit artikel 4.1c en 4.2.; Arbobesluit artikel 4.11 tot en met 4.23: kankerverwekkende stoffen, asbest en lood.");
  for (const char* risk : {"asbest", "zwangeren", "lood", "bhv-brand"}) {
    INFO(risk);
    CHECK(findings_of(rie, risk).empty());
  }
  for (const Unrecognised& u : rie.unrecognised) CHECK(u.source.quote.find("Enzymen") == std::string::npos);
}

TEST_CASE("F3 in a full action plan the section decides, and every measure keeps its own owner and dates") {
  const Rie rie = rie_of("f03_bouwmarkt.docx");
  CHECK(rie.company.text == "Bouwmarkt De Kromme Spijker");
  CHECK_FALSE(rie.date);
  const RiskFinding& transport = only(rie, "2.1");
  CHECK(transport.presence == Presence::present);
  CHECK(transport.priority.level == PriorityLevel::high);
  CHECK(transport.measures_in_place == "Bolle spiegels op de hoeken");
  REQUIRE(transport.plan.size() == 2);
  CHECK(transport.plan[0].responsible == "Bedrijfsleider");
  CHECK(transport.plan[0].requirements == "Afzetlint en borden");
  CHECK(transport.plan[0].euros == Approx(1250));
  CHECK(day(transport.plan[0].start) == "2026-04-01");
  CHECK(day(transport.plan[0].deadline) == "2026-06-30");
  CHECK(transport.plan[1].responsible == "Monteur");
  CHECK(transport.plan[1].cost == "PM");
  CHECK_FALSE(transport.plan[1].euros);
  CHECK(day(transport.plan[1].deadline) == "2026-12-31");
  CHECK(only(rie, "4.1").presence == Presence::present);
  CHECK(only(rie, "4.1").plan.empty());
  CHECK(only(rie, "4.2").presence == Presence::not_assessed);
  CHECK(only(rie, "5.1").presence == Presence::absent);
  CHECK(only(rie, "Ω.1").presence == Presence::absent);
  CHECK(only(rie, "Ω.1").reason.find("beheerst of niet aanwezig") != std::string::npos);
  CHECK(findings_of(rie, "dieselmotoremissie").empty());
}

TEST_CASE("F3b in the compact table the symbol answers, and one cell holds risk, measures in force and several plans") {
  const Rie rie = rie_of("f03b_groenbedrijf.docx");
  const auto saw = findings_of(rie, "hand-armtrillingen"), mower = findings_of(rie, "lawaai");
  REQUIRE(saw.size() == 1);
  CHECK(saw[0].source.quote == "De motorzaag trilt in handen en armen.");
  CHECK(saw[0].measures_in_place == "handschoenen");
  CHECK(saw[0].plan.at(0).measure == "Trillingsarme zaag kopen");
  CHECK(day(saw[0].plan.at(0).deadline) == "2026-06-01");
  REQUIRE(mower.size() == 1);
  REQUIRE(mower[0].plan.size() == 2);
  CHECK(mower[0].plan[1].measure == "Accumaaiers proberen");
  CHECK(day(mower[0].plan[1].deadline) == "2026-12-31");
}

TEST_CASE("F4 the overview of measures gives deadlines by its dots and no risks") {
  const Rie rie = rie_of("f04_kopieerwinkel.pdf");
  CHECK(rie.findings.size() == 4);
  const RiskFinding& noise = only(rie, "2.1");
  CHECK(noise.priority.level == PriorityLevel::high);
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Omkasting van de vouwmachine");
  CHECK(day(noise.plan[0].deadline) == "2026-04-30");
  CHECK(day(only(rie, "3.1").plan.at(0).deadline) == "2026-05-31");
}

TEST_CASE("F5 of a question list with criteria only answer, problem and plan count") {
  const Rie rie = rie_of("h04_kinderopvang.docx");
  CHECK(findings_of(rie, "nachtarbeid").empty());
  CHECK(rie.has_plan);
  CHECK(rie.findings.size() >= 10);
}

TEST_CASE("F6 of a Kinney table the score and the class of the legend are read") {
  const Rie rie = rie_of("metaal_kranenvliet.docx");
  const auto scored = [](const RiskFinding& f) { return f.score && f.priority.level != PriorityLevel::none; };
  CHECK(std::count_if(rie.findings.begin(), rie.findings.end(), scored) >= 8);
}

TEST_CASE("F7 the problems of a school report are there, with who acts and how it is evaluated; pupils are no employees") {
  const Rie rie = rie_of("f07_basisschool_zandkorrel.pdf");
  CHECK(rie.employees == 23);
  CHECK(rie.author.text == "Willemijn Duinstra");
  for (const char* risk : {"werkdruk", "tillen-dragen", "houtstof", "agressie-geweld"}) {
    INFO(risk << " in " << shown(rie));
    REQUIRE(findings_of(rie, risk).size() == 1);
    CHECK(findings_of(rie, risk)[0].presence == Presence::present);
  }
  CHECK(findings_of(rie, "werkdruk")[0].plan.at(0).responsible == "Directeur");
  CHECK(findings_of(rie, "werkdruk")[0].plan.at(0).status == "Gesprek in het team, juni 2026");
  CHECK(findings_of(rie, "werken-op-hoogte").empty());
}

TEST_CASE("F11 a sheet printed over several pages is put together row by row, in either order of the pages") {
  for (const char* name : {"f11_zeefdrukkerij.pdf", "f11_zeefdrukkerij_omlaag.pdf"}) {
    const Rie rie = rie_of(name);
    INFO(name << ": " << shown(rie));
    CHECK(day(rie.date) == "2026-01-12");
    const RiskFinding& last = only(rie, "5");
    CHECK(last.risk == "beeldschermwerk");
    CHECK(last.score == Approx(4));
    REQUIRE(last.plan.size() == 1);
    CHECK(last.plan[0].measure == "Pauzesoftware installeren");
    CHECK(last.plan[0].responsible == "ICT");
    CHECK(day(last.plan[0].deadline) == "2026-12-31");
    CHECK(only(rie, "1").plan.at(0).measure == "Afzuigtafel plaatsen");
    CHECK(rie.loose_plan.empty());
  }
}

TEST_CASE("F14 in a progress plan the origin tells the risk; a closed action leaves it, a dropped one takes it off") {
  const Rie rie = rie_of("f14_metaalwaren.docx");
  CHECK(findings_of(rie, "lawaai").at(0).plan.at(0).status == "40; In uitvoering");
  CHECK(findings_of(rie, "lasrook").at(0).presence == Presence::present);
  CHECK(findings_of(rie, "lasrook").at(0).plan.at(0).status == "100; Gereed");
  CHECK(findings_of(rie, "dieselmotoremissie").at(0).presence == Presence::controlled);
  CHECK(findings_of(rie, "dieselmotoremissie").at(0).reason.find("Vervallen") != std::string::npos);
}

TEST_CASE("F15 of a measurement the value over the day, the function and the verdict are read; limits are no values") {
  const Rie rie = rie_of("f15_timmerfabriek.docx");
  const auto noise = findings_of(rie, "lawaai");
  REQUIRE(noise.size() >= 2);
  CHECK(noise[0].presence == Presence::present);
  CHECK(noise[0].group == "Machinaal houtbewerker");
  CHECK(noise[0].quantities.at(0).value == Approx(92));
  CHECK(noise[1].presence == Presence::controlled);
  CHECK(noise[1].group == "Monteur");
  const auto dust = findings_of(rie, "houtstof");
  REQUIRE(!dust.empty());
  CHECK(dust[0].presence == Presence::present);
  CHECK(dust[0].quantities.at(0).value == Approx(2.6));
  CHECK_FALSE(rie.has_plan);
}
