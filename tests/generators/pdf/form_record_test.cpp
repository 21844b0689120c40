#include "generators/pdf/form_record.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

std::vector<FormWord> words(const std::vector<std::string>& texts, int shift = 0) {
  std::vector<FormWord> out;
  int left = 60;
  for (const std::string& text : texts) out.push_back({1, left += 40, 100 + shift, text});
  return out;
}

}  // namespace

TEST_CASE("a form that came back as it was sent has no changes, also when it was scaled") {
  const auto sent = words({"Meedoen", "is", "vrijwillig"});
  CHECK(changes_in(sent, sent).empty());
  CHECK(changes_in(sent, words({"Meedoen", "is", "vrijwillig"}, 40)).empty());
}

TEST_CASE("words that went, words that came and words in another order are changes") {
  const auto sent = words({"Ik", "wil", "wel", "en", "niet", "anders"});
  const auto changed = changes_in(sent, words({"Ik", "moet", "wel", "en", "niet", "anders"}));
  REQUIRE(changed.size() == 2);
  CHECK(changed[0].find("\"wil\" staat er niet meer") != std::string::npos);
  CHECK(changed[1].find("\"moet\" is erbij gekomen") != std::string::npos);
  CHECK(changes_in(sent, words({"Ik", "wil", "niet", "en", "wel", "anders"})).size() == 1);
}
