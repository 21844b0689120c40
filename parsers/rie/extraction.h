#pragma once
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/formats/document.h"
#include "parsers/rie/actions.h"
#include "parsers/rie/columns.h"
#include "parsers/rie/fill_colours.h"
#include "parsers/rie/headcount.h"
#include "parsers/rie/judge.h"
#include "parsers/rie/lexicon.h"
#include "parsers/rie/opinions_ahead.h"
#include "parsers/rie/recognise.h"
#include "parsers/rie/rie.h"
#include "parsers/rie/scale.h"
#include "parsers/rie/second_opinion.h"
#include "parsers/rie/sections.h"
#include "parsers/rie/tool_report.h"

// The walk through one document: private to parsers/rie, shared by its files.
namespace pago {

// One thing that an RI&E says, with what stands beside it in the same row, card or section.
struct Statement {
  std::string text;  // the sentence or cell that says it
  SourceRef source;
  Topics topics;         // risks named by topic cell, question, band row or heading
  std::string question;  // of a question list
  bool tabular = false;  // a row or a list item is a finding by its place; a sentence must prove it
  SectionKind section = SectionKind::findings;
  std::optional<Presence> answer;  // by tick, status or answer column
  std::string answer_reason;
  std::string number, group, measures_in_place;
  Priority priority;
  std::optional<double> score;
  std::vector<PlanItem> plan;
  std::string legal;
};

// The text of a statement, taken apart.
struct SentenceRead {
  std::vector<FoldedWord> words;
  std::vector<Mention> mentions;
  std::vector<Quantity> quantities;
  bool weighed = false;             // rated or planned: something is there
  const Foreseen* ahead = nullptr;  // what was thought of it beforehand
};

// Organisation of the care for working conditions: named in every RI&E, a finding only when something is lacking.
bool is_organisational(const RiskId& id);

class Extraction {
 public:
  Extraction(const Document& document, const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics);
  Rie run(const std::vector<SourceRef>& header_rows = {});  // header_rows: of tables put together beforehand (sheets.h)

 private:
  struct Section {
    SectionKind kind = SectionKind::findings;
    int level = 0;
    std::string heading;
    SourceRef source;
    std::vector<std::size_t> topics;
    std::string code = {};  // of a heading that heads a card: "C-01"
    Priority priority = {};
    std::optional<Presence> answer = {};  // of a heading that is a statement with its answer: "De lucht is goed. Ja"
  };
  // Values of one row or card by the role of their column or label.
  struct Fields {
    std::vector<std::pair<ColumnRole, const Cell*>> cells;
    std::string finding_header;  // as printed; empty in a card
    const Cell* cell(ColumnRole role) const;
    std::string text(ColumnRole role) const;
  };

  // extract_rie.cpp: the walk
  void walk(const Block& block);
  void heading(const std::string& text, int level, const SourceRef& source);
  std::vector<std::size_t> heading_topics() const;
  void note_examination(const Statement& statement);  // it is about a PAGO
  void not_recognised(const SourceRef& source, std::string why);
  void note(const SourceRef& source, TextRole role, const std::string& with = {});  // text that states nothing, and what it is
  bool in_front() const;                                                            // before the first chapter with findings

  // extract_statement.cpp
  std::vector<std::size_t> state(const Statement& statement);  // adds findings, returns their indices
  std::vector<Heard> hear(const Statement& statement, const SentenceRead& read);
  std::optional<RiskFinding> finding_of(const Statement& statement, const SentenceRead& read, const Heard& heard) const;
  void add_up_opinions();
  void drop_doubted();  // what the second opinion disbelieves (second_opinion.h)

  // extract_prose.cpp
  void paragraph(const Paragraph& paragraph);
  bool starts_telling(const Paragraph& paragraph);
  bool labelled(const Paragraph& paragraph);     // "Prioriteit: hoog"
  bool status_line(const Paragraph& paragraph);  // "Dit risico is aanwezig."
  void sentences(const std::string& text, const SourceRef& source, const std::string& number, const std::vector<PlanItem>& plan,
                 const Priority& priority);
  void action_for_above(const PlanItem& item, const Priority& priority, bool for_last_line);
  void nothing_stated(const std::string& sentence, const SourceRef& source, bool behind_finding);
  void summary(const Paragraph& paragraph);
  void advice(const Paragraph& paragraph);
  void hand_out_advice();
  bool speaks_of(const std::string& text, const RiskFinding& finding);  // same risk or the same words
  void close_section();

  void note_section(const SourceRef& source);

  // extract_ratings.cpp
  void rating(const std::string& text);            // "Leuning: hoog. Monitoren: laag."
  bool closing_label(const Paragraph& paragraph);  // "... is te kort. Weging: 2"
  bool introduces_absent(const Paragraph& paragraph);

  // extract_card.cpp: a section that is itself a card, its labels as run-in heads
  bool section_cards(std::size_t first, std::size_t end);
  bool section_card(std::size_t first, std::size_t end);
  bool titled_cards(std::size_t first, std::size_t end);
  bool labelled_card(const Table& table);
  std::size_t question_end(std::size_t first) const;  // a question and its answer as paragraphs; `first` when there is none
  void question_card(std::size_t first, std::size_t end);
  void hand_out_code();  // number and class of a coded heading go to what is told under it

