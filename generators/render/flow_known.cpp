#include <algorithm>
#include <array>

#include "forms/error.h"
#include "generators/render/flow_reader.h"

namespace pago {
namespace {

// What ties a block to its document: numbers of links, pictures and notes, sections, fields that count pages.
bool stands_alone(std::string_view xml) {
  static constexpr std::array<std::string_view, 8> ties = {"w:fld",    "w:instrText", "w:drawing",   "w:pict",
                                                           "w:object", "w:sectPr",    "w:hyperlink", "noteReference"};
  return std::none_of(ties.begin(), ties.end(), [&](std::string_view tie) { return xml.find(tie) != xml.npos; });
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

void FlowReader::read_fresh_block(XmlNode node, std::string_view xml) {
  const std::size_t from = blocks_.size();
  const bool keeps = unsupported_.empty() && stands_alone(xml) && memory_.worth_keeping(xml);
  read_block(node, {}, blocks_);
  if (!keeps) return;
  FlowMemory::KnownBlock known;
  known.blocks.assign(blocks_.begin() + static_cast<std::ptrdiff_t>(from), blocks_.end());
  if (!note_lists(known.blocks, false, known.counted)) return;
  keep_looks();
  flow_.lasting.insert(flow_.lasting.end(), known.blocks.begin(), known.blocks.end());
  memory_.keep(xml, std::move(known));
}

// Only the blocks that no earlier document had are parsed, as a document of their own.
bool FlowReader::read_known_body(const std::string& xml) {
  CutBody cut;
  if (!cut_body(xml, cut)) return false;
  std::vector<const FlowMemory::KnownBlock*> known;
  std::string fresh(cut.head);
  for (const std::string_view child : cut.children) {
    known.push_back(memory_.find(child));
    if (known.back() == nullptr) fresh += child;
  }
  fresh += cut.tail;
  documents_.push_back(XmlDocument::parse(fresh, scope_->name, limits_));
  const XmlNode root = documents_.back().root(), body = root.child(Ns::w, "body");
  if (!body) return false;
  find_unsupported(root, "", scope_->relations, unsupported_);
  std::vector<XmlNode> nodes;
  for (XmlNode node : body.children()) nodes.push_back(node);
  std::size_t next = 0;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] != nullptr) {
      use_known(*known[i]);
      continue;
    }
    if (next >= nodes.size())
      throw Error("docx.damaged", "Het Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.");
    read_fresh_block(nodes[next++], cut.children[i]);
  }
  close_section(body.child(Ns::w, "sectPr"));
  return true;
}

}  // namespace pago
