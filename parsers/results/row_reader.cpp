#include "parsers/results/row_reader.h"

#include <nettle/sha2.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "forms/dutch.h"
#include "parsers/results/cell_values.h"
#include "parsers/results/header_name.h"
#include "parsers/results/person_cells.h"
#include "parsers/results/row_shift.h"

namespace pago {
namespace {

constexpr double years_ahead = 5;  // of a date that says nothing else

using namespace std::chrono;

std::array<std::uint8_t, 32> hash_of(const std::vector<std::string>& cells) {
  sha256_ctx state;
  sha256_init(&state);
  std::string counted;
  for (const std::string& cell : cells) {
    counted += std::to_string(cell.size());
    (counted += ':') += cell;
  }
  sha256_update(&state, counted.size(), reinterpret_cast<const std::uint8_t*>(counted.data()));
  std::array<std::uint8_t, 32> digest;
  sha256_digest(&state, digest.size(), digest.data());
  return digest;
}

std::string bounds(const ResultField& field) {
  return dutch_number(*field.low) + " tot en met " + dutch_number(*field.high) + (field.unit.empty() ? "" : " " + field.unit);
}

bool plausible(const ResultField& field, double value) { return value >= *field.low && value <= *field.high; }

class RowWork {
 public:
  RowWork(const SheetRow& row, const RowContext& context, const FaultReport& report)
      : row_(row), context_(context), report_(report) {}

  ResultRow read() {
    out_.row = row_.number;
    out_.hash = hash_of(row_.cells);
    check_length();
    PersonCells person = read_cells();
    if (misfits_ > 1)
      if (const auto shift = find_shift(row_, context_)) person = read_until(*shift);
    finish_person(person);
    check_missing();
    check_participation();
    check_orders();
    for (ResultFault& one : faults_) report_(std::move(one));
    return std::move(out_);
  }

 private:
  void check_length() {
    const std::size_t width = context_.mapping.width, cells = row_.cells.size();
    const auto extra = [](const std::string& cell) { return !cell.empty(); };
    if (cells > width && std::any_of(row_.cells.begin() + static_cast<std::ptrdiff_t>(width), row_.cells.end(), extra))
      report_({"row_length", row_.number, std::nullopt, "",
               "deze rij heeft " + std::to_string(cells) + " cellen, de kopregel " + std::to_string(width) +
                   "; waarschijnlijk is een cel te veel ingevoegd"});
    if (cells < width && context_.kind == TableKind::csv)
      report_({"row_length", row_.number, std::nullopt, "",
               "deze rij heeft " + std::to_string(cells) + " cellen, de kopregel " + std::to_string(width) +
                   "; waarschijnlijk is een cel weggevallen"});
  }

  PersonCells read_cells() {
    PersonCells person;
    person.reserve(context_.mapping.columns.size());
    out_.answers = {};
    out_.answers.reserve(context_.mapping.columns.size());
    for (const MappedColumn& column : context_.mapping.columns) {
      if (column.column >= trusted_until_) break;
      read_cell(column, person);
    }
    return person;
  }

  // Once more, with no more said of the cells from there on than that they are shifted.
  PersonCells read_until(const RowShift& shift) {
    faulty_.clear();
    faults_.clear();
    trusted_until_ = shift.from;
    fault("shifted", shift.from,
          std::string("de cellen staan vanaf hier één kolom te ver naar ") + (shift.right ? "rechts" : "links") +
              "; herstel de rij in het bronbestand");
    return read_cells();
  }

  void read_cell(const MappedColumn& column, PersonCells& person) {
    static const std::string nothing;
    column_ = &column;
    const std::string& cell = column.column < row_.cells.size() ? row_.cells[column.column] : nothing;
    const ResultField& field = *column.field;
    Answer answer = value_of_cell(field, cell);
    if (field.id.starts_with("persoon.")) person[field.id] = {std::move(answer), column.column};
    else out_.answers[field.id] = std::move(answer);
  }

