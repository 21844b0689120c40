#include "parsers/rie/tool_report.h"

#include <algorithm>

#include "parsers/rie/actions.h"
#include "parsers/rie/column_roles.h"
#include "parsers/rie/dates.h"
#include "parsers/rie/money.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

enum class ToolStyle { other, status, measure_heading, field, value, legal_heading };

// Word writes "Measure Heading", a template "MeasureHeading", LibreOffice "Measure_20_Heading".
ToolStyle style_named(const std::string& style) {
  std::string name = fold(style);
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-' || (c >= '0' && c <= '9'); });
  if (name == "riskpriority") return ToolStyle::status;
  if (name == "measureheading") return ToolStyle::measure_heading;
  if (name == "measurefield") return ToolStyle::field;
  if (name == "measuretext") return ToolStyle::value;
  if (name == "legalheading") return ToolStyle::legal_heading;
  return ToolStyle::other;
}

void join(std::string& list, const std::string& text) {
  const std::string one = squeeze(text);
  if (!one.empty()) list += (list.empty() ? "" : "; ") + one;
}

// "Ω.1 Er is niets geregeld": the number that stands in the heading itself.
std::string without_number(const std::string& text, std::string& number) {
  static const TextPattern numbered(R"(^((?:Ω|\d{1,3})(?:\.\d{1,3})*)\.?\s+)");
  const auto m = numbered.at_start(text);
  if (!m) return text;
  number = (*m)[1];
  return m->rest();
}

// A heading or paragraph below the heading of a risk.
struct Part {
  ToolStyle style = ToolStyle::other;
  std::string text;
  const SourceRef* source = nullptr;
  const Paragraph* paragraph = nullptr;  // null for a heading
};

std::optional<Part> part_of(const Block& block) {
  if (const auto* p = std::get_if<Paragraph>(&block)) return Part{style_named(p->style), squeeze(p->text), &p->source, p};
  if (const auto* h = std::get_if<Heading>(&block)) return Part{style_named(h->style), squeeze(h->text), &h->source, nullptr};
  return std::nullopt;
}

// False when the line says nothing that we know.
bool read_status(const std::string& text, ToolRisk& risk) {
  const std::string f = fold(text);
  if (f.find("categorie") != std::string::npos || f.find("prioriteit") != std::string::npos) {
    const std::vector<FoldedWord> words = words_of(text);
    if (!words.empty()) risk.priority = text.substr(words.back().begin, words.back().end - words.back().begin);
    return !words.empty();
  }
  if (f.find("niet beoordeeld") != std::string::npos) risk.state = Presence::not_assessed;
  else if (f.find("niet aanwezig") != std::string::npos) risk.state = Presence::absent;
  else if (f.find("niet van toepassing") != std::string::npos) risk.state = Presence::not_applicable;
  else if (f.find("aanwezig") != std::string::npos) risk.state = Presence::present;
  else return false;
  risk.state_text = text;
  return true;
}

// Reads the paragraphs of one risk in order; knows in which part it is.
class RiskReading {
 public:
  explicit RiskReading(ToolRisk& risk) : risk_(risk) {}

  void read(const Part& p) {
    switch (p.style) {
      case ToolStyle::status:
        within_ = Within::description;
        if (read_status(p.text, risk_)) risk_.labels.push_back(p.source);
        return;
      case ToolStyle::measure_heading:
        risk_.labels.push_back(p.source);
        return measure_heading(fold(p.text));
      case ToolStyle::field:
        risk_.labels.push_back(p.source);
        return field(p.text);
      case ToolStyle::legal_heading:
        risk_.labels.push_back(p.source);
        within_ = Within::legal;
        return;
      case ToolStyle::value:
        if (!p.text.empty()) value(p);
        return;
      case ToolStyle::other:
        if (!p.text.empty() && p.paragraph) other(p);
    }
  }

 private:
  enum class Within { description, comments, planned, in_place, legal };

