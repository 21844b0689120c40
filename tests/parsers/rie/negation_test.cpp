#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

struct Row {
  const char *sentence, *risk;
};

// As a row of a table of findings: there a denial is reported, not left out.
void all_are(Presence presence, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.sentence);
    const Rie rie = rie_with_chapter("Bevindingen").table({{"Nr.", "Bevinding"}, {"1", row.sentence}}).rie();
    const auto found = findings_of(rie, row.risk);
    INFO(shown(rie));
    CHECK(found.size() == 1);
    if (!found.empty()) CHECK(dutch(found.front().presence) == dutch(presence));
  }
}

}  // namespace

TEST_CASE("a measure that is lacking leaves the risk there") {
  all_are(Presence::present, {{"Er is geen gehoorbescherming bij het lawaai van de zaag.", "lawaai"},
                              {"Er wordt zonder afzuiging gelast.", "lasrook"},
                              {"De lasrook wordt nauwelijks afgezogen.", "lasrook"},
                              {"Er is nog geen hitteprotocol.", "hitte"},
                              {"Het lawaai wordt niet gemeten en oordoppen ontbreken.", "lawaai"},
                              {"De nachtdiensten worden nooit besproken.", "nachtarbeid"}});
}

TEST_CASE("work that is not done denies its risk, however it is said") {
  all_are(Presence::absent, {{"Er wordt niet in beton of steen gezaagd.", "kwartsstof"},
                             {"Wij werken hier niet met asbest.", "asbest"},
                             {"Geen van de medewerkers werkt met lood.", "lood"},
                             {"Niemand werkt 's nachts, nachtarbeid komt niet voor.", "nachtarbeid"},
                             {"Men is nooit alleen in het pand.", "alleen-werken"},
                             {"Lawaai: n.v.t.", "lawaai"},
                             {"Er wordt niet gehesen.", "hijsen-heffen"},
                             {"Er is geen explosiegevaar.", "explosie-atex"}});
}

TEST_CASE("two negations confirm") {
  all_are(Presence::present, {{"Blootstelling aan asbest is niet ondenkbaar.", "asbest"},
                              {"Het lawaai in de hal is niet te verwaarlozen.", "lawaai"},
                              {"Blootstelling aan lasrook kan niet worden uitgesloten.", "lasrook"},
                              {"De lasrook is niet zonder gevaar.", "lasrook"}});
}

TEST_CASE("a negation reaches over a list") {
  all_are(Presence::absent, {{"Er is geen lawaai, lasrook of straling.", "lawaai"},
                             {"Er is geen lawaai, lasrook of nachtarbeid.", "nachtarbeid"}});
}

TEST_CASE("an exception or a contrast makes the risk present") {
  all_are(Presence::present, {{"Er is geen lawaai, m.u.v. de werkplaats.", "lawaai"},
                              {"Er wordt niet gelast, behalve in de werkplaats.", "lasrook"},
                              {"Lawaai komt niet voor in de hal, wel in de spuiterij.", "lawaai"},
                              {"Er wordt niet gelast, alleen bij storingen.", "lasrook"}});
}

TEST_CASE("what is planned takes no risk away, what is done does") {
  all_are(Presence::present,
          {{"Het asbest wordt in 2026 verwijderd.", "asbest"}, {"Het asbest moet worden gesaneerd.", "asbest"}});
  all_are(Presence::absent, {{"Het asbest is verwijderd.", "asbest"}, {"De asbestplaten zijn in 2019 gesaneerd.", "asbest"}});
}

TEST_CASE("what was there once is not there now") {
  all_are(Presence::absent, {{"In het verleden werd met asbest gewerkt.", "asbest"}, {"Tot 2019 werd er gelast.", "lasrook"}});
}

TEST_CASE("what is only supposed, or was not measured, is a question") {
  all_are(Presence::not_assessed, {{"Als er gelast zou worden is afzuiging nodig.", "lasrook"},
                                   {"Het lawaai is niet gemeten.", "lawaai"},
                                   {"Onbekend is of er asbest aanwezig is.", "asbest"},
                                   {"De blootstelling aan houtstof is onbekend.", "houtstof"}});
}

TEST_CASE("hardly any is controlled, not absent") {
  all_are(Presence::controlled, {{"Er is nauwelijks lawaai.", "lawaai"},
                                 {"Er is geen overschrijding van de grenswaarde voor lasrook.", "lasrook"},
                                 {"De houtstof blijft onder de advieswaarde.", "houtstof"}});
}
