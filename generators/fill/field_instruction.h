#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/fill/value.h"

// The instruction of a Word field: its words and what they ask.
namespace pago {

struct FieldWord {
  std::string text;
  bool quoted = false;
};

// MERGEFIELD "Naam klant" \@ "d MMMM yyyy" -> four words; \" and \\ inside quotes are the character itself.
std::vector<FieldWord> field_words(std::string_view instruction);
std::string field_command(std::string_view instruction);  // first word, in capitals

// The value as \@, \#, \*, \b and \f among the words want it.
std::string switched_text(const Value& value, const std::vector<FieldWord>& words);

// IF a = b then else: which of the two. Numbers compare as numbers; * and ? in b stand for any text and any character.
std::string if_result(const std::vector<FieldWord>& words);

}  // namespace pago
