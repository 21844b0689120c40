#pragma once
#include <string>

#include "plugin/pago.h"

// The object of `pago lees --json`; to_json of plugin/pago.h is here. Its fields:
//   company, author, assessor, version   text or null
//   date                                 "YYYY-MM-DD" or null
//   employees                            number or null
//   has_plan_van_aanpak                  true or false
//   findings[]   risk, applies (true only for presence "present"), presence, reason, quote, priority ("hoog|midden|laag" or
//                null), priority_printed, score, quantities[{value, unit, bound, in_words, text}], exposed_group, measure,
//                responsible, deadline, plan[], source{file, page, section, place, quote, scan}, also[],
//                confidence, unclear[words that a scan shows unclearly: not empty means a question]
//                scan is null, or {confidence, doubtful[]} for text that was read from a scanned page
//   pago            risks that call for a PAGO under an article of their own, the compulsory examinations included
//   pago_algemeen   risks that call for a PAGO under art. 18 Arbowet alone
//   verplicht       risks with an examination that is a condition for the work
//   decisions[]     risk, verdict, basis, articles[], groups[], because[] (indices into findings), reason, question
//   toetsing        the RI&E itself judged: conclusie (Dutch, a proposal), punten[] and regels[]: code, oordeel ("met",
//   "failed",
//                   "doubtful", "unseen", "not_applicable"), titel, grondslag, bevinding, vraag, plaatsen[]
//   remarks[], unrecognised[{text, place, why}], diagnostics[{severity, code, place, message}]
namespace pago {

// {"error": "<Dutch sentence>", "code": "pdf.password"}
std::string error_json(const std::string& code, const std::string& message);

}  // namespace pago
