#include "parsers/rie/columns.h"

#include <algorithm>

#include "parsers/rie/dates.h"
#include "parsers/rie/scale.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

std::string cleaned(std::string_view text) {
  std::string s = squeeze(fold(text));
  while (!s.empty() && (s.back() == ':' || s.back() == '?' || s.back() == ' ' || s.back() == '*')) s.pop_back();
  return s;
}

bool has(const TableLayout& layout, ColumnRole role) { return layout.column(role) >= 0; }

// A row is a header when at least two of its cells are known headers and most of its words are short labels.
bool reads_as_header(const Row& row, int columns, TableLayout& layout) {
  layout.columns.assign(static_cast<std::size_t>(columns), ColumnRole::none);
  layout.headers.assign(static_cast<std::size_t>(columns), {});
  std::size_t known = 0, filled = 0, long_cells = 0;
  for (const Cell& cell : row.cells) {
    const std::string text = squeeze(cell.text());
    if (text.empty()) continue;
    ++filled;
    if (text.size() > 60) ++long_cells;
    const ColumnRole role = role_of_header(text);
    if (role != ColumnRole::none) ++known;
    const auto column = static_cast<std::size_t>(cell.column);
    if (column < layout.columns.size()) {
      layout.columns[column] = role;
      layout.headers[column] = text;
    }
  }
  return filled >= 2 && long_cells == 0 && (known * 2 >= filled || (row.header && known >= 1)) &&
         known >= (filled > 2 ? 2u : 1u);
}

bool is_matrix(const Table& table) {  // "kans 5 | 5 | 10 | 15": a legend of numbers
  std::size_t numbers = 0, cells = 0, longest = 0;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      const std::string text = squeeze(cell.text());
      if (text.empty()) continue;
      ++cells;
      longest = std::max(longest, text.size());
      if (is_number(text) && text.size() <= 3) ++numbers;
    }
  return cells >= 6 && longest < 30 && numbers * 10 >= cells * 6;
}

// Two columns with a label on the left of most rows.
TableLayout::Kind pairs_kind(const Table& table) {
  std::size_t company = 0, risk = 0, rows = 0;
  for (const Row& row : table.rows) {
    if (row.cells.size() < 2) continue;
    ++rows;
    const std::string label = row.cells[0].text();
    const ColumnRole as_header = role_of_header(label);
    if (role_of_label(label) != ColumnRole::none) ++company;
    if (as_header != ColumnRole::none) ++risk;
  }
  if (rows >= 2 && company * 2 >= rows && company >= risk) return TableLayout::Kind::company;
  if (rows >= 3 && risk * 5 >= rows * 3) return TableLayout::Kind::cards;
  return TableLayout::Kind::none;
}

// The risk column of a plan may be called "onderwerp", and "wie" beside "verantwoordelijke" is the exposed group.
void settle(TableLayout& layout) {
  const auto rename = [&](ColumnRole from, ColumnRole to) {
    const int at = layout.column(from);
    if (at >= 0) layout.columns[static_cast<std::size_t>(at)] = to;
  };
  const long responsible = std::count(layout.columns.begin(), layout.columns.end(), ColumnRole::responsible);
  if (responsible >= 2 || (responsible == 1 && has(layout, ColumnRole::factor) && !has(layout, ColumnRole::group) &&
                           !has(layout, ColumnRole::date))) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
      if (layout.columns[i] == ColumnRole::responsible && cleaned(layout.headers[i]) == "wie")
        layout.columns[i] = ColumnRole::group;
  } else if (responsible == 1 && !has(layout, ColumnRole::group)) {
    // "wie" left of scores or of the measure: who is exposed
    const int who = layout.column(ColumnRole::responsible), measure = layout.column(ColumnRole::measure);
    const bool before = measure < 0 || who < measure;
    if (before && cleaned(layout.headers[static_cast<std::size_t>(who)]) == "wie")
      rename(ColumnRole::responsible, ColumnRole::group);
  }
  if (!has(layout, ColumnRole::finding) && has(layout, ColumnRole::question) && !has(layout, ColumnRole::yes) &&
      !has(layout, ColumnRole::answer) && !has(layout, ColumnRole::in_order) && has(layout, ColumnRole::measure))
    rename(ColumnRole::question, ColumnRole::finding);
}

