// Runs while building: make_vocabulary VOCABULARY.XML OUT REST works the patterns of the risks out into tables, and leaves the
// words that go for every risk as XML.
#include <fstream>
#include <iostream>
#include <iterator>

#include "forms/error.h"
#include "forms/xml_data.h"
#include "parsers/rie/vocabulary_data.h"

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return out;
}

void write_xml(std::ostream& out, const pago::DataNode& node) {
  out << '<' << node.name;
  for (const auto& [name, value] : node.attributes) out << ' ' << name << "=\"" << escaped(value) << '"';
  out << '>' << escaped(node.text);
  for (const pago::DataNode& child : node.children) write_xml(out, child);
  out << "</" << node.name << '>';
}

}  // namespace

int main(int count, char** names) try {
  if (count != 4) return 1;
  std::ifstream in(names[1], std::ios::binary);
  const std::string xml(std::istreambuf_iterator<char>(in), {});
  pago::DataNode root = pago::read_xml_data(xml, "vocabulary.xml", "vocabulary.invalid");
  std::ofstream tables(names[2], std::ios::binary), rest(names[3], std::ios::binary);
  tables << pago::compile_vocabulary(root);
  std::erase_if(root.children, [](const pago::DataNode& node) { return node.name == "begrip" || node.name == "risico"; });
  write_xml(rest, root);
  return tables.flush() && rest.flush() ? 0 : 1;
} catch (const pago::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
