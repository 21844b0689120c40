#include "forms/leidraad/catalogue.h"

#include <algorithm>

#include "forms/leidraad/data_entry.h"

namespace pago {
namespace {

constexpr std::string_view risks_file = "risks.xml", articles_file = "articles.xml";
constexpr std::string_view units[] = {"dB(A)", "dB(C)", "m/s2", "mg/m3", "uur",   "kg",   "vezels/m3", "µg/100 ml", "°C",
                                      "ppm",   "jaar",  "mSv",  "bar",   "meter", "keer", "kgf",       "EU/m3",     "vol%"};

class Loader {
 public:
  Catalogue load(std::string_view risks_xml, std::string_view articles_xml) {
    const DataNode articles = read_xml_data(articles_xml, articles_file, "catalogue.invalid");
    const DataNode risks = read_xml_data(risks_xml, risks_file, "catalogue.invalid");
    read_law(DataEntry(articles, articles_file), articles.name);
    read_risks(DataEntry(risks, risks_file), risks.name);
    return std::move(catalogue_);
  }

 private:
  void read_law(const DataEntry& root, std::string_view name) {
    if (name != "wettabel") root.fail("hier wordt <wettabel> verwacht");
    root.allow({"editie", "versie", "bron"}, {"bronnen", "artikel", "rij"});
    catalogue_.edition = root.required("editie");
    read_sources(root, sources_);
    for (const DataEntry& entry : root.all("artikel")) {
      catalogue_.articles.push_back(article(entry));
      sources_[catalogue_.articles.back().id] = catalogue_.articles.back().cite();
    }
    for (const DataEntry& entry : root.all("rij")) catalogue_.law_table.push_back(row(entry));
  }

  Article article(const DataEntry& entry) {
    entry.allow({"code", "wet", "nummer", "onderwerp", "merk", "bron", "van", "tot"});
    return {codes_.take(entry),      entry.required("wet"), entry.required("nummer"), entry.required("onderwerp"), entry.mark(),
            entry.sources(sources_), entry.date("van"),     entry.date("tot"),        entry.optional_text()};
  }

  LawRow row(const DataEntry& entry) {
    using State = LawRow::RieState;
    entry.allow({"code", "risico", "rie", "rieStatus", "pago", "wet"});
    LawRow row{codes_.take(entry),     entry.required("risico"), entry.optional("rie"), State::article,
               entry.optional("pago"), entry.optional("wet"),    entry.optional_text()};
    row.rie_state = entry.one_of<State>(
        "rieStatus",
        {{"artikel", State::article}, {"geen nader voorschrift", State::none_stated}, {"leeg", State::not_printed}});
    if (row.rie_article.empty() == (row.rie_state == State::article)) entry.fail("rie en rieStatus spreken elkaar tegen");
    if (row.pago_article.empty() != row.law.empty()) entry.fail("pago en wet horen bij elkaar");
    return row;
  }

  void read_risks(const DataEntry& root, std::string_view name) {
    if (name != "risicocatalogus") root.fail("hier wordt <risicocatalogus> verwacht");
    root.allow({"editie", "versie", "bron"}, {"bronnen", "risico"});
    if (root.required("editie") != catalogue_.edition) root.fail("de editie is een andere dan die van articles.xml");
    catalogue_.source = root.required("bron");
    catalogue_.version = root.date("versie");
    if (!catalogue_.version) root.fail("kenmerk versie ontbreekt");
    read_sources(root, sources_);
    const auto entries = root.all("risico");
    if (entries.empty()) root.fail("er staat geen risico in");
    for (const DataEntry& entry : entries) catalogue_.risks.push_back(risk(entry));
    for (std::size_t i = 0; i < entries.size(); ++i) resolve(entries[i], catalogue_.risks[i]);
  }

  Risk risk(const DataEntry& entry) {
    entry.allow({"code", "naam", "klasse", "thema", "valtOnder", "tabel1", "blootstellingsregister"},
                {"omschrijving", "rie", "pago", "gevolg", "onderzoek", "interval", "grenswaarde", "recht", "rechtenAls",
                 "betrek", "herken", "verwar", "ontkenning", "opmerking"});
    Risk risk;
    risk.id = codes_.take(entry);
    risk.name = entry.required("naam");
    risk.pago_class = entry.one_of<PagoClass>(
        "klasse", {{"S", PagoClass::S}, {"M", PagoClass::M}, {"G", PagoClass::G}, {"B", PagoClass::B}, {"N", PagoClass::N}});
    risk.theme = entry.required("thema");
    risk.parent = entry.optional("valtOnder");
    risk.law_row = entry.optional("tabel1");
    risk.exposure_register = entry.yes("blootstellingsregister");
    for (const DataEntry& text : entry.all("omschrijving")) risk.definition = text.text();
    read_articles(entry, "rie", risk.rie_articles);
    read_articles(entry, "pago", risk.pago_articles);
    read_content(entry, risk);
    read_words(entry, risk);
    if (risk.pago_class == PagoClass::S && risk.pago_articles.empty()) entry.fail("klasse S zonder PAGO-artikel");
    return risk;
  }

