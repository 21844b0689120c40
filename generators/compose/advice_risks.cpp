#include <algorithm>
#include <array>
#include <utility>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

std::string values_text(const RiskFinding& f) {
  std::vector<std::string> values;
  for (const Quantity& q : f.quantities)
    values.push_back(q.text.empty() ? dutch_number(q.value) + " " + q.unit : one_line(q.text));
  return dutch_list(values);
}

std::string priority_text(const LetterInput& in, const RiskFinding& f) {
  const std::string level(dutch(f.priority.level));
  std::string text = f.priority.printed.empty() ? level : f.priority.printed;
  if (!level.empty() && !f.priority.printed.empty() && lower_case(f.priority.printed) != level) text += " (" + level + ")";
  if (f.score) text += (text.empty() ? "" : ", ") + in.texts.say("woord.score", {{"score", dutch_number(*f.score)}});
  return text;
}

std::string evidence_line(const LetterInput& in, const RiskFinding& f, bool confirmed) {
  std::string line = place_or_unknown(in, f.source) + " · " + std::string(dutch(f.presence));
  if (!f.group.empty()) line += " · " + in.texts.say("woord.groep", {{"groep", one_line(f.group)}});
  if (const std::string values = values_text(f); !values.empty()) line += " · " + values;
  if (const std::string priority = priority_text(in, f); !priority.empty())
    line += " · " + in.texts.say("woord.prioriteit", {{"prioriteit", priority}});
  line += " · " + in.texts.say("woord.regel_zekerheid", {{"zekerheid", certainty_text(in, f, confirmed)}});
  if (f.source.scan)
    line += " · " + in.texts.say(f.unclear.empty() ? "woord.scan" : "woord.scan_onzeker", {{"woorden", dutch_list(f.unclear)}});
  std::vector<std::string> others;
  for (const SourceRef& also : f.also)
    if (const std::string place = place_or_unknown(in, also);
        !place_text(also).empty() && std::find(others.begin(), others.end(), place) == others.end())
      others.push_back(place);
  if (!others.empty()) line += " · " + in.texts.say("woord.ook", {{"plaatsen", dutch_list(others)}});
  return line;
}

Rows evidence_rows(const LetterInput& in, const Decision& d) {
  Rows rows;
  for (const std::size_t i : d.because) {
    const RiskFinding& f = in.rie.findings[i];
    FilledForm row;
    const std::string quote = one_line(f.source.quote);
    row.set("citaat", quote.empty() ? in.texts.say("woord.geen_citaat") : "“" + quote + "”");
    row.set("gegevens", evidence_line(in, f, d.confirmed));
    rows.push_back(std::move(row));
  }
  return rows;
}

FilledForm measure_row(const LetterInput& in, const std::string& measure, const std::string& who, const std::string& when,
                       const SourceRef& place) {
  const std::string unknown = in.texts.say("woord.niet_vermeld");
  FilledForm row;
  row.set("maatregel", measure.empty() ? unknown : one_line(measure));
  row.set("wie", who.empty() ? unknown : one_line(who));
  row.set("termijn", when.empty() ? unknown : one_line(when));
  row.set("plaats", place_or_unknown(in, place));
  return row;
}

std::string term_text(const PlanItem& item) {
  std::string text = item.deadline_text;
  if (text.empty() && item.deadline) text = dutch_date(*item.deadline);
  if (!item.status.empty()) text += (text.empty() ? "" : "; ") + item.status;
  return text;
}

Rows measure_rows(const LetterInput& in, const Decision& d) {
  Rows rows;
  std::vector<std::pair<std::string, std::string>> seen;
  const auto add = [&](const std::string& measure, const std::string& who, const std::string& when, const SourceRef& place) {
    const std::pair<std::string, std::string> key{one_line(measure), place_text(place)};
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) return;
    seen.push_back(key);
    rows.push_back(measure_row(in, measure, who, when, place));
  };
  for (const std::size_t i : d.because) {
    const RiskFinding& f = in.rie.findings[i];
    if (!f.measures_in_place.empty()) add(f.measures_in_place, "", in.texts.say("woord.genomen"), f.source);
    for (const PlanItem& item : f.plan) add(item.measure, item.responsible, term_text(item), item.source);
  }
  return rows;
}

std::string article_text(const LetterInput& in, const std::string& id) {
  const Article* article = in.catalogue.article(id);
  if (article == nullptr) return id;
  std::string text = capitalised(article->cite());
  if (!article->subject.empty()) text += " (" + article->subject + ")";
  text += "; " + std::string(dutch(Mark::to_verify)) + ".";
  if (!article->remark.empty()) text += " " + in.texts.say("woord.opmerking", {{"opmerking", article->remark}});
  return text;
}

