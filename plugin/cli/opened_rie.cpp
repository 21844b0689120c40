#include "plugin/cli/opened_rie.h"

#include <unistd.h>

#include <cstdio>

#include "forms/error.h"
#include "parsers/formats/office_conversion.h"
#include "plugin/cli/files.h"

namespace pago::cli {
namespace {

constexpr double seconds_per_scan =
    6;  // to draw and clean it and lay its words out; recognising them is another program's time

void show_scan(std::size_t number, std::size_t pages) {
  if (!isatty(STDERR_FILENO)) return;
  std::fprintf(stderr, "\r\033[Kpago: gescande pagina %zu van %zu%s", number, pages, number == pages ? "\r\033[K" : "");
}

}  // namespace

OpenedRie open_rie(const std::string& path, const std::string& name) {
  if (path.empty()) return {};
  if (!name.empty() && path != "-") throw WrongUse("--naam hoort bij een RI&E van de standaardinvoer (-)");
  if (path == "-") load_own_data();
  OpenedRie rie{name.empty() ? file_name(path) : name, read_user_file(path)};
  if (!office_file(rie.bytes).empty()) rie.bytes = office_to_docx(rie.bytes, rie.name);
  return rie;
}

void set_reading(Options& options, const Shared& shared, TimeLimit& limit) {
  if (!shared.catalogue_folder.empty()) options.catalogue = &chosen_catalogue(shared);
  options.password = chosen_password(shared);
  options.scans_found = [&limit](std::size_t pages) { limit.allow_more(seconds_per_scan * static_cast<double>(pages)); };
  options.scan_starts = show_scan;
}

}  // namespace pago::cli
