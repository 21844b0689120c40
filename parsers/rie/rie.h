#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/source_ref.h"

// An RI&E as understood. Every statement keeps the place where it was read.
namespace pago {

// State of a risk according to the RI&E (leidraad RULE-84): controlled is not absent, not assessed is not absent.
enum class Presence { present, controlled, absent, not_applicable, not_assessed };

struct Quantity {
  double value = 0;
  std::string unit;  // canonical, as in Limit::unit; otherwise the word as printed ("dozen")
  enum class Bound { exact, below, above } bound = Bound::exact;  // "onder 80", "boven de 85"
  bool in_words = false;                                          // "zeven uur"
  std::string text;                                               // as printed: "91 dB(A)"
};

enum class PriorityLevel { none, low, middle, high };
struct Priority {
  PriorityLevel level = PriorityLevel::none;
  std::string printed;  // in the document's own scale: "1", "B", "Hoog"; empty if none
};

struct PlanItem {      // one action of the plan van aanpak
  std::string number;  // as printed; empty if none
  std::string measure, responsible, status;
  std::string deadline_text;     // as printed: "Q2 2026", "direct"
  std::optional<Date> deadline;  // a period becomes its last day; empty for "direct", "doorlopend"
  std::string start_text;        // as printed; empty if the plan names no beginning
  std::optional<Date> start;
  std::string cost;             // as printed: "€ 1.250,-", "PM"
  std::optional<double> euros;  // of the cost; empty for "PM", "intern" and hours
  std::string requirements;     // knowledge and other needs for the measure, as branch instruments print them
  SourceRef source;
};

struct RiskFinding {
  RiskId risk;
  Presence presence = Presence::present;
  std::string reason;        // Dutch: why this presence ("n.v.t. aangekruist", "74 dB(A) ligt onder de onderste actiewaarde")
  bool below_limit = false;  // a measured value takes it under a limit with below_means_no_pago
  std::string number;        // of the row or section, as printed
  std::string group;         // exposed group, as printed; empty if the RI&E does not say
  std::vector<Quantity> quantities;
  Priority priority;
  std::optional<double> score;
  std::string measures_in_place;
  std::string legal;  // laws and articles that the RI&E puts beside this risk, as printed
  std::vector<PlanItem> plan;
  SourceRef source;                       // quote: the sentence or cell that states the risk (or denies it)
  std::vector<SourceRef> also;            // the same finding in plan, summary or another cell
  double confidence = 1;                  // 0-1; below 0.5 the physician must confirm
  std::vector<std::string> unclear = {};  // words that were read from a scan and may be other words: then it is a question
};

struct Unrecognised {
  SourceRef source;
  std::string why;  // Dutch: "rij zonder herkend risico"
};

// What the reader made of a stretch of text.
enum class TextRole {
  unrecognised,  // nobody made anything of it: the physician reads it
  finding,       // states a risk as present, controlled or not assessed
  denial,        // states a risk as absent or not applicable
  beside,        // belongs to a finding: its question, priority, explanation, the same risk told elsewhere
  plan,          // a measure, with who and when
  pago,          // about medical examination
  company,       // a fact of the company block
  scale,         // legend of priorities
  summary,       // of a chapter that repeats findings and names none
  heading,       // of a chapter, or the band above some rows of a table
  table_head,    // names of columns
  background,    // introduction, method, legal criteria, table of contents
  review,        // judges the RI&E, not the work
  front,         // before the first chapter with findings
  furniture,     // running header or footer
  blank          // no words: a dash, a number, an empty cell
};

struct Passage {      // text that is neither a finding nor unrecognised; see account.h for all text
  std::string place;  // of a paragraph, cell, row or table
  TextRole role = TextRole::background;
  std::string with;   // place of the statement it stands beside; empty if none
  std::string quote;  // the part of the place that is meant; empty: all of it
};

// What an RI&E speaks of besides risks, as far as judging the RI&E itself needs it. Data: <onderwerpen> of vocabulary.xml.
enum class Subject {
  access,              // of workers to an expert
  expert,              // arbodienst, bedrijfsarts, other experts
  prevention_officer,  // preventiemedewerker
  prevention_tasks,    // the time, tasks or training of the preventiemedewerker
  emergency_response,  // BHV
  representation,      // OR, PVT
  inspection,          // workers may read the RI&E
  hired_workers,       // uitzendkrachten and the like
  instrument,          // recognised model or instrument
  exposure_register
};

struct SubjectMention {
  Subject subject = Subject::access;
  bool lacking = false;  // the sentence or row says that something about it is missing
  SourceRef source;      // quote: the sentence or cell
};

struct Named {       // a fact of the company block
  std::string text;  // empty: not found
  SourceRef source;
};

struct Rie {
  Named company, author, assessor, version, address;
  Named activity;  // what the company does: "Metaalbewerking"
  std::optional<Date> date;
  SourceRef date_source;
  std::optional<int> employees;
  SourceRef employees_source;
  bool has_plan = false;  // a plan van aanpak with measures
  SourceRef plan_source;
  bool mentions_pago = false;  // RIE-14: the RI&E itself says something about PAGO
  std::vector<SourceRef> pago_mentions;
  std::string scale;                       // the document's own legend, as read; empty if none
  std::vector<RiskFinding> findings;       // all states; in document order
  std::vector<PlanItem> loose_plan;        // actions that belong to no finding
  std::vector<Unrecognised> unrecognised;  // in document order
  std::vector<Passage> passages;
  std::vector<SubjectMention> subjects;  // in document order; each place once per subject
};

std::string_view dutch(Presence);       // "aanwezig", "aanwezig, beheerst", "afwezig", "niet van toepassing", "niet beoordeeld"
std::string_view dutch(TextRole);       // "bevinding", "hoort bij een bevinding"; empty for blank
std::string_view dutch(PriorityLevel);  // "hoog", "midden", "laag"; empty for none

}  // namespace pago
