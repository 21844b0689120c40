#include "generators/fill/letter_press.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "forms/resources.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/xml.h"
#include "tests/support/word_template.h"

using namespace pago;
using namespace pago::word;

namespace {

const Date day{std::chrono::year(2026), std::chrono::November, std::chrono::day(22)};

// The same XML, however it was written.
std::string normal(const std::string& part, const std::string& content) {
  return part.ends_with(".xml") || part.ends_with(".rels") ? XmlDocument::parse(content, part).to_bytes() : content;
}

void check_equal(const Bytes& pressed, const Bytes& filled) {
  const OoxmlPackage a(pressed), b(filled);
  REQUIRE(a.names() == b.names());
  for (const std::string& name : b.names()) {
    INFO(name);
    CHECK(normal(name, a.read_required(name)) == normal(name, b.read_required(name)));
  }
}

// Without the numbers that are counted in each file, and without the elements that hold nothing else.
std::string without_numbers(std::string xml) {
  for (const std::string open : {"<w:id w:val=\"", " w14:paraId=\"", " w14:textId=\"", "<wp:docPr id=\""})
    for (std::size_t at = 0; (at = xml.find(open, at)) != xml.npos;) {
      const std::string_view close = open.starts_with("<w:id") ? "/>" : "\"";
      xml.erase(at, xml.find(close, at + open.size()) + close.size() - at);
    }
  return xml;
}

void check_parts(const std::optional<std::vector<Part>>& parts, const Bytes& pressed, std::span<const std::byte> original) {
  REQUIRE(parts);
  const OoxmlPackage file(pressed), base(original);
  for (const std::string& name : file.names()) {
    INFO(name);
    const auto own = std::find_if(parts->begin(), parts->end(), [&](const Part& part) { return part.name == name; });
    if (own == parts->end()) CHECK(file.read_required(name) == base.read_required(name));
    else CHECK(without_numbers(own->content) == without_numbers(file.read_required(name)));
  }
}

void check_pressed(LetterPress& press, const Bytes& docx, const Value& values) {
  const FilledTemplate filled = fill_template(docx, values, {day, {}, {}});
  const PressedLetter pressed = press.press(values);
  check_equal(pressed.docx, filled.docx);
  REQUIRE(pressed.diagnostics.size() == filled.diagnostics.size());
  for (std::size_t i = 0; i < filled.diagnostics.size(); ++i)
    CHECK(pressed.diagnostics[i].message == filled.diagnostics[i].message);
}

Value object(Value::Object members) { return {std::move(members)}; }
Value text(const char* words) { return {std::string(words)}; }

std::vector<Value> many_values() {
  const Value bread =
      object({{"naam", text("Brood & <boter>")}, {"delen", {Value::List{text("a"), text("b\nc")}}}, {"ja", {true}}});
  const Value cake = object({{"naam", text("Koek")}, {"delen", {Value::List{}}}, {"ja", {false}}});
  const Value nothing = object({});
  std::vector<Value> all;
  for (const Value::List& list :
       {Value::List{}, Value::List{bread}, Value::List{bread, cake}, Value::List{cake, nothing, bread}})
    for (const char* words :
         {"", "een", "een\ntwee", "met\ttab", "é ij € \x01 \xff 'x' \"y\"", "\n", "- **vet** en *schuin*\n- twee"})
      for (const bool yes : {true, false})
        all.push_back(object({{"naam", text(words)},
                              {"klant", object({{
                                                    "plaats",
                                                    text("Verzonnen"),
                                                },
                                                {"naam", text("Klant")}})},
                              {"lijst", {list}},
                              {"waar", {yes}},
                              {"dag", {day}},
                              {"wanneer", text(yes ? "2026-02-01" : "volgend jaar")},
                              {"bedrag", {1234.5}},
                              {"rijk", {RichText{words}}},
                              {"open", {OpenPlace{"naam van de arts"}}}}));
  return all;
}

}  // namespace

