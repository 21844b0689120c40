#include <algorithm>

#include "generators/pdf/check_pdf.h"
#include "generators/pdf/pdf_conditions.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/pdf_files.h"
#include "plugin/cli/text_table.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

bool asks(const PdfOptions& chosen, const PdfCondition& condition) {
  return (chosen.standard != "ua" && !condition.pdfa.empty()) || (chosen.standard != "a" && !condition.pdfua.empty());
}

std::string clauses(const PdfCondition& condition) {
  std::string text = condition.pdfa.empty() ? "" : "PDF/A " + condition.pdfa;
  if (!condition.pdfua.empty()) text += (text.empty() ? "PDF/UA " : ", PDF/UA ") + condition.pdfua;
  return text + (condition.ours ? " (keuze van pago)" : "");
}

int list_conditions(const PdfOptions& chosen) {
  TextTable table({"id", "paragraaf", "voorwaarde"});
  for (const PdfCondition& condition : pdf_conditions())
    if (asks(chosen, condition)) table.add({condition.id, clauses(condition), condition.sentence});
  print(table.text(output_width()));
  return done;
}

std::string place_of(const PdfFinding& finding) {
  std::string place = finding.page ? "pagina " + std::to_string(finding.page) : "het bestand";
  if (finding.object) place += ", object " + std::to_string(finding.object);
  return place;
}

std::string verdict(const char* standard, bool meets, const std::string& claim, std::size_t faults) {
  std::string text =
      std::string(standard) +
      (meets ? ": voldoet" : ": voldoet niet (" + std::to_string(faults) + (faults == 1 ? " punt)" : " punten)"));
  if (!meets && !claim.empty()) text += ", en het bestand zegt ten onrechte van wel";
  if (meets && claim.empty()) text += "; het bestand zegt dat zelf niet";
  return text + "\n";
}

std::size_t count(const PdfReport& report, std::string PdfCondition::*clause) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(), [&](const PdfFinding& finding) {
    return !(pdf_condition(finding.condition).*clause).empty();
  }));
}

std::string as_text(const PdfOptions& chosen, const PdfReport& report) {
  std::string text;
  if (chosen.standard != "ua")
    text += verdict("PDF/A-2b", report.meets_pdfa(), report.pdfa_claim, count(report, &PdfCondition::pdfa));
  if (chosen.standard != "a")
    text += verdict("PDF/UA-1", report.meets_pdfua(), report.pdfua_claim, count(report, &PdfCondition::pdfua));
  for (const PdfFinding& finding : report.findings) {
    const PdfCondition& condition = pdf_condition(finding.condition);
    if (!asks(chosen, condition)) continue;
    text += "\n" + place_of(finding) + ": " + finding.what + "\n";
    for (const std::string& line : wrap(
             "Zo hoort het: " + condition.sentence + " [" + condition.id + "; " + clauses(condition) + "]", output_width() - 4))
      text += "    " + line + "\n";
  }
  if (report.left_out) text += "\nen nog " + std::to_string(report.left_out) + " keer hetzelfde soort fout.\n";
  return text;
}

Json as_json(const PdfOptions& chosen, const PdfReport& report) {
  Json findings = Json::array();
  for (const PdfFinding& finding : report.findings) {
    const PdfCondition& condition = pdf_condition(finding.condition);
    if (!asks(chosen, condition)) continue;
    findings.push_back({{"voorwaarde", condition.id},
                        {"pdfa", text_or_null(condition.pdfa)},
                        {"pdfua", text_or_null(condition.pdfua)},
                        {"pagina", finding.page ? Json(finding.page) : Json()},
                        {"object", finding.object ? Json(finding.object) : Json()},
                        {"gevonden", finding.what},
                        {"hoort", condition.sentence}});
  }
  return {{"bestand", file_name(chosen.file)},
          {"paginas", report.pages},
          {"pdfa", {{"zegt", text_or_null(report.pdfa_claim)}, {"voldoet", report.meets_pdfa()}}},
          {"pdfua", {{"zegt", text_or_null(report.pdfua_claim)}, {"voldoet", report.meets_pdfua()}}},
          {"fouten", findings},
          {"weggelaten", report.left_out}};
}

}  // namespace

int check_pdf_file(const PdfOptions& chosen) {
  if (!chosen.standard.empty() && chosen.standard != "a" && chosen.standard != "ua")
    throw WrongUse("--norm: \"" + chosen.standard + "\" is geen norm; wel: a, ua");
  if (chosen.conditions) return list_conditions(chosen);
  if (chosen.file.empty()) throw WrongUse("noem het PDF-bestand: pago pdf controleer BESTAND.pdf");
  const PdfReport report = check_pdf(read_user_file(chosen.file), file_name(chosen.file), chosen.password);
  print(chosen.json ? printed(as_json(chosen, report)) : as_text(chosen, report));
  const bool met = (chosen.standard == "ua" || report.meets_pdfa()) && (chosen.standard == "a" || report.meets_pdfua());
  return met ? done : written_with_warnings;
}

}  // namespace pago::cli
