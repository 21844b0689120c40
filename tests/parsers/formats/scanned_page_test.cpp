#include "parsers/formats/scanned_page.h"

#include <catch2/catch.hpp>

#include "parsers/formats/ruling_grid.h"
#include "parsers/formats/scan_cleaning.h"
#include "tests/support/test_picture.h"

using namespace pago;

namespace {

// A table of two columns and three rows, lines of 3 pixels, with a block of ink in its first cell.
TestPicture table() {
  TestPicture picture(1200, 900);
  for (const int y : {100, 300, 500, 700}) picture.box(100, y, 1103, y + 3);
  for (const int x : {100, 600, 1100}) picture.box(x, 100, x + 3, 703);
  return picture.box(150, 150, 190, 190);
}

}  // namespace

TEST_CASE("the lines of a scanned table become rulings in points and leave the picture") {
  const CleanScan scan = clean_scan(table().image());
  REQUIRE(scan.rulings.size() == 7);
  CHECK(scan.rulings[0].horizontal);
  CHECK(scan.rulings[0].at == Approx(101.5 * 72 / 300).margin(0.5));
  CHECK(scan.rulings[0].from == Approx(100 * 72.0 / 300).margin(1));
  CHECK(scan.image.at(400, 301) > 200);
  CHECK(scan.image.at(170, 170) < 100);
}

TEST_CASE("a page that was scanned half a degree askew is put straight") {
  TestPicture askew(1200, 900);
  for (int row = 0; row < 6; ++row)
    for (int x = 100; x < 1100; ++x) askew.box(x, 100 + 100 * row + x / 115, x + 1, 104 + 100 * row + x / 115);
  for (const Ruling& ruling : clean_scan(askew.image()).rulings) {
    CHECK(ruling.width < 2);
    CHECK(ruling.to - ruling.from > 200);
  }
}

TEST_CASE("stems and feet of letters are no table lines") {
  TestPicture letters(1200, 300);
  for (int i = 0; i < 30; ++i)
    letters.box(100 + 30 * i, 100, 105 + 30 * i, 140)
        .box(115 + 30 * i, 100, 120 + 30 * i, 140)
        .box(100 + 30 * i, 137, 128 + 30 * i, 140);
  CHECK(clean_scan(letters.image()).rulings.empty());
}

TEST_CASE("words of a cell lie in the page where the cell lies") {
  const PageContent page = read_scanned_page(table().image(), told({{"lawaai", 50, 60}}));
  REQUIRE(page.words.size() == 1);
  const Word& word = page.words.front();
  CHECK(word.text == "lawaai");
  CHECK(word.box.left > 100 * 72.0 / 300);
  CHECK(word.box.right < 600 * 72.0 / 300);
  CHECK(word.ocr == Approx(0.95));
  CHECK(find_grids(joined_rulings(page.rulings)).size() == 1);
}

TEST_CASE("an empty page asks nothing of the recogniser") {
  TextRecogniser never;
  never.read = [](std::span<const GreyImage>, TextShape) -> std::string { throw std::runtime_error("asked"); };
  never.turns_to_upright = [](const GreyImage&) { return 0; };
  CHECK(read_scanned_page(TestPicture(1200, 900).image(), never).words.empty());
  CHECK(read_scanned_page(TestPicture(3, 3).image(), never).words.empty());
}

TEST_CASE("a page scanned on its side gives words with a turn, in the page as it lies") {
  const TestPicture picture = TestPicture(1200, 900).box(300, 300, 420, 420);
  TextRecogniser recogniser = told({{"zijkant", 100, 200, 30}}, 1);
  const auto unsure = recogniser.read, sure = told({{"zijkant", 100, 200, 96}}).read;
  recogniser.read = [=](std::span<const GreyImage> pictures, TextShape shape) {
    return (pictures.front().width < pictures.front().height ? sure : unsure)(pictures, shape);
  };
  const PageContent page = read_scanned_page(picture.image(), recogniser);
  REQUIRE(!page.words.empty());
  CHECK(page.words.front().turn == 3);
  CHECK(page.width == Approx(1200 * 72.0 / 300));
  CHECK(page.words.front().box.right <= page.width);
}

TEST_CASE("specks that read as signs are no words, a doubtful word stays one") {
  const TestPicture picture = TestPicture(1200, 900).box(300, 300, 420, 420);
  const PageContent page =
      read_scanned_page(picture.image(), told({{"|", 100, 100, 40}, {"9l", 300, 100, 20}, {"•", 500, 100, 90}}));
  REQUIRE(page.words.size() >= 2);
  CHECK(page.words[0].text == "9l");
  CHECK(page.words[1].text == "•");
}

TEST_CASE("sizes that lie close to each other become one over all pages") {
  std::vector<PageContent> pages(2);
  for (const double size : {10.0, 10.6, 9.7, 14.0, 14.9}) {
    Word word;
    word.text = size < 12 ? "doorlopende" : "kop";
    word.size = size;
    word.ocr = 0.9;
    pages[size > 10.5 ? 1 : 0].words.push_back(word);
  }
  settle_sizes(pages);
  CHECK(pages[0].words[0].size == pages[0].words[1].size);
  CHECK(pages[0].words[0].size == pages[1].words[0].size);
  CHECK(pages[1].words[1].size == pages[1].words[2].size);
  CHECK(pages[1].words[1].size > 1.3 * pages[1].words[0].size);
}
