#include <algorithm>
#include <catch2/catch.hpp>

#include "forms/error.h"
#include "forms/leidraad/catalogue.h"
#include "forms/resources.h"

using namespace pago;

namespace {

std::string text(std::string_view path) {
  const auto bytes = resource(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The first `from` of the text becomes `to`; the text must hold it, or the test tests nothing.
std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string complaint(const std::string& risks, const std::string& articles) {
  try {
    load_catalogue(risks, articles);
  } catch (const Error& error) {
    CHECK(error.code() == "catalogue.invalid");
    return error.what();
  }
  return "no complaint";
}

std::string risks_complaint(std::string_view from, std::string_view to) {
  return complaint(with(text("leidraad/risks.xml"), from, to), text("leidraad/articles.xml"));
}

std::string articles_complaint(std::string_view from, std::string_view to) {
  return complaint(text("leidraad/risks.xml"), with(text("leidraad/articles.xml"), from, to));
}

}  // namespace

TEST_CASE("an arbodienst can load its own edition") {
  const Catalogue own = load_catalogue(with(text("leidraad/risks.xml"), "naam=\"lawaai\"", "naam=\"schadelijk geluid\""),
                                       text("leidraad/articles.xml"));
  CHECK(own.risk("lawaai")->name == "schadelijk geluid");
  CHECK(own.risk("onbekend") == nullptr);
  CHECK(own.article("AB-0") == nullptr);
  CHECK(own.law_row("LAW-99") == nullptr);
}

TEST_CASE("numbers may be written with a comma") {
  const Catalogue own =
      load_catalogue(with(text("leidraad/risks.xml"), "waarde=\"0.15\"", "waarde=\"0,15\""), text("leidraad/articles.xml"));
  CHECK(own.risk("gevaarlijke-stoffen")->limits.front().value == 0.15);
}

TEST_CASE("a mistake in risks.xml is named with its line and element") {
  using Catch::Contains;
  CHECK_THAT(risks_complaint("klasse=\"S\"", "klasse=\"X\""), Contains("risks.xml, regel ") && Contains("klasse"));
  CHECK_THAT(risks_complaint("klasse=\"S\"", "klas=\"S\""), Contains("onbekend kenmerk \"klas\""));
  CHECK_THAT(risks_complaint("<gevolg", "<gevogl/><gevolg"), Contains("<gevogl>"));
  CHECK_THAT(risks_complaint("merk=\"gebruikelijk\"", "merk=\"misschien\""), Contains("kies uit: wet, richtlijn"));
  CHECK_THAT(risks_complaint(" bron=\"VAKKENNIS\"", ""), Contains("kenmerk bron ontbreekt"));
  CHECK_THAT(risks_complaint("bron=\"VAKKENNIS\"", "bron=\"KOFFIE\""), Contains("\"KOFFIE\""));
  CHECK_THAT(risks_complaint("artikelen=\"AB-6.7\"", "artikelen=\"AB-66.7\""), Contains("\"AB-66.7\""));
  CHECK_THAT(risks_complaint("valtOnder=\"psa\"", "valtOnder=\"pas\""), Contains("onbekend risico"));
  CHECK_THAT(risks_complaint("tabel1=\"LAW-11\"", "tabel1=\"LAW-71\""), Contains("onbekende rij"));
  CHECK_THAT(risks_complaint("code=\"lawaai\"", "code=\"lood\""), Contains("twee keer"));
  CHECK_THAT(risks_complaint("waarde=\"80\"", "waarde=\"tachtig\""), Contains("geen getal"));
  CHECK_THAT(risks_complaint("eenheid=\"dB(A)\"", "eenheid=\"dBA\""), Contains("eenheid \"dBA\""));
  CHECK_THAT(risks_complaint("maanden=\"6\"", "maanden=\"-1\""), Contains("geen geheel getal"));
  CHECK_THAT(risks_complaint("van=\"2014-07-01\"", "van=\"2014-02-30\""), Contains("geen datum"));
  CHECK_THAT(risks_complaint("tot=\"2028-12-31\"", "tot=\"2020-12-31\""), Contains("vóór van"));
  CHECK_THAT(risks_complaint("toegekend=\"ja\"", "toegekend=\"soms\""), Contains("ja, nee"));
  CHECK_THAT(risks_complaint("<pago artikelen=\"AB-6.10 AB-6.10a\"/>", ""),
             Contains("lawaai") && Contains("zonder PAGO-artikel"));
  CHECK_THAT(risks_complaint("<rechtenAls risico=\"psa\"/>", "<rechtenAls risico=\"pbm\"/>"), Contains("geen rechten"));
}

TEST_CASE("the line of a mistake is the line where it stands") {
  const std::string risks = with(text("leidraad/risks.xml"), "klasse=\"M\"", "klasse=\"tachtig\"");
  const auto line = 1 + std::count(risks.begin(), risks.begin() + static_cast<long>(risks.find("tachtig")), '\n');
  CHECK_THAT(complaint(risks, text("leidraad/articles.xml")), Catch::Contains("regel " + std::to_string(line) + ":"));
}

TEST_CASE("a mistake in articles.xml is named with its line and element") {
  using Catch::Contains;
  CHECK_THAT(articles_complaint("nummer=\"18\"", "nummer=\"\""), Contains("articles.xml, regel ") && Contains("AW-18"));
  CHECK_THAT(articles_complaint("code=\"AW-18\"", "code=\"AW-5\""), Contains("twee keer"));
  CHECK_THAT(articles_complaint("rieStatus=\"leeg\"", "rieStatus=\"artikel\""), Contains("spreken elkaar tegen"));
  CHECK_THAT(articles_complaint("pago=\"6.10\" wet=\"Arbobesluit\"", "pago=\"6.10\""), Contains("horen bij elkaar"));
}

TEST_CASE("the two files must be of one edition, complete and in their own place") {
  const std::string risks = text("leidraad/risks.xml"), articles = text("leidraad/articles.xml");
  CHECK_THAT(risks_complaint("editie=\"2025-11\"", "editie=\"2026-02\""), Catch::Contains("editie"));
  CHECK_THAT(risks_complaint(" versie=\"2025-11-30\"", ""), Catch::Contains("versie"));
  CHECK_THAT(complaint(articles, risks), Catch::Contains("wettabel"));
  CHECK_THAT(complaint("", articles), Catch::Contains("leeg"));
  CHECK_THAT(complaint(risks.substr(0, risks.size() / 2), articles), Catch::Contains("risks.xml, regel "));
  CHECK_THAT(complaint("<risicocatalogus editie='2025-11' versie='2025-11-30' bron='x'/>", articles),
             Catch::Contains("geen risico"));
}
