#include "generators/compose/result_values.h"

#include <algorithm>
#include <string_view>

#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"

namespace pago {
namespace {

constexpr const char* no_verdict = "–";

const std::string& named(const Texts& texts, const std::string& dutch, const std::string& english, const std::string& polish) {
  const std::string language = texts.say("taal");
  const std::string& found = language == "en" ? english : language == "pl" ? polish : dutch;
  return found.empty() ? dutch : found;
}

std::string field_name(const LetterContext& in, const std::string& id, const std::string& dutch) {
  const ResultField* field = in.modules.field(id);
  return field == nullptr ? dutch : name_in_language(in.texts, *field);
}

// The word of a list in the texts, else the Dutch word itself: units and classes may come from the case.
std::string word(const Texts& texts, std::string_view kind, const std::string& dutch) {
  const std::string id = std::string(kind) + dutch;
  return texts.has(id) ? texts.say(id) : dutch;
}

std::string unit_behind(const LetterContext& in, const std::string& unit) {
  if (unit.empty()) return {};
  return (unit == "%" ? "" : "\u00A0") + unit_in_language(in.texts, unit);
}

std::string bare(const LetterContext& in, const AssessedValue& value) {
  if (const auto* number = std::get_if<double>(&value.value)) return written_number(in.texts, *number);
  if (const auto* yes = std::get_if<bool>(&value.value)) return in.texts.say(*yes ? "waarde.ja" : "waarde.nee");
  if (const auto* date = std::get_if<Date>(&value.value)) return written_date(in.texts, *date);
  const auto* text = std::get_if<std::string>(&value.value);
  return text == nullptr ? std::string() : one_line(*text);
}

void add_part(std::string& text, const std::string& part) { text += (text.empty() ? "" : "; ") + part; }

class LimitWriter {
 public:
  LimitWriter(const LetterContext& in, const AssessedValue& value)
      : in_(in), value_(value), criterion_(value.applied), unit_(unit_behind(in, value.unit)) {}

  std::string text() {
    bounds();
    classes();
    answers();
    if (!out_.empty()) return out_;
    return value_.criterion.empty() ? in_.texts.say("grens.geen") : value_.criterion;
  }

 private:
  std::string measure(double bound) const { return written_number(in_.texts, bound) + unit_; }

  void bounds() {
    const auto& [most, least] = std::pair(criterion_.at_most, criterion_.at_least);
    if (most && least)
      add_part(out_, in_.texts.say("grens.tussen", {{"onder", written_number(in_.texts, *least)}, {"boven", measure(*most)}}));
    else if (most) add_part(out_, in_.texts.say("grens.hoogstens", {{"grens", measure(*most)}}));
    else if (least) add_part(out_, in_.texts.say("grens.minstens", {{"grens", measure(*least)}}));
    if (criterion_.notice_above)
      add_part(out_, in_.texts.say("grens.let_op_boven", {{"grens", measure(*criterion_.notice_above)}}));
    if (criterion_.notice_below)
      add_part(out_, in_.texts.say("grens.let_op_onder", {{"grens", measure(*criterion_.notice_below)}}));
  }

  void classes() {  // what is in order; a list of all classes is for the physician
    for (const ValueClass& one : criterion_.classes) {
      if (one.outcome != ResultOutcome::in_order) continue;
      if (one.from && one.below)
        add_part(out_, in_.texts.say("grens.vanaf_onder",
                                     {{"onder", written_number(in_.texts, *one.from)}, {"boven", measure(*one.below)}}));
      else if (one.below) add_part(out_, in_.texts.say("grens.onder", {{"boven", measure(*one.below)}}));
      else if (one.from) add_part(out_, in_.texts.say("grens.vanaf", {{"onder", measure(*one.from)}}));
    }
  }

  void answers() {
    const auto said = [this](bool yes) { return in_.texts.say(yes ? "waarde.ja" : "waarde.nee"); };
    if (criterion_.deviating_answer)
      add_part(out_, in_.texts.say("grens.afwijkend", {{"antwoord", said(*criterion_.deviating_answer)}}));
    if (criterion_.notice_answer)
      add_part(out_, in_.texts.say("grens.aandacht", {{"antwoord", said(*criterion_.notice_answer)}}));
  }

