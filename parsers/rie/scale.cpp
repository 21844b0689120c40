#include "parsers/rie/scale.h"

#include <algorithm>
#include <map>
#include <set>

#include "parsers/rie/columns.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

PriorityLevel level_of_word(std::string_view w) {
  static const std::map<std::string, PriorityLevel, std::less<>> levels = {{"hoog", PriorityLevel::high},
                                                                           {"hoge", PriorityLevel::high},
                                                                           {"urgent", PriorityLevel::high},
                                                                           {"rood", PriorityLevel::high},
                                                                           {"rode", PriorityLevel::high},
                                                                           {"groot", PriorityLevel::high},
                                                                           {"h", PriorityLevel::high},
                                                                           {"midden", PriorityLevel::middle},
                                                                           {"middel", PriorityLevel::middle},
                                                                           {"gemiddeld", PriorityLevel::middle},
                                                                           {"gemiddelde", PriorityLevel::middle},
                                                                           {"middelhoog", PriorityLevel::middle},
                                                                           {"middelhoge", PriorityLevel::middle},
                                                                           {"matig", PriorityLevel::middle},
                                                                           {"oranje", PriorityLevel::middle},
                                                                           {"geel", PriorityLevel::middle},
                                                                           {"gele", PriorityLevel::middle},
                                                                           {"m", PriorityLevel::middle},
                                                                           {"medium", PriorityLevel::middle},
                                                                           {"middelmatig", PriorityLevel::middle},
                                                                           {"laag", PriorityLevel::low},
                                                                           {"lage", PriorityLevel::low},
                                                                           {"klein", PriorityLevel::low},
                                                                           {"groen", PriorityLevel::low},
                                                                           {"groene", PriorityLevel::low},
                                                                           {"gering", PriorityLevel::low},
                                                                           {"l", PriorityLevel::low}};
  const auto it = levels.find(w);
  return it == levels.end() ? PriorityLevel::none : it->second;
}

bool is_symbol(const std::string& w) {
  static const std::set<std::string, std::less<>> romans = {"i", "ii", "iii", "iv", "v"};
  return (w.size() == 2 && (w[0] == 'p' || w[0] == 'r') && w[1] >= '1' && w[1] <= '5') ||
         (w.size() == 1 && ((w[0] >= '1' && w[0] <= '5') || (w[0] >= 'a' && w[0] <= 'e'))) || romans.count(w) > 0;
}

struct Range {
  std::optional<double> min, max;
  bool found() const { return min || max; }
};

// "> 320", "70 tot en met 320", "15 of meer", "lager dan 8", "8 t/m 14", "21-70".
Range range_in(std::string_view text) {
  const std::vector<FoldedWord> words = words_of(text);
  std::vector<double> numbers;
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto v = is_number(words[i].text) ? parse_number(words[i].text) : std::nullopt) {
      const bool label = i > 0 && (words[i - 1].text == "prioriteit" || words[i - 1].text == "klasse" ||
                                   words[i - 1].text == "categorie" || words[i - 1].text == "prio");
      if (label) continue;
      numbers.push_back(*v);
      at.push_back(i);
    }
  Range out;
  if (numbers.size() >= 2) {
    out.min = std::min(numbers[0], numbers[1]);
    out.max = std::max(numbers[0], numbers[1]);
    return out;
  }
  if (numbers.size() != 1) return out;
  const std::string f = fold(text);
  const auto says = [&](std::initializer_list<const char*> list) {
    return std::any_of(list.begin(), list.end(), [&](const char* s) { return f.find(s) != std::string::npos; });
  };
  if (says({">", "≥", "of meer", "of hoger", "en hoger", "meer dan", "hoger dan", "boven", "vanaf", "groter dan"}))
    out.min = numbers[0];
  else if (says({"<", "≤", "lager dan", "minder dan", "onder", "tot", "kleiner dan", "of lager", "of minder", "en lager"}))
    out.max = numbers[0];
  return out;
}

std::vector<std::string> segments_of(const std::string& text) {
  std::vector<std::string> out;
  std::string part;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool decimal = (c == ',' || c == '.') && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    const bool inside = c == '.' && i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n';
    if ((c == ';' || c == '\n' || c == ',' || c == '.' || c == '|') && !decimal && !inside) {
      out.push_back(part);
      part.clear();
    } else {
      part += c;
    }
  }
  out.push_back(part);
  return out;
}

