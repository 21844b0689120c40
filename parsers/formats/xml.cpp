#include "parsers/formats/xml.h"

#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <utility>

#include "forms/error.h"
#include "parsers/formats/xml_copy.h"
#include "parsers/formats/xml_guard.h"
#include "parsers/formats/xml_write.h"

namespace pago {
namespace {

struct KnownNamespace {
  Ns ns;
  const char* prefix;
  const char* address;
  const char* strict;  // address in "Strict Open XML" files, null if there is none
};

constexpr KnownNamespace known_namespaces[] = {
    {Ns::w, "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
     "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    {Ns::r, "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
     "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    {Ns::mc, "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006", nullptr},
    {Ns::w14, "w14", "http://schemas.microsoft.com/office/word/2010/wordml", nullptr},
    {Ns::wps, "wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", nullptr},
    {Ns::wp, "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
     "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
    {Ns::a, "a", "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"},
    {Ns::v, "v", "urn:schemas-microsoft-com:vml", nullptr},
    {Ns::m, "m", "http://schemas.openxmlformats.org/officeDocument/2006/math",
     "http://purl.oclc.org/ooxml/officeDocument/math"},
    {Ns::relationships, nullptr, "http://schemas.openxmlformats.org/package/2006/relationships", nullptr},
    {Ns::content_types, nullptr, "http://schemas.openxmlformats.org/package/2006/content-types", nullptr},
    {Ns::core, "cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
     "http://purl.oclc.org/ooxml/package/metadata/core-properties"},
    {Ns::dc, "dc", "http://purl.org/dc/elements/1.1/", nullptr},
    {Ns::s, "x", "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"},
    {Ns::office, "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0", nullptr},
    {Ns::text, "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0", nullptr},
    {Ns::table, "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0", nullptr},
    {Ns::style, "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0", nullptr},
    {Ns::fo, "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", nullptr},
    {Ns::draw, "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", nullptr},
    {Ns::svg, "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", nullptr},
    {Ns::number, "number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", nullptr},
    {Ns::meta, "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", nullptr},
    {Ns::manifest, "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", nullptr},
    {Ns::loext, "loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", nullptr},
    {Ns::xml, "xml", "http://www.w3.org/XML/1998/namespace", nullptr},
};

const xmlChar* chars(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }
const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// The answer is kept in the namespace node itself (_private, 0 = not looked up), so each address is compared once.
Ns ns_of(xmlNs* ns) {
  if (!ns) return Ns::none;
  auto kept = reinterpret_cast<std::uintptr_t>(ns->_private);
  if (kept) return static_cast<Ns>(kept - 1);
  Ns found = Ns::other;
  for (const KnownNamespace& known : known_namespaces) {
    std::string_view address = ns->href ? chars(ns->href) : "";
    if (address == known.address || (known.strict && address == known.strict)) found = known.ns;
  }
  ns->_private = reinterpret_cast<void*>(static_cast<std::uintptr_t>(found) + 1);
  return found;
}

xmlNode* skip_to_element(xmlNode* node) {
  while (node && node->type != XML_ELEMENT_NODE) node = node->next;
  return node;
}

bool is_name(const xmlChar* name, std::string_view wanted) {
  return std::strncmp(chars(name), wanted.data(), wanted.size()) == 0 && name[wanted.size()] == 0;
}

xmlAttr* find_attribute(xmlNode* node, Ns ns, std::string_view name) {
  if (!node) return nullptr;
  for (xmlAttr* attribute = node->properties; attribute; attribute = attribute->next)
    if (is_name(attribute->name, name) && ns_of(attribute->ns) == ns) return attribute;
  return nullptr;
}

void append_text(const xmlNode* node, std::string& text) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) text += chars(child->content);
    if (child->type == XML_ELEMENT_NODE) append_text(child, text);
  }
}

bool xml_allows(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c < 0x110000);
}

