#include "generators/render/flow_cuts.h"

#include <catch2/catch.hpp>
#include <string>

using namespace pago;

namespace {

const std::string head = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"800\"/></w:tblGrid>";
const std::string row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";

std::string control(const std::string& content, const std::string& properties = "<w:tag w:val=\"a\"/>") {
  return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

bool cut_alone(const std::string& table, CutTable& cut) {
  XmlOutline outline;
  return outline.read(table) && cut_table(outline, 0, cut);
}

std::size_t rows_of(const std::string& table) {
  CutTable cut;
  if (!cut_alone(table, cut)) return 0;
  for (const std::string_view one : cut.rows)
    if (!row_stands_alone(one, cut.columns)) return 0;
  return cut.rows.size();
}

}  // namespace

TEST_CASE("a body is cut into its blocks, out of the controls around them") {
  const std::string styled = control("<w:p/>", "<w:rPr><w:b/></w:rPr>");
  const std::string xml = "<w:document><w:body><w:p>a</w:p>" + control(control("<w:p>b</w:p>") + "<w:p>c</w:p>") + styled +
                          "<w:sectPr/></w:body></w:document>";
  CutBody cut;
  REQUIRE(cut_body(xml, cut));
  CHECK(cut.head == "<w:document><w:body>");
  CHECK(cut.children == std::vector<std::string_view>{"<w:p>a</w:p>", "<w:p>b</w:p>", "<w:p>c</w:p>", styled, "<w:sectPr/>"});
  CHECK(cut.tail == "</w:body></w:document>");
}

TEST_CASE("a control around a section stays whole, and a body with a comment is not cut") {
  const std::string section = control("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>");
  const std::string xml = "<w:document><w:body>" + section + "</w:body></w:document>";
  CutBody cut;
  REQUIRE(cut_body(xml, cut));
  CHECK(cut.children == std::vector<std::string_view>{section});
  CHECK_FALSE(cut_body("<w:document><w:body><!-- > --><w:p/></w:body></w:document>", cut));
}

TEST_CASE("a table is cut into its rows") {
  CutTable cut;
  const std::string table = head + row + control(control(row) + row) + "</w:tbl>";
  REQUIRE(cut_alone(table, cut));
  CHECK(cut.head == head);
  CHECK(cut.rows == std::vector<std::string_view>{row, row, row});
}

TEST_CASE("a table is read row by row only when its grid is whole and each row stands alone") {
  CHECK(rows_of(head + row + "</w:tbl>") == 1);
  const auto with = [](const std::string& cell) { return head + row + "<w:tr><w:tc>" + cell + "</w:tc></w:tr></w:tbl>"; };
  CHECK(rows_of(with("<w:p/>")) == 2);
  CHECK(rows_of(with("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/>")) == 2);
  CHECK(rows_of(with("<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr><w:p/>")) == 0);
  CHECK(rows_of(with("<w:tcPr><w:vMerge/></w:tcPr><w:p/>")) == 0);
  CHECK(rows_of(with("<w:tbl><w:tr/></w:tbl><w:p/>")) == 0);
  CHECK(rows_of(head + "<w:tr></w:tr></w:tbl>") == 0);
  CHECK(rows_of("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + row + "</w:tbl>") == 0);
  CHECK(rows_of("<w:p/>") == 0);
}
