#pragma once
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/formats/package_writer.h"

namespace pago {

// A piece of the XML of a letter: markup up to and with the tag that opens a text (w:t), or a text. Texts that were the same in
// letter after letter count as markup.
struct LetterPiece {
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  std::string_view xml;          // of markup: lives until forget()
  std::size_t number = unknown;  // of markup: the same markup has the same number, counted from 0
};

// Unpacks parts of letters and cuts them up. Between two texts the letters of one template have the same markup: it is known
// again at a glance.
class LetterPieces {
 public:
  // The unpacked part, its size and checksum verified; lives until the next call, and as long as the part. Throws Error
  // "docx.damaged"; more than `most` bytes "docx.too_large".
  std::string_view unpack(const PackedView& part, std::size_t most);

  // The pieces of what was unpacked, one behind the other; they live as long as that.
  const std::vector<LetterPiece>& cut(std::string_view xml);

  bool full() const;
  void forget();  // every number is free again

 private:
  struct Markup {
    std::string xml;
    std::size_t number = 0;
    Markup* next = nullptr;    // that came behind it last time
    Markup* longer = nullptr;  // this one, the text behind it and what came then
    std::string text;          // behind it, last time
    Markup* then = nullptr;    // behind that
    std::size_t times = 0;     // that both were the same
  };
  struct Step {
    Markup* markup = nullptr;
    std::string_view text;
  };
  Markup& markup_at(std::string_view xml, Markup* before);
  Markup& shortest_at(std::string_view xml);
  Markup& add(std::string xml);
  void join();

  std::deque<Markup> known_;
  std::unordered_map<std::string_view, Markup*> by_xml_;  // of known_
  std::size_t bytes_ = 0;
  std::string plain_;
  std::vector<Step> steps_;
  std::vector<LetterPiece> pieces_;
};

}  // namespace pago
