#include "parsers/formats/relationships.h"

#include "parsers/formats/xml.h"

namespace pago {
namespace {

// "word/document.xml" + "../media/a.png" -> "media/a.png"
std::string resolve(std::string_view part, std::string_view target) {
  std::string path;
  std::size_t slash = part.rfind('/');
  if (!target.starts_with('/') && slash != std::string_view::npos) path = part.substr(0, slash);
  std::size_t from = 0;
  while (from < target.size()) {
    std::size_t to = std::min(target.find('/', from), target.size());
    std::string_view step = target.substr(from, to - from);
    from = to + 1;
    if (step == "..") path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
    else if (!step.empty() && step != ".") path += (path.empty() ? "" : "/") + std::string(step);
  }
  return path;
}

}  // namespace

std::vector<Relationship> relationships_of(const OoxmlPackage& package, std::string_view part, const Limits& limits) {
  std::size_t name = part.rfind('/') == std::string_view::npos ? 0 : part.rfind('/') + 1;
  std::string file = std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
  std::vector<Relationship> found;
  auto content = package.read(file);
  if (!content) return found;
  XmlDocument document = XmlDocument::parse(*content, file, limits, package.format());
  for (XmlNode node : document.root().children()) {
    if (!node.is(Ns::relationships, "Relationship")) continue;
    Relationship relationship;
    relationship.id = node.attribute(Ns::none, "Id");
    std::string type = node.attribute(Ns::none, "Type");
    relationship.type = type.substr(type.rfind('/') + 1);
    relationship.external = node.attribute(Ns::none, "TargetMode") == "External";
    std::string target = node.attribute(Ns::none, "Target");
    relationship.target = relationship.external ? target : resolve(part, target);
    found.push_back(std::move(relationship));
  }
  return found;
}

}  // namespace pago
