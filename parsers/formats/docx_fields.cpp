#include "parsers/formats/docx_fields.h"

#include <cctype>
#include <cstdlib>

namespace pago {

Fields::Fields(XmlNode story) {
  std::vector<XmlNode> open;
  pair_marks(story, open);
  for (XmlNode mark : open) unfinished_.insert(mark.identity());
}

void Fields::pair_marks(XmlNode node, std::vector<XmlNode>& open) {
  for (XmlNode child : node.children()) {
    if (child.is(Ns::w, "fldChar")) {
      std::string type = child.attribute(Ns::w, "fldCharType");
      if (type == "begin") open.push_back(child);
      if (type == "end" && !open.empty()) open.pop_back();
    } else if (!child.is(Ns::w, "del") && !child.is(Ns::w, "moveFrom") && !child.is(Ns::w, "txbxContent")) {
      pair_marks(child, open);
    }
  }
}

void Fields::mark(XmlNode field_char) {
  std::string type = field_char.attribute(Ns::w, "fldCharType");
  if (type == "begin") {
    if (unfinished_.contains(field_char.identity())) return;
    open_.emplace_back();
    ++hidden_;
  } else if (type == "separate" && !open_.empty() && !open_.back().in_result) {
    open_.back().in_result = true;
    open_.back().hides = is_contents(open_.back().instruction);
    if (!open_.back().hides) --hidden_;
  } else if (type == "end" && !open_.empty()) {
    if (open_.back().hides) --hidden_;
    open_.pop_back();
  }
}

void Fields::instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result) open_.back().instruction += text;
}

bool Fields::is_contents(std::string_view instruction) {
  std::size_t from = 0;
  while (from < instruction.size() && std::isspace(static_cast<unsigned char>(instruction[from]))) ++from;
  std::string word;
  for (std::size_t i = from; i < instruction.size() && std::isalpha(static_cast<unsigned char>(instruction[i])); ++i)
    word += static_cast<char>(std::toupper(static_cast<unsigned char>(instruction[i])));
  return word == "TOC" || word == "INDEX" || word == "TOA";
}

std::string Fields::form_text(XmlNode field_char) {
  XmlNode data = field_char.child(Ns::w, "ffData");
  if (XmlNode box = data.child(Ns::w, "checkBox")) return box.on("checked", box.on("default")) ? "☒" : "☐";
  if (XmlNode list = data.child(Ns::w, "ddList")) {
    XmlNode result = list.child(Ns::w, "result") ? list.child(Ns::w, "result") : list.child(Ns::w, "default");
    int chosen = result ? std::atoi(result.val().c_str()) : 0;
    for (XmlNode entry : list.children())
      if (entry.is(Ns::w, "listEntry") && chosen-- == 0) return entry.val();
  }
  return {};
}

}  // namespace pago
