#include "forms/leidraad/catalogue.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace pago;

namespace {

struct Expected {
  const char* id;
  PagoClass pago_class;
  std::vector<std::string> pago;  // articles
};

constexpr auto S = PagoClass::S, M = PagoClass::M, G = PagoClass::G, B = PagoClass::B, N = PagoClass::N;

// Every risk of the product, with its class and what obliges: a lost or doubled risk is a lost duty.
const std::vector<Expected>& expected_risks() {
  static const std::vector<Expected> all = {
      {"jeugdigen", B, {"AB-1.38"}},
      {"zwangeren", B, {}},
      {"psa", G, {}},
      {"gevaarlijke-stoffen", S, {"AB-4.10a", "AB-4.10b"}},
      {"cmr", S, {"AB-4.23", "AB-4.10a"}},
      {"asbest", S, {"AB-4.52", "AB-4.10a"}},
      {"lood", S, {"AR-4.20b", "AB-4.10b"}},
      {"biologische-agentia", S, {"AB-4.91"}},
      {"fysieke-belasting", G, {}},
      {"tillen-dragen", G, {}},
      {"duwen-trekken", G, {}},
      {"repeterend-werk", G, {}},
      {"statische-houdingen", G, {}},
      {"beeldschermwerk", S, {"AB-5.11"}},
      {"lawaai", S, {"AB-6.10", "AB-6.10a"}},
      {"optische-straling", S, {"AB-6.12g"}},
      {"hand-armtrillingen", S, {"AB-6.11e"}},
      {"lichaamstrillingen", S, {"AB-6.11e"}},
      {"elektromagnetische-velden", S, {"AB-6.12n"}},
      {"overdruk", M, {"AB-6.14a"}},
      {"nachtarbeid", S, {"AB-2.43"}},
      {"ioniserende-straling", M, {"BBS-7.21"}},
      {"lasrook", S, {"AB-4.10a"}},
      {"dieselmotoremissie", S, {"AB-4.23", "AB-4.10a"}},
      {"fijnstof", S, {"AB-4.10a"}},
      {"kwartsstof", S, {"AB-4.23", "AB-4.10a"}},
      {"houtstof", S, {"AB-4.23", "AB-4.10a"}},
      {"sensibiliserende-stoffen", S, {"AB-4.10a"}},
      {"oplosmiddelen", S, {"AB-4.10a"}},
      {"meelstof", S, {"AB-4.10a"}},
      {"latex", S, {"AB-4.10a"}},
      {"proefdieren", S, {"AB-4.10a"}},
      {"huidbelasting", S, {"AB-4.10a"}},
      {"werkdruk", G, {}},
      {"agressie-geweld", G, {}},
      {"ongewenst-gedrag", G, {}},
      {"emotionele-belasting", G, {}},
      {"ploegendienst", G, {}},
      {"hitte", G, {}},
      {"koude", G, {}},
      {"binnenklimaat", N, {}},
      {"zonlicht", G, {}},
      {"legionella", S, {"AB-4.91"}},
      {"chronische-aandoening", B, {}},
      {"kwetsbare-groepen", B, {}},
      {"verkeer-rijden", N, {}},
      {"zorgstoffen", S, {"AB-4.23", "AB-4.10a"}},
      {"pbm-ademhaling", G, {}},
      {"werken-op-hoogte", N, {}},
      {"besloten-ruimten", N, {}},
      {"machineveiligheid", N, {}},
      {"bhv-brand", N, {}},
      {"alleen-werken", N, {}},
      {"elektrische-veiligheid", N, {}},
      {"explosie-atex", N, {}},
      {"intern-transport", N, {}},
      {"hijsen-heffen", N, {}},
      {"uitglijden-orde", N, {}},
      {"verlichting", N, {}},
      {"arbobeleid", N, {}},
      {"pbm", N, {}},
      {"werk-rusttijden", N, {}},
      {"dieren-verwonding", N, {}},
      {"huisvesting", N, {}},
      {"extern-verkeer-werkplek", N, {}},
  };
  return all;
}

std::vector<Fact> facts_of(const Risk& risk) {
  std::vector<Fact> facts = risk.effects;
  facts.insert(facts.end(), risk.examinations.begin(), risk.examinations.end());
  facts.insert(facts.end(), risk.intervals.begin(), risk.intervals.end());
  return facts;
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

TEST_CASE("the catalogue has exactly the risks of the product, with their class and PAGO articles") {
  const Catalogue& catalogue = builtin_catalogue();
  for (const Expected& expected : expected_risks()) {
    INFO(expected.id);
    const Risk* risk = catalogue.risk(expected.id);
    REQUIRE(risk != nullptr);
    CHECK(risk->pago_class == expected.pago_class);
    CHECK(risk->pago_articles == expected.pago);
  }
  CHECK(catalogue.risks.size() == expected_risks().size());
  std::set<std::string> ids;
  for (const Risk& risk : catalogue.risks) ids.insert(risk.id);
  CHECK(ids.size() == catalogue.risks.size());
}

TEST_CASE("every risk has what a letter needs") {
  for (const Risk& risk : builtin_catalogue().risks) {
    INFO(risk.id);
    CHECK_FALSE(risk.name.empty());
    CHECK_FALSE(risk.definition.empty());
    CHECK_FALSE(risk.rie_articles.empty());
    CHECK_FALSE(risk.effects.empty());
    CHECK_FALSE(risk.involve.empty());
    CHECK(risk.recognise.size() >= 3);
    CHECK_FALSE(risk.false_friends.empty());
    if (risk.pago_class == N) continue;
    CHECK_FALSE(risk.examinations.empty());
    CHECK_FALSE(risk.intervals.empty());
    CHECK(risk.entitlements.size() == 4);
  }
}

TEST_CASE("a risk of class S or M has a PAGO article, a risk of class G or N has none") {
  for (const Risk& risk : builtin_catalogue().risks) {
    INFO(risk.id);
    if (risk.pago_class == S || risk.pago_class == M) CHECK_FALSE(risk.pago_articles.empty());
    if (risk.pago_class == G || risk.pago_class == N) CHECK(risk.pago_articles.empty());
  }
}

TEST_CASE("articles, umbrellas and rows that a risk names exist") {
  const Catalogue& catalogue = builtin_catalogue();
  for (const Risk& risk : catalogue.risks) {
    INFO(risk.id);
    for (const auto& id : risk.rie_articles) CHECK(catalogue.article(id) != nullptr);
    for (const auto& id : risk.pago_articles) CHECK(catalogue.article(id) != nullptr);
    if (!risk.law_row.empty()) CHECK(catalogue.law_row(risk.law_row) != nullptr);
    if (risk.parent.empty()) continue;
    REQUIRE(catalogue.risk(risk.parent) != nullptr);
    CHECK(catalogue.risk(risk.parent)->parent.empty());
  }
}

TEST_CASE("every fact, limit and right says where it comes from, and all four marks are in use") {
  std::set<Mark> seen;
  for (const Risk& risk : builtin_catalogue().risks) {
    INFO(risk.id);
    for (const Fact& fact : facts_of(risk)) {
      CHECK_FALSE(fact.source.empty());
      seen.insert(fact.mark);
    }
    for (const Limit& limit : risk.limits) CHECK_FALSE(limit.source.empty());
    for (const Entitlement& right : risk.entitlements) CHECK_FALSE(right.source.empty());
    for (const std::string& note : risk.notes) CHECK(note.back() == ')');
  }
  CHECK(seen.size() == 4);
  CHECK(dutch(Mark::to_verify) == "te verifiëren");
}

TEST_CASE("only asbestos, lead, overpressure and A-workers have a legal interval in months") {
  std::multimap<std::string, int> legal;
  for (const Risk& risk : builtin_catalogue().risks)
    for (const Fact& interval : risk.intervals) {
      INFO(risk.id << ": " << interval.text);
      if (interval.mark == Mark::law && interval.months > 0) {
        legal.emplace(risk.id, interval.months);
        CHECK_THAT(interval.text, Catch::Contains(std::to_string(interval.months)));
      }
      if (interval.mark != Mark::law) CHECK(interval.months == 0);
      if (interval.mark == Mark::customary) CHECK_THAT(interval.text, !Catch::Contains("verplicht"));
    }
  CHECK(legal == std::multimap<std::string, int>{
                     {"asbest", 36}, {"lood", 6}, {"lood", 12}, {"lood", 12}, {"overdruk", 12}, {"ioniserende-straling", 12}});
}

TEST_CASE("only the agents of the exposure register are marked for it") {
  std::set<std::string> marked;
  for (const Risk& risk : builtin_catalogue().risks)
    if (risk.exposure_register) marked.insert(risk.id);
  CHECK(marked == std::set<std::string>{"cmr", "asbest", "biologische-agentia", "ioniserende-straling", "dieselmotoremissie",
                                        "kwartsstof", "houtstof", "zorgstoffen"});
}

TEST_CASE("entry and exit are granted only where the article grants them") {
  const Catalogue& catalogue = builtin_catalogue();
  const auto granted = [&](const char* id, Moment moment) {
    for (const Entitlement& right : catalogue.risk(id)->entitlements)
      if (right.moment == moment) return right.granted;
    FAIL(id << " has no right for this moment");
    return false;
  };
  CHECK_FALSE(granted("lawaai", Moment::start));
  CHECK(granted("lawaai", Moment::periodic));
  CHECK_FALSE(granted("lawaai", Moment::exit));
  CHECK(granted("beeldschermwerk", Moment::start));
  CHECK(granted("asbest", Moment::exit));
  CHECK(granted("nachtarbeid", Moment::start));
  CHECK_FALSE(granted("nachtarbeid", Moment::periodic));
  CHECK_FALSE(granted("optische-straling", Moment::periodic));
  CHECK(granted("optische-straling", Moment::event));
  CHECK_FALSE(granted("werkdruk", Moment::start));
  CHECK(granted("werkdruk", Moment::periodic));
  CHECK(granted("kwartsstof", Moment::start));
  CHECK_FALSE(granted("kwetsbare-groepen", Moment::periodic));
}

TEST_CASE("known words stand with their risk, and words that only look alike with the false friends") {
  const Catalogue& catalogue = builtin_catalogue();
  CHECK(contains(catalogue.risk("lawaai")->recognise, "otoplastieken"));
  CHECK(contains(catalogue.risk("lood")->false_friends, "loods"));
  CHECK(contains(catalogue.risk("beeldschermwerk")->negations, "minder dan twee uur per dag"));
}

TEST_CASE("the catalogue says which edition it is") {
  const Catalogue& catalogue = builtin_catalogue();
  CHECK(catalogue.edition == "2025-11");
  CHECK_THAT(catalogue.source, Catch::Contains("3 april 2025"));
  REQUIRE(catalogue.version.has_value());
  CHECK(catalogue.version->year() == std::chrono::year(2025));
  CHECK(&builtin_catalogue() == &catalogue);
}
