#include "generators/rules/compare_ries.h"

#include <algorithm>
#include <chrono>

#include "forms/dutch.h"
#include "forms/resources.h"
#include "generators/rules/evidence.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

struct GroupedFindings {
  std::string group;
  std::vector<std::size_t> findings;
};

bool same_group(const std::string& a, const std::string& b) {
  const auto x = words_to_match(a), y = words_to_match(b);
  if (x.empty() || y.empty()) return x.empty() && y.empty();
  const auto all_in = [](const auto& small, const auto& large) {
    return std::all_of(small.begin(), small.end(),
                       [&](const std::string& w) { return std::find(large.begin(), large.end(), w) != large.end(); });
  };
  return all_in(x, y) || all_in(y, x);
}

// Several findings of a risk in one group tell one story: table, summary and plan.
std::vector<GroupedFindings> grouped(const Rie& rie, const RiskId& risk) {
  std::vector<GroupedFindings> out;
  for (std::size_t i = 0; i < rie.findings.size(); ++i) {
    const RiskFinding& f = rie.findings[i];
    if (f.risk != risk) continue;
    const auto known =
        std::find_if(out.begin(), out.end(), [&](const GroupedFindings& g) { return same_group(g.group, f.group); });
    if (known != out.end()) known->findings.push_back(i);
    else out.push_back({f.group, {i}});
  }
  return out;
}

bool denies(const Rie& rie, const GroupedFindings& g) {
  return std::all_of(g.findings.begin(), g.findings.end(), [&](std::size_t i) { return is_denied(rie.findings[i]); });
}

class RiskMatcher {
 public:
  RiskMatcher(const Rie& before, const Rie& after, RiskId risk) : before_(before), after_(after), risk_(std::move(risk)) {}

  std::vector<ComparedRisk> match() {
    std::vector<GroupedFindings> old_ones = grouped(before_, risk_);
    std::vector<GroupedFindings> new_ones = grouped(after_, risk_);
    pair_up(old_ones, new_ones,
            [](const GroupedFindings& a, const GroupedFindings& b) { return same_group(a.group, b.group); });
    const bool only_one = old_ones.size() == 1 && new_ones.size() == 1;
    pair_up(old_ones, new_ones,
            [&](const GroupedFindings& a, const GroupedFindings& b) { return a.group.empty() || b.group.empty() || only_one; });
    for (const GroupedFindings& g : new_ones)
      if (!denies(after_, g)) out_.push_back({risk_, g.group, RiskChange::added, {}, g.findings, {}, {}});
    for (const GroupedFindings& g : old_ones)
      if (!denies(before_, g)) out_.push_back(gone(g));
    return std::move(out_);
  }

 private:
  template <class Fits>
  void pair_up(std::vector<GroupedFindings>& old_ones, std::vector<GroupedFindings>& new_ones, Fits fits) {
    for (auto current = new_ones.begin(); current != new_ones.end();) {
      const auto found =
          std::find_if(old_ones.begin(), old_ones.end(), [&](const GroupedFindings& g) { return fits(g, *current); });
      if (found == old_ones.end()) {
        ++current;
        continue;
      }
      pair(*found, *current);
      old_ones.erase(found);
      current = new_ones.erase(current);
    }
  }

  void pair(const GroupedFindings& old_one, const GroupedFindings& new_one) {
    const std::string& group = new_one.group.empty() ? old_one.group : new_one.group;
    ComparedRisk r{risk_, group, RiskChange::same, old_one.findings, new_one.findings, {}, {}};
    const bool denied_before = denies(before_, old_one), denied_after = denies(after_, new_one);
    if (denied_before && denied_after) return;
    r.differences = differences_between(before_, old_one.findings, after_, new_one.findings);
    if (denied_before) r.change = RiskChange::added;
    else if (!r.differences.empty()) r.change = RiskChange::changed;
    out_.push_back(std::move(r));
  }

