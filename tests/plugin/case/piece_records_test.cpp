#include "plugin/case/piece_records.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

namespace pago {
namespace {

ComposedDocument composed(const std::string& name, const std::string& secret = "") {
  ComposedDocument out;
  out.form.fields.resize(3);
  out.form.fields[0].name = "werkgever_naam";
  out.form.fields[0].label = "naam van de werkgever";
  out.form.fields[1].name = "rijen";
  out.form.fields[1].label = "de rijen";
  out.form.fields[2].name = "concept";
  FilledForm row;
  row.set("a", secret);
  out.values.set("werkgever_naam", name);
  out.values.set("rijen", std::vector<FilledForm>{row});
  out.values.set("concept", true);
  out.date = Date{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)};
  return out;
}

PieceRecord piece(const std::string& name, const std::string& secret = "") {
  return piece_of("advies", composed(name, secret), "r", "c", "s");
}

TEST_CASE("records survive being written and read, and repeat no fact of the case") {
  PieceRecord record = piece("Bedachte Metaal B.V.", "geheim");
  record.file = "stukken/PAGO-advies.docx";
  record.file_hash = "f";
  record.case_hash = "z";
  record.adopted = true;
  const std::string text = to_json(PieceRecords{record});
  CHECK(text.find("Bedachte") == std::string::npos);
  CHECK(text.find("geheim") == std::string::npos);
  const PieceRecords read = read_piece_records(text);
  REQUIRE(read.size() == 1);
  CHECK(read[0].document == "advies");
  CHECK(read[0].file == record.file);
  CHECK(read[0].file_hash == "f");
  CHECK(read[0].case_hash == "z");
  CHECK(read[0].rie_hash == "r");
  CHECK(read[0].catalogue == "c");
  CHECK(read[0].template_hash == "s");
  CHECK(read[0].facts == record.facts);
  CHECK(read[0].date == record.date);
  CHECK(read[0].adopted);
}

TEST_CASE("a changed fact is named, in a field and in a row; the same facts are no change") {
  const Form form = composed("").form;
  CHECK(changes_since(piece("A"), piece("A"), form).empty());
  CHECK(changes_since(piece("A"), piece("B"), form) == std::vector<std::string>{"naam van de werkgever"});
  CHECK(changes_since(piece("A", "x"), piece("A", "y"), form) == std::vector<std::string>{"de rijen"});
  PieceRecord now = piece("A");
  now.facts.erase("werkgever_naam");
  CHECK(changes_since(piece("A"), now, form) == std::vector<std::string>{"naam van de werkgever"});
}

TEST_CASE("another RI&E, edition or template is a change; the word CONCEPT is none") {
  const Form form = composed("").form;
  PieceRecord now = piece("A");
  now.rie_hash = now.catalogue = now.template_hash = "anders";
  CHECK(changes_since(piece("A"), now, form).size() == 3);
  now = piece("A");
  now.facts["concept"] = "anders";
  CHECK(changes_since(piece("A"), now, form).empty());
}

TEST_CASE("a document has one record, the newest") {
  PieceRecords records;
  keep_piece(records, piece("A"));
  keep_piece(records, piece("B"));
  CHECK(records.size() == 1);
  CHECK(find_piece(records, "advies")->facts == piece("B").facts);
  CHECK(find_piece(records, "toetsing") == nullptr);
}

TEST_CASE("a damaged stukken.json is refused, an empty one is no records") {
  CHECK(read_piece_records(" \n").empty());
  for (const char* text :
       {"{", "[]", "{\"stukken\": [3]}", "{\"stukken\": [{}]}", "{\"stukken\": [{\"gegevens\": {\"a\": 3}}]}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_piece_records(text), Error);
  }
}

}  // namespace
}  // namespace pago
