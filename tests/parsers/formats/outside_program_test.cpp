#include "parsers/formats/outside_program.h"

#include <catch2/catch.hpp>

using namespace pago;
using End = ProgramOutcome::End;

namespace {

ProgramOutcome run(const std::vector<std::string>& arguments, const std::string& input = "", ProgramLimits limits = {}) {
  return run_program(arguments, std::as_bytes(std::span(input.data(), input.size())), limits, {"PAGO_PROEF=ja"});
}

}  // namespace

TEST_CASE("a program gets its input and settings and gives back what it wrote") {
  const std::string much(300'000, 'x');  // more than a pipe holds
  CHECK(run({"cat"}, much).output == much);
  const ProgramOutcome outcome = run({"sh", "-c", "echo $PAGO_PROEF; echo fout >&2; exit 3"});
  CHECK(outcome.end == End::exited);
  CHECK(outcome.status == 3);
  CHECK(outcome.output == "ja\n");
  CHECK(outcome.errors == "fout\n");
}

TEST_CASE("a program that is not there is told apart from one that fails") {
  CHECK(run({"pago-dit-programma-bestaat-niet"}).end == End::not_found);
  CHECK(run({"false"}).end == End::exited);
}

TEST_CASE("a program that sleeps is killed by the clock, with all that it started") {
  ProgramLimits limits;
  limits.longest = std::chrono::seconds(1);
  const ProgramOutcome outcome = run({"sh", "-c", "(sleep 60; echo laat) & sleep 60"}, "", limits);
  CHECK(outcome.end == End::too_long);
  CHECK(outcome.output.empty());
}

TEST_CASE("a program that computes for ever is killed by its processor time") {
  ProgramLimits limits;
  limits.processor_seconds = 1;
  CHECK(run({"sh", "-c", "while :; do :; done"}, "", limits).end == End::too_long);
}

TEST_CASE("a program cannot write more than it may") {
  ProgramLimits limits;
  limits.output_bytes = 10'000;
  CHECK(run({"sh", "-c", "yes"}, "", limits).output.size() <= 10'000);
}
