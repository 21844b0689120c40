#include "parsers/formats/odf_story.h"

#include <cstdlib>
#include <utility>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

bool is_contents(std::string_view name) {  // table of contents and its like
  return name == "table-of-content" || name == "illustration-index" || name == "table-index" || name == "object-index" ||
         name == "user-index" || name == "alphabetical-index" || name == "bibliography";
}

std::optional<int> number_in(XmlNode node, std::string_view name) {
  const std::string text = node.attribute(Ns::text, name);
  return text.empty() ? std::nullopt : std::optional(std::atoi(text.c_str()));
}

std::string without_closing_dot(std::string label) {
  while (!label.empty() && (label.back() == '.' || label.back() == ':' || label.back() == ')')) label.pop_back();
  return label;
}

std::optional<int> outline_level_of(XmlNode node, const Style& style, std::size_t length) {
  constexpr std::size_t longest_title = 200;
  if (node.is(Ns::text, "h")) return std::min(std::max(number_in(node, "outline-level").value_or(1), 1), 9) - 1;
  if (style.title && length <= longest_title) return 0;
  return style.outline_level;
}

}  // namespace

std::vector<Block> OdfStory::read(XmlNode container) {
  read_blocks(container);
  read_notes();
  return std::move(blocks_);
}

void OdfStory::read_blocks(XmlNode container) {
  for (XmlNode node : container.children()) read_block(node);
}

void OdfStory::read_block(XmlNode node) {
  if (node.ns() == Ns::draw) {
    std::vector<XmlNode> boxes;
    collect_odf_text_boxes(node, boxes, context_.skipped_object);
    return read_attached(boxes);
  }
  if (node.is(Ns::table, "table")) {
    Table table = read_table(node);
    if (table.rows.empty()) return;
    if (cell_) return cell_->tables.push_back(std::move(table));
    blocks_.push_back(std::move(table));
    return read_notes();
  }
  if (node.ns() != Ns::text) return;
  const std::string_view name = node.name();
  if (name == "p" || name == "h") read_paragraph(node);
  else if (name == "list") read_list(node);
  else if (name == "numbered-paragraph") read_blocks(node);
  else if (name == "section" && node.attribute(Ns::text, "display") != "none") read_blocks(node);
  else if (name == "index-body" || is_contents(name)) return;
}

void OdfStory::read_list(XmlNode list) {
  const ListPlace around = list_;
  const std::string style = list.attribute(Ns::text, "style-name");
  if (!style.empty()) list_.style = style;
  ++list_.level;
  if (!list_.counter) list_.counter = context_.lists.open(list, list_.style);
  const ListPlace own = list_;
  for (XmlNode item : list.children())
    if (item.is(Ns::text, "list-item") || item.is(Ns::text, "list-header")) read_item(item, own);
  list_ = around;
}

void OdfStory::read_item(XmlNode item, const ListPlace& place) {
  list_ = place;
  list_.counts = item.is(Ns::text, "list-item");
  list_.start = number_in(item, "start-value");
  for (XmlNode node : item.children()) {
    const bool inner = node.is(Ns::text, "list");
    const bool counts = list_.counts;
    read_block(node);
    list_.counts = inner && counts;
  }
}

void OdfStory::read_paragraph(XmlNode node) {
  const Style& style = context_.styles.paragraph(node.attribute(Ns::text, "style-name"));
  OdfLine line;
  read_inline(node, style, line);
  Paragraph paragraph;
  paragraph.text = clean_text(line.raw);
  paragraph.style = style.name;
  paragraph.bold = line.letters > 0 && line.bold_letters == line.letters;
  if (!paragraph.text.empty() && !style.contents) {
    const auto outline_level = outline_level_of(node, style, line.raw.size());
    std::string number = take_label(node, style, outline_level, paragraph);
    place(std::move(paragraph), outline_level, std::move(number));
  }
  pending_notes_.insert(pending_notes_.end(), line.notes.begin(), line.notes.end());
  read_attached(line.text_boxes);
  if (!cell_) read_notes();
}

// The number of a heading; that of a list item goes to the paragraph itself. A bullet before a heading is no number.
std::string OdfStory::take_label(XmlNode node, const Style& style, std::optional<int> outline_level, Paragraph& paragraph) {
  if (list_.level >= 0) {
    if (!std::exchange(list_.counts, false)) return {};
    const std::string own = list_.style.empty() ? style.list.value_or("") : list_.style;
    const OdfLists::Label label =
        context_.lists.next(list_.counter, own, list_.level, std::exchange(list_.start, std::nullopt));
    paragraph.label = label.text;
    paragraph.list_level = list_.level;
    return label.bullet ? "" : without_closing_dot(label.text);
  }
  if (!outline_level || !node.is(Ns::text, "h") || node.attribute(Ns::text, "is-list-header") == "true") return {};
  if (style.list && style.list->empty()) return {};
  return without_closing_dot(context_.lists.heading_number(*outline_level, number_in(node, "start-value")));
}

void OdfStory::place(Paragraph paragraph, std::optional<int> outline_level, std::string number) {
  if (cell_) return cell_->paragraphs.push_back(std::move(paragraph));
  if (!outline_level) {
    blocks_.push_back(std::move(paragraph));
    return;
  }
  Heading heading;
  heading.level = *outline_level + 1;
  heading.text = std::move(paragraph.text);
  heading.label = std::move(number);
  if (heading.label.empty()) heading.label = take_typed_number(heading.text);
  blocks_.push_back(std::move(heading));
}

void OdfStory::read_attached(const std::vector<XmlNode>& text_boxes) {
  for (XmlNode box : text_boxes) {
    OdfStory inside(context_);
    for (Block& block : inside.read(box)) {
      if (auto* heading = std::get_if<Heading>(&block)) {
        Paragraph paragraph;
        paragraph.text = heading->label.empty() ? heading->text : heading->label + " " + heading->text;
        block = std::move(paragraph);
      }
      auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph && paragraph->role == Role::body) paragraph->role = Role::text_box;
      if (!cell_) blocks_.push_back(std::move(block));
      else if (paragraph) cell_->paragraphs.push_back(std::move(*paragraph));
      else cell_->tables.push_back(std::move(std::get<Table>(block)));
    }
  }
}

void OdfStory::read_notes() {
  for (XmlNode note : std::exchange(pending_notes_, {})) {
    const std::string number = std::to_string(++context_.notes_seen);
    OdfStory inside(context_);
    bool first = true;
    for (Block& block : inside.read(note.child(Ns::text, "note-body"))) {
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
