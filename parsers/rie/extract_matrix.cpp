#include "parsers/rie/extraction.h"
#include "parsers/rie/questions.h"

namespace pago {

// Functions down, risks across, a cross where they meet (functie-RI&E): every cross is a finding for that function.
bool Extraction::function_matrix(const Table& t) {
  if (t.rows.size() < 2 || t.columns < 4) return false;
  std::vector<std::vector<std::size_t>> named(static_cast<std::size_t>(t.columns));
  std::size_t risks = 0, crosses = 0;
  for (const Cell& c : t.rows[0].cells)
    if (c.column > 0 && c.text().size() < 40) {
      named[static_cast<std::size_t>(c.column)] = topics_of(c.text(), search_);
      risks += !named[static_cast<std::size_t>(c.column)].empty();
    }
  const auto crossed = [](const Cell& c) {
    const std::string f = fold(squeeze(c.text()));
    return f.size() <= 4 && is_tick(f) && f != "nee" && f != "1";
  };
  for (std::size_t r = 1; r < t.rows.size(); ++r)
    for (const Cell& c : t.rows[r].cells) {
      if (c.column > 0 && c.text().size() > 6) return false;
      crosses += c.column > 0 && crossed(c);
    }
  if (risks < 3 || crosses == 0) return false;
  note(t.rows[0].source, TextRole::table_head);
  std::vector<bool> used(named.size(), false);
  for (std::size_t r = 1; r < t.rows.size(); ++r) {
    if (t.rows[r].cells.empty() || t.rows[r].cells[0].column != 0) continue;
    const Cell& function = t.rows[r].cells[0];
    bool exposed = false;
    for (const Cell& c : t.rows[r].cells) {
      const auto column = static_cast<std::size_t>(c.column);
      if (c.column == 0 || column >= named.size() || !crossed(c)) continue;
      used[column] = exposed = true;
      if (named[column].empty()) continue;
      RiskFinding f;
      f.risk = search_.vocabulary().risks()[named[column].front()].id;
      f.group = squeeze(function.text());
      f.source = function.source;
      f.source.quote = f.group;
      f.also.push_back(c.source);
      f.confidence = 0.7;
      rie_.findings.push_back(std::move(f));
    }
    if (!exposed) not_recognised(function.source, "functie zonder aangekruist risico");
  }
  for (const Cell& c : t.rows[0].cells)
    if (const auto column = static_cast<std::size_t>(c.column); column > 0 && used[column] && named[column].empty())
      not_recognised(c.source, "aangekruiste kolom zonder herkend risico");
  return true;
}

}  // namespace pago
