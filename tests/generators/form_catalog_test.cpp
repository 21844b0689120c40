#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "forms/error.h"
#include "forms/resources.h"
#include "generators/compose/compose_advice.h"
#include "generators/fill/fill_docx.h"
#include "tests/generators/example_rie.h"

using namespace pago;

namespace {

void list_paths(const std::vector<Field>& fields, const std::string& above, std::set<std::string>& out) {
  for (const Field& field : fields) {
    out.insert(above + field.name);
    list_paths(field.fields, above + field.name + "/", out);
  }
}

void list_elements(const std::vector<Field>& fields, std::set<std::string>& out) {
  for (const Field& field : fields) {
    out.insert(field.elements.begin(), field.elements.end());
    list_elements(field.fields, out);
  }
}

const Field* at_path(const Form& form, const std::string& path) {
  const Field* field = nullptr;
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t to = std::min(path.find('/', from), path.size());
    const std::string name = path.substr(from, to - from);
    field = field == nullptr ? form.field(name) : field->field(name);
    if (field == nullptr) return nullptr;
    from = to + 1;
  }
  return field;
}

// A control inside a repeated part may also show a field of the letter around it ("concept").
bool declared(const Form& form, const std::string& path) {
  if (at_path(form, path) != nullptr) return true;
  const std::size_t slash = path.rfind('/');
  return slash != path.npos && form.field(path.substr(slash + 1)) != nullptr;
}

std::set<std::string> template_paths() {
  std::set<std::string> paths;
  for (const TemplateField& f : template_fields(resource("documents/ADV/template.docx"))) paths.insert(f.path);
  return paths;
}

}  // namespace

TEST_CASE("every control of the template is declared in form.xml") {
  const Form form = builtin_form("ADV");
  for (const std::string& path : template_paths()) {
    CAPTURE(path);
    CHECK(declared(form, path));
  }
}

TEST_CASE("every field of form.xml has a control in the template") {
  std::set<std::string> paths;
  list_paths(builtin_form("ADV").fields, "", paths);
  const std::set<std::string> in_template = template_paths();
  for (const std::string& path : paths) {
    CAPTURE(path);
    CHECK(in_template.count(path) == 1);
  }
}

TEST_CASE("what repeats in the template are rows in form.xml, and the other way round") {
  const Form form = builtin_form("ADV");
  for (const TemplateField& f : template_fields(resource("documents/ADV/template.docx"))) {
    const Field* field = at_path(form, f.path);
    CAPTURE(f.path);
    if (field != nullptr) CHECK(f.repeats == (field->kind == FieldKind::rows));
  }
}

TEST_CASE("the PAGO advice has a field for every element that depends on the case") {
  std::set<std::string> elements;
  list_elements(builtin_form("ADV").fields, elements);
  // These stand as fixed text in the template; letter_test proves them.
  const std::set<std::string> fixed = {"ADV-03", "ADV-04", "ADV-16", "ADV-17", "ADV-19", "ADV-21"};
  for (int n = 1; n <= 26; ++n) {
    const std::string id = (n < 10 ? "ADV-0" : "ADV-") + std::to_string(n);
    CAPTURE(id);
    CHECK(elements.count(id) + fixed.count(id) == 1);
  }
}

TEST_CASE("the composed values fit the form: nothing unknown, nothing of another kind") {
  const Rie rie = example::rie();
  const Advice advice = advise(rie, builtin_catalogue(), {}, example::today);
  const FilledForm values = compose_advice(rie, advice, builtin_catalogue(), example::case_file(), "rie.docx", example::today);
  for (const Diagnostic& d : check(builtin_form("ADV"), values)) {
    CAPTURE(d.message);
    CHECK(d.severity == Severity::note);
  }
}

TEST_CASE("no medical field of a person can be bound in the PAGO advice (RULE-29)") {
  const std::string head = "<form code=\"ADV\" title=\"PAGO-advies\"><recipient may-see=\"C0 C1 C2 C4\">directie</recipient>";
  CHECK_NOTHROW(load_form(head + "<field name=\"a\" privacy=\"C1\">a</field></form>"));
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\" privacy=\"C3\">a</field></form>"), Error);
  CHECK_THROWS_AS(
      load_form(head + "<field name=\"r\" kind=\"rows\">r<field name=\"a\" privacy=\"C3\">a</field></field></form>"), Error);
  const Form form = builtin_form("ADV");
  REQUIRE(form.recipients.size() == 2);
  for (const Recipient& to : form.recipients) CHECK(std::count(to.may_see.begin(), to.may_see.end(), PrivacyClass::C3) == 0);
}

TEST_CASE("a form with a doubled field, an unknown kind or no recipient is refused") {
  const std::string head = "<form code=\"X\" title=\"x\"><recipient may-see=\"C1\">directie</recipient>";
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\">a</field><field name=\"a\">a</field></form>"), Error);
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\" kind=\"picture\">a</field></form>"), Error);
  CHECK_THROWS_AS(load_form("<form code=\"X\" title=\"x\"><field name=\"a\">a</field></form>"), Error);
}
