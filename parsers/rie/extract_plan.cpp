#include <algorithm>
#include <set>

#include "parsers/rie/cell_parts.h"
#include "parsers/rie/dates.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/money.h"
#include "parsers/rie/month_plan.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

bool same_stem(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string& s = a.size() < b.size() ? a : b;
  const std::string& l = a.size() < b.size() ? b : a;
  if (s.size() < 4) return false;
  const bool within = s.size() >= 5 ? l.find(s) != std::string::npos : l.starts_with(s) || l.ends_with(s);
  return within || (s.size() >= 6 && l.starts_with(s.substr(0, s.size() - 2)));
}

bool is_filler(const std::string& w) {
  static const std::set<std::string, std::less<>> words = {
      "de",    "het",    "een",  "en",  "van", "in",  "op",   "te",    "bij",    "met",   "voor", "door",
      "er",    "is",     "zijn", "die", "dat", "aan", "om",   "niet",  "geen",   "of",    "tot",  "naar",
      "wordt", "worden", "ook",  "als", "per", "uit", "over", "onder", "ruimte", "werken"};
  return w.size() < 3 || words.count(w) > 0;
}

// Share of the words of `row` that `text` has too.
double likeness(const std::string& row, const std::string& text) {
  const std::vector<FoldedWord> a = words_of(row), b = words_of(text);
  double all = 0, shared = 0;
  for (const FoldedWord& w : a) {
    if (is_filler(w.text)) continue;
    all += 1;
    if (std::any_of(b.begin(), b.end(), [&](const FoldedWord& x) { return !is_filler(x.text) && same_stem(w.text, x.text); }))
      shared += 1;
  }
  return all == 0 ? 0 : shared / all;
}

// "– Melktaxi kopen – Anja – april 2026": measure, who and when in one cell.
void split_dashes(PlanItem& item) {
  std::string rest = item.measure;
  for (const char* lead : {"– ", "- ", "• "})
    if (rest.starts_with(lead)) rest = rest.substr(std::string(lead).size());
  const std::size_t last = rest.rfind(" – ");
  if (last == std::string::npos || last == 0) return;
  const std::size_t dash = std::string(" – ").size();
  const std::string when = rest.substr(last + dash);
  if (words_of(when).size() > 4) return;
  const std::size_t before = rest.rfind(" – ", last - 1);
  if (before == std::string::npos) {
    if (!first_date(when)) return;
    item.measure = squeeze(rest.substr(0, last));
    return set_deadline(item, when);
  }
  item.responsible = squeeze(rest.substr(before + dash, last - before - dash));
  item.measure = squeeze(rest.substr(0, before));
  set_deadline(item, when);
}

// "Henkjan, 1 juni 2026": who and when in one place.
void split_when(PlanItem& item) {
  static const TextPattern soon("(per )?(direct|omgaand|doorlopend|zo snel mogelijk|asap)", TextPattern::Letters::any_case);
  for (const std::string between : {", ", "; ", " – ", " / ", " - "}) {
    const std::size_t at = item.responsible.rfind(between);
    if (at == std::string::npos || at == 0) continue;
    const std::string when = squeeze(item.responsible.substr(at + between.size()));
    if (!deadline_in(when) && !soon.whole(when)) continue;
    item.responsible = squeeze(item.responsible.substr(0, at));
    return set_deadline(item, when);
  }
}

}  // namespace

bool Extraction::speaks_of(const std::string& text, const RiskFinding& finding) {
  for (const Mention& m : search_.find(words_of(text)))
    if (m.weight != Weight::hint && search_.vocabulary().risks()[m.risk].id == finding.risk) return true;
  return likeness(text, finding.source.quote) >= 0.34;
}

bool Extraction::in_plan() const { return !sections_.empty() && sections_.back().kind == SectionKind::plan; }

