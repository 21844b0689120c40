#include "generators/compose/asked_fields.h"

#include "generators/compose/chosen_fields.h"

namespace pago {
namespace {

bool is_open(const FilledForm& values, const std::string& name) {
  const FieldValue* value = values.find(name);
  return value == nullptr || std::holds_alternative<std::monostate>(*value);
}

std::vector<AskedField> questions(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  std::vector<AskedField> asked;
  for (const bool pmo : {false, true})
    for (const ChosenModule& module : chosen_modules(person, case_file, in, pmo, FieldUse::question))
      for (const ResultField* field : module.fields) {
        const bool on_own_form = field->unit == "punten";  // only whether it was filled in is asked here (QST-11)
        asked.push_back({on_own_form ? "vraag_antwoord." + field->id : field->id, on_own_form ? nullptr : field});
      }
  return asked;
}

std::vector<AskedField> measurements(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in,
                                     FilledForm& values) {
  std::vector<AskedField> asked;
  for (const char* name : {"datum", "apparaat", "uitvoerder"}) {
    const std::string place = std::string("meting_") + name, result = std::string("meting.") + name;
    if (!is_open(values, place)) continue;
    values.set(place, in.texts.say("plek.invullen"));
    asked.push_back({result, in.modules.field(result)});
  }
  for (const bool pmo : {false, true})
    for (const ChosenModule& module : chosen_modules(person, case_file, in, pmo, FieldUse::measurement))
      for (const ResultField* field : module.fields) {
        if (person.row.answers.contains(field->id)) continue;
        asked.push_back({field->id, field});
        asked.push_back({"test_oordeel." + field->id, nullptr});
      }
  return asked;
}

std::vector<AskedField> scores(const LetterContext& in, FilledForm& values) {
  std::vector<AskedField> asked;
  auto& rows = std::get<std::vector<FilledForm>>(values.values["score_vragen"]);
  const std::string line = in.texts.say("plek.invullen");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string number = std::to_string(i + 1), item = "rug.startback_" + number;
    const ResultField* field = in.modules.field(item);
    if (is_open(rows[i], "score_antwoord") && field != nullptr) {
      rows[i].set("score_antwoord", in.texts.say(field->kind == AnswerKind::yes_no ? "antwoord.invullen" : "antwoord.getal"));
      asked.push_back({item, field});
    }
    if (!is_open(rows[i], "score_punt")) continue;
    rows[i].set("score_punt", in.texts.say("punt.invullen"));
    asked.push_back({"score_punt." + number, nullptr});
  }
  for (const char* name : {"totaal", "sub", "klasse"}) {
    const std::string place = std::string("score_") + name;
    if (!is_open(values, place)) continue;
    values.set(place, line);
    const ResultField* field = in.modules.field(std::string("rug.startback_") + name);
    asked.push_back({field != nullptr ? field->id : place, field});
  }
  return asked;
}

}  // namespace

std::vector<AskedField> open_for_filling(const PersonDocumentKind& kind, const AssessedPerson& person,
                                         const CaseFile& case_file, const LetterContext& in, FilledForm& values) {
  if (kind.code == "QST") return questions(person, case_file, in);
  if (kind.code == "BIO") return measurements(person, case_file, in, values);
  if (kind.code == "SBT") return scores(in, values);
  return {};
}

}  // namespace pago
