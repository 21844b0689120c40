#include <catch2/catch.hpp>

#include "tests/generators/example_plan.h"

using namespace pago;
using namespace pago::example;

TEST_CASE("OVW_01 the overview has the twelve rows of Table 2, exactly as printed") {
  const std::string& text = planned_words("OVW");
  for (const char* row :
       {"arbowet | + | -", "wbo | - | +", "privacy | + | +", "bedrijfsgeneeskundig dossier | + | +", "taakdelegatie | + | +",
        "vrijwillige deelname | + | +", "samenhang RI&E | + | -", "onderdeel arbobeleid | + | +/-", "medezeggenschap | + | +",
        "bedrijfsarts | + | +/-", "samenwerking kerndeskundige(n) | + | -", "verslag | + | +/-"}) {
    CAPTURE(row);
    CHECK(contains(text, row));
  }
}

TEST_CASE("OVW_02 PAGO serves core goal 1 and PMO core goal 2") {
  CHECK(contains(planned_words("OVW"), "PAGO (kerndoel 1) | Periodiek arbeidsgezondheidskundig onderzoek."));
  CHECK(contains(planned_words("OVW"), "PMO (kerndoel 2) | Preventief medisch onderzoek."));
}
