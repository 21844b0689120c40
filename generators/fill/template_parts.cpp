#include "generators/fill/template_parts.h"

#include <algorithm>
#include <cstdlib>

#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/template_places.h"

namespace pago {
namespace {

Styles styles_of(const OoxmlPackage& package) {
  const auto content = package.read("word/styles.xml");
  if (!content) return {};
  const XmlDocument document = XmlDocument::parse(*content, "word/styles.xml");
  return Styles(document.root());
}

const SourceRef* place_at(const ReadyPart& part, const std::string& number) {
  if (number.empty()) return nullptr;
  const auto n = static_cast<std::size_t>(std::strtoul(number.c_str(), nullptr, 10));
  return n < part.places.size() ? &part.places[n] : nullptr;
}

std::string first_place(XmlNode node) {
  if (node.has(Ns::none, mark::place)) return node.attribute(Ns::none, mark::place);
  for (XmlNode child : node.children())
    if (std::string found = first_place(child); !found.empty()) return found;
  return {};
}

}  // namespace

bool may_hold_fields(const std::string& part) {
  if (!part.starts_with("word/") || !part.ends_with(".xml") || part.find('/', 5) != part.npos) return false;
  for (const std::string_view start : {"document", "header", "footer", "footnotes", "endnotes", "comments."})
    if (part.compare(5, start.size(), start) == 0) return true;
  return false;
}

bool is_properties(const std::string& part) { return part.starts_with("docProps/") && part.ends_with(".xml"); }

std::vector<std::string> parts_to_fill(const OoxmlPackage& package) {
  std::vector<std::string> parts;
  for (const std::string& name : package.names())
    if (may_hold_fields(name) || is_properties(name)) parts.push_back(name);
  std::stable_partition(parts.begin(), parts.end(), [](const std::string& name) { return name.find("notes") == name.npos; });
  return parts;
}

ReadyPart ready_part(const OoxmlPackage& package, const std::string& name, Delimiters delimiters) {
  ReadyPart part{XmlDocument::parse(package.read_required(name), name), {}, {}};
  part.places = mark_places(part.document.root(), name, styles_of(package));
  for (const TagStory& story : stories_of(part.document.root())) {
    for (const XmlNode paragraph : story.paragraphs) mark_fields(paragraph);
    for (const TagFault& fault : mark_sections(story, delimiters)) {
      const SourceRef* place = place_at(part, fault.place);
      Diagnostic told{Severity::warning, fault.code, place == nullptr ? SourceRef() : *place, fault.message};
      told.where.quote = fault.tag;
      part.faults.push_back(std::move(told));
    }
  }
  return part;
}

ReadyTemplate::ReadyTemplate(std::span<const std::byte> docx, const Delimiters& delimiters) : package(docx) {
  for (const std::string& name : parts_to_fill(package))
    if (!is_properties(name)) parts.emplace_back(name, ready_part(package, name, delimiters));
}

SourceRef place_of(const ReadyPart& part, XmlNode node) {
  for (XmlNode up = node; up; up = up.parent())
    if (const SourceRef* place = place_at(part, up.attribute(Ns::none, mark::place))) return *place;
  const SourceRef* place = place_at(part, first_place(node));
  return place == nullptr ? SourceRef() : *place;
}

}  // namespace pago
