#include "parsers/rie/dates.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "parsers/rie/words.h"

namespace pago {
namespace {

using namespace std::chrono;

// Dutch and English names, whole or cut to three or four letters.
int month_number(std::string_view w) {
  constexpr std::array<std::string_view, 24> names = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                      "juli",    "augustus", "september", "oktober", "november", "december",
                                                      "january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool cut = w.size() >= 3 && w.size() <= 4 && names[i].starts_with(w);
    if (w == names[i] || cut) return static_cast<int>(i % 12) + 1;
  }
  return w == "mrt" ? 3 : 0;
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

// ISO weeks of a year: 52 or 53.
int weeks_in(int y) {
  const weekday first = weekday(sys_days(Date(year(y), January, day(1))));
  return first == Thursday || (first == Wednesday && year(y).is_leap()) ? 53 : 52;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool apostrophe_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with('\'') || before.ends_with("\xe2\x80\x99") || before.ends_with("\xe2\x80\x98") ||
         before.ends_with('`');
}

// The figures of "31-12-2025", "12/2025", "31.12.'25", read from the raw text: the tokenizer keeps "31.12" as a decimal.
struct Figures {
  std::array<int, 3> value{};
  std::array<std::size_t, 3> width{};
  std::size_t count = 0, end = 0;
  char mark = 0;
};

std::optional<Figures> figures_at(std::string_view text, std::size_t at) {
  Figures f;
  for (std::size_t i = at; f.count < 3; ++f.count) {
    if (f.count > 0) {
      if (i >= text.size() || (text[i] != '-' && text[i] != '/' && text[i] != '.') || (f.mark && text[i] != f.mark)) break;
      const std::size_t quote = i + 1 < text.size() && text[i + 1] == '\'' ? i + 2 : i + 1;
      const std::size_t curly = text.substr(i + 1).starts_with("\xe2\x80\x99") ? i + 4 : quote;
      if (curly >= text.size() || !is_digit(text[curly])) break;
      f.mark = text[i];
      i = curly;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i]) && i - begin < 5) f.value[f.count] = f.value[f.count] * 10 + (text[i++] - '0');
    f.width[f.count] = i - begin;
    if (f.width[f.count] == 0 || f.width[f.count] > 4) return std::nullopt;
    f.end = i;
  }
  return f;
}

std::optional<FoundDate> numeric_at(std::string_view text, std::size_t at) {
  const auto f = figures_at(text, at);
  if (!f || (f->end < text.size() && is_digit(text[f->end]))) return std::nullopt;
  const auto& [a, b, c] = f->value;
  if (f->count == 2) {  // "12-2025": a month
    const bool inside = at > 0 && (text[at - 1] == '-' || text[at - 1] == '/' || text[at - 1] == '.');
    const bool month_year = f->width[0] <= 2 && f->width[1] == 4 && f->mark != '.' && b >= 1990 && b <= 2100;
    if (!month_year || inside || a < 1 || a > 12) return std::nullopt;
    return FoundDate{last_day(b, a), at, f->end, false};
  }
  if (f->count != 3) return std::nullopt;
  std::optional<Date> date;
  if (f->width[0] == 4 && f->width[1] <= 2 && f->width[2] <= 2) {
    date = make(a, b, c);
  } else if (f->width[0] <= 2 && f->width[1] <= 2 && (f->width[2] == 4 || f->width[2] == 2)) {
    const int y = f->width[2] == 2 ? 2000 + c : c;
    date = make(y, b, a);
    if (!date && f->mark == '/') date = make(y, a, b);  // an English Excel
  }
  if (!date) return std::nullopt;
  return FoundDate{*date, at, f->end, true};
}

// The words of a text with the text itself, for the signs between them.
struct Cursor {
  const std::vector<FoldedWord>& words;
  std::string_view text;

  std::string at(std::size_t i) const { return i < words.size() ? words[i].text : std::string(); }
  bool joined(std::size_t i) const {  // by one sign with the word before it: "dec-25", "Q4/25"
    return i > 0 && i < words.size() && words[i].begin == words[i - 1].end + 1 && text[words[i].begin - 1] != ' ' &&
           text[words[i].begin - 1] != ',';
  }
  FoundDate found(Date d, std::size_t first, std::size_t last, bool exact = false) const {
    return {d, words[first].begin, words[last].end, exact};
  }
  // A year at `i` ("2025", "van 2025", "'25", and "25" behind a sign); `i` is moved to its word.
  std::optional<int> year(std::size_t& i) const {
    if (at(i) == "van") ++i;
    if (const auto full = full_year(at(i))) return full;
    const bool marked = i < words.size() && (apostrophe_before(text, words[i].begin) || joined(i));
    return marked && at(i).size() == 2 ? year_of(at(i)) : std::nullopt;
  }
};