  // extract_tool.cpp: the report of a branch instrument, told by its style names
  bool tool_risk(std::size_t heading, std::size_t end);  // the blocks behind a heading; false when it is no risk
  Statement tool_statement(const ToolRisk& risk, const SourceRef& head);
  void finish_tool_finding(RiskFinding& finding, const ToolRisk& risk, const SourceRef& head);

  // extract_table.cpp
  void table(const Table& table);
  bool function_matrix(const Table& table);
  void row(const Row& row, const TableLayout& layout, const std::vector<const Cell*>& from_above);  // merged downwards
  bool band(const Row& row, const TableLayout& layout, bool beside_merged);
  void inner_tables(const Cell& cell);
  void cards(const Table& table);
  void fields(const Fields& fields, const SourceRef& where);
  void company_table(const Table& table);
  void listing(const Table& table, const TableLayout& layout);  // extract_listing.cpp: rows that report, without findings
  void prose_cells(const Table& table);
  bool measurements(const Table& table);  // extract_measurements.cpp: what was measured where, and whether it is allowed
  void measurement(const Row& row, const std::vector<ColumnRole>& roles);

  // extract_plan.cpp
  bool is_plan(const TableLayout& layout) const;
  bool in_plan() const;  // inside a chapter with the plan
  void settle_plan(const Table& table, TableLayout& layout);
  bool closed(const Fields& fields) const;
  bool plan_line(const Paragraph& paragraph);  // "3. Drukpers: omkasting. Wie: chef. Klaar: 1 mei 2026."
  void plan_row(const Fields& fields, const SourceRef& where, bool refers);
  bool plan_of_section(const Fields& fields, const PlanItem& item);
  std::optional<PlanItem> plan_item(const Fields& fields, Priority& priority) const;
  void settle_early_plans();            // actions that stood before the findings they are for, told by their code
  bool month_plan(const Table& table);  // a dot per month: the deadlines of measures told by number
  std::vector<PlanItem> plan_items(const Fields& fields, Priority& priority) const;    // more when one cell lists them
  std::size_t best_match(const Fields& fields, const std::string& text, bool refers);  // npos when none

  // extract_overlooked.cpp
  void overlooked();  // explanation and the like that tells of a risk which is no finding anywhere: to be listed

  // extract_company.cpp
  void company_line(const Paragraph& paragraph);
  bool company_pairs_in(const Paragraph& paragraph) const;  // a line of the company block: "Ingevuld door: ..."
  void company_pair(const std::string& label, const std::string& value, const SourceRef& source);
  void counted(const Headcount& found, const SourceRef& source);  // keeps the surest number of employees
  void employees_in(const std::string& text, const SourceRef& source);
  void date_in(const Paragraph& paragraph);
  void date_from_furniture();
  void leading_text();
  void finish_company();

  // extract_cover.cpp: the name of the employer where no label tells it
  void company_from_titles();
  bool company_among(const std::vector<std::pair<std::string, SourceRef>>& lines);  // about the RI&E: "RI&E De Bolder 2025"
  void company_from_cover();

  // extract_people.cpp
  void people_in(const std::string& text, const SourceRef& source);
  void people_on_cover();
  void sign_off();
  bool speaks_of_review() const;
  void made_by_health_service();

  const Document& document_;
  const Catalogue& catalogue_;
  std::vector<Diagnostic>& diagnostics_;
  VocabularySearch search_;
  const Lexicon& lexicon_;
  OpinionsAhead opinions_;
  Scale scale_;
  FillLegend fill_legend_;
  Rie rie_;

  std::vector<Section> sections_;         // open headings, outermost first
  std::vector<std::size_t> band_topics_;  // of the band row above in the current table
  std::optional<TableLayout> last_layout_;
  bool small_table_ = false;       // the present table has one row below its header
  std::size_t before_table_ = 0;   // findings made before the present table: its rows may plan those, not each other
  std::size_t section_start_ = 0;  // first finding of the current section
  bool findings_began_ = false;
  bool no_headings_left_ = false;
  bool after_heading_ = false;     // the block before was a heading
  Named site_;                     // "Locatie: ...": the company when nothing else names it
  bool tool_report_ = false;       // written by a branch instrument (tool_report.h)
  bool tool_lists_all_ = false;    // ... as an inventory: every question, with a line only below those that ask attention
  bool plans_by_subject_ = false;  // the present table plans by a word or two
  bool tables_tell_ = false;       // rated tables hold the findings: prose around them must name a risk or a problem
  bool weak_company_ = false;      // the company was named by a label that may mean a client
  std::size_t headings_ = 0, front_paragraphs_ = 0;
  std::vector<std::string> firm_;                       // keys of findings that the second opinion is nearly sure of
  std::vector<std::string> doubted_;                    // keys of findings that the second opinion disbelieves
  std::vector<std::string> by_topic_;                   // keys of findings in prose that only a heading names
  std::vector<std::pair<PlanItem, Priority>> advices_;  // of the current section
  std::string statement_place_;                         // of the row or card that was read last
  Named addressee_;                                     // of a letter: "t.a.v. mevrouw D. Zuurbes"
  bool writer_reviews_ = false;                         // "die ik mocht toetsen": who signs the letter is the assessor
  bool plan_elsewhere_ = false;                         // "een plan van aanpak maakt geen deel uit van dit verslag"
  bool leading_ = false;                                // the text before the findings is read once more
  std::optional<Headcount> headcount_;
  std::string default_responsible_;  // "Voor alle acties is K. Mol verantwoordelijk"
  std::vector<std::pair<std::string, SourceRef>> front_lines_;
};

}  // namespace pago
