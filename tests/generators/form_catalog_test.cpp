#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "forms/error.h"
#include "forms/resources.h"
#include "generators/compose/check_form.h"
#include "generators/compose/documents.h"
#include "generators/fill/fill_docx.h"
#include "tests/generators/example_results.h"

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

std::vector<TemplateField> fields_in_template(std::string_view code) {
  return template_fields(resource("documents/" + std::string(code) + "/template.docx"));
}

std::set<std::string> template_paths(std::string_view code) {
  std::set<std::string> paths;
  for (const TemplateField& f : fields_in_template(code)) paths.insert(f.path);
  return paths;
}

std::set<std::string> elements_of(std::string_view code) {
  std::set<std::string> elements;
  list_elements(builtin_form(code).fields, elements);
  return elements;
}

// The codes of the documents of the case and of those about one person, in every version.
const std::vector<std::string>& all_codes() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> out;
    for (const DocumentKind& kind : document_kinds()) out.emplace_back(kind.code);
    for (const PersonDocumentKind& kind : person_document_kinds())
      for (const LetterLanguage language :
           {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish})
        if (kind.in_languages || language == LetterLanguage::dutch) out.push_back(in_language(kind.code, language));
    return out;
  }();
  return codes;
}

// Every element up to `last` is carried by a field, or stands as fixed text in the template.
void check_elements(const std::string& code, int last, const std::set<std::string>& fixed, const std::string& form = "") {
  const std::set<std::string> elements = elements_of(form.empty() ? code : form);
  for (int n = 1; n <= last; ++n) {
    const std::string id = code + (n < 10 ? "-0" : "-") + std::to_string(n);
    CAPTURE(id);
    CHECK(elements.count(id) + fixed.count(id) == 1);
  }
}

}  // namespace

TEST_CASE("every control of a template is declared in form.xml") {
  for (const std::string& code : all_codes())
    for (const std::string& path : template_paths(code)) {
      CAPTURE(code, path);
      CHECK(declared(builtin_form(code), path));
    }
}

TEST_CASE("every field of form.xml has a control in the template") {
  for (const std::string& code : all_codes()) {
    std::set<std::string> paths;
    list_paths(builtin_form(code).fields, "", paths);
    const std::set<std::string> in_template = template_paths(code);
    for (const std::string& path : paths) {
      CAPTURE(code, path);
      CHECK(in_template.count(path) == 1);
    }
  }
}

TEST_CASE("what repeats in a template are rows in form.xml, and the other way round") {
  for (const std::string& code : all_codes()) {
    const Form form = builtin_form(code);
    for (const TemplateField& f : fields_in_template(code)) {
      const Field* field = at_path(form, f.path);
      CAPTURE(code, f.path);
      if (field != nullptr) CHECK(f.repeats == (field->kind == FieldKind::rows));
    }
  }
}

TEST_CASE("every document has a folder with form, template and texts, a name and a code of its own") {
  std::set<std::string_view> names, codes, suffixes;
  for (const DocumentKind& kind : document_kinds()) {
    CAPTURE(kind.code);
    CHECK(builtin_form(kind.code).code == kind.code);
    CHECK_FALSE(builtin_form(kind.code).title.empty());
    CHECK_FALSE(document_texts(kind.code).say("woord.zonder_kenmerk").empty());
    CHECK(document_kind(kind.name) == &kind);
    CHECK(document_kind(kind.code) == &kind);
    names.insert(kind.name), codes.insert(kind.code), suffixes.insert(kind.file_suffix);
  }
  CHECK(names.size() == document_kinds().size());
  CHECK(codes.size() == names.size());
  CHECK(suffixes.size() == names.size());
}

TEST_CASE("every document has a field for every element that depends on the case") {
  check_elements("ADV", 26, {"ADV-03", "ADV-04", "ADV-16", "ADV-17", "ADV-19", "ADV-21"});  // letter_test proves these
  check_elements("RIE", 26, {});
  check_elements("PRJ", 20, {});
  check_elements("PLN", 19, {});
  check_elements("PMA", 11, {"PMA-02", "PMA-03", "PMA-04", "PMA-09", "PMA-11"});  // pmo_advice_test proves these
  check_elements("OVW", 2, {"OVW-01", "OVW-02"});                                 // overview_test proves these
  check_elements("CPA", 5, {"CPA-01", "CPA-03", "CPA-05"});                       // consent_test proves these
  for (const char* language : {"INF", "INF-EENVOUDIG", "INF-EN", "INF-PL"}) {     // information_test proves the fixed ones
    const std::set<std::string> fixed{"INF-04", "INF-05", "INF-06", "INF-07", "INF-08", "INF-12"};
    const std::set<std::string> elements = elements_of(language);
    for (int n = 1; n <= 16; ++n) {
      const std::string id = n < 10 ? "INF-0" + std::to_string(n) : "INF-" + std::to_string(n);
      CAPTURE(language, id);
      CHECK(elements.count(id) + fixed.count(id) == 1);
    }
  }
  check_elements("QCK", 15, {});
  check_elements("NOR", 8, {"NOR-03", "NOR-05", "NOR-07", "NOR-08"});  // rie_advice_test proves these
  check_elements("INS", 10, {});
  check_elements("OFF", 12, {});
  check_elements("DEC", 6, {});
  check_elements("PGR", 8, {"PGR-06", "PGR-08"});  // decision_letter_test proves these
  check_elements("SIG", 12, {});
  check_elements("CHK", 17, {});
  check_elements("RRQ", 6, {"RRQ-01", "RRQ-04", "RRQ-05"});  // contract_check_test proves these
  check_elements("B1E", 14, {});
  check_elements("B1R", 7, {});
  check_elements("INL", 4, {});
  for (const char* language : {"RES", "RES-EENVOUDIG", "RES-EN", "RES-PL"})  // result_letter_test proves the fixed ones
    check_elements("RES", 22, {"RES-12", "RES-19", "RES-20"}, language);
  for (const char* language : {"INV", "INV-EENVOUDIG", "INV-EN", "INV-PL"})  // invitation_test proves the fixed ones
    check_elements("INV", 10, {"INV-05", "INV-08"}, language);
  check_elements("CMG", 5, {"CMG-02", "CMG-03", "CMG-04"});  // person_consent_test proves these
  check_elements("CRF", 4, {});
  check_elements("CSH", 3, {"CSH-03"});
  check_elements("REF", 10, {});
  check_elements("WAD", 5, {});
  for (const char* language : {"QST", "QST-EENVOUDIG", "QST-EN", "QST-PL"})  // questionnaire_test proves the fixed one
    check_elements("QST", 11, {"QST-09"}, language);
  check_elements("BIO", 6, {});
  check_elements("MDF", 8, {"MDF-04", "MDF-06", "MDF-07"});  // health_file_test proves these
  check_elements("NCV", 8, {"NCV-07", "NCV-08"});
  check_elements("FUP", 5, {"FUP-04"});
  check_elements("SBT", 3, {});
  check_elements("BZB", 4, {});
}

