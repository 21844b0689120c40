#include "plugin/cli/physician_check.h"

#include <algorithm>

#include "forms/error.h"
#include "plugin/cli/guard.h"

namespace pago::cli {
namespace {

// Only the form: eleven digits, of which the last two are the code of the profession: 01, arts (BIG-register).
bool is_big_number(const std::string& text) {
  return text.size() == 11 && text.ends_with("01") &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string bare(const std::string& name) {
  std::string out;
  for (const char c : name)
    if (c != ' ' && c != '.') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string digits(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

}  // namespace

void refuse_release(const std::string& why) { throw Error("release.refused", why + " Er is niets vrijgegeven."); }

void check_physician(const Physician& typed, const CaseFile& c) {
  if (!is_big_number(typed.big))
    throw WrongUse("--big: het BIG-nummer van een arts is elf cijfers, zonder punten of spaties, en eindigt op 01");
  if (c.physician_name.empty() || c.physician_big.empty())
    refuse_release("In zaak.json staat geen bedrijfsarts met BIG-nummer; vul bedrijfsarts.naam en bedrijfsarts.big in.");
  if (bare(c.physician_name) != bare(typed.name) || digits(c.physician_big) != typed.big)
    refuse_release(
        "Alleen de bedrijfsarts van deze zaak geeft brieven vrij, met het BIG-nummer dat in de zaak staat; een "
        "taakgedelegeerde of een andere arts kan dat niet.");
}

}  // namespace pago::cli
