#include "plugin/results/person_guard.h"

#include <algorithm>

#include "forms/resources.h"
#include "generators/fill/fixed_text.h"
#include "generators/fill/running_heads.h"
#include "generators/release/pdf_guard.h"
#include "parsers/formats/reader.h"
#include "plugin/results/person_identifiers.h"

namespace pago {
namespace {

void add_texts(const FilledForm& values, std::vector<std::string>& out) {
  for (const auto& [field, value] : values.values) {
    if (const auto* text = std::get_if<std::string>(&value)) out.push_back(*text);
    if (const auto* rows = std::get_if<std::vector<FilledForm>>(&value))
      for (const FilledForm& row : *rows) add_texts(row, out);
  }
}

// Name, number and address apart: not every form has them below each other.
LetterExpectation expectation_for(const PersonDocument& document) {
  LetterExpectation out = expectation_of(document.row);
  const Person& person = document.row.person;
  out.letter_template = document.version.template_path;
  out.made = document.made;
  out.password = document.password;
  out.has_findings = false;
  out.address_block.clear();
  out.required.clear();
  if (document.form.field("naam") != nullptr) out.required.push_back(full_name(person.name));
  if (document.form.field("personeelsnummer") != nullptr) out.required.push_back(person.number);
  if (document.form.field("adres") != nullptr) out.required.push_back(address_lines(person.address));
  out.texts.clear();
  add_texts(document.values, out.texts);
  return out;
}

TemplateMarks marks_of(const PersonDocument& document, std::span<const std::byte> docx) {
  const LetterText fixed = fixed_text(docx);
  if (!document.pdf) return {fixed.lines, fixed.parts, fixed.rows};
  return {fixed_body_lines(docx), {}, fixed.rows, running_heads(docx, {{"concept", false}})};
}

void add_text(const Paragraph& paragraph, std::string& out) { out += paragraph.label + " " + paragraph.text + "\n"; }

void add_text(const Table& table, std::string& out) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      for (const Paragraph& paragraph : cell.paragraphs) add_text(paragraph, out);
      for (const Table& nested : cell.tables) add_text(nested, out);
    }
}

std::string text_of(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) out += heading->label + " " + heading->text + "\n";
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_text(*paragraph, out);
    if (const auto* table = std::get_if<Table>(&block)) add_text(*table, out);
  }
  for (const Paragraph& head : document.page_furniture) add_text(head, out);
  return out;
}

// Where a box stood is a field now.
std::string without_boxes(std::string text) {
  constexpr std::string_view box = "☐";
  for (std::size_t at = text.find(box); at != text.npos; at = text.find(box, at)) text.replace(at, box.size(), " ");
  return text;
}

// A fillable PDF has its fields between the words and may part a cell: its values count word by word. `never`: what only a
// concept says.
std::vector<GuardFault> check_fillable(std::span<const std::byte> written, const std::string& file,
                                       const LetterExpectation& expected, const IdentifierIndex& everybody,
                                       const std::vector<std::string>& never) {
  std::vector<GuardFault> faults;
  const auto fault = [&](const char* code, const std::string& message) {
    faults.push_back({expected.row, file, code, message});
  };
  if (!std::equal(written.begin(), written.end(), expected.made.begin(), expected.made.end()))
    fault("guard.changed", "het bestand is niet meer zoals het is gemaakt");
  const Words words = words_of_text(text_of(read_document(written, file).document));
  const auto has = [&words](const std::string& text) {
    const Words wanted = words_of_text(without_boxes(text));
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](std::uint64_t word) { return std::find(words.begin(), words.end(), word) != words.end(); });
  };
  for (const IdentifierKind kind : others_in(everybody.find(words), own_words(words, expected.own)))
    fault("guard.other_person", std::string(dutch(kind)) + " van iemand anders uit deze partij staat in het formulier");
  if (!std::all_of(expected.required.begin(), expected.required.end(), has))
    fault("guard.addressee", "nummer, naam of adres van de geadresseerde staat niet in het formulier");
  if (!std::all_of(expected.texts.begin(), expected.texts.end(), has))
    fault("guard.text", "een tekst voor deze persoon ontbreekt of is anders");
  for (const std::string& piece : never) {
    const Words mark = words_of_text(piece);
    if (!mark.empty() && std::search(words.begin(), words.end(), mark.begin(), mark.end()) != words.end())
      fault("guard.template", "het formulier zegt nog dat het een concept is");
  }
  return faults;
}

}  // namespace

std::vector<GuardFault> guard_person_document(std::span<const std::byte> written, const std::string& file,
                                              const PersonDocument& document, IdentifierIndex& everybody) {
  const std::span<const std::byte> docx = resource(document.version.template_path);
  for (const std::string& text : sender_texts(document.case_file)) everybody.allow(text);
  for (const std::string& line : fixed_text(docx).lines) everybody.allow(line);
  for (const std::string& sentence : document_texts(document.version.code).sentences()) everybody.allow(sentence);
  const LetterExpectation expected = expectation_for(document);
  if (document.fillable)
    return check_fillable(written, file, expected, everybody, running_heads(docx, {{"concept", false}}).never);
  const std::map<std::string, TemplateMarks> marks = {{document.version.template_path, marks_of(document, docx)}};
  return document.pdf ? PdfGuard(everybody, marks).check(written, file, expected)
                      : LetterGuard(everybody, marks).check(written, file, expected);
}

}  // namespace pago
