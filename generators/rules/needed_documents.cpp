#include "generators/rules/needed_documents.h"

namespace pago {
namespace {

const char* of_pmo(const CaseSituation& s) {
  if (s.project.aim == ProjectAim::pago) return "het project is alleen een PAGO";
  return s.project.aim == ProjectAim::unknown ? "er is nog niet gekozen voor een PMO" : "";
}

const char* of_hired_workers(const CaseSituation& s) {
  if (!s.facts.hired_workers) return "of er ingeleende werknemers zijn, is niet bekend";
  return *s.facts.hired_workers ? "" : "er werken geen ingeleende werknemers";
}

const char* of_proposal(const CaseSituation& s) {
  return s.project.third_party.sent_proposal == true ? "" : "er is geen voorstel van een derde";
}

const char* of_third_party(const CaseSituation& s) {
  const ThirdParty& third = s.project.third_party;
  return third.name.empty() && third.task.empty() ? "er is geen derde die een deel uitvoert" : "";
}

const char* of_decision(const CaseSituation& s) {
  const bool discussed = s.progress.quote_discussed || s.progress.agreed;
  return discussed ? "" : "de offerte is nog niet besproken";
}

const char* without_rie(const CaseSituation& s) { return s.rie_on_file ? "er is een RI&E" : ""; }

}  // namespace

std::string why_not_needed(std::string_view code, const CaseSituation& situation) {
  struct Row {
    std::string_view code;
    const char* (*why)(const CaseSituation&);
  };
  constexpr Row rows[] = {{"NOR", without_rie}, {"RRQ", without_rie},    {"PMA", of_pmo},     {"INL", of_hired_workers},
                          {"B1R", of_proposal}, {"B1E", of_third_party}, {"DEC", of_decision}};
  for (const Row& row : rows)
    if (row.code == code) return row.why(situation);
  return "";
}

}  // namespace pago
