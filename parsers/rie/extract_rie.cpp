#include "parsers/rie/extract_rie.h"

#include <algorithm>
#include <functional>
#include <future>

#include "parsers/rie/account.h"
#include "parsers/rie/extraction.h"
#include "parsers/rie/label_headings.h"
#include "parsers/rie/row_answer.h"
#include "parsers/rie/scan_doubt.h"
#include "parsers/rie/sheets.h"
#include "parsers/rie/subjects.h"
#include "parsers/rie/tool_report.h"

namespace pago {
namespace {

bool starts_section(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block);
  return heading && !is_part_heading(*heading);
}

// Rows of findings that are rated, in tables.
std::size_t rated_rows(const Document& document) {
  std::size_t rows = 0;
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block)) {
      const TableLayout layout = layout_of(*table, nullptr);
      const bool rated = layout.column(ColumnRole::score) >= 0 || layout.column(ColumnRole::priority) >= 0;
      if (layout.kind == TableLayout::Kind::rows && layout.column(ColumnRole::finding) >= 0 && rated)
        rows += table->rows.size() - layout.first_row;
    }
  return rows;
}

Paragraph as_paragraph(const Heading& h) {
  Paragraph p;
  p.text = h.text;
  p.source = h.source;
  return p;
}

}  // namespace

bool is_organisational(const RiskId& id) {
  return id == "arbobeleid" || id == "pbm" || id == "huisvesting" || id == "werk-rusttijden" || id == "machineveiligheid";
}

std::string_view dutch(Presence presence) {
  switch (presence) {
    case Presence::present:
      return "aanwezig";
    case Presence::controlled:
      return "aanwezig, beheerst";
    case Presence::absent:
      return "afwezig";
    case Presence::not_applicable:
      return "niet van toepassing";
    case Presence::not_assessed:
      return "niet beoordeeld";
  }
  return "";
}

std::string_view dutch(PriorityLevel level) {
  switch (level) {
    case PriorityLevel::high:
      return "hoog";
    case PriorityLevel::middle:
      return "midden";
    case PriorityLevel::low:
      return "laag";
    case PriorityLevel::none:
      break;
  }
  return "";
}

Extraction::Extraction(const Document& document, const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics)
    : document_(document),
      catalogue_(catalogue),
      diagnostics_(diagnostics),
      search_(builtin_vocabulary()),
      lexicon_(builtin_lexicon()),
      opinions_(document),
      scale_(scale_of(document)),
      fill_legend_(fill_legend_of(document)) {
  rie_.scale = scale_.text;
}

bool Extraction::in_front() const { return !findings_began_; }

std::vector<std::size_t> Extraction::heading_topics() const {
  for (auto it = sections_.rbegin(); it != sections_.rend(); ++it)
    if (!it->topics.empty()) return it->topics;
  return {};
}

void Extraction::heading(const std::string& text, int level, const SourceRef& source) {
  const bool advises = section_kind(text, SectionKind::findings) == SectionKind::advice;
  if (!advises) close_section();  // advice still speaks of the findings above it
  while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
  const SectionKind around = sections_.empty() ? SectionKind::findings : sections_.back().kind;
  const SectionKind inherited = around == SectionKind::advice ? SectionKind::findings : around;
  const std::string f = fold(text);
  const bool examines =
      lexicon_.examination.any(words_of(text)) || f.find("pago") != std::string::npos || f.find("pmo") != std::string::npos;
  if (examines) {
    rie_.mentions_pago = true;
    rie_.pago_mentions.push_back(source);
    rie_.pago_mentions.back().quote = text;
  }
  const bool no_subject = examines || f.find("ri&e") != std::string::npos || f.find("inventarisatie") != std::string::npos ||
                          (in_front() && headings_ == 0 && words_of(text).size() > 3);
  sections_.push_back(
      {section_kind(text, inherited), level, text, source, no_subject ? std::vector<std::size_t>() : topics_of(text, search_)});
  sections_.back().answer = answer_behind(text);
  if (const auto head = heading_code(text)) {
    sections_.back().code = head->code;
    if (!head->rank.empty()) sections_.back().priority = priority_of(head->rank, scale_);
  }
  const SectionKind kind = sections_.back().kind;
  if (headings_ == 1 && after_heading_ && kind == SectionKind::findings) return;  // a title of two lines
  const bool names_risk = !sections_.back().topics.empty();
  if ((++headings_ > 1 || names_risk) && kind != SectionKind::company && kind != SectionKind::background &&
      kind != SectionKind::summary)
    findings_began_ = true;
  band_topics_.clear();
}

