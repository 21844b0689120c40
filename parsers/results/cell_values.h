#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/modules.h"

// What stands in one cell, as the value of a field. Dutch ways of writing; a cell that could mean two things is no value.
namespace pago {

struct CellNumber {
  double value = 0;
  std::optional<double> other;  // "1.250" is 1250 and 1,25: the second reading
  std::string rest;             // what is written behind it: "dB"; may be empty
};
std::optional<CellNumber> cell_number(std::string_view text);  // "3,45", "-5", "1.250,5", "85%", "25 dB"

struct CellDate {
  std::optional<Date> date;  // empty: no such day (31-02)
};
// "31-12-1980", "1/3/80", "1980-12-31", "19801231", "3-mei-1980"; a year of two digits is the last one before `today`. With
// `day_numbers` also "29586", as Excel counts days. Empty when it is no date at all.
std::optional<CellDate> cell_date(std::string_view text, const Date& today, bool day_numbers);

std::optional<bool> cell_yes_no(std::string_view text, const ColumnWords& words);

// The name of the choice that is meant: "v" -> "mevrouw". Empty when it is none of them.
std::optional<std::string> cell_choice(std::string_view text, const std::vector<Choice>& choices);

bool cell_is_empty(std::string_view text, const ColumnWords& words);  // also "n.v.t." and "-"

// "1234ab" -> "1234 AB"; empty when it is no Dutch postcode.
std::optional<std::string> dutch_postcode(std::string_view text);

bool is_netherlands(std::string_view country);  // also when nothing is given
bool has_digit(std::string_view text);

// Letters that were lost when the file was saved in another encoding: "?", U+FFFD, "Ã«".
bool looks_garbled(std::string_view text);

}  // namespace pago
