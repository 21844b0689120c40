#include "parsers/formats/letter_text.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

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

void append_utf8_of(std::string_view digits, std::string& out) {
  int base = 10;
  if (digits.starts_with('x')) base = 16, digits.remove_prefix(1);
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  append_utf8(code, out);
}

void append_unescaped(std::string_view text, std::string& out) {
  for (std::size_t at; (at = text.find('&')) != text.npos;) {
    const std::size_t end = text.find(';', at);
    if (end == text.npos) break;
    out += text.substr(0, at);
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name == "amp") out += '&';
    else if (name == "lt") out += '<';
    else if (name == "gt") out += '>';
    else if (name == "quot") out += '"';
    else if (name == "apos") out += '\'';
    else if (name.starts_with('#')) append_utf8_of(name.substr(1), out);
    text.remove_prefix(end + 1);
  }
  out += text;
}

bool is_clean(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.find("  ") != text.npos) return text.empty();
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

class PartText {
 public:
  PartText(std::string_view xml, LetterText& out) : xml_(xml), out_(out) {}

  bool read() {
    for (std::size_t at = xml_.find('<'); at != xml_.npos; at = xml_.find('<', at)) {
      const std::size_t end = xml_.find('>', at);
      if (end == xml_.npos) return false;
      const std::string_view tag = xml_.substr(at + 1, end - at - 1);
      at = end + 1;
      if (tag.starts_with('?')) continue;
      if (tag.starts_with('/')) close(tag.substr(1));
      else if (!open(tag.substr(0, tag.find_first_of(" /\n\r\t")), tag.ends_with('/'), at)) return false;
    }
    return rows_.empty();
  }

 private:
  // `at`: just behind the tag; moves on past what is read whole.
  bool open(std::string_view name, bool empty, std::size_t& at) {
    const auto found = tags_.find(name);
    if (found == tags_.end()) return false;
    switch (found->second) {
      case Tag::skipped_whole:
        return empty || skip(name, at);
      case Tag::text:
        return empty || text(at);
      case Tag::paragraph:
        if (!empty) paragraphs_.emplace_back();
        break;
      case Tag::tab:
        add("\t");
        break;
      case Tag::line_end:
        add("\n");
        break;
      case Tag::hyphen:
        add("-");
        break;
      case Tag::row:
        rows_.emplace_back();
        break;
      case Tag::cell:
        if (rows_.empty()) return false;
        rows_.back().emplace_back();
        break;
      case Tag::known:
        break;
    }
    return true;
  }

  bool skip(std::string_view name, std::size_t& at) {
    const std::string close = "</" + std::string(name) + ">";
    at = xml_.find(close, at);
    if (at == xml_.npos) return false;
    at += close.size();
    return true;
  }

  bool text(std::size_t& at) {
    const std::size_t end = xml_.find('<', at);
    if (end == xml_.npos || !xml_.substr(end).starts_with("</w:t>") || paragraphs_.empty()) return false;
    const std::string_view raw = xml_.substr(at, end - at);
    std::string& line = paragraphs_.back();
    const std::size_t before = line.size();
    append_unescaped(raw, line);
    for (std::size_t i = before; i < line.size(); ++i)  // as the full reader: a line end inside w:t is a space
      if (line[i] == '\n' || line[i] == '\r' || line[i] == '\t') line[i] = ' ';
    at = end;
    return true;
  }

  void add(std::string_view sign) {
    if (!paragraphs_.empty()) paragraphs_.back() += sign;
  }

  void close(std::string_view name) {
    if (name == "w:p" && !paragraphs_.empty()) {
      std::string line = is_clean(paragraphs_.back()) ? std::move(paragraphs_.back()) : clean_text(paragraphs_.back());
      paragraphs_.pop_back();
      if (line.empty()) return;
      if (!rows_.empty() && !rows_.back().empty()) {
        std::string& cell = rows_.back().back();
        cell += (cell.empty() ? "" : "\n") + line;
      }
      out_.lines.push_back(std::move(line));
    } else if (name == "w:tr" && !rows_.empty()) {
      out_.rows.push_back(std::move(rows_.back()));
      rows_.pop_back();
    }
  }

  std::string_view xml_;
  LetterText& out_;
  const std::unordered_map<std::string_view, Tag>& tags_ = tags();
  std::vector<std::string> paragraphs_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

bool read_letter_part(std::string_view xml, LetterText& text) { return PartText(xml, text).read(); }

}  // namespace pago
