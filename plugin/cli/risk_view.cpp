#include "plugin/cli/risk_view.h"

#include <algorithm>
#include <cstdio>

#include "forms/dutch.h"
#include "forms/near_word.h"
#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/console.h"
#include "plugin/cli/text_table.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

std::string_view dutch(Moment moment) {
  switch (moment) {
    case Moment::start:
      return "bij aanvang";
    case Moment::periodic:
      return "periodiek";
    case Moment::event:
      return "na een voorval";
    case Moment::exit:
      return "bij uittreding";
  }
  return "";
}

// A limit keeps all its decimals: 0,075 mg/m3 is not 0,08.
std::string exact_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", value);
  std::string out = text;
  std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

std::string period(const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from && !to) return "";
  return (from ? "vanaf " + iso_date(*from) : "") + (from && to ? " " : "") + (to ? "tot " + iso_date(*to) : "");
}

// "(wet; Arbobesluit 6.8; vanaf 2024-05-22)"
std::string provenance(Mark mark, const std::string& source, const std::string& in_force = "") {
  std::string out = "(" + std::string(pago::dutch(mark));
  if (!source.empty()) out += "; " + source;
  if (!in_force.empty()) out += "; " + in_force;
  return out + ")";
}

std::string ground(const Risk& risk, const Catalogue& catalogue) {
  if (risk.pago_articles.empty()) return std::string(pago::dutch(risk.pago_class));
  return cited(risk.pago_articles, catalogue) + (risk.pago_class == PagoClass::M ? " (voorwaarde voor het werk)" : "");
}

class Page {
 public:
  explicit Page(int width) : width_(width) {}

  void title(const std::string& text) { out_ += "\n" + bold(text) + "\n"; }
  void item(const std::string& text) { lines("- ", text); }
  void items(const std::string& heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    title(heading);
    for (const std::string& text : texts) item(text);
  }
  void lines(const std::string& mark, const std::string& text) {
    std::string start = mark;
    for (const std::string& line : wrap(text, width_ - static_cast<int>(mark.size()))) {
      out_ += start + line + '\n';
      start.assign(mark.size(), ' ');
    }
  }
  std::string take() { return std::move(out_); }

 private:
  int width_;
  std::string out_;
};

std::vector<std::string> articles(const std::vector<std::string>& ids, const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const std::string& id : ids) {
    const Article* a = catalogue.article(id);
    if (!a) continue;
    std::string text = a->cite() + (a->subject.empty() ? " " : ": " + a->subject + " ");
    text += provenance(a->mark, a->source, period(a->from, a->to));
    if (!a->remark.empty()) text += ". " + a->remark;
    out.push_back(text);
  }
  return out;
}

std::vector<std::string> limits(const Risk& risk) {
  std::vector<std::string> out;
  for (const Limit& l : risk.limits) {
    std::string text = l.kind + " " + exact_number(l.value) + " " + l.unit + (l.basis.empty() ? "" : ", " + l.basis) + " ";
    text += provenance(l.mark, l.source, period(l.from, l.to));
    if (l.below_means_no_pago) text += ". Een gemeten waarde tot en met deze grens geeft geen PAGO";
    if (!l.note.empty()) text += ". " + l.note;
    out.push_back(text);
  }
  return out;
}

std::vector<std::string> entitlements(const Risk& risk) {
  std::vector<std::string> out;
  for (const Entitlement& e : risk.entitlements)
    out.push_back(std::string(dutch(e.moment)) + ": " + (e.granted ? "ja" : "nee") + (e.text.empty() ? "" : ", " + e.text) +
                  " (" + std::string(pago::dutch(e.mark)) + ")");
  return out;
}

std::vector<std::string> facts(const std::vector<Fact>& all) {
  std::vector<std::string> out;
  for (const Fact& fact : all) out.push_back(fact.text + " " + provenance(fact.mark, fact.source));
  return out;
}

}  // namespace

std::string catalogue_view(const Catalogue& catalogue, int width) {
  std::string out = "Catalogus " + catalogue.edition + ", " + catalogue.source + "\n";
  std::vector<std::string> themes;
  for (const Risk& risk : catalogue.risks)
    if (std::find(themes.begin(), themes.end(), risk.theme) == themes.end()) themes.push_back(risk.theme);
  for (const std::string& theme : themes) {
    TextTable table({"risico", "naam", "grond voor een PAGO"});
    for (const Risk& risk : catalogue.risks)
      if (risk.theme == theme) table.add({risk.id, risk.name, ground(risk, catalogue)});
    out += "\n" + bold(capitalised(theme)) + "\n" + table.text(width);
  }
  return out;
}

std::string risk_view(const Risk& risk, const Catalogue& catalogue, int width) {
  Page page(width);
  page.lines("", bold(capitalised(risk.name)) + " (" + risk.id + ")");
  page.lines("", capitalised(std::string(pago::dutch(risk.pago_class))) + "; thema " + risk.theme +
                     (risk.law_row.empty() ? "" : "; Tabel 1 van de Leidraad, " + risk.law_row));
  page.lines("", risk.definition);
  page.items("Plicht om te beoordelen (RI&E)", articles(risk.rie_articles, catalogue));
  page.items("Plicht om onderzoek aan te bieden (PAGO)", articles(risk.pago_articles, catalogue));
  page.items("Grenzen", limits(risk));
  page.items("Recht op onderzoek", entitlements(risk));
  page.items("Gezondheidseffecten", facts(risk.effects));
  page.items("Onderzoek", facts(risk.examinations));
  page.items("Frequentie", facts(risk.intervals));
  page.items("Betrek erbij", risk.involve);
  page.items("Opmerkingen", risk.notes);
  if (!risk.recognise.empty()) page.items("Herkend aan", {dutch_list(risk.recognise)});
  if (!risk.false_friends.empty()) page.items("Geen teken van dit risico", {dutch_list(risk.false_friends)});
  return page.take();
}

std::vector<std::string> similar_risks(const std::string& typed, const Catalogue& catalogue) {
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const Risk& risk : catalogue.risks) {
    const bool part = typed.size() >= 3 && risk.id.find(typed) != std::string::npos;
    const std::size_t distance = part ? 0 : edit_distance(typed, risk.id);
    if (distance <= std::max<std::size_t>(2, risk.id.size() / 4)) near.emplace_back(distance, risk.id);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < near.size() && i < 3; ++i) out.push_back(near[i].second);
  return out;
}

}  // namespace pago::cli
