#include "parsers/formats/document_words.h"

#include <cctype>

namespace pago {
namespace {

std::string plain(std::string_view word) {
  constexpr std::string_view kAround = ".,;:!?()[]\"'";
  while (!word.empty() && kAround.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && kAround.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  std::string out;
  for (const char c : word) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

void DocumentWords::add(std::string_view word) { words_.insert(plain(word)); }

bool DocumentWords::knows(std::string_view word) const { return words_.contains(plain(word)); }

}  // namespace pago
