#pragma once
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "parsers/formats/package_writer.h"

// Pieces of XML that never change, deflated once, between the texts and numbers that do.
namespace pago {

// A number that Word wants to be unique (unique_ids.h), where it stands in a piece of XML.
struct IdPlace {
  enum class Kind { control, drawing, paragraph };
  Kind kind = Kind::control;
  std::size_t at = 0, size = 0;  // of a paragraph: its whole attributes, with the space before them; of a control: its element
  std::string value = {};
  long number = 0;       // the value; of a paragraph 0
  bool written = false;  // of a drawing: the number is written as we write it
};

struct PressChunk {
  enum class Kind { fixed, text, id };
  Kind kind = Kind::fixed;
  DeflatedText fixed = {};
  DeflatedText again = {};        // of fixed text in what repeats: without its numbers, as in copies
  std::vector<IdPlace> ids = {};  // of fixed text: all in it; of an id: the one
  std::size_t text = 0;           // number of the text
};
using PressText = std::vector<PressChunk>;

// Cuts XML at the stand-ins of texts; with `repeats`, also at the numbers of drawings. Sets `numbered` to false when the XML
// has marks that must be unique and that a press does not number: bookmarks and comments that repeat.
PressText press_text(std::string_view xml, bool repeats, bool& numbered);

// Numbers handed out in the order of the document, exactly as UniqueIds does.
class PressIds {
 public:
  enum class Before { none, all, some };           // were handed out; `all` has no drawings
  std::string next(const IdPlace& id);             // what stands in its place; of a doubled control or paragraph nothing
  Before before(const std::vector<IdPlace>& ids);  // none: they keep their own and are used up; else nothing is

 private:
  // The numbers that were handed out: small ones as bits, for they are nearly all.
  class Used {
   public:
    bool knows(long number) const;
    bool insert(long number);  // false: it was there
    long most() const { return most_; }

   private:
    static constexpr long small = 1 << 14;
    std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(small / 64);
    std::set<long> others_;
    long most_ = 0;
    bool any_ = false;
  };
  bool knows(const IdPlace& id) const;
  void use(const IdPlace& id);
  static std::string fresh(long number, Used& used);

  Used controls_, drawings_;
  std::unordered_set<std::string> paragraphs_;
};

}  // namespace pago
