#pragma once
#include <string>
#include <string_view>
#include <vector>

// What a window shows of the answers of `pago`. Plain C++, without the office.
namespace pago {

struct ShownFinding {
  std::string risk;           // id of the catalogue; empty: a text that pago did not recognise
  std::string label;          // "Lawaai, hoog"
  std::string place, quote;   // where to jump
  std::string explanation;    // state, reason, measure and duty, one sentence per line
  std::string priority;       // as read: "hoog"; empty: none
  std::string state_word;     // of the bedrijfsarts: "bevestigd", "afgewezen", or ""
  std::string priority_word;  // the same of the priority
};

struct ShownGroup {
  std::string title;  // "Aanwezig"
  std::vector<ShownFinding> findings;
};

// The answer of `pago lees - --json` in groups: present, to assess, controlled, denied, unrecognised; empty groups are left
// out. `case_json` is the text of zaak.json or empty. Throws Error("reading.invalid") for what is no such answer.
std::vector<ShownGroup> groups_of(std::string_view reading_json, std::string_view case_json);

}  // namespace pago