bool is_one_of(std::string_view w, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), w) != list.end();
}

bool names_quarter(std::string_view w) { return is_one_of(w, {"q", "k", "kw", "kwartaal", "kwart", "kwrt", "kwartalen"}); }
bool names_week(std::string_view w) { return is_one_of(w, {"week", "wk", "w", "weeknr", "weeknummer", "weken"}); }

int ordinal(std::string_view w) {
  if (w == "eerste") return 1;
  if (w == "tweede") return 2;
  if (w == "derde") return 3;
  if (w == "vierde" || w == "laatste") return 4;
  return w.size() == 1 && w[0] >= '1' && w[0] <= '4' ? w[0] - '0' : 0;
}

// A part of a year without the year itself: the last word of it in `last`.
struct Period {
  enum class Kind { none, quarter, half, week } kind = Kind::none;
  int number = 0;
  std::size_t last = 0;
};

// "Q4", "kw 4", "H1", "week 42", "wk 40-42": the name first.
Period named_first(const Cursor& c, std::size_t i) {
  const std::string w = c.at(i);
  const std::size_t digits = w.find_first_of("0123456789");
  const std::string name = w.substr(0, digits);
  std::size_t last = i;
  std::optional<int> number;
  if (digits != std::string::npos && digits > 0) number = whole(std::string_view(w).substr(digits));
  else if (names_quarter(w) || names_week(w)) number = whole(c.at(last = i + 1));
  if (!number) return {};
  if (names_week(name)) {
    const bool until = c.at(last + 1) == "t" && c.at(last + 2) == "m";
    const std::size_t next = until ? last + 3 : is_one_of(c.at(last + 1), {"tot", "en"}) ? last + 2 : last + 1;
    const auto end = c.at(next).size() <= 2 ? whole(c.at(next)) : std::nullopt;
    if (end && *end > *number && (next > last + 1 || c.joined(next))) return {Period::Kind::week, *end, next};
    return {Period::Kind::week, *number, last};
  }
  if (names_quarter(name)) return {Period::Kind::quarter, *number, last};
  if (name == "h" && digits != std::string::npos) return {Period::Kind::half, *number, last};
  return {};
}

// "4e kwartaal", "1ste kw.", "tweede helft", "1e half jaar": the number first.
Period numbered_first(const Cursor& c, std::size_t i) {
  const int n = ordinal(c.at(i));
  if (n == 0) return {};
  const std::size_t k = is_one_of(c.at(i + 1), {"e", "ste", "de", "st"}) ? i + 2 : i + 1;
  const int half = c.at(i) == "laatste" ? 2 : n;
  if (names_quarter(c.at(k))) return {Period::Kind::quarter, n, k};
  if (c.at(k) == "half" && c.at(k + 1) == "jaar") return {Period::Kind::half, half, k + 1};
  if (is_one_of(c.at(k), {"halfjaar", "helft"})) return {Period::Kind::half, half, k};
  return {};
}

std::optional<Date> last_day_of(const Period& p, int y) {
  switch (p.kind) {
    case Period::Kind::quarter:
      return p.number >= 1 && p.number <= 4 ? std::optional(last_day(y, 3 * p.number)) : std::nullopt;
    case Period::Kind::half:
      return p.number >= 1 && p.number <= 2 ? std::optional(last_day(y, 6 * p.number)) : std::nullopt;
    case Period::Kind::week:
      return p.number >= 1 && p.number <= weeks_in(y) ? std::optional(end_of_week(y, p.number)) : std::nullopt;
    case Period::Kind::none:
      break;
  }
  return std::nullopt;
}

