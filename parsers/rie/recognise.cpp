#include "parsers/rie/recognise.h"

#include <algorithm>

#include "parsers/rie/clock.h"

namespace pago {
namespace {

using Found = std::vector<Recognised>;

Found collect(const std::vector<Mention>& mentions) {
  Found found;
  for (const Mention& m : mentions) {
    auto it = std::find_if(found.begin(), found.end(), [&](const Recognised& r) { return r.risk == m.risk; });
    if (it == found.end()) it = found.insert(found.end(), Recognised{m.risk, Weight::hint, {}, false, false});
    it->weight = std::max(it->weight, m.weight);
    it->denial = it->denial || m.denial;
    it->mentions.push_back(m);
  }
  return found;
}

// A value in a unit that only some risks have names the risk: dB(A) is noise, m/s2 the vibration that the words or topic
// suggest.
void weigh_units(Found& found, const std::vector<Quantity>& quantities, const std::vector<std::size_t>& topics,
                 const std::vector<RiskWords>& risks) {
  for (const Quantity& q : quantities) {
    std::vector<std::size_t> owners;
    for (std::size_t r = 0; r < risks.size(); ++r)
      if (std::find(risks[r].units.begin(), risks[r].units.end(), q.unit) != risks[r].units.end()) owners.push_back(r);
    if (owners.empty()) continue;
    Recognised* best = nullptr;
    for (Recognised& r : found)
      if (std::find(owners.begin(), owners.end(), r.risk) != owners.end() && (!best || r.weight > best->weight)) best = &r;
    if (best) {
      best->weight = Weight::name;
    } else {
      std::size_t owner = owners.front();
      for (const std::size_t t : topics)
        if (std::find(owners.begin(), owners.end(), t) != owners.end()) owner = t;
      found.push_back({owner, Weight::name, {}, false, false});
    }
  }
}

// Nothing names a risk, but a value does suggest one: 28 kg is lifting, 1900 ppm is the air.
void guess_by_unit(Found& found, const std::vector<Quantity>& quantities, const std::vector<RiskWords>& risks) {
  for (const Quantity& q : quantities) {
    if (q.unit == "kg" && (q.value < 3 || q.value > 2000)) continue;  // tons pass through a firm, nobody lifts them
    for (std::size_t r = 0; r < risks.size(); ++r) {
      const auto& units = risks[r].weak_units;
      if (std::find(units.begin(), units.end(), q.unit) == units.end()) continue;
      const auto it = std::find_if(found.begin(), found.end(), [&](const Recognised& f) { return f.risk == r; });
      if (it == found.end()) found.push_back({r, Weight::work, {}, false, false});
      else it->weight = std::max(it->weight, Weight::work);
    }
  }
}

bool is_above(std::size_t high, std::size_t low, const std::vector<RiskWords>& risks) {
  return std::find(risks[high].above.begin(), risks[high].above.end(), low) != risks[high].above.end();
}

bool is_measured(const Recognised& r, const std::vector<Quantity>& quantities, const std::vector<RiskWords>& risks) {
  const auto& units = risks[r.risk].units;
  return std::any_of(quantities.begin(), quantities.end(),
                     [&](const Quantity& q) { return std::find(units.begin(), units.end(), q.unit) != units.end(); });
}

// The row's own topic says what it is about; what the text names beside it counts when it is the same or more specific.
void keep_to_topic(Found& names, const std::vector<std::size_t>& own, const std::vector<Quantity>& quantities,
                   const std::vector<RiskWords>& risks) {
  if (own.empty() || risks[own.front()].umbrella) return;
  Found kept;
  for (const Recognised& n : names)
    if (std::any_of(own.begin(), own.end(), [&](std::size_t t) { return n.risk == t || is_above(n.risk, t, risks); }))
      kept.push_back(n);
  // Under a title about something else stands a value of its own: "Voegen uitslijpen, vervolg": 99 dB(A) and 5,4 m/s2.
  const auto measured = [&](const Recognised& n) { return is_measured(n, quantities, risks); };
  if (kept.empty()) std::copy_if(names.begin(), names.end(), std::back_inserter(kept), measured);
  if (kept.empty()) kept.push_back({own.front(), Weight::name, {}, false, true});
  names = std::move(kept);
}

// Of risks that only words together suggest: those that the topics above them name, where there are topics.
void keep_fitting(Found& together, const std::vector<std::size_t>& topics, const std::vector<RiskWords>& risks) {
  if (topics.empty()) return;
  std::erase_if(together, [&](const Recognised& r) {
    return std::none_of(topics.begin(), topics.end(), [&](std::size_t t) { return r.risk == t || is_above(r.risk, t, risks); });
  });
}

// What words together suggest counts beside names that say little: none, a safety subject, or the umbrella of that very risk.
bool adds_to(const Recognised& r, const Found& names, const std::vector<RiskWords>& risks) {
  return std::all_of(names.begin(), names.end(), [&](const Recognised& n) {
    if (n.weight < Weight::name) return true;
    if (!risks[n.risk].umbrella || risks[r.risk].group) return false;
    return !risks[r.risk].safety && (risks[n.risk].safety || is_above(r.risk, n.risk, risks));
  });
}

// A risk with a value of its own gives way to nothing.
void drop_umbrellas(Found& found, const std::vector<RiskWords>& risks, const std::vector<Quantity>& quantities = {}) {
  const Found all = found;
  std::erase_if(found, [&](const Recognised& low) {
    if (is_measured(low, quantities, risks)) return false;
    return std::any_of(all.begin(), all.end(), [&](const Recognised& high) {
      const auto& above = risks[high.risk].above;
      const auto& back = risks[low.risk].above;
      const bool mutual = std::find(back.begin(), back.end(), high.risk) != back.end();
      return high.risk != low.risk && !mutual && std::find(above.begin(), above.end(), low.risk) != above.end();
    });
  });
}

void raise(Found& found, std::size_t risk, Weight weight) {
  const auto it = std::find_if(found.begin(), found.end(), [&](const Recognised& f) { return f.risk == risk; });
  if (it == found.end()) found.push_back({risk, weight, {}, false, false});
  else it->weight = std::max(it->weight, weight);
}

std::size_t first_word(const Recognised& r) { return r.mentions.empty() ? 0 : r.mentions.front().first; }

void sort_by_place(Found& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Recognised& a, const Recognised& b) { return first_word(a) < first_word(b); });
}

