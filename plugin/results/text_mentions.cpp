#include "plugin/results/text_mentions.h"

#include <algorithm>

#include "forms/leidraad/modules.h"
#include "plugin/results/person_identifiers.h"

namespace pago {
namespace {

constexpr std::size_t most_kept = 20000;  // of each kind: nobody reads more, and memory stays flat

std::string label_of(const std::string& field) {
  const ResultField* known = builtin_modules().field(field);
  return known == nullptr ? field : known->label;
}

}  // namespace

std::vector<GuardFault> TextMentions::faults(const PeopleInText& people, const ResultRow& row, const std::string& file,
                                             const std::vector<Identifier>& own) {
  std::vector<GuardFault> out;
  for (const auto& [field, answer] : row.answers) {
    const auto* text = std::get_if<std::string>(&answer);
    if (text == nullptr || !is_text_to_person(field)) continue;
    for (const PersonMention& mention : people.find(*text, {row.person.address.postcode, own})) {
      if (mention.kind == PersonMentionKind::word) words_.insert(mention.name);
      else if (is_certain(mention.kind))
        out.push_back({row.row, file, "guard.other_person",
                       "in de tekst bij “" + label_of(field) + "” staat " + std::string(dutch(mention.kind))});
      else if (mention.kind == PersonMentionKind::possible && possible_.size() < most_kept)
        possible_.insert({row.row, label_of(field)});
      else if (mention.kind == PersonMentionKind::opening && openings_.size() < most_kept)
        openings_.push_back({mention.name, {row.row, label_of(field)}});
    }
  }
  return out;
}

void TextMentions::add(const TextMentions& other) {
  possible_.insert(other.possible_.begin(), other.possible_.end());
  openings_.insert(openings_.end(), other.openings_.begin(), other.openings_.end());
  words_.insert(other.words_.begin(), other.words_.end());
}

std::vector<TextRemark> TextMentions::remarks() const {
  std::set<TextRemark> out = possible_;
  for (const Opening& opening : openings_)
    if (!words_.contains(opening.name)) out.insert(opening.where);
  return {out.begin(), out.end()};
}

}  // namespace pago
