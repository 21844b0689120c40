#include "plugin/libreoffice/place_words.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

std::u16string cut(std::u16string_view text, std::u16string_view words) {
  const auto found = find_words(text, words);
  return found ? std::u16string(text.substr(found->first, found->second)) : u"(niet gevonden)";
}

}  // namespace

TEST_CASE("words are found back whatever white space, hyphens and quotation marks the office shows") {
  CHECK(cut(u"Er is  91\u00a0dB(A)\ngemeten, elke dag.", u"91 dB(A) gemeten") == u"91\u00a0dB(A)\ngemeten");
  CHECK(cut(u"De ge\u00adluids\u00adbelasting is hoog", u"Geluidsbelasting is") == u"ge\u00adluids\u00adbelasting is");
  CHECK(cut(u"het zogenoemde \u2018natte\u2019 werk", u"'natte' werk") == u"\u2018natte\u2019 werk");
}

TEST_CASE("words are found back past the number of a footnote, which the office shows as text") {
  CHECK(cut(u"Er is 3,2 mg/m3 gemeten.1 Twee bakkers niezen.", u"3,2 mg/m3 gemeten. Twee bakkers") ==
        u"3,2 mg/m3 gemeten.1 Twee bakkers");
  CHECK(cut(u"met lak (vervangingsplicht)12.", u"lak (vervangingsplicht).") == u"lak (vervangingsplicht)12.");
  CHECK_FALSE(find_words(u"lawaai van 85 dB", u"lawaai van dBA"));
  CHECK_FALSE(find_words(u"lawaai van 1234 dB", u"lawaai van dB"));
}

TEST_CASE("words that are not there are not found, and no words are never found") {
  CHECK_FALSE(find_words(u"lawaai in de hal", u"trillingen"));
  CHECK_FALSE(find_words(u"lawaai in de hal", u" "));
  CHECK_FALSE(find_words(u"", u"lawaai"));
}

TEST_CASE("a place gives its numbers, and none for what it does not name") {
  const auto cell = numbers_of("tabel 3, rij 14, cel 2");
  CHECK(cell.table == 3);
  CHECK(cell.row == 14);
  CHECK(cell.cell == 2);
  CHECK(cell.paragraph == 0);
  CHECK(numbers_of("alinea 12").paragraph == 12);
  CHECK(numbers_of("").table == 0);
}
