#include "generators/fill/fixed_text.h"

#include "generators/fill/content_control.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/template_parts.h"
#include "parsers/formats/package_writer.h"

namespace pago {
namespace {

bool changes(XmlNode node) {
  if (node.is(Ns::none, mark::loop) || node.has(Ns::none, mark::tag) || is_content_control(node) || is_merge_field(node))
    return true;
  for (XmlNode child : node.children())
    if (changes(child)) return true;
  return false;
}

// Removes the paragraphs (or rows) in which something changes; paragraphs also when a section or control around them may go.
void keep_fixed(XmlNode node, std::string_view unit) {
  for (XmlNode child : mark::children_of(node)) {
    const bool section = child.is(Ns::none, mark::loop) || is_content_control(child);
    const bool goes = section ? unit == "p" || child.parent().is(Ns::w, "tbl") : child.is(Ns::w, unit) && changes(child);
    if (goes) {
      child.remove();
      continue;
    }
    keep_fixed(child, unit);
    if (child.is(Ns::none, mark::loop)) child.unwrap();  // no tag of Word's
  }
}

LetterText fixed_part(const OoxmlPackage& package, const std::string& name, const Delimiters& delimiters,
                      std::string_view unit) {
  ReadyPart part = ready_part(package, name, delimiters);
  keep_fixed(part.document.root(), unit);
  LetterText text;
  if (!read_letter_part(part.document.to_bytes(), text)) return {};
  return text;
}

}  // namespace

LetterText fixed_text(std::span<const std::byte> docx, const Delimiters& delimiters) {
  const OoxmlPackage package(docx);
  LetterText out;
  std::vector<std::string> furniture;
  for (const std::string& name : package.names()) {
    if (!may_hold_fields(name)) continue;
    LetterText lines = fixed_part(package, name, delimiters, "p"), rows = fixed_part(package, name, delimiters, "tr");
    auto& to = name == "word/document.xml" ? out.lines : furniture;
    to.insert(to.end(), lines.lines.begin(), lines.lines.end());
    out.rows.insert(out.rows.end(), rows.rows.begin(), rows.rows.end());
  }
  out.lines.insert(out.lines.end(), furniture.begin(), furniture.end());
  for (const PackedPart& part : packed_parts(docx))
    if (!may_hold_fields(part.name) && !is_properties(part.name)) out.parts.push_back(part_mark(part.name, part.crc));
  return out;
}

std::vector<std::string> fixed_body_lines(std::span<const std::byte> docx, const Delimiters& delimiters) {
  return fixed_part(OoxmlPackage(docx), "word/document.xml", delimiters, "p").lines;
}

}  // namespace pago
