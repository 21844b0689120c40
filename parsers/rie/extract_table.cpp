#include <algorithm>

#include "parsers/rie/cell_parts.h"
#include "parsers/rie/dates.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/questions.h"
#include "parsers/rie/row_answer.h"
#include "parsers/rie/row_verdict.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

bool is_placeholder(const std::string& text) {
  const std::string f = fold(squeeze(text));
  return f.empty() || f == "-" || f == "–" || f == "—" || f == "geen" || f == "n.v.t." || f == "nvt" || f == "..." || f == "?";
}

std::optional<double> score_in(const std::string& text) {
  std::optional<double> last;
  for (const FoldedWord& w : words_of(text))
    if (is_number(w.text)) last = parse_number(w.text);
  return last;
}

// "20", "9 (oranje)", "hoog": a rating, not a finding.
bool is_rating(const std::string& text) {
  const std::vector<FoldedWord> words = words_of(text);
  return !words.empty() && words.size() <= 3 &&
         (level_word(text) != PriorityLevel::none ||
          std::all_of(words.begin(), words.end(), [](const FoldedWord& w) { return is_number(w.text); }));
}

// Where the text of a row stands: the finding, else the explanation of a question, else a long answer, else the question.
const Cell* text_cell(const std::vector<std::pair<ColumnRole, const Cell*>>& cells) {
  for (const ColumnRole role : {ColumnRole::finding, ColumnRole::explanation, ColumnRole::answer, ColumnRole::question,
                                ColumnRole::topic, ColumnRole::cause})
    for (const auto& [r, cell] : cells) {
      if (r != role) continue;
      const std::string text = squeeze(cell->text());
      if (is_placeholder(text) && role != ColumnRole::answer) continue;
      if (role == ColumnRole::answer && (text.size() < 5 || (text.size() < 20 && fold(text).starts_with("zie ")))) continue;
      if (is_tick(text)) continue;
      if (role == ColumnRole::explanation || role == ColumnRole::finding || role == ColumnRole::answer || !text.empty())
        return cell;
    }
  return nullptr;
}

// Cells merged downwards from rows above that still stand beside row `at`.
std::vector<const Cell*> reaching_down_to(const Table& t, std::size_t at) {
  constexpr std::size_t kFurthest = 60;  // rows that one topic is merged over
  std::vector<const Cell*> out;
  for (std::size_t r = at > kFurthest ? at - kFurthest : 0; r < at; ++r)
    for (const Cell& c : t.rows[r].cells)
      if (c.rows > 1 && r + static_cast<std::size_t>(c.rows) > at) out.push_back(&c);
  return out;
}

}  // namespace

const Cell* Extraction::Fields::cell(ColumnRole role) const {
  for (const auto& [r, c] : cells)
    if (r == role) return c;
  return nullptr;
}

std::string Extraction::Fields::text(ColumnRole role) const {
  std::string out;
  for (const auto& [r, c] : cells)
    if (r == role && !squeeze(c->text()).empty()) out += (out.empty() ? "" : "; ") + squeeze(c->text());
  return out;
}

void Extraction::table(const Table& t) {
  band_topics_.clear();
  before_table_ = rie_.findings.size();
  small_table_ = t.rows.size() <= 2;
  const SectionKind kind = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  if (kind != SectionKind::background && (function_matrix(t) || month_plan(t) || measurements(t))) return;
  TableLayout layout = layout_of(t, last_layout_ ? &*last_layout_ : nullptr);
  settle_plan(t, layout);
  switch (layout.kind) {
    case TableLayout::Kind::matrix:
    case TableLayout::Kind::legend:
      return note(t.source, TextRole::scale);
    case TableLayout::Kind::none:
      if (in_front()) note(t.source, TextRole::front);
      return;
    case TableLayout::Kind::company:
      note(t.source, TextRole::company);
      return company_table(t);
    case TableLayout::Kind::listing:
      return listing(t, layout);
    case TableLayout::Kind::cards:
      findings_began_ = true;
      return cards(t);
    case TableLayout::Kind::rows:
      break;
  }
  const bool typed =
      std::any_of(layout.columns.begin(), layout.columns.end(), [](ColumnRole r) { return r != ColumnRole::none; });
  if (!typed) {
    if (kind != SectionKind::background) prose_cells(t);
    else note(t.source, TextRole::background);
    return;
  }
  if (kind == SectionKind::background && layout.column(ColumnRole::measure) < 0 && layout.column(ColumnRole::finding) < 0)
    return note(t.source, TextRole::background);
  const bool review =
      layout.column(ColumnRole::question) >= 0 && layout.column(ColumnRole::answer) >= 0 &&
      fold(layout.headers[static_cast<std::size_t>(layout.column(ColumnRole::question))]).starts_with("criteri");
  if (review) return note(t.source, TextRole::review);  // judges the RI&E, not the work
  findings_began_ = true;
  last_layout_ = layout;
  for (std::size_t r = 0; r < layout.first_row; ++r) note(t.rows[r].source, TextRole::table_head);
  for (std::size_t r = layout.first_row; r < t.rows.size(); ++r) {
    row(t.rows[r], layout, reaching_down_to(t, r));
    for (const Cell& c : t.rows[r].cells) inner_tables(c);
  }
}

