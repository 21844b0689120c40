#include "plugin/results/person_record.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {

PersonRecord concept_record() {
  PersonRecord record;
  record.document = "verwijsbrief";
  record.file = "brief.docx";
  record.file_hash = "aa";
  record.row_mark = "bb";
  record.template_hash = "cc";
  record.catalogue = "2025-11, 2025-11";
  record.program = "pago 1";
  record.case_hash = "dd";
  record.date = "2026-03-31";
  record.results = "/verzonnen/uitslagen.csv";
  record.case_folder = "/verzonnen/zaak";
  return record;
}

}  // namespace

TEST_CASE("the record of a document about one person is read as it was written, a concept and a released one") {
  PersonRecord record = concept_record();
  for (const char* rie : {"", "ee"}) {
    record.rie_hash = record.open_mark = rie;
    const PersonRecord read = read_person_record(to_json(record));
    CHECK(same_making(read, record));
    CHECK(read.file == record.file);
    CHECK(read.file_hash == record.file_hash);
    CHECK(read.open_mark == record.open_mark);
    CHECK(read.results == record.results);
    CHECK(read.case_folder == record.case_folder);
    CHECK(read.released_by.empty());
  }
  record.released_by = "dr. B. Fictief";
  record.released_big = "12345678901";
  record.released_at = "2026-04-01T10:00:00+0200";
  CHECK(read_person_record(to_json(record)).released_big == "12345678901");
}

TEST_CASE("whatever a document is made from makes another making; its place and who released it do not") {
  const PersonRecord record = concept_record();
  for (std::string PersonRecord::*part :
       {&PersonRecord::document, &PersonRecord::row_mark, &PersonRecord::template_hash, &PersonRecord::catalogue,
        &PersonRecord::program, &PersonRecord::case_hash, &PersonRecord::rie_hash, &PersonRecord::date}) {
    PersonRecord other = record;
    other.*part += "x";
    CHECK_FALSE(same_making(record, other));
  }
  PersonRecord moved = record;
  moved.case_folder = "/elders";
  moved.released_by = "dr. B. Fictief";
  CHECK(same_making(record, moved));
}

TEST_CASE("a record that is torn or of something else is told") {
  for (const std::string& text : {std::string("{\"document\": \"ver"), std::string("{}"), std::string("[]"), std::string()})
    CHECK_THROWS_AS(read_person_record(text), Error);
  CHECK(is_person_record("brief.docx.manifest.json"));
  CHECK_FALSE(is_person_record(".manifest.json"));
  CHECK_FALSE(is_person_record("manifest.jsonl"));
}
