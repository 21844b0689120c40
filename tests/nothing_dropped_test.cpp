// Nothing that stands in an RI&E is dropped without a trace: over all RI&Es of fixtures/rie, through the whole house.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "parsers/formats/reader.h"
#include "parsers/formats/tesseract.h"
#include "parsers/rie/account.h"
#include "parsers/rie/extract_rie.h"
#include "parsers/rie/sections.h"
#include "parsers/rie/words.h"

using namespace pago;

namespace {

struct DocumentText {  // as the test itself finds them in the document
  const SourceRef* source;
  const SourceRef* row;
  std::string text;
};

void collect(const Table& table, std::vector<DocumentText>& all) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      all.push_back({&cell.source, &row.source, cell.text()});
      for (const Table& inner : cell.tables) collect(inner, all);
    }
}

std::vector<DocumentText> texts_of(const Document& document) {
  std::vector<DocumentText> all;
  for (const Block& block : document.blocks) {
    if (const auto* h = std::get_if<Heading>(&block)) all.push_back({&h->source, nullptr, h->text});
    if (const auto* p = std::get_if<Paragraph>(&block)) all.push_back({&p->source, nullptr, p->text});
    if (const auto* t = std::get_if<Table>(&block)) collect(*t, all);
  }
  for (const Paragraph& p : document.page_furniture) all.push_back({&p.source, nullptr, p.text});
  return all;
}

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c))) out += c;
  return out;
}

bool share_words(const std::string& a, const std::string& b) { return a.find(b) != a.npos || b.find(a) != b.npos; }

bool in_row(const SourceRef& source, const TextUnit& unit) {
  return source.place == unit.source->place || (unit.row && source.place.starts_with(unit.row->place + ","));
}

// A finding that tells itself, one of its other places, or its measure there, or in the chapter that the text stands in.
bool belongs(const RiskFinding& f, const TextUnit& unit) {
  const auto there = [&](const SourceRef& s) {
    return in_row(s, unit) || s.section == unit.source->section || unit.source->section.ends_with(s.quote);
  };
  return there(f.source) || std::any_of(f.also.begin(), f.also.end(), there) ||
         std::any_of(f.plan.begin(), f.plan.end(), [&](const PlanItem& item) { return there(item.source); });
}

// Its own text, one in the same row, or, for the labels of a card, one in the chapter that the card is.
bool listed_for(const SourceRef& source, const TextUnit& unit) {
  return in_row(source, unit) || source.section == unit.source->section || source.section.ends_with(unit.text);
}

// Is what the account says of this stretch borne out by the reading itself?
bool borne_out(const Stretch& s, const TextUnit& unit, const Rie& rie, bool before_findings) {
  const std::string words = plain(std::string_view(unit.text).substr(s.begin, s.end - s.begin));
  switch (s.role) {
    case TextRole::finding:
    case TextRole::denial:
      return std::any_of(s.findings.begin(), s.findings.end(), [&](std::size_t i) {
        const SourceRef& source = rie.findings.at(i).source;
        return source.place == unit.source->place && share_words(plain(source.quote), words);
      });
    case TextRole::beside:
      return !s.findings.empty() && std::all_of(s.findings.begin(), s.findings.end(),
                                                [&](std::size_t i) { return belongs(rie.findings.at(i), unit); });
    case TextRole::unrecognised:
      return s.unrecognised && listed_for(rie.unrecognised.at(*s.unrecognised).source, unit);
    case TextRole::front:
      return before_findings;
    case TextRole::pago:
      return rie.mentions_pago;
    case TextRole::plan:  // an RI&E whose plan is elsewhere may still name measures
      return rie.has_plan || !rie.loose_plan.empty() ||
             std::any_of(rie.findings.begin(), rie.findings.end(), [](const RiskFinding& f) { return !f.plan.empty(); });
    default:
      return true;
  }
}

std::vector<std::filesystem::path> ries() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(PAGO_FIXTURES "/rie"))
    if (entry.path().extension() != ".json") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

Document read_fixture(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  ReadOptions options;
  options.recogniser = tesseract();
  return read_document(std::as_bytes(std::span(text)), path.filename().string(), {}, options).document;
}

Document document_of(const std::filesystem::path& path) {  // a scan takes seconds: each file is read once
  static std::map<std::filesystem::path, Document> read;
  const auto found = read.find(path);
  return found != read.end() ? found->second : read.emplace(path, read_fixture(path)).first->second;
}

Rie rie_of(const Document& document) {
  std::vector<Diagnostic> diagnostics;
  return extract_rie(document, builtin_catalogue(), diagnostics);
}

bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
}

}  // namespace