// A table in a cell is read as one of its own; the table around it goes on behind it.
void Extraction::inner_tables(const Cell& cell) {
  const std::optional<TableLayout> around = last_layout_;
  const std::vector<std::size_t> band = band_topics_;
  const std::size_t before = before_table_;
  for (const Table& inner : cell.tables) table(inner);
  last_layout_ = around;
  band_topics_ = band;
  before_table_ = before;
}

// A row of one cell over the whole width names the subject of the rows below it.
bool Extraction::band(const Row& r, const TableLayout& layout, bool beside_merged) {
  std::size_t filled = 0;
  const Cell* only = nullptr;
  for (const Cell& c : r.cells)
    if (!squeeze(c.text()).empty()) {
      ++filled;
      only = &c;
    }
  if (filled != 1 || layout.columns.size() < 3) return false;
  const std::string text = squeeze(only->text());
  const bool wide = only->columns * 2 > static_cast<int>(layout.columns.size());
  const bool names_a_topic = !beside_merged && only->column <= 1 && text.size() < 60 && text.back() != '.';
  if (!wide && !names_a_topic) return false;
  band_topics_ = topics_of(text, search_);
  note(only->source, TextRole::heading);
  return true;
}

void Extraction::row(const Row& r, const TableLayout& layout, const std::vector<const Cell*>& from_above) {
  if (band(r, layout, !from_above.empty())) return;
  Fields values;
  std::size_t known_headers = 0, filled = 0;
  for (const Cell& c : r.cells) {
    const auto column = static_cast<std::size_t>(c.column);
    if (column >= layout.columns.size()) continue;
    values.cells.emplace_back(layout.columns[column], &c);
    const std::string text = squeeze(c.text());
    if (!text.empty()) ++filled;
    if (!text.empty() && text == layout.headers[column]) ++known_headers;
  }
  if (filled == 0) return;
  for (const Cell* c : from_above)
    if (const auto column = static_cast<std::size_t>(c->column);
        column < layout.columns.size() && values.text(layout.columns[column]).empty())
      values.cells.emplace_back(layout.columns[column], c);
  if (known_headers >= 2 && known_headers * 2 >= filled) return note(r.source, TextRole::table_head);  // a repeated header
  SourceRef where = r.source;
  if (is_plan(layout)) {
    const std::string header = layout.column(ColumnRole::number) >= 0
                                   ? fold(layout.headers[static_cast<std::size_t>(layout.column(ColumnRole::number))])
                                   : std::string();
    const bool refers = header.find("ref") != std::string::npos || header.find("rie") != std::string::npos ||
                        header.find("ri&e") != std::string::npos || header.find("risico") != std::string::npos ||
                        header.find("knelpunt") != std::string::npos || header.find("verwijz") != std::string::npos ||
                        header.find("bron") != std::string::npos;
    return plan_row(values, where, refers);
  }
  if (const int at = layout.column(ColumnRole::finding); at >= 0)
    values.finding_header = layout.headers[static_cast<std::size_t>(at)];
  fields(values, where);
}

// A point that lapsed, or that is ready and whose remark says that the risk is gone. A ready measure alone removes no risk.
bool Extraction::closed(const Fields& v) const {
  std::string status;  // the last: a column of percentages may stand before it
  for (const auto& [role, cell] : v.cells)
    if (role == ColumnRole::status) status = fold(squeeze(cell->text()));
  if (status.starts_with("vervallen") || status.starts_with("niet meer van toepassing")) return true;
  static const TextPattern ready("^(gereed|afgehandeld|afgerond|afgesloten|gesloten|klaar|voltooid)");
  if (!ready.in(status)) return false;
  const std::vector<FoldedWord> remark = words_of(v.text(ColumnRole::explanation));
  return lexicon_.absent.any(remark) || lexicon_.controlled.any(remark);
}

