#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {
namespace {

constexpr int most_for_employer = 25;  // Arbowet 13 lid 10: the employer may do the work of the expert worker himself

std::string observation(const LetterInput& in) {
  if (in.facts().rie_carried_out == false) return in.texts.say("bevinding.opgegeven");
  if (in.rie_file.empty()) return in.texts.say("bevinding.geen_document");
  const TextValues file = {{"bestand", std::string(in.rie_file)}};
  if (in.rie.findings.empty()) return in.texts.say("bevinding.geen_risico", file);
  return in.texts.say("bevinding.toch_rie", file);
}

// RIE-01 .. RIE-14, in the order of their numbers.
Rows content_rows() {
  Rows rows;
  for (int n = 1; n <= 14; ++n) {
    const Rule* point = builtin_rulebook().find((n < 10 ? "RIE-0" : "RIE-") + std::to_string(n));
    if (point == nullptr) continue;
    FilledForm row;
    row.set("code", point->code);
    row.set("titel", point->title);
    row.set("eis", point->demand);
    row.set("grondslag", capitalised(point->basis));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string help_sentence(const LetterInput& in) {
  const auto employees = in.facts().employees ? in.facts().employees : in.rie.employees;
  if (!employees) return in.texts.say("hulp.onbekend");
  return in.texts.say(*employees <= most_for_employer ? "hulp.klein" : "hulp.groot", {{"aantal", std::to_string(*employees)}});
}

std::string review_sentence(const LetterInput& in) {
  const auto employees = in.facts().employees ? in.facts().employees : in.rie.employees;
  if (!employees || *employees <= most_for_employer) return in.texts.say("toetsing.klein");
  return in.texts.say("toetsing.groot");
}

}  // namespace

FilledForm compose_rie_advice(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_representation(in, form);
  const bool doubtful = in.facts().rie_carried_out != false && !in.rie.findings.empty();
  form.set("bevinding", observation(in));
  form.set("te_bevestigen", in.facts().rie_carried_out != false);
  form.set("toch_rie", doubtful);
  form.set("inhoud_rie", content_rows());
  form.set("hulp", help_sentence(in));
  form.set("toetsing", review_sentence(in));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
