#include <cmath>

#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/rules/back_score.h"

// SBT and BZB: the low back module, for the bedrijfsarts alone. Numbers and topics; nothing of the licensed questions.
namespace pago {
namespace {

constexpr int items = 9;

std::optional<double> number(const ResultRow& row, const std::string& field) {
  const auto* value = row.given<double>(field);
  return value == nullptr ? std::nullopt : std::optional<double>(*value);
}

std::optional<int> whole(const ResultRow& row, const std::string& field) {
  const auto value = number(row, field);
  return value ? std::optional<int>(static_cast<int>(std::lround(*value))) : std::nullopt;
}

std::string item_field(int item) { return "rug.startback_" + std::to_string(item); }

// "STarT Back 3: loopafstand" -> "Loopafstand"
std::string topic(const LetterContext& in, int item) {
  const ResultField* field = in.modules.field(item_field(item));
  const std::string label = field == nullptr ? std::string() : field->label;
  const auto colon = label.find(": ");
  return capitalised(colon == label.npos ? label : label.substr(colon + 2));
}

FilledForm item_row(const ResultRow& row, const LetterContext& in, int item) {
  FilledForm out;
  out.set("score_nummer", std::to_string(item));
  set_text(out, "score_onderwerp", topic(in, item));
  if (item < items) {
    if (const auto* agreed = row.given<bool>(item_field(item))) {
      out.set("score_antwoord", in.texts.say(*agreed ? "antwoord.eens" : "antwoord.oneens"));
      out.set("score_punt", std::string(*agreed ? "1" : "0"));
    }
  } else if (const auto answer = whole(row, item_field(item))) {
    constexpr int first_that_counts = 4;  // 0, 0, 0, 1, 1
    out.set("score_antwoord", in.texts.say("antwoord.keuze", {{"nummer", std::to_string(*answer)}}));
    out.set("score_punt", std::string(*answer >= first_that_counts ? "1" : "0"));
  }
  return out;
}

std::optional<StartBackScore> score_of(const ResultRow& row) {
  std::array<std::optional<bool>, items - 1> agreed;
  for (int item = 1; item < items; ++item)
    if (const auto* answer = row.given<bool>(item_field(item))) agreed[static_cast<std::size_t>(item - 1)] = *answer;
  return start_back_score(agreed, whole(row, item_field(items)));
}

const char* class_id(StartBackClass found) {
  if (found == StartBackClass::low) return "klasse.zwak";
  return found == StartBackClass::high ? "klasse.hoog" : "klasse.middelmatig";
}

struct Factor {
  const char* name;   // end of the text ids "factor." and "getal."
  const char* field;  // of the answers
  std::optional<double> D023Exposure::*value;
  double above;  // indicative number of bijlage 7
};
constexpr Factor factors[] = {{"gewicht", "rug.til_gewicht", &D023Exposure::lifted_kg, 5},
                              {"uren", "rug.til_uren", &D023Exposure::lift_hours, 2},
                              {"keren", "rug.til_keren", &D023Exposure::lift_times, 25},
                              {"jaren", "rug.til_jaren", &D023Exposure::lift_years, 10},
                              {"graden", "rug.buig_graden", &D023Exposure::bend_degrees, 20},
                              {"buiguren", "rug.buig_uren", &D023Exposure::bend_hours, 1}};

std::string three_valued(const Texts& texts, const std::string& kind, Tri value) {
  return texts.say(kind + (!value ? "onbekend" : *value ? "ja" : "nee"));
}

}  // namespace

FilledForm compose_back_score(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  Rows rows;
  for (int item = 1; item <= items; ++item) rows.push_back(item_row(person.row, in, item));
  form.set("score_vragen", std::move(rows));
  if (const auto score = score_of(person.row)) {
    form.set("score_totaal", std::to_string(score->total));
    form.set("score_sub", std::to_string(score->sub));
    if (const auto found = start_back_class(*score)) form.set("score_klasse", in.texts.say(class_id(*found)));
  }
  return form;
}

FilledForm compose_back_disease(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  const ResultRow& row = person.row;
  set_text(form, "bz_richtlijn", answer_text(row, "arts.registratierichtlijn"));
  D023Exposure exposure;
  Rows rows;
  for (const Factor& factor : factors) {
    const auto value = number(row, factor.field);
    exposure.*factor.value = value;
    FilledForm one;
    one.set("bz_onderdeel", capitalised(in.texts.say(std::string("factor.") + factor.name)));
    one.set("bz_waarde", value ? written_number(in.texts, *value) : in.texts.say("waarde.onbekend"));
    one.set("bz_getal", in.texts.say(std::string("getal.") + factor.name));
    one.set("bz_gehaald", three_valued(in.texts, "gehaald.", value ? Tri(*value > factor.above) : Tri()));
    rows.push_back(std::move(one));
  }
  form.set("bz_factoren", std::move(rows));
  const D023Result result = d023(exposure);
  form.set("bz_tillen", three_valued(in.texts, "regel.", result.lifting));
  form.set("bz_buigen", three_valued(in.texts, "regel.", result.bending));
  form.set("bz_beide", three_valued(in.texts, "regel.", result.both));
  set_text(form, "bz_klinisch", answer_text(row, "arts.klinische_criteria"));
  if (const auto* concluded = row.given<bool>("arts.beroepsziekte"))
    form.set("bz_conclusie", in.texts.say(*concluded ? "conclusie.ja" : "conclusie.nee"));
  return form;
}

}  // namespace pago
