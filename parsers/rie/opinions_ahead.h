#pragma once
#include <atomic>
#include <future>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/second_opinion.h"

namespace pago {

// What the vocabulary finds in a sentence, and the second opinion on it.
struct Foreseen {
  std::vector<Mention> mentions;
  Opinion opinion;
};

// The sentences of a document, looked at on a thread of its own while the document is walked. The document must outlive it.
class OpinionsAhead {
 public:
  explicit OpinionsAhead(const Document& document);
  ~OpinionsAhead();
  OpinionsAhead(OpinionsAhead&&) = delete;

  const Foreseen* find(std::string_view sentence);  // null: not looked at yet, or nobody foresaw it

 private:
  void form_all(const Document& document);

  std::atomic<bool> enough_ = false;
  std::mutex turn_;
  std::unordered_map<std::string_view, Foreseen> formed_;
  std::future<void> forming_;  // last: it uses the others
};

}  // namespace pago
