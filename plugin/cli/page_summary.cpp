#include <array>

#include "forms/dutch.h"
#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/html.h"
#include "plugin/cli/page_parts.h"
#include "plugin/cli/reading_view.h"

namespace pago::cli {
namespace {

std::string fact(const PageSource& page, const char* term, const std::string& text, const SourceRef& source) {
  if (text.empty()) return described(term, "niet gevonden");
  const std::string id = page.unit_id(source.place);
  return described(term, escaped(text) + (id.empty() ? "" : " [" + link(id, place_of(source)) + "]"));
}

std::string company(const PageSource& page) {
  const Rie& rie = page.reading.rie;
  std::string out = "<dl>\n" + described("Bestand", escaped(page.reading.document.file));
  out += fact(page, "Bedrijf", rie.company.text, rie.company.source);
  out += fact(page, "Datum RI&E", rie.date ? dutch_date(*rie.date) : "", rie.date_source);
  out += fact(page, "Opgesteld door", rie.author.text, rie.author.source);
  out += fact(page, "Getoetst door", rie.assessor.text, rie.assessor.source);
  out += fact(page, "Werknemers", rie.employees ? std::to_string(*rie.employees) : "", rie.employees_source);
  out += described("Plan van aanpak", rie.has_plan ? "ja" : "niet gevonden");
  return out + "</dl>\n";
}

std::string counted(std::size_t n, const char* one, const char* more) {
  return std::to_string(n) + " " + (n == 1 ? one : more);
}

std::string counts(const PageSource& page) {
  std::array<std::size_t, 5> of{};
  for (const RiskFinding& f : page.reading.rie.findings) ++of[static_cast<std::size_t>(f.presence)];
  const auto number = [&](Presence p) { return of[static_cast<std::size_t>(p)]; };
  const std::size_t denied = number(Presence::absent) + number(Presence::not_applicable);
  const std::size_t all = page.reading.rie.findings.size() - denied;
  std::string out = "<ul class=\"counts\">\n<li>" + link("bevindingen", counted(all, "bevinding", "bevindingen")) + ": " +
                    std::to_string(number(Presence::present)) + " aanwezig, " + std::to_string(number(Presence::controlled)) +
                    " beheerst, " + std::to_string(number(Presence::not_assessed)) + " niet beoordeeld</li>\n";
  out += "<li>" + link("ontkenningen", counted(denied, "ontkenning", "ontkenningen")) + "</li>\n";
  out += "<li>" + link("niet-herkend", std::to_string(page.reading.rie.unrecognised.size()) + " niet herkend") + "</li>\n";
  return out + "</ul>\n";
}

std::string because(const PageSource& page, const Decision& d) {
  std::string out;
  for (const std::size_t i : d.because) out += (out.empty() ? "" : " ") + link("k" + std::to_string(i), page.number_of(i));
  return out;
}

std::string duties(const PageSource& page) {
  std::string rows;
  for (const Verdict verdict : {Verdict::required, Verdict::undetermined, Verdict::not_required})
    for (const Decision& d : page.reading.advice.decisions) {
      if (d.verdict != verdict) continue;
      rows += "<tr><th scope=\"row\">" + escaped(risk_name(d.risk, page.catalogue)) + "</th><td>" + escaped(dutch(verdict)) +
              "</td><td>" + escaped(cited(d.articles, page.catalogue)) + "</td><td>" + escaped(dutch_list(d.groups)) +
              "</td><td>" + because(page, d) + "</td></tr>\n";
    }
  if (rows.empty()) return "";
  return "<h2>Wat daaruit volgt voor het PAGO</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"PAGO per "
         "risico\"><table class=\"duties\">\n<thead><tr><th scope=\"col\">risico</th><th scope=\"col\">PAGO</th><th "
         "scope=\"col\">artikel</th><th scope=\"col\">groep</th><th scope=\"col\">bevinding</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody></table></div>\n";
}

std::string bullets(const char* title, const std::string& items) {
  return items.empty() ? "" : std::string("<h2>") + title + "</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string remarks(const PageSource& page) {
  std::string items;
  for (const Advice::Remark& r : page.reading.advice.remarks)
    items += "<li>" + escaped(r.text) + " [" + escaped(r.id) + "]</li>\n";
  return bullets("Opmerkingen over de RI&amp;E", items);
}

std::string diagnostics(const PageSource& page) {
  std::string items;
  for (const Diagnostic& d : page.reading.diagnostics) {
    const std::string place = place_of(d.where);
    items += std::string("<li>") + (d.severity == Severity::warning ? "Waarschuwing: " : "Opmerking: ") + escaped(d.message) +
             (place.empty() ? "" : " [" + place_link(page, d.where) + "]") + "</li>\n";
  }
  return bullets("Meldingen bij het lezen", items);
}

}  // namespace

std::string summary_part(const PageSource& page) {
  return company(page) + counts(page) + duties(page) + remarks(page) + diagnostics(page);
}

}  // namespace pago::cli
