#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace pago {

// Where an element begins and ends, in bytes of the XML.
struct XmlElement {
  std::uint32_t begin = 0, inside = 0;    // of its first tag; behind that
  std::uint32_t inside_end = 0, end = 0;  // of its last tag; behind that. Without content inside, inside_end and end are one
  std::uint32_t next = 0;                 // number of the first element that does not stand in it
};

// The elements of a piece of XML in the order of their first tags, found without parsing it: no names are compared, no
// entities resolved.
class XmlOutline {
 public:
  // The element that begins at `from`, as number 0, and all inside it; the view must stay. False: not plain enough (comments,
  // instructions, ">" in a text or value) or cut off.
  bool read(std::string_view xml, std::size_t from = 0);

  std::size_t size() const { return elements_.size(); }
  const XmlElement& operator[](std::size_t number) const { return elements_[number]; }
  std::string_view xml(std::size_t number) const;      // with its tags
  std::string_view content(std::size_t number) const;  // without
  bool is(std::size_t number, std::string_view name) const;
  bool has_inside(std::size_t number, std::string_view name) const;
  // Number of each child. False: text stands between them.
  bool children(std::size_t number, std::vector<std::uint32_t>& out) const;

 private:
  std::string_view xml_;
  std::vector<XmlElement> elements_;
  std::vector<std::uint32_t> open_;
};

}  // namespace pago
