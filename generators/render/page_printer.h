#pragma once
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generators/render/printed.h"

namespace pago {

// Puts marks on pages and keeps the tree of what they mean. One story may be spread over pages: its tags are found again by the
// address of what they were made for.
class PagePrinter {
 public:
  PagePrinter(const FlowDocument& flow, bool of_form);

  void new_page(int width, int height);
  std::size_t marks() const { return printed_.pages.back().marks.size(); }
  // Text among the marks from number `from` on that begins below `bottom` does not fit where it should.
  void note_text_below(std::size_t from, int bottom);
  int pages() const { return static_cast<int>(printed_.pages.size()); }
  PrintedDocument take() { return std::move(printed_); }

  // A tag under the innermost open one, made at the first call for this source. Inside an artifact nothing is made.
  int tag(const void* source, const std::string& type);
  void open(int tag);
  void close();
  TagNode& node(int tag) { return printed_.tags.nodes[static_cast<std::size_t>(tag)]; }
  bool in_artifact() const { return artifacts_ > 0; }
  void begin_artifact() { ++artifacts_; }
  void end_artifact() { --artifacts_; }
  // The list that consecutive items with this numbering belong to; anything else in between ends it.
  int list_tag(const std::string& list, int level);
  void end_list() { lists_.clear(); }
  int heading_level(int wanted);

  // One line, its left edge at `left`, its top at `top`. `tag` is that of the text, `label` that of the number before it.
  void line(const SetLine& line, int left, int top, bool first, int tag, int label);
  void box(int left, int top, int right, int bottom, int colour);
  void rule(int x1, int y1, int x2, int y2, const BorderLine& line);
  void picture(std::size_t picture, int left, int top, int tag);
  void anchored_picture(std::size_t picture, const PageBox& page, const AnchorPlace& anchor, int tag);
  // Kept of a form only.
  void cell(const FlowCell& cell, int left, int top, int right, int bottom, int tag);

 private:
  void add(PrintedMark mark);
  void word(const LineItem& item, int left, int baseline, const SetLine& line, int tag);
  void underline(const LineItem& item, int left, int baseline);
  int link_tag(const LineItem& item, int tag);
  int fresh_tag(const std::string& type);
  int body_of_last_item(int list);

  struct OpenList {
    std::string list;
    int tag;
  };
  const FlowDocument& flow_;
  PrintedDocument printed_;
  struct KnownTag {
    std::string type;
    int tag, before;  // before: another tag for the same source, in known_; -1: there is none
  };
  std::vector<KnownTag> known_;
  std::unordered_map<const void*, int> last_known_;  // by what they were made for
  std::vector<int> open_;
  std::vector<OpenList> lists_;
  int artifacts_ = 0, last_heading_ = 0;
  bool of_form_;
};

}  // namespace pago
