#include "generators/fill/merge_field.h"

#include <algorithm>

#include "generators/fill/field_instruction.h"
#include "generators/fill/marks.h"
#include "generators/fill/run_content.h"

namespace pago {
namespace {

std::string kind_of(XmlNode run) { return run.child(Ns::w, "fldChar").attribute(Ns::w, "fldCharType"); }

// A run with a field character and something else becomes two: every field character then has a run of its own.
void part_field_runs(XmlNode container) {
  for (XmlNode run : mark::children_of(container)) {
    if (!run.is(Ns::w, "r") || !run.child(Ns::w, "fldChar")) continue;
    std::vector<XmlNode> content;
    for (XmlNode child : run.children())
      if (!child.is(Ns::w, "rPr")) content.push_back(child);
    for (std::size_t i = 0; content.size() > 1 && i < content.size(); ++i) {
      XmlNode own = run.insert_before(Ns::w, "r");
      if (XmlNode properties = run.child(Ns::w, "rPr")) own.append_copy(properties);
      XmlNode end = own.append(Ns::none, "end");
      content[i].move_before(end);
      end.remove();
    }
    if (content.size() > 1) run.remove();
  }
}

// The runs of a field as a tree: text of the instruction, with a placeholder for each field inside it.
struct ParsedField {
  std::string instruction;  // "\x01" stands for the next inner field
  std::vector<ParsedField> inside;
};

// From the run behind a begin up to the end that belongs to it.
ParsedField parse_runs(const std::vector<XmlNode>& runs, std::size_t& at) {
  ParsedField field;
  bool in_result = false;
  for (; at < runs.size(); ++at) {
    const std::string kind = kind_of(runs[at]);
    if (kind == "end") return field;
    if (kind == "separate") in_result = true;
    if (kind == "begin") {
      ParsedField inner = parse_runs(runs, ++at);
      if (in_result) continue;
      field.instruction += '\x01';
      field.inside.push_back(std::move(inner));
    }
    if (!in_result)
      for (XmlNode child : runs[at].children())
        if (child.is(Ns::w, "instrText") || child.is(Ns::w, "t")) field.instruction += child.text();
  }
  return field;
}

ParsedField parse_field(XmlNode field) {
  if (field.is(Ns::w, "fldSimple")) return {field.attribute(Ns::w, "instr"), {}};
  const std::vector<XmlNode> runs = mark::children_of(field);
  std::size_t at = 1;
  return parse_runs(runs, at);
}

bool is_ours(const ParsedField& field) {
  const std::string command = field_command(field.instruction);
  return command == "MERGEFIELD" || command == "IF";
}

void names_in(const ParsedField& field, std::vector<std::string>& out) {
  const std::vector<FieldWord> words = field_words(field.instruction);
  if (words.size() > 1 && field_command(field.instruction) == "MERGEFIELD") out.push_back(words[1].text);
  for (const ParsedField& inner : field.inside) names_in(inner, out);
}

std::optional<std::string> result_of(const ParsedField& field, const LookUp& look_up) {
  std::vector<std::string> inner;
  for (const ParsedField& one : field.inside) {
    const auto text = result_of(one, look_up);
    if (!text) return std::nullopt;
    inner.push_back(*text);
  }
  std::vector<FieldWord> words = field_words(field.instruction);
  std::size_t next = 0;
  for (FieldWord& word : words)
    for (std::size_t at = word.text.find('\x01'); at != word.text.npos; at = word.text.find('\x01', at)) {
      const std::string text = next < inner.size() ? inner[next++] : std::string();
      word.text.replace(at, 1, text);
      at += text.size();
    }
  const std::string command = field_command(field.instruction);
  if (command == "IF") return if_result(words);
  if (command != "MERGEFIELD" || words.size() < 2) return std::string();
  const Value* value = look_up(words[1].text);
  return value == nullptr || value->open() ? std::nullopt : std::optional(switched_text(*value, words));
}

void wrap_fields(XmlNode container) {
  part_field_runs(container);
  std::vector<XmlNode> open;
  for (XmlNode child : mark::children_of(container)) {
    if (!child.is(Ns::w, "r")) {
      if (!child.is(Ns::w, "p")) wrap_fields(child);
      continue;
    }
    const std::string kind = kind_of(child);
    if (kind == "begin") open.push_back(child);
    if (kind != "end" || open.empty()) continue;
    const XmlNode begin = open.back();
    open.pop_back();
    if (!open.empty()) continue;
    XmlNode field = mark::wrap(begin, child, mark::field);
    if (!is_ours(parse_field(field))) field.unwrap();
  }
}

XmlNode result_run(XmlNode field) {
  XmlNode last, first;
  bool in_result = field.is(Ns::w, "fldSimple");
  for (XmlNode child : field.children()) {
    if (!child.is(Ns::w, "r")) continue;
    if (!first) first = child;
    if (in_result && !last && kind_of(child).empty() && child.child(Ns::w, "t")) last = child;
    if (kind_of(child) == "separate") in_result = true;
  }
  return last ? last : first;
}

}  // namespace

void mark_fields(XmlNode paragraph) {
  if (paragraph.descendant(Ns::w, "fldChar")) wrap_fields(paragraph);
}

bool is_merge_field(XmlNode node) {
  if (node.is(Ns::none, mark::field)) return true;
  return node.is(Ns::w, "fldSimple") && is_ours({node.attribute(Ns::w, "instr"), {}});
}

std::vector<std::string> merge_names(XmlNode field) {
  std::vector<std::string> names;
  names_in(parse_field(field), names);
  return names;
}

std::optional<std::string> merge_result(XmlNode field, const LookUp& look_up) { return result_of(parse_field(field), look_up); }

void replace_field(XmlNode field, std::string_view text) {
  if (text.empty()) return mark::take_out(field);
  XmlNode run = field.insert_before(Ns::w, "r");
  if (XmlNode properties = result_run(field).child(Ns::w, "rPr")) run.append_copy(properties);
  append_text(run, text);
  field.remove();
}

}  // namespace pago