bool has(const std::vector<std::size_t>& list, std::size_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// "De slaapwacht van Steiger": a capital inside a sentence makes a name of a house out of a word for a safety subject.
bool is_proper_name(std::string_view text, const std::vector<FoldedWord>& words, const Mention& m) {
  if (m.first != m.last || m.first == 0 || m.first >= words.size()) return false;
  const std::size_t at = words[m.first].begin;
  if (at < 2 || text[at] < 'A' || text[at] > 'Z' || at + 1 >= text.size() || text[at + 1] < 'a' || text[at + 1] > 'z')
    return false;
  return text[at - 1] == ' ' && text[at - 2] >= 'a' && text[at - 2] <= 'z';
}

// Two signs of one risk in different words are as good as words that name it together.
void add_up_signs(Found& found) {
  for (Recognised& r : found) {
    if (r.weight != Weight::work) continue;
    const Mention* first = nullptr;
    for (const Mention& m : r.mentions) {
      if (m.weight != Weight::work || m.denial) continue;
      if (!first) first = &m;
      else if (m.first > first->last || m.last < first->first) r.weight = Weight::together;
    }
  }
}

// A mask, a policy or an instruction that is lacking is a measure against the risk that stands beside it.
void drop_yielding(Found& names, const std::vector<RiskWords>& risks) {
  const auto health = [&](const Recognised& r) { return !risks[r.risk].yields && !risks[r.risk].safety; };
  if (std::any_of(names.begin(), names.end(), health))
    std::erase_if(names, [&](const Recognised& r) { return risks[r.risk].yields; });
}

// Beside a risk with a value of its own, what only words together suggest is the tool or the place of it.
void drop_beside_measured(Found& names, const std::vector<Quantity>& quantities, const std::vector<RiskWords>& risks) {
  if (std::none_of(names.begin(), names.end(), [&](const Recognised& r) { return is_measured(r, quantities, risks); })) return;
  std::erase_if(names, [&](const Recognised& r) { return r.weight < Weight::name && !is_measured(r, quantities, risks); });
}

// What only words together suggest about the organisation says nothing beside a risk that they suggest as well.
void drop_weak_organisation(Found& together, const Found& names, const std::vector<RiskWords>& risks) {
  const auto weak = [&](const Recognised& r) { return risks[r.risk].umbrella && risks[r.risk].safety; };
  const auto strong = [&](const Recognised& r) { return !risks[r.risk].safety; };
  if (std::none_of(names.begin(), names.end(), strong) && std::none_of(together.begin(), together.end(), strong)) return;
  std::erase_if(together, weak);
}

}  // namespace

