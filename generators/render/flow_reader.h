#pragma once
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/flow_cuts.h"
#include "generators/render/flow_memory.h"
#include "generators/render/flow_parts.h"
#include "generators/render/list_looks.h"
#include "generators/render/read_flow.h"
#include "generators/render/style_sheet.h"
#include "generators/render/unsupported.h"

// Inside read_flow only.
namespace pago {

// Follows the fields of one story: what is shown of each, and what a page fills in.
class FlowFields {
 public:
  enum class Live { none, page, pages };

  void begin();
  void instruction(std::string_view text);
  Live separate();  // what the field asks of the page; its stored result is then not shown
  Live end();       // of a field without a stored result
  bool showing() const { return hidden_ == 0; }
  std::string link() const;  // address of the innermost HYPERLINK field; empty: none

  static Live live(std::string_view instruction);

 private:
  struct Open {
    std::string instruction, link;
    bool in_result = false, hides = true;
  };
  std::vector<Open> open_;
  int hidden_ = 0;
};

// Styles and lists of a document with the XML that they came from: letters from one template share them.
struct SharedStyles {
  std::string styles_xml, theme_xml, numbering_xml;
  std::vector<XmlDocument> documents;
  StyleSheet sheet;
  ListLooks lists;  // nothing counted yet
};

class FlowReader {
 public:
  // Takes over what `memory` knows and adds to it.
  FlowReader(const FlowParts& parts, const Limits& limits, FlowMemory& memory);
  FlowDocument read(const std::string& main_part);
  const std::vector<UnsupportedPlace>& unsupported() const { return unsupported_; }

 private:
  struct PartScope {  // the part that is being read: its relationships
    std::string name;
    const std::map<std::string, Relationship>& relations;
    FlowFields fields;
  };
  struct ReadingPlace {
    TableTextLayers layers;
    bool in_cell = false;
    int depth = 0;
  };

  // flow_reader.cpp: parts and sections
  XmlNode part(const std::string& name);
  void read_styles(const std::string& main_part);
  PartScope scope_of(const std::string& name);
  void read_settings(const std::string& name);
  void read_core(const std::string& name);
  void read_body(XmlNode body);
  void read_section(XmlNode properties, FlowSection& section);
  void read_section_stories(XmlNode properties, FlowSection& section);
  void set_story(FlowSection& section, const FlowMemory::Section::Story& story);
  std::shared_ptr<FlowStory> read_story(const std::string& name, const std::string& place);
  std::shared_ptr<FlowStory> read_story_xml(const std::string& xml, const std::string& name, const std::string& place);
  void close_section(XmlNode properties);
  void close_known_section(const FlowMemory::Section& known);
  void keep_section(std::string_view xml);
  FlowSection begin_section();
  void close_with_space(std::vector<FlowBlock>& blocks);

  // flow_known.cpp: what was in an earlier document
  struct BodyRow {  // of a table; neither known nor made: fresh
    std::uint32_t element = 0;
    std::string_view xml;
    std::string place;  // its table and where it stands there; with its XML what it is known by
    const FlowRow* known = nullptr;
    std::shared_ptr<FlowTable> made;  // of that row alone, from a model
  };
  struct BodyBlock {  // of the body; neither known, nor made, nor the section: fresh
    std::uint32_t element = 0;
    std::string_view xml, head;  // head: of a table with rows
    const FlowMemory::KnownBlock* known = nullptr;
    std::vector<FlowBlock> made;  // from a model
    std::vector<std::pair<std::string, int>> counted;
    std::vector<BodyRow> rows;  // empty: no table, or one that is read whole
    bool section = false;       // the properties of the last section, known
  };
  bool read_known_body(const std::string& xml);
  void use_body(const CutBody& cut, const std::vector<BodyBlock>& blocks, XmlNode body);
  BodyBlock body_block(const CutBody& body, std::size_t number, std::string& fresh);
  bool find_rows(const CutBody& body, BodyBlock& block, std::string& fresh);  // false: its rows are read together
  void find_row(const CutBody& body, BodyRow& row);
  static void assemble(const FlowTable& look, BodyBlock& block);
  void use(const std::vector<FlowBlock>& blocks, const std::vector<std::pair<std::string, int>>& counted);
  void use_block(const CutBody& body, const BodyBlock& block);
  void read_fresh_block(XmlNode node, const CutBody& body, const BodyBlock& block);

  // flow_keeping.cpp: what may come again
  void keep_exact(std::string_view name, std::string_view xml, const std::vector<FlowBlock>& blocks, bool inside);
  void keep_open(const std::string& name, std::vector<FlowBlock> blocks, std::size_t texts, bool inside);
  bool opens_again(const std::string& place, const CutBody& body, std::size_t element, OpenTexts& texts);
  void keep_open_block(const CutBody& body, const BodyBlock& block);
  void keep_open_row(const CutBody& body, const BodyBlock& block, std::size_t number, const FlowTable& table);
  void keep_table(const CutBody& body, const BodyBlock& block, const FlowTable& table);
  std::vector<FlowBlock> read_apart(const CutBody& body, const std::string& xml);
  static std::vector<FlowBlock> row_alone(const FlowRow& row);
  void keep_looks();
  static bool story_stands_alone(std::string_view xml);
  void keep_story(const std::string& xml, const std::shared_ptr<FlowStory>& story);
  std::shared_ptr<FlowStory> make_story(const std::string& xml, OpenTexts& texts);  // from a model; nullptr: there is none
  void keep_open_story(const std::string& xml, const std::string& name, const std::string& place, const OpenTexts& texts);

  // flow_blocks.cpp
  void read_blocks(XmlNode container, const ReadingPlace& place, std::vector<FlowBlock>& blocks);
  void read_block(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks);
  void read_paragraph(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks);
  void number(FlowParagraph& paragraph, TextLook mark);

  // flow_runs.cpp
  void read_inline(XmlNode container, const TextLook& base, FlowParagraph& paragraph);
  void read_inline_node(XmlNode node, const TextLook& base, FlowParagraph& paragraph);
  void read_run(XmlNode run, const TextLook& base, FlowParagraph& paragraph);
  void read_run_part(XmlNode part, const TextLook& look, FlowParagraph& paragraph);
  void add(FlowPiece::Kind kind, const TextLook& look, FlowParagraph& paragraph, std::string text = {}, std::size_t target = 0);
  void add_text(std::string text, const TextLook& look, FlowParagraph& paragraph);
  void add_live(FlowFields::Live live, const TextLook& look, FlowParagraph& paragraph);
  void add_note(XmlNode reference, const TextLook& look, FlowParagraph& paragraph);
  void add_picture(XmlNode drawing, const TextLook& look, FlowParagraph& paragraph);
  std::size_t look_number(const TextLook& look);
  int link_number(const std::string& address);

  // flow_tables.cpp
  void read_table(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks);

  const FlowParts& parts_;
  Limits limits_;
  std::list<XmlDocument> documents_;
  FlowMemory& memory_;
  const StyleSheet* styles_ = nullptr;
  std::vector<UnsupportedPlace> unsupported_;
  ListLooks lists_;
  std::map<std::string, XmlNode> notes_;
  PartScope* scope_ = nullptr;
  FlowDocument flow_;
  std::vector<FlowBlock> blocks_;                            // of the section that is being read
  const std::vector<const FlowRow*>* known_rows_ = nullptr;  // of the table that is read next
  std::map<std::string, std::shared_ptr<FlowStory>> stories_;
  std::vector<FlowMemory::Section::Story> section_stories_;  // that the last section named
  std::string note_number_;                                  // while a footnote is read
  int link_ = -1;
};

}  // namespace pago
