#include "parsers/formats/docx_story.h"

#include <cstdlib>
#include <utility>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

bool is_transparent(XmlNode node) {  // a wrapper around blocks, rows or cells that means nothing to a reader
  return node.is(Ns::w, "customXml") || node.is(Ns::w, "ins") || node.is(Ns::w, "moveTo") || node.is(Ns::w, "smartTag");
}

bool mark_is_deleted(XmlNode properties) {
  XmlNode mark = properties.child(Ns::w, "rPr");
  return mark.child(Ns::w, "del") || mark.child(Ns::w, "moveFrom");
}

std::optional<int> outline_level_of(XmlNode properties, const Style& style, std::size_t length) {
  if (XmlNode direct = properties.child(Ns::w, "outlineLvl")) {
    int level = std::atoi(direct.val().c_str());
    return level >= 0 && level < 9 ? std::optional(level) : std::nullopt;
  }
  if (style.outline_level) return style.outline_level;
  constexpr std::size_t longest_title = 200;
  return style.title && length <= longest_title ? std::optional(0) : std::nullopt;
}

struct ListPlace {
  std::string list;
  int level = 0;
};

std::optional<ListPlace> list_of(XmlNode properties, const Style& style, const std::string& style_id, Numbering& numbering) {
  XmlNode direct = properties.child(Ns::w, "numPr");
  XmlNode number = direct.child(Ns::w, "numId"), level = direct.child(Ns::w, "ilvl");
  ListPlace place;
  place.list = number ? number.val() : style.list.value_or("");
  if (place.list.empty() || place.list == "0" || !numbering.has(place.list)) return std::nullopt;
  if (level) {
    place.level = std::atoi(level.val().c_str());
  } else if (auto linked = numbering.level_of_style(place.list, style_id)) {
    place.level = *linked;
  } else if (!number) {
    place.level = numbering.level_of_style(place.list, style.list_owner).value_or(style.list_level.value_or(0));
    if (style.list_level) place.level = *style.list_level;
  }
  return place;
}

std::string without_closing_dot(std::string label) {
  while (!label.empty() && (label.back() == '.' || label.back() == ':' || label.back() == ')')) label.pop_back();
  return label;
}

}  // namespace

bool is_contents_control(XmlNode control) {
  XmlNode gallery = control.child(Ns::w, "sdtPr").child(Ns::w, "docPartObj").child(Ns::w, "docPartGallery");
  return gallery && gallery.val() == "Table of Contents";
}

bool shows_placeholder(XmlNode control) { return control.child(Ns::w, "sdtPr").on("showingPlcHdr"); }

std::vector<Block> Story::read(XmlNode container) {
  read_blocks(container);
  read_notes();
  return std::move(blocks_);
}

void Story::read_blocks(XmlNode container) {
  for (XmlNode node : container.children()) read_block(node);
  flush_carried();
}

void Story::read_block(XmlNode node) {
  if (node.is(Ns::w, "p")) {
    read_paragraph(node);
  } else if (node.is(Ns::w, "tbl")) {
    flush_carried();
    Table table = read_table(node);
    if (table.rows.empty() || !fields_.showing()) return;
    if (cell_) return cell_->tables.push_back(std::move(table));
    blocks_.push_back(std::move(table));
    read_notes();
  } else if (node.is(Ns::w, "sdt")) {
    if (is_contents_control(node)) return;
    const bool around = std::exchange(in_placeholder_, in_placeholder_ || shows_placeholder(node));
    for (XmlNode inner : node.child(Ns::w, "sdtContent").children()) read_block(inner);
    in_placeholder_ = around;
  } else if (node.is(Ns::mc, "AlternateContent")) {
    for (XmlNode inner : chosen_branch(node).children()) read_block(inner);
  } else if (is_transparent(node)) {
    for (XmlNode inner : node.children()) read_block(inner);
  } else if (node.is(Ns::w, "altChunk")) {
    context_.skipped_chunk = true;
  }
}

