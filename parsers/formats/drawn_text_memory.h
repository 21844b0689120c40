#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parsers/formats/pdf_drawn_text.h"

namespace pago {

// One piece of marked content, from its BDC or BMC to its EMC, that was read in an earlier file.
struct KnownMark {
  std::pair<const std::string, KnownMark>* next = nullptr;  // that stood behind it last
  struct Read {
    std::vector<std::string> texts;  // one; of an artifact its lines
    const DrawnFont* font = nullptr;
    double size = 1, x = 0, y = 0;  // where the pen stands behind it
    bool new_line = false, parted = false;
  };
  std::optional<std::size_t> number;  // MCID; empty: an artifact
  bool shows_text = false;            // else nothing depends on what stood before
  double x = 0, y = 0, size = 1;      // its first place, and the size of its letters there
  // By what its first place is to what was shown before: on the same line or a new one, parted or not.
  std::array<std::unique_ptr<const Read>, 4> read;
};

// Marked content that many files have: most of a letter of a batch is in other letters too, drawn with the same bytes. Only
// what came a second time is kept, so that nothing of a single person stays. For one thread.
class DrawnTextMemory {
 public:
  using Fonts = std::map<std::string, const DrawnFont*, std::less<>>;

  void use(const Fonts& fonts);  // of what comes now; the same bytes with other fonts are other text
  // The piece that the content begins with, when it is the one that came next in an earlier file; else nullptr. Most are: that
  // costs no search.
  KnownMark* follow(std::string_view content, std::size_t& size);
  KnownMark* find(std::string_view mark);  // nullptr: not kept
  KnownMark* keep(std::string_view mark);  // nullptr: it is seen for the first time
  void clear() { by_fonts_.clear(), now_ = nullptr, last_ = nullptr; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Marks = std::unordered_map<std::string, KnownMark, Hash, std::equal_to<>>;
  struct OfFonts {
    Fonts fonts;
    Marks marks;
    Marks::value_type* first = nullptr;  // of a page
  };
  KnownMark* go_to(Marks::value_type& mark);

  std::vector<OfFonts> by_fonts_;
  OfFonts* now_ = nullptr;
  Marks::value_type* last_ = nullptr;  // of this page
  std::vector<std::size_t> seen_;      // sums of what came once, each at the place that its sum tells
};

}  // namespace pago
