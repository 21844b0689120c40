#include <cstdlib>
#include <ctime>

#include "forms/error.h"
#include "plugin/cli/commands.h"
#include "plugin/cli/files.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

Date day_of(const std::tm& t) {
  return Date{std::chrono::year(t.tm_year + 1900), std::chrono::month(static_cast<unsigned>(t.tm_mon) + 1),
              std::chrono::day(static_cast<unsigned>(t.tm_mday))};
}

}  // namespace

const Catalogue& chosen_catalogue(const Shared& shared) {
  if (shared.catalogue_folder.empty()) return builtin_catalogue();
  static const Catalogue loaded = load_catalogue(read_user_text(shared.catalogue_folder + "/risks.xml"),
                                                 read_user_text(shared.catalogue_folder + "/articles.xml"));
  return loaded;
}

std::string chosen_password(const Shared& shared) {
  if (shared.password_file.empty()) return {};
  std::string text = read_user_text(shared.password_file);
  text.resize(std::min(text.size(), text.find_first_of("\r\n")));
  if (text.empty())
    throw Error("password.empty",
                "In " + shared.password_file + " staat geen wachtwoord; zet het op de eerste regel van dat bestand.");
  return text;
}

Date chosen_date(const std::string& datum) {
  if (!datum.empty()) {
    const auto date = parse_iso_date(datum);
    if (!date) throw WrongUse("--datum: \"" + datum + "\" is geen datum; schrijf JJJJ-MM-DD, bijvoorbeeld 2026-03-31");
    return *date;
  }
  std::time_t now = std::time(nullptr);
  std::tm parts{};
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    char* end = nullptr;
    now = std::strtoll(epoch, &end, 10);
    if (end == epoch || *end) throw WrongUse("SOURCE_DATE_EPOCH is geen geheel aantal seconden");
    gmtime_r(&now, &parts);
  } else {
    localtime_r(&now, &parts);
  }
  return day_of(parts);
}

}  // namespace pago::cli
