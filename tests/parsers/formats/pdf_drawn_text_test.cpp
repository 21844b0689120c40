#include "parsers/formats/pdf_drawn_text.h"

#include <catch2/catch.hpp>

#include "parsers/formats/drawn_text_memory.h"

using namespace pago;

namespace {

// Glyphs 1, 2 and 3 are a, b and c, each half as wide as high.
DrawnFont letters() {
  DrawnFont font;
  font.glyphs = {{"", 0}, {"a", 0.5}, {"b", 0.5}, {"c", 0.5}};
  return font;
}

std::string mark(int number, const std::string& place, const std::string& shown) {
  return "/P <</MCID " + std::to_string(number) + ">> BDC\nBT\n/F1 10 Tf\n1 0 0 1 " + place + " Tm [<" + shown +
         ">] TJ\nET\nEMC\n";
}

class Pages {
 public:
  std::vector<std::string> read(const std::string& content) {
    const auto with = read_drawn_text(content, fonts_, &memory_), without = read_drawn_text(content, fonts_);
    REQUIRE(without);
    REQUIRE(with);
    CHECK(with->marked == without->marked);
    CHECK(with->artifacts == without->artifacts);
    return with->marked;
  }
  DrawnTextMemory& memory() { return memory_; }
  const DrawnTextMemory::Fonts& fonts() const { return fonts_; }

 private:
  DrawnFont font_ = letters();
  DrawnTextMemory::Fonts fonts_ = {{"/F1", &font_}};
  DrawnTextMemory memory_;
};

}  // namespace

TEST_CASE("marked content that came before reads as it did, after whatever stands before it") {
  Pages pages;
  const std::string high = mark(0, "50 700", "00010002"), other = mark(0, "50 700", "00030003"),
                    same_line = mark(1, "60 700", "0003"), rule = "/Artifact BMC\n0 0 0 RG\n1 w 0 0 m 9 9 l S\nEMC\n";
  for (int i = 0; i < 4; ++i) {
    CHECK(pages.read(high + rule + same_line) == std::vector<std::string>{" ab", "c"});
    CHECK(pages.read(other + rule + same_line) == std::vector<std::string>{" cc", "c"});
    CHECK(pages.read(mark(0, "10 700", "0001") + rule + same_line) == std::vector<std::string>{" a", " c"});
    CHECK(pages.read(mark(0, "50 600", "00010002") + same_line) == std::vector<std::string>{" ab", " c"});
    CHECK(pages.read("/Artifact BMC\n" + mark(0, "50 700", "0001").substr(19) + same_line).size() == 2);
  }
}

TEST_CASE("running heads that came before read as they did, line by line") {
  Pages pages;
  const std::string head =
      "/Artifact BMC\nBT\n/F1 10 Tf\n1 0 0 1 50 800 Tm [<0001>] TJ\n1 0 0 1 50 780 Tm [<0002>] TJ\nET\nEMC\n";
  const std::string beside = "/Artifact BMC\nBT\n/F1 10 Tf\n1 0 0 1 90 780 Tm [<0003>] TJ\nET\nEMC\n";
  for (int i = 0; i < 4; ++i) {
    CHECK(pages.read(head + mark(0, "50 700", "0001")) == std::vector<std::string>{" a"});
    CHECK(pages.read(head + beside + mark(0, "50 700", "0001")) == std::vector<std::string>{" a"});
    CHECK(pages.read(mark(0, "40 800", "0001") + head).size() == 1);
    CHECK(pages.read(beside + head).empty());
  }
}

TEST_CASE("of marked content only what came a second time is kept, with the fonts that it had") {
  Pages pages;
  const std::string one = mark(0, "50 700", "0001"), two = mark(1, "50 600", "0002"), page = one + two;
  const auto kept = [&pages](const std::string& mark) {
    return pages.memory().find(mark.substr(0, mark.size() - 1)) != nullptr;
  };
  pages.read(page);
  CHECK_FALSE(kept(one));
  CHECK_FALSE(kept(two));
  pages.read(page);
  CHECK(kept(one));
  CHECK(kept(two));
  const DrawnFont bold = letters();
  const DrawnTextMemory::Fonts others = {{"/F1", &bold}};
  pages.memory().use(others);
  CHECK_FALSE(kept(one));
  pages.memory().use(pages.fonts());
  CHECK(kept(one));
}

TEST_CASE("marked content that goes on where another ended is never taken from memory") {
  Pages pages;
  const std::string shown = "/P <</MCID 1>> BDC\nBT\n[<0002>] TJ\nET\nEMC\n";
  for (int i = 0; i < 3; ++i) {
    CHECK(pages.read(mark(0, "50 700", "0001") + shown) == std::vector<std::string>{" a", "b"});
    CHECK(pages.read(mark(0, "50 700", "0003") + shown) == std::vector<std::string>{" c", "b"});
  }
}
