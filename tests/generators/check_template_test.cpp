#include "generators/fill/check_template.h"

#include <catch2/catch.hpp>
#include <functional>

#include "forms/error.h"
#include "forms/private_names.h"
#include "generators/fill/fill_docx.h"
#include "tests/support/word_template.h"

using namespace pago;
using namespace pago::word;

namespace {

const Form& form() {
  static const Form loaded = load_form(R"(<form code="PRF" title="Proefdocument">
    <recipient may-see="C0 C1 C2">directie</recipient><recipient may-see="C0 C1 C2 C4">medezeggenschap</recipient>
    <field name="werkgever_naam" required="yes" elements="PRF-01">naam van de werkgever</field>
    <field name="brief_datum" kind="date" required="yes" elements="PRF-02">datum</field>
    <field name="toelichting" kind="rich">toelichting</field>
    <field name="heeft_risicos" kind="yes-no">of er risico's zijn</field>
    <field name="risicos" kind="rows" elements="PRF-03">risico's
      <field name="risico" required="yes" elements="PRF-03">risico</field>
      <field name="maatregelen" kind="rows" elements="PRF-04">maatregelen
        <field name="maatregel" required="yes" elements="PRF-04">maatregel</field>
      </field>
    </field>
  </form>)");
  return loaded;
}

// A sound template; each line may be replaced by a seeded fault.
struct Sound {
  std::string title = heading("Brief");
  std::string employer = line("Aan {werkgever_naam}");
  std::string date = line("{brief_datum|datum}");
  std::string risks_heading = heading("Risico's");
  std::string condition = line("{#heeft_risicos}") + line("Er zijn risico's.") + line("{/heeft_risicos}");
  std::string table = tbl(tr(tc(line("Risico")) + tc(line("Maatregelen"))) +
                          tr(tc(line("{#risicos}{risico}")) + tc(line("{#maatregelen}{maatregel}; {/maatregelen}{/risicos}"))));
  std::string last = heading("Slot") + line("{toelichting}");
  std::vector<Part> parts = {};