// Adds the first character when XML may have it; gives the bytes that it takes, or that are no character.
std::size_t append_allowed(std::string_view text, std::string& out) {
  int length = static_cast<int>(std::min<std::size_t>(4, text.size()));
  const int c = xmlGetUTF8Char(reinterpret_cast<const unsigned char*>(text.data()), &length);
  if (c < 0 || length <= 0) return 1;
  const auto bytes = static_cast<std::size_t>(length);
  if (xml_allows(static_cast<char32_t>(c))) out += text.substr(0, bytes);
  return bytes;
}

std::string allowed_in_xml(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  while (!text.empty()) text.remove_prefix(append_allowed(text, allowed));
  return allowed;
}

// A namespace declaration in scope at the node, made at the root when there is none.
xmlNs* declare(xmlNode* node, Ns wanted, bool for_attribute) {
  if (wanted == Ns::none || !node) return nullptr;
  for (xmlNode* up = node; up && up->type == XML_ELEMENT_NODE; up = up->parent)
    for (xmlNs* ns = up->nsDef; ns; ns = ns->next)
      if (ns_of(ns) == wanted && (ns->prefix || !for_attribute) && xmlSearchNs(node->doc, node, ns->prefix) == ns) return ns;
  for (const KnownNamespace& known : known_namespaces) {
    if (known.ns != wanted) continue;
    if (wanted == Ns::xml) return xmlSearchNsByHref(node->doc, node, reinterpret_cast<const xmlChar*>(known.address));
    return xmlNewNs(node, reinterpret_cast<const xmlChar*>(known.address), reinterpret_cast<const xmlChar*>(known.prefix));
  }
  return nullptr;
}

}  // namespace

std::string_view XmlNode::name() const { return node_ ? chars(node_->name) : std::string_view(); }

Ns XmlNode::ns() const { return node_ ? ns_of(node_->ns) : Ns::none; }

bool XmlNode::is(Ns ns, std::string_view name) const { return node_ && is_name(node_->name, name) && ns_of(node_->ns) == ns; }

XmlNode XmlNode::parent() const {
  return XmlNode(node_ && node_->parent && node_->parent->type == XML_ELEMENT_NODE ? node_->parent : nullptr);
}

XmlNode XmlNode::first_child() const { return XmlNode(node_ ? skip_to_element(node_->children) : nullptr); }

XmlNode XmlNode::next() const { return XmlNode(node_ ? skip_to_element(node_->next) : nullptr); }

XmlNode XmlNode::previous() const {
  xmlNode* before = node_ ? node_->prev : nullptr;
  while (before && before->type != XML_ELEMENT_NODE) before = before->prev;
  return XmlNode(before);
}

XmlNode XmlNode::child(Ns ns, std::string_view name) const {
  for (XmlNode child : children())
    if (child.is(ns, name)) return child;
  return {};
}

XmlNode XmlNode::descendant(Ns ns, std::string_view name) const {
  for (XmlNode child : children()) {
    if (child.is(ns, name)) return child;
    if (XmlNode found = child.descendant(ns, name)) return found;
  }
  return {};
}

Elements XmlNode::children() const { return Elements(first_child()); }

std::string XmlNode::text() const {
  std::string text;
  if (node_) append_text(node_, text);
  return text;
}

namespace {

std::string text_from(const xmlNode* node) {
  std::string text;
  for (; node && node->type != XML_ELEMENT_NODE; node = node->next)
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) text += chars(node->content);
  return text;
}

}  // namespace

std::string XmlNode::lead() const { return node_ ? text_from(node_->children) : std::string(); }

std::string XmlNode::tail() const { return node_ ? text_from(node_->next) : std::string(); }

bool XmlNode::has(Ns ns, std::string_view name) const { return find_attribute(node_, ns, name) != nullptr; }

std::string XmlNode::attribute(Ns ns, std::string_view name, std::string_view otherwise) const {
  xmlAttr* found = find_attribute(node_, ns, name);
  if (!found) return std::string(otherwise);
  if (!found->children) return {};
  if (!found->children->next && found->children->content) return chars(found->children->content);
  std::string text;
  append_text(reinterpret_cast<xmlNode*>(found), text);
  return text;
}

