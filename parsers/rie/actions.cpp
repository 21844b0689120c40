#include "parsers/rie/actions.h"

#include <algorithm>

#include "parsers/rie/columns.h"
#include "parsers/rie/dates.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {

bool starts_with_arrow(const std::string& text) {
  for (const char* arrow : {"→", "➔", "➜", "⇒", "=>", "->"})
    if (text.starts_with(arrow)) return true;
  return false;
}

// "Advies: ..." inside or at the start of a text.
std::size_t action_label(const std::string& text, std::size_t& after) {
  static const TextPattern label(
      R"((^|[.;!?)–-] ?|\n)([A-ZÀ-Þa-z][^.:;\n]{0,45}\b)?(advies|maatregel(en)?|afspraak|actie|aanbeveling|oplossing|aanpak|afgesproken|voorstel|wat (we|wij) (gaan )?doen|wat gaan (we|wij) doen|wat (we|wij) eraan doen|wat (er )?moet gebeuren|te doen)( op)?:)",
      TextPattern::Letters::any_case, TextPattern::Use::often);
  static const TextPattern named(
      R"((?:advies|maatregel|maatregelen|afspraak|actie|aanbeveling|oplossing|aanpak|afgesproken|voorstel|doen|gebeuren)(?: op)?:)",
      TextPattern::Letters::any_case, TextPattern::Use::often);
  static const TextPattern arrow(R"((?:^|\s)(?:→|➔|➜|⇒|=>|->)\s)");
  const bool may_be = text.find(':') != std::string::npos && named.in(text);  // the long pattern is slow
  const auto m = may_be ? label.find(text) : std::nullopt;
  if (!m) {
    const auto pointed = arrow.find(text);
    if (!pointed) return std::string::npos;
    after = pointed->end();
    return pointed->begin();
  }
  after = m->end();
  const std::string lead = (*m)[1];
  return m->begin() + (lead.starts_with('.') || lead.starts_with('!') || lead.starts_with('?') ? 1 : 0);
}

// Last "(...)" of a text when it carries a level word or a label: "(Hoog, werkgever)".
std::string closing_brackets(const std::string& text, std::size_t& at) {
  const std::size_t close = text.find_last_of(')');
  if (close == std::string::npos || text.size() - close > 3) return {};
  at = text.find_last_of('(', close);
  if (at == std::string::npos) return {};
  const std::string inside = text.substr(at + 1, close - at - 1);
  const bool labelled = inside.find(':') != std::string::npos || fold(inside).starts_with("prio");
  const bool dated = inside.find(',') != std::string::npos && inside.size() < 80;
  return level_word(inside) != PriorityLevel::none || labelled || dated ? inside : std::string();
}

// "eigenaar: bestuurder; klasse: Hoog" or "Hoog, werkgever"
void read_brackets(const std::string& inside, PlanItem& item, Priority& priority, const Scale& scale) {
  std::string part;
  const auto take = [&](std::string piece) {
    piece = squeeze(piece);
    if (piece.empty()) return;
    const std::size_t colon = piece.find(':');
    const std::string value = colon == std::string::npos ? piece : squeeze(piece.substr(colon + 1));
    const ColumnRole role = colon == std::string::npos ? ColumnRole::none : role_of_header(piece.substr(0, colon));
    if (role == ColumnRole::responsible) item.responsible = value;
    else if (role == ColumnRole::date) set_deadline(item, value);
    else if (level_word(value) != PriorityLevel::none || fold(value).starts_with("prio")) priority = priority_of(value, scale);
    else if (first_date(value) || fold(value) == "direct" || fold(value) == "doorlopend" || fold(value) == "per direct")
      set_deadline(item, value);
    else if (colon == std::string::npos && words_of(value).size() <= 4 && item.responsible.empty()) item.responsible = value;
  };
  for (const char c : inside + ";") {
    if (c == ';' || c == ',') {
      take(part);
      part.clear();
    } else {
      part += c;
    }
  }
}

