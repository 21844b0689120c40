#include "plugin/cli/pdf.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "forms/error.h"
#include "generators/pdf/check_pdf.h"
#include "generators/render/render_pdf.h"
#include "parsers/formats/office_conversion.h"
#include "parsers/formats/pdf_lock.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/pdf_files.h"
#include "plugin/cli/reading_view.h"
#include "plugin/results/pdf_claims.h"

namespace pago::cli {
namespace {

struct DrawOptions {
  std::string file, output, datum, via;
};

constexpr const char* pdf_closing =
    "Voorbeelden:\n"
    "  pago pdf brief.docx -o brief.pdf\n"
    "  pago pdf brief.docx -o - > brief.pdf\n"
    "  pago pdf brief.docx -o brief.pdf --via libreoffice    voor een sjabloon met iets dat pago niet tekent\n"
    "  pago pdf brieven -o pdfs                              alle Word-documenten van een map; ook met --via libreoffice\n"
    "  pago pdf controleer brief.pdf                         voldoet dit aan PDF/A-2b en PDF/UA-1?\n"
    "  pago pdf beveilig brief.pdf -o dicht.pdf --wachtwoord-bestand GEHEIM.txt\n"
    "\n"
    "pago tekent de PDF zelf, zonder LibreOffice: met koppen, lijsten en tabellen die een voorleesprogramma herkent.\n"
    "Wat pago niet kan tekenen, noemt het met de plaats; er wordt dan niets geschreven (exitcode 2).\n"
    "Hetzelfde bestand en dezelfde datum geven precies dezelfde PDF.\n";

std::vector<std::byte> by_libreoffice(std::span<const std::byte> docx, const std::string& file) {
  const std::span<const std::byte> documents[] = {docx};
  std::vector<std::byte> pdf = std::move(office_to_pdf(documents).front());
  if (pdf.empty())
    throw Error("office.failed", "LibreOffice kan van " + file + " geen PDF maken. Open het in Word en bewaar het opnieuw.");
  return pdf;
}

// LibreOffice takes some forty documents at a time.
std::size_t draw_by_libreoffice(const std::vector<std::filesystem::path>& documents, const std::filesystem::path& output) {
  constexpr std::size_t at_once = 40;
  std::size_t made = 0;
  for (std::size_t from = 0; from < documents.size(); from += at_once) {
    const std::size_t to = std::min(documents.size(), from + at_once);
    std::vector<std::vector<std::byte>> bytes;
    std::vector<std::span<const std::byte>> spans;
    for (std::size_t i = from; i < to; ++i) bytes.push_back(read_user_file(documents[i].string()));
    for (const auto& one : bytes) spans.emplace_back(one);
    const std::vector<std::vector<std::byte>> pdfs = office_to_pdf(spans);
    for (std::size_t i = from; i < to; ++i) {
      if (pdfs[i - from].empty()) {
        tell("LibreOffice kan van " + documents[i].filename().string() + " geen PDF maken; de andere zijn gemaakt.");
        continue;
      }
      write_user_file((output / documents[i].stem()).string() + ".pdf", pdfs[i - from]);
      ++made;
    }
  }
  return made;
}

std::size_t draw_by_press(const std::vector<std::filesystem::path>& documents, const DrawOptions& chosen) {
  PdfSettings settings;
  settings.moment = moment_of(chosen_date(chosen.datum));
  settings.compression = 1;
  PdfClaimBook claims;
  ClaimingPress press(settings, claims);
  std::size_t made = 0;
  for (const std::filesystem::path& document : documents) {
    try {
      const RenderedPdf pdf = press.print("", read_user_file(document.string()), document.filename().string());
      write_user_file((std::filesystem::path(chosen.output) / document.stem()).string() + ".pdf", pdf.pdf);
      ++made;
    } catch (const Error& error) {
      if (error.code().starts_with("file.")) throw;  // the disk, not the document
      tell(error.what());
    }
  }
  return made;
}

// Every Word document of a folder, by one press. What cannot be drawn is told and left out; the others are made.
int make_folder(const DrawOptions& chosen) {
  namespace fs = std::filesystem;
  if (chosen.output == "-" || fs::is_regular_file(chosen.output))
    throw WrongUse("noem met -o een map voor de PDF's van " + chosen.file);
  std::vector<fs::path> documents;
  for (const auto& entry : fs::directory_iterator(chosen.file))
    if (entry.is_regular_file() && entry.path().extension() == ".docx") documents.push_back(entry.path());
  if (documents.empty()) throw Error("file.empty_folder", "In de map " + chosen.file + " staat geen Word-document (.docx).");
  std::sort(documents.begin(), documents.end());
  fs::create_directories(chosen.output);
  const std::size_t made =
      chosen.via.empty() ? draw_by_press(documents, chosen) : draw_by_libreoffice(documents, chosen.output);
  print(std::to_string(made) + " van " + std::to_string(documents.size()) + " documenten in " + chosen.output + "\n");
  return made == documents.size() ? done : made == 0 ? nothing_written : written_with_warnings;
}

int make_pdf(const DrawOptions& chosen) {
  if (chosen.file.empty()) throw WrongUse("noem het Word-document: pago pdf brief.docx -o brief.pdf");
  if (chosen.output.empty()) throw WrongUse("noem met -o waar de PDF komt: pago pdf " + chosen.file + " -o brief.pdf");
  if (!chosen.via.empty() && chosen.via != "libreoffice") throw WrongUse("--via kent alleen libreoffice");
  if (std::filesystem::is_directory(chosen.file)) return make_folder(chosen);
  if (chosen.output != "-" && chosen.file != "-" && same_file(chosen.output, chosen.file))
    throw WrongUse(chosen.output + " wordt gelezen en kan niet ook geschreven worden; kies een andere naam");
  if (chosen.output == "-" && isatty(STDOUT_FILENO))
    throw WrongUse("een PDF past niet op het scherm; stuur hem naar een bestand");
  const auto docx = read_user_file(chosen.file);
  bool warned = false;
  write_user_file(chosen.output, chosen.via.empty() ? as_pdf(docx, file_name(chosen.file), chosen_date(chosen.datum), warned)
                                                    : by_libreoffice(docx, file_name(chosen.file)));
  if (chosen.output != "-") print(chosen.output + "\n");
  return warned ? written_with_warnings : done;
}

}  // namespace

bool wants_pdf(const std::string& output) {
  if (output.size() < 5) return false;
  std::string end = output.substr(output.size() - 4);
  for (char& c : end) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return end == ".pdf";
}

std::vector<std::string> pdfs_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& item : std::filesystem::directory_iterator(folder, error))
    if (wants_pdf(item.path().filename().string())) names.push_back(item.path().filename().string());
  if (error) throw Error("file.missing", "De map " + folder + " bestaat niet of is niet te lezen.");
  std::sort(names.begin(), names.end());
  return names;
}

