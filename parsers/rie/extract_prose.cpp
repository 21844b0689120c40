#include <algorithm>

#include "parsers/rie/actions.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

// "Bevindingen Bij het ..." as a PDF gives a bold run-in head: what stands before the text, and the text without it.
std::string without_run_in_head(const std::string& text, std::string& head) {
  static const TextPattern run_in(
      R"(^(Bevindingen?|Beoordeling|Constatering(?:en)?|Situatie|(?:Wettelijk |Juridisch |Toetsings)?kader|Wet(?:- en regel)?geving|Wettelijke (?:eis(?:en)?|normen?|grondslag)|Norm(?:en|stelling)?|Wat (?:zegt|vraagt|eist) de wet\?|Grondslag|Achtergrond|Advies|Waarneming(?:en)?|Conclusie|Toelichting|Opmerking(?:en)?|Knelpunt(?:en)?)(?:[:.?] ?(?=\S)|\s+(?=[A-ZÀ-Þ0-9‘’'])))",
      TextPattern::Letters::any_case);
  const auto m = run_in.at_start(text);
  if (!m) return text;
  head = fold((*m)[1]);
  return squeeze(m->rest());
}

// "7. In het kanaal ...": the number that was typed, as a list would give it.
std::string without_typed_number(const std::string& text, std::string& number) {
  static const TextPattern typed(R"(^([A-Z]{0,2}\d{1,3}(?:\.\d{1,2}){0,2}(-\d{1,3})?)([.):]?)\s+(?=[A-ZÀ-Þ‘'“]))");
  const auto m = typed.at_start(text);
  if (!m) return text;
  const bool coded = m->has(2) || !(*m)[3].empty() || (*m)[1].find('.') != std::string::npos || !is_number((*m)[1]);  // "M3 De"
  if (!coded) return text;
  number = (*m)[1];
  return m->rest();
}

// "De tractor geeft 0,71 m/s2 (3-2).": the action of the plan that is for it. Empty when none is named, or more.
std::string code_of_action(std::string_view sentence) {
  static const TextPattern code(
      R"(\((?:actie |nr\.? ?|zie )?(\p{Lu}{0,3}\d{1,3}(?:[-.]\d{1,3})+|\p{Lu}{1,3}[-.]?\d{1,3})\)[.;]?$)",
      TextPattern::Letters::any_case, TextPattern::Use::often);
  const std::string_view end = sentence.substr(sentence.size() - std::min<std::size_t>(sentence.size(), 24));
  if (end.find(')') == end.npos) return {};
  const auto m = code.find(end);
  return m ? (*m)[1] : std::string();
}

bool same_place(const SourceRef& a, const SourceRef& b) { return a.place == b.place; }

int rank(const RiskFinding& f) {
  return (f.presence == Presence::present ? 8 : 0) + (f.quantities.empty() ? 0 : 2) + static_cast<int>(f.confidence * 4);
}

bool same_side(Presence a, Presence b) {
  const auto there = [](Presence p) { return p == Presence::present; };
  return there(a) == there(b);
}

}  // namespace

bool Extraction::status_line(const Paragraph& p) {
  const std::string f = fold(p.text);
  if (!f.starts_with("dit risico is") && !f.starts_with("dit is een risico in de categorie")) return false;
  if (f.starts_with("dit is een risico")) {
    for (std::size_t i = section_start_; i < rie_.findings.size(); ++i)
      rie_.findings[i].priority = priority_of(p.text.substr(p.text.find_last_of(' ') + 1), scale_);
    return true;
  }
  const bool open = f.find("niet beoordeeld") != std::string::npos;
  const bool absent = !open && f.find("niet aanwezig") != std::string::npos;
  Statement s;
  s.text = sections_.empty() ? p.text : sections_.back().heading;
  s.source = p.source;
  s.topics.own = heading_topics();
  s.tabular = true;
  s.answer = open ? Presence::not_assessed : absent ? Presence::absent : Presence::present;
  s.answer_reason = squeeze(p.text);
  if (state(s).empty()) not_recognised(p.source, "risico zonder herkend onderwerp: " + s.text);
  return true;
}

