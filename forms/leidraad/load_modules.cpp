#include <algorithm>

#include "forms/leidraad/data_entry.h"
#include "forms/leidraad/modules.h"

namespace pago {
namespace {

constexpr std::string_view file_name = "modules.xml";

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

class ModuleLoader {
 public:
  explicit ModuleLoader(const Catalogue& catalogue) : catalogue_(catalogue) {}

  ModuleCatalogue load(std::string_view xml) {
    const DataNode node = read_xml_data(xml, file_name, "catalogue.invalid");
    const DataEntry root(node, file_name);
    if (node.name != "onderzoeksmodules") root.fail("hier wordt <onderzoeksmodules> verwacht");
    root.allow({"editie", "versie", "bron"}, {"bronnen", "koppen", "persoon", "arts", "module", "verband", "zinnen"});
    out_.edition = root.required("editie");
    out_.source = root.required("bron");
    read_sources(root, sources_);
    for (const DataEntry& e : root.all("koppen")) read_words(e);
    for (const DataEntry& e : root.all("persoon")) read_fields(e, out_.person, {});
    for (const DataEntry& e : root.all("arts")) read_fields(e, out_.physician, {});
    for (const DataEntry& e : root.all("module")) read_module(e);
    for (const DataEntry& e : root.all("verband")) read_order(e);
    for (const DataEntry& e : root.all("zinnen")) read_sentences(e);
    return std::move(out_);
  }

 private:
  void read_words(const DataEntry& root) {
    root.allow({}, {"woord", "overbodig", "leeg", "ja", "nee", "eenheid"});
    ColumnWords& into = out_.columns;
    for (const DataEntry& e : root.all("woord"))
      for (const std::string& word : e.listed())
        if (!into.words.emplace(lower(word), e.required("is")).second) e.fail("\"" + word + "\" staat er twee keer");
    const std::pair<std::string_view, std::set<std::string>*> sets[] = {
        {"overbodig", &into.filler}, {"leeg", &into.empty}, {"ja", &into.yes}, {"nee", &into.no}};
    for (const auto& [name, set] : sets)
      for (const DataEntry& e : root.all(name))
        for (const std::string& word : e.listed()) set->insert(lower(word));
    for (const DataEntry& e : root.all("eenheid")) {
      const std::string unit = e.required("is");
      into.units[lower(without_spaces(unit))] = unit;
      for (const std::string& word : e.listed()) into.units[lower(without_spaces(word))] = unit;
    }
  }

  void read_module(const DataEntry& e) {
    e.allow({"code", "naam", "en", "pl", "deel", "arts", "risicos"}, {"veld"});
    ResultModule module;
    module.id = codes_.take(e);
    module.name = e.required("naam");
    module.english = e.required("en");
    module.polish = e.required("pl");
    module.pmo = e.one_of<bool>("deel", {{"pago", false}, {"pmo", true}});
    module.physician_only = e.yes("arts");
    module.risks = risks(e);
    read_fields(e, module.fields, module.risks);
    for (const ResultField& field : module.fields)
      if (field.module() != module.id) e.fail("het veld " + field.id + " hoort niet in deze module");
    add_physician_fields(module);
    out_.modules.push_back(std::move(module));
  }

  // What the physician says about every module.
  static void add_physician_fields(ResultModule& module) {
    ResultField related;
    related.id = module.id + ".werkgerelateerd";
    related.label = module.name + ": werkgerelateerd";
    related.kind = AnswerKind::choice;
    related.choices = {{"ja", {}}, {"nee", {}}, {"onbekend", {}}};
    related.optional = true;
    ResultField remark = related;
    remark.id = module.id + ".toelichting";
    remark.label = module.name + ": toelichting";
    remark.kind = AnswerKind::text;
    remark.choices.clear();
    module.fields.push_back(std::move(related));
    module.fields.push_back(std::move(remark));
  }

  void read_fields(const DataEntry& parent, std::vector<ResultField>& into, const std::vector<RiskId>& of_module) {
    for (const DataEntry& e : parent.all("veld")) {
      into.push_back(field(e));
      if (into.back().risks.empty()) into.back().risks = of_module;
    }
  }

  ResultField field(const DataEntry& e) {
    e.allow({"code", "naam", "en", "pl", "soort", "eenheid", "van", "tot", "geheel", "groep", "kant", "nodig", "vrij", "spoed",
             "invoer", "berekend", "risicos"},
            {"kop", "fout", "keuze", "criterium", "grenswaarde"});
    ResultField f;
    f.id = codes_.take(e);
    if (f.id.find('.') == f.id.npos) e.fail("een code is <module>.<naam>");
    f.label = e.required("naam");
    f.english = e.optional("en");
    f.polish = e.optional("pl");
    f.kind = e.one_of<AnswerKind>("soort", {{"getal", AnswerKind::number},
                                            {"ja/nee", AnswerKind::yes_no},
                                            {"datum", AnswerKind::date},
                                            {"tekst", AnswerKind::text},
                                            {"keuze", AnswerKind::choice}});
    read_number(e, f);
    f.side = e.optional("kant");
    f.required = e.yes("nodig");
    f.optional = e.yes("vrij");
    f.urgent = e.yes("spoed");
    f.input_only = e.yes("invoer");
    f.computed = e.yes("berekend");
    f.risks = risks(e);
    for (const DataEntry& names : e.all("kop"))
      for (const std::string& name : names.listed()) f.synonyms.push_back(lower(name));
    for (const DataEntry& choice : e.all("keuze")) f.choices.push_back(read_choice(choice));
    if ((f.kind == AnswerKind::choice) == f.choices.empty()) e.fail("soort keuze en <keuze> horen bij elkaar");
    return f;
  }

