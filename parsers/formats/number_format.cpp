#include "parsers/formats/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace pago {
namespace {

std::string fixed(double value, int decimals) {
  std::array<char, 400> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  return end.ec == std::errc() ? std::string(buffer.data(), end.ptr) : std::string();
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  if (text.size() < lower_word.size()) return false;
  return std::equal(lower_word.begin(), lower_word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

// Days of a serial number to a date; Excel's own 29 February 1900 is the only one that no calendar has.
std::string date_of(double serial, bool epoch_1904, bool with_day, bool with_month) {
  using namespace std::chrono;
  int day = static_cast<int>(std::floor(serial));
  if (!epoch_1904 && day == 60) return shown_date(1900, with_month ? 2 : 0, with_day ? 29 : 0);
  const sys_days start = epoch_1904 ? sys_days(1904y / 1 / 1) : sys_days(1899y / 12 / 30);
  if (!epoch_1904 && day < 60) ++day;
  const year_month_day date(start + days(day));
  return shown_date(int(date.year()), with_month ? static_cast<int>(unsigned(date.month())) : 0,
                    with_day ? static_cast<int>(unsigned(date.day())) : 0);
}

}  // namespace

std::string shown_date(int year, int month, int day) {
  static constexpr const char* months[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                           "juli",    "augustus", "september", "oktober", "november", "december"};
  std::string years = std::to_string(year);
  if (month < 1 || month > 12) return years;
  if (day < 1) return std::string(months[month - 1]) + " " + years;
  return two_digits(day) + "-" + two_digits(month) + "-" + std::string(years.size() < 4 ? 4 - years.size() : 0, '0') + years;
}

std::string shown_number(double value, int decimals, int least_decimals, int digits, bool thousands) {
  std::string text = fixed(std::fabs(value), std::clamp(decimals, 0, 15));
  const std::size_t point = text.find('.');
  std::string whole = text.substr(0, point), part = point == std::string::npos ? "" : text.substr(point + 1);
  while (static_cast<int>(part.size()) > least_decimals && part.ends_with('0')) part.pop_back();
  if (static_cast<int>(whole.size()) < digits) whole.insert(0, static_cast<std::size_t>(digits) - whole.size(), '0');
  if (digits == 0 && whole == "0" && !part.empty()) whole.clear();
  for (std::size_t at = whole.size(); thousands && at > 3;) whole.insert(at -= 3, ".");
  const bool zero = (whole + part).find_first_not_of("0.") == std::string::npos;
  return (value < 0 && !zero ? "-" : "") + whole + (part.empty() ? "" : "," + part);
}

std::string shown_number(double value) {
  const double size = std::fabs(value);
  if (!std::isfinite(value)) return {};
  if (size >= 1e15) return fixed(value, 0);
  const int whole_digits = size < 1 ? 1 : static_cast<int>(std::log10(size)) + 1;
  const int leading = size > 0 && size < 1 ? static_cast<int>(-std::log10(size)) : 0;
  return shown_number(value, std::clamp(10 - whole_digits + leading, 0, 15), 0, 1, false);
}

std::string_view NumberFormat::builtin(int id) {
  static constexpr std::string_view codes[] = {"",
                                               "0",
                                               "0.00",
                                               "#,##0",
                                               "#,##0.00",
                                               "€ #,##0;€ -#,##0",
                                               "€ #,##0;€ -#,##0",
                                               "€ #,##0.00;€ -#,##0.00",
                                               "€ #,##0.00;€ -#,##0.00",
                                               "0%",
                                               "0.00%",
                                               "0.00E+00",
                                               "",
                                               "",
                                               "dd-mm-yyyy",
                                               "d-mmm-yy",
                                               "d-mmm",
                                               "mmm-yy",
                                               "h:mm AM/PM",
                                               "h:mm:ss AM/PM",
                                               "h:mm",
                                               "h:mm:ss",
                                               "d-m-yyyy h:mm"};
  if (id >= 0 && id <= 22) return codes[id];
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return codes[14];
  if (id == 37 || id == 38) return codes[3];
  if (id == 39 || id == 40) return codes[4];
  if (id == 41 || id == 42) return id == 41 ? codes[3] : codes[5];
  if (id == 43 || id == 44) return id == 43 ? codes[4] : codes[7];
  if (id == 45 || id == 47) return "mm:ss";
  if (id == 46) return "[h]:mm:ss";
  return id == 48 ? codes[11] : codes[0];
}

NumberFormat::NumberFormat(std::string_view code) {
  std::size_t from = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= code.size() && sections_.size() < 4; ++i) {
    if (i < code.size() && code[i] == '\\' && !quoted) ++i;
    else if (i < code.size() && code[i] == '"') quoted = !quoted;
    else if (i >= code.size() || (code[i] == ';' && !quoted)) {
      sections_.push_back(read_section(code.substr(from, i - from)));
      from = i + 1;
    }
  }
  if (sections_.empty()) sections_.push_back(read_section({}));
}

void NumberFormat::read_bracket(std::string_view inside, Section& section) {
  if (inside.empty()) return;
  const char first = lower(inside.front());
  if (inside.find_first_not_of("hHuUmMsS") == std::string_view::npos) {
    section.tokens.push_back({first == 'h' || first == 'u' ? Kind::elapsed
                              : first == 'm'               ? Kind::minute
                                                           : Kind::second,
                              std::string(inside)});
  } else if (first == '$') {  // [$€-413]: a sign and a language
    const std::string_view sign = inside.substr(1, inside.find('-', 1) - 1);
    if (!sign.empty() && inside[1] != '-') section.tokens.push_back({Kind::literal, std::string(sign)});
  } else if (first == '<' || first == '>' || first == '=') {
    const bool two = inside.size() > 1 && (inside[1] == '=' || inside[1] == '>');
    section.condition = !two ? first : inside[1] == '>' ? 'n' : first == '<' ? 'l' : 'g';
    section.bound = std::strtod(std::string(inside.substr(two ? 2 : 1)).c_str(), nullptr);
  }
}

NumberFormat::Section NumberFormat::read_section(std::string_view code) {
  Section section;
  const auto add = [&](Kind kind, std::string_view text) { section.tokens.push_back({kind, std::string(text)}); };
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::string_view rest = code.substr(i);
    const char c = lower(code[i]);
    const std::size_t same = std::min(rest.find_first_not_of(std::string{code[i], c}), rest.size());
    if (c == '"') {
      const std::size_t end = std::min(rest.find('"', 1), rest.size());
      add(Kind::literal, rest.substr(1, end - 1));
      i += end;
    } else if (c == '\\') {
      if (i + 1 < code.size()) add(Kind::literal, code.substr(++i, 1));
    } else if (c == '_' || c == '*') {  // the width of a character, a filling
      if (c == '_') add(Kind::literal, " ");
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(rest.find(']'), rest.size());
      read_bracket(rest.substr(1, end - 1), section);
      i += end;
    } else if (starts_with_word(rest, "general") || starts_with_word(rest, "standaard")) {
      section.general = true;
      i += c == 'g' ? 6 : 8;
    } else if (starts_with_word(rest, "am/pm") || starts_with_word(rest, "a/p")) {
      i += starts_with_word(rest, "am/pm") ? 4 : 2;
    } else if (starts_with_word(rest, "e+") || starts_with_word(rest, "e-")) {
      add(Kind::exponent, "E");
      ++i;
    } else if (c == 'y' || c == 'j' || c == 'm' || c == 'd' || c == 'h' || c == 'u' || c == 's') {
      const Kind kind = c == 'y' || c == 'j' ? Kind::year
                        : c == 'm'           ? Kind::month
                        : c == 'd'           ? Kind::day
                        : c == 's'           ? Kind::second
                                             : Kind::hour;
      add(kind, rest.substr(0, same));
      i += same - 1;
    } else if (c == '0' || c == '#' || c == '?') {
      add(c == '0' ? Kind::zero : Kind::digit, rest.substr(0, 1));
    } else if (c == '.' || c == ',' || c == '%') {
      add(c == '.' ? Kind::point : c == ',' ? Kind::comma : Kind::percent, rest.substr(0, 1));
    } else if (c == '/' && !section.is_time() && section.has(Kind::digit)) {
      section.general = true;  // a fraction: shown as a decimal
    } else if (c != '@') {
      add(Kind::literal, rest.substr(0, 1));
    }
  }
  settle_minutes(section);
  if (section.tokens.empty()) section.general = true;
  return section;
}

