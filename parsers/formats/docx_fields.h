#pragma once
#include <string>
#include <unordered_set>
#include <vector>

#include "parsers/formats/xml.h"

namespace pago {

// Field codes ("PAGE", "TOC \o", form fields): their result is text, their instruction is not, a table of contents is neither.
// Begin, separator and end are loose marks that may stand paragraphs apart.
class Fields {
 public:
  // Looks through a story for fields that begin but never end; they would swallow the rest of the document and are ignored.
  explicit Fields(XmlNode story);

  void mark(XmlNode field_char);                 // w:fldChar
  void instruction(std::string_view text);       // w:instrText
  bool showing() const { return hidden_ == 0; }  // text found now is for a reader

  // What a form field of old Word shows, though no text says so: ☒ or ☐ of a check box, the choice of a list.
  static std::string form_text(XmlNode field_char);

  static bool is_contents(std::string_view instruction);  // TOC, INDEX, TOA

 private:
  struct Open {
    std::string instruction;
    bool in_result = false;
    bool hides = true;
  };
  void pair_marks(XmlNode node, std::vector<XmlNode>& open);

  std::unordered_set<const void*> unfinished_;
  std::vector<Open> open_;
  int hidden_ = 0;  // fields in open_ that hide the text
};

}  // namespace pago