std::vector<Recognised> recognise(std::string_view text, const std::vector<FoldedWord>& words,
                                  const std::vector<Mention>& mentions, const std::vector<Quantity>& quantities,
                                  const Topics& topics, const Vocabulary& vocabulary) {
  const auto& risks = vocabulary.risks();
  std::vector<Mention> meant;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(meant),
               [&](const Mention& m) { return !risks[m.risk].safety || !is_proper_name(text, words, m); });
  Found found = collect(meant);
  std::vector<std::size_t> all = topics.own;
  all.insert(all.end(), topics.around.begin(), topics.around.end());
  add_up_signs(found);
  weigh_units(found, quantities, all, risks);
  if (works_at_night(text)) raise(found, vocabulary.index("nachtarbeid"), Weight::name);
  const auto of_weight = [&](Weight weight) {
    Found out;
    std::copy_if(found.begin(), found.end(), std::back_inserter(out), [&](const Recognised& r) { return r.weight == weight; });
    return out;
  };
  Found names = of_weight(Weight::name);
  Found together = of_weight(Weight::together);
  keep_fitting(together, all, risks);
  drop_weak_organisation(together, names, risks);
  for (Recognised& r : together)
    if (adds_to(r, names, risks)) names.push_back(std::move(r));
  Found groups;
  std::copy_if(names.begin(), names.end(), std::back_inserter(groups),
               [&](const Recognised& r) { return risks[r.risk].group; });
  if (!groups.empty()) {
    sort_by_place(groups);
    return groups;
  }
  if (!names.empty()) {
    drop_umbrellas(names, risks, quantities);
    drop_yielding(names, risks);
    drop_beside_measured(names, quantities, risks);
    keep_to_topic(names, topics.own, quantities, risks);
    sort_by_place(names);
    return names;
  }
  Found works = of_weight(Weight::work);
  for (Recognised& hint : of_weight(Weight::hint))
    if (has(all, hint.risk)) works.push_back(std::move(hint));
  Found fitting;
  std::copy_if(works.begin(), works.end(), std::back_inserter(fitting), [&](const Recognised& r) { return has(all, r.risk); });
  if (!fitting.empty()) {
    fitting.resize(1);
    return fitting;
  }
  if (!topics.own.empty()) return {{topics.own.front(), Weight::work, {}, false, true}};
  if (works.empty()) guess_by_unit(works, quantities, risks);
  if (!works.empty()) {
    drop_umbrellas(works, risks);
    sort_by_place(works);
    works.resize(1);
    return works;
  }
  if (!topics.around.empty()) return {{topics.around.front(), Weight::work, {}, false, true}};
  Found hints = of_weight(Weight::hint);
  std::erase_if(hints, [](const Recognised& r) { return r.mentions.size() < 2; });
  if (hints.size() > 1) hints.resize(1);
  return hints;
}

std::vector<std::size_t> topics_of(std::string_view heading, VocabularySearch& search, Weight least) {
  Found found = collect(search.find(words_of(heading)));
  drop_umbrellas(found, search.vocabulary().risks());
  std::stable_sort(found.begin(), found.end(), [](const Recognised& a, const Recognised& b) { return a.weight > b.weight; });
  std::vector<std::size_t> out;
  for (const Recognised& r : found)
    if (r.weight >= least || (least == Weight::work && found.size() == 1)) out.push_back(r.risk);
  return out;
}

}  // namespace pago
