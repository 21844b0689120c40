#include "parsers/formats/number_format.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

std::string shown(const std::string& code, double value, bool epoch_1904 = false) {
  return NumberFormat(code).text(value, epoch_1904);
}

}  // namespace

TEST_CASE("a number without format has a comma and no more digits than a reader sees") {
  CHECK(shown("", 2.5) == "2,5");
  CHECK(shown("General", 85) == "85");
  CHECK(shown("Standaard", 0.1 + 0.2) == "0,3");
  CHECK(shown("", 0.000125) == "0,000125");
  CHECK(shown("", -0.5) == "-0,5");
  CHECK(shown("", 31612345678) == "31612345678");
}

TEST_CASE("decimals, thousands and percentages follow the format") {
  CHECK(shown("0.00", 2.5) == "2,50");
  CHECK(shown("#,##0", 1234567) == "1.234.567");
  CHECK(shown("0%", 0.3) == "30%");
  CHECK(shown("0.0%", 0.125) == "12,5%");
  CHECK(shown("000", 7) == "007");
  CHECK(shown("0.0#", 2.5) == "2,5");
  CHECK(shown("#,##0,", 12000) == "12");
}

TEST_CASE("words and signs around a number are kept") {
  CHECK(shown("0 \"dB(A)\"", 91) == "91 dB(A)");
  CHECK(shown("[$€-413] #,##0.00", 1250) == "€ 1.250,00");
  CHECK(shown("\"€\"\\ #,##0.00_);[Red]\\(\"€\"\\ #,##0.00\\)", -3.5) == "(€ 3,50)");
  CHECK(shown("0.0 \"m/s\"\\²", 2.5) == "2,5 m/s²");
  CHECK(shown("General\" dB\"", 80.5) == "80,5 dB");
}

TEST_CASE("sections are chosen by sign and by condition") {
  CHECK(shown("0;\"min\" 0;\"geen\"", 0) == "geen");
  CHECK(shown("0;\"min\" 0;\"geen\"", -4) == "min 4");
  CHECK(shown("[>=15]\"Hoog\";[>=8]\"Midden\";\"Laag\"", 16) == "Hoog");
  CHECK(shown("[>=15]\"Hoog\";[>=8]\"Midden\";\"Laag\"", 9) == "Midden");
  CHECK(shown("[>=15]\"Hoog\";[>=8]\"Midden\";\"Laag\"", 2) == "Laag");
}

TEST_CASE("a date is written day-month-year whatever the order of its format") {
  for (const char* code : {"dd-mm-jjjj", "dd-mm-yyyy", "mm-dd-yy", "d/m/yy", "yyyy\\-mm\\-dd", "[$-413]d mmmm yyyy;@",
                           "d-mmm-yy", "[$-F800]dddd, mmmm dd, yyyy"}) {
    CAPTURE(code);
    CHECK(shown(code, 46022) == "31-12-2025");
    CHECK(NumberFormat(code).is_time());
  }
  CHECK(shown(std::string(NumberFormat::builtin(14)), 46022) == "31-12-2025");
}

TEST_CASE("a month with a year stays a month, a year a year") {
  CHECK(shown("mmm-yy", 46082) == "maart 2026");
  CHECK(shown("mmmm jjjj", 46082) == "maart 2026");
  CHECK(shown("yyyy", 46082) == "2026");
}

TEST_CASE("the 1900 system has a 29 February 1900, the 1904 system begins later") {
  CHECK(shown("dd-mm-yyyy", 1) == "01-01-1900");
  CHECK(shown("dd-mm-yyyy", 59) == "28-02-1900");
  CHECK(shown("dd-mm-yyyy", 60) == "29-02-1900");
  CHECK(shown("dd-mm-yyyy", 61) == "01-03-1900");
  CHECK(shown("dd-mm-yyyy", 44560, true) == "31-12-2025");
  CHECK(shown("dd-mm-yyyy", 0, true) == "01-01-1904");
}

TEST_CASE("times, alone and with a date") {
  CHECK(shown("h:mm", 0.25) == "06:00");
  CHECK(shown("uu:mm", 22.0 / 24) == "22:00");
  CHECK(shown("h:mm AM/PM", 0.75) == "18:00");
  CHECK(shown("hh:mm:ss", 0.5 + 1.0 / 86400) == "12:00:01");
  CHECK(shown("[h]:mm", 1.5) == "36:00");
  CHECK(shown("dd-mm-jjjj uu:mm", 46022.604166667) == "31-12-2025 14:30");
}

TEST_CASE("what no calendar has is shown as the number") {
  CHECK(shown("dd-mm-yyyy", -3) == "-3");
  CHECK(shown("dd-mm-yyyy", 1e9) == "1000000000");
}

TEST_CASE("letters in words and colours make no date") {
  CHECK_FALSE(NumberFormat("0 \"dagen\"").is_time());
  CHECK_FALSE(NumberFormat("[Red]0").is_time());
  CHECK_FALSE(NumberFormat("[$-413]#,##0.00").is_time());
  CHECK_FALSE(NumberFormat("0.00E+00").is_time());
  CHECK_FALSE(NumberFormat("@").is_time());
}

TEST_CASE("a broken format gives the number") {
  for (const char* code : {"\"", "[", "\\", "[<", "_", ";;;;;", "E+", "[$", "h", ","}) {
    CAPTURE(code);
    CHECK(NumberFormat(code).text(12.5).size() < 20);
  }
}
