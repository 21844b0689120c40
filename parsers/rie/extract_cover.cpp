#include <algorithm>

#include "parsers/rie/dates.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/named_fact.h"
#include "parsers/rie/people.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

bool has_legal_form(const std::string& text) {
  static const TextPattern form(
      R"((\bB\.?V\.?(?![\w])|\bN\.V\.|\bV\.?O\.?F\.?(?![\w])|\bStichting |\bVereniging |\bCo[öo]peratie |\bGemeente |\bMaatschap |\bUniversiteit |\bWaterschap |\bBasisschool ))");
  return form.in(text);
}

// Up to " – ", " | " or a comma that starts something else.
std::string name_part(const std::string& text) {
  std::vector<std::string> parts;
  std::string rest = text;
  for (const char* mark : {" – ", " — ", " | ", " - ", "; "}) {
    const std::size_t at = rest.find(mark);
    if (at == std::string::npos) continue;
    const std::string left = rest.substr(0, at), right = rest.substr(at + std::string(mark).size());
    rest = has_legal_form(right) && !has_legal_form(left) ? right : left;
  }
  const std::size_t comma = rest.find(", ");
  if (comma != std::string::npos) rest = rest.substr(0, comma);
  return squeeze(rest);
}

// A title without the words that say what the document is: "Toetsrapport RI&E – Van Oldenmark" -> "Van Oldenmark".
std::string without_document_words(const std::string& title) {
  static const TextPattern words(
      R"((risico[- ]?inventarisatie|en[ -]*evaluatie|& ?-?evaluatie|-evaluatie|evaluatie|ri\s?&\s?e|\brie\b|rapport(age)?|toetsrapport|toetsbrief|toetsing|toets|plan van aanpak|actieplan|risico-?evaluatie|overzicht van risico.?s|risico-?overzicht|inventarisatie|verslag|definitief|concept|primair onderwijs|\btaak\b|\bconcern\b|(?:van )?arbeidsrisico.?s|\bversie [\d.]+|\b(19|20)\d\d\b|\bvan de\b(?= ri)|\bbij\b|\bvoor\b))",
      TextPattern::Letters::any_case);
  std::string s = words.replaced(title, " ");
  s = squeeze(s);
  static const TextPattern edge(R"(^[\s:;,.\-–—&|]+|[\s:;,\-–—&|]+$)");
  s = edge.replaced(s, "");
  static const TextPattern lead(R"(^(en|van|de|het|–|-)\s+)", TextPattern::Letters::any_case);
  const std::string trimmed = lead.replaced(s, "");
  return squeeze(trimmed.size() >= 4 && !std::isupper(static_cast<unsigned char>(s[0])) ? trimmed : s);
}

}  // namespace

void Extraction::company_from_titles() {
  for (const auto& [text, source] : front_lines_) {
    const std::string part = name_part(text);
    if (has_legal_form(part) && part.size() < 90) return tell(rie_.company, without_document_words(part), source);
  }
  if (company_among(front_lines_)) return;
  company_from_cover();
  if (!rie_.company.text.empty()) return;
  std::vector<std::pair<std::string, SourceRef>> running;
  if (!document_.title.empty())
    running.emplace_back(document_.title, SourceRef{document_.file, {}, {}, "titel", {}, document_.title});
  for (const Paragraph& p : document_.page_furniture) running.emplace_back(p.text, p.source);
  company_among(running);
}

bool Extraction::company_among(const std::vector<std::pair<std::string, SourceRef>>& lines) {
  for (const auto& [text, source] : lines) {
    const std::string f = fold(text);
    const bool about = f.find("ri&e") != std::string::npos || f.find("rie ") != std::string::npos ||
                       f.find("inventarisatie") != std::string::npos || f.find("risico-evaluatie") != std::string::npos ||
                       f.starts_with("overzicht van risico") || f.starts_with("actieplan ") ||
                       f.starts_with("plan van aanpak ");
    const std::string rest = without_document_words(text);
    if (!about || rest.size() < 4 || rest.size() >= 70 || words_of(rest).size() > 8) continue;
    tell(rie_.company, rest, source);
    return true;
  }
  return false;
}

// "Zeevisserij De Bolder" on a cover that has no label and no legal form: a line of names, and no person, date or motto.
void Extraction::company_from_cover() {
  static const TextPattern names(
      R"(^(?:De |Het )?\p{Lu}[\p{L}’'&.-]*(?: (?:van|de|het|den|der|en|te|aan|’t|'t|\p{Lu}[\p{L}’'&.-]*|&))+$)");
  constexpr std::size_t kCover = 5;
  for (std::size_t i = 0; i < std::min(kCover, front_lines_.size()); ++i) {
    const std::string& text = front_lines_[i].first;
    const bool document_word = squeeze(without_document_words(text)) != text;
    if (text.size() > 70 || document_word || text.find(':') != std::string::npos || !dates_in(text).empty()) continue;
    if (is_bare_name(text) || !names.in(text)) continue;
    return tell(rie_.company, text, front_lines_[i].second);
  }
}

}  // namespace pago
