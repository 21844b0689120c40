#include "generators/pdf/pdf_metadata.h"

#include <cctype>

#include "forms/error.h"
#include "forms/xml_data.h"

namespace pago {
namespace {

std::string property_text(const DataNode& node) {
  if (node.children.empty()) return node.text;
  std::string joined;
  const DataNode& container = node.children.front();  // rdf:Alt, rdf:Seq, rdf:Bag
  for (const DataNode* item : container.all("rdf:li")) {
    if (container.name == "rdf:Alt" && !joined.empty() && item->attribute_or("xml:lang", "") != "x-default") continue;
    if (container.name == "rdf:Alt") joined = item->text;
    else joined += (joined.empty() ? "" : "; ") + item->text;
  }
  return joined;
}

void collect(const DataNode& node, XmpProperties& into) {
  for (const DataNode& child : node.children)
    if (child.name == "rdf:Description") {
      for (const auto& [name, value] : child.attributes)
        if (!name.starts_with("rdf:") && !name.starts_with("xmlns")) into[name] = value;
      for (const DataNode& property : child.children) into[property.name] = property_text(property);
    } else {
      collect(child, into);
    }
}

bool has_rdf(const DataNode& node) {
  if (node.name == "rdf:RDF") return true;
  for (const DataNode& child : node.children)
    if (has_rdf(child)) return true;
  return false;
}

}  // namespace

std::optional<XmpProperties> read_xmp(std::string_view packet) {
  try {
    const DataNode root = read_xml_data(packet, "XMP");
    if (!has_rdf(root)) return {};
    XmpProperties properties;
    collect(root, properties);
    return properties;
  } catch (const Error&) {
    return {};
  }
}

std::optional<std::chrono::sys_seconds> pdf_moment(std::string_view text) {
  std::string digits;  // year to second; what comes after is the zone
  std::size_t i = text.starts_with("D:") ? 2 : 0;
  for (; i < text.size() && digits.size() < 14; ++i) {
    if (std::isdigit(static_cast<unsigned char>(text[i]))) digits += text[i];
    else if (text[i] == '+' || text[i] == 'Z' || (text[i] == '-' && digits.size() >= 8 && text.find('T') < i)) break;
  }
  if (digits.size() < 8 || digits.size() % 2) return {};
  digits += std::string("00000000000000").substr(digits.size());
  const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(digits.substr(at, length)); };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(4, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(6, 2)))};
  if (!day.ok()) return {};
  std::string zone;
  const int sign = i < text.size() && text[i] == '-' ? -1 : 1;
  for (; i < text.size(); ++i)
    if (std::isdigit(static_cast<unsigned char>(text[i])) && zone.size() < 4) zone += text[i];
  const int minutes = zone.size() == 4 ? std::stoi(zone.substr(0, 2)) * 60 + std::stoi(zone.substr(2)) : 0;
  return std::chrono::sys_days(day) + std::chrono::hours(number(8, 2)) + std::chrono::minutes(number(10, 2) - sign * minutes) +
         std::chrono::seconds(number(12, 2));
}

}  // namespace pago
