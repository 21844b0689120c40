#include "parsers/results/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace pago {
namespace {

using namespace std::chrono;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

int whole(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), small);
  return out;
}

// Whether it is this word, in capitals or not.
bool is_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return small(a) == small(b); });
}

bool is_one_of(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [text](const std::string& word) { return is_word(text, word); });
}

bool is_one_of(std::string_view text, const std::set<std::string>& words) {  // which are in lower case
  return words.contains(ascii_lower(text));
}

double number_of(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string without(std::string_view text, char c) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), c), out.end());
  return out;
}

// Groups of three digits behind the first dot: "1.250", "1.250.000".
bool thousands(std::string_view whole_part) {
  const std::size_t first = whole_part.find('.');
  if (first == 0 || first > 3 || first == whole_part.npos || whole_part[0] == '0') return false;
  for (std::size_t at = first; at < whole_part.size(); at += 4)
    if (whole_part[at] != '.' || at + 4 > whole_part.size() || !all_digits(whole_part.substr(at + 1, 3))) return false;
  return true;
}

// The digits, dots and comma of a number, read; `text` is not empty and begins with a digit.
std::optional<CellNumber> read_digits(std::string_view text) {
  const std::size_t comma = text.find(','), dot = text.find('.');
  const std::string_view before = text.substr(0, comma);
  if (comma != text.npos && !all_digits(text.substr(comma + 1))) return std::nullopt;
  if (dot == text.npos)
    return all_digits(before) ? std::optional(CellNumber{number_of(std::string(text)), {}, {}}) : std::nullopt;
  const bool one_dot = before.find('.', dot + 1) == before.npos;
  if (thousands(before)) {
    CellNumber found{number_of(without(text, '.')), {}, {}};
    if (one_dot && comma == text.npos) found.other = number_of(std::string(text));
    return found;
  }
  if (comma != text.npos || !one_dot || !all_digits(text.substr(0, dot)) || !all_digits(text.substr(dot + 1)))
    return std::nullopt;
  return CellNumber{number_of(std::string(text)), {}, {}};
}

std::optional<int> month_named(std::string_view word) {
  constexpr std::array<std::string_view, 12> names{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                   "juli",    "augustus", "september", "oktober", "november", "december"};
  if (word == "mrt" || word == "mrt.") return 3;
  const std::string_view stem = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
  if (stem.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].starts_with(stem)) return static_cast<int>(i) + 1;
  return std::nullopt;
}

std::optional<Date> existing(int y, int m, int d) {
  if (m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
  const Date date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

int full_year(std::string_view text, int this_year) {
  const int value = whole(text);
  if (text.size() != 2) return value;
  const int century = this_year / 100 * 100;
  return century + value <= this_year ? century + value : century - 100 + value;
}

std::vector<std::string> date_parts(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == '-' || c == '/' || c == ' ') parts.emplace_back();
    else if (c == '.' && !parts.back().empty() && digit(parts.back().back())) parts.emplace_back();
    else parts.back() += c;
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  return parts;
}

std::optional<CellDate> compact_date(const std::string& text, bool day_numbers) {
  if (text.size() == 8 && (text.starts_with("19") || text.starts_with("20")))
    return CellDate{existing(whole(text.substr(0, 4)), whole(text.substr(4, 2)), whole(text.substr(6, 2)))};
  if (!day_numbers || text.size() != 5) return std::nullopt;
  constexpr sys_days start = sys_days(year(1899) / December / 30);  // holds from 1 March 1900 on
  return CellDate{Date(start + days(whole(text)))};
}

}  // namespace

std::optional<CellNumber> cell_number(std::string_view text) {
  const bool minus = text.starts_with('-') || text.starts_with("−");
  if (minus) text.remove_prefix(text[0] == '-' ? 1 : 3);
  else if (text.starts_with('+')) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && (digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
  if (end == 0 || !digit(text[0]) || !digit(text[end - 1])) return std::nullopt;
  auto found = read_digits(text.substr(0, end));
  if (!found) return std::nullopt;
  if (minus) {
    found->value = -found->value;
    if (found->other) found->other = -*found->other;
  }
  const auto rest = text.find_first_not_of(' ', end);
  if (rest != text.npos) found->rest = text.substr(rest);
  return found;
}

std::optional<CellDate> cell_date(std::string_view cell, const Date& today, bool day_numbers) {
  std::string text = ascii_lower(cell);
  if (const auto time = text.find(':'); time != text.npos)  // "31-12-1980 00:00"
    if (const auto before = text.find_last_of(" t", time); before != text.npos) text.resize(before);
  if (all_digits(text)) return compact_date(text, day_numbers);
  const std::vector<std::string> parts = date_parts(text);
  if (parts.size() != 3 || !all_digits(parts[0]) || !all_digits(parts[2])) return std::nullopt;
  const auto named = month_named(parts[1]);
  if (!named && !all_digits(parts[1])) return std::nullopt;
  const int middle = named ? *named : whole(parts[1]);
  if (parts[0].size() == 4 && parts[2].size() <= 2) return CellDate{existing(whole(parts[0]), middle, whole(parts[2]))};
  if (parts[0].size() > 2 || (parts[2].size() != 4 && parts[2].size() != 2)) return std::nullopt;
  return CellDate{existing(full_year(parts[2], static_cast<int>(today.year())), middle, whole(parts[0]))};
}

std::optional<bool> cell_yes_no(std::string_view text, const ColumnWords& words) {
  if (is_one_of(text, words.yes)) return true;
  if (is_one_of(text, words.no)) return false;
  return std::nullopt;
}

std::optional<std::string> cell_choice(std::string_view text, const std::vector<Choice>& choices) {
  for (const Choice& choice : choices)
    if (is_word(text, choice.name) || is_one_of(text, choice.other)) return choice.name;
  return std::nullopt;
}

bool cell_is_empty(std::string_view text, const ColumnWords& words) {
  return text.empty() || (text.size() <= 16 && is_one_of(text, words.empty));
}

std::optional<std::string> dutch_postcode(std::string_view text) {
  const std::string all = without(text, ' ');
  if (all.size() != 6 || !all_digits(std::string_view(all).substr(0, 4)) || all[0] == '0') return std::nullopt;
  std::string letters = all.substr(4);
  for (char& c : letters) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return std::nullopt;
  }
  return all.substr(0, 4) + " " + letters;
}

bool is_netherlands(std::string_view country) {
  constexpr std::array<std::string_view, 8> names{"",        "nederland", "nl", "nld", "netherlands", "the netherlands",
                                                  "holland", "holandia"};
  return std::find(names.begin(), names.end(), ascii_lower(country)) != names.end();
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), digit); }

bool looks_garbled(std::string_view text) {
  if (text.find('?') != text.npos || text.find("\xEF\xBF\xBD") != text.npos) return true;
  for (std::size_t at = 0; (at = text.find("\xC3\x83", at)) != text.npos;
       at += 2)  // "Ã" and then a sign: é read as Windows-1252
    if (at + 2 < text.size() &&
        (static_cast<unsigned char>(text[at + 2]) == 0xC2 || static_cast<unsigned char>(text[at + 2]) == 0xE2))
      return true;
  return false;
}

}  // namespace pago
