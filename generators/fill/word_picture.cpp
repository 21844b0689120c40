#include "generators/fill/word_picture.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "forms/dutch.h"

namespace pago {
namespace {

constexpr std::array<std::string_view, 7> days = {"zondag",    "maandag", "dinsdag", "woensdag",
                                                  "donderdag", "vrijdag", "zaterdag"};

std::string two(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string month_name(const Date& date) {
  const std::string whole = dutch_date(date);
  const std::size_t first = whole.find(' '), last = whole.rfind(' ');
  return first == whole.npos ? std::string() : whole.substr(first + 1, last - first - 1);
}

std::string short_month(const Date& date) {
  const std::string name = month_name(date);
  return name == "maart" ? "mrt" : name.substr(0, 3);
}

std::string date_part(const Date& date, char code, std::size_t count) {
  const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  const unsigned day = unsigned(date.day()), month = unsigned(date.month());
  const std::string year = std::to_string(int(date.year()));
  if (code == 'd')
    return count == 1 ? std::to_string(day) : count == 2 ? two(day) : std::string(days[weekday].substr(0, count == 3 ? 2 : 99));
  if (code == 'M')
    return count == 1 ? std::to_string(month) : count == 2 ? two(month) : count == 3 ? short_month(date) : month_name(date);
  if (code == 'y') return count <= 2 ? year.substr(year.size() - 2) : year;
  return {};
}

struct NumberShape {
  std::string before, after;  // literal text around the digits
  std::size_t whole = 0;      // fewest digits before the comma
  std::size_t fraction = 0;   // places after it
  bool grouped = false;
};

bool is_digit_place(char c) { return c == '0' || c == '#' || c == 'x'; }

std::string unquoted(std::string_view text) {
  std::string out(text);
  std::erase(out, '\'');
  return out;
}

NumberShape shape_of(std::string_view picture) {
  NumberShape shape;
  const std::size_t first = picture.find_first_of("0#x");
  if (first == picture.npos) return {std::string(picture), {}, 0, 0, false};
  const std::size_t last = picture.find_last_of("0#x");
  shape.before = unquoted(picture.substr(0, first));
  shape.after = unquoted(picture.substr(last + 1));
  const std::string_view core = picture.substr(first, last - first + 1);
  const std::size_t mark = core.find_last_of(".,");
  const bool one_kind = mark == core.npos || core.find_first_of(".,") == mark;
  const bool thousands = mark != core.npos && one_kind && core.size() - mark - 1 == 3 && mark <= 3 && core.front() == '#';
  const std::size_t point = mark == core.npos || thousands ? core.size() : mark;
  shape.grouped = core.substr(0, point).find_first_of("., ") != core.npos || (thousands && mark != core.npos);
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (i < point && core[i] == '0') ++shape.whole;
    if (i > point && is_digit_place(core[i])) ++shape.fraction;
  }
  return shape;
}

std::string with_groups(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ".");
  return digits;
}

// Half goes up, as people round; 1.005 is meant as a half, whatever its binary form.
double rounded(double number, std::size_t places) {
  const double scale = std::pow(10.0, static_cast<double>(places));
  return places > 9 || number * scale > 1e15 ? number : std::round(number * scale * (1 + 1e-12)) / scale;
}

std::string positive(double number, const NumberShape& shape) {
  std::array<char, 400> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(std::min<std::size_t>(shape.fraction, 20)),
                rounded(number, shape.fraction));
  std::string text = buffer.data(), fraction;
  if (const std::size_t point = text.find('.'); point != text.npos) {
    fraction = "," + text.substr(point + 1);
    text.resize(point);
  }
  if (text.size() < shape.whole) text.insert(0, shape.whole - text.size(), '0');
  return shape.before + (shape.grouped ? with_groups(text) : text) + fraction + shape.after;
}

}  // namespace

std::string date_picture(const Date& date, std::string_view picture) {
  if (!date.ok()) return {};
  std::string out;
  for (std::size_t i = 0; i < picture.size();) {
    const char c = picture[i];
    if (c == '\'') {
      const std::size_t end = picture.find('\'', i + 1);
      out += picture.substr(i + 1, end == picture.npos ? picture.npos : end - i - 1);
      i = end == picture.npos ? picture.size() : end + 1;
    } else if (std::string_view("dDMyYhHmsS").find(c) != std::string_view::npos) {
      std::size_t count = 1;
      while (i + count < picture.size() && picture[i + count] == c) ++count;
      const char code = c == 'D' ? 'd' : c == 'Y' ? 'y' : c;
      out += date_part(date, code, count);
      i += count;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

std::string number_picture(double number, std::string_view picture) {
  const std::size_t semicolon = picture.find(';');
  if (number < 0 && semicolon != picture.npos) {
    const std::string_view rest = picture.substr(semicolon + 1);
    return positive(-number, shape_of(rest.substr(0, rest.find(';'))));
  }
  const std::string text = positive(std::fabs(number), shape_of(picture.substr(0, semicolon)));
  return number < 0 ? "-" + text : text;
}

std::string grouped_number(double number, int decimals) {
  NumberShape shape{{}, {}, 1, static_cast<std::size_t>(std::max(decimals, 0)), true};
  if (decimals < 0) {
    const std::string plain = dutch_number(std::fabs(number));
    const std::size_t comma = plain.find(',');
    const bool digits_only = plain.find_first_not_of("0123456789,") == plain.npos;
    const std::string text =
        !digits_only ? plain : with_groups(plain.substr(0, comma)) + (comma == plain.npos ? "" : plain.substr(comma));
    return number < 0 ? "-" + text : text;
  }
  const std::string text = positive(std::fabs(number), shape);
  return number < 0 ? "-" + text : text;
}

}  // namespace pago
