#include <algorithm>

#include "parsers/rie/extraction.h"
#include "parsers/rie/patterns.h"
#include "parsers/rie/questions.h"
#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

// A label at the start of a paragraph, with or without a value behind it.
struct Labelled {
  ColumnRole role = ColumnRole::none;
  std::string value;
  bool label = false;
};

// Labels that occur as run-in heads inside a section; each with the role its text plays.
Labelled read_label(const std::string& text) {
  if (const std::size_t line_end = text.find('\n'); line_end != std::string::npos) {  // the value below its label
    Labelled above = read_label(text.substr(0, line_end));
    if (above.label && above.value.empty()) {
      above.value = squeeze(text.substr(line_end + 1));
      return above;
    }
  }
  static const TextPattern numbered(R"(^(maatregel(?: is al toegepast)?) \d+$)", TextPattern::Letters::any_case);
  const std::string line = squeeze(text);
  if (line.size() < 40 && numbered.in(line))
    return {fold(line).find("al toegepast") != std::string::npos ? ColumnRole::in_place : ColumnRole::measure, {}, true};
  const std::string f = fold(line);
  if (f == "toetsingscriteria" || f == "criteria" || f.starts_with("wettelijk kader") || f.starts_with("wet- en regelgeving"))
    return {ColumnRole::legal, {}, true};
  if (f == "benodigde kennis en vereisten" || f == "evaluatie") return {ColumnRole::other_fact, {}, true};
  const std::size_t colon = line.find(':');
  if (colon != std::string::npos && colon < 40) {
    const ColumnRole role = role_of_header(line.substr(0, colon));
    if (role != ColumnRole::none) return {role, squeeze(line.substr(colon + 1)), true};
    return {};
  }
  const std::size_t mark = line.find("? ");
  if (mark != std::string::npos && mark < 40) {
    const ColumnRole role = role_of_header(line.substr(0, mark));
    if (role != ColumnRole::none && role != ColumnRole::question) return {role, squeeze(line.substr(mark + 1)), true};
  }
  const ColumnRole role = line.size() < 45 && line.find('.') == std::string::npos ? role_of_header(line) : ColumnRole::none;
  return {role,
          {},
          role != ColumnRole::none && role != ColumnRole::yes && role != ColumnRole::no && role != ColumnRole::not_applicable};
}

// "Betreft: glazenwassers  Weging: 3" is two labels on one line.
std::vector<std::string> at_labels(const std::string& text) {
  static const TextPattern label(R"(\s(\p{Lu}\p{Ll}[\p{Ll} ]{1,24}):\s)");
  std::vector<std::string> out;
  std::size_t begin = 0;
  const ColumnRole first = role_of_header(text.substr(0, std::min<std::size_t>(40, text.find(':'))));
  if (first == ColumnRole::none || first == ColumnRole::finding || first == ColumnRole::explanation) return {text};
  for (const TextMatch& m : label.all(text)) {
    if (role_of_header(m[1]) == ColumnRole::none || text.find(':') >= m.begin(1)) continue;
    out.push_back(squeeze(text.substr(begin, m.begin(1) - begin)));
    begin = m.begin(1);
  }
  out.push_back(begin == 0 ? text : squeeze(text.substr(begin)));
  return out;
}

// A bold line of its own that heads a card below it.
bool is_card_title(const Block& block) {
  const auto* p = std::get_if<Paragraph>(&block);
  return p && p->bold && p->text.size() < 90 && p->list_level < 0 && !squeeze(p->text).empty() &&
         p->text.find_last_of(".;:") != p->text.size() - 1 && !read_label(p->text).label;
}

bool tells_what_is_wrong(const Block& block) {
  const auto* p = std::get_if<Paragraph>(&block);
  const ColumnRole role = p ? read_label(p->text).role : ColumnRole::none;
  return role == ColumnRole::finding && p->text.find(':') != std::string::npos;
}

// "● rood", "hoog": the rating of a card, without its sign.
std::string rating_in(const std::string& text) {
  static const TextPattern signs("^[^\\p{L}\\p{N}]+");
  const std::string word = squeeze(signs.replaced(text, ""));
  return words_of(word).size() <= 2 && level_word(word) != PriorityLevel::none ? word : std::string();
}

bool is_status(const std::string& text) {
  const std::string f = fold(text);
  return f.starts_with("dit risico is") || f.starts_with("dit is een risico in de categorie");
}

