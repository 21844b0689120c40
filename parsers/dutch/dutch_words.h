#pragma once
#include <cstddef>
#include <string_view>

namespace pago {

// Is this a Dutch word by the OpenTaal word list (413,000 forms, inflected ones among them)? Capitals count as small letters.
// The list is compiled in as hashes: about one in ten thousand other strings passes for a word. Empty: no.
bool is_listed_word(std::string_view word);

// Of how many listed words it is made, at least: 1 for a listed word; 2 or 3 for a compound of words of three letters or more,
// joined as Dutch does: bare, with -s- or with a hyphen ("veiligheidsschoenen" 1, "magazijnmedewerkers" 2); 0 for what is no
// word. Compounds are guessed from their parts, so "magazijnmede" gives 2.
std::size_t dutch_parts(std::string_view word);

// The two words of a compound that is itself not listed, each of four letters or more: "eikenstof" gives "eiken" and "stof",
// "wandelings" nothing. The longest last word wins, for it says what the thing is. Expects small letters.
struct CompoundWords {
  std::string_view first, last;  // both empty: no compound
};
CompoundWords compound_words(std::string_view word);

}  // namespace pago