TEST_CASE("the account holds every text of the document in its order, and every word of it once") {
  REQUIRE(ries().size() >= 30);
  for (const auto& path : ries()) {
    INFO(path.filename().string());
    const Document document = document_of(path);
    const Rie rie = rie_of(document);
    const std::vector<TextUnit> account = account_of(document, rie);
    const std::vector<DocumentText> texts = texts_of(document);
    REQUIRE(account.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      INFO(texts[i].source->place);
      CHECK(account[i].source == texts[i].source);
      CHECK(account[i].row == texts[i].row);
      CHECK(account[i].text == texts[i].text);
      std::size_t at = 0;
      for (const Stretch& s : account[i].stretches) {
        CHECK(s.begin == at);
        at = s.end;
      }
      CHECK(at == texts[i].text.size());
    }
  }
}

TEST_CASE("every row, list item and sentence is a finding, a denial, listed as unrecognised, or has a role that is borne out") {
  for (const auto& path : ries()) {
    const Document document = document_of(path);
    const Rie rie = rie_of(document);
    bool before_findings = true;
    for (const TextUnit& unit : account_of(document, rie))
      for (const Stretch& s : unit.stretches) {
        before_findings = before_findings && s.role != TextRole::finding && s.role != TextRole::denial;
        const std::string words = unit.text.substr(s.begin, s.end - s.begin);
        INFO(path.filename().string() << ", " << unit.source->place << ", \"" << words << "\": " << dutch(s.role));
        if (s.role == TextRole::blank) CHECK_FALSE(has_word(words));
        else CHECK(borne_out(s, unit, rie, before_findings));
      }
  }
}

TEST_CASE("the list of what was not recognised is in document order, names each text once, and is no flood") {
  for (const auto& path : ries()) {
    INFO(path.filename().string());
    const Document document = document_of(path);
    const Rie rie = rie_of(document);
    std::vector<std::size_t> order;
    std::size_t words = 0, strange = 0;
    for (const TextUnit& unit : account_of(document, rie))
      for (const Stretch& s : unit.stretches) {
        words += s.end - s.begin;
        if (s.role != TextRole::unrecognised) continue;
        strange += s.end - s.begin;
        REQUIRE(s.unrecognised);
        if (std::find(order.begin(), order.end(), *s.unrecognised) == order.end()) order.push_back(*s.unrecognised);
      }
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(order.size() == rie.unrecognised.size());
    CHECK(strange * 2 < words);
  }
}

namespace {

// A text of words that no vocabulary knows, at a place of its own.
Paragraph strange_paragraph(Paragraph like, std::size_t n) {
  like.text = "De blauwe flubber" + std::to_string(n) + " staat naast de kwibus.";
  like.source = {};
  like.source.place = "vreemd " + std::to_string(n);
  return like;
}

Row strange_row(Row like, std::size_t& n) {
  like.source = {};
  like.source.place = "vreemde rij " + std::to_string(++n);
  for (Cell& cell : like.cells) {
    cell.paragraphs.assign(1, strange_paragraph({}, ++n));
    cell.source = {};
    cell.source.place = like.source.place + ", cel " + std::to_string(n);
  }
  return like;
}

Document with_strange_texts(const Document& original) {
  Document changed = original;
  changed.blocks.clear();
  std::size_t n = 0;
  for (const Block& block : original.blocks) {
    changed.blocks.push_back(block);
    if (auto* t = std::get_if<Table>(&changed.blocks.back()); t && t->rows.size() > 2)
      t->rows.push_back(strange_row(t->rows.back(), n));
    if (const auto* p = std::get_if<Paragraph>(&block); p && p->role == Role::body)
      changed.blocks.emplace_back(strange_paragraph(*p, ++n));
  }
  number_places(changed);
  return changed;
}

// A finding that only asks the physician to look.
bool is_question(const Rie& rie, const Stretch& stretch) {
  return std::any_of(stretch.findings.begin(), stretch.findings.end(),
                     [&](std::size_t i) { return rie.findings[i].confidence < 0.5; });
}

}  // namespace

// Wherever the RI&E tells of the work, what nobody understands must come back as unrecognised, or as a question.
TEST_CASE("a strange sentence, list item or row in a chapter with findings is always listed") {
  for (const auto& path : ries()) {
    const Document changed = with_strange_texts(document_of(path));
    const Rie rie = rie_of(changed);
    std::size_t listed = 0;
    for (const TextUnit& unit : account_of(changed, rie)) {
      if (unit.text.find("flubber") == std::string::npos) continue;
      const bool told = section_kind(unit.source->section, SectionKind::findings) == SectionKind::findings;
      for (const Stretch& s : unit.stretches) {
        INFO(path.filename().string() << ", " << unit.source->place << ", " << unit.source->section << ": " << dutch(s.role));
        listed += s.unrecognised.has_value() || s.role == TextRole::plan || is_question(rie, s);
        const bool elsewhere =
            s.role == TextRole::front || s.role == TextRole::company || s.role == TextRole::review || s.role == TextRole::pago;
        if (told && !elsewhere)
          CHECK((s.unrecognised || s.role == TextRole::plan || s.role == TextRole::background || !s.findings.empty()));
      }
    }
    INFO(path.filename().string());
    CHECK(listed > 0);
  }
}
