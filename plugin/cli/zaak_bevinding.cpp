#include "plugin/cli/zaak_bevinding.h"

#include "plugin/case/confirm_finding.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"

namespace pago::cli {
namespace {

std::optional<bool> chosen_word(const char* option, const std::string& word, const std::optional<bool>& before) {
  if (word.empty()) return before;
  if (word == "bevestigd") return true;
  if (word == "afgewezen") return false;
  if (word == "open") return {};
  throw WrongUse(std::string(option) + ": \"" + word + "\" kent pago niet; wel: bevestigd, afgewezen of open");
}

}  // namespace

int confirm_finding(const ConfirmFinding& chosen, const Shared& shared) {
  if (chosen.folder.empty() || chosen.risk.empty() || chosen.quote.empty())
    throw WrongUse(
        "noem de zaak, het risico en de woorden in de RI&E: pago zaak bevinding MAP --risico lawaai --citaat \"...\"");
  if (chosen_catalogue(shared).risk(chosen.risk) == nullptr)
    throw WrongUse("het risico \"" + chosen.risk + "\" staat niet in de catalogus (zie: pago risico)");
  const CaseFolder folder = open_case_folder(chosen.folder, chosen_catalogue(shared));
  Confirmation now{chosen.risk, chosen.quote, chosen.place, {}, {}, chosen.reason};
  for (const Confirmation& before : folder.facts.confirmations)
    if (before.risk == now.risk && before.quote == now.quote && before.place == now.place) {
      now.state = before.state;
      now.priority = before.priority;
      if (now.reason.empty()) now.reason = before.reason;
    }
  now.state = chosen_word("--staat", chosen.state, now.state);
  now.priority = chosen_word("--prioriteit", chosen.priority, now.priority);
  const std::string json = with_confirmation(folder.json, now);
  const PrivateFiles only_for_the_owner;
  write_user_file(folder.at("zaak.json"), json);
  print(folder.at("zaak.json") + "\n");
  return done;
}

}  // namespace pago::cli