TEST_CASE("the composed values fit their form: nothing unknown, nothing of another kind") {
  for (const DocumentKind& kind : document_kinds())
    for (const Rie& rie : {example::rie(), Rie{}})
      for (const Diagnostic& d : check(builtin_form(kind.code), example::composed(kind.code, rie, example::case_file()))) {
        CAPTURE(kind.code, d.message);
        CHECK(d.severity == Severity::note);
      }
}

TEST_CASE("no medical field of a person can be bound in the PAGO advice (RULE-29)") {
  const std::string head = "<form code=\"ADV\" title=\"PAGO-advies\"><recipient may-see=\"C0 C1 C2 C4\">directie</recipient>";
  CHECK_NOTHROW(load_form(head + "<field name=\"a\" privacy=\"C1\">a</field></form>"));
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\" privacy=\"C3\">a</field></form>"), Error);
  CHECK_THROWS_AS(
      load_form(head + "<field name=\"r\" kind=\"rows\">r<field name=\"a\" privacy=\"C3\">a</field></field></form>"), Error);
  for (const DocumentKind& kind : document_kinds()) {
    const Form form = builtin_form(kind.code);
    REQUIRE_FALSE(form.recipients.empty());
    for (const Recipient& to : form.recipients) CHECK(std::count(to.may_see.begin(), to.may_see.end(), PrivacyClass::C3) == 0);
  }
}

TEST_CASE("a form with a doubled field, an unknown kind or no recipient is refused") {
  const std::string head = "<form code=\"X\" title=\"x\"><recipient may-see=\"C1\">directie</recipient>";
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\">a</field><field name=\"a\">a</field></form>"), Error);
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\" kind=\"picture\">a</field></form>"), Error);
  CHECK_THROWS_AS(load_form("<form code=\"X\" title=\"x\"><field name=\"a\">a</field></form>"), Error);
}

TEST_CASE("a document about one person has a name and a code of its own, and shared words in its texts") {
  std::set<std::string_view> names;
  for (const PersonDocumentKind& kind : person_document_kinds()) {
    CAPTURE(kind.code);
    CHECK(builtin_form(kind.code).code == kind.code);
    CHECK_FALSE(builtin_form(kind.code).title.empty());
    CHECK(person_document_kind(kind.name) == &kind);
    CHECK(person_document_kind(kind.code) == &kind);
    CHECK(document_kind(kind.name) == nullptr);
    names.insert(kind.name);
  }
  CHECK(names.size() == person_document_kinds().size());
}

TEST_CASE("a document about one person fits its form, with every fact and with none") {
  AssessedPerson bare;
  bare.row.person.name.family = "Verzonnenberg";
  for (const PersonDocumentKind& kind : person_document_kinds())
    for (const AssessedPerson& person : {example::participant(), bare}) {
      const std::string code(kind.code);
      for (const Diagnostic& d :
           check(builtin_form(code), kind.compose(person, example::results_case(), example::context(code)))) {
        CAPTURE(code, d.message);
        CHECK(d.severity == Severity::note);
      }
    }
}

TEST_CASE("no medical field of a person goes to leidinggevende or preventiemedewerker (RULE-29)") {
  const Form form = builtin_form("WAD");
  REQUIRE(form.recipients.front().name == "leidinggevende of preventiemedewerker");
  CHECK(std::count(form.recipients.front().may_see.begin(), form.recipients.front().may_see.end(), PrivacyClass::C3) == 0);
  const std::string head = "<form code=\"WAD\" title=\"x\"><recipient may-see=\"C0 C1 C2\">leidinggevende</recipient>";
  CHECK_THROWS_AS(load_form(head + "<field name=\"a\" privacy=\"C3\">a</field></form>"), Error);
}