void Story::read_paragraph(XmlNode node) {
  XmlNode properties = node.child(Ns::w, "pPr");
  const Style* around = style_;
  style_ = &context_.styles.paragraph(properties.child(Ns::w, "pStyle").val());
  StoryLine line;
  if (carried_) line = std::move(*carried_);
  carried_.reset();
  const std::size_t before = line.letters;
  read_inline(node, line);
  style_ = around;
  if (before > 0 && line.letters == before) properties = carried_properties_;
  if (mark_is_deleted(node.child(Ns::w, "pPr"))) {
    carried_ = std::move(line);
    carried_properties_ = properties;
  } else {
    finish_paragraph(properties, std::move(line));
  }
}

void Story::flush_carried() {
  if (!carried_) return;
  StoryLine line = std::move(*carried_);
  carried_.reset();
  if (line.letters > 0 || !line.text_boxes.empty()) finish_paragraph(carried_properties_, std::move(line));
}

void Story::finish_paragraph(XmlNode properties, StoryLine line) {
  std::string style_id = properties.child(Ns::w, "pStyle").val();
  const Style& style = context_.styles.paragraph(style_id);
  Paragraph paragraph;
  paragraph.text = clean_text(line.raw);
  paragraph.style = style.name;
  paragraph.bold = line.letters > 0 && line.bold_letters == line.letters;
  bool hidden_mark = properties.child(Ns::w, "rPr").on("vanish", style.hidden.value_or(false));
  bool bullet = false;
  auto list = list_of(properties, style, style_id, context_.numbering);
  if (list && fields_.showing() && !(hidden_mark && paragraph.text.empty())) {
    Numbering::Label label = context_.numbering.next(list->list, list->level);
    paragraph.label = label.text;
    paragraph.list_level = list->level;
    bullet = label.bullet;
  }
  if (!paragraph.text.empty() && !style.contents)
    place(std::move(paragraph), outline_level_of(properties, style, line.raw.size()), bullet);
  pending_notes_.insert(pending_notes_.end(), line.notes.begin(), line.notes.end());
  read_attached(std::move(line.text_boxes));
  if (!cell_) read_notes();
}

void Story::place(Paragraph paragraph, std::optional<int> outline_level, bool bullet) {
  if (cell_) return cell_->paragraphs.push_back(std::move(paragraph));
  if (!outline_level) {
    blocks_.push_back(std::move(paragraph));
    return;
  }
  Heading heading;
  heading.level = *outline_level + 1;
  heading.text = std::move(paragraph.text);
  heading.style = paragraph.style;
  heading.label = bullet ? "" : without_closing_dot(paragraph.label);
  if (heading.label.empty()) heading.label = take_typed_number(heading.text);
  blocks_.push_back(std::move(heading));
}

void Story::read_attached(std::vector<XmlNode> text_boxes) {
  for (XmlNode box : text_boxes) {
    Story inside(context_, box);
    for (Block& block : inside.read(box)) {
      if (auto* heading = std::get_if<Heading>(&block)) {
        Paragraph paragraph;
        paragraph.text = heading->label.empty() ? heading->text : heading->label + " " + heading->text;
        block = paragraph;
      }
      if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        if (paragraph->role == Role::body) paragraph->role = Role::text_box;
        if (cell_) cell_->paragraphs.push_back(std::move(*paragraph));
      } else if (cell_) {
        cell_->tables.push_back(std::move(std::get<Table>(block)));
      }
      if (!cell_) blocks_.push_back(std::move(block));
    }
  }
}

void Story::read_notes() {
  std::vector<XmlNode> notes = std::exchange(pending_notes_, {});
  for (XmlNode note : notes) {
    std::string number = std::to_string(++context_.notes_seen);
    Story inside(context_, note);
    bool first = true;
    for (Block& block : inside.read(note)) {
      auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph && paragraph->role == Role::body) {
        paragraph->role = Role::footnote;
        paragraph->label = std::exchange(first, false) ? number : paragraph->label;
      }
      blocks_.push_back(std::move(block));
    }
  }
}

}  // namespace pago
