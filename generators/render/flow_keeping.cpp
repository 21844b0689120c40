#include <algorithm>
#include <array>

#include "generators/render/flow_cuts.h"
#include "generators/render/flow_reader.h"

namespace pago {
namespace {

// What ties a block to its document: numbers of links, pictures and notes, sections, fields that count pages.
bool stands_alone(std::string_view xml) {
  static constexpr std::array<std::string_view, 9> ties = {
      "fld", "instrText", "drawing", "pict", "object", "sectPr", "hyperlink", "footnoteReference", "endnoteReference"};
  for (std::size_t at = 0; (at = xml.find('<', at)) != xml.npos; ++at) {
    const std::string_view element = xml.substr(at + 1);
    const std::string_view name = element.substr(element.starts_with("w:") ? 2 : 0);
    if (std::any_of(ties.begin(), ties.end(), [&](std::string_view tie) { return name.starts_with(tie); })) return false;
  }
  return true;
}

// Bullets may be kept; a number depends on those before it.
bool note_lists(const std::vector<FlowBlock>& blocks, bool inside, std::vector<std::pair<std::string, int>>& counted) {
  for (const FlowBlock& block : blocks) {
    if (const FlowParagraph* paragraph = paragraph_of(block)) {
      if (paragraph->label && (inside || !paragraph->label->bullet)) return false;
      if (paragraph->label) counted.emplace_back(paragraph->look.list, paragraph->look.list_level);
      continue;
    }
    for (const FlowRow& row : table_of(block)->rows)
      for (const FlowCell& cell : row.cells)
        if (!note_lists(cell.blocks, true, counted)) return false;
  }
  return true;
}

}  // namespace

// A header or footer follows its own fields, so these may stand in it.
bool FlowReader::story_stands_alone(std::string_view xml) {
  static constexpr std::array<std::string_view, 6> ties = {"w:drawing", "w:pict",      "w:object",
                                                           "w:numPr",   "w:hyperlink", "HYPERLINK"};
  return !xml.empty() &&
         std::none_of(ties.begin(), ties.end(), [&](std::string_view tie) { return xml.find(tie) != xml.npos; });
}

void FlowReader::keep_story(const std::string& xml, const std::shared_ptr<FlowStory>& story) {
  std::vector<std::pair<std::string, int>> none;
  if (!note_lists(story->blocks, true, none)) return;
  keep_looks();
  memory_.keep_story(xml, story);
  if (stands_alone(xml)) flow_.lasting.insert(flow_.lasting.end(), story->blocks.begin(), story->blocks.end());
}

// What is kept speaks of looks by their number.
void FlowReader::keep_looks() {
  if (memory_.looks.size() != flow_.looks.size()) memory_.looks = flow_.looks;
}

std::shared_ptr<FlowStory> FlowReader::make_story(const std::string& xml, OpenTexts& texts) {
  XmlOutline outline;
  const std::size_t root = xml.find("<w:");
  if (root == xml.npos || !outline.read(xml, root) || !find_texts(outline, 0, texts)) {
    texts = {};
    return nullptr;
  }
  const auto* open = memory_.find_open(texts.around);
  if (open == nullptr) return nullptr;
  return std::make_shared<FlowStory>(FlowStory{open->model.with(texts.texts)});
}

void FlowReader::keep_open_story(const std::string& xml, const std::string& name, const std::string& place,
                                 const OpenTexts& texts) {
  if (texts.texts.empty() || !unsupported_.empty() || !memory_.worth_keeping(texts.around)) return;
  XmlOutline outline;
  const std::size_t root = xml.find("<w:");
  if (!outline.read(xml, root)) return;
  const std::string open = xml.substr(0, root) + with_stand_ins(outline, 0);
  keep_open(texts.around, read_story_xml(open, name, place)->blocks, texts.texts.size(), true);
}

// The document may be asked for these blocks again, as the same objects.
void FlowReader::keep_exact(std::string_view name, std::string_view xml, const std::vector<FlowBlock>& blocks, bool inside) {
  if (!unsupported_.empty() || !memory_.worth_keeping(name) || !stands_alone(xml)) return;
  FlowMemory::KnownBlock known{blocks, {}};
  if (!note_lists(known.blocks, inside, known.counted)) return;
  keep_looks();
  if (!inside) {
    flow_.lasting.insert(flow_.lasting.end(), blocks.begin(), blocks.end());
  } else {
    for (const FlowCell& cell : table_of(blocks.front())->rows.front().cells)
      flow_.lasting.insert(flow_.lasting.end(), cell.blocks.begin(), cell.blocks.end());
  }
  memory_.keep(name, std::move(known));
}

std::vector<FlowBlock> FlowReader::row_alone(const FlowRow& row) {
  auto table = std::make_shared<FlowTable>();
  table->rows.push_back(row);
  return {std::move(table)};
}

// Reads a piece of the body by itself; nothing is counted.
std::vector<FlowBlock> FlowReader::read_apart(const CutBody& body, const std::string& xml) {
  std::string whole(body.head);
  whole.append(xml).append(body.tail);
  documents_.push_back(XmlDocument::parse(whole, scope_->name, limits_));
  const ListLooks counted = lists_;
  std::vector<FlowBlock> blocks;
  read_block(documents_.back().root().child(Ns::w, "body").first_child(), {}, blocks);
  lists_ = counted;
  return blocks;
}

void FlowReader::keep_open(const std::string& name, std::vector<FlowBlock> blocks, std::size_t texts, bool inside) {
  FlowMemory::OpenBlock open;
  if (!note_lists(blocks, inside, open.counted)) return;
  auto model = FlowModel::of(std::move(blocks), flow_.looks, texts);
  if (!model) return;
  open.model = std::move(*model);
  keep_looks();
  memory_.keep_open(name, std::move(open));
}

bool FlowReader::opens_again(const std::string& place, const CutBody& body, std::size_t element, OpenTexts& texts) {
  if (!unsupported_.empty() || !find_texts(body.outline, element, texts) || texts.texts.empty()) return false;
  return memory_.worth_keeping(place + texts.around) && stands_alone(texts.around);
}

void FlowReader::keep_open_block(const CutBody& body, const BodyBlock& block) {
  OpenTexts texts;
  if (!opens_again("", body, block.element, texts)) return;
  keep_open(texts.around, read_apart(body, with_stand_ins(body.outline, block.element)), texts.texts.size(), false);
}

// What a row looks like is read among the other rows of its table.
void FlowReader::keep_open_row(const CutBody& body, const BodyBlock& block, std::size_t number, const FlowTable& table) {
  OpenTexts texts;
  const BodyRow& row = block.rows[number];
  if (!opens_again(row.place, body, row.element, texts)) return;
  std::vector<const FlowRow*> others;
  for (const FlowRow& one : table.rows) others.push_back(others.size() == number ? nullptr : &one);
  known_rows_ = &others;
  const std::string xml = std::string(block.head) + with_stand_ins(body.outline, row.element) + "</w:tbl>";
  const std::vector<FlowBlock> blocks = read_apart(body, xml);
  known_rows_ = nullptr;
  const FlowTable* read = blocks.size() == 1 ? table_of(blocks.front()) : nullptr;
  if (read == nullptr || read->rows.size() != others.size()) return;
  keep_open(row.place + texts.around, row_alone(read->rows[number]), texts.texts.size(), true);
}

void FlowReader::keep_table(const CutBody& body, const BodyBlock& block, const FlowTable& table) {
  if (!unsupported_.empty() || table.rows.size() != block.rows.size()) return;
  FlowMemory::TableHead& head = memory_.table_heads[std::string(block.head)];
  head.look = FlowTable{table.columns, table.look, {}};
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const BodyRow& row = block.rows[r];
    if (row.known != nullptr) continue;
    keep_exact(row.place + std::string(row.xml), row.xml, row_alone(table.rows[r]), true);
    if (!row.made) keep_open_row(body, block, r, table);
  }
}

}  // namespace pago
