#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/documents.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

constexpr std::size_t most_places = 6;

struct Point {
  const Assessed& assessed;
  const Rule& rule;
};

std::vector<Point> points_of(const LetterInput& in) {
  std::vector<Point> points;
  for (const Assessed& a : in.advice.assessment.points)
    if (const Rule* rule = builtin_rulebook().find(a.code); rule != nullptr && rule->chapter != "conclusie")
      points.push_back({a, *rule});
  return points;
}

std::vector<std::string> chapters_of(const std::vector<Point>& points) {
  std::vector<std::string> chapters;
  for (const Point& p : points)
    if (chapters.empty() || chapters.back() != p.rule.chapter) chapters.push_back(p.rule.chapter);
  return chapters;
}

std::string verdict_text(const LetterInput& in, const Assessed& a) {
  const std::string verdict = capitalised(dutch(a.outcome));
  return a.decided ? in.texts.say("woord.vastgesteld", {{"oordeel", verdict}}) : verdict;
}

FilledForm point_row(const LetterInput& in, const Point& p) {
  FilledForm row;
  row.set("code", p.rule.code);
  row.set("titel", p.rule.title);
  row.set("eis", p.rule.demand);
  row.set("grondslag", capitalised(p.rule.basis));
  row.set("oordeel", verdict_text(in, p.assessed));
  row.set("bevinding", p.assessed.finding);
  row.set("heeft_vraag", !p.assessed.question.empty());
  set_text(row, "vraag", p.assessed.question);
  const std::string places = listed_places(in, p.assessed.places, most_places);
  row.set("heeft_plaatsen", !places.empty());
  set_text(row, "plaatsen", places);
  return row;
}

