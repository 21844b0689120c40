#include "parsers/rie/row_answer.h"

#include <algorithm>
#include <optional>

#include "parsers/rie/questions.h"
#include "parsers/rie/row_verdict.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

Presence when_yes(Polarity polarity, bool yes) {
  if (polarity == Polarity::unknown) return yes ? Presence::controlled : Presence::present;
  const bool bad = (polarity == Polarity::bad_when_yes) == yes;
  if (bad) return Presence::present;
  return polarity == Polarity::good_when_yes ? Presence::controlled : Presence::absent;
}

std::optional<RowAnswer> spoken_answer(const std::string& cell, Polarity polarity) {
  const std::string f = fold(squeeze(cell));
  const std::vector<FoldedWord> words = words_of(f);
  const auto is = [&](std::initializer_list<const char*> list) {
    return std::any_of(list.begin(), list.end(), [&](const char* s) { return f == fold(s); });
  };
  if (is({"n.v.t.", "nvt", "n.v.t", "niet van toepassing", "n v t", "0 n.v.t."}))
    return RowAnswer{Presence::not_applicable, "antwoord: " + cell};
  if (is({"?", "onbekend", "niet beoordeeld", "nog niet beoordeeld", "niet ingevuld", "open vraag"}))
    return RowAnswer{Presence::not_assessed, "antwoord: " + cell};
  if (is({"✅", "✔", "✓", "☑", "in orde", "voldoet", "akkoord", "ok", "groen", "goed", "op orde", "voldoende", "geregeld",
          "🟢", "😊"}))
    return RowAnswer{Presence::controlled, "antwoord: " + cell};
  if (is({"❌", "✘", "✗", "✖", "niet in orde", "voldoet niet", "niet akkoord", "aandacht nodig", "onvoldoende", "knelpunt",
          "aandachtspunt", "rood", "oranje", "actie nodig", "aanwezig", "🔴", "🟠"}))
    return RowAnswer{Presence::present, "antwoord: " + cell};
  if (words.size() <= 2 && !words.empty() && (words[0].text == "ja" || words[0].text == "j"))
    return RowAnswer{when_yes(polarity, true), "antwoord: ja"};
  if (words.size() <= 2 && !words.empty() && (words[0].text == "nee" || words[0].text == "neen"))
    return RowAnswer{when_yes(polarity, false), "antwoord: nee"};
  if (f == "n") return RowAnswer{when_yes(polarity, false), "antwoord: nee"};
  if (words.size() > 2 && (words[0].text == "ja" || words[0].text == "jazeker" || words[0].text == "zeker" ||
                           words[0].text == "klopt" || words[0].text == "inderdaad"))
    return RowAnswer{when_yes(polarity, true), "antwoord: ja"};
  if (words.size() > 2 && (words[0].text == "nee" || words[0].text == "neen" || words[0].text == "nooit"))
    return RowAnswer{when_yes(polarity, false), "antwoord: nee"};
  if (is({"afwezig", "niet aanwezig"})) return RowAnswer{Presence::absent, "antwoord: " + cell};
  return std::nullopt;
}

// "☒ Ja ☐ Nee ☐ N.v.t.": the word after the ticked box.
std::optional<RowAnswer> boxed_answer(const std::string& cell, Polarity polarity) {
  for (const char* box : {"☒", "☑", "🗹", "[x]", "[X]", "■", "◼"}) {
    const std::size_t at = cell.find(box);
    if (at == std::string::npos) continue;
    const std::vector<FoldedWord> after = words_of(cell.substr(at + std::string(box).size()));
    if (after.empty()) continue;
    std::string word = after[0].text;
    if (word == "n" && after.size() > 2) word = "n.v.t.";
    return spoken_answer(word, polarity);
  }
  return std::nullopt;
}

}  // namespace

RowAnswer answer_of(const std::vector<std::pair<ColumnRole, const Cell*>>& cells, const std::string& question) {
  const Polarity polarity = polarity_of(question);
  bool has_columns = false;
  for (const auto& [role, cell] : cells) {
    const std::string text = squeeze(cell->text());
    const bool column = role == ColumnRole::yes || role == ColumnRole::no || role == ColumnRole::not_applicable ||
                        role == ColumnRole::in_order || role == ColumnRole::attention;
    has_columns = has_columns || column;
    if (column && is_tick(text)) {
      if (role == ColumnRole::not_applicable) return {Presence::not_applicable, "n.v.t. aangekruist"};
      if (role == ColumnRole::in_order) return {Presence::controlled, "\"in orde\" aangekruist"};
      if (role == ColumnRole::attention) return {Presence::present, "\"aandacht nodig\" aangekruist"};
      const bool yes = role == ColumnRole::yes;
      return {when_yes(polarity, yes), yes ? "\"ja\" aangekruist" : "\"nee\" aangekruist"};
    }
    if (role == ColumnRole::status && (fold(text) == "n.v.t." || fold(text) == "nvt"))
      return {Presence::not_applicable, "status: " + text};
    if (role == ColumnRole::answer || role == ColumnRole::status || role == ColumnRole::question ||
        role == ColumnRole::finding) {
      if (auto boxed = boxed_answer(text, polarity)) return *boxed;
      if (role == ColumnRole::answer || role == ColumnRole::finding)
        if (auto spoken = spoken_answer(text, polarity)) return *spoken;
    }
  }
  if (has_columns) return {Presence::not_assessed, "geen antwoord aangekruist"};
  return {};
}

std::optional<Presence> answer_behind(const std::string& heading) {
  static const TextPattern answered(R"(^(.{8,}[.?!])(\s?\*)?\s+(Ja|Nee|N\.?v\.?t\.?|Niet van toepassing)\.?$)");
  const auto m = answered.at_start(heading);
  if (!m) return std::nullopt;
  const std::string answer = (*m)[3];
  if (answer != "Ja" && answer != "Nee") return Presence::not_applicable;
  const Polarity polarity = m->has(2) ? Polarity::bad_when_yes : polarity_of((*m)[1]);
  return when_yes(polarity, answer == "Ja");
}

std::optional<RowAnswer> answer_inside(const std::string& text) {
  static const TextPattern answered(R"(^(.{8,}?\?)\s+(Ja|Nee|Neen|N\.?v\.?t\.?|Niet van toepassing)\b(?! altijd))");
  const auto m = answered.at_start(text);
  if (!m) return std::nullopt;
  const std::string answer = (*m)[2];
  if (!answer.starts_with("Ja") && !answer.starts_with("Nee"))
    return RowAnswer{Presence::not_applicable, "antwoord: " + answer};
  const Polarity polarity = polarity_of((*m)[1]);
  if (polarity == Polarity::unknown) return std::nullopt;
  return RowAnswer{when_yes(polarity, answer == "Ja"), "antwoord: " + answer};
}

}  // namespace pago
