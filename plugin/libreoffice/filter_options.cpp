#include "plugin/libreoffice/filter_options.h"

#include <algorithm>

#include "forms/error.h"
#include "plugin/iso_date.h"

namespace pago {
namespace {

[[noreturn]] void refuse(std::string_view entry, std::string_view why) {
  throw Error("options.invalid", "De filteroptie \"" + std::string(entry) + "\" " + std::string(why));
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

void read_entry(std::string_view entry, FilterOptions& options) {
  const auto equals = entry.find('=');
  if (equals == std::string_view::npos) refuse(entry, "heeft geen waarde. Schrijf datum=JJJJ-MM-DD of zaak=PAD.");
  const auto name = trim(entry.substr(0, equals));
  const auto value = trim(entry.substr(equals + 1));
  if (name == "datum") {
    if (options.date) refuse(entry, "staat er twee keer.");
    options.date = parse_iso_date(value);
    if (!options.date) refuse(entry, "is geen bestaande dag. Schrijf bijvoorbeeld datum=2026-11-22.");
  } else if (name == "zaak") {
    if (!options.case_file.empty()) refuse(entry, "staat er twee keer.");
    if (value.empty()) refuse(entry, "noemt geen bestand. Schrijf zaak=PAD of laat de optie weg.");
    options.case_file = value;
  } else {
    refuse(entry, "is onbekend. Bekend zijn datum=JJJJ-MM-DD en zaak=PAD, gescheiden door een puntkomma.");
  }
}

}  // namespace

FilterOptions parse_filter_options(std::string_view text) {
  FilterOptions options;
  while (!text.empty()) {
    const auto end = std::min(text.find(';'), text.size());
    const auto entry = trim(text.substr(0, end));
    if (!entry.empty()) read_entry(entry, options);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return options;
}

}  // namespace pago
