#include "generators/render/tag_writer.h"

#include <algorithm>

namespace pago {
namespace {

constexpr int first_annotation = 100'000;  // numbers under this are pages

}  // namespace

TagWriter::TagWriter(const TagTree& tags, PdfParts& parts) : tags_(tags), parts_(parts), kids_(tags.nodes.size()) {
  root_ = parts.reserve();
  document_ = parts.reserve();
  for (std::size_t i = 0; i < tags.nodes.size(); ++i) numbers_.push_back(parts.reserve());
}

void TagWriter::page(int page_object, const std::vector<int>& tags) {
  std::string parents = "[";
  for (std::size_t mark = 0; mark < tags.size(); ++mark) {
    kids_[static_cast<std::size_t>(tags[mark])].push_back({page_object, static_cast<int>(mark), 0});
    if (mark > 0) parents += ' ';
    append_reference(element(tags[mark]), parents);
  }
  parent_tree_.push_back(parents + "]");
}

int TagWriter::annotation(int object, int page_object, int tag) {
  kids_[static_cast<std::size_t>(tag)].push_back({page_object, -1, object});
  annotations_.emplace_back(first_annotation + static_cast<int>(annotations_.size()), reference(element(tag)));
  return annotations_.back().first;
}

std::string TagWriter::element_body(std::size_t tag) const {
  const TagNode& node = tags_.nodes[tag];
  std::string body;
  body.reserve(90 + 10 * kids_[tag].size() + 8 * node.children.size());
  body.append("<< /S /").append(node.type).append(" /P ");
  append_reference(node.parent < 0 ? document_ : numbers_[static_cast<std::size_t>(node.parent)], body);
  if (!node.alternative.empty()) body += " /Alt " + pdf_text(node.alternative);
  if (node.type == "Note") body += " /ID " + pdf_text("noot" + std::to_string(tag));
  if (node.type == "TH" || node.type == "TD") {
    std::string about;
    if (node.heads != TagNode::Heads::nothing) about += node.heads == TagNode::Heads::row ? " /Scope /Row" : " /Scope /Column";
    if (node.columns > 1) about += " /ColSpan " + std::to_string(node.columns);
    if (node.rows > 1) about += " /RowSpan " + std::to_string(node.rows);
    if (!about.empty()) body += " /A << /O /Table" + about + " >>";
  }
  if (node.type == "L") body += " /A << /O /List /ListNumbering /None >>";
  const int page = page_of(kids_[tag]);
  if (page > 0) body += " /Pg ", append_reference(page, body);
  body += " /K [";
  append_kids(tag, page, body);
  return body.append("] >>");
}

int TagWriter::page_of(const std::vector<Kid>& kids) {
  const auto mark = std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.annotation == 0; });
  return mark == kids.end() ? 0 : mark->page;
}

// What is marked on the page of the element itself needs no more than its number.
void TagWriter::append_kids(std::size_t tag, int page, std::string& out) const {
  const auto part = [&out] {
    if (out.back() != '[') out += ' ';
  };
  for (const Kid& kid : kids_[tag]) {
    part();
    if (kid.annotation == 0 && kid.page == page) {
      append_integer(kid.mark, out);
      continue;
    }
    out.append(kid.annotation > 0 ? "<< /Type /OBJR /Obj " : "<< /Type /MCR /Pg ");
    if (kid.annotation > 0) append_reference(kid.annotation, out), out.append(" /Pg ");
    append_reference(kid.page, out);
    if (kid.annotation == 0) out.append(" /MCID "), append_integer(kid.mark, out);
    out.append(" >>");
  }
  for (const int child : tags_.nodes[tag].children) {
    part();
    append_reference(element(child), out);
  }
}

int TagWriter::write() {
  for (std::size_t i = 0; i < tags_.nodes.size(); ++i) {
    const TagNode& node = tags_.nodes[i];
    if (node.alternative.empty() && node.type != "Note") parts_.set_without_strings(numbers_[i], element_body(i));
    else parts_.set(numbers_[i], element_body(i));
  }
  std::string children = "[";
  for (const int root : tags_.roots) children += " " + reference(element(root));
  parts_.set_without_strings(document_, "<< /S /Document /P " + reference(root_) + " /K " + children + "] >>");
  std::string numbers = "<< /Nums [";
  for (std::size_t i = 0; i < parent_tree_.size(); ++i) numbers += std::to_string(i) + " " + parent_tree_[i] + " ";
  for (const auto& [number, parent] : annotations_) numbers += std::to_string(number) + " " + parent + " ";
  const int tree = parts_.reserve();
  parts_.set_without_strings(tree, numbers + "] >>");
  const int next = first_annotation + static_cast<int>(annotations_.size());
  parts_.set_without_strings(root_, "<< /Type /StructTreeRoot /K " + reference(document_) + " /ParentTree " + reference(tree) +
                                        " /ParentTreeNextKey " + std::to_string(next) + " >>");
  return root_;
}

}  // namespace pago
