#include "plugin/case/agreement_json.h"

namespace pago {
namespace {

// "CHK-02" .. "CHK-15": a code of this document with a number from `first` to `last`.
bool is_element(const std::string& code, const std::string& document, int first, int last) {
  for (int number = first; number <= last; ++number)
    if (code == document + (number < 10 ? "-0" : "-") + std::to_string(number)) return true;
  return false;
}

void read_answer(JsonFields& f, PointChoice& point) {
  f.choice<Outcome>("oordeel",
                    {{"voldoet", Outcome::met},
                     {"tekort", Outcome::failed},
                     {"te beoordelen", Outcome::doubtful},
                     {"niet van toepassing", Outcome::not_applicable}},
                    point.outcome);
  f.text("toelichting", point.explanation);
}

}  // namespace

void read_contract_check(JsonFields& f, ContractCheckFacts& check) {
  f.text("certificaat", check.certificate);
  f.named(
      "punten", [](const std::string& code) { return is_element(code, "CHK", 2, 15); }, "dit punt kent de contractcheck niet",
      [&check](const std::string& code, JsonFields& fields) { read_answer(fields, check.points[code]); });
}

void read_third_party_requirements(JsonFields& f, ThirdPartyRequirements& requirements) {
  f.named(
      "eisen", [](const std::string& code) { return is_element(code, "B1E", 1, 14); }, "deze eis aan derden bestaat niet",
      [&requirements](const std::string& code, JsonFields& fields) {
        std::string agreed;
        fields.text("afspraak", agreed);
        if (!agreed.empty()) requirements.agreed[code] = agreed;
      });
}

void read_proposal(JsonFields& f, ProposalFacts& proposal) {
  f.text("titel", proposal.title);
  f.date("datum", proposal.date);
  f.choice<ProjectAim>("soort", {{"PAGO", ProjectAim::pago}, {"PMO", ProjectAim::pmo}, {"hybride", ProjectAim::hybrid}},
                       proposal.kind);
  f.yes_or_no("alleen_leefstijl", proposal.only_lifestyle);
  f.named(
      "punten", [](const std::string& code) { return is_element(code, "B1R", 2, 5); }, "dit punt kent de beoordeling niet",
      [&proposal](const std::string& code, JsonFields& fields) { read_answer(fields, proposal.points[code]); });
  f.text("advies", proposal.advice);
}

void read_hiring(JsonFields& f, HiringFacts& hiring) {
  f.text("uitlener", hiring.lender_name);
  f.text("adres", hiring.lender_address);
  f.text("plaats", hiring.place);
  f.text("werk", hiring.work);
  f.date("begin", hiring.start);
}

}  // namespace pago
