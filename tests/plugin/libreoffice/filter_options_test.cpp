#include "plugin/libreoffice/filter_options.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;
using namespace std::chrono_literals;

namespace {

std::string refusal(std::string_view text) {
  try {
    parse_filter_options(text);
  } catch (const Error& e) {
    return e.code() + ": " + e.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("without filter options the filter knows neither date nor case file") {
  for (const auto* text : {"", " ", ";", " ; "}) {
    const auto options = parse_filter_options(text);
    CHECK_FALSE(options.date);
    CHECK(options.case_path.empty());
  }
}

TEST_CASE("filter options give the date and the case file in any order") {
  for (const auto* text : {"datum=2026-11-22;zaak=/map/de zaak.json", " zaak = /map/de zaak.json ; datum = 2026-11-22 ;"}) {
    const auto options = parse_filter_options(text);
    CHECK(options.date == Date{2026y / 11 / 22});
    CHECK(options.case_path == "/map/de zaak.json");
  }
}

TEST_CASE("filter options may be separated by commas, and a comma in a path stays where it is") {
  const auto options = parse_filter_options("zaak=/map/Jansen, De Vries,sjabloon=/huis/a,b.docx,datum=2026-11-22,");
  CHECK(options.case_path == "/map/Jansen, De Vries");
  CHECK(options.template_path == "/huis/a,b.docx");
  CHECK(options.date == Date{2026y / 11 / 22});
}

TEST_CASE("the path of a case file may hold an equals sign, a colon and letters outside ASCII") {
  CHECK(parse_filter_options("zaak=file:///map/a=b/coöperatie.json").case_path == "file:///map/a=b/coöperatie.json");
}

TEST_CASE("a date in the filter options must be an existing day written as year-month-day") {
  CHECK(parse_filter_options("datum=2028-02-29").date == Date{2028y / 2 / 29});
  for (const auto* day :
       {"2026-02-29", "2026-13-01", "2026-00-10", "22-11-2026", "2026-1-2", "2026-11-22T10", "+026-11-22", "morgen", ""}) {
    CAPTURE(day);
    CHECK(refusal(std::string("datum=") + day).find("options.invalid: De filteroptie \"datum=" + std::string(day)) == 0);
  }
}

TEST_CASE("a filter option that is unknown, double or without value is refused by name") {
  CHECK(refusal("date=2026-11-22").find("\"date=2026-11-22\" is onbekend") != std::string::npos);
  CHECK(refusal("Datum=2026-11-22").find("is onbekend") != std::string::npos);
  CHECK(refusal("datum=2026-11-22;datum=2026-11-23").find("\"datum=2026-11-23\" staat er twee keer") != std::string::npos);
  CHECK(refusal("zaak=a.json;zaak=b.json").find("staat er twee keer") != std::string::npos);
  CHECK(refusal("zaak=").find("noemt geen bestand") != std::string::npos);
  CHECK(refusal("zaak").find("heeft geen waarde") != std::string::npos);
}