Rows article_rows(const LetterInput& in, const Decision& d) {
  Rows rows;
  for (const std::string& id : d.articles) {
    if (id == "AW-18") continue;  // said once, in the template: no article of its own
    FilledForm row;
    row.set("artikel", article_text(in, id));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows entitlement_rows(const LetterInput& in, const Decision& d) {
  static constexpr std::array moments = {"moment.start", "moment.periodic", "moment.event", "moment.exit"};
  Rows rows;
  for (const Entitlement& e : in.risk(d).entitlements) {
    FilledForm row;
    row.set("moment", in.texts.say(moments[static_cast<std::size_t>(e.moment)]));
    const std::string without_text = in.texts.say(e.granted ? "woord.toegekend" : "woord.niet_toegekend");
    row.set("inhoud_artikel", e.text.empty() ? without_text : e.text);
    std::string certainty = std::string(dutch(Mark::to_verify));
    if (e.mark != Mark::to_verify) certainty = std::string(dutch(e.mark)) + "; " + certainty;
    row.set("zekerheid", e.source.empty() ? certainty : e.source + " (" + certainty + ")");
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows examination_rows(const LetterInput& in, const Decision& d) {
  Rows rows;
  for (const Fact& fact : in.risk(d).examinations) {
    FilledForm row;
    row.set("onderdeel",
            fact.text + " (" + std::string(dutch(fact.mark)) + (fact.source.empty() ? "" : ": " + fact.source) + ")");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string effects_text(const LetterInput& in, const Decision& d) {
  if (const RiskChoice* choice = in.choice(d); choice != nullptr && !choice->health_effect.empty())
    return choice->health_effect;
  std::string text;
  for (const Fact& fact : in.risk(d).effects) text += (text.empty() ? "" : "; ") + fact.text;
  return text;
}

// Guideline and practice values are for the eyes of the physician only (OP-32).
std::string legal_interval(const LetterInput& in, const Decision& d) {
  std::string text;
  for (const Fact& fact : in.risk(d).intervals) {
    if (fact.mark != Mark::law || fact.months == 0) continue;
    if (!text.empty()) text += " ";
    text += in.texts.say("woord.wettelijke_termijn",
                         {{"termijn", fact.text}, {"bron", fact.source.empty() ? basis_text(in, d) : fact.source}});
  }
  return text;
}

void set_common(const LetterInput& in, const Decision& d, FilledForm& row) {
  row.set("naam", capitalised(in.risk(d).name));
  row.set("reden", d.reason);
  row.set("grondslag", basis_text(in, d));
  set_rows(row, "heeft_vindplaatsen", "vindplaatsen", evidence_rows(in, d));
  row.values.erase("heeft_vindplaatsen");
}

void set_scope(const LetterInput& in, const Decision& d, FilledForm& row) {
  row.set("groep", groups_text(in, d));
  set_text(row, "aantal", headcount_text(in, d));
  row.set("heeft_vraag", !d.question.empty());
  set_text(row, "vraag", d.question);
  set_text(row, "effecten", effects_text(in, d));
  row.set("heeft_deskundige", !in.risk(d).involve.empty());
  set_text(row, "deskundige", dutch_list(in.risk(d).involve));
  set_rows(row, "heeft_toekenning", "toekenning", entitlement_rows(in, d));
}

FilledForm risk_row(const LetterInput& in, const Decision& d, std::size_t number) {
  FilledForm row;
  set_common(in, d, row);
  set_scope(in, d, row);
  row.set("nummer", "A." + std::to_string(number));
  row.set("stand", state_text(in, d));
  set_rows(row, "heeft_maatregelen", "maatregelen", measure_rows(in, d));
  row.set("geen_maatregelen", !std::get<bool>(row.values.at("heeft_maatregelen")));
  row.set("artikelen", article_rows(in, d));
  row.set("geen_toekenning", std::find(d.articles.begin(), d.articles.end(), "AW-18") != d.articles.end());
  set_rows(row, "heeft_onderzoek", "onderzoek", examination_rows(in, d));
  const std::string interval = legal_interval(in, d);
  row.set("heeft_termijn", !interval.empty());
  set_text(row, "wettelijke_termijn", interval);
  if (const RiskChoice* choice = in.choice(d)) {
    set_text(row, "inhoud", choice->content);
    set_text(row, "frequentie", choice->frequency);
  }
  return row;
}

}  // namespace

Rows risk_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::examined)) rows.push_back(risk_row(in, *d, rows.size() + 1));
  return rows;
}

Rows compulsory_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::compulsory)) {
    FilledForm row;
    set_common(in, *d, row);
    set_scope(in, *d, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows open_rows(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::open)) {
    FilledForm row;
    set_common(in, *d, row);
    row.set("vraag", d->question);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace pago