std::string moment_of(const Date& date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT00:00:00Z", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
  return text;
}

bool tell_fonts(const std::vector<Diagnostic>& diagnostics) {
  bool warned = false;
  for (const Diagnostic& told : diagnostics) {
    if (told.severity != Severity::warning) continue;
    tell(told.message);
    warned = true;
  }
  return warned;
}

std::vector<std::byte> as_pdf(std::span<const std::byte> docx, const std::string& file, const Date& date, bool& warned,
                              const std::string& password) {
  const FontShelf fonts;
  const auto draw = [&](const PdfClaims& claims) {
    PdfSettings settings;
    settings.moment = moment_of(date);
    settings.claims = claims;
    LockedKey key;
    if (!password.empty()) {
      key = lock_pdf(password);
      settings.lock = &key;
    }
    return render_pdf(docx, file, fonts, settings);
  };
  RenderedPdf rendered = draw({});
  const PdfReport report = check_pdf(rendered.pdf, file, password);  // what a file says of itself must be so
  const PdfClaims claims{report.meets_pdfa(), report.meets_pdfua()};
  if (claims.archive || claims.accessible) rendered.pdf = draw(claims).pdf;
  warned = tell_fonts(rendered.diagnostics) || warned;
  return std::move(rendered.pdf);
}

std::vector<std::byte> as_named(const std::string& output, std::vector<std::byte> docx, const Date& date, bool& warned) {
  return wants_pdf(output) ? as_pdf(docx, file_name(output), date, warned) : std::move(docx);
}

void add_pdf(CLI::App& app, Shared& shared) {
  CLI::App& command =
      add_command(app, "pdf", "Maak PDF van een Word-document; controleer en beveilig PDF-bestanden", pdf_closing);
  auto chosen = std::make_shared<DrawOptions>();
  command.add_option("DOCUMENT", chosen->file, "Het Word-document (DOCX), of - voor de standaardinvoer")->type_name("");
  command.add_option("-o,--output", chosen->output, "Waar de PDF komt; - voor de standaarduitvoer")->type_name("UIT.pdf");
  command.add_option("--datum", chosen->datum, "Datum in de eigenschappen van de PDF (anders vandaag)")
      ->type_name("JJJJ-MM-DD");
  command.add_option("--via", chosen->via, "Laat een ander programma tekenen wat pago niet kan: libreoffice")
      ->type_name("PROGRAMMA");
  command.require_subcommand(0, 1);
  add_pdf_files(command, shared);
  command.callback([chosen, &command, &shared] {
    if (!command.get_subcommands().empty()) return;
    shared.job.file = file_name(chosen->file);
    shared.job.run = [chosen] { return make_pdf(*chosen); };
  });
}

}  // namespace pago::cli