void Extraction::note(const SourceRef& source, TextRole role, const std::string& with) {
  rie_.passages.push_back({source.place, role, with, {}});
}

void Extraction::not_recognised(const SourceRef& source, std::string why) {
  if (!rie_.passages.empty()) {
    const Passage& last = rie_.passages.back();  // told as what it is
    if (last.role == TextRole::pago && last.place == source.place && last.quote == source.quote) return;
  }
  rie_.unrecognised.push_back({source, std::move(why)});
}

void Extraction::note_examination(const Statement& s) {
  rie_.mentions_pago = true;
  rie_.passages.push_back({s.source.place, TextRole::pago, {}, s.text});
  if (!rie_.pago_mentions.empty() && rie_.pago_mentions.back().place == s.source.place) return;
  rie_.pago_mentions.push_back(s.source);
  rie_.pago_mentions.back().quote = s.text;
}

void Extraction::walk(const Block& block) {
  if (const auto* h = std::get_if<Heading>(&block)) {
    if (in_front() && h->level == 1) front_lines_.emplace_back(h->text, h->source);
    if (in_front()) company_line(as_paragraph(*h));
    heading(h->text, h->level, h->source);
  } else if (const auto* p = std::get_if<Paragraph>(&block)) {
    paragraph(*p);
  } else if (const auto* t = std::get_if<Table>(&block)) {
    table(*t);
  }
}

Rie Extraction::run(const std::vector<SourceRef>& header_rows) {
  auto subjects = std::async(std::launch::async, subjects_in, std::cref(document_));  // a second reading of its own
  for (const SourceRef& row : header_rows) note(row, TextRole::table_head);
  const auto& blocks = document_.blocks;
  tool_report_ = is_tool_report(document_);
  tool_lists_all_ = tool_report_ && is_tool_inventory(document_);
  tables_tell_ = rated_rows(document_) >= 8;
  std::size_t last_heading = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (std::holds_alternative<Heading>(blocks[i])) last_heading = i;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    no_headings_left_ = i > last_heading || last_heading == 0;
    if (const std::size_t end = question_end(i); end > i) {
      question_card(i, end);
      i = end - 1;
      continue;
    }
    if (const auto* h = std::get_if<Heading>(&blocks[i]); tool_report_ && h && h->level > 1) findings_began_ = true;
    walk(blocks[i]);
    after_heading_ = std::holds_alternative<Heading>(blocks[i]);
    if (!std::holds_alternative<Heading>(blocks[i])) continue;
    std::size_t end = i + 1;
    while (end < blocks.size() && !starts_section(blocks[end])) ++end;
    if (tool_report_ ? tool_risk(i, end) : section_cards(i + 1, end)) i = end - 1;
  }
  close_section();
  settle_early_plans();
  drop_doubted();
  add_up_opinions();
  finish_company();
  rie_.subjects = subjects.get();
  const auto planned = [](const RiskFinding& f) { return !f.plan.empty(); };
  rie_.has_plan = !plan_elsewhere_ && (rie_.has_plan || !rie_.loose_plan.empty() ||
                                       std::any_of(rie_.findings.begin(), rie_.findings.end(), planned));
  overlooked();
  list_left_over(document_, rie_);
  if (rie_.findings.empty())
    diagnostics_.push_back({Severity::warning,
                            "rie.no_findings",
                            {document_.file, {}, {}, {}, {}, {}},
                            "In dit document is geen enkel risico herkend; controleer of dit een RI&E is."});
  return std::move(rie_);
}

void prepare_extraction() {
  builtin_vocabulary();
  builtin_lexicon();
  role_of_header({});
}

Rie extract_rie(const Document& document, const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics) {
  const std::optional<JoinedSheets> joined = with_joined_sheets(document);
  if (joined) return Extraction(joined->document, catalogue, diagnostics).run(joined->headers);
  const std::optional<Document> text = with_labels_as_text(document);
  const Document& read = text ? *text : document;
  Rie rie = Extraction(read, catalogue, diagnostics).run();
  question_unclear_scans(read, rie, diagnostics);
  return rie;
}

}  // namespace pago