void Extraction::fields(const Fields& v, const SourceRef& where) {
  const Cell* text = text_cell(v.cells);
  const std::string question = v.text(ColumnRole::question);
  Statement s;
  if (!text) {  // nothing typed holds words: the longest cell of unknown meaning
    for (const auto& [role, c] : v.cells)
      if (role == ColumnRole::none && (!text || c->text().size() > text->text().size())) text = c;
    if (!text || squeeze(text->text()).empty()) return;
  }
  s.text = squeeze(text->text());
  s.source = text->source;
  s.source.box = where.box;
  s.tabular = true;
  s.question = question;
  s.section = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  const auto add_topics = [&](const std::vector<std::size_t>& list) {
    for (const std::size_t t : list)
      if (std::find(s.topics.own.begin(), s.topics.own.end(), t) == s.topics.own.end()) s.topics.own.push_back(t);
  };
  if (text != v.cell(ColumnRole::question))
    add_topics(topics_of(question, search_, question.find('?') == std::string::npos ? Weight::name : Weight::work));
  const bool own_topic = text != v.cell(ColumnRole::topic) && !v.text(ColumnRole::topic).empty();
  if (own_topic) add_topics(topics_of(v.text(ColumnRole::topic), search_, Weight::name));
  s.topics.around = topics_of(v.text(ColumnRole::cause), search_);
  s.topics.around.insert(s.topics.around.end(), band_topics_.begin(), band_topics_.end());
  if (s.topics.around.empty() && !own_topic && question.empty()) s.topics.around = heading_topics();
  s.number = v.text(ColumnRole::number);
  s.group = v.text(ColumnRole::group);
  s.measures_in_place = v.text(ColumnRole::in_place);
  s.priority = priority_of(v.text(ColumnRole::priority), scale_);
  if (const Cell* score = v.cell(ColumnRole::score)) s.score = score_in(score->text());
  if (s.priority.printed.empty() && !(s.score && level_of_score(*s.score, scale_) != PriorityLevel::none))
    for (const Cell* shaded : {v.cell(ColumnRole::priority), v.cell(ColumnRole::score)})
      if (shaded && s.priority.level == PriorityLevel::none) s.priority = priority_of_fill(shaded->fill, fill_legend_);
  s.legal = v.text(ColumnRole::legal);
  s.plan = plan_items(v, s.priority);
  if (const RiskCell parts = parts_of_risk_cell(*text, v.finding_header); !parts.in_place.empty() && !parts.risk.empty()) {
    s.text = parts.risk;
    s.measures_in_place += (s.measures_in_place.empty() ? "" : "; ") + parts.in_place;
  }
  const RowAnswer answer = answer_of(v.cells, question.empty() ? s.text : question);
  s.answer = answer.presence;
  s.answer_reason = answer.reason;
  if (const auto inside = s.answer ? std::nullopt : answer_inside(s.text)) {
    s.answer = inside->presence;
    s.answer_reason = inside->reason;
  }
  if (const auto verdict = verdict_of(v.cells); verdict && v.text(ColumnRole::measure).size() < 4) {
    s.answer = verdict->presence;
    s.answer_reason = verdict->reason;
    s.plan.clear();  // dashes
  }
  const bool weighed = s.score || s.priority.level != PriorityLevel::none || !s.plan.empty();
  if (s.answer == Presence::not_assessed && (weighed || text == v.cell(ColumnRole::explanation)))
    s.answer = weighed ? std::nullopt : s.answer;
  if (weighed && s.answer && *s.answer != Presence::not_applicable) s.answer = std::nullopt;  // rated or planned: it is there
  statement_place_ = s.source.place;
  if (closed(v)) {
    s.answer = Presence::controlled;
    s.answer_reason =
        "de RI&E meldt dit punt af: " + squeeze(v.text(ColumnRole::status) + ". " + v.text(ColumnRole::explanation));
  }
  const std::vector<std::size_t> stated = state(s);
  for (const Cell* beside : {v.cell(ColumnRole::question), v.cell(ColumnRole::topic)})
    if (beside && beside != text && !squeeze(beside->text()).empty())
      for (const std::size_t i : stated) {
        rie_.findings[i].also.push_back(beside->source);
        rie_.findings[i].also.back().quote = squeeze(beside->text());
      }
  if (stated.empty()) {
    SourceRef source = s.source;
    source.quote = s.text;
    not_recognised(source, "rij zonder herkend risico");
    rie_.loose_plan.insert(rie_.loose_plan.end(), s.plan.begin(), s.plan.end());
  }
  for (const auto& [role, cell] : v.cells)
    if (cell != text) note(cell->source, TextRole::beside, s.source.place);
}

// One card per risk: labels left, values right. A card may fill a table or several may follow in one.
void Extraction::cards(const Table& t) {
  Fields card;
  const auto flush = [&] {
    if (!card.cells.empty()) fields(card, t.source);
    card = {};
  };
  for (const Row& r : t.rows) {
    if (r.cells.size() < 2) {
      if (!r.cells.empty()) {
        flush();
        band_topics_ = topics_of(r.cells[0].text(), search_);
        note(r.source, TextRole::heading);
      }
      continue;
    }
    ColumnRole role = role_of_header(r.cells[0].text());
    if (role == ColumnRole::number) flush();
    if (role == ColumnRole::finding && is_rating(squeeze(r.cells[1].text()))) {  // "Risico: 9 (oranje)"
      card.cells.emplace_back(ColumnRole::score, &r.cells[1]);
      role = ColumnRole::priority;
    }
    if (role != ColumnRole::none && card.cell(role) && role == ColumnRole::finding && card.cell(ColumnRole::measure)) flush();
    card.cells.emplace_back(role, &r.cells[1]);
  }
  flush();
}

// A table that says nothing about its columns is read as text.
void Extraction::prose_cells(const Table& t) {
  if (!in_front() || !rie_.company.text.empty())
    if (labelled_card(t)) return;
  for (const Row& r : t.rows)
    for (const Cell& c : r.cells)
      for (const Paragraph& p : c.paragraphs) {
        Paragraph in_cell = p;
        in_cell.source = c.source;
        if (in_front()) company_line(in_cell);
        else paragraph(in_cell);
      }
  for (const Row& r : t.rows)
    for (const Cell& c : r.cells) inner_tables(c);
}

}  // namespace pago
