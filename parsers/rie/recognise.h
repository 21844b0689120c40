#pragma once
#include <string_view>
#include <vector>

#include "parsers/rie/rie.h"
#include "parsers/rie/vocabulary.h"

// Which risk a sentence or a row of a table is about.
namespace pago {

struct Recognised {
  std::size_t risk = 0;  // index into Vocabulary::risks
  Weight weight = Weight::hint;
  std::vector<Mention> mentions;  // in the words of the text; empty when only the topic named the risk
  bool denial = false;            // a pattern that is itself a denial matched
  bool from_topic = false;
  bool learned = false;       // no word told it: sentences like this one did (second_opinion.h)
  bool firm = false;          // ... and they nearly always do
  bool doubted = false;       // sentences like this one do not state it: no finding, unless it is a denial
  bool disbelieved = false;   // ... and that is quite sure
  bool contradicted = false;  // doubted, and sentences like this one deny it
  bool questioned = false;    // its words seem to deny it, sentences like this one not so
  bool overruled = false;     // its words seem to deny it, sentences like this one state it
};

// What stands around a text and names risks.
struct Topics {
  std::vector<std::size_t> own;     // topic cell, question or title of the row or card itself
  std::vector<std::size_t> around;  // band row or heading above it
};

// Risks that `text` is about, most important first. A special group goes before all others; a specific risk before its
// umbrella; tools and work count only when nothing names a risk. The row's own topic keeps incidental words out; both kinds of
// topic decide when the text itself names none, and turn hints into a risk.
// `mentions`: what VocabularySearch::find tells of `words`.
std::vector<Recognised> recognise(std::string_view text, const std::vector<FoldedWord>& words,
                                  const std::vector<Mention>& mentions, const std::vector<Quantity>& quantities,
                                  const Topics& topics, const Vocabulary& vocabulary);

// Risks named by a heading, strongest first; work counts too, and a lone hint.
std::vector<std::size_t> topics_of(std::string_view heading, VocabularySearch& search, Weight least = Weight::work);

}  // namespace pago
