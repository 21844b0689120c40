#include "plugin/case/project_json.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "plugin/case/case_json.h"

namespace pago {
namespace {

CaseFile read(std::string_view json) { return read_case(json, builtin_catalogue()); }

constexpr Date day(int y, unsigned m, unsigned d) { return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)}; }

TEST_CASE("contract, employer and people of a case reach their fields") {
  const CaseFile c = read(R"({"werkgever": {"branche": "b", "kvk": "k", "telefoon": "t", "email": "e",
      "medezeggenschap_voorzitter": "v", "preventiemedewerker": {"naam": "n", "functie": "f", "contact": "c"}},
    "contract": {"nummer": "42", "begin": "2025-01-01", "einde": "2029-12-31", "grondslag": "cao"},
    "bedrijfsarts": {"contact": "bel"}, "coordinator": {"naam": "co"},
    "afdelingen": [{"naam": "a", "functiegroepen": [{"naam": "g", "aantal": 3}, {"naam": "h"}]}],
    "deskundigen": [{"organisatie": "o"}]})");
  CHECK(c.employer.sector + c.employer.chamber_number + c.employer.phone + c.employer.email == "bkte");
  CHECK(c.employer.representation_chair == "v");
  CHECK(c.employer.prevention_worker.name + c.employer.prevention_worker.role + c.employer.prevention_worker.contact == "nfc");
  CHECK(c.contract.number + c.contract.basis == "42cao");
  CHECK(c.contract.start == day(2025, 1, 1));
  CHECK(c.contract.end == day(2029, 12, 31));
  CHECK(c.physician_contact + c.coordinator.name == "belco");
  REQUIRE(c.departments.at(0).function_groups.size() == 2);
  CHECK(c.departments[0].function_groups[0].headcount == 3);
  CHECK_FALSE(c.departments[0].function_groups[1].headcount);
  CHECK(c.experts.at(0).organisation == "o");
}

TEST_CASE("the project of a case reaches its fields") {
  const CaseFile c = read(R"({"project": {"soort": "hybride", "alleen_leefstijl": true, "begin": "2026-02-01",
      "einde": "2026-09-01", "interval": "elke 4 jaar", "plaatsen": ["p", "q"],
      "momenten": [{"wat": "w", "datum": "2026-03-01", "toelichting": "t"}], "zonder_projectgroep": false,
      "projectgroep": [{"naam": "n", "functie": "f", "rol": "voorzitter", "contact": "c"}],
      "derde": {"naam": "d", "contact": "dc", "taak": "dt", "verwerkersovereenkomst": "2026-01-15", "deed_voorstel": true,
                "voorstel_beoordeeld": "2026-01-10"}}})");
  CHECK(c.project.aim == ProjectAim::hybrid);
  CHECK(c.project.only_lifestyle == true);
  CHECK(c.project.start == day(2026, 2, 1));
  CHECK(c.project.end == day(2026, 9, 1));
  CHECK(c.project.interval == "elke 4 jaar");
  CHECK(c.project.places == std::vector<std::string>{"p", "q"});
  CHECK(c.project.moments.at(0).what + c.project.moments.at(0).remark == "wt");
  CHECK(c.project.moments.at(0).date == day(2026, 3, 1));
  CHECK(c.project.without_group == false);
  const ProjectMember& member = c.project.members.at(0);
  CHECK(member.name + member.function + member.role + member.contact == "nfvoorzitterc");
  CHECK(c.project.third_party.name + c.project.third_party.contact + c.project.third_party.task == "ddcdt");
  CHECK(c.project.third_party.agreement_signed == day(2026, 1, 15));
  CHECK(c.project.third_party.sent_proposal == true);
  CHECK(c.project.third_party.proposal_reviewed == day(2026, 1, 10));
}

TEST_CASE("progress and communication of a case reach their fields") {
  const CaseFile c = read(R"({"voortgang": {"overleg_directie": "2026-01-01", "overleg_medezeggenschap": "2026-01-02",
      "offerte_besproken": "2026-01-03", "akkoord": false, "besluit_datum": "2026-01-04", "reden_afwijzing": "r",
      "instemming": "ingestemd met opmerkingen", "instemming_datum": "2026-01-05", "instemming_opmerkingen": "o",
      "interventies_zeker": true, "voorlichting_gegeven": "2026-01-06"},
    "communicatie": {"talen": ["Pools"], "laaggeletterd": true, "kanalen": ["e-mail"], "vragen": {"naam": "v"},
                     "antwoord_voor": "2026-02-01"}})");
  CHECK(c.progress.talked_to_management == day(2026, 1, 1));
  CHECK(c.progress.talked_to_representation == day(2026, 1, 2));
  CHECK(c.progress.quote_discussed == day(2026, 1, 3));
  CHECK(c.progress.agreed == false);
  CHECK(c.progress.decided == day(2026, 1, 4));
  CHECK(c.progress.refusal_reason + c.progress.consent_remarks == "ro");
  CHECK(c.progress.consent == ConsentOutcome::given_with_remarks);
  CHECK(c.progress.consent_date == day(2026, 1, 5));
  CHECK(c.progress.interventions_certain == true);
  CHECK(c.progress.information_given == day(2026, 1, 6));
  CHECK(c.communication.languages == std::vector<std::string>{"Pools"});
  CHECK(c.communication.low_literacy == true);
  CHECK(c.communication.channels == std::vector<std::string>{"e-mail"});
  CHECK(c.communication.questions.name == "v");
  CHECK(c.communication.answer_before == day(2026, 2, 1));
}

TEST_CASE("an unknown key comes with the known one that looks like it") {
  try {
    read(R"({"project": {"soort": "PAGO", "intervall": "elke 4 jaar", "xyzzy": 1, "plaatsen": ["a", 3]}})");
    FAIL("read");
  } catch (const Error& e) {
    const std::string message = e.what();
    CHECK_THAT(message, Catch::Matchers::Contains("project.intervall: dit gegeven bestaat niet; bedoelt u interval?"));
    CHECK_THAT(message, Catch::Matchers::Contains("project.xyzzy: dit gegeven bestaat niet."));
    CHECK_THAT(message, Catch::Matchers::Contains("project.plaatsen[2]: hier hoort tekst te staan"));
  }
}

}  // namespace
}  // namespace pago
