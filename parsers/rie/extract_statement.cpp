#include <algorithm>
#include <map>
#include <set>

#include "parsers/dutch/dutch_words.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/quantities.h"
#include "parsers/rie/second_opinion.h"

namespace pago {
namespace {

constexpr double kAgreed = 0.6;  // of opinions that something else agrees with

double confidence_of(const Recognised& what, bool tabular) {
  if (what.learned || what.overruled) return 0.45;
  if (what.from_topic) return tabular ? 0.7 : 0.6;
  switch (what.weight) {
    case Weight::name:
      return tabular ? 0.95 : 0.85;
    case Weight::together:
      return tabular ? 0.8 : 0.7;
    case Weight::work:
      return tabular ? 0.75 : 0.6;
    case Weight::hint:
      return 0.4;
  }
  return 0.4;
}

// The context of a statement that does not decide by itself.
Presence by_context(const Statement& s, const Judgement& j, std::string& reason) {
  if (s.answer) {
    reason = s.answer_reason;
    return *s.answer;
  }
  // a card or row that is rated or planned is a risk, whatever the last heading was
  const bool weighed = s.tabular && (s.score || s.priority.level != PriorityLevel::none || !s.plan.empty());
  switch (weighed ? SectionKind::findings : s.section) {
    case SectionKind::absent:
      reason = "staat onder de kop \"" + s.source.section + "\"";
      return Presence::absent;
    case SectionKind::controlled:
      reason = "staat onder de kop \"" + s.source.section + "\"";
      return Presence::controlled;
    case SectionKind::unassessed:
      reason = "staat onder de kop \"" + s.source.section + "\"";
      return Presence::not_assessed;
    default:
      break;
  }
  if (!s.tabular && j.arranged && !j.problem) {
    reason = "de RI&E noemt alleen een maatregel die er al is";
    return Presence::controlled;
  }
  return Presence::present;
}

// A label in running text ("Elektrische takel", "Temperatuur") states no risk.
bool only_labels(const Judgement& j, Presence presence, const std::vector<FoldedWord>& words) {
  constexpr std::size_t kShortestStatement = 4;
  return words.size() < kShortestStatement && presence == Presence::present && !j.problem && !j.stated;
}

std::string topic_key(const RiskFinding& f) { return f.risk + '|' + f.source.place + '|' + f.source.quote; }

bool grants_examination(const Risk* risk) {
  return risk && (risk->pago_class == PagoClass::S || risk->pago_class == PagoClass::M);
}

std::string group_in(const std::string& text, const Lexicon& lexicon) {
  const std::vector<FoldedWord> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const std::size_t end = lexicon.who.match_at(words, i, words.size()))
      return text.substr(words[i].begin, words[end - 1].end - words[i].begin);
  return {};
}

// What stands beside the statement.
void describe(RiskFinding& f, const Statement& s, const Scale& scale, const Lexicon& lexicon) {
  f.number = s.number;
  f.group = s.group.empty() ? group_in(s.text, lexicon) : s.group;
  f.priority = s.priority;
  f.score = s.score;
  if (f.priority.level == PriorityLevel::none && s.score) f.priority.level = level_of_score(*s.score, scale);
  f.measures_in_place = s.measures_in_place;
  f.plan = s.plan;
  f.legal = s.legal;
  f.source = s.source;
  f.source.quote = s.text;
}

bool hints_at(std::size_t risk, const std::vector<Mention>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.risk == risk && !m.denial; });
}

// Words enough to guess by.
bool is_dutch(const std::vector<FoldedWord>& words) {
  constexpr std::ptrdiff_t kFewest = 3;
  return std::count_if(words.begin(), words.end(), [](const FoldedWord& w) { return is_listed_word(w.text); }) >= kFewest;
}

}  // namespace

// What the statement is about, by its words and by what is known of sentences like it.
std::vector<Heard> Extraction::hear(const Statement& s, const SentenceRead& read) {
  const auto& risks = search_.vocabulary().risks();
  const auto judged = [&](Recognised what) {
    const Risk* risk = catalogue_.risk(risks[what.risk].id);
    Judgement j = judge(s.text, read.words, what, risk, read.quantities, lexicon_);
    return Heard{std::move(what), std::move(j)};
  };
  std::vector<Heard> out;
  for (Recognised& what : recognise(s.text, read.words, read.mentions, read.quantities, s.topics, search_.vocabulary()))
    out.push_back(judged(std::move(what)));
  if (!out.empty() && !s.topics.own.empty()) return out;  // the row itself says what it is about
  const Opinion opinion = read.ahead ? read.ahead->opinion : opinion_of(s.text, read.words, read.mentions);
  const std::vector<std::size_t> likeliest = likely_risks(opinion, search_.vocabulary());
  for (const std::size_t risk : likeliest)
    if (std::none_of(out.begin(), out.end(), [&](const Heard& h) { return h.what.risk == risk; }))
      out.push_back({likely(risk), {}});
  weigh(out, opinion, likeliest, {read.words.size(), read.weighed || s.answer});
  std::erase_if(out, [&](Heard& h) {
    if (h.what.learned) h = judged(h.what);
    return h.what.learned && (denies(h.judged) || !is_dutch(read.words));
  });
  return out;
}

