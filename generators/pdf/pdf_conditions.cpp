#include "generators/pdf/pdf_conditions.h"

#include <algorithm>
#include <stdexcept>

#include "forms/resources.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

constexpr std::string_view file = "conditions.xml";

PdfCondition condition_of(const DataNode& node) {
  PdfCondition condition{node.attribute_or("id", ""), node.attribute_or("pdfa", ""), node.attribute_or("pdfua", ""),
                         node.attribute_or("keuze", "") == "ja", node.text};
  if (condition.id.empty() || condition.sentence.empty()) throw_xml_error(file, node.line, "een voorwaarde zonder id of zin");
  if (condition.pdfa.empty() && condition.pdfua.empty()) throw_xml_error(file, node.line, "een voorwaarde zonder paragraaf");
  return condition;
}

std::vector<PdfCondition> load() {
  const std::span<const std::byte> bytes = resource("pdf/conditions.xml");
  const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file);
  std::vector<PdfCondition> conditions;
  for (const DataNode* node : root.all("condition")) conditions.push_back(condition_of(*node));
  return conditions;
}

}  // namespace

const std::vector<PdfCondition>& pdf_conditions() {
  static const std::vector<PdfCondition> all = load();
  return all;
}

const PdfCondition& pdf_condition(std::string_view id) {
  const auto& all = pdf_conditions();
  const auto found = std::find_if(all.begin(), all.end(), [&](const PdfCondition& one) { return one.id == id; });
  if (found == all.end()) throw std::logic_error("no such PDF condition: " + std::string(id));
  return *found;
}

}  // namespace pago
