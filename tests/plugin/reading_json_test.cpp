#include "plugin/reading_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace pago {
namespace {

using Json = nlohmann::json;

Decision decided(RiskId risk, Verdict verdict, Basis basis, std::vector<std::string> articles) {
  Decision d;
  d.risk = std::move(risk);
  d.verdict = verdict;
  d.basis = basis;
  d.articles = std::move(articles);
  d.because = {0};
  return d;
}

RiskFinding finding(RiskId risk, Presence presence) {
  RiskFinding f;
  f.risk = std::move(risk);
  f.presence = presence;
  f.source.quote = "woorden";
  f.source.place = "alinea 1";
  return f;
}

Json json_of(const Reading& reading) { return Json::parse(to_json(reading)); }

TEST_CASE("a risk applies only when the RI&E says that it is present") {
  Reading reading;
  for (Presence p :
       {Presence::present, Presence::controlled, Presence::absent, Presence::not_applicable, Presence::not_assessed})
    reading.rie.findings.push_back(finding("lawaai", p));
  std::vector<bool> applies;
  const Json json = json_of(reading);
  for (const Json& f : json["findings"]) applies.push_back(f["applies"]);
  CHECK(applies == std::vector<bool>{true, false, false, false, false});
}

TEST_CASE("what the RI&E does not say is null and never an empty string or zero") {
  Reading reading;
  reading.rie.findings.push_back(finding("lawaai", Presence::present));
  const Json json = json_of(reading);
  for (const char* key : {"company", "date", "author", "assessor", "version", "activity", "employees"})
    CHECK(json[key].is_null());
  for (const char* key : {"priority", "score", "exposed_group", "measure", "responsible", "deadline", "reason"})
    CHECK(json["findings"][0][key].is_null());
  CHECK(json["findings"][0]["source"]["page"].is_null());
}

TEST_CASE("duties are listed by what they rest on") {
  Reading reading;
  reading.advice.decisions = {decided("lawaai", Verdict::required, Basis::specific, {"AB-6.10"}),
                              decided("tillen-dragen", Verdict::required, Basis::general, {"AW-18"}),
                              decided("overdruk", Verdict::required, Basis::compulsory, {"AB-6.14a"}),
                              decided("jeugdigen", Verdict::required, Basis::group, {"AB-1.38"}),
                              decided("zwangeren", Verdict::required, Basis::group, {"AW-18"}),
                              decided("asbest", Verdict::undetermined, Basis::specific, {"AB-4.52"}),
                              decided("lood", Verdict::not_required, Basis::specific, {"AR-4.20b"})};
  const Json json = json_of(reading);
  CHECK(json["pago"] == Json({"lawaai", "overdruk", "jeugdigen"}));
  CHECK(json["pago_algemeen"] == Json({"tillen-dragen", "zwangeren"}));
  CHECK(json["verplicht"] == Json({"overdruk"}));
  CHECK(json["decisions"].size() == 7);
}

TEST_CASE("several actions give one measure, each person once, and the first deadline") {
  Reading reading;
  RiskFinding f = finding("lawaai", Presence::present);
  PlanItem a, b;
  a.measure = "Omkasten";
  a.responsible = b.responsible = "K. Verzonnen";
  b.measure = "Voorlichten";
  a.deadline = Date{std::chrono::year(2027), std::chrono::May, std::chrono::day(31)};
  b.deadline = Date{std::chrono::year(2026), std::chrono::June, std::chrono::day(1)};
  f.plan = {a, b};
  reading.rie.findings.push_back(f);
  const Json out = json_of(reading)["findings"][0];
  CHECK(out["measure"] == "Omkasten; Voorlichten");
  CHECK(out["responsible"] == "K. Verzonnen");
  CHECK(out["deadline"] == "2026-06-01");
  CHECK(out["plan"].size() == 2);
}

TEST_CASE("text that is no valid UTF-8 still gives valid JSON") {
  Reading reading;
  reading.rie.company.text = "Caf\xe9";
  CHECK(json_of(reading)["company"].get<std::string>().substr(0, 3) == "Caf");
}

TEST_CASE("an error is an object with the sentence and its code") {
  const Json json = Json::parse(error_json("pdf.password", "Er zit een \"wachtwoord\" op."));
  CHECK(json["error"] == "Er zit een \"wachtwoord\" op.");
  CHECK(json["code"] == "pdf.password");
}

}  // namespace
}  // namespace pago