// A line of one label and its value speaks about the section it stands in.
bool Extraction::labelled(const Paragraph& p) {
  const std::size_t colon = p.text.find(':');
  if (colon == std::string::npos || colon > 40 || p.text.size() > 300) return false;
  const std::string value = squeeze(p.text.substr(colon + 1));
  const std::string label = p.text.substr(0, colon);
  const ColumnRole role = role_of_header(label);
  const bool rates = role == ColumnRole::priority || role == ColumnRole::score ||
                     (role == ColumnRole::finding && level_word(value) != PriorityLevel::none && words_of(value).size() <= 3);
  if (!rates && role != ColumnRole::responsible && role != ColumnRole::date && role != ColumnRole::group &&
      role != ColumnRole::in_place)
    return false;
  for (std::size_t i = section_start_; i < rie_.findings.size(); ++i) {
    RiskFinding& f = rie_.findings[i];
    if (rates) f.priority = priority_of(value, scale_);
    if (role == ColumnRole::group && f.group.empty()) f.group = value;
    if (role == ColumnRole::in_place) f.measures_in_place = value;
    if ((role == ColumnRole::responsible || role == ColumnRole::date) && f.plan.empty()) f.plan.push_back({});
    if (role == ColumnRole::responsible) f.plan.back().responsible = value;
    if (role == ColumnRole::date) set_deadline(f.plan.back(), value);
  }
  return section_start_ < rie_.findings.size();
}

// What is said about all findings of the section.
void Extraction::note_section(const SourceRef& source) {
  if (section_start_ < rie_.findings.size()) note(source, TextRole::beside, rie_.findings[section_start_].source.place);
}

void Extraction::summary(const Paragraph& p) {
  note(p.source, TextRole::summary);
  const std::string text = p.text;
  for (const TextSpan& span : sentences_of(text)) {
    const std::string sentence = text.substr(span.begin, span.end - span.begin);
    const PriorityLevel level = level_word(sentence);
    const std::vector<FoldedWord> words = words_of(sentence);
    bool known = false;
    for (const Mention& m : search_.find(words)) {
      const RiskId& id = search_.vocabulary().risks()[m.risk].id;
      for (RiskFinding& f : rie_.findings) {
        if (f.risk != id || f.presence != Presence::present) continue;
        known = true;
        if (f.priority.level == PriorityLevel::none) f.priority.level = level;
        if (f.also.empty() || !same_place(f.also.back(), p.source)) {
          f.also.push_back(p.source);
          f.also.back().quote = sentence;
        }
      }
    }
    if (!known && lexicon_.problem.any(words)) {
      SourceRef where = p.source;
      where.quote = sentence;
      not_recognised(where, "zin in een samenvatting zonder herkende bevinding");
    }
  }
}

void Extraction::advice(const Paragraph& p) {
  Priority priority;
  std::string text = p.text;
  PlanItem item = parse_action(text, p.source, scale_, priority);
  item.source.quote = item.measure;
  advices_.emplace_back(std::move(item), priority);
}

// Advice belongs to the finding it speaks of; as many advices as findings go in order; the rest goes to the section as a whole.
void Extraction::hand_out_advice() {
  std::vector<std::size_t> present;
  for (std::size_t i = section_start_; i < rie_.findings.size(); ++i)
    if (rie_.findings[i].presence == Presence::present) present.push_back(i);
  const auto give = [&](RiskFinding& f, const std::pair<PlanItem, Priority>& advice) {
    f.plan.push_back(advice.first);
    if (f.priority.level == PriorityLevel::none) f.priority = advice.second;
  };
  for (std::size_t a = 0; a < advices_.size(); ++a) {
    if (present.empty()) {
      rie_.loose_plan.push_back(advices_[a].first);
    } else if (present.size() == 1) {
      give(rie_.findings[present[0]], advices_[a]);
    } else if (advices_.size() == present.size()) {
      give(rie_.findings[present[a]], advices_[a]);
    } else {
      bool given = false;
      for (const std::size_t i : present)
        if (speaks_of(advices_[a].first.measure, rie_.findings[i])) {
          give(rie_.findings[i], advices_[a]);
          given = true;
        }
      if (!given)
        for (const std::size_t i : present) give(rie_.findings[i], advices_[a]);
    }
  }
  advices_.clear();
}

