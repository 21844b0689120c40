#include <algorithm>

#include "parsers/rie/extraction.h"
#include "parsers/rie/text_pattern.h"

// How heavy the RI&E weighs what it told: ratings in running text, and subjects that it weighs as nothing.
namespace pago {

// "Risico: hoog." rates the whole section; "Leuning: hoog. Explosiedocument en bejegening: middel." rates by subject.
void Extraction::rating(const std::string& text) {
  for (const TextSpan& span : sentences_of(text)) {
    const std::string sentence = text.substr(span.begin, span.end - span.begin);
    const std::size_t colon = sentence.find(':');
    const PriorityLevel level = level_word(colon == std::string::npos ? sentence : sentence.substr(colon + 1));
    const std::string subject = colon == std::string::npos ? std::string() : sentence.substr(0, colon);
    Priority priority{level, colon == std::string::npos ? sentence : squeeze(sentence.substr(colon + 1))};
    if (level == PriorityLevel::none) priority = priority_of(priority.printed, scale_);
    if (priority.level == PriorityLevel::none) continue;
    static const TextPattern whole(
        R"(^(het )?(risico|prioriteit|beoordeling|oordeel|classificatie|urgentie|risiconiveau)[a-z ]*$)",
        TextPattern::Letters::any_case);
    const bool all = subject.empty() || whole.whole(subject).has_value();
    for (std::size_t i = section_start_; i < rie_.findings.size(); ++i) {
      RiskFinding& f = rie_.findings[i];
      if (f.presence != Presence::present) continue;
      if (all ? f.priority.level == PriorityLevel::none : speaks_of(subject, f)) f.priority = priority;
    }
  }
}

// A rating behind the text that it is for. Nought, or "n.v.t.", says that the subject does not play a part.
bool Extraction::closing_label(const Paragraph& p) {
  static const TextPattern label(
      R"([.!?)]\s+((?:Prioriteit|Prio|Weging|Klasse|Risicoklasse|Urgentie|Categorie|Zwaarte|Gewicht)\s?:\s?([^.:;]{1,18}?))\.?$)");
  if (p.text.size() < 30 || p.text.find(':') == std::string::npos) return false;
  const auto m = label.find(p.text);
  if (!m) return false;
  const std::size_t before = rie_.findings.size();
  Paragraph told = p;
  told.text = squeeze(p.text.substr(0, m->begin(1)));
  paragraph(told);
  const std::string value = fold(squeeze((*m)[2]));
  const bool nought = value == "0" || value == "nvt" || value == "n.v.t" || value == "geen";
  for (std::size_t i = std::min(before, rie_.findings.size()); i < rie_.findings.size(); ++i) {
    RiskFinding& f = rie_.findings[i];
    if (f.priority.level == PriorityLevel::none) f.priority = priority_of((*m)[2], scale_);
    if (!nought || (f.presence != Presence::present && f.presence != Presence::not_assessed)) continue;
    f.presence = Presence::absent;
    f.reason = "de RI&E weegt dit met " + (*m)[2];
  }
  rie_.passages.push_back({p.source.place, TextRole::beside, p.source.place, (*m)[1]});
  return true;
}

// "De volgende onderwerpen zijn bekeken en vragen geen actie."
bool Extraction::introduces_absent(const Paragraph& p) {
  static const TextPattern intro(
      R"((volgende|onderstaande|hieronder|hierna|overige|deze)\b[^.]{0,90}\b(geen (plaats|actie|risico|maatregel|aandacht|knelpunt|klasse|score|rol)|vragen niets|vraagt niets|speelt? (hier |bij ons )?niet|spelen (hier |bij ons )?(niet|geen)|niet van toepassing|komen (hier |bij ons )?niet voor|niets (te doen|nodig|aan de hand)))",
      TextPattern::Letters::any_case);
  if (sections_.empty() || p.list_level >= 0 || p.text.size() > 220 || sentences_of(p.text).size() > 1 || !intro.in(p.text))
    return false;
  sections_.back().kind = SectionKind::absent;
  note(p.source, TextRole::background);
  return true;
}

}  // namespace pago