  Answer value_of_cell(const ResultField& field, const std::string& cell) {
    const ColumnWords& words = context_.modules.columns;
    if (field.kind == AnswerKind::choice)
      if (const auto choice = cell_choice(cell, field.choices)) return *choice;
    if (cell_is_empty(cell, words)) return {};
    switch (field.kind) {
      case AnswerKind::number:
        return number(field, cell);
      case AnswerKind::yes_no:
        if (const auto yes = cell_yes_no(cell, words)) return *yes;
        return wrong("no_answer", "hier hoort ja of nee");
      case AnswerKind::date:
        return date(field, cell);
      case AnswerKind::choice:
        return wrong("unknown_choice", "hier hoort " + choices(field));
      case AnswerKind::text:
        break;
    }
    if (text_misfits(field, cell)) ++misfits_;
    if (looks_garbled(cell) && field.id.starts_with("persoon."))
      return wrong("garbled", "er zijn letters verloren gegaan; bewaar het bestand als CSV UTF-8 of als .xlsx");
    return cell;
  }

  Answer number(const ResultField& field, const std::string& cell) {
    const auto found = cell_number(cell);
    if (!found) return wrong("no_number", "hier hoort een getal" + (field.unit.empty() ? "" : " in " + field.unit));
    if (!found->rest.empty()) {
      const std::string unit = unit_named(found->rest, context_.modules.columns);
      if (unit.empty()) return wrong("no_number", "hier hoort alleen een getal");
      if (unit != field.unit) return wrong("wrong_unit", "hier staat " + unit + ", maar het hoort in " + unit_of(field));
    }
    double value = found->value;
    if (found->other && plausible(field, *found->other)) {
      if (plausible(field, value))
        return wrong("ambiguous_number",
                     "de punt kan een decimaalteken of een duizendtal zijn; schrijf decimalen met een komma");
      value = *found->other;
    }
    if (!plausible(field, value)) return out_of_range(field, value);
    if (field.whole && value != std::floor(value)) return wrong("not_whole", "hier hoort een heel getal");
    return value;
  }

  Answer out_of_range(const ResultField& field, double value) {
    for (const OtherUnit& other : field.other_units)
      if (plausible(field, value * other.factor))
        return wrong("wrong_unit", "dit lijkt in " + other.unit + " te staan; het hoort in " + unit_of(field));
    return wrong("out_of_range", "buiten wat kan: " + bounds(field));
  }

  static std::string unit_of(const ResultField& field) { return field.unit.empty() ? "een getal zonder eenheid" : field.unit; }

  static std::string choices(const ResultField& field) {
    std::vector<std::string> names;
    for (const Choice& choice : field.choices) names.push_back(choice.name);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " of " : ", ") + names[i];
    return text;
  }

  Answer date(const ResultField& field, const std::string& cell) {
    const auto found = cell_date(cell, context_.today, row_.day_numbers);
    if (!found) return wrong("no_date", "hier hoort een datum (dd-mm-jjjj)");
    if (!found->date) return wrong("impossible_date", "deze datum bestaat niet");
    const Date& day = *found->date;
    if (field.id != "persoon.geboortedatum") {
      if (day.year() < year(2000) || day.year() > context_.today.year() + years(int(field.high.value_or(years_ahead))))
        return wrong("unlikely_date", "deze datum kan niet kloppen");
      return day;
    }
    if (day > context_.today) return wrong("age", "de geboortedatum ligt na vandaag");
    if (day + years(15) > context_.today) return wrong("age", "volgens deze datum is de werknemer jonger dan 15 jaar");
    if (day + years(101) <= context_.today) return wrong("age", "volgens deze datum is de werknemer ouder dan 100 jaar");
    return day;
  }

