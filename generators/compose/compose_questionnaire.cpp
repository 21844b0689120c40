#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/chosen_fields.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/compose/result_values.h"

// QST: the questions that belong to the work of this person, PAGO and PMO apart.
namespace pago {
namespace {

bool is_instrument(const ResultField& field) { return field.unit == "punten"; }  // a score of a licensed list (QST-11)

std::string question(const ResultField& field, const Texts& texts) {
  const TextValues label = {{"vraag", name_in_language(texts, field)}};
  if (is_instrument(field)) return capitalised(texts.say("vraag.instrument", label));
  if (field.kind == AnswerKind::yes_no) return texts.say("vraag.ja_nee", label);
  return capitalised(texts.say(field.kind == AnswerKind::number ? "vraag.getal" : "vraag.tekst", label));
}

std::string answer_place(const ResultField& field, const Texts& texts) {
  if (is_instrument(field)) return texts.say("antwoord.score");
  if (field.kind == AnswerKind::yes_no) return texts.say("antwoord.ja_nee");
  if (field.kind == AnswerKind::number) return texts.say("antwoord.getal", {{"eenheid", unit_in_language(texts, field.unit)}});
  return texts.say("antwoord.tekst");
}

// QST-06: the aspects of the plan that a module serves. One that has the name of a module has it in every language.
std::string aspects(const ResultModule& module, const CaseFile& case_file, const LetterContext& in) {
  std::vector<std::string> out;
  for (const PlannedExamination& e : case_file.plan.examinations) {
    const bool serves = module.pmo ? e.risk.empty() && e.aspect == module.name
                                   : std::find(module.risks.begin(), module.risks.end(), e.risk) != module.risks.end();
    if (!serves || e.aspect.empty()) continue;
    const auto known = std::find_if(in.modules.modules.begin(), in.modules.modules.end(),
                                    [&](const ResultModule& one) { return one.name == e.aspect; });
    const std::string name = known == in.modules.modules.end() ? e.aspect : name_in_language(in.texts, *known);
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return written_list(in.texts, out);
}

Rows question_rows(const ChosenModule& module, const Texts& texts, int& number) {
  Rows rows;
  for (const ResultField* field : module.fields) {
    FilledForm row;
    row.set("vraag_nummer", std::to_string(++number));
    row.set("vraag_tekst", question(*field, texts));
    row.set("vraag_antwoord", answer_place(*field, texts));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows part(const std::vector<ChosenModule>& modules, const CaseFile& case_file, const LetterContext& in, int& number) {
  const Texts& texts = in.texts;
  Rows rows;
  for (const ChosenModule& module : modules) {
    FilledForm row;
    row.set("vraag_onderdeel", capitalised(name_in_language(texts, *module.module)));
    const std::string why = aspects(*module.module, case_file, in);
    row.set("heeft_vraag_reden", !why.empty());
    if (!why.empty()) row.set("vraag_reden", texts.say("reden.aspect", {{"aspect", why}}));
    row.set("vraag_lijst", question_rows(module, texts, number));
    rows.push_back(std::move(row));
  }
  return rows;
}

// QST-07, QST-08: as fixed in the project plan, for the work of this person.
Rows cut_offs(const CaseFile& case_file, const LetterContext& in) {
  Rows rows;
  for (const PlannedExamination& e : case_file.plan.examinations) {
    const bool here = e.risk.empty() || std::find(in.work_risks.begin(), in.work_risks.end(), e.risk) != in.work_risks.end();
    if (!here || e.cut_offs.empty()) continue;
    FilledForm row;
    set_text(row, "afkap_onderdeel", capitalised(e.aspect));
    row.set("afkap_waarden", e.cut_offs);
    set_text(row, "afkap_geldigheid", e.validity);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

FilledForm compose_questionnaire(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  const std::string& processor = case_file.project.third_party.name;
  form.set("heeft_vragenlijst_verwerker", !processor.empty());
  set_text(form, "vragenlijst_verwerker", processor);
  int number = 0;
  const auto asked = [&](bool pmo) {
    return part(chosen_modules(person, case_file, in, pmo, FieldUse::question), case_file, in, number);
  };
  Rows about_work = asked(false), general = asked(true);
  form.set("geen_vragen", about_work.empty() && general.empty());
  set_rows(form, "heeft_vragen_pago", "vragen_pago", std::move(about_work));
  set_rows(form, "heeft_vragen_pmo", "vragen_pmo", std::move(general));
  set_rows(form, "heeft_afkapwaarden", "afkapwaarden", cut_offs(case_file, in));
  return form;
}

}  // namespace pago
