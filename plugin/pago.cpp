#include "plugin/pago.h"

#include "parsers/formats/reader.h"
#include "parsers/rie/extract_rie.h"

namespace pago {
namespace {

const Catalogue& catalogue_of(const Options& options) { return options.catalogue ? *options.catalogue : builtin_catalogue(); }

Reading read_with(std::span<const std::byte> bytes, std::string_view file, const Options& options,
                  const PhysicianInput& physician) {
  ReadResult read = read_document(bytes, file);
  Reading reading;
  reading.document = std::move(read.document);
  reading.diagnostics = std::move(read.diagnostics);
  const Catalogue& catalogue = catalogue_of(options);
  reading.rie = extract_rie(reading.document, catalogue, reading.diagnostics);
  reading.advice = advise(reading.rie, catalogue, physician, options.today);
  return reading;
}

}  // namespace

Reading read_rie(std::span<const std::byte> bytes, std::string_view file, const Options& options) {
  return read_with(bytes, file, options, {});
}

}  // namespace pago