// "m" is a month, unless it stands after hours or before seconds.
void NumberFormat::settle_minutes(Section& section) {
  const auto is_part = [](Kind kind) { return kind >= Kind::year; };
  Token* month = nullptr;
  Kind before = Kind::literal;
  for (Token& token : section.tokens) {
    if (!is_part(token.kind)) continue;
    if (token.kind == Kind::month && (before == Kind::hour || before == Kind::elapsed)) token.kind = Kind::minute;
    if (token.kind == Kind::second && month) month->kind = Kind::minute;
    month = token.kind == Kind::month ? &token : nullptr;
    before = token.kind;
  }
}

bool NumberFormat::Section::has(Kind kind) const {
  return std::any_of(tokens.begin(), tokens.end(), [=](const Token& token) { return token.kind == kind; });
}

bool NumberFormat::Section::is_time() const {
  return !general && std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.kind >= Kind::year; });
}

bool NumberFormat::is_time() const { return sections_.front().is_time(); }

const NumberFormat::Section& NumberFormat::section_for(double value, bool& negated) const {
  const std::size_t count = std::min<std::size_t>(sections_.size(), 3);
  for (std::size_t i = 0; i < count; ++i) {
    const Section& section = sections_[i];
    const double bound = section.bound;
    const bool met = section.condition == '<'   ? value < bound
                     : section.condition == '>' ? value > bound
                     : section.condition == '=' ? value == bound
                     : section.condition == 'l' ? value <= bound
                     : section.condition == 'g' ? value >= bound
                     : section.condition == 'n' ? value != bound
                                                : false;
    if (met) return section;
  }
  if (count > 1 && sections_.front().condition) return sections_[count - 1];
  if (count > 2 && value == 0) return sections_[2];
  negated = count > 1 && value < 0;  // the section itself says how a negative number looks
  return sections_[negated ? 1 : 0];
}

