#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/texts.h"

// What an RI&E is held against: the elements of document RIE, and the rules of the leidraad about the preparation, with their
// sources and sentences (forms/leidraad/rules.xml). What follows from them is decided in generators/rules.
namespace pago {

enum class RuleLevel { none, block, warn, fill };  // none: an element, no rule

struct Rule {
  std::string code;     // "RIE-09", "RULE-06"; "BTR-01", "BHV-01": points of our own
  std::string chapter;  // of the judgement: "plan"; empty for RULE-nn
  std::string title;    // Dutch, short: "Termijn per maatregel"
  std::string demand;   // Dutch, one sentence: what the RI&E must show, or what the rule says
  std::string basis;    // "artikel 5 lid 3 Arbowet"
  char kind = 0;        // S, A or P of leidraad 0.2; 0 for a rule
  std::string data;     // who knows it: "rie", "employer", "physician"; several parted by a space
  RuleLevel level = RuleLevel::none;
  int step = 0;                        // of the leidraad; only of a rule
  std::vector<std::string> documents;  // codes of the documents that a rule is about; empty: all
  std::vector<std::string> told_in;    // earlier documents that warn of it
};

struct Rulebook {
  std::string edition, source;
  std::vector<Rule> points, rules;  // in the order of the file

  const Rule* find(std::string_view code) const;  // nullptr when unknown
  // The sentence with {names} replaced; throws Error("texts.missing") as Texts does.
  std::string say(std::string_view code, std::string_view sentence, const TextValues& values = {}) const;
  bool has(std::string_view code, std::string_view sentence) const;

  Texts texts;  // ids "RIE-09.zonder_termijn"
};

// From the text of rules.xml; throws Error("rules.invalid") with file and line: a code or sentence twice, an unknown level.
Rulebook load_rulebook(std::string_view xml);

// The compiled-in edition; parsed once.
const Rulebook& builtin_rulebook();

}  // namespace pago
