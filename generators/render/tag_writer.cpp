#include "generators/render/tag_writer.h"

namespace pago {
namespace {

constexpr int first_annotation = 100'000;  // numbers under this are pages

}  // namespace

TagWriter::TagWriter(const TagTree& tags, PdfParts& parts) : tags_(tags), parts_(parts), kids_of_(tags.nodes.size()) {
  root_ = parts.reserve();
  document_ = parts.reserve();
  for (std::size_t i = 0; i < tags.nodes.size(); ++i) numbers_.push_back(parts.reserve());
}

void TagWriter::add_kid(int tag, const Kid& kid) {
  Ends& of = kids_of_[static_cast<std::size_t>(tag)];
  const int own = static_cast<int>(kids_.size());
  (of.last < 0 ? of.first : kids_[static_cast<std::size_t>(of.last)].next) = own;
  of.last = own;
  kids_.push_back(kid);
}

void TagWriter::page(int page_object, const std::vector<int>& tags) {
  std::string parents = "[";
  for (std::size_t mark = 0; mark < tags.size(); ++mark) {
    add_kid(tags[mark], {page_object, static_cast<int>(mark)});
    if (mark > 0) parents += ' ';
    append_reference(element(tags[mark]), parents);
  }
  parent_tree_.push_back(parents + "]");
}

int TagWriter::annotation(int object, int page_object, int tag) {
  add_kid(tag, {page_object, -1, object});
  annotations_.emplace_back(first_annotation + static_cast<int>(annotations_.size()), reference(element(tag)));
  return annotations_.back().first;
}

void TagWriter::append_element(std::size_t tag, std::string& out) const {
  const TagNode& node = tags_.nodes[tag];
  out.append("<< /S /").append(node.type).append(" /P ");
  append_reference(node.parent < 0 ? document_ : numbers_[static_cast<std::size_t>(node.parent)], out);
  if (!node.alternative.empty()) out.append(" /Alt ").append(pdf_text(node.alternative));
  if (node.type == "Note") out.append(" /ID ").append(pdf_text("noot" + std::to_string(tag)));
  if (node.type == "TH" || node.type == "TD") {
    std::string about;
    if (node.heads != TagNode::Heads::nothing) about += node.heads == TagNode::Heads::row ? " /Scope /Row" : " /Scope /Column";
    if (node.columns > 1) about += " /ColSpan " + std::to_string(node.columns);
    if (node.rows > 1) about += " /RowSpan " + std::to_string(node.rows);
    if (!about.empty()) out.append(" /A << /O /Table").append(about).append(" >>");
  }
  if (node.type == "L") out.append(" /A << /O /List /ListNumbering /None >>");
  const int page = page_of(tag);
  if (page > 0) out.append(" /Pg "), append_reference(page, out);
  out.append(" /K [");
  append_kids(tag, page, out);
  out.append("] >>");
}

int TagWriter::page_of(std::size_t tag) const {
  for (int i = kids_of_[tag].first; i >= 0; i = kids_[static_cast<std::size_t>(i)].next)
    if (kids_[static_cast<std::size_t>(i)].annotation == 0) return kids_[static_cast<std::size_t>(i)].page;
  return 0;
}

// What is marked on the page of the element itself needs no more than its number.
void TagWriter::append_kids(std::size_t tag, int page, std::string& out) const {
  const auto part = [&out] {
    if (out.back() != '[') out += ' ';
  };
  for (int i = kids_of_[tag].first; i >= 0; i = kids_[static_cast<std::size_t>(i)].next) {
    const Kid& kid = kids_[static_cast<std::size_t>(i)];
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
    const auto write = [this, i](std::string& out) { append_element(i, out); };
    if (node.alternative.empty() && node.type != "Note") {
      parts_.set_without_strings(numbers_[i], write);
    } else {
      std::string body;
      write(body);
      parts_.set(numbers_[i], std::move(body));
    }
  }
  parts_.set_without_strings(document_, [this](std::string& out) {
    out.append("<< /S /Document /P ").append(reference(root_)).append(" /K [");
    for (const int root : tags_.roots) out += ' ', append_reference(element(root), out);
    out.append("] >>");
  });
  const int tree = parts_.reserve();
  parts_.set_without_strings(tree, [this](std::string& out) {
    out.append("<< /Nums [");
    for (std::size_t i = 0; i < parent_tree_.size(); ++i)
      append_integer(static_cast<long>(i), out), out.append(" ").append(parent_tree_[i]).append(" ");
    for (const auto& [number, parent] : annotations_) append_integer(number, out), out.append(" ").append(parent).append(" ");
    out.append("] >>");
  });
  const int next = first_annotation + static_cast<int>(annotations_.size());
  parts_.set_without_strings(root_, [&](std::string& out) {
    out.append("<< /Type /StructTreeRoot /K ").append(reference(document_)).append(" /ParentTree ").append(reference(tree));
    out.append(" /ParentTreeNextKey ").append(std::to_string(next)).append(" >>");
  });
  return root_;
}

}  // namespace pago