TEST_CASE("a press gives the XML of the template engine, for every way to mark a field and for every shape of the values") {
  const std::string repeating = "<w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";
  const std::string item = "<w15:repeatingSectionItem xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";
  const auto repeats = [&](const std::string& tag, const std::string& inside) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:id w:val=\"9\"/>" + repeating +
           "</w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"10\"/>" + item + "</w:sdtPr><w:sdtContent>" + inside +
           "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>";
  };
  const std::string bodies[] = {
      line("vast") + line("{naam} te {klant.plaats}, {dag|datum}, {bedrag|euro}, {onbekend} {open}") + line("slot"),
      line("{#lijst}") + line("- {naam}") + tbl(tr(tc(line("{ja|ja_nee:wel,niet}")))) + line("{/lijst}") + line("eind"),
      line("Met {#lijst}{naam} {/lijst}samen") + line("{#waar}") + line("ja {naam}") + line("{/waar}{^waar}nee{/waar}"),
      tbl(tr(tc(line("kop"))) + tr(tc(line("{#lijst}{naam}")) + tc(line("{#ja}+{/ja}{/lijst}")))),
      tbl(tr(tc(line("{#lijst}{naam}{/lijst}")))) + line("{#waar}tussen{/waar}") + tbl(tr(tc(line("vast")))),
      tbl(tr(tc(line("{#lijst}{naam}")) + tc(line("{/lijst}")))) + line("{#lijst}") + line("{#ja}") + line("x{naam}") +
          line("{/ja}") + line("{/lijst}"),
      sdt("naam", line("[naam]")) + p(sdt("naam", r("[naam]"))) + p(sdt("open", r("[arts]")) + sdt("onbekend", r("[?]"))),
      sdt("waar", line("alleen als {naam}") + p(sdt("bedrag|getal:2", r("0")))) + line("daarna"),
      repeats("lijst",
              p(sdt("naam", r("naam"))) + sdt("ja", line("ja, met {klant.naam}")) + tbl(tr(tc(line("{#delen}{.};{/delen}"))))),
      tbl(tr(tc(line("kop"))) + repeats("lijst", tr(tc(p(sdt("naam", r("x")))) + tc(sdt("ja", line("+")))))),
      sdt("klant", p(sdt("plaats", r("x"))) + line("{naam}")) + sdt("naam", tbl(tr(tc(line("{#lijst}{naam}{/lijst}"))))),
      p(sdt("wanneer", r("datum"), "<w:date><w:dateFormat w:val=\"dd-MM-yyyy\"/></w:date>")) +
          repeats("lijst", p(sdt("dag", r("d"), "<w:date/>"))),
      p(sdt("waar", r("x"), "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>")) +
          p(sdt("naam", r("kies"), "<w:dropDownList><w:listItem w:displayText=\"Eén\" w:value=\"een\"/></w:dropDownList>")),
      line("{rijk}") + p(r("voor {naam|opmaak} na")) + p(sdt("rijk", r("x"))),
      p(field("MERGEFIELD naam \\* Upper", "«naam»")) + p(field("MERGEFIELD onbekend", "«?»")) +
          repeats("lijst", p("<w:fldSimple w:instr=\"MERGEFIELD naam\">" + r("«naam»") + "</w:fldSimple>")),
      "<w:p w14:paraId=\"00000001\" w14:textId=\"00000002\">" + r("{#lijst}") + "</w:p>" +
          "<w:p w14:paraId=\"00000003\" w14:textId=\"00000004\">" + r("{naam}") + "</w:p>" + line("{/lijst}") +
          "<w:p w14:paraId=\"00000003\">" + r("dubbel") + "</w:p>",
  };
  const std::vector<Value> values = many_values();
  for (const std::string& body : bodies) {
    INFO(body);
    const Bytes template_bytes = docx(body, {{"word/footer1.xml", root("ftr", line("{#waar}voet {naam}{/waar}"))},
                                             {"word/header1.xml", root("hdr", p(sdt("lijst", r("weg"))))}});
    LetterPress press(template_bytes, {day, {}, {}});
    CHECK(press.limits().empty());
    for (const Value& one : values) {
      bool wrong_kind = false;
      try {
        (void)fill_template(template_bytes, one, {day, {}, {}});
      } catch (const std::exception&) {
        wrong_kind = true;
      }
      if (wrong_kind) CHECK_THROWS(press.press(one));
      else check_pressed(press, template_bytes, one);
    }
  }
}

TEST_CASE("a press gives the same bytes for the same values, whatever was pressed before") {
  const Bytes bytes = docx(line("{naam} {bedrag}") + line("{#lijst}") + line("{naam}") + line("{/lijst}"));
  LetterPress used(bytes, {day, {}, {}});
  const std::vector<Value> values = many_values();
  for (const Value& one : values) (void)used.press(one);
  for (const Value& one : values) CHECK(LetterPress(bytes, {day, {}, {}}).press(one).docx == used.press(one).docx);
}

TEST_CASE("what a press cannot do goes through the template engine, and the press says so") {
  const std::string picture =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\" descr=\"foto van {naam}\"/></wp:inline></w:drawing></w:r>";
  const Bytes bytes = docx(p(picture) + line("{naam}"));
  LetterPress press(bytes, {day, {}, {}});
  REQUIRE(press.limits().size() == 1);
  CHECK(press.limits()[0].code == "press.slow");
  check_pressed(press, bytes, object({{"naam", text("Bedacht")}}));
}

namespace {

FieldValue random_value(const Field& field, std::mt19937& random);

FilledForm random_form(const std::vector<Field>& fields, std::mt19937& random) {
  FilledForm form;
  for (const Field& field : fields)
    if (random() % 4 != 0) form.set(field.name, random_value(field, random));
  return form;
}

FieldValue random_value(const Field& field, std::mt19937& random) {
  static const char* const words[] = {"", "woord", "drie woorden <hier> & daar", "een\ntwee", "Łucja Dąbrowska", "a\tb"};
  if (field.kind == FieldKind::yes_no) return random() % 2 == 0;
  if (field.kind == FieldKind::date) return day;
  if (field.kind != FieldKind::rows) return std::string(words[random() % 6]);
  std::vector<FilledForm> rows;
  for (std::size_t i = random() % 4; i > 0; --i) rows.push_back(random_form(field.fields, random));
  return rows;
}

}  // namespace

TEST_CASE("a press gives the XML of the template engine for every document of pago") {
  std::mt19937 random(5);
  for (const Resource& resource : resources()) {
    const std::string path(resource.path);
    if (!path.ends_with("/template.docx")) continue;
    INFO(path);
    const std::string code = path.substr(10, path.find('/', 10) - 10);
    const Form form = builtin_form(code);
    const CheckedTemplate checked(resource.bytes, form);
    LetterPress press(checked, day);
    CHECK(press.limits().empty());
    for (int i = 0; i < 6; ++i) {
      const FilledForm values = random_form(form.fields, random);
      const Bytes pressed = press.press(values);
      check_equal(pressed, fill_docx(checked, values, day));
      check_parts(press.press_parts(values), pressed, resource.bytes);
    }
  }
}
