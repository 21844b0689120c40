#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Which column of a file with results is which field: what pago proposes, what the case says, what a person chooses. Plain
// C++, without the office.
namespace pago {

struct ChosenColumn {
  std::string place;      // "kolom F"; empty: a column of the case that this file does not have
  std::string header;     // as in the file
  std::string name;       // as zaak.json names it
  std::string examples;   // "00017 | 00111"; values of people
  std::string doubt;      // Dutch; empty: none
  std::size_t field = 0;  // of fields(); 0: not used
  bool decided = true;    // false: pago is not sure and nobody chose yet
};

struct ChosenField {
  std::string id;    // "gehoor.rechts_4000"; empty: a column that is not used
  std::string text;  // "gehoor: rechts, 4000 Hz (dB)"
};

class ColumnChoices {
 public:
  // `answer` is that of `pago uitslagen kolommen --voorbeelden`; a column that the case speaks of is what the case says.
  // Throws Error("reading.invalid") for what is no such answer.
  ColumnChoices(std::string_view answer, std::string_view case_json);

  const std::vector<ChosenColumn>& columns() const { return columns_; }
  const std::vector<ChosenField>& fields() const { return fields_; }  // the first is "not used"

  void choose(std::size_t column, std::size_t field);

  std::string line(std::size_t column) const;  // for a list: "F  RE 4 kHz: gehoor: rechts, 4000 Hz (dB)"
  std::string doubled() const;                 // the first field that two columns have; empty: none, the choice can be kept
  std::string summary() const;                 // Dutch, one sentence: how many are used, how many nobody decided about

  // The text of zaak.json with these columns in it; what nobody decided about is left out, all else stays as it is. Throws
  // Error("case.invalid") for what is no JSON object.
  std::string kept_in(std::string_view case_json) const;

 private:
  std::size_t field_named(std::string_view id) const;  // 0: none
  void take_from_case(std::string_view case_json);

  std::vector<ChosenColumn> columns_;
  std::vector<ChosenField> fields_;
};

}  // namespace pago
