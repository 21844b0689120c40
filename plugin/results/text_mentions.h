#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "generators/release/people_in_text.h"
#include "generators/release/wrong_person.h"
#include "parsers/results/result_row.h"

namespace pago {

struct TextRemark {
  std::size_t row = 0;
  std::string field;  // label of the column
  bool operator<(const TextRemark& other) const { return row != other.row ? row < other.row : field < other.field; }
};

// What the texts of the physician in a batch may say of other people: what is certain is a fault of its letter; what may be a
// word as well is for the physician to look at.
class TextMentions {
 public:
  // Everything certain in the texts of a row: code guard.other_person. `own`: everything that is the addressee's.
  std::vector<GuardFault> faults(const PeopleInText& people, const ResultRow& row, const std::string& file,
                                 const std::vector<Identifier>& own);
  void add(const TextMentions& other);

  // By row, each text once. A surname that opens a sentence counts, unless these texts have it in small letters too.
  std::vector<TextRemark> remarks() const;

 private:
  struct Opening {
    std::uint64_t name;
    TextRemark where;
  };
  std::set<TextRemark> possible_;
  std::vector<Opening> openings_;
  std::set<std::uint64_t> words_;
};

}  // namespace pago
