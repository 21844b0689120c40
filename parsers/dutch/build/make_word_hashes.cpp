// Runs while building: make_word_hashes LIST OUT turns a word list, one word a line, into sorted hashes.
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "parsers/dutch/word_hash.h"

int main(int count, char** names) {
  if (count != 3) return 1;
  std::ifstream list(names[1]);
  std::vector<std::uint32_t> hashes;
  for (std::string word; std::getline(list, word);) {
    for (char& c : word)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (word.size() > 1) hashes.push_back(pago::word_hash(word));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  std::ofstream out(names[2], std::ios::binary);
  out.write(reinterpret_cast<const char*>(hashes.data()), static_cast<std::streamsize>(hashes.size() * sizeof hashes[0]));
  return hashes.size() > 100'000 && out.flush() ? 0 : 1;
}
