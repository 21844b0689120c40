#include "plugin/cli/maak_alles.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "forms/error.h"
#include "plugin/cli/case_check.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/house_templates.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/reading_view.h"
#include "plugin/cli/text_table.h"

namespace pago::cli {
namespace {

struct Made {
  std::vector<std::string> written, current, not_made;  // lines for the user
  bool warned = false;
};

void show_progress(std::size_t number, std::size_t all, const std::string& title) {
  if (!isatty(STDERR_FILENO)) return;
  std::fprintf(stderr, "\r\033[Kpago: stuk %zu van %zu: %s", number, all, shorten(title, 50).c_str());
  if (number == all) std::fprintf(stderr, "\r\033[K");
  std::fflush(stderr);
}

std::string counted(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

// "z/stukken/PAGO-advies.docx (nog 5 plekken in te vullen)"
std::string written_line(const std::string& path, const ComposedDocument& composed) {
  std::size_t empty = 0, warnings = 0;
  for (const Diagnostic& d : composed.diagnostics) {
    empty += d.code == "form.empty_field";
    warnings += d.severity == Severity::warning;
  }
  std::string line = path;
  if (empty > 0) line += ", nog in te vullen: " + counted(empty, "gegeven", "gegevens");
  if (warnings > 0) line += ", " + counted(warnings, "waarschuwing", "waarschuwingen");
  return line;
}

// The piece as PDF beside its Word document, when it is not there yet or older; why it could not be drawn is told.
void make_pdf_beside(const std::string& docx, const std::string& title, const Date& date, Made& made) {
  namespace fs = std::filesystem;
  const fs::path pdf = fs::path(docx).replace_extension(".pdf");
  std::error_code error;
  if (fs::exists(pdf, error) && fs::last_write_time(pdf, error) >= fs::last_write_time(docx, error)) return;
  try {
    const PrivateFiles only_for_the_owner;
    write_user_file(pdf.string(), as_pdf(read_user_file(docx), file_name(docx), date, made.warned));
    made.written.push_back(pdf.string());
  } catch (const Error& e) {
    if (e.code().starts_with("file.")) throw;
    made.not_made.push_back(title + " als PDF: " + e.what());
  }
}

void make_one(const DocumentKind& kind, CaseReading& of, const HouseTemplates& templates, const MakeAll& chosen,
              std::string_view edition, Made& made) {
  const std::string title = builtin_form(kind.code).title;
  if (const std::string why = why_not_in_case(of.folder, kind); !why.empty())
    return made.not_made.push_back(title + ": niet nodig, " + why);
  const PieceStatus status = status_of(of.folder, kind, of.options, [&of]() -> const Reading& { return of.reading; });
  if (status.stand == PieceStand::draft || status.stand == PieceStand::adopted) {
    made.current.push_back(title + ": " + std::string(dutch(status.stand)) + ", ongewijzigd");
    const PieceRecord* record = find_piece(of.folder.pieces, kind.name);
    if (chosen.pdf && record != nullptr) make_pdf_beside(of.folder.at(record->file), title, record->date, made);
    return;
  }
  try {
    const ComposedDocument composed = compose_document(kind.name, of.reading, of.rie_name, of.options);
    const auto form = templates.of(kind);
    const Bytes docx = fill_document(composed, form);
    PieceRecord record = piece_now(of.folder, kind, composed, edition, form);
    const std::string path = write_piece(of.folder, kind, std::move(record), docx, false);
    made.written.push_back(written_line(path, composed));
    if (chosen.pdf) make_pdf_beside(path, title, composed.date, made);
    for (const Diagnostic& d : composed.diagnostics) made.warned |= d.severity == Severity::warning;
  } catch (const Error& e) {
    if (e.code().starts_with("file.")) throw;  // the disk, not the document
    const std::string why = e.what();
    made.not_made.push_back(why.starts_with(title + ": ") ? why : title + ": " + why);
  }
}

void print_list(const char* title, const std::vector<std::string>& lines, int width) {
  if (lines.empty()) return;
  print(std::string(title) + "\n");
  for (const std::string& line : lines) {
    bool first = true;
    for (const std::string& part : wrap(line, width - 4)) {
      print((first ? "  - " : "    ") + part + "\n");
      first = false;
    }
  }
}

}  // namespace

int make_all(const MakeAll& chosen, const Shared& shared) {
  const HouseTemplates templates(chosen.templates);
  CaseReading of = read_case_folder(chosen.folder, chosen_date(chosen.date), shared);
  if (!chosen.date.empty()) of.options.letter_date = of.options.today;
  for (const std::string& line : diagnostic_lines(of.reading.diagnostics)) tell(line);
  Made made;
  const auto kinds = document_kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    show_progress(i + 1, kinds.size(), std::string(kinds[i].name));
    make_one(kinds[i], of, templates, chosen, chosen_catalogue(shared).edition, made);
  }
  print_list("Gemaakt:", made.written, output_width());
  print_list("Al bij:", made.current, output_width());
  print_list("Niet gemaakt:", made.not_made, output_width());
  print("Wat nog ontbreekt: pago zaak controleer " + chosen.folder + "\n");
  return made.warned ? written_with_warnings : done;
}

}  // namespace pago::cli
