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

// The second opinion on the sentences of a document, formed on a thread of its own while the document is walked. The document
// must outlive it; an opinion that is not there yet, or that nobody foresaw, is formed at once.
class OpinionsAhead {
 public:
  explicit OpinionsAhead(const Document& document);
  ~OpinionsAhead();
  OpinionsAhead(OpinionsAhead&&) = delete;

  Opinion on(std::string_view sentence, const std::vector<FoldedWord>& words);

 private:
  void form_all(const Document& document);

  std::atomic<bool> enough_ = false;
  std::mutex turn_;
  std::unordered_map<std::string_view, Opinion> formed_;
  std::future<void> forming_;  // last: it uses the others
};

}  // namespace pago
