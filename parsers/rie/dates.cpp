#include "parsers/rie/dates.h"

#include <array>
#include <charconv>

#include "parsers/rie/words.h"

namespace pago {
namespace {

using namespace std::chrono;

int month_number(std::string_view w) {
  constexpr std::array<std::string_view, 12> names = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                      "juli",    "augustus", "september", "oktober", "november", "december"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (w == names[i]) return static_cast<int>(i) + 1;
    if (w.size() >= 3 && w.size() <= 4 && names[i].starts_with(w)) return static_cast<int>(i) + 1;
  }
  if (w == "mrt") return 3;
  return 0;
}

std::optional<int> whole(std::string_view w) {
  int v = 0;
  const auto [end, error] = std::from_chars(w.data(), w.data() + w.size(), v);
  return error == std::errc() && end == w.data() + w.size() ? std::optional(v) : std::nullopt;
}

std::optional<int> year_of(std::string_view w) {
  const auto v = whole(w);
  if (!v) return std::nullopt;
  if (w.size() == 4 && *v >= 1990 && *v <= 2100) return v;
  if (w.size() == 2) return 2000 + *v;
  return std::nullopt;
}

std::optional<int> full_year(std::string_view w) { return w.size() == 4 ? year_of(w) : std::nullopt; }

Date last_day(int y, int m) { return Date(year_month_day_last(year(y), month_day_last(month(static_cast<unsigned>(m))))); }

std::optional<Date> make(int y, int m, int d) {
  const Date date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// Sunday of an ISO week.
Date end_of_week(int y, int week) {
  const sys_days jan4 = sys_days(Date(year(y), January, day(4)));
  const sys_days monday = jan4 - (weekday(jan4) - Monday);
  return Date(monday + days(7 * (week - 1) + 6));
}

// "31-12-2025" in one word run: the tokenizer keeps "31.12" together as a decimal, so digits are read from the raw text.
std::optional<FoundDate> numeric_at(std::string_view text, std::size_t at) {
  std::array<int, 3> part{};
  std::array<std::size_t, 3> width{};
  std::size_t i = at;
  char mark = 0;
  for (std::size_t p = 0; p < 3; ++p) {
    const std::size_t begin = i;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') part[p] = part[p] * 10 + (text[i++] - '0');
    width[p] = i - begin;
    if (width[p] == 0 || width[p] > 4) return std::nullopt;
    if (p == 2) break;
    if (i >= text.size() || (text[i] != '-' && text[i] != '/' && text[i] != '.') || (mark && text[i] != mark))
      return std::nullopt;
    mark = text[i++];
  }
  if (i < text.size() && text[i] >= '0' && text[i] <= '9') return std::nullopt;
  std::optional<Date> date;
  if (width[0] == 4 && width[1] <= 2 && width[2] <= 2) date = make(part[0], part[1], part[2]);
  else if (width[0] <= 2 && width[1] <= 2 && (width[2] == 4 || width[2] == 2))
    date = make(width[2] == 2 ? 2000 + part[2] : part[2], part[1], part[0]);
  if (!date) return std::nullopt;
  return FoundDate{*date, at, i, true};
}

struct Cursor {
  const std::vector<FoldedWord>& words;
  std::string at(std::size_t i) const { return i < words.size() ? words[i].text : std::string(); }
  FoundDate found(Date d, std::size_t first, std::size_t last, bool exact = false) const {
    return {d, words[first].begin, words[last].end, exact};
  }
};

int ordinal(std::string_view w) {
  if (w == "eerste") return 1;
  if (w == "tweede") return 2;
  if (w == "derde") return 3;
  if (w == "vierde") return 4;
  return w.size() == 1 && w[0] >= '1' && w[0] <= '4' ? w[0] - '0' : 0;
}

std::optional<FoundDate> quarter_at(const Cursor& c, std::size_t i) {
  const std::string w = c.at(i);
  const auto quarter = [&](int q, std::size_t year_at) -> std::optional<FoundDate> {
    std::size_t y = year_at;
    if (c.at(y) == "van") ++y;
    const auto year_found = full_year(c.at(y));
    return year_found && q >= 1 && q <= 4 ? std::optional(c.found(last_day(*year_found, 3 * q), i, y)) : std::nullopt;
  };
  if (w.size() == 2 && (w[0] == 'q' || w[0] == 'k')) return quarter(w[1] - '0', i + 1);
  if (w == "kwartaal") return quarter(ordinal(c.at(i + 1)), i + 2);
  const int n = ordinal(w);
  if (n == 0) return std::nullopt;
  const std::size_t k = c.at(i + 1) == "e" ? i + 2 : i + 1;
  if (c.at(k) == "kwartaal") return quarter(n, k + 1);
  if ((c.at(k) == "half" && c.at(k + 1) == "jaar") || c.at(k) == "halfjaar" || c.at(k) == "helft") {
    std::size_t y = c.at(k) == "half" ? k + 2 : k + 1;
    if (c.at(y) == "van") ++y;
    if (const auto found = full_year(c.at(y)); found && n <= 2) return c.found(last_day(*found, 6 * n), i, y);
  }
  return std::nullopt;
}

std::optional<FoundDate> wordy_at(const Cursor& c, std::size_t i) {
  const std::string w = c.at(i);
  if (auto q = quarter_at(c, i)) return q;
  if (w == "week") {
    const auto n = whole(c.at(i + 1));
    std::size_t y = i + 2;
    if (c.at(y) == "van") ++y;
    const auto y_found = full_year(c.at(y));
    if (n && *n >= 1 && *n <= 53 && y_found) return c.found(end_of_week(*y_found, *n), i, y);
    return std::nullopt;
  }
  if (w == "eind" || w == "einde" || w == "ultimo") {
    if (const auto y = full_year(c.at(i + 1))) return c.found(last_day(*y, 12), i, i + 1);
    return std::nullopt;  // "eind maart 2025": the month follows
  }
  if (const auto d = whole(w); d && *d >= 1 && *d <= 31 && month_number(c.at(i + 1))) {
    if (const auto y = full_year(c.at(i + 2)))
      if (const auto date = make(*y, month_number(c.at(i + 1)), *d)) return c.found(*date, i, i + 2, true);
  }
  if (const int m = month_number(w)) {
    const std::string next = c.at(i + 1);
    if (const auto y = full_year(next)) return c.found(last_day(*y, m), i, i + 1);
    const bool short_year = next.size() == 2 && i + 1 < c.words.size() && c.words[i + 1].begin == c.words[i].end + 1;
    if (const auto y = year_of(next); y && short_year && w.size() <= 4) return c.found(last_day(*y, m), i, i + 1);
  }
  return std::nullopt;
}

}  // namespace

std::vector<FoundDate> dates_in(std::string_view text) {
  std::vector<FoundDate> out;
  const std::vector<FoldedWord> words = words_of(text);
  const Cursor cursor{words};
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].begin < done) continue;
    std::optional<FoundDate> found;
    if (is_number(words[i].text)) found = numeric_at(text, words[i].begin);
    if (!found) found = wordy_at(cursor, i);
    if (!found) continue;
    done = found->end;
    out.push_back(*found);
  }
  return out;
}

std::optional<Date> first_date(std::string_view text) {
  const auto all = dates_in(text);
  return all.empty() ? std::nullopt : std::optional(all.front().date);
}

}  // namespace pago