// "Restrisico", "Risico na maatregelen": what is left when the measures are taken.
bool is_of_the_rest(const std::string& header) { return cleaned(header).starts_with("rest"); }

// A day on which something was done is no deadline when another column holds one; a second finding column may hold what is
// left.
void rank_rivals(TableLayout& layout) {
  const auto demote = [&](ColumnRole role, ColumnRole to, auto&& weak) {
    const long all = std::count(layout.columns.begin(), layout.columns.end(), role);
    long left = all;
    for (std::size_t c = 0; c < layout.columns.size(); ++c)
      if (layout.columns[c] == role && left > 1 && weak(layout.headers[c])) {
        layout.columns[c] = to;
        --left;
      }
  };
  demote(ColumnRole::date, ColumnRole::status, [](const std::string& header) {
    const std::string h = cleaned(header);
    return h.find("afgerond") != std::string::npos || h.find("afgehandeld") != std::string::npos ||
           h.find("realisatie") != std::string::npos || h.find("gerealiseerd") != std::string::npos;
  });
  demote(ColumnRole::finding, ColumnRole::factor, is_of_the_rest);
}

// A list of actions tells in its column "Bron" what was wrong ("RI&E 2022: lasrook blijft hangen").
void origin_is_finding(TableLayout& layout) {
  const int origin = layout.column(ColumnRole::cause);
  const bool told = has(layout, ColumnRole::finding) || has(layout, ColumnRole::question) || has(layout, ColumnRole::topic);
  if (!told && origin >= 0 && has(layout, ColumnRole::measure))
    layout.columns[static_cast<std::size_t>(origin)] = ColumnRole::finding;
}

// A column called "Risico" that holds only "Hoog", "Midden" or "C" is the priority.
void levels_are_priority(const Table& table, TableLayout& layout) {
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c] != ColumnRole::finding && layout.columns[c] != ColumnRole::topic) continue;
    std::size_t filled = 0, levels = 0;
    for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
      for (const Cell& cell : table.rows[r].cells) {
        const std::string text = squeeze(cell.text());
        if (static_cast<std::size_t>(cell.column) != c || text.empty()) continue;
        ++filled;
        if (text.size() <= 2 || (level_word(text) != PriorityLevel::none && words_of(text).size() <= 2)) ++levels;
      }
    if (filled == 0 || levels != filled) continue;
    layout.columns[c] = is_of_the_rest(layout.headers[c]) ? ColumnRole::factor : ColumnRole::priority;
  }
}

// The texts of a column below its header; empty cells and dashes left out.
std::vector<std::string> texts_below(const Table& table, const TableLayout& layout, std::size_t column) {
  std::vector<std::string> out;
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells) {
      const std::string text = squeeze(cell.text());
      const bool here = static_cast<std::size_t>(cell.column) == column && cell.columns * 2 <= table.columns;
      if (here && text.find_first_not_of("-\xe2\x80\x93\x94 ") != std::string::npos) out.push_back(text);
    }
  return out;
}

// A column called "Bevinding", "Actie bij" or "Bij nr" that holds only "5.1-1", "A.03" or "12" points at findings.
void codes_are_numbers(const Table& table, TableLayout& layout) {
  static const TextPattern code(R"([A-Z]{0,4}[-. ]?\d{1,3}[a-z]?([-.]\d{1,3}[a-z]?){0,3}\.?)");
  if (has(layout, ColumnRole::number)) return;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnRole role = layout.columns[c];
    if (role != ColumnRole::none && role != ColumnRole::finding && role != ColumnRole::topic && role != ColumnRole::measure &&
        role != ColumnRole::question && role != ColumnRole::cause)
      continue;
    const std::vector<std::string> texts = texts_below(table, layout, c);
    const bool codes = std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return code.whole(t).has_value(); });
    if (layout.headers[c].empty() || texts.size() < 2 || !codes) continue;
    layout.columns[c] = ColumnRole::number;
    return;
  }
}

