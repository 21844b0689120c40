#pragma once
#include <string_view>
#include <vector>

#include "parsers/rie/recognise.h"

// What sentences like this one say, learned while building from labelled sentences (forms/leidraad/example_sentences.tsv).
// It helps where the words of the vocabulary fall short: a risk in words that no list knows, a sentence that only names one.
namespace pago {

struct Opinion {
  float present = 0, denied = 0;  // log odds: that the sentence states a risk, that it denies one
  std::vector<float> risks;       // log odds by index into Vocabulary::risks; very low for a risk without examples
};

Opinion opinion_of(std::string_view sentence, const std::vector<FoldedWord>& words);

// Nothing that hangs on the sentence alone should be made of it: it names a risk, it does not state one.
bool only_names(const Opinion& opinion, std::size_t words, bool lacking);

// How the row or sentence stands in the document.
struct PlaceOfSentence {
  std::size_t words = 0;
  bool weighed = false;  // rated or planned: something is there
  bool tabular = false;
};

// What the words told, put right by the opinion: a risk that it is far surer of comes in, what it disbelieves is `doubted`;
// where the words told nothing, the risk it holds likely. What came in is `learned`: for the physician to confirm.
std::vector<Recognised> with_opinion(std::vector<Recognised> told, const Opinion& opinion, const PlaceOfSentence& standing,
                                     const Vocabulary& vocabulary);

}  // namespace pago
