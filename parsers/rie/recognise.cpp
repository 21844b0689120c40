#include "parsers/rie/recognise.h"

#include <algorithm>

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

void drop_umbrellas(Found& found, const std::vector<RiskWords>& risks) {
  const Found all = found;
  std::erase_if(found, [&](const Recognised& low) {
    return std::any_of(all.begin(), all.end(), [&](const Recognised& high) {
      const auto& above = risks[high.risk].above;
      const auto& back = risks[low.risk].above;
      const bool mutual = std::find(back.begin(), back.end(), high.risk) != back.end();
      return high.risk != low.risk && !mutual && std::find(above.begin(), above.end(), low.risk) != above.end();
    });
  });
}

std::size_t first_word(const Recognised& r) { return r.mentions.empty() ? 0 : r.mentions.front().first; }

void sort_by_place(Found& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Recognised& a, const Recognised& b) { return first_word(a) < first_word(b); });
}

bool has(const std::vector<std::size_t>& list, std::size_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

std::vector<Recognised> recognise(std::string_view, const std::vector<Word>& words, const std::vector<Quantity>& quantities,
                                  const std::vector<std::size_t>& topics, VocabularySearch& search) {
  const auto& risks = search.vocabulary().risks();
  Found found = collect(search.find(words));
  weigh_units(found, quantities, topics, risks);
  const auto of_weight = [&](Weight weight) {
    Found out;
    std::copy_if(found.begin(), found.end(), std::back_inserter(out), [&](const Recognised& r) { return r.weight == weight; });
    return out;
  };
  Found names = of_weight(Weight::name);
  Found groups;
  std::copy_if(names.begin(), names.end(), std::back_inserter(groups),
               [&](const Recognised& r) { return risks[r.risk].group; });
  if (!groups.empty()) {
    sort_by_place(groups);
    return groups;
  }
  if (!names.empty()) {
    drop_umbrellas(names, risks);
    sort_by_place(names);
    return names;
  }
  Found works = of_weight(Weight::work);
  for (Recognised& hint : of_weight(Weight::hint))
    if (has(topics, hint.risk)) works.push_back(std::move(hint));
  Found fitting;
  std::copy_if(works.begin(), works.end(), std::back_inserter(fitting),
               [&](const Recognised& r) { return has(topics, r.risk); });
  if (!fitting.empty()) {
    fitting.resize(1);
    return fitting;
  }
  if (!topics.empty()) return {{topics.front(), Weight::work, {}, false, true}};
  if (!works.empty()) {
    drop_umbrellas(works, risks);
    sort_by_place(works);
    works.resize(1);
    return works;
  }
  Found hints = of_weight(Weight::hint);
  std::erase_if(hints, [](const Recognised& r) { return r.mentions.size() < 2; });
  if (hints.size() > 1) hints.resize(1);
  return hints;
}

std::vector<std::size_t> topics_of(std::string_view heading, VocabularySearch& search) {
  Found found = collect(search.find(words_of(heading)));
  drop_umbrellas(found, search.vocabulary().risks());
  std::stable_sort(found.begin(), found.end(), [](const Recognised& a, const Recognised& b) { return a.weight > b.weight; });
  std::vector<std::size_t> out;
  for (const Recognised& r : found)
    if (r.weight >= Weight::work || found.size() == 1) out.push_back(r.risk);
  return out;
}

}  // namespace pago
