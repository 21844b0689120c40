#include "plugin/cli/reading_page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c))) out += c;
  return out;
}

std::string with_label(const std::string& label, const std::string& text) { return label + text; }

void add(std::string& all, const Table& table) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      all += cell.text();
      for (const Table& inner : cell.tables) add(all, inner);
    }
}

// The words of a document in reading order, as the test itself finds them.
std::string text_of(const Document& document) {
  std::string all;
  for (const Block& block : document.blocks) {
    if (const auto* h = std::get_if<Heading>(&block)) all += with_label(h->label, h->text);
    if (const auto* p = std::get_if<Paragraph>(&block)) all += with_label(p->label, p->text);
    if (const auto* t = std::get_if<Table>(&block)) add(all, *t);
  }
  for (const Paragraph& line : document.page_furniture) all += with_label(line.label, line.text);
  return plain(all);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size()) text.replace(at, what.size(), with);
}

// Takes out every element that the page adds to the document's own text.
void take_out(std::string& html, const std::string& start, const std::string& end) {
  for (std::size_t at = 0; (at = html.find(start, at)) != html.npos;) html.erase(at, html.find(end, at) + end.size() - at);
}

std::string document_text(std::string html) {
  const std::size_t begin = html.find("</h2>", html.find("<main")) + 5;
  html = html.substr(begin, html.find("</main>") - begin);
  take_out(html, "<a class=\"tag\"", "</a>");
  take_out(html, "<span class=\"where\">", "</span>");
  take_out(html, "<h3 class=\"added\">", "</h3>");
  take_out(html, "<", ">");
  for (const auto& [entity, letter] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    replace_all(html, entity, letter);
  return plain(html);
}

Reading reading_of(RieDocument document) {
  Reading reading;
  reading.document = document.document();
  reading.rie = document.rie();
  using namespace std::chrono;
  reading.advice = advise(reading.rie, builtin_catalogue(), {}, Date(year(2026), November, day(22)));
  return reading;
}

std::string page_of(const Reading& reading) { return cli::reading_page(reading, builtin_catalogue()); }

}  // namespace

TEST_CASE("the page of every fixture holds the whole document, word for word and in order") {
  std::size_t n = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PAGO_FIXTURES "/rie")) {
    if (entry.path().extension() == ".json") continue;
    INFO(entry.path().filename().string());
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    Options options;
    options.today = Date(std::chrono::year(2026), std::chrono::November, std::chrono::day(22));
    const Reading reading = read_rie(std::as_bytes(std::span(bytes)), entry.path().filename().string(), options);
    CHECK(document_text(page_of(reading)) == text_of(reading.document));
    ++n;
  }
  CHECK(n >= 30);
}

TEST_CASE("markup in a document is text on the page, also where it names a place of the page's skeleton") {
  const std::string hostile = "Lawaai van 90 dB(A) <script>alert(1)</script> \"quoted\" & 'x' {{style}} <!-- \x01";
  RieDocument document = rie_with_chapter("Bevindingen <b>");
  document.heading(2, "Hal </main>").text(hostile).table({{"Nr", "Risico", "Maatregel"}, {"1", "Lasrook <img src=x>", "<a>"}});
  const Reading reading = reading_of(document);
  const std::string page = page_of(reading);
  CHECK(page.find("<script>alert") == page.npos);
  CHECK(page.find("<img") == page.npos);
  CHECK(page.find("{{style}}") != page.npos);
  CHECK(page.find('\x01') == page.npos);
  std::string expected = text_of(reading.document);
  expected.erase(std::remove(expected.begin(), expected.end(), '\x01'), expected.end());
  CHECK(document_text(page) == expected);
}

TEST_CASE("cells keep their place on the page when a cell above hangs down or a row lacks one") {
  RieDocument document = rie_with_chapter("Bevindingen");
  Table table =
      table_of({{"Afdeling", "Risico", "Maatregel"}, {"Zagerij", "Lawaai 90 dB(A)", "Omkasten"}, {"Houtstof", "Afzuigen"}});
  table.rows[1].cells[0].rows = 7;  // more than there are
  table.rows[2].cells[0].column = 1;
  table.rows[2].cells[1].column = 2;
  Reading reading = reading_of(document);
  reading.document.blocks.emplace_back(table);
  number_places(reading.document);
  const std::string page = page_of(reading);
  CHECK(page.find("rowspan=\"2\"") != page.npos);
  CHECK(page.find("<tr><td></td><td id=") == page.npos);
  table.rows[1].cells[0].rows = 1;
  reading.document.blocks.back() = table;
  CHECK(page_of(reading).find("<tr><td></td><td id=") != page.npos);
}

TEST_CASE("a finding, a denial and a strange sentence each have their mark, their number and a card") {
  RieDocument document = rie_with_chapter("Bevindingen");
  document.heading(2, "Hal").text(
      "In de hal is het lawaai 90 dB(A). Er wordt niet 's nachts gewerkt. De kwibus flubbert de snorrebol.");
  const std::string page = page_of(reading_of(document));
  CHECK(page.find(
            "<mark class=\"finding\">In de hal is het lawaai 90 dB(A). <a class=\"tag\" href=\"#k0\" id=\"b0\">1 lawaai</a>") !=
        page.npos);
  CHECK(page.find("<mark class=\"denial\">") != page.npos);
  CHECK(page.find("<mark class=\"unrecognised\">De kwibus flubbert de snorrebol.<a class=\"tag\" id=\"o0\"") != page.npos);
  CHECK(page.find("<article class=\"card finding\" id=\"k0\"") != page.npos);
  CHECK(page.find("artikel 6.10") != page.npos);
}
