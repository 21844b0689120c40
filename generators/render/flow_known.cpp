#include <algorithm>
#include <array>

#include "forms/error.h"
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

void FlowReader::use_known(const FlowMemory::KnownBlock& known) {
  for (const auto& [list, level] : known.counted) lists_.count(list, level);
  blocks_.insert(blocks_.end(), known.blocks.begin(), known.blocks.end());
}

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

void FlowReader::read_fresh_block(XmlNode node, const BodyBlock& block) {
  const std::size_t from = blocks_.size();
  const bool keeps = unsupported_.empty() && stands_alone(block.xml) && memory_.worth_keeping(block.xml);
  known_rows_ = block.rows.empty() ? nullptr : &block.known_rows;
  read_block(node, {}, blocks_);
  known_rows_ = nullptr;
  if (!block.rows.empty() && unsupported_.empty() && blocks_.size() == from + 1 && table_of(blocks_.back()))
    keep_rows(block, *table_of(blocks_.back()));
  if (!keeps) return;
  FlowMemory::KnownBlock known;
  known.blocks.assign(blocks_.begin() + static_cast<std::ptrdiff_t>(from), blocks_.end());
  if (!note_lists(known.blocks, false, known.counted)) return;
  keep_looks();
  flow_.lasting.insert(flow_.lasting.end(), known.blocks.begin(), known.blocks.end());
  memory_.keep(block.xml, std::move(known));
}

// A row is kept as a table of that row alone.
void FlowReader::keep_rows(const BodyBlock& block, const FlowTable& table) {
  for (std::size_t r = 0; r < block.rows.size() && table.rows.size() == block.rows.size(); ++r) {
    if (block.known_rows[r] != nullptr || !stands_alone(block.row_xml[r]) || !memory_.worth_keeping(block.rows[r])) continue;
    auto alone = std::make_shared<FlowTable>();
    alone->rows.push_back(table.rows[r]);
    FlowMemory::KnownBlock known;
    known.blocks.emplace_back(alone);
    if (!note_lists(known.blocks, true, known.counted)) continue;
    keep_looks();
    for (const FlowCell& cell : table.rows[r].cells)
      flow_.lasting.insert(flow_.lasting.end(), cell.blocks.begin(), cell.blocks.end());
    memory_.keep(block.rows[r], std::move(known));
  }
}

// What a row looks like depends on its table, on where it stands, and on whether all rows above it are headings.
bool FlowReader::find_rows(BodyBlock& block, std::string& fresh) {
  CutTable cut;
  if (!cut_table(block.xml, cut)) return false;
  std::string xml(cut.head);
  bool heading = true;
  for (std::size_t r = 0; r < cut.rows.size(); ++r) {
    std::string name = std::to_string(r);
    name.append(r + 1 == cut.rows.size() ? " last" : "").append(heading ? " heading" : "").append(cut.head).append(cut.rows[r]);
    const FlowMemory::KnownBlock* known = memory_.find(name);
    if (known == nullptr && !row_stands_alone(cut.rows[r], cut.columns)) return false;
    block.known_rows.push_back(known ? &table_of(known->blocks.front())->rows.front() : nullptr);
    if (known == nullptr) xml += cut.rows[r];
    block.rows.push_back(std::move(name));
    heading = heading && cut.rows[r].find("w:tblHeader") != std::string_view::npos;
  }
  block.row_xml = std::move(cut.rows);
  fresh.append(xml).append("</w:tbl>");
  return true;
}

FlowReader::BodyBlock FlowReader::body_block(std::string_view xml, std::string& fresh) {
  BodyBlock block;
  block.xml = xml;
  block.known = memory_.find(xml);
  if (block.known != nullptr || find_rows(block, fresh)) return block;
  fresh += xml;
  return {xml, nullptr, {}, {}, {}};
}

// Only the blocks and rows that no earlier document had are parsed, as a document of their own.
bool FlowReader::read_known_body(const std::string& xml) {
  CutBody cut;
  if (!cut_body(xml, cut)) return false;
  std::vector<BodyBlock> blocks;
  std::string fresh(cut.head);
  for (const std::string_view child : cut.children) blocks.push_back(body_block(child, fresh));
  fresh += cut.tail;
  documents_.push_back(XmlDocument::parse(fresh, scope_->name, limits_));
  const XmlNode root = documents_.back().root(), body = root.child(Ns::w, "body");
  if (!body) return false;
  find_unsupported(root, "", scope_->relations, unsupported_);
  std::vector<XmlNode> nodes;
  for (XmlNode node : body.children()) nodes.push_back(node);
  std::size_t next = 0;
  for (const BodyBlock& block : blocks) {
    if (block.known != nullptr) {
      use_known(*block.known);
      continue;
    }
    if (next >= nodes.size())
      throw Error("docx.damaged", "Het Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.");
    read_fresh_block(nodes[next++], block);
  }
  close_section(body.child(Ns::w, "sectPr"));
  return true;
}

}  // namespace pago
