#include <algorithm>

#include "parsers/rie/extraction.h"
#include "parsers/rie/named_fact.h"
#include "parsers/rie/people.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

// "Een plan van aanpak maakt geen deel uit van dit verslag", "trof ik niet aan".
bool says_plan_is_elsewhere(const std::string& sentence) {
  static const TextPattern elsewhere(
      R"(plan van aanpak\b.*(?:geen (?:deel|onderdeel)|niet aan\b|(?:hoort|moet|dient) (?:u|de werkgever)?\b.*(?:zelf te maken|nog)))",
      TextPattern::Letters::any_case);
  return elsewhere.in(sentence);
}

}  // namespace

void Extraction::people_in(const std::string& text, const SourceRef& source) {
  for (const TextSpan& span : sentences_of(text)) {
    const People people = people_in_sentence(std::string_view(text).substr(span.begin, span.end - span.begin));
    if (!people.author.empty() && !names_nobody(people.author)) tell(rie_.author, people.author, source);
    if (!people.assessor.empty() && !names_nobody(people.assessor)) tell(rie_.assessor, people.assessor, source);
    if (people.reader_made_it && !addressee_.text.empty()) tell(rie_.author, addressee_.text, addressee_.source);
    writer_reviews_ = writer_reviews_ || people.writer_reviews;
    plan_elsewhere_ = plan_elsewhere_ || says_plan_is_elsewhere(text.substr(span.begin, span.end - span.begin));
  }
  if (const std::string name = addressee_in(text); !name.empty()) tell(addressee_, name, source);
}

bool Extraction::speaks_of_review() const {
  return std::any_of(front_lines_.begin(), front_lines_.end(), [](const auto& line) {
    const std::string f = fold(line.first);
    return f.find("toetsing van") != std::string::npos || f.find("betreft: toets") != std::string::npos;
  });
}

// The name under "Met vriendelijke groet" of a review letter.
void Extraction::sign_off() {
  bool greeted = false;
  for (const Block& block : document_.blocks) {
    const auto* p = std::get_if<Paragraph>(&block);
    if (!p) continue;
    std::string line = p->text.substr(0, p->text.find('\n'));
    if (greeted) return tell(rie_.assessor, line, p->source);
    const std::size_t below = p->text.find('\n');
    const bool signs = below != std::string::npos && fold(line).find("groet") != std::string::npos && line.size() < 60;
    if (signs) return tell(rie_.assessor, p->text.substr(below + 1, p->text.find('\n', below + 1) - below - 1), p->source);
    greeted = fold(p->text).find("groet") != std::string::npos && p->text.size() < 60;
  }
}

// A core expert who made the RI&E for the arbodienst on the cover is its reviewer too when nobody else is named.
void Extraction::made_by_health_service() {
  static const TextPattern expert(
      R"((arbeids- en organisatiedeskundige|a&o-deskundige|arbeidshygi|hogere veiligheidskundige|bedrijfsarts))",
      TextPattern::Letters::any_case);
  static const TextPattern service(R"(^Arbodienst \p{Lu}[\p{L} &’'-]+$)");
  const bool on_cover =
      std::any_of(front_lines_.begin(), front_lines_.end(), [](const auto& line) { return service.in(line.first); });
  if (on_cover && expert.in(rie_.author.text)) rie_.assessor = rie_.author;
}

void Extraction::people_on_cover() {
  static const TextPattern discipline(
      R"((deskundige|arbeidshygi|adviseur|veiligheidskundige|preventiemedewerker|bedrijfsarts|kam-co|qhse|consultant))",
      TextPattern::Letters::any_case);
  const bool review = !front_lines_.empty() && (fold(front_lines_.front().first).find("toets") != std::string::npos ||
                                                fold(document_.title).find("toets") != std::string::npos || speaks_of_review());
  for (const auto& [text, source] : front_lines_) {
    if (text.find('\n') != std::string::npos) continue;
    if (text.size() > 90 || text.find(':') != std::string::npos || words_of(text).size() > 9) continue;
    if (text.ends_with('.') || (!discipline.in(text) && !is_bare_name(text))) continue;
    if (review) tell(rie_.assessor, text, source);
    else tell(rie_.author, text, source);
  }
  if (review || writer_reviews_) sign_off();
  if (rie_.assessor.text.empty()) made_by_health_service();
}

}  // namespace pago
