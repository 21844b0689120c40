#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/package_format.h"
#include "parsers/formats/reader.h"

struct _xmlNode;  // libxml2; only xml.cpp, xml_copy.cpp and xml_write.cpp look inside
struct _xmlDoc;

// XML of a document part: safe to parse, easy to walk, and editable without touching what was not edited.
namespace pago {

// The namespaces we know. The strict and the transitional address of a namespace are the same value here.
enum class Ns {
  none,   // no namespace
  other,  // any other
  w,      // wordprocessingml main
  r,      // officeDocument relationships (attributes such as r:id)
  mc,     // markup compatibility (AlternateContent)
  w14,
  wps,
  wp,
  a,
  v,
  m,              // Word 2010, shapes, drawing anchors, drawings, VML, mathematics
  relationships,  // package relationships (.rels)
  content_types,  // [Content_Types].xml
  core,
  dc,   // docProps/core.xml
  xml,  // xml:space, xml:lang
  s,    // spreadsheetml main
  office,
  text,
  table,
  style,
  fo,
  draw,
  svg,
  number,
  meta,
  manifest,
  loext,  // OpenDocument; LibreOffice's own additions
};

class Elements;

// Text as it stands between tags: escaped; invalid UTF-8 and characters that XML forbids left out.
void append_xml_text(std::string_view text, std::string& out);

// A light handle on a node of an XmlDocument; copy it freely, never keep it longer than its document. A default XmlNode is
// "no node": it is false, has no children, no attributes and empty text, so that lookups can be chained without checks.
class XmlNode {
 public:
  XmlNode() = default;
  explicit XmlNode(_xmlNode* node) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const XmlNode&) const = default;
  const void* identity() const { return node_; }  // to look nodes up in a set

  // Reading. Children and siblings are elements; text, comments and instructions between them are passed over.
  std::string_view name() const;  // local name
  Ns ns() const;
  bool is(Ns ns, std::string_view name) const;
  XmlNode parent() const;
  XmlNode first_child() const;
  XmlNode next() const;
  XmlNode previous() const;
  XmlNode child(Ns ns, std::string_view name) const;       // first of that name
  XmlNode descendant(Ns ns, std::string_view name) const;  // first of that name in document order, not the node itself
  Elements children() const;                               // for (XmlNode child : node.children())
  std::string text() const;                                // all text inside, in document order
  std::string lead() const;                                // text inside, before the first child
  std::string tail() const;                                // text after this element, before the next one
  bool has(Ns ns, std::string_view attribute) const;
  std::string attribute(Ns ns, std::string_view name, std::string_view otherwise = {}) const;
  std::string val() const { return attribute(Ns::w, "val"); }  // w:val, the attribute nearly everything in Word has
  // A Word switch such as <w:b/>: absent child gives `otherwise`; w:val of 0, false, off or none gives false; otherwise true.
  bool on(std::string_view child_name, bool otherwise = false) const;
  std::string dump() const;  // this element as XML text, for messages and tests

  // Editing. Inserted nodes must belong to the same document (or come from fragment()).
  void set_text(std::string_view text);  // replaces everything inside; invalid UTF-8 and characters XML forbids are left out
  void set_attribute(Ns ns, std::string_view name, std::string_view value);
  void remove_attribute(Ns ns, std::string_view name);
  XmlNode append(Ns ns, std::string_view name);         // new last child
  XmlNode insert_before(Ns ns, std::string_view name);  // new sibling just before this one
  XmlNode insert_after(Ns ns, std::string_view name);
  XmlNode append_copy(XmlNode source);  // deep copy of source as last child
  XmlNode insert_copy_before(XmlNode source);
  XmlNode insert_copy_after(XmlNode source);
  void move_before(XmlNode sibling);  // this node, out of its place, to just before sibling
  void unwrap();                      // children take the place of this node; the node is gone
  void remove();                      // with everything inside; the handle becomes "no node"
  void remove_children();

 private:
  _xmlNode* node_ = nullptr;
};

// Child elements of a node, for range-for. Do not edit the tree during the loop; take next() first instead.
class Elements {
 public:
  class iterator {
   public:
    explicit iterator(XmlNode node) : node_(node) {}
    XmlNode operator*() const { return node_; }
    iterator& operator++() {
      node_ = node_.next();
      return *this;
    }
    bool operator!=(const iterator& other) const { return !(node_ == other.node_); }

   private:
    XmlNode node_;
  };
  explicit Elements(XmlNode first) : first_(first) {}
  iterator begin() const { return iterator(first_); }
  iterator end() const { return iterator(XmlNode()); }

 private:
  XmlNode first_;
};

class XmlDocument {
 public:
  // No DTD of any kind, no entities, no network; nesting, size and number of nodes are capped. `name` (of the part) only
  // serves messages. Throws Error "docx.damaged" (not well-formed, or with a DTD) or "docx.too_large" (past a cap); another
  // format has another word before the dot.
  static XmlDocument parse(std::string_view bytes, std::string_view name, const Limits& limits = {},
                           const PackageFormat& format = word_format);

  XmlNode root() const;
  std::size_t nodes() const { return nodes_; }  // elements, attributes and texts: what it costs in memory, about 140 bytes each
  // UTF-8 with an XML declaration (standalone="yes"); what was not edited is not reformatted.
  std::string to_bytes() const;

  // Parses a piece of XML in which the prefixes of this document's root (and w:) may be used, and returns its element, ready
  // for append_copy and insert_copy_*. It lives as long as the document.
  XmlNode fragment(std::string_view xml);

 private:
  struct Free {
    void operator()(_xmlDoc* document) const;
  };
  std::unique_ptr<_xmlDoc, Free> document_;
  std::size_t nodes_ = 0;
  std::vector<std::unique_ptr<_xmlDoc, Free>> fragments_;
};

}  // namespace pago
