#include <algorithm>

#include "parsers/rie/dates.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

bool is_blank(const std::string& text) {
  const std::string f = fold(squeeze(text));
  return f.empty() || f == "-" || f == "niet ingevuld" || f == "onbekend" || f == "n.v.t." || f == "nvt" || f == "–";
}

void set(Named& named, const std::string& text, const SourceRef& source) {
  if (!named.text.empty() || is_blank(text)) return;
  named.text = squeeze(text);
  while (!named.text.empty() && (named.text.back() == '.' || named.text.back() == ',' || named.text.back() == ';')) {
    static const TextPattern legal(R"(\b[A-Za-z]\.[A-Za-z]\.([A-Za-z]\.)?$)");
    if (legal.in(named.text)) break;
    named.text.pop_back();
  }
  named.source = source;
  named.source.quote = squeeze(text);
}

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
      R"((risico[- ]?inventarisatie|en[ -]*evaluatie|& ?-?evaluatie|-evaluatie|evaluatie|ri\s?&\s?e|\brie\b|rapport(age)?|toetsrapport|toetsbrief|toetsing|toets|plan van aanpak|actieplan|risico-?evaluatie|overzicht van risico.?s|risico-?overzicht|inventarisatie|verslag|definitief|concept|primair onderwijs|\bversie [\d.]+|\b(19|20)\d\d\b|\bvan de\b(?= ri)|\bbij\b|\bvoor\b))",
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

namespace {

// "H. Ploegstra, arbeidshygiënist, op 9 februari 2026" -> without the date
std::string without_date(const std::string& text) {
  static const TextPattern date(R"(,? (op|d\.d\.) \d.*$)");
  return date.replaced(text, "");
}

// "Organisatie: De Wiel B.V. Datum: 28 april 2026 Aantal medewerkers: 264" is three pairs on one line.
std::vector<std::string> at_labels(const std::string& line) {
  static const TextPattern label(R"(\s((?:[A-Z][\w&/()-]*)(?: [\w&/()-]+){0,3}):\s)");
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (const TextMatch& m : label.all(line)) {
    std::size_t at = m.begin(1);  // the last words before the colon may be the label: "Noordersluis Datum:"
    while (at < m.end(1) && (!std::isupper(static_cast<unsigned char>(line[at])) ||
                             role_of_label(line.substr(at, m.end(1) - at)) == ColumnRole::none))
      at = std::min(m.end(1), line.find(' ', at)) + 1;
    if (at >= m.end(1)) continue;
    out.push_back(squeeze(line.substr(begin, at - begin)));
    begin = at;
  }
  out.push_back(line.substr(begin));
  return out;
}

// "Klant" and "Opdrachtgever" name the employer, unless another label does so better.
bool may_be_client(const std::string& label) {
  const std::string f = squeeze(fold(label));
  return f == "opdrachtgever" || f == "klant" || f == "relatie" || f == "naam" || f == "school" || f == "instelling";
}

}  // namespace

void Extraction::company_pair(const std::string& label, const std::string& value, const SourceRef& source) {
  switch (role_of_label(label)) {
    case ColumnRole::company: {
      const bool client = may_be_client(label);
      if (weak_company_ && !client) rie_.company = {};
      if (rie_.company.text.empty()) weak_company_ = client;
      set(rie_.company, value, source);
      break;
    }
    case ColumnRole::site:
      set(site_, value, source);
      break;
    case ColumnRole::address:
      set(rie_.address, value, source);
      break;
    case ColumnRole::author:
      set(rie_.author, value, source);
      break;
    case ColumnRole::assessor:
      if (!fold(value).starts_with("niet nodig") && !fold(value).starts_with("geen ") &&
          fold(value).find("branche") == std::string::npos)
        set(rie_.assessor, without_date(value), source);
      break;
    case ColumnRole::version:
      set(rie_.version, value, source);
      break;
    case ColumnRole::report_date:
      if (fold(label).find("vorige") != std::string::npos || fold(label).find("volgende") != std::string::npos ||
          fold(label).find("bezoek") != std::string::npos)
        break;
      if (!rie_.date || fold(label).find("rapport") != std::string::npos)
        if (const auto d = dates_in(value); !d.empty()) {
          rie_.date = d.front().date;
          rie_.date_source = source;
        }
      break;
    case ColumnRole::employees:
      if (!rie_.employees && !fold(value).starts_with("max") && fold(value).find("meer dan") == std::string::npos) {
        for (const FoldedWord& w : words_of(value))
          if (const auto n = is_number(w.text) ? parse_number(w.text) : std::nullopt) {
            rie_.employees = static_cast<int>(*n);
            rie_.employees_source = source;
            break;
          }
      }
      break;
    default:
      break;
  }
}

