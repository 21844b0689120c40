#include <algorithm>
#include <map>

#include "parsers/formats/chunk_memory.h"
#include "parsers/formats/letter_text.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/xml.h"

namespace pago {
namespace {

void add_table(const Table& table, LetterText& out);

void add_paragraphs(const std::vector<Paragraph>& paragraphs, LetterText& out) {
  for (const Paragraph& paragraph : paragraphs) out.lines.push_back(paragraph.text);
}

void add_table(const Table& table, LetterText& out) {
  for (const Row& row : table.rows) {
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells) {
      add_paragraphs(cell.paragraphs, out);
      for (const Table& inner : cell.tables) add_table(inner, out);
      cells.push_back(cell.text());
    }
    out.rows.push_back(std::move(cells));
  }
}

// By the full reader.
void read_slowly(std::span<const std::byte> docx, LetterText& out) {
  const Document document = read_document(docx, "brief.docx").document;
  out.lines.clear();
  out.rows.clear();
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out.lines.push_back(heading->label.empty() ? heading->text : heading->label + " " + heading->text);
    else if (const auto* paragraph = std::get_if<Paragraph>(&block)) out.lines.push_back(paragraph->text);
    else add_table(std::get<Table>(block), out);
  }
  add_paragraphs(document.page_furniture, out);
}

bool is_text_part(std::string_view name) {
  return name.starts_with("word/header") || name.starts_with("word/footer") || name == "word/document.xml";
}

void property_texts(XmlNode node, std::vector<std::string>& out) {
  if (!node.first_child()) {
    if (std::string text = node.text(); !text.empty()) out.push_back(std::move(text));
    return;
  }
  for (XmlNode child : node.children()) property_texts(child, out);
}

}  // namespace

struct LetterReader::Memory {
  struct Read {
    LetterText text;
    bool whole = true;
  };
  ChunkMemory chunks;
  std::map<std::string, Read, std::less<>> parts;              // of small parts, by their packed bytes
  std::map<std::string, std::vector<std::string>> properties;  // the same

  const Read& small_part(const PackedPart& part) {
    if (parts.size() > 500) parts.clear();
    const auto [at, fresh] = parts.try_emplace(part.packed);
    if (fresh) at->second.whole = read_letter_part(chunks.unpack(part, Limits{}.max_part_bytes), at->second.text);
    return at->second;
  }

  void add_properties(const PackedPart& part, LetterText& out) {
    const std::string xml = chunks.unpack(part, Limits{}.max_part_bytes);
    if (properties.size() > 500) properties.clear();
    const auto [at, fresh] = properties.try_emplace(xml);
    if (fresh) property_texts(XmlDocument::parse(xml, part.name).root(), at->second);
    out.properties.insert(out.properties.end(), at->second.begin(), at->second.end());
  }
};

LetterReader::LetterReader() : memory_(std::make_unique<Memory>()) {}
LetterReader::~LetterReader() = default;
LetterReader::LetterReader(LetterReader&&) noexcept = default;
LetterReader& LetterReader::operator=(LetterReader&&) noexcept = default;

LetterText LetterReader::read(std::span<const std::byte> docx) {
  LetterText out, furniture;
  bool whole = true, body = false;
  for (const PackedPart& part : packed_parts(docx)) {
    out.parts.push_back(part_mark(part));
    if (part.name.starts_with("docProps/")) {
      memory_->add_properties(part, out);
    } else if (part.name == "word/document.xml") {
      body = true;
      whole = read_letter_part(memory_->chunks.unpack(part, Limits{}.max_part_bytes), out) && whole;
    } else if (is_text_part(part.name)) {
      const Memory::Read& read = memory_->small_part(part);
      whole = whole && read.whole;
      furniture.lines.insert(furniture.lines.end(), read.text.lines.begin(), read.text.lines.end());
      furniture.rows.insert(furniture.rows.end(), read.text.rows.begin(), read.text.rows.end());
    } else if (part.name.starts_with("word/footnotes") || part.name.starts_with("word/endnotes") ||
               part.name.starts_with("word/comments")) {
      whole = false;
    }
  }
  if (!whole || !body) {
    read_slowly(docx, out);
    return out;
  }
  out.lines.insert(out.lines.end(), furniture.lines.begin(), furniture.lines.end());
  out.rows.insert(out.rows.end(), furniture.rows.begin(), furniture.rows.end());
  return out;
}

}  // namespace pago
