#include "plugin/cli/rie_file.h"

#include <unistd.h>

#include <cstdio>

#include "forms/error.h"
#include "parsers/formats/office_conversion.h"
#include "plugin/cli/files.h"

namespace pago::cli {
namespace {

constexpr double seconds_per_scan =
    6;  // to draw and clean it and lay its words out; recognising them is another program's time

std::string first_line(const std::string& path) {
  std::string text = read_user_text(path);
  text.resize(std::min(text.size(), text.find_first_of("\r\n")));
  if (text.empty())
    throw Error("password.empty", "In " + path + " staat geen wachtwoord; zet het op de eerste regel van dat bestand.");
  return text;
}

std::vector<std::byte> readable(std::vector<std::byte> bytes, const std::string& name) {
  return office_file(bytes).empty() ? bytes : office_to_docx(bytes, name);
}

void show_progress(std::size_t number, std::size_t pages) {
  if (!isatty(STDERR_FILENO)) return;
  std::fprintf(stderr, "\r\033[Kpago: gescande pagina %zu van %zu%s", number, pages, number == pages ? "\r\033[K" : "");
}

}  // namespace

RieFile::RieFile(const std::string& path, const Shared& shared)
    : name_(file_name(path)),
      password_(shared.password_file.empty() ? "" : first_line(shared.password_file)),
      bytes_(readable(read_user_file(path), name_)),
      limit_(bytes_.size(), shared.seconds) {}

void RieFile::complete(Options& options) {
  options.password = password_;
  options.scans_found = [this](std::size_t pages) { limit_.allow_more(seconds_per_scan * static_cast<double>(pages)); };
  options.scan_starts = show_progress;
}

}  // namespace pago::cli
