#include "forms/leidraad/catalogue.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("lawaai has the limits of article 6.8") {
  const Risk* lawaai = builtin_catalogue().risk("lawaai");
  REQUIRE(lawaai != nullptr);
  CHECK(lawaai->limits.at(0).value == 80);
}