  const LetterContext& in_;
  const AssessedValue& value_;
  const Criterion& criterion_;
  const std::string unit_;
  std::string out_;
};

// The field of the other side: "gehoor.rechts_4000" and "gehoor.links_4000".
bool other_side(const AssessedValue& one, const AssessedValue& other) {
  if (one.side.empty() || other.side.empty() || one.side == other.side) return false;
  const std::string_view a = one.field, b = other.field;
  const auto at = a.find(one.side), there = b.find(other.side);
  if (at == a.npos || at != there) return false;
  return a.substr(0, at) == b.substr(0, at) && a.substr(at + one.side.size()) == b.substr(at + other.side.size());
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view spaces = " \t\n";
  std::vector<std::string_view> out;
  for (std::size_t from; (from = text.find_first_not_of(spaces)) != text.npos;) {
    const std::size_t to = std::min(text.find_first_of(spaces, from), text.size());
    out.push_back(text.substr(from, to - from));
    text.remove_prefix(to);
  }
  return out;
}

// What two names share, word by word from both ends: "right ear, 500 Hz" and "left ear, 500 Hz" give "ear, 500 Hz".
std::string shared_name(const std::string& one, const std::string& other) {
  const std::vector<std::string_view> a = words_of(one), b = words_of(other);
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t front = 0, back = 0;
  while (front < most && a[front] == b[front]) ++front;
  while (back + front < most && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  std::string text;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (i < front || i >= a.size() - back) (text += text.empty() ? "" : " ") += a[i];
  while (text.ends_with(',')) text.pop_back();
  return text.empty() ? one : text;
}

std::string of_side(const LetterContext& in, const AssessedValue& value, const std::string& text) {
  return in.texts.say("kant." + value.side, {{"waarde", text}});
}

bool may_have_verdict(const LetterContext& in, const AssessedValue& value) {
  const ResultField* field = in.modules.field(value.field);
  return field == nullptr || !field->input_only;
}

std::string text_of(const LetterContext& in, const AssessedValue& value, const std::string& unit) {
  std::string text = bare(in, value) + unit;
  if (value.result_class.empty()) return text;
  return in.texts.say("waarde.met_klasse", {{"waarde", text}, {"klasse", word(in.texts, "klasse.", value.result_class)}});
}

PrintedValue print_one(const LetterContext& in, ValueWords& words, const AssessedValue& value) {
  const ValueWords::Field& field = words.of(in, value);
  std::string text = text_of(in, value, field.unit);
  if (!field.may_have_verdict || !can_be_judged(value)) return {field.label, std::move(text), no_verdict, no_verdict};
  return {field.label, std::move(text), field.limit, verdict_word(in.texts, value.outcome)};
}

PrintedValue print_pair(const LetterContext& in, ValueWords& words, const AssessedValue& one, const AssessedValue& other) {
  PrintedValue out = print_one(in, words, one);
  out.label = words.shared_label(in, one, other);
  const std::string other_text = text_of(in, other, words.of(in, other).unit);
  out.value =
      in.texts.say("waarde.twee_kanten", {{"een", of_side(in, one, bare(in, one))}, {"ander", of_side(in, other, other_text)}});
  if (one.outcome != other.outcome)
    out.verdict = in.texts.say("waarde.twee_kanten", {{"een", of_side(in, one, verdict_word(in.texts, one.outcome))},
                                                      {"ander", of_side(in, other, verdict_word(in.texts, other.outcome))}});
  return out;
}

}  // namespace

bool can_be_judged(const AssessedValue& value) {
  return !value.input_only && (std::holds_alternative<double>(value.value) || std::holds_alternative<bool>(value.value));
}

ValueWords::Known& ValueWords::known(const LetterContext& in, const AssessedValue& value) {
  Known& known = fields_[value.field];
  if (!known.words.label.empty() && known.applied == value.applied && known.unit == value.unit &&
      known.criterion == value.criterion)
    return known;
  known = {{field_name(in, value.field, value.label), unit_behind(in, value.unit), limit_text(in, value),
            may_have_verdict(in, value)},
           value.unit,
           value.criterion,
           {},
           {},
           value.applied};
  return known;
}

const ValueWords::Field& ValueWords::of(const LetterContext& in, const AssessedValue& value) { return known(in, value).words; }

const std::string& ValueWords::shared_label(const LetterContext& in, const AssessedValue& one, const AssessedValue& other) {
  const std::string& other_label = known(in, other).words.label;
  Known& own = known(in, one);
  if (own.other_side != other.field) {
    own.other_side = other.field;
    own.shared_label = shared_name(own.words.label, other_label);
  }
  return own.shared_label;
}

std::string value_text(const LetterContext& in, const AssessedValue& value) {
  return text_of(in, value, unit_behind(in, value.unit));
}

std::string limit_text(const LetterContext& in, const AssessedValue& value) { return LimitWriter(in, value).text(); }

std::vector<PrintedValue> recorded_values(const LetterContext& in, const ModuleResult& module) {
  ValueWords words;
  std::vector<PrintedValue> out;
  for (const AssessedValue& value : module.values) {
    out.push_back(print_one(in, words, value));
    out.back().label = capitalised(module_name(in, module)) + ": " + out.back().label;
  }
  return out;
}

std::vector<PrintedValue> printed_values(const LetterContext& in, const ModuleResult& module) {
  ValueWords own;
  ValueWords& words = in.words == nullptr ? own : *in.words;
  std::vector<PrintedValue> out;
  std::vector<bool> done(module.values.size(), false);
  for (std::size_t i = 0; i < module.values.size(); ++i) {
    const AssessedValue& value = module.values[i];
    if (done[i]) continue;
    std::size_t pair = i + 1;
    while (pair < module.values.size() &&
           !(other_side(value, module.values[pair]) && value.criterion == module.values[pair].criterion))
      ++pair;
    if (pair < module.values.size()) done[pair] = true;
    PrintedValue line =
        pair < module.values.size() ? print_pair(in, words, value, module.values[pair]) : print_one(in, words, value);
    line.label = capitalised(line.label);
    out.push_back(std::move(line));
  }
  return out;
}

PrintedModules printed_modules(const LetterContext& in, const AssessedPerson& person) {
  PrintedModules out;
  for (const ModuleResult& module : person.modules)
    out.push_back(module.physician_only ? std::vector<PrintedValue>() : printed_values(in, module));
  return out;
}

std::string verdict_word(const Texts& texts, ResultOutcome outcome) {
  switch (outcome) {
    case ResultOutcome::in_order:
      return texts.say("uitkomst.in_orde");
    case ResultOutcome::attention:
      return texts.say("uitkomst.let_op");
    case ResultOutcome::deviating:
      return texts.say("uitkomst.afwijkend");
    case ResultOutcome::not_assessed:
      break;
  }
  return texts.say("uitkomst.niet_beoordeeld");
}

const std::string& name_in_language(const Texts& texts, const ResultField& field) {
  return named(texts, field.label, field.english, field.polish);
}

const std::string& name_in_language(const Texts& texts, const ResultModule& module) {
  return named(texts, module.name, module.english, module.polish);
}

std::string unit_in_language(const Texts& texts, const std::string& unit) { return word(texts, "eenheid.", unit); }

std::string module_name(const LetterContext& in, const ModuleResult& module) {
  const ResultModule* known = in.modules.module(module.module);
  return known == nullptr ? module.name : name_in_language(in.texts, *known);
}

std::string missing_names(const LetterContext& in, const ModuleResult& module) {
  const ResultModule* known = in.modules.module(module.module);
  std::vector<std::string> names;
  for (const std::string& label : module.missing) {
    std::string name = label;
    if (known != nullptr)
      for (const ResultField& field : known->fields)
        if (field.label == label) name = named(in.texts, field.label, field.english, field.polish);
    names.push_back(std::move(name));
  }
  return written_list(in.texts, names);
}

}  // namespace pago
