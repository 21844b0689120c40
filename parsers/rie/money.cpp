#include "parsers/rie/money.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

// "1.250,50", "1,250.50", "1 250", "12.50": the last mark is the decimal one, unless exactly three figures follow it.
double amount(const std::string& written) {
  const std::size_t mark = written.find_last_of(".,");
  const std::size_t behind = mark == std::string::npos ? 0 : written.size() - mark - 1;
  std::string digits;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] >= '0' && written[i] <= '9') digits += written[i];
    else if (i == mark && behind > 0 && behind != 3) digits += '.';
  }
  return std::stod(digits);
}

double times(const std::string& unit) {
  if (unit == "k" || unit == "mille") return 1e3;
  return unit.starts_with("m") ? 1e6 : 1;
}

}  // namespace

std::optional<double> euros_in(std::string_view text, bool column) {
  static const TextPattern money(
      R"((k ?€|€ ?k|k ?euro?|€|eur(?:o'?s?)?)?\s*(\d{1,9}(?:[., ]\d{3})*(?:[.,]\d{1,2})?)(?!\d)(?:,-+|,=)?\s*(k|mille|mln|miljoen)?(?![a-z])\s*(€|euro'?s?|eur)?)",
      TextPattern::Letters::any_case);
  std::optional<double> most;
  const std::string folded = fold(text);
  for (const TextMatch& m : money.all(folded)) {
    const std::string before = m[1], unit = m[3], after = m[4];
    const bool alone = column && squeeze(folded) == squeeze(m[0]);
    if (before.empty() && after.empty() && !alone) continue;
    const double euros = amount(m[2]) * times(unit) * (before.find('k') != std::string::npos ? 1e3 : 1);
    most = std::max(most.value_or(euros), euros);
  }
  return most;
}

}  // namespace pago
