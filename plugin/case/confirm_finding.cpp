#include "plugin/case/confirm_finding.h"

#include "forms/error.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

Json word(const std::optional<bool>& confirmed) {
  return confirmed ? Json(*confirmed ? "bevestigd" : "afgewezen") : Json(nullptr);
}

bool about_the_same(const Json& item, const Confirmation& c) {
  return item.is_object() && item.value("risico", Json()) == c.risk && item.value("citaat", Json()) == c.quote &&
         item.value("plaats", Json()) == c.place;
}

}  // namespace

void read_confirmation(JsonFields& f, Confirmation& c) {
  f.text("risico", c.risk);
  f.text("citaat", c.quote);
  f.text("plaats", c.place);
  f.choice<bool>("staat", {{"bevestigd", true}, {"afgewezen", false}}, c.state);
  f.choice<bool>("prioriteit", {{"bevestigd", true}, {"afgewezen", false}}, c.priority);
  f.text("reden", c.reason);
}

std::string with_confirmation(std::string_view case_json, const Confirmation& c) {
  Json root = Json::parse(case_json, nullptr, false);
  if (!root.is_object()) throw Error("case.invalid", "Het zaakbestand is geen geldige JSON; het blijft zoals het is.");
  Json items = Json::array();
  if (root.contains("bevindingen") && root["bevindingen"].is_array())
    for (const Json& item : root["bevindingen"])
      if (!about_the_same(item, c)) items.push_back(item);
  if (c.state || c.priority)
    items.push_back({{"risico", c.risk},
                     {"citaat", c.quote},
                     {"plaats", c.place},
                     {"staat", word(c.state)},
                     {"prioriteit", word(c.priority)},
                     {"reden", text_or_null(c.reason)}});
  root["bevindingen"] = std::move(items);
  return printed(root);
}

}  // namespace pago
