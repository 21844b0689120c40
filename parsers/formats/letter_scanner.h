#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// What of the XML of a letter makes its text.
struct LetterEvent {
  enum class Kind : std::uint8_t {
    raw,            // of a w:t, escaped; may come in pieces
    text_end,       // of a w:t
    paragraph,      // begins
    paragraph_end,  //
    sign,           // a tab, a line end or a hyphen that stands in an element of its own
    row,            // of a table begins
    cell,           //
    row_end,        //
    line            // a whole paragraph; never of the scanner, only of who remembers
  };
  Kind kind = Kind::raw;
  char sign = 0;
  std::uint32_t number = 0;   // of a line, in a LineTable
  std::string_view raw = {};  // into the piece that was fed
};

// Where a scanner stands between two pieces.
struct ScanState {
  bool in_text = false;  // inside a w:t
  std::string awaited;   // closing tag of an element that says nothing: "</w:rPr>"; empty: none
  std::string begun;     // a tag that is not whole yet
  bool operator==(const ScanState&) const = default;
  bool at_rest() const { return !in_text && awaited.empty() && begun.empty(); }
};

// Reads the XML of a letter in pieces, which may end anywhere.
class LetterScanner {
 public:
  // Adds what the piece says; its texts live as long as the piece, and until the next call. false: the letter has marks that
  // are not for this reader.
  bool feed(std::string_view piece, std::vector<LetterEvent>& out);

  const ScanState& state() const { return state_; }
  void go_to(const ScanState& state) { state_ = state; }

 private:
  bool tag(std::string_view tag, std::vector<LetterEvent>& out);
  void wait_for_close(std::string_view left);

  ScanState state_;
  std::string joined_;
};

}  // namespace pago
