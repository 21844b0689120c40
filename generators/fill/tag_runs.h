#pragma once
#include <vector>

#include "generators/fill/typed_tag.h"
#include "parsers/formats/xml.h"

namespace pago {

struct TagRun {
  XmlNode run;        // holds the tag and nothing else; carries mark::tag
  std::string place;  // of the w:p it stands in: its mark::place
  TypedTag tag;
  std::string text;   // as typed, delimiters included
  bool whole = true;  // false: no closing delimiter; nothing was changed, `run` is where it begins
};

// A flow of text in which sections may open and close: the body, a header, a note, one text box. Its own paragraphs, in
// document order, without those of text boxes inside.
struct TagStory {
  XmlNode root;
  std::vector<XmlNode> paragraphs;
};
std::vector<TagStory> stories_of(XmlNode part);  // the part's own first, then text boxes and notes in document order

// Gives every typed tag of a paragraph a run of its own, with the formatting of its first character. However Word cut the tag
// over runs, with proofErr, bookmarks, hyperlinks, w:ins or w:del between, the result is the same; deleted text counts for
// nothing.
std::vector<TagRun> isolate_tags(XmlNode paragraph, Delimiters& delimiters);

}  // namespace pago
