#pragma once
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "generators/fill/tag_sections.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/xml.h"

// The parts of a template in which pago fills, made ready: every way to mark a field found and marked in the tree.
namespace pago {

bool may_hold_fields(const std::string& part);  // body, headers, footers, foot- and endnotes, comments
bool is_properties(const std::string& part);    // docProps/*.xml

// The parts in which pago fills, and the properties. Notes come last: their fields mean what they mean where the text refers
// to the note.
std::vector<std::string> parts_to_fill(const OoxmlPackage& package);

struct ReadyPart {
  XmlDocument document;
  std::vector<SourceRef> places;   // by the number in mark::place
  std::vector<Diagnostic> faults;  // typed tags that are wrong, each at its place
};

// A template that is read before there is anything to fill in; it is filled once. The bytes must outlive it.
struct ReadyTemplate {
  ReadyTemplate(std::span<const std::byte> docx, const Delimiters& delimiters);  // throws Error "docx.damaged"

  OoxmlPackage package;
  std::vector<std::pair<std::string, ReadyPart>> parts;  // by their names, in the order of parts_to_fill
};

// Throws Error "docx.damaged" when the part is no XML.
ReadyPart ready_part(const OoxmlPackage& package, const std::string& name, Delimiters delimiters);

// The place of a node: of the nearest paragraph or section around it, else the first one in it.
SourceRef place_of(const ReadyPart& part, XmlNode node);

}  // namespace pago
