#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "parsers/results/result_row.h"

namespace pago {

// Rows of a file with results, packed: about a third of a kilobyte for each, a fifteenth of what a ResultRow takes. Numbers
// count from 0, in the order in which rows were added.
class RowStore {
 public:
  void add(const ResultRow& row);
  ResultRow at(std::size_t number) const;  // equal to the one that was added
  std::size_t size() const { return rows_; }
  std::size_t bytes() const { return bytes_; }  // of memory, about

 private:
  using Fields = std::vector<std::string>;  // the names of a row's answers; nearly always those of the row before
  static constexpr std::size_t together = 64;
  struct Rows {  // one behind the other
    std::string packed;
    std::array<std::uint32_t, together> begins{};
  };

  std::vector<Fields> fields_;
  std::vector<std::unique_ptr<Rows>> parts_;
  std::size_t rows_ = 0, bytes_ = 0;
};

}  // namespace pago
