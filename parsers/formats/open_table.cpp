#include <algorithm>
#include <cmath>

#include "parsers/formats/column_spans.h"
#include "parsers/formats/running_text.h"
#include "parsers/formats/table_draft.h"

namespace pago {
namespace {

constexpr double kColumnGap = 1.1;  // font sizes: a gap that makes one think of columns
constexpr std::size_t kHeaderLines = 3;
constexpr std::size_t kLookAhead = 8;  // wrapped lines of one cell

bool has_column_gap(const Line& line, const Spacing& spacing) {
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    if (gap_before(line, i) > std::max(kColumnGap, 3.5 * spacing.width)) return true;
  }
  return false;
}

// "•   text", "2   Chauffeurs": a label, not a column.
bool is_labelled_text(const Line& line, const Spacing& spacing) {
  const std::vector<Line> pieces = split_at_gaps(line, std::max(0.42, 1.7 * spacing.width));
  if (pieces.size() != 2) return false;
  const std::string label = text_of(pieces.front());
  return !split_list_label(label + " x").label.empty() || !split_heading_number(label + " x").label.empty();
}

bool close_below(const Line& above, const Line& below) {
  return below.baseline - above.baseline < 3.2 * std::max(above.size, below.size);
}

struct Run {
  std::size_t first = 0, last = 0;  // last not included
  std::size_t wide = 0;             // lines that have more than one piece
  std::vector<Span> columns;
};

// From a line with columns on, as far as the lines keep to them. A line across all columns may stand in between.
Run follow(const std::vector<Line>& lines, std::size_t first, ColumnSpans columns) {
  Run run{first, first, 0, {}};
  std::size_t strangers = 0;
  for (std::size_t i = first; i < lines.size() && (i == first || close_below(lines[i - 1], lines[i])); ++i) {
    const bool several = columns.pieces(lines[i]).size() > 1;
    if (!columns.accept(lines[i])) {
      if (several || ++strangers > 1) break;
      continue;
    }
    if (several) {
      run.last = i + 1;
      strangers = 0;
      ++run.wide;
    } else if (i - run.last >= kLookAhead) {
      break;
    }
  }
  run.columns = columns.columns();
  return run;
}

// Wrapped last lines of the last row: closer to it than rows usually are.
void take_last_lines(const std::vector<Line>& lines, Run& run) {
  while (run.last < lines.size()) {
    const Line &above = lines[run.last - 1], &line = lines[run.last];
    if ((line.baseline - above.baseline) > 1.45 * line.size || line.bold != above.bold) return;
    const auto inside = std::count_if(run.columns.begin(), run.columns.end(), [&](const Span& column) {
      return line.box.left < column.to && line.box.right > column.from;
    });
    if (inside != 1 || std::abs(line.size - above.size) > 0.5) return;
    ++run.last;
  }
}

bool shares_edge(const std::vector<Line>& lines, const Run& run) {
  for (std::size_t c = 1; c < run.columns.size(); ++c) {
    std::vector<double> lefts;
    for (std::size_t i = run.first; i < run.last; ++i) {
      for (const Word* word : lines[i].words) {
        if (word->box.left < run.columns[c].from - 1) continue;
        if (word->box.left < run.columns[c].to) lefts.push_back(word->box.left);
        break;
      }
    }
    const auto near = std::count_if(lefts.begin(), lefts.end(), [&](double left) { return left - run.columns[c].from < 2.5; });
    if (near >= 2) return true;
  }
  return false;
}

bool is_table(const std::vector<Line>& lines, const Run& run) {
  if (run.columns.size() < 2 || run.wide < 2) return false;
  return run.wide >= 3 || shares_edge(lines, run);
}

std::vector<double> borders_of(const Run& run) {
  std::vector<double> xs{run.columns.front().from - 1};
  for (std::size_t c = 1; c < run.columns.size(); ++c) xs.push_back((run.columns[c - 1].to + run.columns[c].from) / 2);
  xs.push_back(run.columns.back().to + 1);
  return xs;
}

// Heights between the run's lines where something is drawn that separates rows: a line, or the edge of a coloured band.
std::vector<double> separators_in(const Box& box, const PageContent& page) {
  std::vector<double> out;
  const double width = box.right - box.left;
  const auto add = [&](double at, double from, double to) {
    if (at > box.top + 2 && at < box.bottom - 2 && overlap(from, to, box.left, box.right) > 0.6 * width) out.push_back(at);
  };
  for (const Ruling& ruling : page.rulings) {
    if (ruling.horizontal) add(ruling.at, ruling.from, ruling.to);
  }
  for (const Fill& fill : page.fills) {
    if (fill.box.bottom - fill.box.top > box.bottom - box.top - 4) continue;
    add(fill.box.top, fill.box.left, fill.box.right);
    add(fill.box.bottom, fill.box.left, fill.box.right);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end(), [](double a, double b) { return b - a < 4; }), out.end());
  return out;
}

std::size_t lines_that_came_back(const std::vector<Line>& lines, const Run& run, const CarriedTable& carried) {
  std::size_t count = 0;
  while (run.first + count + 1 < run.last && count < carried.first_lines.size() &&
         text_of(lines[run.first + count]) == carried.first_lines[count]) {
    ++count;
  }
  return count;
}

OpenTable to_open_table(const std::vector<Line>& lines, const Run& run, const PageContent& page, std::size_t skipped) {
  OpenTable table{run.first, run.last, {}, {}, skipped > 0};
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(run.first + skipped);
  const std::vector<Line> own(from, lines.begin() + static_cast<std::ptrdiff_t>(run.last));
  Box box = own.front().box;
  for (const Line& line : own) box = united(box, line.box);
  for (std::size_t i = 0; i < std::min(own.size(), kHeaderLines); ++i) table.first_lines.push_back(text_of(own[i]));
  table.draft.box = box;
  table.draft.spans = run.columns;
  table.draft.xs = borders_of(run);
  table.draft.rows = group_rows(own, table.draft.xs, separators_in(box, page));
  return table;
}

}  // namespace

std::vector<OpenTable> find_open_tables(const std::vector<Line>& lines, const PageContent& page, const CarriedTable& carried) {
  std::vector<OpenTable> out;
  const Spacing spacing = usual_spacing(lines);
  for (std::size_t i = 0; i < lines.size();) {
    Run run{i, i, 0, {}};
    if (i == 0 && !carried.columns.empty()) run = follow(lines, 0, ColumnSpans(carried.columns, spacing));
    const bool goes_on = run.wide > 0 && run.columns.size() == carried.columns.size();
    if (!goes_on && has_column_gap(lines[i], spacing) && !is_labelled_text(lines[i], spacing)) {
      run = follow(lines, i, ColumnSpans({}, spacing));
    }
    if (!goes_on && !is_table(lines, run)) {
      ++i;
      continue;
    }
    take_last_lines(lines, run);
    out.push_back(to_open_table(lines, run, page, goes_on ? lines_that_came_back(lines, run, carried) : 0));
    i = run.last;
  }
  return out;
}

}  // namespace pago
