#pragma once
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/deflate_copy.h"
#include "parsers/formats/package_writer.h"

namespace pago {

// A piece of the XML of a letter: text that was deflated apart (deflate_writer.h), or what stands between two such. Texts that
// were the same in letter after letter count to the first.
struct LetterPiece {
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  std::string_view xml;          // with a number: lives until forget()
  std::size_t number = unknown;  // the same text deflated apart has the same number, counted from 0
};

// Unpacks parts of letters. The letters of one template have the same text between what is personal: its packed bytes are known
// again at a glance, once they have been inflated; that they refer to nothing before them is seen then.
class LetterPieces {
 public:
  // The pieces of a part, one behind the other, its size and checksum verified; they live until the next call, and as long as
  // the part. One piece when no text of it was deflated apart. Throws Error "docx.damaged"; more than `most` bytes
  // "docx.too_large".
  const std::vector<LetterPiece>& unpack(const PackedView& part, std::size_t most);
  std::string_view unpack_whole(const PackedView& part, std::size_t most);  // the same as one text

  bool full() const;
  void forget();  // every number is free again

 private:
  struct Known;
  struct Place {
    std::size_t at = 0;  // in the plain text
    Known* known = nullptr;
  };
  struct Known {
    std::string packed, plain;
    std::size_t number = 0;
    std::vector<Place> joined;  // of which it is made; empty: of itself
    Known* next = nullptr;      // that came behind it last time
    Known* longer = nullptr;    // this one, the text behind it and what came then
    std::string text;           // behind it, last time
    Known* then = nullptr;      // behind that
    std::size_t times = 0;      // that both were the same
  };
  struct Step {
    Known* known = nullptr;
    std::string_view text, packed;  // behind it; its own bytes, and all that follow
    bool copied = false;            // stands there as a copy of what came before
  };
  struct Inflated {
    std::size_t packed = 0;
    std::string plain;
  };
  bool walk(std::string_view packed, std::size_t size);
  std::optional<Step> step_at(std::string_view packed, Known* before, std::size_t at, std::size_t most);
  Known* known_at(std::string_view packed, Known* before, std::size_t most);
  Known* copied_from(const DeflateCopy& copy, std::size_t at) const;
  void add_places(Known& known, std::size_t at);
  Known* shortest_at(std::string_view packed, std::size_t most);
  static std::optional<Inflated> inflate_apart(std::string_view packed, std::size_t most);
  Known& add(std::string packed, std::string plain);
  void join();
  Known& joined(const Step& step, Known& behind);

  std::deque<Known> known_;
  std::map<std::string_view, Known*> by_packed_;  // of known_, those that were not joined
  std::size_t bytes_ = 0;
  std::string plain_;
  std::vector<Step> steps_;
  std::vector<Place> places_;  // in the part, in order
  std::vector<LetterPiece> pieces_;
};

}  // namespace pago
