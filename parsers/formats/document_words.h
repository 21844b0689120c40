#pragma once
#include <string>
#include <string_view>
#include <unordered_set>

// The words that a document uses: they tell whether a word was broken off at the end of a line.
namespace pago {

class DocumentWords {
 public:
  void add(std::string_view word);
  bool knows(std::string_view word) const;  // in any case, punctuation around it left out

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace pago
