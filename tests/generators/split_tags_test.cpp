#include <catch2/catch.hpp>

#include "forms/resources.h"
#include "generators/fill/fill_template.h"
#include "generators/fill/plain_tags.h"

using namespace pago;

namespace {

const Date day{std::chrono::year(2026), std::chrono::November, std::chrono::day(22)};

// Cuts the run of every tag in two, behind its first `at` characters; shorter tags stay whole. Counts the cuts.
std::string cut_tags(const std::string& xml, std::size_t at, std::size_t& cuts) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t tag = xml.find('{'); tag != xml.npos; tag = xml.find('{', tag + 1)) {
    if (xml.find('}', tag) - tag < at) continue;
    const std::size_t run = xml.rfind("<w:r>", tag), text = xml.rfind("<w:t ", tag);
    out += xml.substr(done, tag + at - done) + "</w:t></w:r><w:r>" + xml.substr(run + 5, xml.find('>', text) + 1 - run - 5);
    done = tag + at;
    ++cuts;
  }
  return out + xml.substr(done);
}

std::string filled(const Bytes& docx, const Form& form) {
  const Bytes out = fill_template(docx, value_of(form.fields, {}), {day, {}, {}}).docx;
  return OoxmlPackage(out).read_required("word/document.xml");
}

}  // namespace

TEST_CASE("a built-in template with every tag cut at every character fills to the same bytes") {
  for (const char* code : {"NOR", "RIE"}) {
    const Form form = builtin_form(code);
    const Bytes tagged = with_typed_tags(resource("documents/" + std::string(code) + "/template.docx"), form, day);
    const OoxmlPackage package(tagged);
    const std::string body = package.read_required("word/document.xml"), whole = filled(tagged, form);
    std::size_t cuts = 0;
    for (std::size_t at = 1, before = cuts; at == 1 || cuts > before; ++at) {
      before = cuts;
      const Bytes cut = rewrite_package(package, {{"word/document.xml", cut_tags(body, at, cuts)}}, {});
      CAPTURE(code, at);
      CHECK((filled(cut, form) == whole));
    }
    CHECK(cuts > 400);
  }
}
