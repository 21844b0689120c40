#include "forms/near_word.h"

#include <algorithm>

namespace pago {

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string near_word(const std::string& typed, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 100;  // nobody mistypes more, and hostile input costs no time
  std::string best;
  std::size_t least = std::max<std::size_t>(2, typed.size() / 4) + 1;
  if (typed.size() > longest) return best;
  for (const std::string& name : known) {
    const std::size_t distance = edit_distance(typed, name);
    if (distance >= least || distance >= name.size()) continue;
    least = distance;
    best = name;
  }
  return best;
}

}  // namespace pago