bool is_tick_line(const std::string& text) {
  const bool box =
      text.find("☒") != std::string::npos || text.find("☐") != std::string::npos || text.find("☑") != std::string::npos;
  return box && fold(text).find("nee") != std::string::npos && text.size() < 80;
}

// "12. Gebruikt u lachgas?"
bool is_question(const Block& block) {
  const auto* p = std::get_if<Paragraph>(&block);
  return p && p->text.size() > 12 && p->text.size() < 250 && squeeze(p->text).ends_with('?');
}

bool is_answer(const Block& block) {
  const auto* p = std::get_if<Paragraph>(&block);
  return p && fold(p->text).starts_with("antwoord");
}

// A table of risks is no part of a card: its rows are findings of their own.
bool lists_risks(const Table& table) {
  constexpr std::size_t kMostOnCard = 3;
  const TableLayout layout = layout_of(table, nullptr);
  return layout.kind == TableLayout::Kind::rows && layout.column(ColumnRole::finding) >= 0 &&
         table.rows.size() > layout.first_row + kMostOnCard;
}

}  // namespace

std::size_t Extraction::question_end(std::size_t first) const {
  const auto& blocks = document_.blocks;
  if (first + 1 >= blocks.size() || !is_question(blocks[first]) || !is_answer(blocks[first + 1])) return first;
  std::size_t end = first + 2;
  while (end < blocks.size()) {
    const auto* p = std::get_if<Paragraph>(&blocks[end]);
    if (!p || is_question(blocks[end])) break;
    bool labelled = false;
    for (const std::string& line : split_on(p->text, '\n')) labelled = labelled || read_label(line).label;
    if (!labelled) break;
    ++end;
  }
  return end;
}

void Extraction::question_card(std::size_t first, std::size_t end) {
  findings_began_ = true;
  const auto& question = std::get<Paragraph>(document_.blocks[first]);
  std::deque<Cell> made;
  Fields card;
  const auto add = [&](ColumnRole role, const std::string& text, const SourceRef& source) {
    made.push_back({});
    made.back().paragraphs.push_back({});
    made.back().paragraphs.back().text = text;
    made.back().source = source;
    card.cells.emplace_back(role, &made.back());
  };
  add(ColumnRole::question, question.text, question.source);
  for (std::size_t i = first + 1; i < end; ++i) {
    const auto& p = std::get<Paragraph>(document_.blocks[i]);
    for (const std::string& line : split_on(p.text, '\n')) {
      const Labelled l = read_label(line);
      if (l.label && !l.value.empty()) add(l.role, l.value, p.source);
    }
  }
  fields(card, question.source);
}

// Titles in bold under one heading, at least two of them above "Situatie: ...": as many cards, and text between them.
bool Extraction::titled_cards(std::size_t first, std::size_t end) {
  std::vector<std::size_t> titles;
  std::size_t told = 0;
  for (std::size_t i = first; i < end; ++i)
    if (is_card_title(document_.blocks[i])) {
      titles.push_back(i);
      told += i + 1 < end && tells_what_is_wrong(document_.blocks[i + 1]);
    }
  const SectionKind kind = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  if (told < 2 || kind == SectionKind::background || kind == SectionKind::company || kind == SectionKind::summary) return false;
  for (std::size_t i = first; i < titles.front(); ++i) walk(document_.blocks[i]);
  titles.push_back(end);
  static const TextPattern number(R"(^(\d{1,3}[a-z]?)[.)]\s)");
  for (std::size_t t = 0; t + 1 < titles.size(); ++t) {
    const auto& title = std::get<Paragraph>(document_.blocks[titles[t]]);
    note(title.source, TextRole::heading);
    heading(title.text, 9, title.source);
    findings_began_ = true;
    if (const auto m = number.find(title.text)) sections_.back().code = (*m)[1];
    if (section_card(titles[t] + 1, titles[t + 1])) continue;
    for (std::size_t i = titles[t] + 1; i < titles[t + 1]; ++i) walk(document_.blocks[i]);
  }
  return true;
}