  void read_content(const DataEntry& entry, Risk& risk) {
    for (const DataEntry& e : entry.all("gevolg")) risk.effects.push_back(fact(e));
    for (const DataEntry& e : entry.all("onderzoek")) risk.examinations.push_back(fact(e));
    for (const DataEntry& e : entry.all("interval")) risk.intervals.push_back(interval(e));
    for (const DataEntry& e : entry.all("grenswaarde")) risk.limits.push_back(limit(e));
    for (const DataEntry& e : entry.all("recht")) risk.entitlements.push_back(entitlement(e));
    for (const DataEntry& e : entry.all("opmerking")) risk.notes.push_back(note(e));
  }

  static void read_words(const DataEntry& entry, Risk& risk) {
    const std::pair<std::string_view, std::vector<std::string>*> lists[] = {{"betrek", &risk.involve},
                                                                            {"herken", &risk.recognise},
                                                                            {"verwar", &risk.false_friends},
                                                                            {"ontkenning", &risk.negations}};
    for (const auto& [name, list] : lists)
      for (const DataEntry& e : entry.all(name)) {
        e.allow({});
        for (std::string& word : e.listed()) list->push_back(std::move(word));
      }
  }

  void read_articles(const DataEntry& entry, std::string_view element, std::vector<std::string>& ids) {
    for (const DataEntry& e : entry.all(element)) {
      e.allow({"artikelen"});
      e.required("artikelen");
      for (const std::string& id : e.words("artikelen")) {
        if (catalogue_.article(id) == nullptr) e.fail("artikel \"" + id + "\" staat niet in articles.xml");
        ids.push_back(id);
      }
    }
  }

  Fact fact(const DataEntry& e) {
    e.allow({"merk", "bron"});
    return {e.text(), e.mark(), e.sources(sources_)};
  }

  Fact interval(const DataEntry& e) {
    e.allow({"merk", "bron", "maanden"});
    return {e.text(), e.mark(), e.sources(sources_), e.whole_number("maanden")};
  }

  Limit limit(const DataEntry& e) {
    e.allow({"soort", "waarde", "eenheid", "basis", "eronderGeenPago", "merk", "bron", "van", "tot"});
    Limit limit{
        e.required("soort"), e.number("waarde"), e.required("eenheid"), e.optional("basis"), e.yes("eronderGeenPago"), e.mark(),
        e.sources(sources_), e.date("van"),      e.date("tot"),         e.optional_text()};
    if (std::find(std::begin(units), std::end(units), limit.unit) == std::end(units))
      e.fail("de eenheid \"" + limit.unit + "\" is onbekend");
    if (limit.from && limit.to && *limit.to < *limit.from) e.fail("tot ligt vóór van");
    return limit;
  }

  Entitlement entitlement(const DataEntry& e) {
    e.allow({"moment", "toegekend", "merk", "bron"});
    const Moment moment = e.one_of<Moment>(
        "moment",
        {{"aanvang", Moment::start}, {"periodiek", Moment::periodic}, {"gebeurtenis", Moment::event}, {"einde", Moment::exit}});
    return {moment, e.yes_or_no("toegekend"), e.text(), e.mark(), e.sources(sources_)};
  }

  std::string note(const DataEntry& e) {
    e.allow({"merk", "bron"});
    return e.text() + " (" + std::string(dutch(e.mark())) + "; " + e.sources(sources_) + ")";
  }

  void resolve(const DataEntry& entry, Risk& risk) {
    if (!risk.parent.empty() && catalogue_.risk(risk.parent) == nullptr) entry.fail("valtOnder noemt een onbekend risico");
    if (!risk.law_row.empty() && catalogue_.law_row(risk.law_row) == nullptr) entry.fail("tabel1 noemt een onbekende rij");
    for (const DataEntry& e : entry.all("rechtenAls")) {
      e.allow({"risico"});
      const Risk* example = catalogue_.risk(e.required("risico"));
      if (example == nullptr || example->entitlements.empty()) e.fail("dit risico heeft zelf geen rechten");
      if (!risk.entitlements.empty()) e.fail("kies eigen rechten of die van een ander risico, niet beide");
      risk.entitlements = example->entitlements;
    }
  }

  Catalogue catalogue_;
  SourceNames sources_;
  UniqueCodes codes_;
};

}  // namespace

Catalogue load_catalogue(std::string_view risks_xml, std::string_view articles_xml) {
  return Loader().load(risks_xml, articles_xml);
}

}  // namespace pago
