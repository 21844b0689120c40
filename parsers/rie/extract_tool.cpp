#include <algorithm>

#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/tool_report.h"

namespace pago {

// A heading without deeper headings below it is a risk, the others are modules.
bool Extraction::tool_risk(std::size_t at, std::size_t end) {
  const auto& head = std::get<Heading>(document_.blocks[at]);
  const bool ends = end >= document_.blocks.size();
  const auto* next = ends ? nullptr : std::get_if<Heading>(&document_.blocks[end]);
  const SectionKind kind = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  const bool chapter = kind == SectionKind::background || kind == SectionKind::company || kind == SectionKind::summary;
  if (head.level < 2 || chapter || (next && next->level > head.level)) return false;
  findings_began_ = true;
  const ToolRisk risk = read_tool_risk(document_, at, end);
  for (const Paragraph* p : risk.description) note(p->source, TextRole::background);
  const bool decided = kind == SectionKind::absent || kind == SectionKind::controlled || kind == SectionKind::unassessed;
  if (!risk.told() && !decided && tool_lists_all_) {
    note(head.source, TextRole::background);  // an inventory prints "ja" and "n.v.t." alike, without a line
    for (const SourceRef* label : risk.labels) note(*label, TextRole::background);
    return true;
  }
  Statement s = tool_statement(risk, head.source);
  const bool decided_by_line = risk.state.has_value();
  if (!decided_by_line && decided) {
    s.answer = kind == SectionKind::absent       ? Presence::absent
               : kind == SectionKind::controlled ? Presence::controlled
                                                 : Presence::not_assessed;
    const auto same = [&](const Section& section) { return section.kind == kind; };
    s.answer_reason = "staat onder de kop \"" + std::find_if(sections_.begin(), sections_.end(), same)->heading + "\"";
  }
  const std::vector<std::size_t> stated = state(s);
  rie_.has_plan = rie_.has_plan || !risk.plan.empty();
  if (stated.empty()) {
    s.source.quote = s.text;
    not_recognised(s.source, "risico zonder herkend onderwerp: " + risk.title);
  }
  for (const std::size_t i : stated) finish_tool_finding(rie_.findings[i], risk, head.source);
  for (const SourceRef* label : risk.labels) note(*label, TextRole::beside, s.source.place);
  for (const SourceRef* value : risk.planned) note(*value, TextRole::plan, s.source.place);
  for (const Paragraph* p : risk.comments)
    if (p->source.place != s.source.place) note(p->source, TextRole::beside, s.source.place);
  return true;
}

// What the user wrote states the risk when it names one; otherwise the wording of the instrument does.
Statement Extraction::tool_statement(const ToolRisk& risk, const SourceRef& head) {
  Statement s;
  std::string comment;
  for (const Paragraph* p : risk.comments) comment += (comment.empty() ? "" : " ") + squeeze(p->text);
  const std::vector<Mention> named = search_.find(words_of(comment));
  const bool tells = !quantities_in(comment).empty() ||
                     std::any_of(named.begin(), named.end(), [](const Mention& m) { return m.weight != Weight::hint; });
  s.text = tells ? comment : risk.title;
  s.source = tells ? risk.comments.front()->source : head;
  s.topics.own = topics_of(risk.title, search_, tells ? Weight::name : Weight::work);
  if (sections_.size() > 1) s.topics.around = sections_[sections_.size() - 2].topics;
  s.tabular = true;
  s.section = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  s.number = risk.number;
  s.measures_in_place = risk.in_place;
  s.priority = priority_of(risk.priority, scale_);
  s.plan = risk.plan;
  s.legal = risk.legal;
  s.answer = risk.state;
  s.answer_reason = risk.state_text;
  return s;
}

// The status line of the instrument goes before what the wording seems to say: a problem may be worded as it should be.
void Extraction::finish_tool_finding(RiskFinding& f, const ToolRisk& risk, const SourceRef& head) {
  const auto stand_beside = [&](const SourceRef& source, const std::string& quote) {
    if (source.place == f.source.place) return;
    f.also.push_back(source);
    f.also.back().quote = quote;
  };
  stand_beside(head, risk.title);
  for (const Paragraph* p : risk.comments) stand_beside(p->source, squeeze(p->text));
  if (!risk.state || f.presence == *risk.state || (*risk.state == Presence::present && f.below_limit)) return;
  f.presence = *risk.state;
  f.reason = risk.state_text;
}

}  // namespace pago
