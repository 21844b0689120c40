#include "plugin/cli/case_check.h"

#include <algorithm>

#include "forms/dutch.h"
#include "forms/error.h"
#include "forms/leidraad/process_steps.h"
#include "generators/compose/case_rules.h"
#include "generators/compose/check_form.h"
#include "plugin/cli/console.h"
#include "plugin/cli/text_table.h"
#include "plugin/json_parts.h"
#include "plugin/results/letter_password.h"

namespace pago::cli {
namespace {

struct RuleLine {
  const Rule* rule;
  Assessed result;
};

constexpr bool is_open(Outcome o) { return o == Outcome::unseen || o == Outcome::doubtful; }

bool only_for_invitations(const Rule& rule) { return rule.documents == std::vector<std::string>{"INV"}; }

std::vector<Assessed> of_case(const CaseReading& of) {
  const Catalogue& catalogue = of.options.catalogue ? *of.options.catalogue : builtin_catalogue();
  const CaseFile& facts = of.folder.facts;
  return rules_of_case({of.reading.rie, of.reading.advice, catalogue, facts, facts.date.value_or(of.options.today)});
}

// RULE-01 .. RULE-12 are judged by document RIE too; here the rules that ask something.
std::vector<RuleLine> rule_lines(const CaseReading& of) {
  std::vector<RuleLine> out;
  for (Assessed& a : of_case(of))
    if (const Rule* rule = builtin_rulebook().find(a.code); rule != nullptr) out.push_back({rule, std::move(a)});
  return out;
}

std::string document_name(const std::string& code) {
  if (const ProcessStep* step = step_of(code))
    for (const StepDocument& document : step->documents)
      if (document.code == code) return document.name;
  return code;
}

std::string documents_of(const Rule& rule) {
  std::vector<std::string> names;
  for (const std::string& code : rule.documents) names.push_back(document_name(code));
  return names.empty() ? "alle stukken" : dutch_list(names);
}

void add_wrapped(std::string& out, const std::string& first, const std::string& text, int width) {
  const std::string rest(static_cast<std::size_t>(display_width(first)), ' ');
  bool started = false;
  for (const std::string& line : wrap(text, width - display_width(first))) {
    out += (started ? rest : first) + line + '\n';
    started = true;
  }
}

template <class Wanted>
void add_section(std::string& out, const char* title, const std::vector<RuleLine>& lines, int width, Wanted wanted) {
  std::string section;
  for (const RuleLine& line : lines) {
    if (!wanted(line)) continue;
    const std::string place = " (stap " + std::to_string(line.rule->step) + ", " + line.rule->code + ")";
    add_wrapped(section, "  - ", line.result.finding + place, width);
    if (!only_for_invitations(*line.rule)) add_wrapped(section, "    ", "Gaat over: " + documents_of(*line.rule) + ".", width);
  }
  if (!section.empty()) out += "\n" + bold(title) + "\n" + section;
}

bool is_level(const RuleLine& line, RuleLevel level) { return line.rule->level == level; }
const char* level_name(RuleLevel level) {
  return level == RuleLevel::block ? "BLOCK" : level == RuleLevel::warn ? "WARN" : "FILL";
}
bool failed(const RuleLine& line) { return line.result.outcome == Outcome::failed; }

std::string rules_view(const std::vector<RuleLine>& lines, int width) {
  std::string out;
  const auto here = [](const RuleLine& line) { return !only_for_invitations(*line.rule); };
  add_section(out, "Dit houdt stukken tegen", lines, width,
              [&](const RuleLine& l) { return here(l) && failed(l) && is_level(l, RuleLevel::block); });
  add_section(out, "Let op", lines, width,
              [&](const RuleLine& l) { return here(l) && failed(l) && is_level(l, RuleLevel::warn); });
  add_section(out, "Denk eraan", lines, width,
              [&](const RuleLine& l) { return here(l) && failed(l) && is_level(l, RuleLevel::fill); });
  add_section(out, "Nog te beantwoorden", lines, width,
              [&](const RuleLine& l) { return here(l) && is_open(l.result.outcome); });
  add_section(out, "Nodig voordat u uitnodigt (stap 6)", lines, width,
              [](const RuleLine& l) { return only_for_invitations(*l.rule) && (failed(l) || is_open(l.result.outcome)); });
  return out;
}

std::string document_view(const DocumentCheck& check, int width) {
  const ProcessStep* step = step_of(check.kind->code);
  std::string out = "  " + bold(check.title) + " (" + std::string(check.kind->name) + ")" +
                    (step == nullptr ? "" : ", stap " + std::to_string(step->number)) + "\n";
  if (!check.not_needed.empty()) {
    add_wrapped(out, "    ", "Niet nodig: " + check.not_needed + ".", width);
    return out;
  }
  if (!check.refused.empty()) {
    add_wrapped(out, "    ", "Mag nu niet: " + check.refused, width);
    return out;
  }
  if (check.missing.empty()) out += "    Alle verplichte velden zijn ingevuld.\n";
  else add_wrapped(out, "    ", "Nog in te vullen: " + dutch_list(check.missing) + ".", width);
  for (const std::string& warning : check.warnings) add_wrapped(out, "    ", "Let op: " + warning, width);
  return out;
}

// Messages about a document begin with its title, which stands above them here.
std::string without_title(const std::string& message, const std::string& title) {
  return message.starts_with(title + ": ") ? capitalised(message.substr(title.size() + 2)) : message;
}

DocumentCheck check_document(const DocumentKind& kind, const CaseReading& of) {
  DocumentCheck out{&kind, builtin_form(kind.code).title, why_not_in_case(of.folder, kind), {}, {}, {}};
  if (!out.not_needed.empty()) return out;
  try {
    const ComposedDocument composed = compose_document(kind.name, of.reading, of.rie_name, of.options);
    out.missing = missing_labels(composed.form, composed.values);
    for (const Diagnostic& d : composed.diagnostics)
      if (d.severity == Severity::warning) out.warnings.push_back(without_title(d.message, out.title));
  } catch (const Error& e) {
    out.refused = without_title(e.what(), out.title);
  }
  return out;
}

}  // namespace

std::vector<DocumentCheck> check_documents(const CaseReading& of) {
  std::vector<DocumentCheck> out;
  for (const ProcessStep& step : process_steps())
    for (const StepDocument& document : step.documents)
      for (const DocumentKind& kind : document_kinds())
        if (step_code(kind.code) == document.code) out.push_back(check_document(kind, of));
  return out;
}

std::string case_check_view(const CaseReading& of, const std::vector<DocumentCheck>& documents, int width) {
  std::string out = case_head(of.folder) + rules_view(rule_lines(of), width);
  if (const std::string advice = password_recipe_advice(of.folder.facts.results); !advice.empty()) {
    out += "\n" + bold("Brieven in PDF") + "\n";
    add_wrapped(out, "  - ", advice, width);
  }
  out += "\n" + bold("Per stuk") + "\n";
  for (const DocumentCheck& check : documents) out += document_view(check, width);
  return out;
}

std::string case_check_json(const CaseReading& of, const std::vector<DocumentCheck>& documents) {
  Json rules = Json::array(), pieces = Json::array();
  for (const RuleLine& line : rule_lines(of)) {
    if (line.result.outcome == Outcome::not_applicable) continue;
    rules.push_back({{"code", line.rule->code},
                     {"niveau", level_name(line.rule->level)},
                     {"stap", line.rule->step},
                     {"stand", failed(line)                   ? "tekort"
                               : is_open(line.result.outcome) ? "te beoordelen"
                                                              : "voldoet"},
                     {"tekst", line.result.finding},
                     {"stukken", line.rule->documents}});
  }
  for (const DocumentCheck& check : documents) {
    const ProcessStep* step = step_of(check.kind->code);
    pieces.push_back({{"soort", check.kind->name},
                      {"titel", check.title},
                      {"stap", step == nullptr ? Json(nullptr) : Json(step->number)},
                      {"niet_nodig", text_or_null(check.not_needed)},
                      {"geweigerd", text_or_null(check.refused)},
                      {"ontbreekt", check.missing},
                      {"let_op", check.warnings}});
  }
  return printed(Json{{"regels", std::move(rules)},
                      {"stukken", std::move(pieces)},
                      {"brieven_in_pdf", text_or_null(password_recipe_advice(of.folder.facts.results))}});
}

bool anything_blocked(const CaseReading& of, const std::vector<DocumentCheck>& documents) {
  const auto lines = rule_lines(of);
  const auto blocks = [](const RuleLine& l) {
    return is_level(l, RuleLevel::block) && failed(l) && !only_for_invitations(*l.rule);
  };
  return std::any_of(lines.begin(), lines.end(), blocks) ||
         std::any_of(documents.begin(), documents.end(), [](const DocumentCheck& d) { return !d.refused.empty(); });
}

}  // namespace pago::cli
