#pragma once
#include <string_view>
#include <vector>

#include "parsers/rie/judge.h"
#include "parsers/rie/recognise.h"

// What sentences like this one say, learned while building from labelled sentences (forms/leidraad/example_sentences.tsv).
// It helps where the words of the vocabulary fall short: a risk in words that no list knows, a sentence that only names one.
namespace pago {

struct Opinion {
  float present = 0, denied = 0;  // log odds: that the sentence states a risk, that it denies one
  std::vector<float> risks;       // log odds by index into Vocabulary::risks; very low for a risk without examples
};

// `mentions`: what VocabularySearch::find tells of `words`.
Opinion opinion_of(std::string_view sentence, const std::vector<FoldedWord>& words, const std::vector<Mention>& mentions);

// How the row or sentence stands in the document.
struct PlaceOfSentence {
  std::size_t words = 0;
  bool weighed = false;  // rated, planned or answered: something is there
};

// One thing that a statement may be about, and what its words make of it.
struct Heard {
  Recognised what;
  Judgement judged;
};
bool denies(const Judgement& judged);  // says by itself that the risk is not there, or is not known

// Why a finding rests on such opinions (RiskFinding::reason).
constexpr std::string_view kUntold = "geen woord noemt dit risico, maar zinnen als deze gaan er meestal over";
constexpr std::string_view kHinted = "een woord wijst op dit risico, en zinnen als deze gaan er meestal over";
constexpr std::string_view kOverruled = "de woorden lijken dit te ontkennen, maar zinnen als deze zeggen meestal dat het er is";
bool is_learned(const RiskFinding& finding);

// The risks it holds likeliest, to be weighed beside what the words told.
std::vector<std::size_t> likely_risks(const Opinion& opinion, const Vocabulary& vocabulary);
Recognised likely(std::size_t risk);  // `learned`

// Words and opinion together: what only the opinion told stays when it is likely, what the words told is `doubted` when it is
// not, and what they seem to deny is `overruled` when the opinion is sure of it. `likeliest`: likely_risks of the opinion.
void weigh(std::vector<Heard>& heard, const Opinion& opinion, const std::vector<std::size_t>& likeliest,
           const PlaceOfSentence& standing);

}  // namespace pago
