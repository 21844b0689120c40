#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generators/release/identifiers.h"

// Who else of a batch may be meant in what the physician wrote to one person: a postcode, or a bare surname, which may be a
// word as well. Whole identifiers are found in the finished letter (wrong_person.h); this is what only the eye of a reader can
// decide.
namespace pago {

enum class PersonMentionKind : std::uint8_t {
  postcode,   // of somebody else, as postcodes are written
  colleague,  // "collega" with the surname of somebody else
  possible,   // his surname with a capital inside a sentence, or in small letters behind "mevrouw" or "collega"; his postcode
              // in small letters
  opening,    // his surname as the first word of a sentence, where every word has a capital
  word        // his surname in small letters elsewhere: in these texts it is a word
};
inline bool is_certain(PersonMentionKind kind) {
  return kind == PersonMentionKind::postcode || kind == PersonMentionKind::colleague;
}
std::string_view dutch(PersonMentionKind kind);  // of a certain one: "de postcode van iemand anders uit deze partij"

struct PersonMention {
  PersonMentionKind kind = PersonMentionKind::possible;
  std::uint64_t name = 0;  // a hash; of a surname
};

// To whom a text was written: nothing of himself is a sign of somebody else.
struct TextReader {
  std::string_view postcode;
  const std::vector<Identifier>& own;  // of kind text: not looked at
};

class PeopleInText {
 public:
  void add(std::string_view family, std::string_view postcode);  // somebody in the batch; either may be empty
  void finish();                                                 // before the first search
  void allow(std::string_view text);                             // of a sender: its names and postcodes are no sign of anybody

  std::vector<PersonMention> find(std::string_view text, const TextReader& reader) const;

 private:
  void find_names(std::string_view text, const TextReader& reader, std::vector<PersonMention>& out) const;

  IdentifierIndex names_;
  std::vector<std::uint32_t> postcodes_;  // sorted
};

}  // namespace pago