  void finish_person(const PersonCells& cells) {
    const auto report = [this](const char* code, std::size_t column, const std::string& field, const std::string& message) {
      if (column < trusted_until_) faults_.push_back({code, row_.number, column, label(field), message});
    };
    out_.person = person_of(cells, report);
    for (const auto& [id, cell] : cells)
      if (std::holds_alternative<std::monostate>(cell.answer)) note_missing(*context_.modules.field(id), cell.column);
  }

  void check_missing() {
    for (const MappedColumn& column : context_.mapping.columns) {
      if (column.column >= trusted_until_ || column.field->id.starts_with("persoon.")) continue;
      Answer& answer = out_.answers[column.field->id];
      if (!std::holds_alternative<std::monostate>(answer)) continue;
      if (column.module != nullptr && !out_.takes_part(column.module->pmo)) continue;
      if (column.field->kind == AnswerKind::yes_no && !said(column.column) &&
          context_.settings.missing_policy(column.field->id) == MissingPolicy::means_no)
        answer = false;
      else note_missing(*column.field, column.column);
    }
  }

  void note_missing(const ResultField& field, std::size_t column) {
    if (said(column) || field.optional) return;
    const bool stop = field.required || context_.settings.missing_policy(field.id) == MissingPolicy::stop;
    if (stop)
      fault("missing", column,
            field.required ? "dit moet er staan" : "er staat niets; vul het aan, of laat het in zaak.json weg");
  }

  void check_participation() {
    if (out_.takes_part(false) && out_.takes_part(true)) return;
    for (const MappedColumn& column : context_.mapping.columns) {
      if (column.module == nullptr || out_.takes_part(column.module->pmo)) continue;
      const Answer* answer = out_.find(column.field->id);
      if (answer == nullptr || std::holds_alternative<std::monostate>(*answer)) continue;
      fault("contradiction", column.column, "hier staat een uitslag, maar deze persoon doet niet mee aan dit deel");
    }
  }

  void check_orders() {
    for (const FieldOrder& order : context_.modules.orders) {
      const double* small = out_.given<double>(order.smaller);
      const double* large = out_.given<double>(order.larger);
      if (small == nullptr || large == nullptr) continue;
      const MappedColumn* column = context_.mapping.find(order.smaller);
      if (column == nullptr) continue;
      if (*small > *large) fault("contradiction", column->column, "dit kan niet meer zijn dan " + label(order.larger));
      else if (order.difference && *large - *small > *order.difference)
        fault("contradiction", column->column, "dit past niet bij " + label(order.larger));
    }
  }

  std::string label(const std::string& field) const { return context_.modules.field(field)->label; }

  Answer wrong(const char* code, const std::string& message) {
    ++misfits_;
    fault(code, column_->column, message);
    return {};
  }

  bool said(std::size_t column) const { return std::find(faulty_.begin(), faulty_.end(), column) != faulty_.end(); }

  void fault(const char* code, std::size_t column, const std::string& message) {
    faulty_.push_back(column);
    const auto found = std::find_if(context_.mapping.columns.begin(), context_.mapping.columns.end(),
                                    [&](const MappedColumn& c) { return c.column == column; });
    faults_.push_back({code, row_.number, column, found == context_.mapping.columns.end() ? "" : found->field->label, message});
  }

  const SheetRow& row_;
  const RowContext& context_;
  const FaultReport& report_;
  ResultRow out_;
  const MappedColumn* column_ = nullptr;
  std::size_t trusted_until_ = static_cast<std::size_t>(-1);  // cells of a shifted row are not read from here on
  std::vector<std::size_t> faulty_;                           // columns of which something was said
  std::vector<ResultFault> faults_;                           // what was said
  std::size_t misfits_ = 0;                                   // cells that find_shift may hold against the row, or more
};

}  // namespace

ResultRow read_row(const SheetRow& row, const RowContext& context, const FaultReport& report) {
  return RowWork(row, context, report).read();
}

}  // namespace pago
