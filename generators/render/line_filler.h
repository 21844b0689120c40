#pragma once
#include <string>
#include <vector>

#include "generators/render/text_atoms.h"

namespace pago {

// Fills the lines of one paragraph, one after another. Inside set_paragraph only.
class LineFiller {
 public:
  LineFiller(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts, int width,
             std::vector<TextAtom> atoms);

  bool done() const { return next_ >= atoms_.size() && !lines_.empty(); }
  void fill();  // one more line
  std::vector<SetLine> take() { return std::move(lines_); }

 private:
  struct PendingTab {  // right, centred or decimal: its width follows from the text after it
    std::size_t item = 0;
    TabStop stop;
    int start = 0;
  };
  void place_label();
  void place_word(const TextAtom& atom);
  void place_picture(const TextAtom& atom);
  bool place_tab(const TextAtom& atom);  // false: it does not fit and begins the next line
  bool fits(const TextAtom& atom) const;
  bool split_word(std::size_t at);
  TabStop next_stop(int x) const;
  void settle_tab();
  int settled_x() const;
  int before_point() const;
  void add_leader(const TabStop& stop, int from, int to, const TextAtom& like);
  void back_to(std::size_t atom, std::size_t items, int x);
  void finish(bool last);
  void align(bool last);
  void measure();

  const FlowParagraph& paragraph_;
  const FlowDocument& flow_;
  const FontShelf& fonts_;
  int right_;  // edge of the text, in text units
  std::vector<TextAtom> atoms_;
  std::vector<SetLine> lines_;
  SetLine line_;
  std::size_t next_ = 0;
  int x_ = 0, start_ = 0;
  int stretch_from_ = 0;  // first item that justification may stretch: after the last tab
  std::vector<PendingTab> pending_;
};

}  // namespace pago
