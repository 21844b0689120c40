#include "generators/pdf/print_run.h"

#include <catch2/catch.hpp>
#include <span>

#include "parsers/formats/characters.h"
#include "tests/generators/pdf/edited_pdf.h"

using namespace pago;

namespace {

std::vector<std::string> lines(const MailAddress& address) {
  std::vector<std::string> texts;
  for (const std::u32string& line : address_lines(address)) texts.push_back(to_utf8(line));
  return texts;
}

PrintRunResult run(std::vector<RunLetter> letters, const RunChoices& choices = {}) {
  const std::string good = EditedPdf::read("goed.pdf");
  return make_print_run(std::move(letters), choices, [&](const std::string&) {
    const auto bytes = std::as_bytes(std::span(good));
    return std::vector<std::byte>(bytes.begin(), bytes.end());
  });
}

}  // namespace

TEST_CASE("an address has two spaces before the town, and a country only abroad") {
  CHECK(lines({"A. de Vries", "", "Kade 1", "1234ab", "Utrecht", "Nederland"}) ==
        std::vector<std::string>{"A. de Vries", "Kade 1", "1234 AB  Utrecht"});
  CHECK(lines({"A", "", "Weg 2", "B-2000", "Antwerpen", "België"}).back() == "België");
  CHECK(lines({"A", "", "", "", "", ""}) == std::vector<std::string>{"A"});
}

TEST_CASE("an address that no size of letters brings into the window is told") {
  const EnvelopeWindow* window = envelope_window("links-dl");
  REQUIRE(window != nullptr);
  const auto place = [&](const std::u32string& name) {
    return place_address(*window, {name, U"1234 AB  Utrecht"}, FormFont::regular(), 842);
  };
  CHECK(place(U"A. de Vries").fits);
  CHECK(place(U"Een naam van vele woorden die over drie regels loopt en dan nog altijd past omdat de letters kleiner worden")
            .fits);
  CHECK_FALSE(place(std::u32string(200, U'W')).fits);
}

TEST_CASE("a run grows with its letters by a page, not by a font") {
  std::vector<RunLetter> some(10, RunLetter{"a.pdf", {"A", "", "B 1", "1000AA", "C", ""}, ""}), many(110, some.front());
  const std::size_t few_bytes = run(some).files.at(0).bytes.size(), many_bytes = run(many).files.at(0).bytes.size();
  CHECK((many_bytes - few_bytes) / 100 < 1500);
}

TEST_CASE("every known window has room for an address and stands on the paper") {
  REQUIRE(envelope_windows().size() == 4);
  for (const EnvelopeWindow& window : envelope_windows()) {
    CAPTURE(window.code);
    CHECK(window.right - window.left >= 70);
    CHECK(window.right <= 200);
    CHECK(window.bottom - window.top >= 25);
    CHECK(window.bottom < window.folds.at(0));
  }
}
