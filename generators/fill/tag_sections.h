#pragma once
#include <string>
#include <vector>

#include "generators/fill/tag_runs.h"

namespace pago {

struct TagFault {
  std::string code;  // "template.unclosed_tag", "template.unclosed", "template.unopened", "template.crossed", "template.mark"
  std::string message;
  std::string place;  // mark::place of the paragraph
  std::string tag;    // as typed
};

// Isolates the typed tags of a story and moves what each section holds into a mark::loop element, as docxtemplater does:
//   both tags in one paragraph               the text between them
//   in different cells of one row, or rows   the whole row or rows
//   in different paragraphs                  the paragraphs between; a paragraph with only the tag vanishes. What stands before
//                                            the opening tag in its paragraph, or behind the closing one, is outside
//   {-w:tr lijst}                            the named element around the tag: w:p, w:tr, w:tc, w:tbl
// A section that cannot be closed there is a fault and stays as typed.
std::vector<TagFault> mark_sections(const TagStory& story, Delimiters& delimiters);

}  // namespace pago