// A card without columns, whose cells say themselves what they hold: "Foto's maken | ● rood", a text, "Wie: balie",
// "Klaar: november 2025".
bool Extraction::labelled_card(const Table& t) {
  std::deque<Cell> made;
  Fields card;
  const auto add = [&](ColumnRole role, const std::string& text, const SourceRef& source) {
    made.push_back({});
    made.back().paragraphs.push_back({});
    made.back().paragraphs.back().text = text;
    made.back().source = source;
    card.cells.emplace_back(role, &made.back());
  };
  std::size_t labels = 0, wie = card.cells.max_size();
  std::vector<std::pair<std::string, SourceRef>> texts;
  for (const Row& r : t.rows)
    for (const Cell& c : r.cells)
      for (const Paragraph& p : c.paragraphs)
        for (const std::string& line : at_labels(p.text)) {
          const Labelled l = read_label(line);
          const bool labelled = l.label && !l.value.empty() && line.find(':') != std::string::npos;
          if (labelled && fold(line).starts_with("wie:")) wie = card.cells.size();
          if (labelled) add(l.role, l.value, c.source), ++labels;
          else if (const std::string rating = rating_in(line); !rating.empty()) add(ColumnRole::priority, rating, c.source);
          else if (!squeeze(line).empty()) texts.emplace_back(line, c.source);
        }
  if (labels < 3 || texts.empty() || texts.size() > 3) return false;
  const auto responsible = std::count_if(card.cells.begin(), card.cells.end(),
                                         [](const auto& cell) { return cell.first == ColumnRole::responsible; });
  if (wie < card.cells.size() && responsible > 1) card.cells[wie].first = ColumnRole::group;
  std::size_t from = 0;
  if (texts.size() > 1 && texts.front().first.size() < 60 && !texts.front().first.ends_with('.')) {
    band_topics_ = topics_of(texts.front().first, search_);
    note(texts.front().second, TextRole::heading);
    from = 1;
  }
  std::string told;
  for (std::size_t i = from; i < texts.size(); ++i) told += (told.empty() ? "" : " ") + texts[i].first;
  if (!card.cell(ColumnRole::finding)) add(ColumnRole::finding, told, texts[from].second);
  findings_began_ = true;
  fields(card, t.source);
  return true;
}

// Several questions under one heading, each with a bold line of its own above it, are as many cards.
bool Extraction::section_cards(std::size_t first, std::size_t end) {
  std::vector<std::size_t> starts;
  for (std::size_t i = first; i < end; ++i) {
    const auto* p = std::get_if<Paragraph>(&document_.blocks[i]);
    if (!p || read_label(p->text).role != ColumnRole::question) continue;
    const auto* above = i > first ? std::get_if<Paragraph>(&document_.blocks[i - 1]) : nullptr;
    const bool titled = above && above->bold && above->text.size() < 90 && !read_label(above->text).label;
    starts.push_back(titled ? i - 1 : i);
  }
  if (starts.size() < 2) return titled_cards(first, end) || section_card(first, end);
  for (std::size_t i = first; i < starts.front(); ++i) walk(document_.blocks[i]);
  starts.push_back(end);
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    std::size_t from = starts[s];
    const auto& title = std::get<Paragraph>(document_.blocks[from]);
    if (!read_label(title.text).label) {
      note(title.source, TextRole::heading);
      heading(title.text, 9, title.source);
      ++from;
    }
    if (!section_card(from, starts[s + 1]))
      for (std::size_t i = from; i < starts[s + 1]; ++i) walk(document_.blocks[i]);
  }
  return true;
}

