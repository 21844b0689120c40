#include "parsers/formats/letter_text.h"

#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "parsers/formats/package_writer.h"
#include "parsers/formats/reader.h"
#include "tests/support/word_template.h"

using namespace pago;
using namespace pago::word;

namespace {

void add_lines(const std::vector<Paragraph>& paragraphs, std::vector<std::string>& out) {
  for (const Paragraph& paragraph : paragraphs) out.push_back(paragraph.text);
}

void add_table(const Table& table, std::vector<std::string>& out) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      add_lines(cell.paragraphs, out);
      for (const Table& inner : cell.tables) add_table(inner, out);
    }
}

// The text of the full reader, each paragraph once: of headers it keeps one of a kind.
std::vector<std::string> full(const Bytes& docx) {
  const Document document = read_document(docx, "brief.docx").document;
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out.push_back(heading->label.empty() ? heading->text : heading->label + " " + heading->text);
    else if (const auto* paragraph = std::get_if<Paragraph>(&block)) out.push_back(paragraph->text);
    else add_table(std::get<Table>(block), out);
  }
  add_lines(document.page_furniture, out);
  return out;
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

const std::vector<std::string>& bodies() {
  static const std::vector<std::string> all = {
      line("Geachte mevrouw Bakker,") + line("") + line("  twee  spaties\u00A0en\u00ADeen streepje  "),
      line("&lt;tekst&gt; &amp; &#x142;&#243;dź “aan” ’s-Gravenhage ﬁ"),
      p(r("een") + "<w:r><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t><w:noBreakHyphen/></w:r>"),
      tbl(tr(tc(line("a") + line("b")) + tc(tbl(tr(tc(line("binnen")))) + line("na"))) + tr(tc(line("c")) + tc(p("")))),
      sdt("naam", line("in een control")) + p(sdt("x", r("en in de regel")) + r(" verder")),
      heading("Kop") + line("tekst") + p("<w:fldSimple w:instr=\" PAGE \">" + r("3") + "</w:fldSimple>"),
      p(field(" DATE ", "22 november") + r(" en verder")),
      p("<w:hyperlink>" + r("koppeling") + "</w:hyperlink>") +
          p("<w:ins w:id=\"1\">" + r("ingevoegd") + "</w:ins>" +
            "<w:del w:id=\"2\"><w:r><w:delText>weg</w:delText></w:r></w:del>"),
      p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + r(" vakje"))};
  return all;
}

// A letter as a press writes it: its tags were deflated apart, its texts were not.
Bytes pressed(const std::string& body) {
  const std::string xml = root("document", "<w:body>" + body + "</w:body>");
  PackageWriter writer({});
  writer.begin("word/document.xml");
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t end = std::min(xml.size(), xml.find("<w:t", at)), open = std::min(xml.size(), xml.find('>', end) + 1);
    writer.deflated(deflate_apart(std::string_view(xml).substr(at, (end == xml.size() ? end : open) - at)));
    if (end == xml.size()) break;
    at = std::min(xml.size(), xml.find('<', open));
    writer.text(std::string_view(xml).substr(open, at - open));
  }
  writer.end();
  return writer.finish();
}

// Text deflated with a stored block of no bytes behind each piece; a piece refers to the pieces before it.
PackedPart deflated_in_pieces(const std::vector<std::string>& pieces) {
  PackedPart part{"word/document.xml", Z_DEFLATED, 0, 0, std::string(10000, '\0')};
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  stream.next_out = reinterpret_cast<Bytef*>(part.packed.data());
  stream.avail_out = static_cast<uInt>(part.packed.size());
  for (const std::string& piece : pieces) {
    part.crc = static_cast<std::uint32_t>(crc32_z(part.crc, reinterpret_cast<const Bytef*>(piece.data()), piece.size()));
    part.size += static_cast<std::uint32_t>(piece.size());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    stream.avail_in = static_cast<uInt>(piece.size());
    deflate(&stream, Z_SYNC_FLUSH);
  }
  deflate(&stream, Z_FINISH);
  part.packed.resize(stream.total_out);
  deflateEnd(&stream);
  return part;
}

}  // namespace

TEST_CASE("a letter reads back as the full reader reads it") {
  LetterReader reader;
  for (const std::string& body : bodies()) {
    INFO(body);
    const Bytes bytes = docx(body, {{"word/footer1.xml", root("ftr", line("voet 1"))}});
    std::vector<std::string> lines = reader.read(bytes).lines;
    if (const auto foot = std::find(lines.begin(), lines.end(), "voet 1"); foot != lines.end()) lines.erase(foot);
    CHECK(sorted(lines) == sorted(full(bytes)));
  }
}

