#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/xml_outline.h"

namespace pago {

// The texts of an element: what stands in each w:t, and the XML around them, which two elements that differ only in their texts
// have in common.
struct OpenTexts {
  std::string around;                   // behind what was in it before
  std::vector<std::string_view> texts;  // escaped, as they are written
};
// False: a text that is empty, or that says more than its letters (entities other than the five of XML, line ends, bad UTF-8).
bool find_texts(const XmlOutline& outline, std::size_t element, OpenTexts& out);

// The same XML with a letter of its own in the place of each text, for FlowModel::of.
std::string with_stand_ins(const XmlOutline& outline, std::size_t element);

// Blocks without their texts. Copies with other texts are what would be read from their XML.
class FlowModel {
 public:
  // Of blocks with these looks that were read from XML with stand-ins for this many texts; what is hidden needs no text. Empty
  // optional: a text does not show as it is.
  static std::optional<FlowModel> of(std::vector<FlowBlock> blocks, const std::vector<TextLook>& looks, std::size_t texts);

  std::vector<FlowBlock> with(const std::vector<std::string_view>& texts) const;

 private:
  struct Bit {  // of the text of a piece: fixed, or the text with this number
    std::string fixed;
    std::size_t text = 0;
    bool open = false;
  };
  struct Copying;

  std::vector<FlowBlock> blocks_;
  std::vector<std::vector<Bit>> pieces_;  // of the text pieces in their order
};

// NFC, without control characters; line ends of an XML writer are spaces.
std::string printable_text(const std::string& raw);

}  // namespace pago
