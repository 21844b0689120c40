#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/generators/example_plan.h"
#include "tests/generators/example_project.h"
#include "tests/generators/example_results.h"

// The text of the documents of the preparation, made from the example cases, as the reader of parsers/ finds it in the made
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

void check_golden(const std::string& code, const std::string& made) {
  CAPTURE(code);
  const std::string path = golden_path(code);
  if (std::getenv("PAGO_UPDATE_GOLDEN") != nullptr) {
    REQUIRE(std::getenv("CI") == nullptr);
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << made;
    FAIL_CHECK("golden written: " << path);
    return;
  }
  INFO("accept with: PAGO_UPDATE_GOLDEN=1 build/tests/generators_tests \"[golden]\"");
  CHECK(first_difference(content_of(path), made) == "");
}

}  // namespace

TEST_CASE("every document about plan and project has the text of its golden", "[golden]") {
  for (const char* code : {"PMA", "PLN", "QCK", "PRJ", "OVW", "CPA", "INF", "INF-EENVOUDIG", "INF-EN", "INF-PL"})
    check_golden(code, planned_words(code) + "\n");
}

TEST_CASE("the text of every document of the order is the text that was accepted", "[golden]") {
  for (const char* code : {"INS", "OFF", "DEC", "PGR", "SIG", "CHK", "RRQ", "B1E", "B1R", "INL"})
    check_golden(code, to_text(read_docx(letter_bytes(rie(), full_case(), code), "brief.docx").document));
}

TEST_CASE("every document about one person has the text of its golden, the result letter in every language", "[golden]") {
  for (const LetterLanguage language :
       {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish})
    check_golden(in_language("RES", language), result_words(in_the_language(participant(), language)) + "\n");
  for (const PersonDocumentKind& kind : person_document_kinds())
    if (kind.code != "RES") check_golden(std::string(kind.code), full_words(std::string(kind.code)) + "\n");
  check_golden("RES-zonder-bijzonderheden", result_words(healthy_participant()) + "\n");
}