namespace {

// "... [hoog]." behind a measure.
void take_closing_level(std::string& rest, Priority& priority, const Scale& scale) {
  const std::size_t open = rest.rfind('[');
  if (open == std::string::npos || open == 0 || rest.size() - open > 16) return;
  const std::size_t close = rest.find(']', open);
  if (close == std::string::npos || rest.size() - close > 2) return;
  priority = priority_of(rest.substr(open + 1, close - open - 1), scale);
  rest = squeeze(rest.substr(0, open));
}

// "measure — who" or "measure, who": the last few words name somebody.
void take_who(std::string& rest, PlanItem& item) {
  for (const std::string between : {" — ", " – ", ", "}) {
    const std::size_t at = rest.rfind(between);
    if (at == std::string::npos || words_of(rest.substr(at)).size() > 4) continue;
    item.responsible = squeeze(rest.substr(at + between.size()));
    rest = rest.substr(0, at);
    return;
  }
}

// "measure – Sjaak, doorlopend": behind a dash a name, and a time that is no date.
void take_who_and_when(std::string& rest, PlanItem& item) {
  const std::string dash = " – ";
  const std::size_t at = rest.rfind(dash);
  if (at == std::string::npos || !item.responsible.empty()) return;
  const std::string tail = rest.substr(at + dash.size());
  if (words_of(tail).size() > 6) return;
  const std::size_t comma = tail.find(", ");
  item.responsible = squeeze(tail.substr(0, comma));
  if (comma != std::string::npos) set_deadline(item, tail.substr(comma + 2));
  rest = squeeze(rest.substr(0, at));
}

// "... Trekker: KAM. Klaar: 1 mei 2025." behind a measure.
void take_labels(std::string& rest, PlanItem& item, Priority& priority, const Scale& scale) {
  static const TextPattern label(R"((?:^|[.;,|] ?)([A-Z][A-Za-z ]{1,24}): ?([^.;|]*(?:\.(?=\d)[^.;|]*)*))");
  if (rest.find(':') == std::string::npos) return;
  std::size_t cut = rest.size();
  const std::string whole = rest;
  for (const TextMatch& m : label.all(whole)) {
    const std::string value = squeeze(m[2]);
    switch (role_of_header(m[1])) {
      case ColumnRole::responsible:
        item.responsible = value;
        break;
      case ColumnRole::date:
        set_deadline(item, value);
        break;
      case ColumnRole::priority:
        priority = priority_of(value, scale);
        break;
      default:
        continue;
    }
    cut = std::min(cut, m.begin());
  }
  rest = squeeze(rest.substr(0, cut));
}

}  // namespace

void set_deadline(PlanItem& item, const std::string& text) {
  item.deadline_text = squeeze(text);
  item.deadline = deadline_in(text);
}

PlanItem parse_action(const std::string& text, const SourceRef& source, const Scale& scale, Priority& priority) {
  PlanItem item;
  item.source = source;
  item.source.quote = squeeze(text);
  std::string rest = squeeze(text);
  if (rest.starts_with('[')) {  // "[H] Verse lucht ..."
    const std::size_t close = rest.find(']');
    if (close != std::string::npos && close < 12) {
      priority = priority_of(rest.substr(1, close - 1), scale);
      rest = squeeze(rest.substr(close + 1));
    }
  }
  take_labels(rest, item, priority, scale);
  take_closing_level(rest, priority, scale);
  std::size_t at = 0;
  if (const std::string inside = closing_brackets(rest, at); !inside.empty()) {
    read_brackets(inside, item, priority, scale);
    rest = squeeze(rest.substr(0, at));
  }
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ',')) rest.pop_back();
  if (const auto dates = dates_in(rest); !dates.empty() && dates.back().end == rest.size()) {
    const std::size_t comma = rest.rfind(',', dates.back().begin);
    const std::size_t cut = comma != std::string::npos && dates.back().begin - comma < 12 ? comma : dates.back().begin;
    set_deadline(item, rest.substr(dates.back().begin));
    rest = squeeze(rest.substr(0, cut));
    take_who(rest, item);
  } else {
    take_who_and_when(rest, item);
  }
  item.measure = rest;
  return item;
}

}  // namespace pago
