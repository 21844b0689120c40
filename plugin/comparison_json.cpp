#include "plugin/json_parts.h"
#include "plugin/pago.h"

namespace pago {
namespace {

Json places(const Rie& rie, const std::vector<std::size_t>& findings) {
  Json list = Json::array();
  for (const std::size_t i : findings) list.push_back(json(rie.findings[i].source));
  return list;
}

Json differences(const ComparedRisk& risk) {
  Json list = Json::array();
  for (const Difference& d : risk.differences)
    list.push_back({{"wat", d.what}, {"oud", text_or_null(d.before)}, {"nieuw", text_or_null(d.after)}});
  return list;
}

Json json(const Comparison& c, const ComparedRisk& risk) {
  return {{"risk", risk.risk},
          {"groep", text_or_null(risk.group)},
          {"verandering", dutch(risk.change)},
          {"verschillen", differences(risk)},
          {"vraag", text_or_null(risk.question)},
          {"plaatsen_oud", places(c.before.rie, risk.before)},
          {"plaatsen_nieuw", places(c.after.rie, risk.after)}};
}

Json articles(const Decision* d) { return d == nullptr || d->verdict != Verdict::required ? Json::array() : Json(d->articles); }

Json json(const ComparedDuty& duty) {
  return {{"risk", duty.risk},
          {"verandering", dutch(duty.change)},
          {"artikelen_oud", articles(duty.before)},
          {"artikelen_nieuw", articles(duty.after)},
          {"toelichting", text_or_null(duty.note)}};
}

Json document(const Reading& reading) {
  return {{"bestand", reading.document.file},
          {"bedrijf", text_or_null(reading.rie.company.text)},
          {"datum", date_or_null(reading.rie.date)}};
}

}  // namespace

std::string to_json(const Comparison& c) {
  Json risks = Json::array(), duties = Json::array(), warnings = Json::array();
  for (const ComparedRisk& risk : c.result.risks) risks.push_back(json(c, risk));
  for (const ComparedDuty& duty : c.result.duties) duties.push_back(json(duty));
  for (const Diagnostic& d : c.result.warnings) warnings.push_back({{"code", d.code}, {"tekst", d.message}});
  return printed({{"oud", document(c.before)},
                  {"nieuw", document(c.after)},
                  {"risicos", risks},
                  {"plichten", duties},
                  {"meldingen", warnings}});
}

}  // namespace pago
