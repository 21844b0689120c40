#pragma once
#include <string>
#include <string_view>
#include <vector>

// Which header of a table, or label before a value, a piece of text is. The words and the way they are written down are data:
// forms/leidraad/columns.xml explains them.
namespace pago {

class HeaderWords {
 public:
  // One row of columns.xml: what its patterns mean, and the patterns.
  struct Meaning {
    int role = 0;  // a ColumnRole; the words know nothing of roles
    std::string patterns;
  };

  // `no_header`: words that begin a sentence rather than a header.
  HeaderWords(const std::vector<Meaning>& meanings, std::string_view no_header);

  // Role of a header as printed; -1 when it is none that we know.
  int role_of(std::string_view text) const;

 private:
  enum class Kind { whole, followed, begin, end };
  struct Pattern {
    int role = 0;
    Kind kind = Kind::whole;
    std::string key;
  };
  // The best pattern for one piece of text; `compounds`: the ends of words and phrases count too.
  int best(std::string_view text, bool compounds) const;

  std::vector<Pattern> patterns_;
  std::vector<std::string> no_header_;
};

}  // namespace pago