// In a chapter with the plan, "Onderwerp | Wie | Wanneer" tells the measure under the subject. Elsewhere a table with who and
// when beside a subject of a word or two ("Patrouillebus") plans what was told before it.
void Extraction::settle_plan(const Table& table, TableLayout& layout) {
  constexpr std::size_t kToldBefore = 5, kWordsOfSubject = 3;
  plans_by_subject_ = false;
  const int topic = layout.column(ColumnRole::topic), finding = layout.column(ColumnRole::finding);
  const int subject = finding >= 0 ? finding : topic;
  if (const int group = layout.column(ColumnRole::group); in_plan() && layout.column(ColumnRole::measure) < 0 && group >= 0 &&
                                                          fold(layout.headers[static_cast<std::size_t>(group)]) == "wie")
    layout.columns[static_cast<std::size_t>(group)] = ColumnRole::responsible;
  const bool who = layout.column(ColumnRole::responsible) >= 0, when = layout.column(ColumnRole::date) >= 0;
  if (subject < 0 || !who || !when || layout.column(ColumnRole::score) >= 0) return;
  if (layout.column(ColumnRole::measure) < 0) {
    if (in_plan() && !rie_.findings.empty()) layout.columns[static_cast<std::size_t>(subject)] = ColumnRole::measure;
    return;
  }
  std::size_t words = 0, rows = 0;
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells)
      if (cell.column == subject) words += words_of(cell.text()).size(), ++rows;
  plans_by_subject_ = before_table_ >= kToldBefore && rows > 1 && words <= kWordsOfSubject * rows;
}

bool Extraction::is_plan(const TableLayout& layout) const {
  const bool measure = layout.column(ColumnRole::measure) >= 0;
  if (!measure) return false;
  const bool planned = in_plan() || plans_by_subject_;
  const bool finding = layout.column(ColumnRole::finding) >= 0 || layout.column(ColumnRole::topic) >= 0;
  const bool rates = layout.column(ColumnRole::score) >= 0 || layout.column(ColumnRole::factor) >= 0;
  if (layout.column(ColumnRole::yes) >= 0 || (rates && !(planned && !finding))) return false;  // what is left is rated too
  return planned || (!finding && (layout.column(ColumnRole::responsible) >= 0 || layout.column(ColumnRole::date) >= 0));
}

std::optional<PlanItem> Extraction::plan_item(const Fields& v, Priority& priority) const {
  const Cell* measure = v.cell(ColumnRole::measure);
  PlanItem item;
  item.measure = v.text(ColumnRole::measure);
  item.responsible = v.text(ColumnRole::responsible);
  item.status = v.text(ColumnRole::status);
  item.number = v.text(ColumnRole::number);
  item.cost = v.text(ColumnRole::cost);
  item.euros = euros_in(item.cost, true);
  std::vector<std::string> dates;
  for (const auto& [role, cell] : v.cells)  // begin and end: the last one is the deadline
    if (role == ColumnRole::date && !squeeze(cell->text()).empty()) dates.push_back(squeeze(cell->text()));
  if (dates.size() > 1) {
    item.start_text = dates.front();
    item.start = first_date(dates.front());
  }
  set_deadline(item, dates.empty() ? std::string() : dates.back());
  if (item.deadline_text.empty()) split_when(item);
  if (item.responsible.empty() && item.deadline_text.empty()) split_dashes(item);
  if (item.responsible.empty() && item.deadline_text.empty()) {
    const PlanItem told = parse_action(item.measure, item.source, scale_, priority);
    if (!told.responsible.empty() || !told.deadline_text.empty() || told.measure.size() < item.measure.size()) {
      item.measure = told.measure;
      item.responsible = told.responsible;
      item.deadline = told.deadline;
      item.deadline_text = told.deadline_text;
    }
  }
  if (fold(item.measure) == "geen" || fold(item.measure) == "n.v.t." || fold(item.measure) == "-" || item.measure == "–")
    item.measure.clear();
  if (item.measure.empty() && item.deadline_text.empty() && (item.responsible.empty() || item.status.empty()))
    return std::nullopt;
  if (item.responsible.empty()) item.responsible = default_responsible_;
  if (measure) {
    item.source = measure->source;
    item.source.quote = item.measure;
  }
  return item;
}

std::vector<PlanItem> Extraction::plan_items(const Fields& v, Priority& priority) const {
  const Cell* measure = v.cell(ColumnRole::measure);
  const std::vector<std::string> listed = measure ? listed_actions(*measure) : std::vector<std::string>();
  std::vector<PlanItem> items;
  if (listed.empty() || !v.text(ColumnRole::date).empty() || !v.text(ColumnRole::responsible).empty()) {
    if (auto item = plan_item(v, priority)) items.push_back(*item);
    return items;
  }
  for (const std::string& action : listed) {
    PlanItem item;
    item.measure = action;
    item.number = v.text(ColumnRole::number);
    split_dashes(item);
    item.source = measure->source;
    item.source.quote = item.measure;
    items.push_back(std::move(item));
  }
  return items;
}