// "Actie | Bij ID | Omschrijving" with A1, A2 as actions: what is to be done stands in the description.
void coded_actions_are_described(const Table& table, TableLayout& layout) {
  static const TextPattern code(R"([A-Z]{1,4}[-. ]?\d{1,3}[a-z]?)");
  const int at = layout.column(ColumnRole::measure), told = layout.column(ColumnRole::finding);
  if (at < 0 || told < 0 || !has(layout, ColumnRole::number) || !has(layout, ColumnRole::responsible)) return;
  const std::vector<std::string> texts = texts_below(table, layout, static_cast<std::size_t>(at));
  const bool codes = std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return code.whole(t).has_value(); });
  if (texts.size() < 2 || !codes || std::count(layout.columns.begin(), layout.columns.end(), ColumnRole::measure) > 1) return;
  layout.columns[static_cast<std::size_t>(at)] = ColumnRole::none;
  layout.columns[static_cast<std::size_t>(told)] = ColumnRole::measure;
}

// "Ernst" with one class per row and nothing to multiply it with is the priority.
void lone_severity_is_priority(TableLayout& layout) {
  const long factors = std::count(layout.columns.begin(), layout.columns.end(), ColumnRole::factor);
  const int at = layout.column(ColumnRole::factor);
  if (factors != 1 || has(layout, ColumnRole::priority) || has(layout, ColumnRole::score)) return;
  if (cleaned(layout.headers[static_cast<std::size_t>(at)]).starts_with("ernst"))
    layout.columns[static_cast<std::size_t>(at)] = ColumnRole::priority;
}

// Words per filled cell of each column.
std::vector<double> words_per_cell(const Table& table, const TableLayout& layout) {
  std::vector<double> words(layout.columns.size(), 0), filled(layout.columns.size(), 0);
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells) {
      const auto column = static_cast<std::size_t>(cell.column);
      if (column >= words.size() || squeeze(cell.text()).empty()) continue;
      words[column] += static_cast<double>(words_of(cell.text()).size());
      filled[column] += 1;
    }
  for (std::size_t c = 0; c < words.size(); ++c)
    if (filled[c] > 0) words[c] /= filled[c];
  return words;
}

// Share of the filled cells of a column that `fits` holds for; 0 when fewer than three are filled.
template <typename Fits>
double share(const Table& table, const TableLayout& layout, std::size_t column, const Fits& fits) {
  double filled = 0, good = 0;
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells) {
      const std::string text = squeeze(cell.text());
      if (static_cast<std::size_t>(cell.column) != column || text.empty() || text == "-" || text == "–" || text == "—")
        continue;
      filled += 1;
      good += fits(text);
    }
  return filled < 3 ? 0 : good / filled;
}

bool is_rank(const std::string& text) {
  static const TextPattern rank("^(I{1,3}|IV|V|[A-E]|[1-5]|●{1,5}|★{1,5}|!{1,5})$");
  return rank.in(text) || (words_of(text).size() <= 2 && level_word(text) != PriorityLevel::none);
}

bool names_people(const std::string& text) {
  static const TextPattern people(
      R"((medewerk|werknemer|personeel|collega|iedereen|allen\b|ploeg|leerling|stagiair|hulp(en)?\b|team\b|dienst\b|\w{3,}(ers|eurs|isten|anten|enten|tten)\b))",
      TextPattern::Letters::any_case);
  return words_of(text).size() <= 6 && people.in(text);
}