bool XmlNode::on(std::string_view child_name, bool otherwise) const {
  XmlNode found = child(Ns::w, child_name);
  if (!found) return otherwise;
  std::string value = found.val();
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::string XmlNode::dump() const {
  if (!node_) return {};
  std::unique_ptr<xmlBuffer, void (*)(xmlBuffer*)> buffer(xmlBufferCreate(), xmlBufferFree);
  xmlNodeDump(buffer.get(), node_->doc, node_, 0, 0);
  return chars(xmlBufferContent(buffer.get()));
}

void append_xml_text(std::string_view text, std::string& out) {
  const auto plain = [](unsigned char c) { return c >= 0x20 && c < 0x7f && c != '<' && c != '>' && c != '&'; };
  while (!text.empty()) {
    const auto run = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), plain) - text.begin());
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) return;
    const char c = text.front();
    const std::string_view named = c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '\r' ? "&#13;" : "";
    out += named;
    text.remove_prefix(named.empty() ? append_allowed(text, out) : 1);
  }
}

void XmlNode::remove_children() {
  if (!node_) return;
  xmlNode* children = std::exchange(node_->children, nullptr);
  node_->last = nullptr;
  if (children) xmlFreeNodeList(children);
}

void XmlNode::set_text(std::string_view text) {
  if (!node_) return;
  remove_children();
  std::string allowed = allowed_in_xml(text);
  if (!allowed.empty()) xmlAddChild(node_, xmlNewDocText(node_->doc, chars(allowed)));
}

void XmlNode::set_attribute(Ns ns, std::string_view name, std::string_view value) {
  if (!node_) return;
  xmlNs* declared = declare(node_, ns, true);
  xmlSetNsProp(node_, declared, chars(std::string(name)), chars(allowed_in_xml(value)));
}

void XmlNode::remove_attribute(Ns ns, std::string_view name) {
  if (xmlAttr* found = find_attribute(node_, ns, name)) xmlRemoveProp(found);
}

XmlNode XmlNode::append(Ns ns, std::string_view name) {
  if (!node_) return {};
  xmlNode* added = xmlNewDocNode(node_->doc, nullptr, chars(std::string(name)), nullptr);
  xmlAddChild(node_, added);
  xmlSetNs(added, declare(added, ns, false));
  return XmlNode(added);
}

XmlNode XmlNode::insert_before(Ns ns, std::string_view name) {
  if (!node_) return {};
  xmlNode* added = xmlAddPrevSibling(node_, xmlNewDocNode(node_->doc, nullptr, chars(std::string(name)), nullptr));
  xmlSetNs(added, declare(added, ns, false));
  return XmlNode(added);
}

XmlNode XmlNode::insert_after(Ns ns, std::string_view name) {
  if (!node_) return {};
  xmlNode* added = xmlAddNextSibling(node_, xmlNewDocNode(node_->doc, nullptr, chars(std::string(name)), nullptr));
  xmlSetNs(added, declare(added, ns, false));
  return XmlNode(added);
}

namespace {

void replace_namespace(xmlNode* node, const xmlNs* from, xmlNs* to) {
  if (node->ns == from) node->ns = to;
  for (xmlAttr* attribute = node->properties; attribute; attribute = attribute->next)
    if (attribute->ns == from) attribute->ns = to;
  for (xmlNode* child = skip_to_element(node->children); child; child = skip_to_element(child->next))
    replace_namespace(child, from, to);
}

// A copy brings declarations along that hold in its new place already; without them the output is as Word would write it.
XmlNode settled(xmlNode* added) {
  if (!added || !added->parent || added->parent->type != XML_ELEMENT_NODE) return XmlNode(added);
  for (xmlNs** link = &added->nsDef; *link;) {
    xmlNs* own = *link;
    xmlNs* outer = xmlSearchNs(added->doc, added->parent, own->prefix);
    if (outer && xmlStrEqual(outer->href, own->href)) {
      replace_namespace(added, own, outer);
      *link = std::exchange(own->next, nullptr);
      xmlFreeNs(own);
    } else {
      link = &own->next;
    }
  }
  return XmlNode(added);
}

xmlNode* copy_for(xmlNode* parent, const xmlNode* source) {
  if (xmlNode* copy = copy_in_scope(source, parent)) return copy;
  return xmlDocCopyNode(const_cast<xmlNode*>(source), parent->doc, 1);
}

}  // namespace

