#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// How a spreadsheet shows a number, as a Dutch reader sees it (ECMA-376 part 1, 18.8.30 and 18.8.31): "0.0" gives "2,5",
// "0%" gives "30%", `0 "dB(A)"` gives "91 dB(A)". A date becomes dd-mm-jjjj whatever the order of the format ("31-12-2025";
// with a time "31-12-2025 14:30"), a month and year "maart 2026", a time "08:30". Dutch letters in a format are known (j, u).
class NumberFormat {
 public:
  explicit NumberFormat(std::string_view code = {});  // empty: "General"

  // Code of a built-in format (0-49, and the dates 50-58); empty for "General" and for numbers that say nothing.
  static std::string_view builtin(int id);

  // `epoch_1904`: day 0 is 1 January 1904 (old Mac files), else Excel's 1900 system with its 29 February 1900.
  std::string text(double value, bool epoch_1904 = false) const;
  bool is_time() const;  // a date or a time

 private:
  enum class Kind { literal, zero, digit, point, comma, percent, exponent, year, month, day, hour, minute, second, elapsed };
  struct Token {
    Kind kind;
    std::string text;  // the characters, of a literal what it shows
  };
  struct Section {
    std::vector<Token> tokens;
    char condition = 0;  // '<', '>', '=', 'l' (<=), 'g' (>=), 'n' (<>); 0 for none
    double bound = 0;
    bool general = false;
    bool has(Kind kind) const;
    bool is_time() const;
  };
  static Section read_section(std::string_view code);
  static void read_bracket(std::string_view inside, Section& section);
  static void settle_minutes(Section& section);
  static std::string number_text(const Section& section, double value);
  static std::string time_text(const Section& section, double value, bool epoch_1904);
  const Section& section_for(double value, bool& negated) const;

  std::vector<Section> sections_;
};

// A number as a Dutch reader writes it: at most ten digits where there are decimals, with a comma, no thousands dots.
std::string shown_number(double value);
std::string shown_number(double value, int decimals, int least_decimals, int digits, bool thousands);

// "31-12-2025", "maart 2026" when there is no day, "2026" when there is no month.
std::string shown_date(int year, int month, int day);

}  // namespace pago