// A sentence that names a risk, or a long one: the text itself, no longer its title page.
bool Extraction::starts_telling(const Paragraph& p) {
  if (p.text.size() > 150) return true;
  const std::vector<Mention> mentions = search_.find(words_of(p.text));
  const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.weight == Weight::name && !is_organisational(search_.vocabulary().risks()[m.risk].id);
  });
  return named && (p.text.ends_with('.') || p.list_level >= 0);
}

void Extraction::paragraph(const Paragraph& p) {
  if (squeeze(p.text).empty()) return;
  if (!in_front() && (closing_label(p) || introduces_absent(p))) return;
  const std::string f = fold(p.text);
  if (const std::size_t at = f.find("voor alle acties is "); at != std::string::npos) {
    const std::size_t end = f.find(" verantwoordelijk", at);
    if (end != std::string::npos) default_responsible_ = squeeze(p.text.substr(at + 20, end - at - 20));
    return note(p.source, TextRole::plan);
  }
  if (f.find("pago") != std::string::npos || f.find("gezondheidskundig onderzoek") != std::string::npos ||
      f.find("pmo") != std::string::npos) {
    rie_.mentions_pago = true;
    rie_.pago_mentions.push_back(p.source);
    rie_.pago_mentions.back().quote = p.text;
  }
  const bool short_bold = p.bold && p.text.size() < 90 && p.list_level < 0 && p.text.find_last_of(".;") != p.text.size() - 1;
  if (short_bold && !in_front()) {
    note(p.source, TextRole::heading);
    heading(p.text, 9, p.source);
    return;
  }
  if (in_front() && no_headings_left_ && starts_telling(p)) findings_began_ = true;  // a letter without chapters
  SectionKind kind = sections_.empty() ? SectionKind::background : sections_.back().kind;
  if (no_headings_left_ && findings_began_ && kind == SectionKind::background && headings_ <= 1) kind = SectionKind::findings;
  if (in_front() || kind == SectionKind::company || kind == SectionKind::background) company_line(p);
  if (rie_.findings.empty() && company_pairs_in(p)) return note(p.source, TextRole::company);
  if (status_line(p)) return;
  if (in_front()) note(p.source, TextRole::front);
  if (in_front() && ++front_paragraphs_ <= 15) return;
  const bool legend = is_legend(p.text) || squeeze(p.text) == scale_.text;
  if (legend && (quantities_in(p.text).empty() || search_.find(words_of(p.text)).empty()))
    return note(p.source, TextRole::scale);
  if (kind == SectionKind::background) return note(p.source, TextRole::background);
  if (kind == SectionKind::company) note(p.source, TextRole::company);
  if (kind == SectionKind::summary && !rie_.findings.empty()) return summary(p);
  if (labelled(p)) return note_section(p.source);
  if (kind == SectionKind::advice) return advice(p);
  if (kind == SectionKind::plan && plan_line(p)) return;

  std::string head, number = p.label;
  std::string text = without_run_in_head(without_typed_number(p.text, number), head);
  static const TextPattern law("kader$|^wet|^wat |^norm|^grondslag|^achtergrond");
  if (law.in(head)) return note(p.source, TextRole::background);
  const bool rates = head.starts_with("beoordeling") || head == "conclusie" ||
                     (text.size() < 160 && text.find(':') != std::string::npos && level_word(text) != PriorityLevel::none &&
                      section_start_ < rie_.findings.size() && p.list_level < 0);
  if (rates && level_word(text) != PriorityLevel::none) {
    note_section(p.source);
    return rating(text);
  }
  if (head == "advies") {
    Paragraph alone = p;
    alone.text = text;
    return advice(alone);
  }
  Priority priority;
  std::vector<PlanItem> plan;
  std::size_t after = 0, at = 0;
  const auto take_rank = [&] {  // "... per dag. (3)"
    static const TextPattern rank(R"(\s*\(([1-5]|[A-E]|I{1,3}|IV|V)\)\.?$)");
    const auto m = rank.find(text);
    if (!m || scale_.steps.empty()) return;
    priority = priority_of((*m)[1], scale_);
    text = text.substr(0, m->begin());
  };
  if (starts_with_arrow(p.label)) text = p.label + " " + text;
  if (const std::size_t label = action_label(text, after); label != std::string::npos) {
    plan.push_back(parse_action(text.substr(after), p.source, scale_, priority));
    text = squeeze(text.substr(0, label));
    take_rank();
    if (text.empty()) return action_for_above(plan.back(), priority, starts_with_arrow(p.text) || starts_with_arrow(p.label));
  } else if (take_rank(); priority.level != PriorityLevel::none) {
  } else if (const std::string inside = closing_brackets(text, at); !inside.empty()) {
    PlanItem item;
    read_brackets(inside, item, priority, scale_);
    if ((!item.responsible.empty() && priority.level != PriorityLevel::none) || item.deadline) {
      item.source = p.source;
      plan.push_back(item);
    }
  }
  while (!number.empty() && !std::isalnum(static_cast<unsigned char>(number.back()))) number.pop_back();
  sentences(text, p.source, number, plan, priority);
}

