#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "parsers/results/result_row.h"

namespace pago {

// Rows of a file with results, packed: about half a kilobyte for each, a tenth of what a ResultRow takes. Numbers count from 0,
// in the order in which rows were added.
class RowStore {
 public:
  void add(const ResultRow& row);
  ResultRow at(std::size_t number) const;  // equal to the one that was added
  std::size_t size() const { return rows_.size(); }
  std::size_t bytes() const { return bytes_; }  // of memory, about

 private:
  using Fields = std::vector<std::string>;  // the names of a row's answers; nearly always those of the row before

  std::vector<Fields> fields_;
  std::vector<std::string> rows_;
  std::size_t bytes_ = 0;
};

}  // namespace pago
