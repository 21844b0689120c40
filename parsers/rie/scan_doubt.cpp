#include "parsers/rie/scan_doubt.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace pago {
namespace {

constexpr double kUnclear = 0.4;
constexpr std::size_t kShortCell = 12;  // letters: an answer, a tick, a score
constexpr std::size_t kLongWord = 4;    // letters: may stand inside a word that a line break had cut

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// "tabel 3, rij 4, cel 2" -> "tabel 3, rij 4"; empty outside tables.
std::string row_of(const std::string& place) {
  const std::size_t cell = place.rfind(", cel ");
  if (cell != std::string::npos) return place.substr(0, cell);
  return place.find(", rij ") == std::string::npos ? std::string() : place;
}

using DoubtByRow = std::map<std::string, std::vector<std::string>>;

void add_rows(const Table& table, DoubtByRow& rows) {
  for (const Row& row : table.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const Cell& cell = row.cells[c];
      for (const Table& inner : cell.tables) add_rows(inner, rows);
      if (c == 0 || !cell.source.scan || cell.text().size() > kShortCell) continue;  // the first is a number or a heading
      std::vector<std::string>& doubt = rows[row.source.place];
      doubt.insert(doubt.end(), cell.source.scan->doubtful.begin(), cell.source.scan->doubtful.end());
    }
  }
}

void add_once(std::vector<std::string>& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

std::vector<std::string> unclear_words(const RiskFinding& finding, const DoubtByRow& rows) {
  std::vector<std::string> unclear;
  const std::vector<std::string> said = split(finding.source.quote);
  for (const std::string& word : finding.source.scan->doubtful) {
    const bool inside = word.size() >= kLongWord && finding.source.quote.find(word) != std::string::npos;
    if (inside || std::find(said.begin(), said.end(), word) != said.end()) add_once(unclear, word);
  }
  if (const auto row = rows.find(row_of(finding.source.place)); row != rows.end())
    for (const std::string& word : row->second) add_once(unclear, word);
  return unclear;
}

std::string quoted(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "“" : ", “") + word + "”";
  return out;
}

}  // namespace

void question_unclear_scans(const Document& document, Rie& rie, std::vector<Diagnostic>& diagnostics) {
  DoubtByRow rows;
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block)) add_rows(*table, rows);
  std::vector<std::string> told;
  for (RiskFinding& finding : rie.findings) {
    if (!finding.source.scan) continue;
    finding.unclear = unclear_words(finding, rows);
    if (finding.unclear.empty()) continue;
    finding.confidence = std::min(finding.confidence, kUnclear);
    const std::string message = "onzeker gelezen van de scan: " + quoted(finding.unclear) +
                                "; kijk op de scan wat er staat. Tot dan is wat hier gevonden is een vraag.";
    const std::string key = finding.source.place + message;
    if (std::find(told.begin(), told.end(), key) != told.end()) continue;
    told.push_back(key);
    diagnostics.push_back({Severity::warning, "rie.scan_doubt", finding.source, message});
  }
}

}  // namespace pago