  static Choice read_choice(const DataEntry& e) {
    e.allow({"is"});
    Choice choice{e.required("is"), {}};
    if (!e.optional_text().empty())
      for (const std::string& other : e.listed()) choice.other.push_back(lower(other));
    return choice;
  }

  void read_number(const DataEntry& e, ResultField& f) {
    f.unit = e.optional("eenheid");
    f.low = e.signed_number("van");
    f.high = e.signed_number("tot");
    f.whole = e.yes("geheel");
    f.group = e.optional("groep");
    const bool number = f.kind == AnswerKind::number;
    if (number && (!f.low || !f.high || *f.low >= *f.high)) e.fail("van en tot kloppen niet");
    const bool far_date = f.kind == AnswerKind::date && f.high && *f.high > 0;
    if (!number && (f.low || (f.high && !far_date) || !f.unit.empty())) e.fail("eenheid, van en tot horen bij een getal");
    for (const DataEntry& wrong : e.all("fout")) {
      wrong.allow({"eenheid", "maal"});
      f.other_units.push_back({wrong.required("eenheid"), wrong.number("maal")});
    }
    for (const DataEntry& found : e.all("criterium")) f.criterion = criterion(found);
    for (const DataEntry& found : e.all("grenswaarde")) f.limit = limit(found);
  }

  Criterion criterion(const DataEntry& e) {
    e.allow({"bron", "hoogstens", "minstens", "letOpBoven", "letOpOnder"}, {"klasse"});
    Criterion c;
    c.source = e.sources(sources_);
    c.at_most = e.signed_number("hoogstens");
    c.at_least = e.signed_number("minstens");
    c.notice_above = e.signed_number("letOpBoven");
    c.notice_below = e.signed_number("letOpOnder");
    for (const DataEntry& k : e.all("klasse")) {
      k.allow({"vanaf", "onder", "naam", "uitkomst"});
      c.classes.push_back({k.signed_number("vanaf"), k.signed_number("onder"), k.required("naam"),
                           k.one_of<ResultOutcome>("uitkomst", {{"in orde", ResultOutcome::in_order},
                                                                {"aandacht", ResultOutcome::attention},
                                                                {"afwijkend", ResultOutcome::deviating}})});
    }
    if (c.empty()) e.fail("er staat geen grens in");
    return c;
  }

  ResultField::CatalogueLimit limit(const DataEntry& e) const {
    e.allow({"risico", "basis", "soort"});
    ResultField::CatalogueLimit found{e.required("risico"), e.required("basis"), e.required("soort")};
    const Risk* risk = catalogue_.risk(found.risk);
    const auto fits = [&](const Limit& l) { return l.basis == found.basis && l.kind == found.kind; };
    if (risk == nullptr || std::none_of(risk->limits.begin(), risk->limits.end(), fits))
      e.fail("deze grenswaarde staat niet in risks.xml");
    return found;
  }

  std::vector<RiskId> risks(const DataEntry& e) const {
    std::vector<RiskId> found = e.words("risicos");
    for (const RiskId& id : found)
      if (catalogue_.risk(id) == nullptr) e.fail("het risico \"" + id + "\" staat niet in risks.xml");
    return found;
  }

  void read_order(const DataEntry& e) {
    e.allow({"klein", "groot", "verschil"});
    FieldOrder order{e.required("klein"), e.required("groot"), e.signed_number("verschil")};
    for (const std::string* id : {&order.smaller, &order.larger}) {
      const ResultField* field = out_.field(*id);
      if (field == nullptr || field->kind != AnswerKind::number) e.fail("\"" + *id + "\" is geen veld met een getal");
    }
    out_.orders.push_back(std::move(order));
  }

  void read_sentences(const DataEntry& root) {
    root.allow({}, {"zin"});
    for (const DataEntry& e : root.all("zin")) {
      e.allow({"id"});
      if (!out_.texts.add(e.required("id"), e.text())) e.fail("deze zin staat er twee keer");
    }
  }

  const Catalogue& catalogue_;
  ModuleCatalogue out_;
  SourceNames sources_;
  UniqueCodes codes_;
};

}  // namespace

ModuleCatalogue load_modules(std::string_view xml, const Catalogue& catalogue) { return ModuleLoader(catalogue).load(xml); }

}  // namespace pago
