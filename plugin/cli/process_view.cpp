#include "forms/dutch.h"
#include "forms/leidraad/process_steps.h"
#include "plugin/cli/case_check.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/text_table.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

struct View {
  const CaseFolder& folder;
  const Options& options;
  const std::function<const Reading&()>& read;
  int width;
  std::size_t outdated = 0, missing = 0;
};

std::string stand_text(const PieceStatus& status) {
  std::string text(dutch(status.stand));
  if (status.stand != PieceStand::missing) text += ", " + iso_date(status.date);
  if (status.edited) text += ", met de hand bijgewerkt";
  return text;
}

// "gewijzigd: naam van de werkgever, adres van de werkgever en nog 3"
std::string changes_text(const PieceStatus& status) {
  constexpr std::size_t most = 3;
  std::string text = status.was_adopted ? "was vastgesteld; sindsdien gewijzigd: " : "sindsdien gewijzigd: ";
  for (std::size_t i = 0; i < status.changes.size() && i < most; ++i) text += (i ? ", " : "") + status.changes[i];
  if (status.changes.size() > most) text += " en nog " + std::to_string(status.changes.size() - most);
  return text;
}

std::string padded(std::string text, int width) {
  while (display_width(text) < width) text += ' ';
  return text;
}

void add_line(std::string& out, const std::string& name, const std::string& command, const std::string& stand, int width) {
  constexpr int name_width = 33, command_width = 23;
  const std::string start = "  " + padded(shorten(name, name_width - 1), name_width) + padded(command, command_width);
  const int left = std::max(width - 2 - name_width - command_width, 12);
  bool first = true;
  for (const std::string& line : wrap(stand, left)) {
    out += (first ? start : std::string(static_cast<std::size_t>(width - left), ' ')) + line + '\n';
    first = false;
  }
}

// False when pago does not make this document.
bool add_document(std::string& out, View& view, const StepDocument& document) {
  bool known = false;
  for (const DocumentKind& kind : document_kinds()) {
    if (step_code(kind.code) != document.code) continue;
    known = true;
    const std::string name = kind.code == document.code ? document.name : builtin_form(kind.code).title;
    const PieceStatus status = status_of(view.folder, kind, view.options, view.read);
    const std::string not_needed = status.stand == PieceStand::missing ? why_not_in_case(view.folder, kind) : "";
    view.missing += status.stand == PieceStand::missing && not_needed.empty();
    view.outdated += status.stand == PieceStand::outdated;
    add_line(out, name, std::string(kind.name), not_needed.empty() ? stand_text(status) : not_needed, view.width);
    if (status.changes.empty()) continue;
    for (const std::string& line : wrap(changes_text(status), view.width - 4)) out += "    " + line + '\n';
  }
  return known;
}

void add_step(std::string& out, View& view, const ProcessStep& step) {
  out += "\n" + bold("Stap " + std::to_string(step.number) + "  " + step.title) + "\n";
  std::vector<std::string> elsewhere;
  for (const StepDocument& document : step.documents)
    if (!add_document(out, view, document)) elsewhere.push_back(document.name);
  if (elsewhere.empty()) return;
  for (const std::string& line : wrap("niet met pago: " + dutch_list(elsewhere), view.width - 2)) out += "  " + line + '\n';
}

}  // namespace

std::string case_head(const CaseFolder& folder) {
  const CaseFile& c = folder.facts;
  std::string out = bold("Zaak " + (c.reference.empty() ? folder.folder : c.reference)) + "\n";
  out += "  Werkgever  " + (c.employer_name.empty() ? "nog niet ingevuld" : c.employer_name) + "\n";
  out += "  RI&E       " + (folder.rie.empty() ? "geen" : file_name(folder.rie)) + "\n";
  if (!c.rie_hash.empty() && c.rie_hash != folder.rie_hash)
    out += "             dit bestand is een ander dan bij het begin van de zaak\n";
  return out;
}

std::string process_view(const CaseFolder& folder, const Options& options, const std::function<const Reading&()>& read,
                         int width) {
  View view{folder, options, read, width};
  std::string out = case_head(folder);
  for (const ProcessStep& step : process_steps()) add_step(out, view, step);
  out += "\nNog te maken: " + std::to_string(view.missing) + "; verouderd: " + std::to_string(view.outdated) + ".\n";
  out += "Wat ontbreekt of verbiedt: pago zaak controleer " + folder.folder + "\n";
  return out;
}

}  // namespace pago::cli