// Columns with a name of the author's own, known by what stands in them: ranks, people, dates. Only where a table has a measure
// or a finding, and no column of that role.
void name_columns_by_content(const Table& table, TableLayout& layout) {
  if (!has(layout, ColumnRole::measure) && !has(layout, ColumnRole::finding)) return;
  const auto name = [&](ColumnRole role, const auto& fits, double least) {
    if (has(layout, role)) return;
    for (std::size_t c = 0; c < layout.columns.size(); ++c)
      if (layout.columns[c] == ColumnRole::none && share(table, layout, c, fits) >= least) {
        layout.columns[c] = role;
        return;
      }
  };
  if (!has(layout, ColumnRole::factor)) name(ColumnRole::priority, is_rank, 0.9);
  static const TextPattern number(R"(^[A-Z]{0,2}\d{1,3}([.-]\d{1,3}){0,2}$)");
  name(
      ColumnRole::number, [](const std::string& text) { return number.in(text); }, 0.9);
  name(
      ColumnRole::date, [](const std::string& text) { return text.size() < 30 && first_date(text).has_value(); }, 0.5);
  name(ColumnRole::group, names_people, 0.6);
}

// No column is called a finding: the unknown one with the longest texts is it ("Wat wij aantroffen"), or the explanation of a
// question ("Hoe is het bij ons"). Beside a subject it must hold sentences.
void name_the_text_column(const Table& table, TableLayout& layout) {
  constexpr double kSentence = 5, kFewWords = 2;
  if (has(layout, ColumnRole::finding) || has(layout, ColumnRole::explanation)) return;
  const std::vector<double> words = words_per_cell(table, layout);
  std::size_t best = words.size();
  for (std::size_t c = 0; c < words.size(); ++c)
    if (layout.columns[c] == ColumnRole::none && (best == words.size() || words[c] > words[best])) best = c;
  if (best == words.size()) return;
  const bool rated = has(layout, ColumnRole::score) || has(layout, ColumnRole::priority) || has(layout, ColumnRole::measure);
  const bool beside = has(layout, ColumnRole::question) || has(layout, ColumnRole::topic) || !rated;
  if (words[best] >= (beside ? kSentence : kFewWords))
    layout.columns[best] = has(layout, ColumnRole::question) ? ColumnRole::explanation : ColumnRole::finding;
}

bool is_listing(const Table& table, const TableLayout& layout) {
  constexpr double kSentence = 5;
  for (const ColumnRole role : {ColumnRole::finding, ColumnRole::question, ColumnRole::topic, ColumnRole::cause,
                                ColumnRole::measure, ColumnRole::in_place, ColumnRole::priority, ColumnRole::score,
                                ColumnRole::factor, ColumnRole::answer, ColumnRole::yes, ColumnRole::no, ColumnRole::measured,
                                ColumnRole::limit, ColumnRole::in_order, ColumnRole::attention, ColumnRole::not_applicable})
    if (has(layout, role)) return false;
  const std::vector<double> words = words_per_cell(table, layout);
  return std::all_of(words.begin(), words.end(), [](double w) { return w < kSentence; });
}

// "Groep | Werktijden | Begeleiding": only the first header is known, and it names people, a place or a day.
bool starts_listing(const Table& table, TableLayout& layout) {
  if (table.columns < 3 || table.rows.size() < 2 || table.rows[0].cells.size() != static_cast<std::size_t>(table.columns))
    return false;
  const ColumnRole first = role_of_header(table.rows[0].cells[0].text());
  if (first != ColumnRole::group && first != ColumnRole::date && first != ColumnRole::responsible) return false;
  reads_as_header(table.rows[0], table.columns, layout);
  layout.first_row = 1;
  const bool listing = is_listing(table, layout);
  if (listing) layout.kind = TableLayout::Kind::listing;
  return listing;
}

