#pragma once
#include <cstddef>
#include <functional>
#include <string>

#include "parsers/results/result_row.h"

// The cells about the person of a row, put together: street and house number, name, address, language.
namespace pago {

struct PersonCell {
  Answer answer;
  std::size_t column = 0;
};
using PersonCells = FlatMap<PersonCell>;  // by field id

// What is wrong: code, column, field id, message.
using PersonReport = std::function<void(const char*, std::size_t, const std::string&, const std::string&)>;

// Reports bad_postcode, bad_email, digits_in_text and shifted (a postcode where a town should be).
Person person_of(const PersonCells& cells, const PersonReport& report);

}  // namespace pago
