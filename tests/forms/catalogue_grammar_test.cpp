#include <libxml/relaxng.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "forms/resources.h"

using namespace pago;

namespace {

void stay_silent(void*, const char*, ...) {}

template <auto free_it>
struct Free {
  template <class T>
  void operator()(T* thing) const {
    free_it(thing);
  }
};

class Grammar {
 public:
  explicit Grammar(const std::string& name) {
    const std::string path = PAGO_SOURCE "/forms/leidraad/" + name;
    std::unique_ptr<xmlRelaxNGParserCtxt, Free<xmlRelaxNGFreeParserCtxt>> parser(xmlRelaxNGNewParserCtxt(path.c_str()));
    schema_.reset(xmlRelaxNGParse(parser.get()));
    REQUIRE(schema_ != nullptr);
  }

  bool accepts(const std::string& xml) const {
    std::unique_ptr<xmlDoc, Free<xmlFreeDoc>> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET));
    REQUIRE(document != nullptr);
    std::unique_ptr<xmlRelaxNGValidCtxt, Free<xmlRelaxNGFreeValidCtxt>> check(xmlRelaxNGNewValidCtxt(schema_.get()));
    xmlRelaxNGSetValidErrors(check.get(), stay_silent, stay_silent, nullptr);
    return xmlRelaxNGValidateDoc(check.get(), document.get()) == 0;
  }

 private:
  std::unique_ptr<xmlRelaxNG, Free<xmlRelaxNGFree>> schema_;
};

std::string text(std::string_view path) {
  const auto bytes = resource(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("risks.xml follows its grammar, and a broken one is refused") {
  const Grammar grammar("risks.rng");
  const std::string risks = text("leidraad/risks.xml");
  CHECK(grammar.accepts(risks));
  CHECK_FALSE(grammar.accepts(with(risks, "klasse=\"S\"", "klasse=\"Z\"")));
  CHECK_FALSE(grammar.accepts(with(risks, " merk=\"gebruikelijk\"", "")));
  CHECK_FALSE(grammar.accepts(with(risks, "<rie artikelen=\"AB-6.7\"/>", "")));
  CHECK_FALSE(grammar.accepts(with(risks, "thema=\"fysisch\"", "thema=\"lichamelijk\"")));
  CHECK_FALSE(grammar.accepts(with(risks, "eenheid=\"dB(A)\"", "eenheid=\"dB A\"")));
  CHECK_FALSE(grammar.accepts(with(risks, "moment=\"aanvang\"", "moment=\"einde\"")));
  CHECK_FALSE(grammar.accepts(with(risks, "</risicocatalogus>", "<vraag/></risicocatalogus>")));
}

TEST_CASE("articles.xml follows its grammar, and a broken one is refused") {
  const Grammar grammar("articles.rng");
  const std::string articles = text("leidraad/articles.xml");
  CHECK(grammar.accepts(articles));
  CHECK_FALSE(grammar.accepts(with(articles, "rieStatus=\"leeg\"", "rieStatus=\"artikel\"")));
  CHECK_FALSE(grammar.accepts(with(articles, "merk=\"wet\"", "merk=\"recht\"")));
  CHECK_FALSE(grammar.accepts(with(articles, "van=\"2016-07-01\"", "van=\"1 juli 2016\"")));
  CHECK_FALSE(grammar.accepts(with(articles, "code=\"LAW-01\"", "code=\"1\"")));
  CHECK_FALSE(grammar.accepts("<wettabel/>"));
}

TEST_CASE("rules.xml follows its grammar, and a broken one is refused") {
  const Grammar grammar("rules.rng");
  const std::string rules = text("leidraad/rules.xml");
  CHECK(grammar.accepts(rules));
  CHECK_FALSE(grammar.accepts(with(rules, "niveau=\"BLOCK\"", "niveau=\"STOP\"")));
  CHECK_FALSE(grammar.accepts(with(rules, "code=\"RIE-01\"", "code=\"RIE-1\"")));
  CHECK_FALSE(grammar.accepts(with(rules, "onderdeel=\"plan\"", "onderdeel=\"plannen\"")));
  CHECK_FALSE(grammar.accepts(with(rules, "soort=\"S\"", "soort=\"X\"")));
  CHECK_FALSE(grammar.accepts(with(rules, "grondslag=\"artikel 5 lid 1 Arbowet\"", "")));
}

TEST_CASE("modules.xml follows its grammar, and a broken one is refused") {
  const Grammar grammar("modules.rng");
  const std::string modules = text("leidraad/modules.xml");
  CHECK(grammar.accepts(modules));
  CHECK_FALSE(grammar.accepts(with(modules, "deel=\"pmo\"", "deel=\"prive\"")));
  CHECK_FALSE(grammar.accepts(with(modules, "soort=\"getal\"", "soort=\"cijfer\"")));
  CHECK_FALSE(grammar.accepts(with(modules, " en=\"hearing\"", "")));
  CHECK_FALSE(grammar.accepts(with(modules, "kant=\"rechts\"", "kant=\"boven\"")));
  CHECK_FALSE(grammar.accepts(with(modules, "uitkomst=\"afwijkend\"", "uitkomst=\"slecht\"")));
  CHECK_FALSE(grammar.accepts(with(modules, "<criterium bron=\"LEIDRAAD-2.3\">", "<criterium>")));
}
