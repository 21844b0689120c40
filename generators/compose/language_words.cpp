#include "generators/compose/language_words.h"

#include <algorithm>

#include "forms/dutch.h"

namespace pago {

std::string written_date(const Texts& texts, const Date& date) {
  const std::string month = "maand." + std::to_string(unsigned(date.month()));
  if (!texts.has(month)) return dutch_date(date);
  return std::to_string(unsigned(date.day())) + " " + texts.say(month) + " " + std::to_string(int(date.year()));
}

std::string written_number(const Texts& texts, double number) {
  std::string text = dutch_number(number);
  if (!texts.has("woord.decimaalteken")) return text;
  if (const auto comma = text.find(','); comma != text.npos) text.replace(comma, 1, texts.say("woord.decimaalteken"));
  return text;
}

std::string written_list(const Texts& texts, const std::vector<std::string>& parts) {
  if (!texts.has("woord.en")) return dutch_list(parts);
  const std::string joined = " " + texts.say("woord.en") + " ";
  const bool joined_inside = std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return part.find(joined) != part.npos || part.find(',') != part.npos;
  });
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += joined_inside ? "; " : i + 1 == parts.size() ? joined : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace pago
