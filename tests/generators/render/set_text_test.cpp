#include <catch2/catch.hpp>

#include "generators/render/line_breaks.h"
#include "generators/render/set_text.h"

using namespace pago;

namespace {

struct Column {
  FlowDocument flow;
  FontShelf fonts;
  FlowParagraph paragraph;

  Column() {
    TextLook look;
    look.font = "Calibri";
    look.size = 22;
    flow.looks.push_back(look);
  }
  void text(const std::string& words) {
    FlowPiece piece;
    piece.text = words;
    paragraph.pieces.push_back(piece);
  }
  void add(FlowPiece::Kind kind) {
    FlowPiece piece;
    piece.kind = kind;
    paragraph.pieces.push_back(piece);
  }
  SetParagraph set(int width) { return set_paragraph(paragraph, flow, fonts, width, {3, 12}); }
};

std::string words_of(const SetLine& line) {
  std::string all;
  for (const LineItem& item : line.items) all += item.word ? item.word->text : "*";
  return all;
}

}  // namespace

TEST_CASE("a line of 11 point Calibri is 13.4 points high, as in LibreOffice") {
  Column column;
  column.text("Tekst");
  const SetParagraph set = column.set(5000);
  REQUIRE(set.lines.size() == 1);
  CHECK(set.lines[0].height == 269);  // 0.75 + 0.25 + 0.2207 of 220 twips, each rounded
}

TEST_CASE("a line ends where the column does, and the space at its end does not count") {
  Column column;
  column.text("een twee drie vier vijf zes zeven acht negen tien");
  for (const SetLine& line : column.set(2000).lines) {
    const LineItem& last = line.items.back();
    CHECK(last.x + last.word->visible_width <= 2000 * text_units);
  }
  CHECK(words_of(column.set(2000).lines[0]).starts_with("een twee drie "));
}

TEST_CASE("a word wider than the column is cut, and nothing is lost") {
  Column column;
  column.text("arbeidsgezondheidskundig");
  std::string all;
  for (const SetLine& line : column.set(600).lines) all += words_of(line);
  CHECK(all == "arbeidsgezondheidskundig");
  CHECK(column.set(600).lines.size() > 2);
}

TEST_CASE("proportional spacing comes above every line but the first") {
  Column column;
  column.paragraph.look.line = 264;
  column.text("een twee drie vier vijf zes zeven acht negen tien");
  const SetParagraph set = column.set(2000);
  CHECK(set.lines[0].extra == 0);
  CHECK(set.lines[1].extra == 26);
  CHECK(set.last_extra == 26);
}

TEST_CASE("text after a right tab ends at the stop, after a decimal tab its comma stands there") {
  Column column;
  column.paragraph.look.tabs = {{4000, TabKind::right, ' '}};
  column.text("Datum");
  column.add(FlowPiece::Kind::tab);
  column.text("22 november 2026");
  const LineItem last = column.set(6000).lines[0].items.back();
  CHECK(last.x + last.width == 4000 * text_units);

  Column decimal;
  decimal.paragraph.look.tabs = {{3000, TabKind::decimal, ' '}};
  decimal.add(FlowPiece::Kind::tab);
  decimal.text("12,50");
  const LineItem number = decimal.set(6000).lines[0].items.back();
  CHECK(number.x + number.font->shape("12").width == 3000 * text_units);
}

TEST_CASE("a point that parts thousands is no decimal comma, and a tab that does not fit begins the next line") {
  const auto stands_at = [](const std::string& number) {
    Column column;
    column.paragraph.look.tabs = {{3000, TabKind::decimal, ' '}};
    column.add(FlowPiece::Kind::tab);
    column.text(number);
    return column.set(6000).lines[0].items.back().x;
  };
  CHECK(stands_at("1.250,75") < stands_at("250,75"));
  CHECK(stands_at("1.250") < stands_at("12.5"));
  CHECK(stands_at("250") == stands_at("250,75"));
  Column full;
  full.text("tien woorden op de regel");
  full.add(FlowPiece::Kind::tab);
  full.text("7");
  const SetParagraph set = full.set(2700);
  REQUIRE(set.lines.size() == 2);
  CHECK(words_of(set.lines[0]) == "tien woorden op de regel");
}

TEST_CASE("PAGE and NUMPAGES show what the page says") {
  Column column;
  column.add(FlowPiece::Kind::page_number);
  column.text(" van ");
  column.add(FlowPiece::Kind::page_count);
  CHECK(words_of(column.set(5000).lines[0]) == "3 van 12");
}

TEST_CASE("a hanging number stands before the indent and its text at the indent") {
  Column column;
  column.paragraph.look.left = 454;
  column.paragraph.look.first = -340;
  column.paragraph.label = FlowLabel{"1.", 0, Alignment::left, FlowLabel::After::tab, 0, false};
  column.text("Eerste punt");
  const SetLine line = column.set(5000).lines[0];
  CHECK(line.items[0].x == 114 * text_units);
  CHECK(line.items[1].x == 454 * text_units);
}

TEST_CASE("a line does not end before punctuation or inside a number") {
  CHECK(line_breaks("een twee") == std::vector<LineBreak>{{4}});
  CHECK(line_breaks("een , twee").front().at > 4);
  CHECK(line_breaks("1,50").empty());
  CHECK(line_breaks("ja/nee") == std::vector<LineBreak>{{3, true}});
}
