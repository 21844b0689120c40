#include "plugin/cli/catalogue_names.h"

#include <algorithm>

#include "forms/dutch.h"

namespace pago::cli {

std::string risk_name(const RiskId& id, const Catalogue& catalogue) {
  const Risk* risk = catalogue.risk(id);
  return risk ? risk->name : id;
}

std::string cited(const std::vector<std::string>& articles, const Catalogue& catalogue) {
  struct Law {
    std::string name;
    std::vector<std::string> numbers;
  };
  std::vector<Law> laws;
  for (const std::string& id : articles) {
    const Article* article = catalogue.article(id);
    const std::string law = article ? article->law : "";
    auto place = std::find_if(laws.begin(), laws.end(), [&law](const Law& l) { return l.name == law; });
    if (place == laws.end()) place = laws.insert(laws.end(), {law, {}});
    place->numbers.push_back(article ? article->number : id);
  }
  std::string out;
  for (const Law& law : laws) {
    if (!out.empty()) out += ", ";
    out += law.name.empty() ? dutch_list(law.numbers) : "artikel " + dutch_list(law.numbers) + " " + law.name;
  }
  return out;
}

}  // namespace pago::cli
