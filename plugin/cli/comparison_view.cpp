#include "plugin/cli/comparison_view.h"

#include <algorithm>

#include "forms/dutch.h"
#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/console.h"
#include "plugin/cli/reading_view.h"
#include "plugin/cli/text_table.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

constexpr std::size_t most_places = 3;

std::string places(const Rie& rie, const std::vector<std::size_t>& findings) {
  std::string out;
  for (std::size_t i = 0; i < findings.size() && i < most_places; ++i)
    out += (out.empty() ? "" : "; ") + place_of(rie.findings[findings[i]].source);
  if (findings.size() > most_places) out += " …";
  return out.empty() ? "–" : out;
}

std::string document_line(const char* label, const Reading& reading, int width) {
  const Rie& rie = reading.rie;
  std::string line = std::string(label) + reading.document.file;
  if (!rie.company.text.empty()) line += ", " + rie.company.text;
  line += ", " + (rie.date ? iso_date(*rie.date) : "datum niet gevonden");
  std::string out;
  for (const std::string& part : wrap(line, width)) out += part + '\n';
  return out;
}

std::string shown(const std::string& text) { return text.empty() ? "–" : text; }

std::vector<std::string> notes_of(const ComparedRisk& risk, int width) {
  std::vector<std::string> notes;
  for (const Difference& d : risk.differences)
    notes.push_back(d.what + ": " + shorten(shown(d.before), width) + " → " + shorten(shown(d.after), width));
  if (!risk.question.empty()) notes.push_back("Vraag: " + risk.question);
  return notes;
}

std::string title(std::string_view text, std::size_t count) {
  return "\n" + bold(capitalised(text) + " (" + std::to_string(count) + ")") + "\n";
}

std::string risks_with(const Comparison& c, RiskChange change, const Catalogue& catalogue, int width) {
  TextTable table({"risico", "groep", "plaats in oud", "plaats in nieuw"});
  std::size_t count = 0;
  for (const ComparedRisk& risk : c.result.risks) {
    if (risk.change != change) continue;
    ++count;
    table.add({risk_name(risk.risk, catalogue), risk.group, places(c.before.rie, risk.before), places(c.after.rie, risk.after)},
              notes_of(risk, width / 2 - 8));
  }
  return title(dutch(change), count) + (count ? table.text(width) : "geen\n");
}

std::string duties(const Comparison& c, const Catalogue& catalogue, int width) {
  std::string out;
  for (const DutyChange change : {DutyChange::arises, DutyChange::lapses, DutyChange::to_confirm, DutyChange::stays}) {
    TextTable table({"risico", "grondslag"});
    std::size_t count = 0;
    for (const ComparedDuty& duty : c.result.duties) {
      if (duty.change != change) continue;
      ++count;
      const Decision* basis = duty.after != nullptr && !duty.after->articles.empty() ? duty.after : duty.before;
      const bool plain = change == DutyChange::stays;
      table.add({risk_name(duty.risk, catalogue), basis == nullptr ? "" : cited(basis->articles, catalogue)},
                plain ? std::vector<std::string>() : std::vector<std::string>{duty.note});
    }
    if (count > 0) out += title("PAGO: plicht " + std::string(dutch(change)), count) + table.text(width);
  }
  return out;
}

}  // namespace

std::string comparison_view(const Comparison& c, const Catalogue& catalogue, int width) {
  std::string out = document_line("Oud: ", c.before, width) + document_line("Nieuw: ", c.after, width);
  for (const RiskChange change : {RiskChange::added, RiskChange::gone, RiskChange::changed})
    out += risks_with(c, change, catalogue, width);
  const auto same = std::count_if(c.result.risks.begin(), c.result.risks.end(),
                                  [](const ComparedRisk& risk) { return risk.change == RiskChange::same; });
  out += "\nGelijk gebleven: " + std::to_string(same) + "\n";
  return out + duties(c, catalogue, width);
}

}  // namespace pago::cli
