#pragma once
#include <string>
#include <vector>

#include "generators/render/pdf_parts.h"
#include "generators/render/printed.h"

namespace pago {

// Writes the structure tree of a tagged file: what is a heading, a list, a table, a figure, and in which order it is read.
class TagWriter {
 public:
  TagWriter(const TagTree& tags, PdfParts& parts);

  int element(int tag) const { return numbers_[static_cast<std::size_t>(tag)]; }  // its object
  // Marked content of a page: MCID i belongs to tags[i]. Pages come in order.
  void page(int page_object, const std::vector<int>& tags);
  // A link annotation that belongs to a tag; gives its number in the parent tree (/StructParent).
  int annotation(int object, int page_object, int tag);
  int write();  // number of the StructTreeRoot

 private:
  struct Kid {
    int page = 0, mark = -1, annotation = 0;
    int next = -1;  // of the same tag
  };
  struct Ends {  // of the kids of a tag
    int first = -1, last = -1;
  };
  void add_kid(int tag, const Kid& kid);
  void append_element(std::size_t tag, std::string& out) const;
  int page_of(std::size_t tag) const;  // of its first mark; 0: it has none
  void append_kids(std::size_t tag, int page, std::string& out) const;

  const TagTree& tags_;
  PdfParts& parts_;
  std::vector<int> numbers_;
  std::vector<Kid> kids_;
  std::vector<Ends> kids_of_;             // by tag
  std::vector<std::string> parent_tree_;  // by number: of pages, then of annotations
  std::vector<std::pair<int, std::string>> annotations_;
  int root_ = 0, document_ = 0;
};

}  // namespace pago