  void measure_heading(const std::string& text) {
    field_ = ColumnRole::measure;
    needs_ = filled_ = false;
    if (text.find("al toegepast") != std::string::npos || text.find("al genomen") != std::string::npos ||
        text.find("van kracht") != std::string::npos) {
      within_ = Within::in_place;
    } else if (text.starts_with("maatregel")) {
      within_ = Within::planned;
      risk_.plan.emplace_back();
    } else {
      within_ = Within::comments;
    }
  }

  void field(const std::string& text) {
    field_ = role_of_header(text);
    starts_ = fold(text).find("begin") != std::string::npos || fold(text).find("start") != std::string::npos;
    needs_ = field_ == ColumnRole::none;
  }

  void value(const Part& p) {
    if (within_ == Within::comments) return p.paragraph ? risk_.comments.push_back(p.paragraph) : void();
    filled_ = true;
    (within_ == Within::planned ? risk_.planned : risk_.labels).push_back(p.source);
    if (within_ == Within::in_place) return join(risk_.in_place, p.text);
    if (within_ == Within::planned) planned(risk_.plan.back(), p);
  }

  void planned(PlanItem& item, const Part& p) {
    if (needs_) return join(item.requirements, p.text);
    if (field_ == ColumnRole::responsible) return join(item.responsible, p.text);
    if (field_ == ColumnRole::cost) {
      item.cost = p.text;
      item.euros = euros_in(p.text, true);
    } else if (field_ == ColumnRole::date && starts_) {
      item.start_text = p.text;
      item.start = first_date(p.text);
    } else if (field_ == ColumnRole::date) {
      set_deadline(item, p.text);
    } else {
      if (item.measure.empty()) item.source = *p.source;
      join(item.measure, p.text);
      item.source.quote = item.measure;
    }
  }

  // A paragraph without a style of the instrument goes on with the part above it. Behind the dates of a measure nothing
  // follows.
  void other(const Part& p) {
    if (within_ == Within::description) return risk_.description.push_back(p.paragraph);
    if (within_ == Within::planned && (field_ == ColumnRole::date || (filled_ && p.paragraph->list_level < 0))) return;
    if (within_ != Within::legal) return value(p);
    risk_.labels.push_back(p.source);
    join(risk_.legal, p.text);
  }

  ToolRisk& risk_;
  Within within_ = Within::description;
  ColumnRole field_ = ColumnRole::none;
  bool starts_ = false, needs_ = false, filled_ = false;
};

}  // namespace

bool is_tool_report(const Document& document) {
  const auto styled = [](const Block& block) {
    const auto part = part_of(block);
    return part && part->style != ToolStyle::other;
  };
  return std::count_if(document.blocks.begin(), document.blocks.end(), styled) >= 2;
}

bool is_part_heading(const Heading& heading) { return style_named(heading.style) != ToolStyle::other; }

bool is_tool_inventory(const Document& document) {
  bool named = false, planned = false;
  for (const Block& block : document.blocks) {
    const auto part = part_of(block);
    if (!part) continue;
    planned = planned || part->style == ToolStyle::field;
    named = named || (part->style == ToolStyle::other && fold(part->text).starts_with("inventarisatie"));
  }
  return named || !planned;
}

ToolRisk read_tool_risk(const Document& document, std::size_t heading, std::size_t end) {
  ToolRisk risk;
  const auto& head = std::get<Heading>(document.blocks[heading]);
  risk.number = head.label;
  risk.title = squeeze(without_number(head.text, risk.number));
  RiskReading reading(risk);
  for (std::size_t i = heading + 1; i < end; ++i)
    if (const auto part = part_of(document.blocks[i])) reading.read(*part);
  std::erase_if(risk.plan, [](const PlanItem& item) {
    return item.measure.empty() && item.responsible.empty() && item.deadline_text.empty();
  });
  for (PlanItem& item : risk.plan) item.number = risk.number;
  return risk;
}

}  // namespace pago