Rows chapter_rows(const LetterInput& in) {
  const std::vector<Point> points = points_of(in);
  Rows rows;
  for (const std::string& chapter : chapters_of(points)) {
    Rows inside;
    for (const Point& p : points)
      if (p.rule.chapter == chapter) inside.push_back(point_row(in, p));
    FilledForm row;
    row.set("onderdeel", in.texts.say("onderdeel." + chapter));
    row.set("punten", std::move(inside));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string count_of(const std::vector<Point>& points, const std::string& chapter, std::initializer_list<Outcome> outcomes) {
  const auto n = std::count_if(points.begin(), points.end(), [&](const Point& p) {
    return (chapter.empty() || p.rule.chapter == chapter) &&
           std::find(outcomes.begin(), outcomes.end(), p.assessed.outcome) != outcomes.end();
  });
  return n == 0 ? "–" : std::to_string(n);
}

FilledForm overview_row(const LetterInput& in, const std::vector<Point>& points, const std::string& chapter) {
  FilledForm row;
  row.set("onderdeel", in.texts.say(chapter.empty() ? "onderdeel.totaal" : "onderdeel." + chapter));
  row.set("voldoet", count_of(points, chapter, {Outcome::met, Outcome::not_applicable}));
  row.set("tekort", count_of(points, chapter, {Outcome::failed}));
  row.set("te_beoordelen", count_of(points, chapter, {Outcome::doubtful}));
  row.set("niet_te_zien", count_of(points, chapter, {Outcome::unseen}));
  return row;
}

Rows overview_rows(const LetterInput& in) {
  const std::vector<Point> points = points_of(in);
  Rows rows;
  for (const std::string& chapter : chapters_of(points)) rows.push_back(overview_row(in, points, chapter));
  rows.push_back(overview_row(in, points, ""));
  return rows;
}

Rows gap_rows(const LetterInput& in) {
  Rows rows;
  for (const Point& p : points_of(in)) {
    if (p.assessed.outcome != Outcome::failed) continue;
    FilledForm row;
    row.set("code", p.rule.code);
    row.set("punt", p.rule.title);
    row.set("wat", p.assessed.finding);
    row.set("grondslag", capitalised(p.rule.basis));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows question_rows(const LetterInput& in) {
  Rows rows;
  for (const Point& p : points_of(in)) {
    if (p.assessed.question.empty()) continue;
    FilledForm row;
    row.set("code", p.rule.code);
    row.set("punt", p.rule.title);
    row.set("vraag", p.assessed.question);
    rows.push_back(std::move(row));
  }
  return rows;
}

// RULE-04 .. RULE-12: what has to follow; a rule that asks nothing is left out.
Rows follow_up_rows(const LetterInput& in) {
  Rows rows;
  for (const std::string_view code : {"RULE-04", "RULE-05", "RULE-07", "RULE-10", "RULE-11", "RULE-12"}) {
    const Assessed* a = in.advice.assessment.find(code);
    const Rule* rule = builtin_rulebook().find(code);
    const bool asked_above = code < "RULE-10" && a != nullptr && a->outcome != Outcome::failed;  // as a question of its point
    if (a == nullptr || rule == nullptr || a->outcome == Outcome::met || asked_above) continue;
    FilledForm row;
    row.set("regel", rule->title);
    row.set("tekst", a->finding);
    row.set("grondslag", capitalised(rule->basis));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string state_of(const LetterInput& in, const TableRowState& state) {
  std::vector<std::string> states;
  for (const std::size_t i : state.findings)
    if (const std::string one(dutch(in.rie.findings[i].presence)); std::find(states.begin(), states.end(), one) == states.end())
      states.push_back(one);
  return states.empty() ? in.texts.say("woord.niet_genoemd") : dutch_list(states);
}

std::string article_of(const LetterInput& in, const LawRow& row) {
  switch (row.rie_state) {
    case LawRow::RieState::article:
      return in.texts.say("woord.artikel", {{"nummer", row.rie_article}});
    case LawRow::RieState::none_stated:
      return in.texts.say("woord.geen_voorschrift");
    case LawRow::RieState::not_printed:
      break;
  }
  return in.texts.say("woord.niet_gedrukt");
}

Rows law_table_rows(const LetterInput& in) {
  Rows rows;
  for (const TableRowState& state : in.advice.assessment.law_table) {
    std::vector<SourceRef> places;
    for (const std::size_t i : state.findings) places.push_back(in.rie.findings[i].source);
    FilledForm row;
    row.set("risico", state.row->risk);
    row.set("artikel", article_of(in, *state.row));
    row.set("stand", state_of(in, state));
    set_text(row, "plaats", places.empty() ? "–" : listed_places(in, places, 3));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string counted(const LetterInput& in, const std::string& id, std::ptrdiff_t count) {
  return in.texts.say(id + (count == 0 ? ".geen" : count == 1 ? ".een" : ".meer"), {{"aantal", std::to_string(count)}});
}

std::string pago_sentence(const LetterInput& in) {
  const auto with = [&](Verdict wanted) {
    return std::count_if(in.advice.decisions.begin(), in.advice.decisions.end(),
                         [&](const Decision& d) { return d.verdict == wanted; });
  };
  const auto open = with(Verdict::undetermined);
  std::string text = counted(in, "pago.risicos", with(Verdict::required));
  if (open > 0) text += " " + counted(in, "pago.vragen", open);
  return text;
}

void set_conclusion(const LetterInput& in, FilledForm& form) {
  const Assessed* conclusion = in.advice.assessment.find("RIE-26");
  const std::string proposal = conclusion == nullptr ? "" : conclusion->finding;
  const bool decided = conclusion != nullptr && conclusion->decided;
  form.set("conclusie_open", !decided);
  form.set("conclusie_vast", decided);
  if (decided) set_text(form, "conclusie_besluit", proposal);
  else set_text(form, "conclusie", proposal);
  const std::vector<Point> points = points_of(in);
  form.set("kern", in.texts.say("kern.telling", {{"totaal", std::to_string(points.size())},
                                                 {"voldoet", count_of(points, "", {Outcome::met, Outcome::not_applicable})},
                                                 {"tekort", count_of(points, "", {Outcome::failed})},
                                                 {"open", count_of(points, "", {Outcome::doubtful, Outcome::unseen})}}));
  form.set("pago_zin", pago_sentence(in));
  form.set("overzicht", overview_rows(in));
}

}  // namespace

FilledForm compose_assessment(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_representation(in, form);
  set_rie_block(in, form);
  set_conclusion(in, form);
  set_rows(form, "heeft_tekorten", "tekorten", gap_rows(in));
  form.set("geen_tekorten", !std::get<bool>(form.values.at("heeft_tekorten")));
  set_rows(form, "heeft_vragen", "vragen", question_rows(in));
  set_rows(form, "heeft_vervolg", "vervolg", follow_up_rows(in));
  const Assessed* copy = in.advice.assessment.find("RULE-09");
  if (copy != nullptr) form.set("afschrift", copy->finding);
  form.set("onderdelen", chapter_rows(in));
  form.set("tabel1", law_table_rows(in));
  set_rows(form, "heeft_niet_herkend", "niet_herkend", unrecognised_rows(in));
  form.set("alles_herkend", in.rie.unrecognised.empty());
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
