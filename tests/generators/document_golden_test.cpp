// The text of each document of the example case, kept readable in fixtures/documents. To accept a change on purpose:
//   PAGO_UPDATE_GOLDEN=1 build/tests/generators_tests "[golden]"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/generators/example_project.h"

using namespace pago;
using namespace pago::example;

namespace {

std::string kept(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream left(expected), right(actual);
  std::string one, other;
  for (int number = 1;; ++number) {
    const bool more = bool(std::getline(left, one)), also = bool(std::getline(right, other));
    if (!more && !also) return "none";
    if (more != also || one != other)
      return "line " + std::to_string(number) + "\n  kept: " + (more ? one : "(end)") + "\n  made: " + (also ? other : "(end)");
  }
}

}  // namespace

TEST_CASE("the text of every document of the order is the text that was accepted", "[golden]") {
  const bool update = std::getenv("PAGO_UPDATE_GOLDEN") != nullptr;
  REQUIRE_FALSE((update && std::getenv("CI") != nullptr));
  for (const std::string code : {"INS", "OFF", "DEC", "PGR", "SIG", "CHK", "RRQ", "B1E", "B1R", "INL"}) {
    CAPTURE(code);
    const std::filesystem::path path = std::filesystem::path(PAGO_FIXTURES) / "documents" / (code + ".txt");
    const std::string made = to_text(read_docx(letter_bytes(rie(), full_case(), code), "brief.docx").document);
    if (update) std::ofstream(path, std::ios::binary) << made;
    INFO("first difference: " << first_difference(kept(path), made));
    CHECK((kept(path) == made));
  }
}
