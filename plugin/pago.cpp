#include "plugin/pago.h"

#include <algorithm>
#include <functional>
#include <future>

#include "forms/error.h"
#include "forms/form.h"
#include "forms/leidraad/rulebook.h"
#include "forms/resources.h"
#include "generators/compose/check_form.h"
#include "generators/compose/documents.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/tesseract.h"
#include "parsers/rie/extract_rie.h"
#include "plugin/case/case_json.h"
#include "plugin/ready_document.h"

namespace pago {
namespace {

const Catalogue& catalogue_of(const Options& options) { return options.catalogue ? *options.catalogue : builtin_catalogue(); }

// Our own data is read while the RI&E is: errors in it come back where it is used.
void read_own_data(const Options& options) {
  catalogue_of(options);
  prepare_extraction();
  builtin_rulebook();
}

Reading read_for(const CaseFile& case_file, std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  const auto own_data = std::async(std::launch::async, read_own_data, std::cref(options));
  ReadOptions how;
  how.password = options.password;
  how.recogniser = tesseract();
  how.scans_found = options.scans_found;
  how.scan_starts = options.scan_starts;
  ReadResult read = read_document(bytes, file, {}, how);
  Reading reading;
  reading.document = std::move(read.document);
  reading.diagnostics = std::move(read.diagnostics);
  const Catalogue& catalogue = catalogue_of(options);
  reading.rie = extract_rie(reading.document, catalogue, reading.diagnostics);
  apply_confirmations(reading.rie, case_file.confirmations);
  reading.advice = advise(reading.rie, catalogue, case_file.physician, options.today);
  return reading;
}

const DocumentKind& known_kind(std::string_view document, std::string_view file) {
  const DocumentKind* kind = document_kind(document);
  if (kind == nullptr) throw Error("document.unknown", "Het document " + std::string(document) + " kan pago niet maken.");
  if (kind->needs_rie && file.empty())
    throw Error("rie.missing", "Voor het document " + std::string(document) + " is een RI&E nodig.");
  return *kind;
}

bool is_adopted(const CaseFile& case_file, const DocumentKind& kind) {
  const auto& adopted = case_file.adopted_documents;
  return std::find(adopted.begin(), adopted.end(), kind.name) != adopted.end();
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

void load_own_data() { read_own_data({}); }

Reading read_rie(std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  return read_for(case_of(options), bytes, file, options);
}

std::unique_ptr<const Comparison> compare(const RieFile& before, const RieFile& after, const Options& options) {
  auto out = std::make_unique<Comparison>();
  out->before = read_rie(before.bytes, before.name, options);
  out->after = read_rie(after.bytes, after.name, options);
  out->result = compare_ries({out->before.rie, out->before.advice, before.name},
                             {out->after.rie, out->after.advice, after.name}, catalogue_of(options));
  return out;
}

CaseFile case_of(const Options& options) {
  return options.case_json.empty() ? CaseFile{} : read_case(options.case_json, catalogue_of(options));
}

Reading advised(Reading reading, const Options& options) {
  const CaseFile case_file = case_of(options);
  apply_confirmations(reading.rie, case_file.confirmations);
  reading.advice = advise(reading.rie, catalogue_of(options), case_file.physician, options.today);
  return reading;
}

Reading nothing_read(const Options& options) { return advised({}, options); }

ComposedDocument compose_document(std::string_view document, const Reading& reading, std::string_view file,
                                  const Options& options) {
  const DocumentKind& kind = known_kind(document, file);
  CaseFile case_file = case_of(options);
  if (options.letter_date) case_file.date = options.letter_date;
  if (is_adopted(case_file, kind)) case_file.adopted = true;
  ComposedDocument out{builtin_form(kind.code), {}, case_file.date.value_or(options.today), case_file.adopted, {}};
  const LetterInput in{reading.rie, reading.advice, catalogue_of(options),    case_file, file,
                       out.date,    out.form,       document_texts(kind.code)};
  out.diagnostics = examine(kind, in);
  out.values = kind.compose(in);
  append(out.diagnostics, check(out.form, out.values));
  return out;
}

std::span<const std::byte> builtin_template_of(std::string_view document) {
  const DocumentKind* kind = document_kind(document);
  return kind == nullptr ? std::span<const std::byte>() : resource("documents/" + std::string(kind->code) + "/template.docx");
}

Bytes fill_document(const ComposedDocument& composed, std::span<const std::byte> docx_template) {
  if (auto ready = fill_ready_document(docx_template, composed.values, composed.date)) return std::move(*ready);
  return fill_docx(docx_template, composed.form, composed.values, composed.date);
}

Letter make_document(std::string_view document, std::span<const std::byte> bytes, std::string_view file,
                     const Options& options) {
  known_kind(document, file);
  Letter letter;
  letter.reading = file.empty() ? nothing_read(options) : read_for(case_of(options), bytes, file, options);
  letter.composed = compose_document(document, letter.reading, file, options);
  letter.diagnostics = std::move(letter.composed.diagnostics);
  letter.docx = fill_document(letter.composed, builtin_template_of(document));
  return letter;
}

}  // namespace pago