void Extraction::company_table(const Table& t) {
  for (const Row& r : t.rows)
    for (std::size_t c = 0; c + 1 < r.cells.size(); c += 2)
      company_pair(squeeze(r.cells[c].text()), squeeze(r.cells[c + 1].text()), r.cells[c + 1].source);
}

void Extraction::people_in(const std::string& text, const SourceRef& source) {
  static const TextPattern made(
      R"((?:opgesteld|gemaakt|uitgevoerd|ingevuld|opgemaakt|samengesteld|geschreven|vervaardigd|afgenomen)(?: op)?(?: [^.;]{0,30}?)? door (?:de werkgever, |de |het )?([^;\n]+))",
      TextPattern::Letters::any_case);
  static const TextPattern checked(R"((?:getoetst|beoordeeld)(?: op [^.;]{0,25}?)? door (?:de )?([^;\n]+))",
                                   TextPattern::Letters::any_case);
  const auto name = [](std::string s) {
    for (std::size_t dot = s.find(". "); dot != std::string::npos; dot = s.find(". ", dot + 1))
      if (dot > 2 && std::islower(static_cast<unsigned char>(s[dot - 1])) &&
          std::islower(static_cast<unsigned char>(s[dot - 2]))) {
        s = s.substr(0, dot);  // the next sentence
        break;
      }
    static const TextPattern end(
        R"(( en op \d| op \d{1,2} |, op \d|, gecontroleerd|[.]$| in (?:opdracht|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)).*)");
    s = end.replaced(s, "");
    if (const std::size_t open = s.find(" ("); open != std::string::npos) s = s.substr(0, open);
    return squeeze(s);
  };
  if (text.find("door ") == std::string::npos) return;
  for (const TextSpan& span : sentences_of(text)) {
    const std::string sentence = text.substr(span.begin, span.end - span.begin);
    if (rie_.author.text.empty())
      if (const auto m = made.find(sentence)) set(rie_.author, name((*m)[1]), source);
    if (rie_.assessor.text.empty())
      if (const auto m = checked.find(sentence)) set(rie_.assessor, name((*m)[1]), source);
  }
}

void Extraction::employees_in(const std::string& text, const SourceRef& source) {
  if (rie_.employees) return;
  static const TextPattern count(
      R"((^|[^\d])(\d{1,5}(?:\.\d{3})?|[a-z]+)\s+(?:vaste |parttime |betaalde )?(medewerkers|werknemers|personeelsleden|mensen|personen|fte|collega.s|arbeidskrachten|leerkrachten in dienst))",
      TextPattern::Letters::any_case);
  static const TextPattern around(
      R"((telt|er werken|werken er|in dienst|heeft|hebben|bestaat uit|personeelsbestand|team van|omvat|met in totaal|aantal))",
      TextPattern::Letters::any_case);
  for (const TextMatch& m : count.all(text)) {
    const std::string digits = m[2];
    const auto n = is_number(digits) ? parse_number(digits) : number_word(fold(digits));
    if (!n || *n < 1) continue;
    const auto at = m.begin(2);
    const std::string before = fold(text.substr(at > 45 ? at - 45 : 0, std::min<std::size_t>(at, 45)));
    const std::vector<FoldedWord> last = words_of(before);
    const std::string w = last.empty() ? std::string() : last.back().text;
    if (w == "dan" || w == "maximaal" || w == "tot" || w == "met" || w == "van" || w == "per" || w == "minimaal") {
      if (!around.in(before)) continue;
    }
    const bool said = around.in(before) || around.in(text.substr(at, 60));
    if (!is_number(digits) && !said) continue;
    if (!said && !in_front()) continue;
    rie_.employees = static_cast<int>(*n);
    rie_.employees_source = source;
    rie_.employees_source.quote = text;
    return;
  }
}

bool Extraction::company_pairs_in(const Paragraph& p) const {
  const std::size_t colon = p.text.find(':');
  return colon != std::string::npos && colon > 1 && colon < 40 && role_of_label(p.text.substr(0, colon)) != ColumnRole::none;
}

void Extraction::company_line(const Paragraph& p) {
  const auto take = [&](const std::string& piece) {
    for (const std::string& pair : at_labels(squeeze(piece))) {
      const std::size_t colon = std::min(pair.find(':'), pair.find('?'));
      if (colon != std::string::npos && colon > 1 && colon < 40)
        company_pair(pair.substr(0, colon), squeeze(pair.substr(colon + 1)), p.source);
    }
  };
  for (const TextSpan& span : sentences_of(p.text)) {
    const std::string sentence = p.text.substr(span.begin, span.end - span.begin);
    std::string piece;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
      if (i == sentence.size() || sentence[i] == '\n' || sentence[i] == '|') {
        take(piece);
        piece.clear();
      } else {
        piece += sentence[i];
      }
    }
  }
  people_in(p.text, p.source);
  employees_in(p.text, p.source);
  if (!rie_.date) {
    static const TextPattern when(
        R"((vastgesteld op|ingevuld|opgesteld op|datum|getoetst|afgerond op|d\.d\.|dagtekening|, \d{1,2} [a-z]+ 20))",
        TextPattern::Letters::any_case);
    if (const auto dates = dates_in(p.text); !dates.empty()) {
      const bool told = when.in(p.text);
      const bool alone = p.text.size() < 40;
      for (const FoundDate& d : dates)
        if (d.exact && (told || alone)) {
          rie_.date = d.date;
          rie_.date_source = p.source;
          break;
        }
    }
  }
  if (!in_front() || p.text.size() >= 200) return;
  std::string rest = p.text;
  while (!rest.empty() && front_lines_.size() < 16) {
    const std::size_t end = rest.find('\n');
    if (const std::string one = squeeze(rest.substr(0, end)); !one.empty()) front_lines_.emplace_back(one, p.source);
    rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
  }
}

