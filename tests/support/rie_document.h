#pragma once
#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/formats/document.h"
#include "parsers/rie/extract_rie.h"

namespace pago::support {

// Rows of cells. A row with one cell in a table of more columns runs over the whole width.
using Rows = std::vector<std::vector<std::string>>;

inline Table table_of(const Rows& rows) {
  Table table;
  for (const auto& row : rows) table.columns = std::max(table.columns, static_cast<int>(row.size()));
  for (const auto& row : rows) {
    Row made;
    for (std::size_t c = 0; c < row.size(); ++c) {
      Cell cell;
      cell.column = static_cast<int>(c);
      cell.columns = row.size() == 1 ? table.columns : 1;
      cell.paragraphs.emplace_back();
      cell.paragraphs.back().text = row[c];
      made.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(made));
  }
  return table;
}

// An RI&E built in memory, block by block, as a reader would give it.
class RieDocument {
 public:
  RieDocument& heading(int level, const std::string& text, const std::string& label = {}) {
    Heading h;
    h.level = level;
    h.text = text;
    h.label = label;
    return add(std::move(h));
  }
  RieDocument& text(const std::string& text) { return add(paragraph(text)); }
  RieDocument& bold(const std::string& text) {
    Paragraph p = paragraph(text);
    p.bold = true;
    return add(std::move(p));
  }
  RieDocument& item(const std::string& text) {
    Paragraph p = paragraph(text);
    p.list_level = 0;
    p.label = "•";
    return add(std::move(p));
  }
  RieDocument& footnote(const std::string& text) {
    Paragraph p = paragraph(text);
    p.role = Role::footnote;
    return add(std::move(p));
  }
  RieDocument& styled(const std::string& style, const std::string& text) {
    Paragraph p = paragraph(text);
    p.style = style;
    return add(std::move(p));
  }
  RieDocument& table(const Rows& rows) { return add(table_of(rows)); }

  const Document& document() {
    document_.file = "proef.docx";
    document_.format = "docx";
    number_places(document_);
    return document_;
  }
  Rie rie() {
    diagnostics.clear();
    return extract_rie(document(), builtin_catalogue(), diagnostics);
  }

  std::vector<Diagnostic> diagnostics;

 private:
  static Paragraph paragraph(const std::string& text) {
    Paragraph p;
    p.text = text;
    return p;
  }
  template <class T>
  RieDocument& add(T block) {
    document_.blocks.emplace_back(std::move(block));
    return *this;
  }

  Document document_;
};

// A title and a company block, and then the chapter in which the findings of the test stand.
inline RieDocument rie_with_chapter(const std::string& chapter) {
  RieDocument d;
  d.heading(1, "Risico-inventarisatie en -evaluatie")
      .text("Rapport van een bezoek aan de werkplaats")
      .heading(1, "Bedrijfsgegevens")
      .table({{"Bedrijfsnaam", "Verzonnen Zagerij B.V."}, {"Datum rapport", "14-10-2025"}})
      .heading(1, chapter);
  return d;
}

inline std::vector<RiskFinding> findings_of(const Rie& rie, const RiskId& risk) {
  std::vector<RiskFinding> out;
  std::copy_if(rie.findings.begin(), rie.findings.end(), std::back_inserter(out),
               [&](const RiskFinding& f) { return f.risk == risk; });
  return out;
}

// "lawaai=aanwezig; tillen-dragen=afwezig": all findings in order, for a message that says it all.
inline std::string shown(const Rie& rie) {
  std::string out;
  for (const RiskFinding& f : rie.findings) out += (out.empty() ? "" : "; ") + f.risk + "=" + std::string(dutch(f.presence));
  return out;
}

}  // namespace pago::support
