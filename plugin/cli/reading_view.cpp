#include "plugin/cli/reading_view.h"

#include <algorithm>

#include "forms/dutch.h"
#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/console.h"
#include "plugin/cli/text_table.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) (out += out.empty() ? "" : between) += part;
  return out;
}

std::string title(const std::string& text) { return "\n" + bold(text) + "\n"; }

std::string counted(std::string_view text, std::size_t n) { return std::string(text) + " (" + std::to_string(n) + ")"; }

std::string in_quotes(const std::string& text, int width) { return "“" + shorten(text, width - 6) + "”"; }

std::string company_block(const Reading& reading) {
  const Rie& rie = reading.rie;
  std::string out;
  const auto line = [&out](const char* label, const std::string& value) {
    std::string start = label;
    start.resize(20, ' ');
    out += start + (value.empty() ? "niet gevonden" : value) + '\n';
  };
  line("Bestand", reading.document.file);
  line("Bedrijf", rie.company.text);
  line("Datum RI&E", rie.date ? iso_date(*rie.date) : "");
  line("Opgesteld door", rie.author.text);
  line("Getoetst door", rie.assessor.text);
  line("Werknemers", rie.employees ? std::to_string(*rie.employees) : "");
  line("Plan van aanpak", rie.has_plan ? "ja" : "");
  return out;
}

bool is_denied(const RiskFinding& f) { return f.presence == Presence::absent || f.presence == Presence::not_applicable; }

std::vector<std::string> notes_of(const RiskFinding& f, int width) {
  std::vector<std::string> notes{in_quotes(f.source.quote, 2 * width - 12)};  // two lines
  if (!f.reason.empty()) notes.push_back(f.reason);
  return notes;
}

std::string findings(const Reading& reading, const Catalogue& catalogue, int width) {
  TextTable table({"risico", "toestand", "groep", "prioriteit", "plaats"});
  std::size_t n = 0;
  for (const RiskFinding& f : reading.rie.findings) {
    if (is_denied(f)) continue;
    ++n;
    const std::string priority =
        f.priority.level == PriorityLevel::none ? f.priority.printed : std::string(dutch(f.priority.level));
    table.add({risk_name(f.risk, catalogue), std::string(dutch(f.presence)), f.group, priority, place_of(f.source)},
              notes_of(f, width));
  }
  return title(counted("Bevindingen", n)) + (n ? table.text(width) : "geen\n");
}

std::string denials(const Reading& reading, const Catalogue& catalogue, int width) {
  TextTable table({"risico", "toestand", "plaats"});
  std::size_t n = 0;
  for (const RiskFinding& f : reading.rie.findings) {
    if (!is_denied(f)) continue;
    ++n;
    table.add({risk_name(f.risk, catalogue), std::string(dutch(f.presence)), place_of(f.source)}, notes_of(f, width));
  }
  return n ? title(counted("Volgens de RI&E niet aan de orde", n)) + table.text(width) : "";
}

std::string duties(const Reading& reading, const Catalogue& catalogue, Verdict verdict, int width) {
  TextTable table({"risico", "artikel", "groep"});
  std::size_t n = 0;
  for (const Decision& d : reading.advice.decisions) {
    if (d.verdict != verdict) continue;
    ++n;
    std::vector<std::string> below;
    if (!d.reason.empty()) below.push_back(d.reason);
    if (!d.question.empty()) below.push_back("Vraag: " + d.question);
    table.add({risk_name(d.risk, catalogue), cited(d.articles, catalogue), joined(d.groups, ", ")}, below);
  }
  return n ? title(counted(capitalised(dutch(verdict)), n)) + table.text(width) : "";
}

std::string bullets(const std::string& heading, const std::vector<std::string>& lines, int width) {
  if (lines.empty()) return "";
  std::string out = title(counted(heading, lines.size()));
  for (const std::string& line : lines) {
    const char* mark = "- ";
    for (const std::string& part : wrap(line, width - 2)) {
      out += mark + part + '\n';
      mark = "  ";
    }
  }
  return out;
}

std::vector<std::string> unrecognised_lines(const Rie& rie, int width) {
  std::vector<std::string> lines;
  for (const Unrecognised& u : rie.unrecognised)
    lines.push_back(place_of(u.source) + ": " + in_quotes(u.source.quote, width) + " " + u.why);
  return lines;
}

std::vector<std::string> remark_lines(const Advice& advice) {
  std::vector<std::string> lines;
  for (const Advice::Remark& remark : advice.remarks) lines.push_back(remark.text + " [" + remark.id + "]");
  return lines;
}

}  // namespace

std::string place_of(const SourceRef& source) {
  if (!source.page) return source.place;
  const std::string page = "blz. " + std::to_string(*source.page) + (source.scan ? " (scan)" : "");
  return source.place.empty() ? page : page + ", " + source.place;
}

std::vector<std::string> diagnostic_lines(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics) {
    const std::string place = place_of(d.where);
    lines.push_back((d.severity == Severity::warning ? "waarschuwing: " : "opmerking: ") + d.message +
                    (place.empty() ? "" : " (" + place + ")"));
  }
  return lines;
}

std::string reading_view(const Reading& reading, const Catalogue& catalogue, int width) {
  std::string out = company_block(reading);
  out += findings(reading, catalogue, width);
  for (Verdict verdict : {Verdict::required, Verdict::undetermined, Verdict::not_required})
    out += duties(reading, catalogue, verdict, width);
  out += denials(reading, catalogue, width);
  out += bullets("Opmerkingen over de RI&E", remark_lines(reading.advice), width);
  out += bullets("Niet herkend", unrecognised_lines(reading.rie, width), width);
  out += bullets("Meldingen bij het lezen", diagnostic_lines(reading.diagnostics), width);
  return out;
}

}  // namespace pago::cli
