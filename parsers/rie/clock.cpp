#include "parsers/rie/clock.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "parsers/rie/quantities.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

constexpr int kHour = 60, kDay = 24 * kHour, kNightEnd = 6 * kHour;

// Digits with a point or colon between them: "4.30", "22:45". Anything else is no clock time, and most sentences have none.
bool has_clock_time(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if ((text[i] == '.' || text[i] == ':') && std::isdigit(static_cast<unsigned char>(text[i - 1])) &&
        std::isdigit(static_cast<unsigned char>(text[i + 1])))
      return true;
  return false;
}

std::optional<int> minutes(const std::string& hour, const std::string& minute) {
  const int h = std::stoi(hour), m = minute.empty() ? 0 : std::stoi(minute);
  if (h > 24 || m > 59) return std::nullopt;
  return (h % 24) * kHour + m;
}

// Minutes of [from, to) between midnight and six; a range that ends before it starts goes over midnight.
int night_minutes(int from, int to) {
  if (to <= from) to += kDay;
  int sum = 0;
  for (const int night : {0, kDay}) sum += std::max(0, std::min(to, night + kNightEnd) - std::max(from, night));
  return sum;
}

bool range_at_night(const std::string& text) {
  static const TextPattern range(
      R"((\d{1,2})(?:[.:](\d\d))? ?(?:uur )?(?:tot|en|t/m|-|–|—|tot en met) ?(\d{1,2})(?:[.:](\d\d))? ?(uur|u\b|h\b)?)");
  for (const TextMatch& m : range.all(text)) {
    const bool clock = m.has(2) || m.has(4);
    if (!clock) continue;  // "23 tot 30 kg"
    const auto from = minutes(m[1], m[2]), to = minutes(m[3], m[4]);
    if (from && to && night_minutes(*from, *to) > kHour) return true;
  }
  return false;
}

bool starts_at_night(const std::string& text) {
  static const TextPattern start(
      R"((?:begin|start|aan de slag|vertrek|aanvang|in dienst|vanaf|op pad|eruit)[^.;]{0,40}?(?:om|vanaf|rond) (\d{1,2})[.:](\d\d))");
  for (const TextMatch& m : start.all(text))
    if (const auto at = minutes(m[1], m[2]); at && *at < 5 * kHour) return true;
  return false;
}

// "staat om 02.45 uur aangetreden", "begint om 22.30 uur en is om 5.00 uur klaar".
bool present_at_night(const std::string& text) {
  static const TextPattern present(
      R"(om (\d{1,2})[.:](\d\d)(?: uur)?[^.;]{0,30}?(?:aangetreden|begonnen|beginn?en|begint|present|paraat|in touw|aan de bak|aan het werk))");
  for (const TextMatch& m : present.all(text))
    if (const auto at = minutes(m[1], m[2]); at && *at < 5 * kHour) return true;
  static const TextPattern from_to(
      R"((?:begin|start|aanvang)[a-z]* (?:om |rond )?(\d{1,2})[.:](\d\d)(?: uur)? en [^.;]{0,25}?(?:om|tot|rond) (\d{1,2})[.:](\d\d))");
  for (const TextMatch& m : from_to.all(text)) {
    const auto from = minutes(m[1], m[2]), to = minutes(m[3], m[4]);
    if (from && to && night_minutes(*from, *to) > kHour) return true;
  }
  return false;
}

// "horecadienst tot 4.30 uur": an end without a beginning.
bool ends_at_night(const std::string& text) {
  static const TextPattern end(R"((?:tot|door tot|tot ongeveer) (\d{1,2})[.:](\d\d)(?: uur)?)");
  static const TextPattern work(R"(dienst|werk|open|rijd|ploeg|draai)");
  const auto m = end.find(text);
  if (!m || !work.in(text)) return false;
  const auto at = minutes((*m)[1], (*m)[2]);
  return at && *at > kHour && *at <= 5 * kHour;
}

bool words_at_night(const std::string& text) {
  static const TextPattern between(R"(tussen ([a-z]+) en ([a-z]+) uur)");
  static const TextPattern context(R"(nacht|storing|wacht|piket|dienst|vroeg|oproep)");
  const auto m = between.find(text);
  if (!m || !context.in(text)) return false;
  const auto from = number_word((*m)[1]), to = number_word((*m)[2]);
  return from && to && *from <= 5 && *to <= 7 && *from < *to;
}

// The hour of the day of "drie uur 's nachts", "elf uur 's avonds", "4 uur in de ochtend"; nothing without its part of the day.
std::optional<int> told_hour(const std::string& hour, const std::string& part) {
  const bool half = hour.starts_with("half ");
  const std::string figure = half ? hour.substr(5) : hour;
  const auto named = std::isdigit(static_cast<unsigned char>(figure[0])) ? parse_number(figure) : number_word(figure);
  if (!named || *named > 12) return std::nullopt;
  int h = static_cast<int>(*named) % 12;
  if (part == "avond" || part == "middag") h += 12;
  return (h * kHour - (half ? kHour / 2 : 0) + kDay) % kDay;
}

// Hours by their part of the day: a beginning before five, or a range over midnight.
bool part_of_day_at_night(const std::string& text) {
  static const TextPattern told(
      R"((begin|start|klok|aan de slag|dienst|komt|komen|werk|open|bezet|tot|vanaf|van|om)[^.;]{0,30}?((?:half )?(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf))(?:[.:]00)?(?: uur)? (?:'s |s |in de |des )(nacht|ochtend|morgen|avond|middag)s?)");
  std::optional<int> last;
  bool until = false;
  for (const TextMatch& m : told.all(text)) {
    const auto at = told_hour(m[2], m[3]);
    if (!at) continue;
    until = m[1] == "tot";
    if (*at < 5 * kHour && (m[3] == "nacht" || *at > 0)) return true;
    if (last && until && night_minutes(*last, *at) > kHour) return true;
    last = at;
  }
  return false;
}

}  // namespace

bool works_at_night(std::string_view text) {
  const std::string f = fold(text);
  if (has_clock_time(f) && (range_at_night(f) || starts_at_night(f) || ends_at_night(f) || present_at_night(f))) return true;
  if (f.find("tussen ") != std::string::npos && words_at_night(f)) return true;
  const bool part = f.find("s nachts") != std::string::npos || f.find("s ochtends") != std::string::npos ||
                    f.find("s morgens") != std::string::npos || f.find("in de nacht") != std::string::npos ||
                    f.find("in de ochtend") != std::string::npos;
  return part && part_of_day_at_night(f);
}

}  // namespace pago