  ComparedRisk gone(const GroupedFindings& g) const {
    const bool elsewhere =
        std::any_of(after_.findings.begin(), after_.findings.end(), [&](const RiskFinding& f) { return f.risk == risk_; });
    ComparedRisk r{risk_, g.group, RiskChange::gone, g.findings, {}, {}, {}};
    r.question = comparison_texts().say(elsewhere ? "verdwenen_groep" : "verdwenen");
    return r;
  }

  const Rie& before_;
  const Rie& after_;
  RiskId risk_;
  std::vector<ComparedRisk> out_;
};

std::string company_key(const std::string& name) {
  std::string key;
  for (const std::string& word : words_to_match(name))
    if (word != "b.v" && word != "bv" && word != "nv" && word != "n.v" && word != "vof") key += word + " ";
  return key;
}

bool other_company(const std::string& a, const std::string& b) {
  const std::string x = company_key(a), y = company_key(b);
  return !x.empty() && !y.empty() && x.find(y) == x.npos && y.find(x) == y.npos;
}

void warn(RieComparison& out, const char* code, const char* sentence, const TextValues& values) {
  out.warnings.push_back({Severity::warning, code, {}, comparison_texts().say(sentence, values)});
}

void check_documents(const ComparedRie& before, const ComparedRie& after, RieComparison& out) {
  if (other_company(before.rie.company.text, after.rie.company.text))
    warn(out, "compare.company", "melding.ander_bedrijf",
         {{"oud", before.rie.company.text}, {"nieuw", after.rie.company.text}});
  if (before.rie.date && after.rie.date && std::chrono::sys_days(*before.rie.date) > std::chrono::sys_days(*after.rie.date))
    warn(out, "compare.order", "melding.omgekeerd",
         {{"oud", dutch_date(*before.rie.date)}, {"nieuw", dutch_date(*after.rie.date)}});
  for (const ComparedRie* one : {&before, &after}) {
    const TextValues file = {{"bestand", std::string(one->file)}};
    if (one->rie.findings.empty()) warn(out, "compare.nothing", "melding.niets", file);
    else if (!one->rie.date) warn(out, "compare.date", "melding.zonder_datum", file);
  }
}

}  // namespace

std::string_view dutch(RiskChange change) {
  switch (change) {
    case RiskChange::added:
      return "nieuw";
    case RiskChange::gone:
      return "niet meer genoemd";
    case RiskChange::changed:
      return "gewijzigd";
    case RiskChange::same:
      return "gelijk";
  }
  return {};
}

std::vector<std::string> words_to_match(std::string_view text) {
  static constexpr std::string_view small[] = {"de",  "het",      "en",  "van",         "in",  "op",
                                               "bij", "afdeling", "afd", "medewerkers", "alle"};
  std::vector<std::string> words;
  std::string word;
  const auto keep = [&] {
    while (word.ends_with('.')) word.pop_back();
    while (word.size() > 4 && (word.ends_with("s") || word.ends_with("n") || word.ends_with("e"))) word.pop_back();
    if (!word.empty() && std::find(std::begin(small), std::end(small), word) == std::end(small)) words.push_back(word);
    word.clear();
  };
  for (const char c : lower_case(text)) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.';
    if (letter) word += c;
    else keep();
  }
  keep();
  return words;
}

const Texts& comparison_texts() {
  static const Texts texts = [] {
    const auto bytes = resource("leidraad/comparison.xml");
    return Texts::load({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }();
  return texts;
}

RieComparison compare_ries(const ComparedRie& before, const ComparedRie& after, const Catalogue& catalogue) {
  RieComparison out;
  check_documents(before, after, out);
  for (const Risk& risk : catalogue.risks)
    for (ComparedRisk& compared : RiskMatcher(before.rie, after.rie, risk.id).match()) out.risks.push_back(std::move(compared));
  out.duties = compare_duties(before, after, catalogue);
  return out;
}

}  // namespace pago
