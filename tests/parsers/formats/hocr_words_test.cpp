#include "parsers/formats/hocr_words.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

std::string hocr(const std::string& body) {
  return R"(<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body>)" +
         body + "</body></html>";
}

std::string line(const std::string& title, const std::string& word) {
  return "<div class='ocr_page'><span class='ocr_line' title=\"" + title + "\">" + word + "</span></div>";
}

}  // namespace

TEST_CASE("a word of hOCR has its box, the height of its line and a confidence between 0 and 1") {
  const auto words =
      words_of_hocr(hocr(line("bbox 100 200 300 240; baseline 0 -8; x_size 40",
                              "<span class='ocrx_word' title='bbox 100 205 180 232; x_wconf 93'>lawaai</span>")));
  REQUIRE(words.size() == 1);
  CHECK(words[0].text == "lawaai");
  CHECK(words[0].box.left == 100);
  CHECK(words[0].box.bottom == 232);
  CHECK(words[0].baseline == 232);
  CHECK(words[0].size == 40);
  CHECK(words[0].confidence == Approx(0.93));
  CHECK(words[0].turn == 0);
}

TEST_CASE("the baseline of a slanting line is followed to the middle of each word") {
  const auto words = words_of_hocr(hocr(line("bbox 0 0 1000 50; baseline 0.01 -10; x_size 40",
                                             "<span class='ocrx_word' title='bbox 400 0 600 40; x_wconf 90'>hal</span>")));
  REQUIRE(words.size() == 1);
  CHECK(words[0].baseline == Approx(45));
}

TEST_CASE("a line of hOCR that stands upright gives words with a turn") {
  const auto words = words_of_hocr(hocr(line("bbox 10 0 50 400; textangle 90; x_size 40",
                                             "<span class='ocrx_word' title='bbox 10 0 50 200; x_wconf 90'>kans</span>")));
  REQUIRE(words.size() == 1);
  CHECK(words[0].turn == 3);
}

TEST_CASE("each ocr_page is a picture of its own") {
  const std::string word = "<span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 90'>a</span>";
  const auto words = words_of_hocr(hocr(line("bbox 0 0 9 9; x_size 9", word) + line("bbox 0 0 9 9; x_size 9", word)));
  REQUIRE(words.size() == 2);
  CHECK(words[0].picture == 0);
  CHECK(words[1].picture == 1);
}

TEST_CASE("what is not hOCR gives no words") {
  CHECK(words_of_hocr("").empty());
  CHECK(words_of_hocr("Tesseract could not read this").empty());
  CHECK(words_of_hocr("<html><body><span class='ocrx_word'").empty());
  CHECK(words_of_hocr(hocr("<span class='ocrx_word' title='x_wconf 90'>zonder plaats</span>")).empty());
}