std::size_t Extraction::best_match(const Fields& v, const std::string& text, bool refers) {
  const std::string number = v.text(ColumnRole::number);
  const auto named_in = [&](const std::string& words) {
    std::vector<RiskId> out;
    for (const Mention& m : search_.find(words_of(words)))
      if (m.weight != Weight::hint) out.push_back(search_.vocabulary().risks()[m.risk].id);
    return out;
  };
  const std::vector<RiskId> risks = named_in(text), measured = named_in(v.text(ColumnRole::measure));
  std::size_t best = std::string::npos;
  double best_score = 1.4;
  for (std::size_t i = 0; i < before_table_; ++i) {
    const RiskFinding& f = rie_.findings[i];
    double score = 0;
    const bool numbered = !number.empty() && f.number == number;
    if (numbered) score += refers || text.empty() ? 4 : 0.5;
    if (!text.empty()) {
      double like = likeness(text, f.source.quote);
      for (const SourceRef& other : f.also) like = std::max(like, likeness(text, other.quote));
      score += 3 * like;
      if (std::find(risks.begin(), risks.end(), f.risk) != risks.end()) score += 1.5;
      score +=
          1.2 * likeness(v.text(ColumnRole::group), f.source.quote) + likeness(v.text(ColumnRole::measure), f.source.quote);
      if (std::find(measured.begin(), measured.end(), f.risk) != measured.end()) score += 0.8;
    }
    if (f.presence == Presence::present) score += 0.3;
    if (f.presence == Presence::absent || f.presence == Presence::not_applicable || f.below_limit) score -= 1.2;
    if (!f.plan.empty()) score -= 0.4;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

bool Extraction::plan_line(const Paragraph& p) {
  static const TextPattern numbered(R"(^(?:actie )?(\d{1,3})[.)]? +)", TextPattern::Letters::any_case);
  static const TextPattern label(R"(([A-Z][A-Za-z ]{1,24}):)");
  std::string text = squeeze(p.text), number = p.label;
  if (const auto m = numbered.find(text)) {
    number = (*m)[1];
    text = m->rest();
  }
  while (!number.empty() && !std::isalnum(static_cast<unsigned char>(number.back()))) number.pop_back();
  std::deque<Cell> made;
  Fields values;
  const auto add = [&](ColumnRole role, const std::string& value) {
    std::string v = squeeze(value);
    while (!v.empty() && (v.back() == '.' || v.back() == ';' || v.back() == ',')) v.pop_back();
    if (v.empty()) return;
    made.push_back({});
    made.back().paragraphs.push_back({});
    made.back().paragraphs.back().text = v;
    made.back().source = p.source;
    values.cells.emplace_back(role, &made.back());
  };
  std::string head = text;  // what stands before the first label of a known role
  ColumnRole current = ColumnRole::none;
  std::size_t begin = 0;
  bool labelled = false;
  const std::string whole = text;
  for (const TextMatch& m : label.all(whole)) {
    const ColumnRole role = role_of_header(m[1]);
    if (role == ColumnRole::none) continue;
    const auto at = m.begin();
    if (!labelled) head = text.substr(0, at);
    else add(current, text.substr(begin, at - begin));
    labelled = true;
    current = role;
    begin = m.end();
  }
  if (!labelled) return false;
  add(current, text.substr(begin));
  const std::size_t colon = head.find(": ");
  if (colon != std::string::npos) {
    add(ColumnRole::topic, head.substr(0, colon));
    add(ColumnRole::measure, head.substr(colon + 2));
  } else {
    add(values.cell(ColumnRole::measure) ? ColumnRole::topic : ColumnRole::measure, head);
  }
  add(ColumnRole::number, number);
  before_table_ = rie_.findings.size();
  plan_row(values, p.source, false);
  return true;
}

// "K1", "C-04" names a finding wherever it stands; a plain number may count the actions.
void Extraction::settle_early_plans() {
  static const TextPattern code(R"(\p{Lu}{1,3}[-.]?\d{1,3}[a-z]?)");
  std::vector<bool> planned;
  for (const RiskFinding& f : rie_.findings) planned.push_back(!f.plan.empty());
  std::erase_if(rie_.loose_plan, [&](const PlanItem& item) {
    if (!code.whole(item.number)) return false;
    bool taken = false;
    for (std::size_t i = 0; i < rie_.findings.size(); ++i) {
      RiskFinding& f = rie_.findings[i];
      if (planned[i] || f.number != item.number || f.presence != Presence::present) continue;
      f.plan.push_back(item);
      taken = true;
    }
    return taken;
  });
}

bool Extraction::month_plan(const Table& t) {
  const std::vector<MonthAction> actions = month_actions(t);
  if (actions.empty()) return false;
  rie_.has_plan = true;
  for (const MonthAction& action : actions) {
    PlanItem item;
    item.number = action.number;
    item.measure = action.measure;
    item.deadline_text = action.month;
    item.deadline = action.end;
    item.source = action.cell->source;
    item.source.quote = action.measure;
    const auto same = [&](const RiskFinding& f) { return !action.number.empty() && f.number == action.number; };
    if (std::none_of(rie_.findings.begin(), rie_.findings.end(), same)) rie_.loose_plan.push_back(item);
    for (RiskFinding& f : rie_.findings)
      if (same(f)) f.plan.push_back(item);
  }
  note(t.source, TextRole::plan);
  return true;
}

// A small table of measures under the only thing that its section tells is the plan for that.
bool Extraction::plan_of_section(const Fields& v, const PlanItem& item) {
  if (in_plan() || !small_table_ || section_start_ >= before_table_) return false;
  if (!rie_.findings[section_start_].plan.empty()) return false;  // it has one: more tables are for others
  const SourceRef& told = rie_.findings[section_start_].source;
  const auto elsewhere = [&](const RiskFinding& f) { return f.source.place != told.place || f.source.quote != told.quote; };
  const auto begin = rie_.findings.begin() + static_cast<std::ptrdiff_t>(section_start_);
  if (std::any_of(begin, rie_.findings.begin() + static_cast<std::ptrdiff_t>(before_table_), elsewhere)) return false;
  for (std::size_t i = section_start_; i < before_table_; ++i) {
    RiskFinding& f = rie_.findings[i];
    f.plan.push_back(item);
    if (const std::string group = v.text(ColumnRole::group); !group.empty()) f.group = group;
    if (f.priority.level == PriorityLevel::none) f.priority = priority_of(v.text(ColumnRole::priority), scale_);
  }
  return true;
}

void Extraction::plan_row(const Fields& v, const SourceRef& where, bool refers) {
  rie_.has_plan = true;
  Priority told;
  const auto item = plan_item(v, told);
  const Cell* cell = v.cell(ColumnRole::finding);
  if (!cell || squeeze(cell->text()).empty()) cell = v.cell(ColumnRole::topic);
  if (!cell || squeeze(cell->text()).empty()) cell = v.cell(ColumnRole::explanation);
  const bool only_measure = !cell && v.text(ColumnRole::number).empty();  // it says what it is about by itself
  const std::string text = cell ? squeeze(cell->text()) : only_measure ? v.text(ColumnRole::measure) : std::string();
  if (item && only_measure && plan_of_section(v, *item)) return;
  const std::size_t match = best_match(v, text, refers);
  if (match == std::string::npos) {
    const auto names = search_.find(words_of(text));
    const bool named = std::any_of(names.begin(), names.end(), [](const Mention& m) { return m.weight == Weight::name; });
    const bool says_finding = v.cell(ColumnRole::finding) && !v.text(ColumnRole::finding).empty();
    if (cell && !text.empty() && (before_table_ == 0 || says_finding || (named && words_of(text).size() > 2)))
      return fields(v, where);
    if (item) rie_.loose_plan.push_back(*item);
    return;
  }
  const std::string place = rie_.findings[match].source.place;
  const Priority priority = priority_of(v.text(ColumnRole::priority), scale_);
  const std::string quote = rie_.findings[match].source.quote;
  for (std::size_t i = 0; i < rie_.findings.size(); ++i) {
    RiskFinding& f = rie_.findings[i];
    const bool same_row = i == match || (f.source.place == place && f.source.quote == quote && f.presence == Presence::present);
    if (!same_row) continue;
    if (item) f.plan.push_back(*item);
    if (f.priority.level == PriorityLevel::none) f.priority = priority;
    if (f.group.empty()) f.group = v.text(ColumnRole::group);
    if (cell) {
      f.also.push_back(cell->source);
      f.also.back().quote = text;
    }
  }
}

}  // namespace pago
