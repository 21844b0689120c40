#include "parsers/formats/column_spans.h"

#include <algorithm>
#include <utility>

namespace pago {
namespace {

constexpr double kWideWhite = 0.9;  // font sizes

bool touches(const Span& a, const Span& b) { return a.from < b.to && a.to > b.from; }

std::vector<Span> united(std::vector<Span> spans, double least) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
  std::vector<Span> out;
  for (const Span& span : spans) {
    if (!out.empty() && span.from < out.back().to + least) {
      out.back().to = std::max(out.back().to, span.to);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

}  // namespace

bool starts_cell(const Line& line, std::size_t word, const Spacing& spacing) {
  const double gap = gap_before(line, word);
  return gap > std::max(0.42, 1.7 * spacing.width) || (spacing.drawn && gap > 0.1 && !line.words[word]->space_before);
}

std::vector<Span> spans_of(const Line& line, const Spacing& spacing) {
  std::vector<Span> out;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Box& box = line.words[i]->box;
    if (i == 0 || starts_cell(line, i, spacing)) out.push_back({box.left, box.right});
    out.back().to = box.right;
  }
  return out;
}

ColumnSpans::ColumnSpans(std::vector<Span> known, const Spacing& spacing) : spacing_(spacing), covered_(std::move(known)) {
  if (!covered_.empty()) lines_.push_back(covered_);
}

std::vector<Span> ColumnSpans::pieces(const Line& line) const {
  std::vector<Span> out;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Box& box = line.words[i]->box;
    bool cut = i == 0 || starts_cell(line, i, spacing_);
    const double least = std::max(1.45 * spacing_.width, 0.4) * line.words[i]->size;
    for (std::size_t c = 1; c < covered_.size() && !cut; ++c) {
      cut = overlap(line.words[i - 1]->box.right, box.left, covered_[c - 1].to, covered_[c].from) > least;
    }
    if (cut) out.push_back({box.left, box.right});
    out.back().to = box.right;
  }
  return out;
}

bool ColumnSpans::kept_apart(const Span& span) const {
  return std::any_of(lines_.begin(), lines_.end(), [&](const std::vector<Span>& line) {
    return std::count_if(line.begin(), line.end(), [&](const Span& piece) { return touches(piece, span); }) > 1;
  });
}

bool ColumnSpans::accept(const Line& line) {
  const std::vector<Span> own = pieces(line);
  for (const Span& piece : own) {
    Span reach = piece;
    std::size_t touched = 0;
    for (const Span& column : covered_) {
      if (!touches(piece, column)) continue;
      ++touched;
      reach = {std::min(reach.from, column.from), std::max(reach.to, column.to)};
    }
    if (touched > 1 && kept_apart(reach)) return false;
  }
  std::vector<Span> all = covered_;
  all.insert(all.end(), own.begin(), own.end());
  size_ = std::min(line.size, 14.0);
  covered_ = united(std::move(all), 0);
  lines_.push_back(own);
  return true;
}

std::vector<Span> ColumnSpans::columns() const {
  std::vector<Span> out;
  for (const Span& span : covered_) {
    const bool narrow = !out.empty() && span.from - out.back().to < kWideWhite * size_;
    if (narrow && !kept_apart({out.back().from, span.to})) {
      out.back().to = std::max(out.back().to, span.to);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

}  // namespace pago
