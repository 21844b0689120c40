#include <algorithm>

#include "parsers/rie/dates.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/headcount.h"
#include "parsers/rie/named_fact.h"
#include "parsers/rie/people.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
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

Paragraph as_line(const Heading& h) {
  Paragraph p;
  p.text = h.text;
  p.source = h.source;
  return p;
}

constexpr int kLabelled = 1;  // rank of a number behind a label, see Headcount

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
      tell(rie_.company, value, source);
      break;
    }
    case ColumnRole::site:
      tell(site_, value, source);
      break;
    case ColumnRole::address:
      tell(rie_.address, value, source);
      break;
    case ColumnRole::author:
      if (!names_nobody(value)) tell(rie_.author, value, source);
      break;
    case ColumnRole::assessor:
      if (!names_nobody(value)) tell(rie_.assessor, without_date(value), source);
      break;
    case ColumnRole::version:
      tell(rie_.version, value, source);
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
      if (const auto people = labelled_headcount(value)) counted({*people, kLabelled}, source);
      else if (is_blank(value) && !headcount_) headcount_ = Headcount{0, kLabelled};  // not told: no number elsewhere is it
      break;
    case ColumnRole::activity:
      tell(rie_.activity, value, source);
      employees_in(value, source);
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

void Extraction::counted(const Headcount& found, const SourceRef& source) {
  if (headcount_ && headcount_->rank >= found.rank) return;
  headcount_ = found;
  rie_.employees = found.people;
  rie_.employees_source = source;
}

void Extraction::employees_in(const std::string& text, const SourceRef& source) {
  SourceRef quoted = source;
  quoted.quote = text;
  for (const Headcount& found : headcounts_in(text, in_front() || leading_)) counted(found, quoted);
}

bool Extraction::company_pairs_in(const Paragraph& p) const {
  const std::size_t colon = p.text.find(':');
  return colon != std::string::npos && colon > 1 && colon < 40 && role_of_label(p.text.substr(0, colon)) != ColumnRole::none;
}

// Of several dated acts in a paragraph ("nagekeken op 29 augustus, vastgesteld 5 september") the one that closes the report.
void Extraction::date_in(const Paragraph& p) {
  static const TextPattern closes(R"((vastgesteld|afgerond|datum|dagtekening|stand per|peildatum))",
                                  TextPattern::Letters::any_case);
  static const TextPattern dated(R"((ingevuld|opgesteld op|opgemaakt op|gemaakt|getoetst|d\.d\.|, \d{1,2} [a-z]+ 20))",
                                 TextPattern::Letters::any_case);
  const bool alone = p.text.size() < 40, told = dated.in(p.text) || closes.in(p.text);
  if (!alone && !told) return;
  int best = -1;
  std::size_t from = 0;
  for (const FoundDate& d : dates_in(p.text)) {
    const int rank = closes.in(std::string_view(p.text).substr(from, d.begin - from)) ? 1 : 0;
    from = d.end;
    if (!d.exact || rank <= best) continue;
    best = rank;
    rie_.date = d.date;
    rie_.date_source = p.source;
  }
}

void Extraction::company_line(const Paragraph& p) {
  const auto take = [&](const std::string& piece) {
    for (const std::string& pair : at_labels(squeeze(piece))) {
      const std::size_t colon = std::min(pair.find(':'), pair.find('?'));
      if (colon != std::string::npos && colon > 1 && colon < 40)
        company_pair(pair.substr(0, colon), squeeze(pair.substr(colon + 1)), p.source);
    }
  };
  const std::vector<TextSpan> spans = sentences_of(p.text);
  for (std::size_t k = 0; k < spans.size(); ++k) {
    std::string sentence = p.text.substr(spans[k].begin, spans[k].end - spans[k].begin);
    const bool asks = sentence.ends_with('?') && role_of_label(sentence) != ColumnRole::none && k + 1 < spans.size();
    if (asks) sentence = p.text.substr(spans[k].begin, spans[k + 1].end - spans[k].begin), ++k;  // "Hoeveel mensen? 16"
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
  if (!rie_.date) date_in(p);
  if ((!in_front() && !leading_) || p.text.size() >= 200) return;
  std::string rest = p.text;
  while (!rest.empty() && front_lines_.size() < 16) {
    const std::size_t end = rest.find('\n');
    const std::string one = squeeze(rest.substr(0, end));
    const auto same = [&](const auto& line) { return line.first == one; };
    if (!one.empty() && std::none_of(front_lines_.begin(), front_lines_.end(), same)) front_lines_.emplace_back(one, p.source);
    rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
  }
}

// What stands before the first finding, however the chapters are cut: a cover of headings, a letter, a line above the table.
void Extraction::leading_text() {
  constexpr int kBlocks = 14;
  leading_ = true;
  int read = 0;
  for (const Block& block : document_.blocks) {
    const auto* h = std::get_if<Heading>(&block);
    const auto* p = std::get_if<Paragraph>(&block);
    if (!h && !p) continue;
    const std::string& place = h ? h->source.place : p->source.place;
    const bool states =
        std::any_of(rie_.findings.begin(), rie_.findings.end(), [&](const RiskFinding& f) { return f.source.place == place; });
    if (states || ++read > kBlocks) break;
    if (p) company_line(*p);
    else company_line(as_line(*h));
  }
  leading_ = false;
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
  leading_text();
  if (rie_.company.text.empty()) company_from_titles();
  if (rie_.company.text.empty()) rie_.company = site_;
  people_on_cover();
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