TEST_CASE("every row of a table comes with the text of its cells") {
  LetterReader reader;
  const auto rows =
      reader.read(docx(tbl(tr(tc(line("Onderdeel")) + tc(line("Uitslag"))) + tr(tc(line("rechts")) + tc(line("25 dB")))))).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[1] == std::vector<std::string>{"rechts", "25 dB"});
}

TEST_CASE("text that was deflated apart is read as if it was deflated at once, also when it is known already") {
  const std::string one = root("document", "<w:body>" + line("vast begin van alle brieven, en nog meer vaste woorden"));
  const std::string xml = one.substr(0, one.find("</w:document>"));
  const std::string end = line("vast slot van alle brieven, met vriendelijke groet") + "</w:body></w:document>";
  const DeflatedText first = deflate_apart(xml), last = deflate_apart(end);
  LetterReader reader;
  for (const std::string name : {"Bakker", "Visser", "Bakker"}) {
    PackageWriter writer({});
    writer.begin("word/document.xml");
    writer.deflated(first);
    writer.text(line(name));
    writer.deflated(last);
    writer.end();
    const Bytes bytes = writer.finish();
    CHECK(reader.read(bytes).lines[1] == name);
    CHECK(sorted(reader.read(bytes).lines) == sorted(full(bytes)));
    CHECK(OoxmlPackage(bytes).read_required("word/document.xml") == xml + line(name) + end);
  }
}

TEST_CASE("a line that was the same in many letters is read anew when it differs, and so are the lines behind it") {
  LetterReader reader;
  const auto letter = [](const std::string& name, const std::string& sentence, int rows) {
    std::string table;
    for (int i = 0; i < rows; ++i) table += tr(tc(line("rechts")) + tc(line("25 dB")));
    return pressed(line("Geachte " + name + ",") + line(sentence) + line("Dit staat in elke brief.") +
                   p(r("Met ") + r("vriendelijke") + r(" groet")) +
                   tbl(tr(tc(line("Onderdeel")) + tc(line("Uitslag"))) + table) + line("A. Bakker"));
  };
  for (int i = 0; i < 40; ++i) {
    INFO(i);
    const bool odd = i > 8 && i % 3 == 0;
    const Bytes bytes = letter(i % 11 == 0 ? "Visser" : "Groen", odd ? "Dit is anders." : "Dit is vast.", i > 20 ? i % 4 : 2);
    const LetterText text = reader.read(bytes);
    CHECK(text.lines == LetterReader().read(bytes).lines);
    CHECK(text.rows == LetterReader().read(bytes).rows);
    CHECK(sorted(text.lines) == sorted(full(bytes)));
  }
}

TEST_CASE("a piece that refers to what stands before it is read for itself in each letter") {
  const std::string begin = root("document", "<w:body>"), close = "</w:body></w:document>";
  const std::string tags = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>", ends = "</w:t></w:r></w:p>";
  const auto letter = [&](const std::string& name) {
    const std::string open = begin.substr(0, begin.find("</w:document>"));
    PackageWriter writer({});
    writer.add(deflated_in_pieces({open + tags + name, ends + tags + "Hierboven staat " + name + "." + ends + close}));
    return writer.finish();
  };
  LetterReader reader;
  for (const std::string name : {"Anna Aapjes", "Bert Bootje", "Anna Aapjes", "Carl Catjes"}) {
    INFO(name);
    CHECK(reader.read(letter(name)).lines == std::vector<std::string>{name, "Hierboven staat " + name + "."});
  }
}

TEST_CASE("a letter of which one byte was changed is not read") {
  LetterReader reader;
  const std::string words = line("een brief met genoeg woorden om te kunnen inpakken, en inpakken, en inpakken");
  const Bytes whole = GENERATE_COPY(docx(words), pressed(words + words + line("nog een regel") + words));
  for (int i = 0; i < 6; ++i) (void)reader.read(whole);
  const auto parts = packed_parts(whole);
  int refused = 0, tried = 0;
  for (std::size_t at = whole.size() / 3; at < whole.size() * 2 / 3; at += 7) {
    Bytes changed = whole;
    changed[at] ^= std::byte{0x40};
    ++tried;
    try {
      if (reader.read(changed).lines != reader.read(whole).lines) continue;
    } catch (const std::exception&) {
      ++refused;
    }
  }
  CHECK(refused > tried / 2);
}
