#include "generators/pdf/form_sheet.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

Row row_of(const std::vector<std::string>& cells, bool header = false) {
  Row row;
  row.header = header;
  for (const std::string& text : cells) {
    Paragraph paragraph;
    paragraph.text = text;
    Cell cell;
    cell.paragraphs.push_back(paragraph);
    row.cells.push_back(cell);
  }
  return row;
}

std::vector<std::pair<std::string, std::string>> fields_of(const std::vector<Row>& rows) {
  Document document;
  Heading heading;
  heading.text = "Formulier";
  heading.level = 1;
  Table table;
  table.rows = rows;
  document.blocks = {heading, table};
  std::vector<std::pair<std::string, std::string>> fields;
  for (const SheetItem& item : sheet_of(document).items)
    if (item.kind == SheetItem::Kind::field)
      fields.emplace_back(item.field.label, item.field.kind == FormFieldKind::radio ? "keuze" : "tekst");
  return fields;
}

}  // namespace

TEST_CASE("the questions of a questionnaire become choices and places to write") {
  CHECK(fields_of({row_of({"1", "Geldt dit voor u: oorsuizen?", "☐ ja   ☐ nee"}),
                   row_of({"2", "Uren per week", "__________ uur"}), row_of({"3", "Toelichting", "____________________"})}) ==
        std::vector<std::pair<std::string, std::string>>{
            {"1: Geldt dit voor u: oorsuizen?", "keuze"}, {"2: Uren per week (uur)", "tekst"}, {"3: Toelichting", "tekst"}});
}

TEST_CASE("a measurement has a place for its value and one for the verdict") {
  CHECK(fields_of({row_of({"Meting", "Waarde en eenheid", "Normaalwaarde", "Oordeel"}, true),
                   row_of({"Bovendruk", "__________ mmHg", "hoogstens 140", "__________"})}) ==
        std::vector<std::pair<std::string, std::string>>{{"Bovendruk (mmHg)", "tekst"},
                                                         {"Bovendruk, Oordeel (hoogstens 140)", "tekst"}});
}

TEST_CASE("a line behind words is a field, a single box a tick, and every place has its number") {
  Document document;
  Heading heading;
  heading.text = "Formulier";
  heading.level = 1;
  Paragraph lines, box;
  lines.text = "Naam: ________ Woonplaats: __________";
  box.text = "☐ Ik ga akkoord";
  Table table;
  table.rows = {row_of({"Datum", ""}), row_of({"", "los"})};
  document.blocks = {heading, lines, box, table};
  const FormSheet sheet = sheet_of(document);
  std::vector<std::pair<std::string, FormFieldKind>> fields;
  for (const SheetItem& item : sheet.items)
    if (item.kind == SheetItem::Kind::field) fields.emplace_back(item.field.name, item.field.kind);
  CHECK(fields == std::vector<std::pair<std::string, FormFieldKind>>{{"naam", FormFieldKind::text},
                                                                     {"woonplaats", FormFieldKind::text},
                                                                     {"ik_ga_akkoord", FormFieldKind::checkbox},
                                                                     {"datum", FormFieldKind::date}});
  const FormPlaces places = sheet.places();
  CHECK((places.lines == 2 && places.boxes == 1 && places.cells == 2));
  CHECK(places.wanted.back().number == 0);
}
