#include "parsers/formats/xml_write.h"

#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include <string_view>

namespace pago {
namespace {

std::string_view view(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : std::string_view(); }

class XmlWriter {
 public:
  bool write(const xmlNode* node);  // false: something that libxml2 must write
  std::string take() { return std::move(out_); }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  void raw(std::string_view text) { out_ += text; }

 private:
  void escaped(std::string_view text, std::string_view special);
  void name(const xmlNs* ns, const xmlChar* local);
  bool declare(const xmlNs* ns);
  bool attribute(const xmlAttr* attribute);
  bool element(const xmlNode* node);

  std::string out_;
};

void XmlWriter::escaped(std::string_view text, std::string_view special) {
  for (std::size_t at = text.find_first_of(special); at != text.npos; at = text.find_first_of(special)) {
    out_ += text.substr(0, at);
    switch (text[at]) {
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '&':
        out_ += "&amp;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      case '\n':
        out_ += "&#10;";
        break;
      case '\t':
        out_ += "&#9;";
        break;
      default:
        out_ += "&#13;";
    }
    text.remove_prefix(at + 1);
  }
  out_ += text;
}

void XmlWriter::name(const xmlNs* ns, const xmlChar* local) {
  if (ns && ns->prefix) (out_ += view(ns->prefix)) += ':';
  out_ += view(local);
}

bool XmlWriter::declare(const xmlNs* ns) {
  const std::string_view address = view(ns->href);
  if (address.find_first_of("\"<&") != address.npos) return false;
  out_ += " xmlns";
  if (ns->prefix) (out_ += ':') += view(ns->prefix);
  ((out_ += "=\"") += address) += '"';
  return true;
}

bool XmlWriter::attribute(const xmlAttr* attribute) {
  out_ += ' ';
  name(attribute->ns, attribute->name);
  out_ += "=\"";
  for (const xmlNode* text = attribute->children; text; text = text->next) {
    if (text->type != XML_TEXT_NODE) return false;
    escaped(view(text->content), "\"<>&\n\t\r");
  }
  out_ += '"';
  return true;
}

bool XmlWriter::element(const xmlNode* node) {
  out_ += '<';
  name(node->ns, node->name);
  for (const xmlNs* ns = node->nsDef; ns; ns = ns->next)
    if (!declare(ns)) return false;
  for (const xmlAttr* one = node->properties; one; one = one->next)
    if (!attribute(one)) return false;
  if (!node->children) {
    out_ += "/>";
    return true;
  }
  out_ += '>';
  for (const xmlNode* child = node->children; child; child = child->next)
    if (!write(child)) return false;
  out_ += "</";
  name(node->ns, node->name);
  out_ += '>';
  return true;
}

bool XmlWriter::write(const xmlNode* node) {
  if (node->type == XML_ELEMENT_NODE) return element(node);
  if (node->type != XML_TEXT_NODE || node->name == xmlStringTextNoenc) return false;
  escaped(view(node->content), "<>&\r");
  return true;
}

std::string written_by_library(xmlDoc* document) {
  xmlChar* memory = nullptr;
  int size = 0;
  xmlDocDumpFormatMemoryEnc(document, &memory, &size, "UTF-8", 0);
  std::string bytes(reinterpret_cast<const char*>(memory), static_cast<std::size_t>(size));
  xmlFree(memory);
  return bytes;
}

}  // namespace

std::string xml_bytes(_xmlDoc* document) {
  constexpr std::size_t usual_letter = 512u << 10;
  document->standalone = 1;
  const xmlNode* root = document->children;
  XmlWriter writer;
  writer.reserve(usual_letter);
  writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  const bool plain = root && !root->next && root->type == XML_ELEMENT_NODE && writer.write(root);
  if (!plain) return written_by_library(document);
  writer.raw("\n");
  return writer.take();
}

}  // namespace pago
