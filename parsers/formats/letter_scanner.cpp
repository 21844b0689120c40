#include "parsers/formats/letter_scanner.h"

#include <unordered_map>

namespace pago {
namespace {

using Kind = LetterEvent::Kind;

// What a tag's name means here. Anything else is not for this reader.
enum class Tag { known, skipped_whole, text, paragraph, tab, line_end, hyphen, row, cell };

const std::unordered_map<std::string_view, Tag>& tags() {
  static const std::unordered_map<std::string_view, Tag> all = [] {
    std::unordered_map<std::string_view, Tag> out = {{"w:t", Tag::text},
                                                     {"w:p", Tag::paragraph},
                                                     {"w:tab", Tag::tab},
                                                     {"w:ptab", Tag::tab},
                                                     {"w:br", Tag::line_end},
                                                     {"w:cr", Tag::line_end},
                                                     {"w:noBreakHyphen", Tag::hyphen},
                                                     {"w:tr", Tag::row},
                                                     {"w:tc", Tag::cell}};
    for (const char* name :
         {"w:pPr", "w:rPr", "w:sdtPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr", "w:instrText"})
      out.emplace(name, Tag::skipped_whole);
    for (const char* name :
         {"w:document",      "w:body",        "w:hdr",      "w:ftr",       "w:sdt",        "w:sdtContent",
          "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:hyperlink", "w:fldSimple",  "w:fldChar",
          "w:tbl",           "w:r",           "w:sdtEndPr", "w:smartTag",  "w:softHyphen", "w:lastRenderedPageBreak",
          "w:permStart",     "w:permEnd"})
      out.emplace(name, Tag::known);
    return out;
  }();
  return all;
}

void add_sign(char sign, std::vector<LetterEvent>& out) { out.push_back({.kind = Kind::sign, .sign = sign}); }

void close(std::string_view name, std::vector<LetterEvent>& out) {
  if (name == "w:p") out.push_back({.kind = Kind::paragraph_end});
  else if (name == "w:tr") out.push_back({.kind = Kind::row_end});
}

}  // namespace

bool LetterScanner::tag(std::string_view tag, std::vector<LetterEvent>& out) {
  if (state_.in_text) {
    if (tag != "/w:t") return false;
    out.push_back({.kind = Kind::text_end});
    state_.in_text = false;
    return true;
  }
  if (tag.starts_with('?')) return true;
  if (tag.starts_with('/')) return close(tag.substr(1), out), true;
  const std::string_view name = tag.substr(0, tag.find_first_of(" /\n\r\t"));
  const bool empty = tag.ends_with('/');
  const auto found = tags().find(name);
  if (found == tags().end()) return false;
  switch (found->second) {
    case Tag::skipped_whole:
      if (!empty) state_.awaited = "</" + std::string(name) + ">";
      break;
    case Tag::text:
      state_.in_text = !empty;
      break;
    case Tag::paragraph:
      if (!empty) out.push_back({.kind = Kind::paragraph});
      break;
    case Tag::tab:
      add_sign('\t', out);
      break;
    case Tag::line_end:
      add_sign('\n', out);
      break;
    case Tag::hyphen:
      add_sign('-', out);
      break;
    case Tag::row:
      out.push_back({.kind = Kind::row});
      break;
    case Tag::cell:
      out.push_back({.kind = Kind::cell});
      break;
    case Tag::known:
      break;
  }
  return true;
}

// The beginning of the closing tag may be the end of this piece.
void LetterScanner::wait_for_close(std::string_view left) {
  const std::size_t open = left.rfind('<');
  if (open != left.npos && state_.awaited.starts_with(left.substr(open))) state_.begun = left.substr(open);
}

bool LetterScanner::feed(std::string_view piece, std::vector<LetterEvent>& out) {
  std::string_view xml = piece;
  if (!state_.begun.empty()) {
    joined_ = state_.begun;
    joined_ += piece;
    state_.begun.clear();
    xml = joined_;
  }
  for (std::size_t at = 0; at < xml.size();) {
    if (!state_.awaited.empty()) {
      const std::size_t end = xml.find(state_.awaited, at);
      if (end == xml.npos) return wait_for_close(xml.substr(at)), true;
      at = end + state_.awaited.size();
      state_.awaited.clear();
      continue;
    }
    const std::size_t open = xml.find('<', at);
    if (state_.in_text && open != at) out.push_back({.kind = Kind::raw, .raw = xml.substr(at, open - at)});
    if (open == xml.npos) break;
    const std::size_t end = xml.find('>', open);
    if (end == xml.npos) {
      state_.begun = xml.substr(open);
      break;
    }
    if (!tag(xml.substr(open + 1, end - open - 1), out)) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace pago
