#include "parsers/rie/dates.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace pago;

namespace {

std::string shown(const Date& d) {
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(static_cast<int>(d.year())) + "-" + two(static_cast<unsigned>(d.month())) + "-" +
         two(static_cast<unsigned>(d.day()));
}

std::string first(std::string_view text) {
  const auto date = first_date(text);
  return date ? shown(*date) : "none";
}

}  // namespace

TEST_CASE("a date in figures is read with dashes, slashes and points") {
  CHECK(first("31-12-2025") == "2025-12-31");
  CHECK(first("31/12/2025") == "2025-12-31");
  CHECK(first("31.12.2025") == "2025-12-31");
  CHECK(first("1-3-2026") == "2026-03-01");
  CHECK(first("1-3-26") == "2026-03-01");
  CHECK(first("2025-12-31") == "2025-12-31");
}

TEST_CASE("a date in words is read") {
  CHECK(first("31 december 2025") == "2025-12-31");
  CHECK(first("Vastgesteld op 1 maart 2026 te Nergenshuizen") == "2026-03-01");
  CHECK(first("3 mrt 2026") == "2026-03-03");
  CHECK(first("3 MEI 2026") == "2026-05-03");
}

TEST_CASE("a month becomes its last day") {
  CHECK(first("dec. 2025") == "2025-12-31");
  CHECK(first("december 2025") == "2025-12-31");
  CHECK(first("dec-25") == "2025-12-31");
  CHECK(first("februari 2028") == "2028-02-29");
  CHECK(first("eind maart 2026") == "2026-03-31");
}

TEST_CASE("a quarter becomes its last day") {
  CHECK(first("Q4 2025") == "2025-12-31");
  CHECK(first("q1 2026") == "2026-03-31");
  CHECK(first("4e kwartaal 2025") == "2025-12-31");
  CHECK(first("tweede kwartaal van 2026") == "2026-06-30");
  CHECK(first("kwartaal 3 2026") == "2026-09-30");
}

TEST_CASE("half a year becomes its last day") {
  CHECK(first("1e half jaar 2025") == "2025-06-30");
  CHECK(first("tweede halfjaar 2025") == "2025-12-31");
  CHECK(first("eerste helft van 2026") == "2026-06-30");
}

TEST_CASE("a week becomes its Sunday") {
  CHECK(first("week 42 2025") == "2025-10-19");
  CHECK(first("week 1 van 2026") == "2026-01-04");
}

TEST_CASE("the end of a year becomes its last day") {
  CHECK(first("eind 2025") == "2025-12-31");
  CHECK(first("ultimo 2026") == "2026-12-31");
}

TEST_CASE("dates are read in every form that RI&Es use") {
  const std::vector<std::pair<const char*, const char*>> forms = {
      {"31-12-'25", "2025-12-31"},
      {"31-12-\u201925", "2025-12-31"},
      {"31/12/25", "2025-12-31"},
      {"31-dec-25", "2025-12-31"},
      {"31-dec-2025", "2025-12-31"},
      {"31 dec 25", "2025-12-31"},
      {"31 december '25", "2025-12-31"},
      {"1e maart 2026", "2026-03-01"},
      {"december '25", "2025-12-31"},
      {"dec '25", "2025-12-31"},
      {"dec/25", "2025-12-31"},
      {"sept. 2026", "2026-09-30"},
      {"12-2025", "2025-12-31"},
      {"02/2028", "2028-02-29"},
      {"Q4-2025", "2025-12-31"},
      {"Q4/25", "2025-12-31"},
      {"Q4 '25", "2025-12-31"},
      {"2025-Q4", "2025-12-31"},
      {"2025 Q4", "2025-12-31"},
      {"2025, 4e kwartaal", "2025-12-31"},
      {"kw4 2025", "2025-12-31"},
      {"4e kw 2025", "2025-12-31"},
      {"4e kw. '25", "2025-12-31"},
      {"1ste kwartaal 2026", "2026-03-31"},
      {"vierde kwartaal van 2025", "2025-12-31"},
      {"laatste kwartaal 2025", "2025-12-31"},
      {"eind Q3 2026", "2026-09-30"},
      {"H1 2026", "2026-06-30"},
      {"1e half jaar '26", "2026-06-30"},
      {"2e helft 2026", "2026-12-31"},
      {"wk 42 2025", "2025-10-19"},
      {"wk42-2025", "2025-10-19"},
      {"week 42, 2025", "2025-10-19"},
      {"weeknr. 42 van 2025", "2025-10-19"},
      {"2025-W42", "2025-10-19"},
      {"2025 week 42", "2025-10-19"},
      {"week 40-42 2025", "2025-10-19"},
      {"week 40 t/m 42 2025", "2025-10-19"},
      {"week 53 2026", "2027-01-03"},
      {"eind '25", "2025-12-31"},
      {"uiterlijk eind december 2025", "2025-12-31"},
      {"12/31/2025", "2025-12-31"},
      {"Dec 31, 2025", "2025-12-31"},
      {"October 2026", "2026-10-31"},
      {"2025-12-31T09:30:00", "2025-12-31"},
      {"maandag 1 december 2025 om 9.00 uur", "2025-12-01"},
  };
  for (const auto& [text, date] : forms) {
    INFO(text);
    CHECK(first(text) == date);
  }
}

