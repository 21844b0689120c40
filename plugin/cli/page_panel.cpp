#include <cmath>

#include "forms/dutch.h"
#include "parsers/rie/second_opinion.h"
#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/html.h"
#include "plugin/cli/page_parts.h"
#include "plugin/cli/reading_view.h"

namespace pago::cli {
namespace {

std::string certainty(const RiskFinding& f) {
  const std::string percent = std::to_string(std::lround(100 * f.confidence)) + "%";
  const std::string out = is_learned(f) ? percent + ", geleerd oordeel" : percent;
  return f.confidence < 0.5 ? out + ", bevestiging nodig" : out;
}

std::string priority(const RiskFinding& f) {
  const std::string level(dutch(f.priority.level));
  std::string out = level.empty() ? f.priority.printed : level;
  if (!level.empty() && !f.priority.printed.empty() && f.priority.printed != level)
    out += " (\u201c" + f.priority.printed + "\u201d)";
  if (f.score) out += (out.empty() ? "score " : ", score ") + dutch_number(*f.score);
  return out;
}

std::string quantities(const RiskFinding& f) {
  std::string out;
  for (const Quantity& q : f.quantities) out += (out.empty() ? "" : ", ") + q.text;
  return out;
}

std::string duty(const PageSource& page, const RiskFinding& f) {
  const Decision* d = page.decision_of(f);
  if (!d) return "";
  std::string out = "<strong>" + escaped(capitalised(dutch(d->verdict))) + "</strong>";
  if (!d->articles.empty()) out += ", " + escaped(cited(d->articles, page.catalogue));
  if (!d->reason.empty()) out += ". " + escaped(d->reason);
  if (!d->question.empty()) out += " <em>Vraag: " + escaped(d->question) + "</em>";
  return out;
}

std::string measures(const PageSource& page, const std::vector<PlanItem>& plan) {
  std::string out;
  for (const PlanItem& item : plan) {
    std::string line = escaped(item.measure.empty() ? "zonder tekst" : item.measure);
    if (!item.responsible.empty()) line += "; door " + escaped(item.responsible);
    if (!item.deadline_text.empty()) line += "; " + escaped(item.deadline_text);
    if (item.deadline) line += " (" + escaped(dutch_date(*item.deadline)) + ")";
    if (!item.status.empty()) line += "; status " + escaped(item.status);
    if (!item.source.place.empty()) line += " [" + place_link(page, item.source) + "]";
    out += (out.empty() ? "" : "<br>\n") + line;
  }
  return out;
}

std::string also(const PageSource& page, const RiskFinding& f) {
  std::string out;
  for (const SourceRef& source : f.also) out += (out.empty() ? "" : "; ") + place_link(page, source);
  return out;
}

std::string card(const PageSource& page, std::size_t i) {
  const RiskFinding& f = page.reading.rie.findings[i];
  const std::string n = std::to_string(i);
  std::string out = "<article class=\"card " + class_of(f) + "\" id=\"k" + n + "\" tabindex=\"-1\">\n<h3>" + page.number_of(i) +
                    ". " + escaped(risk_name(f.risk, page.catalogue)) + "</h3>\n";
  out += "<blockquote>" + escaped(f.source.quote) + "</blockquote>\n<dl>\n";
  out += described("plaats", link("b" + n, place_of(f.source)));
  out += described("toestand", escaped(dutch(f.presence)));
  out += described("reden", escaped(f.reason));
  out += described("PAGO", duty(page, f));
  out += described("prioriteit", escaped(priority(f)));
  out += described("groep", escaped(f.group));
  out += described("gemeten", escaped(quantities(f)));
  out += described("al geregeld", escaped(f.measures_in_place));
  out += described("maatregel", measures(page, f.plan));
  out += described("ook genoemd", also(page, f));
  out += described("zekerheid", escaped(certainty(f)));
  return out + "</dl>\n</article>\n";
}

std::string title(const char* id, const char* text, std::size_t n) {
  return std::string("<h2 id=\"") + id + "\" tabindex=\"-1\">" + text + " (" + std::to_string(n) + ")</h2>\n";
}

std::string unrecognised_card(const PageSource& page, std::size_t i) {
  const Unrecognised& u = page.reading.rie.unrecognised[i];
  const std::string n = std::to_string(i);
  return "<article class=\"card unrecognised\" id=\"l" + n + "\" tabindex=\"-1\">\n<h3>Niet herkend " + std::to_string(i + 1) +
         "</h3>\n<blockquote>" + escaped_lines(u.source.quote) + "</blockquote>\n<dl>\n" +
         described("plaats", link("o" + n, place_of(u.source))) + described("waarom", escaped(u.why)) + "</dl>\n</article>\n";
}

}  // namespace

std::string panel_part(const PageSource& page) {
  const Rie& rie = page.reading.rie;
  std::string there, denied, strange;
  std::size_t n = 0;
  for (const std::size_t i : page.cards) {
    n += !is_denial(rie.findings[i]);
    (is_denial(rie.findings[i]) ? denied : there) += card(page, i);
  }
  for (std::size_t i = 0; i < rie.unrecognised.size(); ++i) strange += unrecognised_card(page, i);
  std::string out = title("bevindingen", "Bevindingen", n) + there;
  out += title("ontkenningen", "Volgens de RI&amp;E niet aan de orde", rie.findings.size() - n) + denied;
  out += title("niet-herkend", "Niet herkend: lees zelf", rie.unrecognised.size()) + strange;
  if (!rie.loose_plan.empty())
    out += title("maatregelen", "Maatregelen zonder bevinding", rie.loose_plan.size()) + "<p>" +
           measures(page, rie.loose_plan) + "</p>\n";
  return out;
}

}  // namespace pago::cli