  Bytes bytes() const { return docx(title + employer + date + risks_heading + condition + table + last, parts); }
};

struct Seeded {
  std::function<void(Sound&)> seed;
  std::string code, section, place, quote, message;  // message: a part of it
};

std::string cells(const std::string& left, const std::string& right) {
  return tbl(tr(tc(line("Risico")) + tc(line("Maatregelen"))) + tr(tc(line(left)) + tc(line(right))));
}

const std::string good_left = "{#risicos}{risico}", good_right = "{#maatregelen}{maatregel}{/maatregelen}{/risicos}";

std::string box(const std::string& inside) {
  return p("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + inside +
           "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>");
}
std::string drawing(const std::string& description) {
  return p("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"" + description +
           "\"/></wp:inline></w:drawing></w:r>");
}
std::string core(const std::string& title) { return "<?xml version=\"1.0\"?><p><title>" + title + "</title></p>"; }
std::string nested_if(const std::string& name) {
  return p(fld("begin") + instr(" IF ") + field(" MERGEFIELD " + name + " ", "x") + instr(" = \"ja\" \"a\" \"b\" ") +
           fld("separate") + r("x") + fld("end"));
}

std::vector<Seeded> seeded() {
  std::vector<Seeded> all;
  const auto add = [&](std::function<void(Sound&)> seed, const char* code, const char* section, const char* place,
                       const char* quote, const char* message) {
    all.push_back({std::move(seed), code, section, place, quote, message});
  };
  const auto last = [](std::string xml) { return [xml](Sound& s) { s.last += xml; }; };
  const auto table = [](std::string left, std::string right) {
    return [left, right](Sound& s) { s.table = cells(left, right); };
  };
  const auto part = [](const char* name, std::string xml) { return [name, xml](Sound& s) { s.parts.push_back({name, xml}); }; };

  // names that do not exist
  add(last(line("{werkgever_nam}")), "template.unknown_field", "Slot", "alinea 10", "werkgever_nam",
      "bedoelt u “werkgever_naam”");
  add(last(line("{zomaar_iets_anders}")), "template.unknown_field", "Slot", "alinea 10", "zomaar_iets_anders", "geen veld");
  add(last(p(sdt("breif_datum", r("x")))), "template.unknown_field", "Slot", "alinea 10", "breif_datum", "brief_datum");
  add(last(p(field(" MERGEFIELD Werkgever ", "x"))), "template.unknown_field", "Slot", "alinea 10", "Werkgever", "geen veld");
  add(last(nested_if("toelichtng")), "template.unknown_field", "Slot", "alinea 10", "toelichtng", "toelichting");
  add(table("{#risicos}{risco}{risico}", good_right), "template.unknown_field", "Risico's", "tabel 1, rij 2, cel 1", "risco",
      "risico");
  add(last(line("{#risikos}x{/risikos}")), "template.unknown_field", "Slot", "alinea 10", "risikos", "risicos");
  add(last(line("{^heeft_risico}x{/}")), "template.unknown_field", "Slot", "alinea 10", "heeft_risico", "heeft_risicos");
  add(part("word/header2.xml", root("hdr", line("{logo}"))), "template.unknown_field", "", "koptekst 2, alinea 1", "logo",
      "geen veld");
  add(part("word/footer1.xml", root("ftr", line("x") + line("{werkgevernaam}"))), "template.unknown_field", "",
      "voettekst 1, alinea 2", "werkgevernaam", "werkgever_naam");
  add(part("word/footnotes.xml", root("footnotes", "<w:footnote w:id=\"2\">" + line("{noot}") + "</w:footnote>")),
      "template.unknown_field", "", "voetnoten, alinea 1", "noot", "geen veld");
  add(last(box(line("{tekstvak}"))), "template.unknown_field", "Slot", "tekstvak 1, alinea 1", "tekstvak", "geen veld");
  add(last(drawing("logo van {werkgever}")), "template.unknown_field", "Slot", "alinea 10", "werkgever", "geen veld");
  add(part("docProps/core.xml", core("Advies {werkgever}")), "template.unknown_field", "", "documenteigenschappen", "werkgever",
      "geen veld");
  // sections
  add(last(line("{#heeft_risicos}")), "template.unclosed", "Slot", "alinea 10", "{#heeft_risicos}", "nergens gesloten");
  add([](Sound& s) { s.condition = line("{#heeft_risicos}") + line("a") + line("b"); }, "template.unclosed", "Risico's",
      "alinea 5", "{#heeft_risicos}", "nergens gesloten");
  add(table("{#risicos}{risico}", "{#maatregelen}{maatregel}{/maatregelen}"), "template.unclosed", "Risico's",
      "tabel 1, rij 2, cel 1", "{#risicos}", "nergens gesloten");
  add(last(line("{/heeft_risicos}")), "template.unopened", "Slot", "alinea 10", "{/heeft_risicos}", "niet is begonnen");
  add(table("{risico}", "{/risicos}"), "template.unopened", "Risico's", "tabel 1, rij 2, cel 2", "{/risicos}",
      "niet is begonnen");
  add(last(line("{#heeft_risicos}{#risicos}{/heeft_risicos}{/risicos}")), "template.crossed", "Slot", "alinea 10", "{#risicos}",
      "niet gesloten voordat");
  add(last(line("{#heeft_risicos}") + tbl(tr(tc(line("x{/heeft_risicos}"))))), "template.crossed", "Slot", "alinea 10",
      "{#heeft_risicos}", "tabel");
  add(last(line("{werkgever_naam")), "template.unclosed_tag", "Slot", "alinea 10", "{", "niet wordt gesloten");
  add(last(tbl(tr(tc(line("a")) + tc(line("{risico"))))), "template.unclosed_tag", "Slot", "tabel 2, rij 1, cel 2", "{",
      "niet wordt gesloten");
  add(last(line("{@ruwe_xml}")), "template.mark", "Slot", "alinea 10", "{@ruwe_xml}", "geen veld dat pago kent");
  add(last(line("{ }")), "template.mark", "Slot", "alinea 10", "{ }", "geen veld dat pago kent");
  // the wrong kind
  add(last(line("{risicos}")), "template.kind", "Slot", "alinea 10", "risicos", "is een lijst");
  add(last(p(sdt("risicos", r("x")))), "template.kind", "Slot", "alinea 10", "risicos", "herhaalde sectie");
  add(last(p(sdt("toelichting", sdt("", r("x"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>"))), "template.kind",
      "Slot", "alinea 10", "toelichting", "geen lijst");
  add(last(line("{heeft_risicos}")), "template.kind", "Slot", "alinea 10", "heeft_risicos", "ja of nee");
  add(last(line("{%toelichting}")), "template.kind", "Slot", "alinea 10", "toelichting", "geen afbeelding");
  add(last(line("{risico}")), "template.outside", "Slot", "alinea 10", "risico", "{#risicos}");
  add(table("{#risicos}{risico}{maatregel}", good_right), "template.outside", "Risico's", "tabel 1, rij 2, cel 1", "maatregel",
      "{#maatregelen}");
  add(last(line("{brief_datum|daum}")), "template.format", "Slot", "alinea 10", "brief_datum", "bedoelt u “datum”");
  // the firewall
  add(last(line("{diagnose}")), "template.privacy", "Slot", "alinea 10", "diagnose", "mag niet naar directie");
  add(last(line("{#werknemers}{klachten}{/werknemers}")), "template.privacy", "Slot", "alinea 10", "klachten", "C3");
  add(last(p(sdt("toelichting", r("x"), "<w:alias w:val=\"Hoofddiagnose\"/>"))), "template.privacy", "Slot", "alinea 10",
      "toelichting", "Hoofddiagnose");
  add(last(line("{%rontgenfoto}")), "template.privacy", "Slot", "alinea 10", "rontgenfoto", "C3");
  add(part("docProps/core.xml", core("{werknemer.bloeddruk}")), "template.privacy", "", "documenteigenschappen",
      "werknemer.bloeddruk", "bloeddruk");
  // what the leidraad asks
  add([](Sound& s) { s.date = line("zonder datum"); }, "template.missing", "", "", "brief_datum", "PRF-02");
  add([](Sound& s) { s.table = cells("a", "b"); }, "template.missing", "", "", "risicos", "PRF-03");
  add(table(good_left, "{/risicos}"), "template.missing", "", "", "maatregelen", "PRF-04");
  return all;
}

bool found(const std::vector<Diagnostic>& faults, const Seeded& wanted) {
  for (const Diagnostic& f : faults)
    if (f.code == wanted.code && f.where.section == wanted.section && f.where.place == wanted.place &&
        f.where.quote == wanted.quote && contains(f.message, wanted.message))
      return true;
  return false;
}

std::string shown(const std::vector<Diagnostic>& faults) {
  std::string out;
  for (const Diagnostic& f : faults)
    out += f.code + " | " + f.where.section + " | " + f.where.place + " | " + f.where.quote + " | " + f.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("a sound template has no faults") { CHECK(shown(check_template(Sound().bytes(), form())).empty()); }

TEST_CASE("a field in a note means what it means where the text refers to the note") {
  const std::string note = root("footnotes", "<w:footnote w:id=\"2\">" + line("{risico}") + "</w:footnote>");
  const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  Sound inside, outside;
  inside.last += line("{#risicos}") + p(reference) + line("{/risicos}");
  outside.last += p(reference);
  inside.parts.push_back({"word/footnotes.xml", note});
  outside.parts.push_back({"word/footnotes.xml", note});
  CHECK(shown(check_template(inside.bytes(), form())).empty());
  CHECK(contains(shown(check_template(outside.bytes(), form())), "template.outside |  | voetnoten, alinea 1 | risico"));
}

TEST_CASE("forty seeded faults are each found, at the right place and by the right name") {
  const std::vector<Seeded> all = seeded();
  CHECK(all.size() >= 40);
  for (const Seeded& fault : all) {
    Sound wrong;
    fault.seed(wrong);
    const std::vector<Diagnostic> faults = check_template(wrong.bytes(), form());
    CAPTURE(fault.code, fault.section, fault.place, fault.quote, fault.message, shown(faults));
    CHECK(found(faults, fault));
  }
}

TEST_CASE("all faults of a template come at once") {
  Sound wrong;
  wrong.employer = line("{werkgever_nam}");
  wrong.last += line("{diagnose}") + line("{#risicos}");
  const auto faults = check_template(wrong.bytes(), form());
  CHECK(faults.size() == 4);  // unknown, privacy, unclosed, and the missing name of the employer
}

TEST_CASE("RULE-29 a template that binds a medical field is refused when it is loaded, however it hides") {
  const std::string hidden[] = {line("{diagnose}"),
                                line("{#werknemers}{#uitslagen}{.}{/uitslagen}{/werknemers}"),
                                line("{risicos|lijst:diagnose}"),
                                p(sdt("toelichting", r("x"), "<w:alias w:val=\"klachten\"/>")),
                                p(sdt("toelichting", r("x"), "<w:dataBinding w:xpath=\"/n:dossier[1]/n:diagnose[1]\"/>")),
                                p(sdt("rontgenfoto", r("x"), "<w:picture/>")),
                                p(field(" MERGEFIELD bloeddruk ", "x")),
                                nested_if("medicatie"),
                                box(line("{diagnose}")),
                                drawing("{diagnose}"),
                                line("{^diagnose}geen{/diagnose}")};
  for (const std::string& xml : hidden) {
    CAPTURE(xml);
    const Bytes bytes = Sound{.last = xml}.bytes();
    try {
      CheckedTemplate(bytes, form());
      FAIL("loaded");
    } catch (const Error& error) {
      CHECK(error.code() == "template.privacy");
    }
    CHECK_THROWS_AS(fill_docx(bytes, form(), {}, Date{}), Error);
  }
}

TEST_CASE("a name gives its class away in any spelling, and ordinary names do not") {
  for (const char* name : {"diagnose", "hoofdDiagnose", "Werknemer.Klachten", "uitslag_2", "BSN", "gehoorverlies_links"})
    CHECK(private_name(name) == PrivacyClass::C3);
  CHECK(private_name("persoonlijke_dosis") == PrivacyClass::C5);
  for (const char* name :
       {"werkgever_naam", "bevinding", "onderzoek", "gezondheidskundig_onderzoek", "advies", "vragen", "visie"})
    CHECK_FALSE(private_name(name).has_value());
}
