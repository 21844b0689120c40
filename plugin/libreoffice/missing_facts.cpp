#include "plugin/libreoffice/missing_facts.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "forms/error.h"

namespace pago {
namespace {

using Lines = std::vector<std::string>;

std::string words(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void add_list(std::string& out, const char* title, const Lines& lines) {
  if (lines.empty()) return;
  out += (out.empty() ? "" : "\n") + std::string(title) + "\n";
  for (const std::string& line : lines) out += "\u2022 " + line + "\n";
}

bool is_about(const nlohmann::json& rule, std::string_view code) {
  const nlohmann::json& documents = rule.at("stukken");
  return documents.empty() || std::find(documents.begin(), documents.end(), code) != documents.end();
}

Lines rules_of(const nlohmann::json& rules, std::string_view code, const char* stand, bool blocking) {
  Lines out;
  for (const nlohmann::json& rule : rules) {
    const bool blocks = words(rule, "niveau") == "BLOCK";
    if (words(rule, "stand") == stand && is_about(rule, code) && (blocks == blocking || words(rule, "stand") != "tekort"))
      out.push_back(words(rule, "tekst"));
  }
  return out;
}

Lines texts(const nlohmann::json& list) {
  Lines out;
  for (const nlohmann::json& one : list) out.push_back(one.get<std::string>());
  return out;
}

void append_lines(Lines& all, const Lines& more) {
  for (const std::string& line : more)
    if (std::find(all.begin(), all.end(), line) == all.end()) all.push_back(line);
}

std::string about_one(const nlohmann::json& rules, const nlohmann::json& piece, std::string_view code) {
  std::string out;
  const std::string refused = words(piece, "geweigerd"), not_needed = words(piece, "niet_nodig");
  if (!not_needed.empty()) add_list(out, "Dit stuk is nu niet nodig", {not_needed});
  Lines blocking = refused.empty() ? Lines{} : Lines{refused};
  append_lines(blocking, rules_of(rules, code, "tekort", true));
  add_list(out, "Dit houdt het stuk tegen", blocking);
  add_list(out, "Nog in te vullen", texts(piece.at("ontbreekt")));
  Lines mind = texts(piece.at("let_op"));
  append_lines(mind, rules_of(rules, code, "tekort", false));
  add_list(out, "Let op", mind);
  add_list(out, "Nog te beantwoorden", rules_of(rules, code, "te beoordelen", false));
  return out.empty() ? "Alle verplichte velden zijn ingevuld.\n" : out;
}

std::string about_all(const nlohmann::json& pieces) {
  std::string out;
  for (const nlohmann::json& piece : pieces) {
    if (!words(piece, "niet_nodig").empty()) continue;
    const std::string refused = words(piece, "geweigerd");
    const std::size_t open = piece.at("ontbreekt").size();
    Lines lines = texts(piece.at("let_op"));
    if (!refused.empty()) lines.insert(lines.begin(), "Mag nu niet: " + refused);
    else if (open > 0)
      lines.insert(lines.begin(), "Nog in te vullen: " + std::to_string(open) + (open == 1 ? " gegeven" : " gegevens"));
    if (lines.empty()) lines = {"Compleet"};
    add_list(out, words(piece, "titel").c_str(), lines);
  }
  return out;
}

}  // namespace

std::string missing_facts(std::string_view check_json, std::string_view document, std::string_view code) {
  const nlohmann::json check = nlohmann::json::parse(check_json, nullptr, false);
  if (!check.is_object() || !check.contains("regels") || !check.contains("stukken"))
    throw Error("reading.invalid", "Het antwoord van pago is niet te lezen. Installeer de extensie opnieuw.");
  if (document == "alles") return about_all(check["stukken"]);
  for (const nlohmann::json& piece : check["stukken"])
    if (words(piece, "soort") == document) return about_one(check["regels"], piece, code);
  return "";
}

}  // namespace pago