XmlNode XmlNode::append_copy(XmlNode source) {
  if (!node_ || !source) return {};
  return settled(xmlAddChild(node_, copy_for(node_, source.node_)));
}

XmlNode XmlNode::insert_copy_before(XmlNode source) {
  if (!node_ || !source) return {};
  return settled(xmlAddPrevSibling(node_, copy_for(node_->parent, source.node_)));
}

XmlNode XmlNode::insert_copy_after(XmlNode source) {
  if (!node_ || !source) return {};
  return settled(xmlAddNextSibling(node_, copy_for(node_->parent, source.node_)));
}

void XmlNode::move_before(XmlNode sibling) {
  if (!node_ || !sibling || node_ == sibling.node_) return;
  xmlUnlinkNode(node_);
  xmlAddPrevSibling(sibling.node_, node_);
}

void XmlNode::unwrap() {
  if (!node_) return;
  while (xmlNode* child = node_->children) {
    xmlUnlinkNode(child);
    xmlAddPrevSibling(node_, child);
  }
  remove();
}

void XmlNode::remove() {
  if (!node_) return;
  xmlUnlinkNode(node_);
  xmlFreeNode(std::exchange(node_, nullptr));
}

void XmlDocument::Free::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

XmlDocument XmlDocument::parse(std::string_view bytes, std::string_view name, const Limits& limits,
                               const PackageFormat& format) {
  const std::string part = "Onderdeel " + std::string(name) + " van het " + std::string(format.file) + " ";
  const std::string again = " in " + std::string(format.program) + " opnieuw op en probeer het nog eens.";
  const std::string damaged = std::string(format.code) + ".damaged";
  XmlDocument parsed;
  GuardedXml guarded;
  if (bytes.size() <= limits.max_part_bytes) guarded = parse_guarded(bytes, limits.max_nesting);
  parsed.document_.reset(guarded.document);
  parsed.nodes_ = guarded.nodes;
  switch (bytes.size() <= limits.max_part_bytes ? guarded.outcome : GuardedXml::Outcome::too_large) {
    case GuardedXml::Outcome::read:
      return parsed;
    case GuardedXml::Outcome::too_large:
      throw Error(std::string(format.code) + ".too_large",
                  part + "is te groot of te diep genest om veilig te lezen; splits het document en probeer het nog eens.");
    case GuardedXml::Outcome::has_dtd:
      throw Error(damaged, part + "bevat een DTD; dat hoort niet in een " + std::string(format.file) +
                               " en is onveilig. Sla het document" + again);
    case GuardedXml::Outcome::malformed:
      break;
  }
  throw Error(damaged, part + "is beschadigd (geen geldige XML); open het en sla het" + again);
}

XmlNode XmlDocument::root() const { return XmlNode(document_ ? xmlDocGetRootElement(document_.get()) : nullptr); }

std::string XmlDocument::to_bytes() const { return xml_bytes(document_.get()); }

XmlNode XmlDocument::fragment(std::string_view xml) {
  std::string whole = "<fragment";
  bool has_w = false;
  xmlNode* own = xmlDocGetRootElement(document_.get());
  for (xmlNs* ns = own ? own->nsDef : nullptr; ns; ns = ns->next) {
    std::string prefix = ns->prefix ? std::string(":") + chars(ns->prefix) : "";
    whole += " xmlns" + prefix + "=\"" + chars(ns->href) + "\"";
    has_w = has_w || prefix == ":w";
  }
  if (!has_w) whole += std::string(" xmlns:w=\"") + known_namespaces[0].address + "\"";
  whole += ">" + std::string(xml) + "</fragment>";
  fragments_.push_back(std::move(parse(whole, "fragment").document_));
  return XmlNode(xmlDocGetRootElement(fragments_.back().get())).first_child();
}

}  // namespace pago
