#pragma once
#include <cstddef>
#include <string>
#include <vector>

// Slips of the pen: what did somebody mean who typed an unknown name?
namespace pago {

std::size_t edit_distance(const std::string& a, const std::string& b);  // insertions, deletions and changes, in bytes

// The known name that looks most like what was typed, at most a quarter of it (or two letters) away; "" when none does.
std::string near_word(const std::string& typed, const std::vector<std::string>& known);

}  // namespace pago
