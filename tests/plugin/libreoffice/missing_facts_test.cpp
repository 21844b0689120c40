#include "plugin/libreoffice/missing_facts.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {

const char* check = R"({"regels": [
  {"code": "R1", "niveau": "BLOCK", "stand": "tekort", "tekst": "De bedrijfsarts ontbreekt.", "stukken": ["ADV"]},
  {"code": "R2", "niveau": "WARN", "stand": "tekort", "tekst": "De RI&E is oud.", "stukken": []},
  {"code": "R3", "niveau": "BLOCK", "stand": "te beoordelen", "tekst": "Is de OR gevraagd?", "stukken": ["ADV", "PRJ"]},
  {"code": "R4", "niveau": "BLOCK", "stand": "tekort", "tekst": "Er is geen opdracht.", "stukken": ["PRJ"]},
  {"code": "R5", "niveau": "WARN", "stand": "voldoet", "tekst": "In orde.", "stukken": ["ADV"]}],
 "stukken": [
  {"soort": "advies", "titel": "PAGO-advies", "niet_nodig": null, "geweigerd": null, "ontbreekt": ["kenmerk"], "let_op": []},
  {"soort": "offerte", "titel": "Offerte", "niet_nodig": null, "geweigerd": "Er is geen plan.", "ontbreekt": [], "let_op": []},
  {"soort": "inleen", "titel": "Inleen", "niet_nodig": "er is geen inleen", "geweigerd": null, "ontbreekt": [], "let_op": []}]})";

}  // namespace

TEST_CASE("a window shows what one document lacks, without codes of rules") {
  CHECK(missing_facts(check, "advies", "ADV") ==
        "Dit houdt het stuk tegen\n\u2022 De bedrijfsarts ontbreekt.\n\nNog in te vullen\n\u2022 kenmerk\n\nLet op\n\u2022 De "
        "RI&E is "
        "oud.\n\nNog te beantwoorden\n\u2022 Is de OR gevraagd?\n");
}

TEST_CASE("for all documents a window shows each that belongs to the case") {
  CHECK(missing_facts(check, "alles", "") ==
        "PAGO-advies\n\u2022 Nog in te vullen: 1 gegeven\n\nOfferte\n\u2022 Mag nu niet: Er is geen plan.\n");
}

TEST_CASE("an answer that is none is refused") { CHECK_THROWS_AS(missing_facts("{}", "advies", "ADV"), Error); }
