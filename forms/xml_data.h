#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A small reader for our own data files (catalogue, vocabulary, form schemas): the whole file as plain values. Documents of
// users are read elsewhere (parsers/formats), with limits; this reader refuses any DTD and never opens a file or the network.
namespace pago {

struct DataNode {
  std::string name;                                             // as written, prefix included
  std::vector<std::pair<std::string, std::string>> attributes;  // in file order
  std::string text;  // own text, trimmed; a line break with its indentation is one space; text around children is joined
  std::vector<DataNode> children;
  int line = 0;  // 1-based, where the start tag ends

  const std::string* attribute(std::string_view name) const;  // nullptr when absent
  std::string attribute_or(std::string_view name, std::string_view fallback) const;
  const DataNode* child(std::string_view name) const;             // first of that name; nullptr when absent
  std::vector<const DataNode*> all(std::string_view name) const;  // children of that name
};

// Root element of `xml`. `file` only serves the message; throws Error(code) with file and line when the text is not
// well-formed, holds a DTD or an unknown entity, or is empty.
DataNode read_xml_data(std::string_view xml, std::string_view file, std::string_view code = "forms.invalid");

// "risks.xml, regel 12: <what>", for errors that a loader finds in the values themselves.
[[noreturn]] void throw_xml_error(std::string_view file, int line, std::string_view what,
                                  std::string_view code = "forms.invalid");

}  // namespace pago