// An action that stands alone: an arrow points back at the line above it, a label speaks for the whole section.
void Extraction::action_for_above(const PlanItem& item, const Priority& priority, bool for_last_line) {
  std::size_t i = section_start_;
  if (i == rie_.findings.size()) rie_.loose_plan.push_back(item);
  while (for_last_line && i < rie_.findings.size() && rie_.findings[i].source.place != rie_.findings.back().source.place) ++i;
  for (; i < rie_.findings.size(); ++i) {
    if (rie_.findings[i].plan.empty()) rie_.findings[i].plan.push_back(item);
    if (rie_.findings[i].priority.level == PriorityLevel::none) rie_.findings[i].priority = priority;
  }
}

void Extraction::nothing_stated(const std::string& sentence, const SourceRef& source, bool behind_finding) {
  std::size_t bracket = 0;
  if (behind_finding && sentence.starts_with('(') && !closing_brackets(sentence, bracket).empty()) {
    rie_.passages.push_back({source.place, TextRole::beside, source.place, sentence});  // "(prioriteit A)"
    return;
  }
  if (in_front() || (!sections_.empty() && sections_.back().kind == SectionKind::company)) return;
  SourceRef where = source;
  where.quote = sentence;
  not_recognised(where, "zin zonder herkend risico");
}