// How soon a step of a legend wants something done: "eerst doen", "dit jaar inplannen", "kan wachten".
PriorityLevel urgency_in(const std::string& segment) {
  static const TextPattern soon(
      R"(\b(eerst|meteen|direct|onmiddellijk|nu|acuut|spoed|ergste|ernstigst|zwaarst|dringend|stoppen|stilleggen|binnen (een|1|twee|2|drie|3) maand|zo snel mogelijk)\b)");
  static const TextPattern later(
      R"(\b(kan wachten|mag wachten|kunnen wachten|mag meelopen|later|langere? termijn|als het uitkomt|bij gelegenheid|minst|geen haast|lichtst|te zijner tijd|acceptabel|aanvaardbaar)\b)");
  static const TextPattern this_year(
      R"(\b(dit jaar|binnen (een|1) jaar|binnen (een )?half jaar|binnen (zes|6|twaalf|12) maanden|korte termijn|middellange termijn|inplannen|aandacht)\b)");
  const std::string f = fold(segment);
  if (later.in(f)) return PriorityLevel::low;
  if (this_year.in(f)) return PriorityLevel::middle;
  return soon.in(f) ? PriorityLevel::high : PriorityLevel::none;
}

// "I = eerst doen", "3 is het ergste", "2: dit jaar": does the symbol at `i` get its meaning from what follows?
bool is_explained(const std::string& segment, const std::vector<FoldedWord>& words, std::size_t i) {
  if (i + 1 >= words.size() || !is_symbol(words[i].text)) return false;
  if (segment.substr(words[i].end, words[i + 1].begin - words[i].end).find_first_of("=:") != std::string::npos) return true;
  static const std::set<std::string, std::less<>> verbs = {"is", "moet", "kan", "mag", "betekent", "staat", "wil"};
  return verbs.count(words[i + 1].text) > 0;
}

// One step of a legend in a piece of text; level none when only a symbol with a range was found.
std::optional<Scale::Step> step_in(const std::string& segment) {
  const std::vector<FoldedWord> words = words_of(segment);
  if (words.empty() || words.size() > 14) return std::nullopt;
  Scale::Step step;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& w = words[i].text;
    if (step.level == PriorityLevel::none && w.size() > 1) step.level = level_of_word(w);
    const bool after_name = i > 0 && (words[i - 1].text == "prioriteit" || words[i - 1].text == "klasse" ||
                                      words[i - 1].text == "categorie" || words[i - 1].text == "prio");
    if (step.label.empty() && ((is_symbol(w) && after_name) || is_explained(segment, words, i))) step.label = w;
    if (i == 0 && w.size() > 1 && level_of_word(w) != PriorityLevel::none) step.label = w;
  }
  const bool symbol = step.label.size() == 1 || is_symbol(step.label);
  if (symbol && step.level == PriorityLevel::none) step.level = urgency_in(segment);
  if (!symbol && step.level == PriorityLevel::none) return std::nullopt;
  const Range range = range_in(segment);
  step.min = range.min;
  step.max = range.max;
  if (symbol && (step.level != PriorityLevel::none || range.found())) return step;
  if (step.level != PriorityLevel::none && range.found()) return step;
  return std::nullopt;
}

// Steps known by range alone get their level from their order: the highest range is the highest priority.
void levels_by_order(std::vector<Scale::Step>& steps) {
  std::vector<Scale::Step*> ranked;
  for (Scale::Step& s : steps)
    if (s.level == PriorityLevel::none) ranked.push_back(&s);
  std::sort(ranked.begin(), ranked.end(), [](const Scale::Step* a, const Scale::Step* b) {
    const auto low = [](const Scale::Step* s) { return s->min ? *s->min : (s->max ? *s->max - 1e6 : 0); };
    return low(a) > low(b);
  });
  for (std::size_t i = 0; i < ranked.size(); ++i)
    ranked[i]->level = i == 0 ? PriorityLevel::high : i + 1 == ranked.size() ? PriorityLevel::low : PriorityLevel::middle;
}

// "Rood betekent hoog, oranje midden en geel laag": what the colours stand for here.
void name_colours(const std::string& text, std::vector<Scale::Step>& steps) {
  static const TextPattern named(
      R"(\b(rood|oranje|geel|groen)(?: betekent| is| =| staat voor|:)? (hoog|midden|middel|gemiddeld|laag)\b)",
      TextPattern::Letters::any_case);
  for (const TextMatch& m : named.all(text))
    for (Scale::Step& step : steps)
      if (step.label == fold(m[1])) step.level = level_of_word(fold(m[2]));
}

