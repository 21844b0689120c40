// Every line of an advice leads back to a place in the RI&E: over all RI&Es of fixtures/rie, through the whole house.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "parsers/formats/reader.h"
#include "plugin/pago.h"

using namespace pago;

namespace {

std::vector<std::byte> bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}

// Without white space: a line break in a cell is no difference.
std::string plain(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c))) out += c;
  return out;
}

std::vector<std::filesystem::path> ries() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(PAGO_FIXTURES "/rie"))
    if (entry.path().extension() == ".docx" || entry.path().extension() == ".pdf") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

Options on_day() {
  using namespace std::chrono;
  Options options;
  options.today = Date(year(2026), November, day(22));
  return options;
}

const Letter& letter_of(const std::filesystem::path& path) {  // each RI&E is read once
  static std::map<std::filesystem::path, Letter> made;
  const auto found = made.find(path);
  if (found != made.end()) return found->second;
  return made.emplace(path, make_document("ADV", bytes_of(path), path.filename().string(), on_day())).first->second;
}

}  // namespace

TEST_CASE("every finding is found back at the place it names, and the letter names that place") {
  REQUIRE(ries().size() >= 8);
  for (const auto& path : ries()) {
    INFO(path.filename().string());
    const Letter& letter = letter_of(path);
    const std::string text = plain(to_text(read_docx(letter.docx, "advies.docx").document));
    const Reading& reading = letter.reading;
    REQUIRE_FALSE(reading.rie.findings.empty());
    for (const RiskFinding& f : reading.rie.findings) {
      INFO(f.risk << " | " << f.source.place << " | " << f.source.quote);
      const std::string there = plain(reading.document.text_at(f.source.place));
      CHECK(there.find(plain(f.source.quote)) != std::string::npos);
      CHECK(text.find(plain(f.source.place)) != std::string::npos);
      for (const SourceRef& also : f.also) CHECK_FALSE(reading.document.text_at(also.place).empty());
    }
    for (const Unrecognised& u : reading.rie.unrecognised)
      CHECK(plain(reading.document.text_at(u.source.place)).find(plain(u.source.quote)) != std::string::npos);
  }
}

TEST_CASE("every decision rests on findings, and every required one on an article of the catalogue") {
  for (const auto& path : ries()) {
    INFO(path.filename().string());
    const Reading& reading = letter_of(path).reading;
    for (const Decision& d : reading.advice.decisions) {
      INFO(d.risk);
      REQUIRE_FALSE(d.because.empty());
      for (const std::size_t i : d.because) CHECK(i < reading.rie.findings.size());
      CHECK_FALSE(d.reason.empty());
      if (d.verdict == Verdict::required) CHECK_FALSE(d.articles.empty());
      if (d.verdict == Verdict::undetermined) CHECK_FALSE(d.question.empty());
      for (const std::string& article : d.articles) CHECK(builtin_catalogue().article(article) != nullptr);
    }
  }
}