// "Beoordeling" over "Kans | Effect | Score": the names below it are those of the columns.
void read_second_tier(const Table& table, TableLayout& layout) {
  if (layout.first_row == 0 || layout.first_row >= table.rows.size()) return;
  const Row& above = table.rows[layout.first_row - 1];
  const auto grouped = [&](const Cell& below) {
    return std::any_of(above.cells.begin(), above.cells.end(), [&](const Cell& cell) {
      return cell.columns > 1 && cell.column <= below.column && below.column < cell.column + cell.columns;
    });
  };
  std::size_t known = 0;
  for (const Cell& cell : table.rows[layout.first_row].cells) {
    const std::string text = squeeze(cell.text());
    if (text.empty()) continue;
    if (!grouped(cell) || text.size() > 40) return;
    known += role_of_header(text) != ColumnRole::none;
  }
  if (known < 2) return;
  for (const Cell& cell : table.rows[layout.first_row].cells) {
    const auto column = static_cast<std::size_t>(cell.column);
    const std::string text = squeeze(cell.text());
    if (text.empty() || column >= layout.columns.size()) continue;
    layout.columns[column] = role_of_header(text);
    layout.headers[column] = text;
  }
  ++layout.first_row;
}

// "Gevaar" with a word or two beside "Situatie" with sentences is the subject of the row, not what was found.
void short_finding_is_topic(const Table& table, TableLayout& layout) {
  std::vector<std::size_t> words(layout.columns.size(), 0);
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells)
      if (static_cast<std::size_t>(cell.column) < words.size())
        words[static_cast<std::size_t>(cell.column)] += words_of(cell.text()).size();
  const auto next_finding = [&](std::size_t from) {
    while (from < words.size() && layout.columns[from] != ColumnRole::finding) ++from;
    return from;
  };
  const std::size_t first = next_finding(0), second = next_finding(first + 1);
  const std::size_t rows = table.rows.size() - layout.first_row;
  if (second < words.size() && !has(layout, ColumnRole::topic) && words[first] <= 2 * rows && words[second] >= 3 * words[first])
    layout.columns[first] = ColumnRole::topic;
}

}  // namespace

int TableLayout::column(ColumnRole role) const {
  const auto it = std::find(columns.begin(), columns.end(), role);
  return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

TableLayout layout_of(const Table& table, const TableLayout* previous) {
  TableLayout layout;
  if (table.rows.empty()) return layout;
  if (table.columns <= 2) {
    layout.kind = pairs_kind(table);
    if (layout.kind != TableLayout::Kind::none) return layout;
  }
  for (std::size_t r = 0; r < std::min<std::size_t>(3, table.rows.size()); ++r)
    if (reads_as_header(table.rows[r], table.columns, layout)) {
      layout.kind = TableLayout::Kind::rows;
      layout.first_row = r + 1;
      read_second_tier(table, layout);
      levels_are_priority(table, layout);
      codes_are_numbers(table, layout);
      coded_actions_are_described(table, layout);
      lone_severity_is_priority(layout);
      rank_rivals(layout);
      settle(layout);
      short_finding_is_topic(table, layout);
      origin_is_finding(layout);
      name_the_text_column(table, layout);
      name_columns_by_content(table, layout);
      if (is_listing(table, layout)) layout.kind = TableLayout::Kind::listing;
      return layout;
    }
  if (starts_listing(table, layout)) return layout;
  if (previous && previous->kind == TableLayout::Kind::rows &&
      previous->columns.size() == static_cast<std::size_t>(table.columns)) {
    layout = *previous;
    layout.first_row = 0;
    return layout;
  }
  if (is_matrix(table)) {
    layout.kind = TableLayout::Kind::matrix;
    return layout;
  }
  layout.kind = TableLayout::Kind::rows;
  layout.first_row = 0;
  layout.columns.assign(static_cast<std::size_t>(table.columns), ColumnRole::none);
  layout.headers.assign(layout.columns.size(), {});
  return layout;
}

}  // namespace pago