TEST_CASE("a week 53 that the year does not have is no date") {
  for (const char* text : {"week 53 2025", "wk 53 2024", "2027-W53", "week 0 2025"}) {
    INFO(text);
    CHECK(dates_in(text).empty());
  }
}

TEST_CASE("the deadline of a range is its end") {
  const auto deadline = [](const char* text) {
    const auto date = deadline_in(text);
    return date ? shown(*date) : "none";
  };
  CHECK(deadline("1-3-2026 t/m 31-3-2026") == "2026-03-31");
  CHECK(deadline("1 maart 2026 - 1 mei 2026") == "2026-05-01");
  CHECK(deadline("Q1 2026 \u2013 Q3 2026") == "2026-09-30");
  CHECK(deadline("okt 2025 tot feb 2026") == "2026-02-28");
  CHECK(deadline("jan-mrt 2026") == "2026-03-31");
  CHECK(deadline("Q1/Q2 2026") == "2026-06-30");
  CHECK(deadline("10-14 maart 2026") == "2026-03-14");
  CHECK(deadline("uiterlijk 1-3-2026, besproken op 4-5-2026") == "2026-03-01");
  CHECK(deadline("doorlopend") == "none");
}

TEST_CASE("a bare year, a season and words of haste give nothing") {
  for (const char* text : {"2025",
                           "in 2025",
                           "voorjaar 2025",
                           "zomer 2026",
                           "direct",
                           "doorlopend",
                           "continu",
                           "z.s.m.",
                           "per ommegaande",
                           "jaarlijks",
                           "n.t.b.",
                           "week 42",
                           "Q4",
                           "mei",
                           "eind Q3",
                           "1e half jaar",
                           "2024-2025",
                           "schooljaar '24/'25",
                           "eind schooljaar 2024-2025",
                           "eind 2024-2025",
                           "volgend jaar",
                           "4e kwartaal",
                           "13-2025",
                           ""}) {
    INFO(text);
    CHECK(dates_in(text).empty());
  }
}

TEST_CASE("days that do not exist give nothing") {
  for (const char* text : {"31-02-2025", "32-12-2025", "12-13-2025", "0-0-2025", "week 60 2025", "Q5 2025"}) {
    INFO(text);
    CHECK(dates_in(text).empty());
  }
}

TEST_CASE("figures that are no date give nothing") {
  for (const char* text : {"artikel 6.10", "1.250,00 euro", "85 dB(A)", "06-12345678", "NEN 3140", "1-2 medewerkers"}) {
    INFO(text);
    CHECK(dates_in(text).empty());
  }
}

TEST_CASE("a date knows its place and whether the day was there") {
  const std::string text = "Start 1-2-2026, klaar Q3 2026.";
  const auto found = dates_in(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].exact);
  CHECK_FALSE(found[1].exact);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "1-2-2026");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "Q3 2026");
}