std::string NumberFormat::text(double value, bool epoch_1904) const {
  constexpr double last_day = 2958466;  // 1 January 10000
  bool negated = false;
  const Section& section = section_for(value, negated);
  if (!std::isfinite(value)) return {};
  if (section.is_time() && value >= 0 && value < last_day) return time_text(section, value, epoch_1904);
  if (section.general || section.is_time()) {
    std::string around;
    for (const Token& token : section.tokens)
      if (token.kind == Kind::literal && !section.is_time()) around += token.text;
    return shown_number(negated ? std::fabs(value) : value) + (around == " " ? "" : around);
  }
  return number_text(section, negated ? std::fabs(value) : value);
}

std::string NumberFormat::number_text(const Section& section, double value) {
  int digits = 0, decimals = 0, least = 0;
  bool after_point = false, thousands = false, seen = false;
  std::string before, after;
  int pending_commas = 0;
  for (const Token& token : section.tokens) {
    const bool place = token.kind == Kind::zero || token.kind == Kind::digit;
    if (place && pending_commas > 0) thousands = std::exchange(pending_commas, 0) > 0;
    if (place && after_point) {
      ++decimals;
      if (token.kind == Kind::zero) least = decimals;
    } else if (place) {
      digits += token.kind == Kind::zero ? 1 : 0;
    }
    seen = seen || place;
    after_point = after_point || token.kind == Kind::point;
    if (token.kind == Kind::comma && seen) ++pending_commas;
    if (token.kind == Kind::percent) value *= 100;
    if (token.kind == Kind::literal || token.kind == Kind::percent) (seen ? after : before) += token.text;
  }
  for (; pending_commas > 0; --pending_commas) value /= 1000;  // commas at the end: thousands left out
  if (!seen) return before + after;
  const auto trimmed = [](const std::string& text) {
    const std::size_t from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
    return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
  };
  if (section.has(Kind::exponent)) return trimmed(before + shown_number(value) + after);
  return trimmed(before + shown_number(value, decimals, least, digits, thousands) + after);
}

std::string NumberFormat::time_text(const Section& section, double value, bool epoch_1904) {
  double day = std::floor(value);
  long seconds = std::lround((value - day) * 86400);
  if (seconds >= 86400) {
    day += 1;
    seconds -= 86400;
  }
  if (!section.has(Kind::second) && seconds % 60 > 57) seconds += 60 - seconds % 60;  // 8:29:59.9 was typed as 8:30
  const bool with_date = section.has(Kind::year) || section.has(Kind::month) || section.has(Kind::day);
  const bool with_time = section.has(Kind::hour) || section.has(Kind::minute) || section.has(Kind::elapsed);
  std::string text;
  if (with_date) text = date_of(day, epoch_1904, section.has(Kind::day), section.has(Kind::month) || section.has(Kind::day));
  if (!with_time) return text;
  const long hours = seconds / 3600 + (section.has(Kind::elapsed) ? static_cast<long>(day) * 24 : 0);
  text +=
      (text.empty() ? "" : " ") + two_digits(static_cast<int>(hours)) + ":" + two_digits(static_cast<int>(seconds / 60 % 60));
  if (section.has(Kind::second)) text += ":" + two_digits(static_cast<int>(seconds % 60));
  return text;
}

}  // namespace pago
