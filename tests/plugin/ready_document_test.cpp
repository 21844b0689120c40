#include "plugin/ready_document.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "generators/fill/fill_docx.h"
#include "plugin/pago.h"

using namespace pago;

namespace {

ComposedDocument composed(const std::string& document, const std::string& rie, const Options& options) {
  std::ifstream file(std::string(PAGO_FIXTURES) + "/rie/" + rie, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(bytes.empty());
  return compose_document(document, read_rie(std::as_bytes(std::span(bytes)), rie, options), rie, options);
}

}  // namespace

TEST_CASE("a letter from a template that was made ready is that of fill_docx, byte for byte") {
  for (const std::string document : {"advies", "projectplan"}) {
    CAPTURE(document);
    const auto docx = builtin_template_of(document);
    make_document_ready(document);
    for (const std::string rie : {"metaal_kranenvliet.docx", "bakkerij_de_korenmaat.docx", "metaal_kranenvliet.docx"})
      for (const unsigned day : {1u, 28u}) {
        Options options;
        options.today = std::chrono::year{2026} / std::chrono::November / std::chrono::day{day};
        const ComposedDocument letter = composed(document, rie, options);
        const std::optional<Bytes> made = fill_ready_document(docx, letter.values, letter.date);
        REQUIRE(made);
        CHECK((*made == fill_docx(docx, letter.form, letter.values, letter.date)));
        CHECK((*made == fill_document(letter, docx)));
      }
  }
}

TEST_CASE("a template that was not made ready is left to fill_docx") {
  const auto builtin = builtin_template_of("toetsing");
  CHECK_FALSE(fill_ready_document(builtin, {}, {}));
  make_document_ready("advies");
  const Bytes own(builtin_template_of("advies").begin(), builtin_template_of("advies").end());
  CHECK_FALSE(fill_ready_document(own, {}, {}));
}