bool Extraction::section_card(std::size_t first, std::size_t end) {
  int labels = 0;
  bool question = false, told = false, status = false;
  for (std::size_t i = first; i < end; ++i) {
    if (const auto* t = std::get_if<Table>(&document_.blocks[i]); t && lists_risks(*t)) return false;
    const auto* p = std::get_if<Paragraph>(&document_.blocks[i]);
    if (!p) continue;
    const Labelled l = read_label(p->text);
    labels += l.label;
    question = question || l.role == ColumnRole::question;
    told = told || l.role == ColumnRole::explanation || l.role == ColumnRole::finding;
    status = status || is_status(p->text) || is_tick_line(p->text);
  }
  const SectionKind kind = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  if (kind == SectionKind::background || kind == SectionKind::company || kind == SectionKind::summary) return false;
  if (!(status || (labels >= 2 && (question || told)))) return false;
  findings_began_ = true;

  std::deque<Cell> made;  // stays put while pointers to it are used
  Fields card;
  const auto add = [&](ColumnRole role, const std::string& text, const SourceRef& source) {
    if (squeeze(text).empty()) return;
    Cell cell;
    cell.paragraphs.push_back({});
    cell.paragraphs.back().text = text;
    cell.source = source;
    made.push_back(std::move(cell));
    card.cells.emplace_back(role, &made.back());
  };
  ColumnRole current = ColumnRole::none;
  std::string priority;
  std::optional<Presence> state_line;
  std::string state_text;
  std::vector<const Paragraph*> labels_seen, after;  // after: text that belongs to no label
  for (std::size_t i = first; i < end; ++i) {
    if (const auto* t = std::get_if<Table>(&document_.blocks[i])) {
      const TableLayout layout = layout_of(*t, nullptr);
      for (std::size_t r = 0; r < layout.first_row && r < t->rows.size(); ++r) note(t->rows[r].source, TextRole::table_head);
      if (layout.kind == TableLayout::Kind::rows && layout.first_row > 0)
        for (std::size_t r = layout.first_row; r < t->rows.size(); ++r)
          for (const Cell& c : t->rows[r].cells) {
            const auto column = static_cast<std::size_t>(c.column);
            if (column < layout.columns.size()) card.cells.emplace_back(layout.columns[column], &c);
          }
      current = ColumnRole::none;
      continue;
    }
    const auto* p = std::get_if<Paragraph>(&document_.blocks[i]);
    if (!p) continue;
    if (is_status(p->text)) {
      const std::string f = fold(p->text);
      if (f.starts_with("dit is een risico")) {
        add(ColumnRole::priority, p->text.substr(p->text.find_last_of(' ') + 1), p->source);
      } else {
        const bool open = f.find("niet beoordeeld") != std::string::npos;
        state_line = open                                           ? Presence::not_assessed
                     : f.find("niet aanwezig") != std::string::npos ? Presence::absent
                                                                    : Presence::present;
        state_text = squeeze(p->text);
        labels_seen.push_back(p);
      }
      continue;
    }
    if (is_tick_line(p->text)) {
      add(ColumnRole::answer, p->text, p->source);
      continue;
    }
    const std::vector<std::string> lines = at_labels(p->text);
    for (std::size_t more = 1; more < lines.size(); ++more)
      if (const Labelled also = read_label(lines[more]); also.label && !also.value.empty())
        add(also.role, also.value, p->source);
    const Labelled l = read_label(lines.front());
    if (l.label) {
      labels_seen.push_back(p);
      current = l.role;
      if (l.role == ColumnRole::finding && level_word(l.value) != PriorityLevel::none && words_of(l.value).size() <= 3) {
        add(ColumnRole::priority, l.value, p->source);
        current = ColumnRole::none;
      } else if (!l.value.empty()) {
        add(l.role, l.value, p->source);
        current = ColumnRole::none;
      }
      continue;
    }
    if (current == ColumnRole::legal && (p->list_level >= 0 || p->style.find("egal") != std::string::npos || !status)) {
      note(p->source, TextRole::background);
      continue;
    }
    if (current == ColumnRole::none) {
      after.push_back(p);
      continue;
    }
    add(current, p->text, p->source);
    if (current != ColumnRole::explanation && current != ColumnRole::finding && current != ColumnRole::legal)
      current = ColumnRole::none;
  }
  const std::string title = sections_.empty() ? std::string() : sections_.back().heading;
  SourceRef title_source = sections_.empty() ? SourceRef() : sections_.back().source;
  if (!card.cell(ColumnRole::finding) && !card.cell(ColumnRole::explanation)) add(ColumnRole::finding, title, title_source);
  add(ColumnRole::topic, title, title_source);
  const std::size_t before = rie_.findings.size();
  fields(card, title_source);
  for (const Paragraph* p : labels_seen) note(p->source, TextRole::beside, statement_place_);
  if (state_line)
    for (std::size_t i = before; i < rie_.findings.size(); ++i) {
      RiskFinding& f = rie_.findings[i];
      if (*state_line == Presence::present && f.presence == Presence::present) continue;
      if (*state_line == Presence::present && f.below_limit) continue;
      f.presence = *state_line;
      f.reason = state_text;
    }
  for (const Paragraph* p : after)
    if (!status || card.cell(ColumnRole::question)) paragraph(*p);
    else note(p->source, TextRole::background);  // a tool's own description says nothing about this company
  return true;
}

void Extraction::hand_out_code() {
  if (sections_.empty() || sections_.back().code.empty()) return;
  for (std::size_t i = section_start_; i < rie_.findings.size(); ++i) {
    RiskFinding& f = rie_.findings[i];
    if (f.number.empty()) f.number = sections_.back().code;
    if (f.priority.level == PriorityLevel::none) f.priority = sections_.back().priority;
  }
}

}  // namespace pago
