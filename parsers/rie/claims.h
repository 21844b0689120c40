#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/rie/account.h"
#include "parsers/rie/words.h"

// Who made what of which text: private to the account.
namespace pago {

struct Claim {
  std::string_view quote;  // empty: the whole text of the place
  TextRole role = TextRole::background;
  std::vector<std::size_t> findings;
  std::optional<std::size_t> unrecognised;
  bool whole_place = false;  // takes also what the quote leaves, when nobody else does
};

// Claims by place of paragraph, cell, row or table. `rie` must outlive it.
using ClaimsByPlace = std::unordered_map<std::string_view, std::vector<Claim>>;
ClaimsByPlace claims_of(const Rie& rie);

// Where a quote stands in a text, white space aside; {0, 0} when it does not.
TextSpan place_of_quote(std::string_view text, std::string_view quote);

// A text cut into stretches by the claims on it; what nobody claims follows the sentence it stands in, or `rest`.
std::vector<Stretch> stretches_of(std::string_view text, const std::vector<Claim>& claims, const Claim& rest);

}  // namespace pago