void Extraction::sentences(const std::string& text, const SourceRef& source, const std::string& number,
                           const std::vector<PlanItem>& plan, const Priority& priority) {
  const std::size_t first = rie_.findings.size();
  struct Piece {
    TextSpan span;
    std::vector<std::size_t> found;
  };
  std::vector<Piece> pieces;
  for (const TextSpan& span : sentences_of(text)) {
    Statement s;
    s.text = text.substr(span.begin, span.end - span.begin);
    s.source = source;
    s.topics.around = heading_topics();
    s.section = sections_.empty() ? SectionKind::findings : sections_.back().kind;
    s.tabular = false;
    if (!sections_.empty()) s.answer = sections_.back().answer;
    if (s.answer) s.answer_reason = "antwoord bij \"" + sections_.back().heading + "\"";
    s.number = number;
    s.plan = plan;
    s.priority = priority;
    std::size_t bracket = 0;
    if (const std::string inside = closing_brackets(s.text, bracket); !inside.empty() && plan.empty()) {
      PlanItem own;
      read_brackets(inside, own, s.priority, scale_);
      if (own.deadline || (!own.responsible.empty() && s.priority.level != PriorityLevel::none)) {
        own.source = source;
        s.plan.push_back(own);
      }
    }
    pieces.push_back({span, state(s)});
  }
  for (std::size_t k = 0, told = 0; k < pieces.size(); ++k) {
    if (!pieces[k].found.empty()) told = k;
    const std::string code =
        code_of_action(std::string_view(text).substr(pieces[k].span.begin, pieces[k].span.end - pieces[k].span.begin));
    for (const std::size_t i : pieces[told].found)
      if (!code.empty() && rie_.findings[i].number.empty()) rie_.findings[i].number = code;
  }
  // Neighbouring sentences about the same risk are one finding.
  std::vector<bool> gone(rie_.findings.size(), false);
  for (std::size_t a = 0; a + 1 < pieces.size(); ++a)
    for (const std::size_t i : pieces[a].found)
      for (std::size_t& j : pieces[a + 1].found) {
        RiskFinding &x = rie_.findings[i], &y = rie_.findings[j];
        if (gone[i] || x.risk != y.risk || !same_side(x.presence, y.presence)) continue;
        const std::size_t begin = text.find(x.source.quote);
        const std::size_t end = pieces[a + 1].span.end;
        if (begin == std::string::npos || end - begin > 420) continue;
        RiskFinding& keep = x;
        const bool better = rank(y) > rank(x);
        keep.source.quote = text.substr(begin, end - begin);
        keep.confidence = std::max(x.confidence, y.confidence);
        keep.quantities.insert(keep.quantities.end(), y.quantities.begin(), y.quantities.end());
        if (keep.group.empty()) keep.group = y.group;
        if (keep.number.empty()) keep.number = y.number;
        if (better) keep.presence = y.presence, keep.reason = y.reason, keep.below_limit = y.below_limit;
        gone[j] = true;
        j = i;
      }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const TextSpan& span = pieces[i].span;
    const bool behind_finding = i > 0 && !pieces[i - 1].found.empty();
    if (pieces[i].found.empty()) nothing_stated(text.substr(span.begin, span.end - span.begin), source, behind_finding);
  }
  std::size_t out = first;
  for (std::size_t i = first; i < rie_.findings.size(); ++i)
    if (!gone[i]) {
      if (out != i) rie_.findings[out] = std::move(rie_.findings[i]);
      ++out;
    }
  rie_.findings.resize(out);
}

// Running text of one section about one risk is one finding: the sentence that says most leads, the others stand beside it.
void Extraction::close_section() {
  hand_out_advice();
  hand_out_code();
  // A sentence that only the heading ties to a risk supports what the section says in its own words.
  const auto only_topic = [&](const RiskFinding& f) {
    return std::find(by_topic_.begin(), by_topic_.end(), f.risk + '|' + f.source.place + '|' + f.source.quote) !=
           by_topic_.end();
  };
  const auto begin = rie_.findings.begin() + static_cast<std::ptrdiff_t>(section_start_);
  const auto own = std::find_if(begin, rie_.findings.end(), [&](const RiskFinding& f) { return !only_topic(f); });
  if (own != rie_.findings.end()) {
    for (auto it = begin; it != rie_.findings.end(); ++it)
      if (only_topic(*it)) own->also.push_back(it->source);
    rie_.findings.erase(std::remove_if(begin, rie_.findings.end(), only_topic), rie_.findings.end());
  }
  for (std::size_t i = section_start_; i < rie_.findings.size(); ++i)
    for (std::size_t j = i + 1; j < rie_.findings.size();) {
      RiskFinding &a = rie_.findings[i], &b = rie_.findings[j];
      const bool prose = a.source.place.starts_with("alinea") && b.source.place.starts_with("alinea");
      const bool weak = a.confidence < 0.8 || b.confidence < 0.8;
      if (a.risk == b.risk && same_side(a.presence, b.presence) && prose && weak) {
        RiskFinding merged = rank(b) > rank(a) ? b : a;
        const RiskFinding& other = rank(b) > rank(a) ? a : b;
        merged.also.push_back(other.source);
        if (merged.plan.empty()) merged.plan = other.plan;
        if (merged.group.empty()) merged.group = other.group;
        if (merged.priority.level == PriorityLevel::none) merged.priority = other.priority;
        a = std::move(merged);
        rie_.findings.erase(rie_.findings.begin() + static_cast<std::ptrdiff_t>(j));
      } else {
        ++j;
      }
    }
  section_start_ = rie_.findings.size();
}

}  // namespace pago