void read_legend(const std::string& text, Scale& scale) {
  static const TextPattern next_class(" en (?=(?:klasse|prioriteit|categorie|prio) )", TextPattern::Letters::any_case,
                                      TextPattern::Use::often);
  std::vector<Scale::Step> steps;
  for (const std::string& segment : segments_of(next_class.replaced(text, "; "))) {
    auto step = step_in(segment);
    const std::size_t colon = segment.rfind(": ");  // "Kans maal effect geeft het risico: 15 en hoger is hoog"
    if (!step && colon != std::string::npos && text.find('\n') == std::string::npos) step = step_in(segment.substr(colon + 2));
    if (step) steps.push_back(*step);
  }
  if (steps.size() < 2 || steps.size() <= scale.steps.size()) return;
  const auto unknown = std::count_if(steps.begin(), steps.end(), [](const auto& s) { return s.level == PriorityLevel::none; });
  if (unknown == 1) return;
  levels_by_order(steps);
  name_colours(text, steps);
  scale.steps = std::move(steps);
  scale.text = squeeze(text);
}

bool lists_findings(const Table& table) {
  for (std::size_t r = 0; r < std::min<std::size_t>(2, table.rows.size()); ++r)
    for (const Cell& cell : table.rows[r].cells) {
      const ColumnRole role = role_of_header(cell.text());
      if (role == ColumnRole::finding || role == ColumnRole::question || role == ColumnRole::measure) return true;
    }
  return false;
}

}  // namespace

Scale scale_of(const Document& document) {
  Scale scale;
  std::string unfinished;  // a paragraph that ends in the middle of a sentence goes on in the next
  for (const Block& block : document.blocks) {
    if (const auto* p = std::get_if<Paragraph>(&block)) {
      const std::string text = squeeze(p->text);
      read_legend(unfinished.empty() ? p->text : unfinished + " " + text, scale);
      const bool ends = text.empty() || text.find_last_of(".:;!?)") == text.size() - 1;
      unfinished = ends || text.size() < 60 ? std::string() : text;
    }
    if (const auto* t = std::get_if<Table>(&block)) {
      if (t->rows.size() > 8 || lists_findings(*t)) continue;
      std::string whole;
      for (const Row& row : t->rows) {
        for (const Cell& cell : row.cells) whole += squeeze(cell.text()) + ": ";
        whole += "\n";
      }
      read_legend(whole, scale);
    }
  }
  return scale;
}

bool is_legend(std::string_view text) {
  static const TextPattern sign(R"((?:^|[\s,;(])[^\s,;(=]{1,3} ?= ?\S|\b(?:[A-Z]\d?|\d) is (?:hoog|midden|middel|laag)\b)",
                                TextPattern::Letters::any_case);
  static const TextPattern spoken(R"( is (?:hoog|midden|middel|laag)\b)", TextPattern::Letters::any_case,
                                  TextPattern::Use::often);
  const bool may_be = text.find('=') != std::string_view::npos || spoken.find(text);  // the long pattern is slow on prose
  return may_be && sign.all(text).size() >= 2;
}

PriorityLevel level_word(std::string_view text) {
  for (const FoldedWord& w : words_of(text))
    if (w.text.size() > 1)
      if (const PriorityLevel level = level_of_word(w.text); level != PriorityLevel::none) return level;
  return PriorityLevel::none;
}

Priority priority_of(std::string_view printed, const Scale& scale) {
  Priority out{PriorityLevel::none, squeeze(printed)};
  const std::vector<FoldedWord> words = words_of(printed);
  if (words.empty()) return out;
  for (const FoldedWord& w : words)
    for (const Scale::Step& step : scale.steps)
      if (!step.label.empty() && step.label == w.text) {
        out.level = step.level;
        return out;
      }
  out.level = words.size() == 1 ? level_of_word(words[0].text) : level_word(printed);
  if (out.level != PriorityLevel::none || words.size() > 3) return out;
  static const std::map<std::string, PriorityLevel, std::less<>> usual = {
      {"1", PriorityLevel::high}, {"2", PriorityLevel::middle},  {"3", PriorityLevel::low},
      {"a", PriorityLevel::high}, {"b", PriorityLevel::middle},  {"c", PriorityLevel::low},
      {"i", PriorityLevel::high}, {"ii", PriorityLevel::middle}, {"iii", PriorityLevel::low}};
  const auto it = usual.find(words.back().text);
  if (it != usual.end()) out.level = it->second;
  return out;
}

PriorityLevel level_of_score(double score, const Scale& scale) {
  for (const Scale::Step& step : scale.steps) {
    if (!step.min && !step.max) continue;
    const bool above = !step.min || score > *step.min || (score == *step.min && step.max) ||
                       (score == *step.min && !step.max && scale.text.find('>') == std::string::npos);
    const bool below = !step.max || score < *step.max || (score == *step.max && step.min);
    if (above && below) return step.level;
  }
  return PriorityLevel::none;
}

}  // namespace pago