// A period with its year behind it ("Q4 2025") or before it ("2025-Q4"); `from` is the first word not yet used.
std::optional<FoundDate> period_at(const Cursor& c, std::size_t i, std::size_t from) {
  Period p = named_first(c, i);
  if (p.kind == Period::Kind::none) p = numbered_first(c, i);
  if (p.kind == Period::Kind::none) return std::nullopt;
  std::size_t y = p.last + 1;
  if (const auto behind = c.year(y)) {
    const auto date = last_day_of(p, *behind);
    return date ? std::optional(c.found(*date, i, y)) : std::nullopt;
  }
  const auto before = i > from ? full_year(c.at(i - 1)) : std::nullopt;
  const auto date = before ? last_day_of(p, *before) : std::nullopt;
  return date ? std::optional(c.found(*date, i - 1, p.last)) : std::nullopt;
}

// "31 december 2025", "31-dec-25", "Dec 31, 2025".
std::optional<FoundDate> day_and_month_at(const Cursor& c, std::size_t i) {
  const auto day_at = [&](std::size_t k) {
    const auto d = c.at(k).size() <= 2 ? whole(c.at(k)) : std::nullopt;
    return d && *d >= 1 && *d <= 31 ? d : std::nullopt;
  };
  const int leading = month_number(c.at(i));
  const std::size_t d = leading ? i + 1 : i;
  const std::size_t after_day = is_one_of(c.at(d + 1), {"e", "ste", "st", "nd", "rd", "th"}) ? d + 2 : d + 1;
  const int m = leading ? leading : month_number(c.at(after_day));
  const auto day_found = day_at(d);
  if (!m || !day_found) return std::nullopt;
  std::size_t y = leading ? after_day : after_day + 1;
  auto year_found = c.year(y);
  if (!year_found && !leading && c.at(y).size() == 2 && whole(c.at(y)).value_or(0) >= 20) year_found = year_of(c.at(y));
  if (leading && c.at(y).size() != 4) return std::nullopt;
  const auto date = year_found ? make(*year_found, m, *day_found) : std::nullopt;
  return date ? std::optional(c.found(*date, i, y, true)) : std::nullopt;
}

std::optional<FoundDate> wordy_at(const Cursor& c, std::size_t i, std::size_t from) {
  if (auto period = period_at(c, i, from)) return period;
  if (auto day_found = day_and_month_at(c, i)) return day_found;
  std::size_t y = i + 1;
  const std::string w = c.at(i);
  if (is_one_of(w, {"eind", "einde", "ultimo"})) {  // in "eind maart 2025" the month follows and is found by itself
    const auto year_found = c.year(y);
    const bool school_year = c.joined(y + 1) && whole(c.at(y + 1));
    return year_found && !school_year ? std::optional(c.found(last_day(*year_found, 12), i, y)) : std::nullopt;
  }
  if (const int m = month_number(w))
    if (const auto year_found = c.year(y);
        year_found && (c.at(y).size() == 4 || w.size() <= 4 || !c.joined(y) || apostrophe_before(c.text, c.words[y].begin)))
      return c.found(last_day(*year_found, m), i, y);
  return std::nullopt;
}

}  // namespace

std::vector<FoundDate> dates_in(std::string_view text) {
  std::vector<FoundDate> out;
  const std::vector<FoldedWord> words = words_of(text);
  const Cursor cursor{words, text};
  std::size_t done = 0, from = 0;  // bytes and words that are used up
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].begin < done) continue;
    std::optional<FoundDate> found;
    if (is_number(words[i].text)) found = numeric_at(text, words[i].begin);
    if (!found) found = wordy_at(cursor, i, from);
    if (!found) continue;
    done = found->end;
    while (from < words.size() && words[from].begin < done) ++from;
    out.push_back(*found);
  }
  return out;
}

std::optional<Date> first_date(std::string_view text) {
  const auto all = dates_in(text);
  return all.empty() ? std::nullopt : std::optional(all.front().date);
}

std::optional<Date> deadline_in(std::string_view text) {
  const auto all = dates_in(text);
  if (all.empty()) return std::nullopt;
  std::size_t last = 0;
  for (; last + 1 < all.size(); ++last) {
    const std::string between = squeeze(fold(text.substr(all[last].end, all[last + 1].begin - all[last].end)));
    if (!is_one_of(between,
                   {"-", "\xe2\x80\x93", "t/m", "tot", "tot en met", "tot uiterlijk", "/", "en", "einddatum:", "eind:"}))
      break;
  }
  return all[last].date;
}

}  // namespace pago
