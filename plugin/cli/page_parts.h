#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "parsers/rie/account.h"
#include "plugin/pago.h"

// The parts of a reading page, each HTML: private to reading_page.
namespace pago::cli {

// A reading with its account, and where each thing stands in the page.
struct PageSource {
  PageSource(const Reading& reading, const Catalogue& catalogue);

  const Reading& reading;
  const Catalogue& catalogue;
  std::vector<TextUnit> account;
  std::unordered_map<std::string, std::size_t> first_unit;  // by place of paragraph, cell, row or table: index into account
  std::vector<std::size_t> cards;                           // findings, first those that are there, then denials

  std::string unit_id(const std::string& place) const;  // "t12"; empty when the page has no such place
  const Decision* decision_of(const RiskFinding& finding) const;
  std::string number_of(std::size_t finding) const;  // as the reader sees it, from 1, in document order
};

// CSS class of a finding: "finding", "finding controlled", "finding not_assessed" or "denial".
std::string class_of(const RiskFinding& finding);
bool is_denial(const RiskFinding& finding);

std::string summary_part(const PageSource& page);   // company, counts, duties, diagnostics
std::string document_part(const PageSource& page);  // the document, block by block
std::string panel_part(const PageSource& page);     // a card per finding, denial and unrecognised text

// "blz. 3, alinea 12" as a link to the place in the document.
std::string place_link(const PageSource& page, const SourceRef& source);

}  // namespace pago::cli
