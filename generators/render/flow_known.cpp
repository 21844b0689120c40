#include "forms/error.h"
#include "generators/render/flow_cuts.h"
#include "generators/render/flow_reader.h"

namespace pago {
namespace {

constexpr std::size_t most_table_heads = 200;

}  // namespace

void FlowReader::use(const std::vector<FlowBlock>& blocks, const std::vector<std::pair<std::string, int>>& counted) {
  for (const auto& [list, level] : counted) lists_.count(list, level);
  blocks_.insert(blocks_.end(), blocks.begin(), blocks.end());
}

// What a row looks like depends on its table, on where it stands, and on whether all rows above it are headings.
bool FlowReader::find_rows(const CutBody& body, BodyBlock& block, std::string& fresh) {
  CutTable cut;
  if (!cut_table(body.outline, block.element, cut)) return false;
  auto head = memory_.table_heads.find(cut.head);
  if (head == memory_.table_heads.end()) {
    if (memory_.table_heads.size() >= most_table_heads) return false;
    head = memory_.table_heads.emplace(std::string(cut.head), FlowMemory::TableHead{{}, memory_.table_heads.size()}).first;
  }
  bool heading = true, complete = head->second.look.has_value();
  for (std::size_t r = 0; r < cut.rows.size(); ++r) {
    BodyRow row{cut.elements[r], cut.rows[r], std::to_string(head->second.number) + " " + std::to_string(r), nullptr, nullptr};
    row.place.append(r + 1 == cut.rows.size() ? " last" : "").append(heading ? " heading" : "");
    find_row(body, row);
    if (!row.known && !row.made && !row_stands_alone(row.xml, cut.columns)) return false;
    complete = complete && (row.known || row.made);
    heading = heading && body.outline.has_inside(row.element, "w:tblHeader");
    block.rows.push_back(std::move(row));
  }
  block.head = cut.head;
  if (complete) {
    assemble(*head->second.look, block);
    return true;
  }
  fresh.append(cut.head);
  for (const BodyRow& row : block.rows)
    if (!row.known && !row.made) fresh.append(row.xml);
  fresh.append("</w:tbl>");
  return true;
}

void FlowReader::find_row(const CutBody& body, BodyRow& row) {
  if (const auto* known = memory_.find(row.place + std::string(row.xml))) {
    row.known = &table_of(known->blocks.front())->rows.front();
    return;
  }
  OpenTexts texts;
  if (!find_texts(body.outline, row.element, texts)) return;
  if (const auto* open = memory_.find_open(row.place + texts.around))
    row.made = std::get<std::shared_ptr<FlowTable>>(open->model.with(texts.texts).front());
}

// A table of which all rows are known or made.
void FlowReader::assemble(const FlowTable& look, BodyBlock& block) {
  auto table = std::make_shared<FlowTable>(look);
  bool heading = true;
  for (const BodyRow& row : block.rows) {
    table->rows.push_back(row.known != nullptr ? *row.known : row.made->rows.front());
    heading = table->rows.back().heading = heading && table->rows.back().heading;
  }
  block.made.emplace_back(std::move(table));
}

FlowReader::BodyBlock FlowReader::body_block(const CutBody& body, std::size_t number, std::string& fresh) {
  BodyBlock block;
  block.element = body.elements[number];
  block.xml = body.children[number];
  block.known = memory_.find(block.xml);
  if (block.known != nullptr || find_rows(body, block, fresh)) return block;
  block.rows.clear();
  OpenTexts texts;
  const auto* open = find_texts(body.outline, block.element, texts) ? memory_.find_open(texts.around) : nullptr;
  if (open != nullptr) {
    block.made = open->model.with(texts.texts);
    block.counted = open->counted;
  } else if (body.outline.is(block.element, "w:sectPr") && number + 1 == body.elements.size()) {
    block.section = memory_.sections.contains(block.xml);
    if (!block.section) fresh.append(block.xml);
  } else {
    fresh.append(block.xml);
  }
  return block;
}

void FlowReader::use_block(const CutBody& body, const BodyBlock& block) {
  if (block.known != nullptr) return use(block.known->blocks, block.known->counted);
  use(block.made, block.counted);
  if (block.rows.empty()) keep_exact(block.xml, block.xml, block.made, false);
  else keep_table(body, block, *table_of(block.made.front()));
}

void FlowReader::read_fresh_block(XmlNode node, const CutBody& body, const BodyBlock& block) {
  const std::size_t from = blocks_.size();
  std::vector<const FlowRow*> rows;
  for (const BodyRow& row : block.rows) rows.push_back(row.made ? &row.made->rows.front() : row.known);
  known_rows_ = rows.empty() ? nullptr : &rows;
  const std::size_t sections = flow_.sections.size();
  read_block(node, {}, blocks_);
  known_rows_ = nullptr;
  if (sections != flow_.sections.size()) return;
  const std::vector<FlowBlock> read(blocks_.begin() + static_cast<std::ptrdiff_t>(from), blocks_.end());
  if (!rows.empty() && read.size() == 1 && table_of(read.front())) return keep_table(body, block, *table_of(read.front()));
  keep_exact(block.xml, block.xml, read, false);
  keep_open_block(body, block);
}

// Only the blocks and rows that no earlier document had, nor one that is the same but for its texts, are parsed, as a document
// of their own.
bool FlowReader::read_known_body(const std::string& xml) {
  CutBody cut;
  if (!cut_body(xml, cut)) return false;
  std::vector<BodyBlock> blocks;
  std::string fresh;
  for (std::size_t i = 0; i < cut.elements.size(); ++i) blocks.push_back(body_block(cut, i, fresh));
  const bool whole = fresh.empty() && !blocks.empty() && blocks.back().section;
  XmlNode body;
  if (!whole) {
    fresh.insert(0, cut.head);
    fresh.append(blocks.empty() || !blocks.back().section ? "" : blocks.back().xml).append(cut.tail);
    documents_.push_back(XmlDocument::parse(fresh, scope_->name, limits_));
    const XmlNode root = documents_.back().root();
    body = root.child(Ns::w, "body");
    if (!body) return false;
    find_unsupported(root, "", scope_->relations, unsupported_);
  }
  use_body(cut, blocks, body);
  if (whole) close_known_section(memory_.sections.find(blocks.back().xml)->second);
  else close_section(body.child(Ns::w, "sectPr"));
  if (!whole && !blocks.empty() && cut.outline.is(blocks.back().element, "w:sectPr")) keep_section(blocks.back().xml);
  return true;
}

void FlowReader::use_body(const CutBody& cut, const std::vector<BodyBlock>& blocks, XmlNode body) {
  std::vector<XmlNode> nodes;
  for (XmlNode node : body.children()) nodes.push_back(node);
  std::size_t next = 0;
  for (const BodyBlock& block : blocks) {
    if (block.section) continue;
    if (block.known != nullptr || !block.made.empty()) {
      use_block(cut, block);
      continue;
    }
    if (next >= nodes.size())
      throw Error("docx.damaged", "Het Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.");
    read_fresh_block(nodes[next++], cut, block);
  }
}

}  // namespace pago