// The finding that a statement makes of one thing it is about; nothing when it only names it.
std::optional<RiskFinding> Extraction::finding_of(const Statement& s, const SentenceRead& read, const Heard& heard) const {
  const auto& [what, j] = heard;
  RiskFinding f;
  f.risk = search_.vocabulary().risks()[what.risk].id;
  f.presence = j.presence;
  f.reason = j.reason;
  const bool disputed =
      j.stated && f.presence == Presence::present && s.answer == Presence::controlled;  // over a limit, yet "in orde"
  if (!j.stated || disputed) f.presence = by_context(s, j, f.reason);
  if (f.presence == Presence::not_assessed && read.weighed && !s.answer) f.presence = Presence::present;
  if (what.questioned && !s.answer) {
    f.presence = what.overruled ? Presence::present : Presence::not_assessed;
    f.reason = what.overruled ? kOverruled : "de woorden lijken dit te ontkennen, maar zinnen als deze niet altijd";
  }
  if (f.presence == Presence::present && what.doubted) {
    const bool grants = grants_examination(catalogue_.risk(f.risk));
    if (!what.contradicted && !grants) return {};
    if (what.contradicted || what.disbelieved) f.presence = Presence::not_assessed;
    f.reason = what.contradicted ? "zinnen als deze zeggen meestal dat het risico er niet is"
                                 : "zinnen als deze noemen het risico meestal zonder te zeggen dat het er is";
  }
  const bool present = f.presence == Presence::present;
  if (!s.tabular && s.section != SectionKind::absent && lexicon_.background.any(read.words) && s.plan.empty()) return {};
  if (!s.tabular && present && what.weight < (tables_tell_ ? Weight::name : Weight::together) && !j.problem &&
      read.quantities.empty())
    return {};
  if (!s.tabular && only_labels(j, f.presence, read.words) && !read.weighed) return {};
  if (what.learned && !present) return {};
  const bool hinted = what.learned && hints_at(what.risk, read.mentions);
  if (what.learned) f.reason = hinted ? kHinted : kUntold;
  if (!s.tabular && s.plan.empty() && is_organisational(f.risk) && !lexicon_.shortcoming.any(read.words)) return {};
  f.below_limit = j.below_limit;
  f.quantities = read.quantities;
  describe(f, s, scale_, lexicon_);
  f.confidence = hinted && what.firm ? kAgreed : confidence_of(what, s.tabular);
  return f;
}

std::vector<std::size_t> Extraction::state(const Statement& s) {
  SentenceRead read;
  read.words = words_of(s.text);
  read.quantities = quantities_in(s.text);
  read.weighed = s.priority.level != PriorityLevel::none || s.score || !s.plan.empty();
  std::vector<std::size_t> added;
  const bool asks = !s.tabular && s.text.ends_with('?');
  const bool examines =
      lexicon_.examination.any(words_of(s.question)) ||
      (lexicon_.examination.any(read.words) && read.quantities.empty() && fold(s.text).find("bloot") == std::string::npos);
  if (examines) note_examination(s);
  const bool refers = !read.weighed && !s.answer && read.quantities.empty() && lexicon_.reference.any(read.words) &&
                      !lexicon_.shortcoming.any(read.words);  // tells where a rule or a paper is to be found
  if (asks || examines || refers) return added;               // asks: a question of the list
  read.ahead = opinions_.find(s.text);
  read.mentions = read.ahead ? read.ahead->mentions : search_.find(read.words);
  const std::vector<Heard> heard = hear(s, read);
  if (!s.tabular && s.section == SectionKind::findings && read.quantities.empty() && s.plan.empty() && heard.size() >= 3)
    return added;  // an introduction that names subjects
  for (const Heard& h : heard) {
    std::optional<RiskFinding> f = finding_of(s, read, h);
    if (!f) continue;
    if (h.what.from_topic && !s.tabular) by_topic_.push_back(topic_key(*f));
    if (h.what.firm) firm_.push_back(topic_key(*f));
    if (h.what.doubted && !denies(h.judged)) doubted_.push_back(topic_key(*f));
    added.push_back(rie_.findings.size());
    rie_.findings.push_back(std::move(*f));
  }
  return added;
}

// A risk with an examination of its own that a word names, though sentences like it tell of another: a finding only when the
// document states that risk nowhere else, and then once.
void Extraction::drop_doubted() {
  std::set<RiskId> stated;
  const auto doubted = [&](const RiskFinding& f) {
    return std::find(doubted_.begin(), doubted_.end(), topic_key(f)) != doubted_.end();
  };
  for (const RiskFinding& f : rie_.findings)
    if (f.presence == Presence::present && f.confidence >= 0.5 && !doubted(f)) stated.insert(f.risk);
  std::vector<SourceRef> dropped;
  std::erase_if(rie_.findings, [&](const RiskFinding& f) {
    const bool drop = doubted(f) && !stated.insert(f.risk).second;
    if (drop) dropped.push_back(f.source);
    return drop;
  });
  for (const SourceRef& source : dropped)
    if (std::none_of(rie_.findings.begin(), rie_.findings.end(),
                     [&](const RiskFinding& f) { return f.source.place == source.place && f.source.quote == source.quote; }))
      not_recognised(source, "noemt een risico dat elders een bevinding is");
}

// Firm opinions on one risk at several places agree.
void Extraction::add_up_opinions() {
  const auto firm = [&](const RiskFinding& f) {
    return is_learned(f) && std::find(firm_.begin(), firm_.end(), topic_key(f)) != firm_.end();
  };
  std::map<RiskId, std::set<std::string>> places;
  for (const RiskFinding& f : rie_.findings)
    if (firm(f)) places[f.risk].insert(f.source.place);
  for (RiskFinding& f : rie_.findings)
    if (firm(f) && places[f.risk].size() > 1) f.confidence = std::max(f.confidence, kAgreed);
}

}  // namespace pago
