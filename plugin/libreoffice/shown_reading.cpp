#include "plugin/libreoffice/shown_reading.h"

#include <nlohmann/json.hpp>

#include "forms/dutch.h"
#include "forms/error.h"
#include "forms/leidraad/catalogue.h"

namespace pago {
namespace {

std::string text(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string label_of(const std::string& risk) {
  const Risk* known = builtin_catalogue().risk(risk);
  return capitalised(known == nullptr ? risk : known->name);
}

struct GroupOfFindings {
  const char *presence, *title;
};
constexpr GroupOfFindings groups[] = {{"present", "Aanwezig"},
                                      {"not_assessed", "Niet beoordeeld"},
                                      {"controlled", "Aanwezig, beheerst"},
                                      {"absent", "Afwezig"},
                                      {"not_applicable", "Niet van toepassing"}};

std::string presence_word(const std::string& presence) {
  for (const GroupOfFindings& group : groups)
    if (presence == group.presence) return group.title;
  return presence;
}

void add_line(std::string& lines, const std::string& first, const std::string& rest) {
  if (!rest.empty()) lines += (lines.empty() ? "" : "\n") + first + rest;
}

std::string duty_of(const std::string& risk, const nlohmann::json& decisions) {
  for (const nlohmann::json& decision : decisions)
    if (text(decision, "risk") == risk) {
      const std::string question = text(decision, "question");
      return text(decision, "reason") + (question.empty() ? "" : "\n" + question);
    }
  return "";
}

std::string place_and_page(const nlohmann::json& source) {
  std::string place = text(source, "place");
  if (source.contains("page") && source["page"].is_number()) place = "blz. " + source["page"].dump() + ", " + place;
  return place;
}

std::string explain(const nlohmann::json& finding, const nlohmann::json& decisions) {
  std::string lines;
  add_line(lines, "", presence_word(text(finding, "presence")) + ".");
  add_line(lines, "Reden: ", text(finding, "reason"));
  add_line(lines, "Prioriteit: ", text(finding, "priority"));
  add_line(lines, "Voor: ", text(finding, "exposed_group"));
  add_line(lines, "Maatregel: ", text(finding, "measure"));
  add_line(lines, "Plaats: ", place_and_page(finding.at("source")));
  add_line(lines, "", duty_of(text(finding, "risk"), decisions));
  return lines;
}

struct Confirmed {
  std::string state, priority;
};

Confirmed confirmed(const ShownFinding& finding, const nlohmann::json& confirmations) {
  for (const nlohmann::json& one : confirmations)
    if (text(one, "risico") == finding.risk && text(one, "citaat") == finding.quote && text(one, "plaats") == finding.place)
      return {text(one, "staat"), text(one, "prioriteit")};
  return {};
}

ShownFinding shown(const nlohmann::json& finding, const nlohmann::json& decisions, const nlohmann::json& confirmations) {
  ShownFinding out;
  out.risk = text(finding, "risk");
  out.priority = text(finding, "priority");
  out.label = label_of(out.risk) + (out.priority.empty() ? "" : ", " + out.priority);
  out.place = text(finding.at("source"), "place");
  out.quote = text(finding, "quote");
  out.explanation = explain(finding, decisions);
  const Confirmed by = confirmed(out, confirmations);
  out.state_word = by.state;
  out.priority_word = by.priority;
  return out;
}

ShownFinding shown_text(const nlohmann::json& item) {
  ShownFinding out;
  out.quote = text(item, "text");
  out.place = text(item, "place");
  out.label = out.quote;
  add_line(out.explanation, "", capitalised(text(item, "why")) + ".");
  add_line(out.explanation, "Plaats: ", out.place);
  return out;
}

nlohmann::json confirmations_in(std::string_view case_json) {
  const nlohmann::json root = nlohmann::json::parse(case_json, nullptr, false);
  return root.is_object() && root.contains("bevindingen") && root["bevindingen"].is_array() ? root["bevindingen"]
                                                                                            : nlohmann::json::array();
}

}  // namespace

std::vector<ShownGroup> groups_of(std::string_view reading_json, std::string_view case_json) {
  const nlohmann::json reading = nlohmann::json::parse(reading_json, nullptr, false);
  if (!reading.is_object() || !reading.contains("findings"))
    throw Error("reading.invalid", "Het antwoord van pago is niet te lezen. Installeer de extensie opnieuw.");
  const nlohmann::json confirmations = confirmations_in(case_json);
  std::vector<ShownGroup> all;
  for (const GroupOfFindings& group : groups) {
    ShownGroup out{group.title, {}};
    for (const nlohmann::json& finding : reading["findings"])
      if (text(finding, "presence") == group.presence)
        out.findings.push_back(shown(finding, reading["decisions"], confirmations));
    if (!out.findings.empty()) all.push_back(std::move(out));
  }
  ShownGroup rest{"Niet herkend", {}};
  for (const nlohmann::json& item : reading["unrecognised"]) rest.findings.push_back(shown_text(item));
  if (!rest.findings.empty()) all.push_back(std::move(rest));
  return all;
}

}  // namespace pago
