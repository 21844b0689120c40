#include "plugin/cli/zaak_nieuw.h"

#include <filesystem>

#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "plugin/case/new_case.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/opened_rie.h"
#include "plugin/cli/reading_view.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

void refuse_what_is_there(const NewCase& chosen) {
  const fs::path folder(chosen.folder);
  if (fs::exists(folder / "zaak.json"))
    throw Error("case.exists", "In " + chosen.folder + " staat al een zaak; die blijft zoals zij is. Kies een andere map.");
  if (fs::exists(folder) && !fs::is_directory(folder))
    throw Error("case.exists", chosen.folder + " is een bestand. Kies de naam van een map.");
  const fs::path copy = folder / file_name(chosen.rie);
  if (!chosen.refer && fs::exists(copy) && !same_file(copy.string(), chosen.rie))
    throw Error("case.exists", copy.string() + " bestaat al en blijft staan. Kies een andere map.");
}

// How the case names its RI&E: the copy in its folder, or the place where the original is.
std::string name_in_case(const NewCase& chosen) {
  return chosen.refer ? fs::absolute(chosen.rie).lexically_normal().string() : file_name(chosen.rie);
}

}  // namespace

int make_case(const NewCase& chosen, const Shared& shared) {
  if (chosen.folder.empty()) throw WrongUse("noem de map van de zaak: pago zaak nieuw MAP --rie RIE.docx");
  if (chosen.rie.empty() || chosen.rie == "-")
    throw WrongUse("noem de RI&E: pago zaak nieuw " + chosen.folder + " --rie RIE.docx");
  refuse_what_is_there(chosen);
  const std::vector<std::byte> original = read_user_file(chosen.rie);
  const OpenedRie rie = open_rie(chosen.rie);
  Options options;
  options.today = chosen_date("");
  TimeLimit limit(rie.bytes.size(), shared.seconds);
  set_reading(options, shared, limit);
  const Reading reading = read_rie(rie.bytes, rie.name, options);
  const std::string json = new_case_json(reading, name_in_case(chosen), fingerprint(std::span<const std::byte>(original)));
  const PrivateFiles only_for_the_owner;
  fs::create_directories(chosen.folder);
  const std::string copy = (fs::path(chosen.folder) / file_name(chosen.rie)).string();
  if (!chosen.refer && !fs::exists(copy)) write_user_file(copy, original);
  write_user_file((fs::path(chosen.folder) / "zaak.json").string(), json);
  for (const std::string& line : diagnostic_lines(reading.diagnostics)) tell(line);
  print((fs::path(chosen.folder) / "zaak.json").string() + "\n");
  tell("vul zaak.json aan en bekijk daarna wat er nog ontbreekt: pago zaak controleer " + chosen.folder);
  return done;
}

}  // namespace pago::cli
