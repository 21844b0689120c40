#include "parsers/rie/scan_doubt.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

RiskFinding finding(const std::string& quote, const std::vector<std::string>& doubtful, const std::string& place = "alinea 3") {
  RiskFinding f;
  f.risk = "lawaai";
  f.confidence = 0.9;
  f.source.place = place;
  f.source.quote = quote;
  f.source.page = 4;
  f.source.scan = ScanReading{9, 0.9, doubtful};
  return f;
}

std::vector<Diagnostic> question(Rie& rie, const Document& document = {}) {
  std::vector<Diagnostic> diagnostics;
  question_unclear_scans(document, rie, diagnostics);
  return diagnostics;
}

Document table_with(const std::string& answer, const std::vector<std::string>& doubtful, std::size_t column) {
  Table table;
  Row row;
  row.source.place = "tabel 1, rij 2";
  row.cells.resize(3);
  row.cells[column].paragraphs.push_back(Paragraph{answer, Role::body, "", -1, "", false, {}});
  row.cells[column].source.scan = ScanReading{1, 0.3, doubtful};
  table.rows.push_back(row);
  Document document;
  document.blocks.emplace_back(table);
  return document;
}

}  // namespace

TEST_CASE("a finding with a doubtful word in its own words becomes a question, and the word is named") {
  Rie rie;
  rie.findings.push_back(finding("In de hal is 9l dB(A) gemeten.", {"9l"}));
  const auto diagnostics = question(rie);
  CHECK(rie.findings[0].unclear == std::vector<std::string>{"9l"});
  CHECK(rie.findings[0].confidence < 0.5);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "rie.scan_doubt");
  CHECK(diagnostics[0].severity == Severity::warning);
  CHECK(diagnostics[0].where.page == 4);
  CHECK(diagnostics[0].message.find("9l") != std::string::npos);
}

TEST_CASE("a doubtful word in another sentence of the same paragraph leaves the finding alone") {
  Rie rie;
  rie.findings.push_back(finding("In de hal is 91 dB(A) gemeten.", {"ge", "zamennlijk"}));
  CHECK(question(rie).empty());
  CHECK(rie.findings[0].unclear.empty());
  CHECK(rie.findings[0].confidence == 0.9);
}

TEST_CASE("a doubtful answer in the row makes its finding a question, a doubtful row number does not") {
  Rie rie;
  rie.findings.push_back(finding("Werkt er weleens iemand alleen?", {}, "tabel 1, rij 2, cel 2"));
  CHECK(question(rie, table_with("J", {"J"}, 2)).size() == 1);
  CHECK(rie.findings[0].unclear == std::vector<std::string>{"J"});
  CHECK(question(rie, table_with("Ke)", {"Ke)"}, 0)).empty());
}

TEST_CASE("a finding from text that the file holds as text is never touched") {
  Rie rie;
  rie.findings.push_back(finding("In de hal is 91 dB(A) gemeten.", {"91"}));
  rie.findings[0].source.scan.reset();
  CHECK(question(rie).empty());
  CHECK(rie.findings[0].confidence == 0.9);
}

TEST_CASE("two findings of one sentence give one message") {
  Rie rie;
  rie.findings.push_back(finding("Lawaai en trillinqen in de hal.", {"trillinqen"}));
  rie.findings.push_back(finding("Lawaai en trillinqen in de hal.", {"trillinqen"}));
  CHECK(question(rie).size() == 1);
}
