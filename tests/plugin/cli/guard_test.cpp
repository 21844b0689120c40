#include "plugin/cli/guard.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>

#include "forms/error.h"

namespace pago::cli {
namespace {

int ending_of(std::function<int()> run) { return trap_errors({std::move(run), "rie.docx", false}); }

TEST_CASE("a job that ends well gives its own exit code") {
  CHECK(ending_of([] { return done; }) == done);
  CHECK(ending_of([] { return written_with_warnings; }) == written_with_warnings);
}

TEST_CASE("an error means that nothing was written, wrong use is told apart") {
  CHECK(ending_of([]() -> int { throw Error("pdf.password", "beveiligd"); }) == nothing_written);
  CHECK(ending_of([]() -> int { throw std::runtime_error("iets"); }) == nothing_written);
  CHECK(ending_of([]() -> int { throw std::bad_alloc(); }) == nothing_written);
  CHECK(ending_of([]() -> int { throw WrongUse("zo niet"); }) == wrong_use);
}

TEST_CASE("a library that aborts or leaves through exit is an error like any other") {
  CHECK(ending_of([]() -> int { std::abort(); }) == nothing_written);
  CHECK(ending_of([]() -> int { std::exit(0); }) == nothing_written);
}

TEST_CASE("work that finds its own job ends as that job does") {
  const auto later = [](std::function<int()> run) {
    return trap_errors_in([&run] { return trap_errors({run, "rie.docx", false}); });
  };
  CHECK(later([] { return written_with_warnings; }) == written_with_warnings);
  CHECK(later([]() -> int { throw WrongUse("zo niet"); }) == wrong_use);
  CHECK(later([]() -> int { std::exit(0); }) == nothing_written);
  CHECK(trap_errors_in([] { return wrong_use; }) == wrong_use);
}

TEST_CASE("reading that does not end is stopped") {
  CHECK(ending_of([] {
          const TimeLimit limit(0, 0.05);
          const std::clock_t start = std::clock();
          while (std::clock() >= start) {
          }
          return done;
        }) == nothing_written);
}

TEST_CASE("the time limit ends with its scope") {
  CHECK(ending_of([] {
          { const TimeLimit limit(0, 0.05); }
          const std::clock_t start = std::clock();
          while (std::clock() - start < CLOCKS_PER_SEC / 5) {
          }
          return done;
        }) == done);
}

TEST_CASE("a crash while reading is told and not passed on", "[process]") {
  CHECK(ending_of([] {
          std::signal(SIGSEGV, SIG_DFL);  // not Catch's own handler
          return raise(SIGSEGV);
        }) == nothing_written);
}

TEST_CASE("a job cannot take more memory than the limit", "[process]") {
  static volatile std::size_t bytes = 600u << 20;  // volatile: the block may not be optimised away
  CHECK(ending_of([] { return std::string(bytes, 'x').back() == 'x' ? done : wrong_use; }) == nothing_written);
}

}  // namespace
}  // namespace pago::cli