void Extraction::company_from_titles() {
  for (const auto& [text, source] : front_lines_) {
    const std::string part = name_part(text);
    if (has_legal_form(part) && part.size() < 90) return set(rie_.company, without_document_words(part), source);
  }
  std::vector<std::pair<std::string, SourceRef>> candidates = front_lines_;
  if (!document_.title.empty())
    candidates.emplace_back(document_.title, SourceRef{document_.file, {}, {}, "titel", {}, document_.title});
  for (const Paragraph& p : document_.page_furniture) candidates.emplace_back(p.text, p.source);
  for (const auto& [text, source] : candidates) {
    const std::string f = fold(text);
    const bool about = f.find("ri&e") != std::string::npos || f.find("rie ") != std::string::npos ||
                       f.find("inventarisatie") != std::string::npos || f.find("risico-evaluatie") != std::string::npos ||
                       f.starts_with("overzicht van risico") || f.starts_with("actieplan ") ||
                       f.starts_with("plan van aanpak ");
    const std::string rest = without_document_words(text);
    if (about && rest.size() >= 4 && rest.size() < 70 && words_of(rest).size() <= 8) return set(rie_.company, rest, source);
  }
}

bool Extraction::speaks_of_review() const {
  return std::any_of(front_lines_.begin(), front_lines_.end(), [](const auto& line) {
    const std::string f = fold(line.first);
    return f.find("toetsing van") != std::string::npos || f.find("betreft: toets") != std::string::npos;
  });
}

// The name under "Met vriendelijke groet" of a review letter.
void Extraction::sign_off() {
  bool greeted = false;
  for (const Block& block : document_.blocks) {
    const auto* p = std::get_if<Paragraph>(&block);
    if (!p) continue;
    std::string line = p->text.substr(0, p->text.find('\n'));
    if (greeted) return set(rie_.assessor, line, p->source);
    greeted = fold(p->text).find("groet") != std::string::npos && p->text.size() < 60;
  }
}

// A running header dates the report, unless it says when the file was fetched or the questions were revised.
void Extraction::date_from_furniture() {
  static const TextPattern other(R"((download|afgedrukt|geprint|afdruk|revisie|printdatum|gebaseerd op))",
                                 TextPattern::Letters::any_case);
  for (const Paragraph& p : document_.page_furniture) {
    const auto dates = dates_in(p.text);
    if (dates.size() != 1 || !dates[0].exact || other.in(p.text)) continue;
    rie_.date = dates[0].date;
    rie_.date_source = p.source;
    return;
  }
}

void Extraction::finish_company() {
  if (rie_.company.text.empty()) company_from_titles();
  if (rie_.company.text.empty()) rie_.company = site_;
  static const TextPattern discipline(
      R"((deskundige|arbeidshygi|adviseur|veiligheidskundige|preventiemedewerker|bedrijfsarts|kam-co|qhse|consultant))",
      TextPattern::Letters::any_case);
  const bool review = !front_lines_.empty() && (fold(front_lines_.front().first).find("toets") != std::string::npos ||
                                                fold(document_.title).find("toets") != std::string::npos || speaks_of_review());
  for (const auto& [text, source] : front_lines_) {
    if (text.find('\n') != std::string::npos) continue;
    if (text.size() > 90 || text.find(':') != std::string::npos || !discipline.in(text) || words_of(text).size() > 9) continue;
    if (review) set(rie_.assessor, text, source);
    else set(rie_.author, text, source);
  }
  if (review) sign_off();
  if (!rie_.date)
    for (const auto& [text, source] : front_lines_)
      if (const auto d = dates_in(text); !d.empty()) {
        rie_.date = d.front().date;
        rie_.date_source = source;
        break;
      }
  if (!rie_.date) date_from_furniture();
  if (rie_.employees) return;
  for (const Block& block : document_.blocks)
    if (const auto* p = std::get_if<Paragraph>(&block)) employees_in(p->text, p->source);
}

}  // namespace pago
