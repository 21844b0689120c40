#include "plugin/libreoffice/batch_answers.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("a line of progress is told from what the command says to people") {
  CHECK(progress_in(R"({"klaar":12,"totaal":200})") == std::pair(12, 200));
  CHECK_FALSE(progress_in("pago: rij 4: geen geboortedatum"));
  CHECK_FALSE(progress_in(R"({"fout":1})"));
}
