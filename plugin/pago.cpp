#include "plugin/pago.h"

#include <future>

#include "forms/form.h"
#include "forms/resources.h"
#include "generators/compose/compose_advice.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "parsers/rie/extract_rie.h"
#include "plugin/case_json.h"

namespace pago {
namespace {

constexpr std::string_view advice_code = "ADV";
constexpr std::string_view advice_template = "documents/ADV/template.docx";

const Catalogue& catalogue_of(const Options& options) { return options.catalogue ? *options.catalogue : builtin_catalogue(); }

Reading read_for(const CaseFile& case_file, std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  const auto words = std::async(std::launch::async, prepare_extraction);  // its errors come back in extract_rie
  ReadResult read = read_document(bytes, file);
  Reading reading;
  reading.document = std::move(read.document);
  reading.diagnostics = std::move(read.diagnostics);
  const Catalogue& catalogue = catalogue_of(options);
  reading.rie = extract_rie(reading.document, catalogue, reading.diagnostics);
  reading.advice = advise(reading.rie, catalogue, case_file.physician, options.today);
  return reading;
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Reading read_rie(std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  return read_for(read_case(options.case_json, catalogue_of(options)), bytes, file, options);
}

Letter make_advice(std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  const Catalogue& catalogue = catalogue_of(options);
  CaseFile case_file = read_case(options.case_json, catalogue);
  if (options.letter_date) case_file.date = options.letter_date;
  Letter letter;
  letter.reading = read_for(case_file, bytes, file, options);
  const Form form = builtin_form(advice_code);
  const FilledForm values =
      compose_advice(letter.reading.rie, letter.reading.advice, catalogue, case_file, file, options.today);
  append(letter.diagnostics, check(form, values));
  append(letter.diagnostics, check_frequencies(letter.reading.advice, catalogue, case_file));
  letter.docx = fill_docx(resource(advice_template), form, values, case_file.date.value_or(options.today));
  return letter;
}

}  // namespace pago
