#include <algorithm>

#include "parsers/rie/extraction.h"

namespace pago {

// Groups and their rosters, visits, people spoken to, small accidents: rows that report, not findings. One that names a risk is
// shown to the physician.
void Extraction::listing(const Table& t, const TableLayout& layout) {
  for (std::size_t r = 0; r < t.rows.size(); ++r) {
    const Row& row = t.rows[r];
    if (r < layout.first_row) {
      note(row.source, TextRole::table_head);
      continue;
    }
    std::string text;
    for (const Cell& c : row.cells)
      if (const std::string cell = squeeze(c.text()); !cell.empty()) text += (text.empty() ? "" : " | ") + cell;
    const std::vector<Mention> mentions = search_.find(words_of(text));
    const bool names = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.weight == Weight::name && !is_organisational(search_.vocabulary().risks()[m.risk].id);
    });
    if (!names) {
      note(row.source, TextRole::background);
      continue;
    }
    for (const Cell& c : row.cells) {
      if (squeeze(c.text()).empty()) continue;
      SourceRef source = c.source;
      source.quote = squeeze(c.text());
      not_recognised(source, "rij van een lijst zonder bevindingen die wel een risico noemt");
    }
  }
}

}  // namespace pago
