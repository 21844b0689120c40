#include "plugin/libreoffice/filter_options.h"

#include <algorithm>
#include <array>

#include "forms/error.h"
#include "plugin/iso_date.h"

namespace pago {
namespace {

constexpr std::array<std::string_view, 3> names{"datum", "zaak", "sjabloon"};

[[noreturn]] void refuse(std::string_view entry, std::string_view why) {
  throw Error("options.invalid", "De filteroptie \"" + std::string(entry) + "\" " + std::string(why));
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool begins_with_a_name(std::string_view text) {
  const auto equals = text.find('=');
  return equals != text.npos && std::find(names.begin(), names.end(), trim(text.substr(0, equals))) != names.end();
}

// Where the first entry ends: at a ";", or at a "," with an option behind it.
std::size_t end_of_entry(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == ';' || (text[at] == ',' && (begins_with_a_name(text.substr(at + 1)) || trim(text.substr(at + 1)).empty())))
      return at;
  return text.size();
}

void read_path(std::string_view entry, std::string_view value, std::string& into) {
  if (!into.empty()) refuse(entry, "staat er twee keer.");
  if (value.empty()) refuse(entry, "noemt geen bestand. Schrijf er een pad achter of laat de optie weg.");
  into = value;
}

void read_entry(std::string_view entry, FilterOptions& options) {
  const auto equals = entry.find('=');
  if (equals == std::string_view::npos) refuse(entry, "heeft geen waarde. Schrijf datum=JJJJ-MM-DD, zaak=PAD of sjabloon=PAD.");
  const auto name = trim(entry.substr(0, equals));
  const auto value = trim(entry.substr(equals + 1));
  if (name == "datum") {
    if (options.date) refuse(entry, "staat er twee keer.");
    options.date = parse_iso_date(value);
    if (!options.date) refuse(entry, "is geen bestaande dag. Schrijf bijvoorbeeld datum=2026-11-22.");
  } else if (name == "zaak") {
    read_path(entry, value, options.case_path);
  } else if (name == "sjabloon") {
    read_path(entry, value, options.template_path);
  } else {
    refuse(entry, "is onbekend. Bekend zijn datum=JJJJ-MM-DD, zaak=PAD en sjabloon=PAD, gescheiden door een komma.");
  }
}

}  // namespace

FilterOptions parse_filter_options(std::string_view text) {
  FilterOptions options;
  while (!text.empty()) {
    const auto end = end_of_entry(text);
    const auto entry = trim(text.substr(0, end));
    if (!entry.empty()) read_entry(entry, options);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return options;
}

}  // namespace pago
