#include <algorithm>
#include <map>

#include "parsers/formats/letter_pieces.h"
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

bool is_properties(std::string_view name) { return name.starts_with("docProps/"); }

bool has_other_text(std::string_view name) {
  return name.starts_with("word/footnotes") || name.starts_with("word/endnotes") || name.starts_with("word/comments");
}

void property_texts(XmlNode node, std::vector<std::string>& out) {
  if (!node.first_child()) {
    if (std::string text = node.text(); !text.empty()) out.push_back(std::move(text));
    return;
  }
  for (XmlNode child : node.children()) property_texts(child, out);
}

// The texts of elements without elements in them. false: there is more in this XML than elements and text.
bool simple_properties(std::string_view xml, std::vector<std::string>& out) {
  bool opened = false;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
    const std::size_t end = xml.find('>', at);
    if (end == xml.npos || xml[at + 1] == '!') return false;
    opened = xml[at + 1] != '/' && xml[at + 1] != '?' && xml[end - 1] != '/';
    at = end + 1;
    const std::size_t next = xml.find('<', at);
    if (!opened || next == xml.npos || next == at || !xml.substr(next).starts_with("</")) continue;
    append_unescaped(xml.substr(at, next - at), out.emplace_back());
  }
  return true;
}

}  // namespace

struct LetterReader::Memory {
  // What a remembered piece says to a scanner that stands in a certain place.
  struct Known {
    ScanState before, after;
    std::vector<LetterEvent> events;
    bool set = false, good = false;
  };
  struct Part {
    NumberedLetter text;
    bool whole = true;  // nothing in it was for the full reader alone
  };

  LetterPieces pieces;
  LineTable table;
  std::vector<Known> known;                        // by number of the piece
  std::map<std::string, Part, std::less<>> small;  // parts that are one stream, by their packed bytes
  LetterBuilder builder{table};
  LetterScanner scanner;
  std::vector<LetterEvent> events;
  std::vector<PackedView> parts;
  NumberedLetter letter, furniture;
  std::vector<std::string> texts;

  bool full() const {
    constexpr std::size_t most_lines = 4000, most_small = 500;
    return pieces.full() || table.size() > most_lines || small.size() > most_small;
  }

  void forget() {
    known.clear();
    small.clear();
    if (pieces.full()) pieces.forget();
    table.clear();
  }

  bool add(const std::vector<LetterEvent>& all) {
    for (const LetterEvent& event : all)
      if (!builder.add(event)) return false;
    return true;
  }

  bool scan(std::string_view xml) {
    events.clear();
    return scanner.feed(xml, events);
  }

  bool add_piece(const LetterPiece& piece) {
    if (piece.number == LetterPiece::unknown || !scanner.state().begun.empty()) return scan(piece.xml) && add(events);
    if (known.size() <= piece.number) known.resize(piece.number + 1);
    Known& one = known[piece.number];
    if (one.set && one.before == scanner.state()) {
      scanner.go_to(one.after);
      return one.good && add(one.events);
    }
    if (one.set) return scan(piece.xml) && add(events);
    one.before = scanner.state();
    one.good = scan(piece.xml);
    one.after = scanner.state();
    one.events = builder.shortened(events);
    one.set = true;
    return one.good && add(one.events);
  }

  // false: not for this reader.
  bool read_part(const PackedView& part, NumberedLetter& out) {
    builder.start(out);
    scanner.go_to({});
    for (const LetterPiece& one : pieces.unpack(part, Limits{}.max_part_bytes))
      if (!add_piece(one)) return false;
    return builder.finished() && scanner.state().at_rest();
  }

  void read_properties(const PackedView& part, NumberedLetter& out) {
    const std::string_view xml = pieces.unpack_whole(part, Limits{}.max_part_bytes);
    texts.clear();
    if (!simple_properties(xml, texts)) {
      texts.clear();
      property_texts(XmlDocument::parse(xml, std::string(part.name)).root(), texts);
    }
    for (const std::string& text : texts) out.properties.push_back(table.number(text));
  }

  // A small part is the same in many letters.
  const Part& small_part(const PackedView& part) {
    const auto known_part = small.find(part.packed);
    if (known_part != small.end()) return known_part->second;
    Part& fresh = small.emplace(part.packed, Part()).first->second;
    if (is_properties(part.name)) read_properties(part, fresh.text);
    else fresh.whole = read_part(part, fresh.text);
    return fresh;
  }

  bool read_parts() {
    bool whole = true, body = false;
    for (const PackedView& part : parts) {
      if (part.name == "word/document.xml") {
        body = true;
        whole = read_part(part, letter) && whole;
      } else if (is_properties(part.name)) {
        const NumberedLetter& read = small_part(part).text;
        letter.properties.insert(letter.properties.end(), read.properties.begin(), read.properties.end());
      } else if (is_text_part(part.name)) {
        const Part& read = small_part(part);
        whole = whole && read.whole;
        furniture.add_furniture(read.text);
      } else if (has_other_text(part.name)) {
        whole = false;
      }
    }
    return whole && body;
  }

  void add_slowly(std::span<const std::byte> docx) {
    LetterText text;
    read_slowly(docx, text);
    letter.lines.clear();
    letter.cells.clear();
    letter.row_ends.clear();
    for (const std::string& line : text.lines) letter.lines.push_back(table.number(line));
    for (const auto& row : text.rows) {
      for (const std::string& cell : row) letter.cells.push_back(table.number(cell));
      letter.row_ends.push_back(letter.cells.size());
    }
  }
};

LetterReader::LetterReader() : memory_(std::make_unique<Memory>()) {}
LetterReader::~LetterReader() = default;
LetterReader::LetterReader(LetterReader&&) noexcept = default;
LetterReader& LetterReader::operator=(LetterReader&&) noexcept = default;

const NumberedLetter& LetterReader::read_numbered(std::span<const std::byte> docx) {
  Memory& memory = *memory_;
  if (memory.full()) memory.forget();
  memory.letter.clear();
  memory.furniture.clear();
  packed_views(docx, memory.parts);
  if (memory.read_parts()) memory.letter.add_furniture(memory.furniture);
  else memory.add_slowly(docx);
  return memory.letter;
}

LetterText LetterReader::read(std::span<const std::byte> docx) {
  LetterText out;
  add_texts(read_numbered(docx), memory_->table, out);
  for (const PackedView& part : memory_->parts) out.parts.push_back(part_mark(part.name, part.crc));
  return out;
}

const std::vector<PackedView>& LetterReader::parts() const { return memory_->parts; }
LineTable& LetterReader::lines() { return memory_->table; }

}  // namespace pago
