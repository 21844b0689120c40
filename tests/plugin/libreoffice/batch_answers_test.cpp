#include "plugin/libreoffice/batch_answers.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

TEST_CASE("a line of progress is told from what the command says to people") {
  CHECK(progress_in(R"({"klaar":12,"totaal":200})") == std::pair(12, 200));
  CHECK_FALSE(progress_in("pago: rij 4: geen geboortedatum"));
  CHECK_FALSE(progress_in(R"({"fout":1})"));
}

TEST_CASE("columns go into the case over those that stand there, and nothing else changes") {
  const char* proposal = R"({"uitslagen": {"kolommen": {"persoonsnummer": "Personeelsnr", "naam": "kolom B"}}})";
  CHECK(columns_in(proposal) == "persoonsnummer: Personeelsnr\nnaam: kolom B\n");
  const std::string once =
      with_columns(R"({"kenmerk": "K-1", "uitslagen": {"kolommen": {"naam": "Naam", "afdeling": "Afd"}}})", proposal);
  CHECK(once.find("\"kenmerk\": \"K-1\"") != std::string::npos);
  CHECK(once.find("\"naam\": \"kolom B\"") != std::string::npos);
  CHECK(once.find("\"afdeling\": \"Afd\"") != std::string::npos);
  CHECK(with_columns(once, proposal) == once);
  CHECK(columns_in("geen JSON").empty());
  CHECK_THROWS_AS(with_columns("[]", proposal), Error);
}
