#include "parsers/formats/ooxml_package.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/support/docx_builder.h"

using namespace pago;

namespace {

template <class Call>
std::string code_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

Bytes bytes_of(std::string_view text) {
  Bytes bytes;
  for (char c : text) bytes.push_back(static_cast<std::byte>(c));
  return bytes;
}

std::string text_of(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// Changes every occurrence, as both the directory and the part's own header have the name.
Bytes with(const Bytes& bytes, const std::string& from, const std::string& to) {
  std::string text = text_of(bytes);
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return bytes_of(text);
}

const PackageTime noon{2025, 6, 30, 12, 0, 0};

}  // namespace

TEST_CASE("a written package reads back part by part") {
  Bytes bytes = write_package({{"a.xml", "eerste"}, {"word/b.xml", std::string(100000, 'x')}}, noon);
  OoxmlPackage package(bytes);
  CHECK(package.names() == std::vector<std::string>{"a.xml", "word/b.xml"});
  CHECK(package.read_required("a.xml") == "eerste");
  CHECK(package.read_required("word/b.xml").size() == 100000);
  CHECK(bytes.size() < 1000);
}

TEST_CASE("part names ignore case, and a missing part is empty or an error as asked") {
  Bytes bytes = write_package({{"Word/Document.xml", "x"}}, noon);
  OoxmlPackage package(bytes);
  CHECK(package.has("word/document.xml"));
  CHECK(package.read("word/document.xml") == "x");
  CHECK_FALSE(package.read("word/styles.xml"));
  CHECK(code_of([&] { package.read_required("word/styles.xml"); }) == "docx.damaged");
}

TEST_CASE("the same parts and time give the same bytes, another time gives others") {
  std::vector<Part> parts = {{"a.xml", "een"}, {"b.xml", "twee"}};
  CHECK(write_package(parts, noon) == write_package(parts, noon));
  CHECK(write_package(parts, noon) != write_package(parts, PackageTime{2025, 6, 30, 12, 0, 2}));
}

TEST_CASE("rewriting replaces in place, adds at the end and keeps the rest") {
  Bytes original = write_package({{"a.xml", "een"}, {"b.xml", "twee"}, {"c.png", std::string(5000, 'p')}}, noon);
  OoxmlPackage source(original);
  Bytes changed = rewrite_package(source, {{"b.xml", "nieuw"}, {"d.xml", "vier"}}, noon);
  OoxmlPackage package(changed);
  CHECK(package.names() == std::vector<std::string>{"a.xml", "b.xml", "c.png", "d.xml"});
  CHECK(package.read_required("b.xml") == "nieuw");
  CHECK(package.read_required("c.png") == std::string(5000, 'p'));
  CHECK(package.read_required("d.xml") == "vier");
  CHECK(changed == rewrite_package(source, {{"b.xml", "nieuw"}, {"d.xml", "vier"}}, noon));
}

TEST_CASE("a part that unpacks past its cap is refused while unpacking") {
  Bytes bomb = write_package({{"word/document.xml", std::string(3'000'000, ' ')}}, noon);
  REQUIRE(bomb.size() < 20'000);
  Limits limits;
  limits.max_part_bytes = 1'000'000;
  OoxmlPackage package(bomb, limits);
  CHECK(code_of([&] { package.read("word/document.xml"); }) == "docx.too_large");
}

TEST_CASE("a package that unpacks hundreds of times its size is refused long before the caps") {
  Bytes bomb = write_package({{"word/document.xml", std::string(20u << 20, ' ')}}, noon);
  OoxmlPackage package(bomb);
  CHECK(code_of([&] { package.read("word/document.xml"); }) == "docx.too_large");
}

TEST_CASE("parts that together unpack past the total are refused") {
  Bytes bytes = write_package({{"a", std::string(600'000, ' ')}, {"b", std::string(600'000, ' ')}}, noon);
  Limits limits;
  limits.max_unpacked_bytes = 1'000'000;
  OoxmlPackage package(bytes, limits);
  CHECK(package.read("a"));
  CHECK(code_of([&] { package.read("b"); }) == "docx.too_large");
}

TEST_CASE("a forged unpacked size in the directory does not get past the cap") {
  const std::size_t real = 3'000'000;
  Bytes bytes = write_package({{"word/document.xml", std::string(real, ' ')}}, noon);
  std::string size;
  for (int shift = 0; shift < 32; shift += 8) size += static_cast<char>(real >> shift);
  Bytes forged = with(bytes, size, std::string("\x64\0\0\0", 4));
  REQUIRE(forged != bytes);
  Limits limits;
  limits.max_part_bytes = 1'000'000;
  OoxmlPackage package(forged, limits);
  CHECK(code_of([&] { package.read("word/document.xml"); }) == "docx.too_large");
}

TEST_CASE("names that could leave the package are refused") {
  Bytes bytes = write_package({{"abcd/efg.xml", "x"}}, noon);
  for (const char* name : {"../d/efg.xml", "/bcd/efg.xml", "abcd\\efg.xml", "a/../efg.xml", "C:cd/efg.xml", "abcd/efghi/.."}) {
    CAPTURE(name);
    Bytes forged = with(bytes, "abcd/efg.xml", std::string(name).substr(0, 12));
    if (std::string(name).size() != 12) forged = write_package({{name, "x"}}, noon);
    CHECK(code_of([&] { OoxmlPackage package(forged); }) == "docx.damaged");
  }
}

TEST_CASE("double names are refused, whatever their case") {
  Bytes bytes = write_package({{"a.xml", "1"}, {"b.xml", "2"}}, noon);
  CHECK(code_of([&] { OoxmlPackage package(with(bytes, "b.xml", "a.xml")); }) == "docx.damaged");
  CHECK(code_of([&] { OoxmlPackage package(with(bytes, "b.xml", "A.xml")); }) == "docx.damaged");
}

TEST_CASE("an encrypted part asks for the password to be removed") {
  std::string text = text_of(write_package({{"a.xml", "1"}}, noon));
  text[6] = static_cast<char>(text[6] | 1);
  std::size_t directory = text.find("PK\1\2");
  text[directory + 8] = static_cast<char>(text[directory + 8] | 1);
  CHECK(code_of([&] { OoxmlPackage package(bytes_of(text)); }) == "docx.password");
}

TEST_CASE("a directory that claims too many parts is refused before it is read") {
  std::string text = text_of(write_package({{"a.xml", "1"}}, noon));
  std::size_t end = text.find("PK\5\6");
  text[end + 8] = text[end + 10] = '\x10';
  text[end + 9] = text[end + 11] = '\x40';
  CHECK(code_of([&] { OoxmlPackage package(bytes_of(text)); }) == "docx.too_large");
}

TEST_CASE("OLE2 containers are named by what is inside") {
  auto ole = [](const std::string& stream) {
    std::string text = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    for (char c : stream) text.append({c, '\0'});
    return bytes_of(text);
  };
  auto message = [&](const std::string& stream) -> std::string {
    try {
      OoxmlPackage package(ole(stream));
    } catch (const Error& error) {
      return error.code() + ": " + error.what();
    }
    return {};
  };
  CHECK_THAT(message("EncryptedPackage"), Catch::StartsWith("docx.password") && Catch::Contains("wachtwoord"));
  CHECK_THAT(message("WordDocument"), Catch::StartsWith("read.unknown_format") && Catch::Contains(".doc)"));
  CHECK_THAT(message("Workbook"), Catch::Contains("Excel"));
}
