#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// Finding words of an RI&E back in a text that an office shows. Plain C++, without the office.
namespace pago {

// The numbers in a place as readers write it: "tabel 3, rij 4, cel 2", "alinea 12". 0: not named.
struct PlaceNumbers {
  int paragraph = 0, table = 0, row = 0, cell = 0;
};
PlaceNumbers numbers_of(std::string_view place);

// Where `words` stand in `text` as first unit and number of units, whatever white space, soft hyphens, capitals and numbers of
// notes stand between; empty when they do not.
std::optional<std::pair<std::size_t, std::size_t>> find_words(std::u16string_view text, std::u16string_view words);

}  // namespace pago
