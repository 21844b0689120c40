#include "parsers/rie/opinions_ahead.h"

#include <string>
#include <utility>
#include <variant>

#include "parsers/rie/words.h"

namespace pago {

OpinionsAhead::OpinionsAhead(const Document& document)
    : forming_(std::async(std::launch::async, [this, &document] { form_all(document); })) {}

OpinionsAhead::~OpinionsAhead() { enough_ = true; }

void OpinionsAhead::form_all(const Document& document) {
  VocabularySearch search(builtin_vocabulary());
  for (const Block& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (!paragraph) continue;
    const std::string_view text = paragraph->text;
    for (const TextSpan& span : sentences_of(text)) {
      if (enough_) return;
      const std::string_view sentence = text.substr(span.begin, span.end - span.begin);
      const std::vector<FoldedWord> words = words_of(sentence);
      Foreseen seen{search.find(words), {}};
      seen.opinion = opinion_of(sentence, words, seen.mentions);
      const std::scoped_lock lock(turn_);
      formed_.emplace(sentence, std::move(seen));
    }
  }
}

const Foreseen* OpinionsAhead::find(std::string_view sentence) {
  const std::scoped_lock lock(turn_);
  const auto found = formed_.find(sentence);
  return found == formed_.end() ? nullptr : &found->second;
}

}  // namespace pago
