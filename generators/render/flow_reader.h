#pragma once
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/flow_memory.h"
#include "generators/render/list_looks.h"
#include "generators/render/read_flow.h"
#include "generators/render/style_sheet.h"
#include "generators/render/unsupported.h"
#include "parsers/formats/relationships.h"

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
  FlowReader(const OoxmlPackage& package, const Limits& limits, FlowMemory& memory);
  FlowDocument read(const std::string& main_part);
  const std::vector<UnsupportedPlace>& unsupported() const { return unsupported_; }

 private:
  struct PartScope {  // the part that is being read: its relationships
    std::string name;
    std::map<std::string, Relationship> relations;
    FlowFields fields;
  };
  struct ReadingPlace {
    TableTextLayers layers;
    bool in_cell = false;
    int depth = 0;
  };

  // flow_reader.cpp: parts and sections
  XmlNode part(const std::string& name);
  void read_styles(const std::vector<Relationship>& relations);
  PartScope scope_of(const std::string& name);
  void read_settings(const std::string& name);
  void read_core(const std::string& name);
  void read_body(XmlNode body);
  void read_section(XmlNode properties, FlowSection& section);
  std::shared_ptr<FlowStory> read_story(const std::string& name, const std::string& place);
  void close_section(XmlNode properties);
  void close_with_space(std::vector<FlowBlock>& blocks);

  // flow_known.cpp: what was in an earlier document
  // A block of the body: known, or fresh; of a fresh table some rows may be known.
  struct BodyBlock {
    std::string_view xml;
    const FlowMemory::KnownBlock* known = nullptr;
    std::vector<std::string> rows;           // what each is known by; empty: the table is not cut
    std::vector<const FlowRow*> known_rows;  // as many; nullptr: fresh
    std::vector<std::string_view> row_xml;
  };
  bool read_known_body(const std::string& xml);
  BodyBlock body_block(std::string_view xml, std::string& fresh);
  bool find_rows(BodyBlock& block, std::string& fresh);  // false: its rows are read together
  void read_fresh_block(XmlNode node, const BodyBlock& block);
  void keep_rows(const BodyBlock& block, const FlowTable& table);
  void keep_looks();
  static bool story_stands_alone(std::string_view xml);
  void keep_story(const std::string& xml, const std::shared_ptr<FlowStory>& story);
  void use_known(const FlowMemory::KnownBlock& known);

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

  const OoxmlPackage& package_;
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
  std::string note_number_;  // while a footnote is read
  int link_ = -1;
};

}  // namespace pago
