#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/generators/example_plan.h"

// The text of the documents about plan and project, made from the example case, as the reader of parsers/ finds it in the made
// file. A golden changes only on purpose: PAGO_UPDATE_GOLDEN=1 build/tests/generators_tests "[golden]" writes them anew; the
// commit says why.
using namespace pago;
using namespace pago::example;

namespace {

std::string golden_path(std::string_view code) {
  return std::string(PAGO_FIXTURES) + "/documents/" + std::string(code) + ".txt";
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string first_difference(const std::string& golden, const std::string& made) {
  std::istringstream a(golden), b(made);
  std::string was, is;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, was)), more_b = static_cast<bool>(std::getline(b, is));
    if (!more_a && !more_b) return "";
    if (!more_a || !more_b || was != is)
      return "line " + std::to_string(line) + "\n  golden: " + (more_a ? was : "(end)") +
             "\n  made:   " + (more_b ? is : "(end)");
  }
}

}  // namespace

TEST_CASE("every document about plan and project has the text of its golden", "[golden]") {
  for (const char* code : {"PMA", "PLN", "QCK", "PRJ", "OVW", "CPA", "INF", "INF-EENVOUDIG", "INF-EN", "INF-PL"}) {
    const std::string path = golden_path(code), made = planned_words(code) + "\n";
    CAPTURE(code);
    if (std::getenv("PAGO_UPDATE_GOLDEN") != nullptr) {
      std::filesystem::create_directories(std::filesystem::path(path).parent_path());
      std::ofstream(path, std::ios::binary) << made;
      FAIL_CHECK("golden written: " << path);
      continue;
    }
    INFO("accept with: PAGO_UPDATE_GOLDEN=1 build/tests/generators_tests \"[golden]\"");
    CHECK(first_difference(content_of(path), made) == "");
  }
}
