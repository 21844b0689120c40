#include "plugin/results/drawable_texts.h"

#include <cstdio>

#include "parsers/formats/characters.h"

namespace pago {
namespace {

// Every font for letters has these: Latin with all its accents, quotes and dashes, the euro.
bool is_common(char32_t letter) {
  constexpr char32_t end_of_latin = 0x250, punctuation = 0x2010, end_of_punctuation = 0x2027, euro = 0x20AC;
  return letter < end_of_latin || (letter >= punctuation && letter < end_of_punctuation) || letter == euro;
}

std::string name_of(char32_t letter) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(letter));
  return text;
}

}  // namespace

bool DrawableTexts::can_draw(char32_t letter) {
  if (is_common(letter)) return true;
  if (const auto found = known_.find(letter); found != known_.end()) return found->second;
  if (!fonts_) fonts_ = std::make_unique<FontShelf>();
  const FontFace& usual = fonts_->face_of("Calibri", false, false);
  return known_[letter] = usual.glyph_of(letter) != 0 || fonts_->face_with(letter, usual)->glyph_of(letter) != 0;
}

std::vector<ResultFault> DrawableTexts::faults(const ResultRow& row, const ModuleCatalogue& modules) {
  std::vector<ResultFault> out;
  const auto look = [&](const std::string& field, const std::string& text) {
    for (const char32_t letter : from_utf8(text)) {
      if (can_draw(letter)) continue;
      const ResultField* known = modules.field(field);
      out.push_back({"undrawable",
                     row.row,
                     {},
                     known == nullptr ? field : known->label,
                     "hierin staat een teken (" + name_of(letter) +
                         ") dat geen lettertype van deze computer heeft; haal het weg, of maak de brieven zonder --pdf"});
      return;
    }
  };
  const Person& person = row.person;
  look("persoon.voornaam", person.name.given);
  look("persoon.achternaam", person.name.prefix + person.name.initials + person.name.family);
  look("persoon.straat", person.address.street);
  look("persoon.plaats", person.address.town + person.address.country);
  for (const auto& [field, answer] : row.answers)
    if (const auto* text = std::get_if<std::string>(&answer)) look(field, *text);
  return out;
}

}  // namespace pago
