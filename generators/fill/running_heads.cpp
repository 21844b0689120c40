#include "generators/fill/running_heads.h"

#include <algorithm>

#include "generators/fill/content_control.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/template_parts.h"
#include "parsers/formats/relationships.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

using Pieces = std::vector<std::string>;

// Goes through one header or footer in order; whatever may be other in the next letter ends a piece.
class PieceReader {
 public:
  PieceReader(const std::map<std::string, bool>& conditions, Pieces& never) : conditions_(conditions), never_(never) {}

  Pieces read(XmlNode part) {
    walk(part);
    end();
    return std::move(pieces_);
  }

 private:
  void walk(XmlNode node) {
    for (XmlNode child : node.children()) one(child);
  }

  void one(XmlNode node) {
    if (node.is(Ns::none, mark::loop)) section(node.attribute(Ns::none, "name"), node.has(Ns::none, mark::inverted), node);
    else if (is_content_control(node)) section(ContentControl(node).tag(), false, ContentControl(node).content());
    else if (node.is(Ns::w, "fldChar")) field(node.attribute(Ns::w, "fldCharType"));
    else if (node.has(Ns::none, mark::tag) || is_merge_field(node) || node.is(Ns::w, "fldSimple")) end();
    else if (node.is(Ns::w, "t")) text_ += in_field_ ? "" : node.text();
    else if (node.is(Ns::w, "p")) end(), walk(node), end();
    else if (node.is(Ns::w, "r") && node.child(Ns::w, "rPr").on("vanish")) return;
    else if (ends(node)) end();
    else if (!mark::is_properties(node)) walk(node);
  }

  static bool ends(XmlNode node) {
    constexpr std::string_view others[] = {"tab", "br", "drawing", "pict", "sym", "noBreakHyphen", "softHyphen", "moveFrom"};
    return node.is(Ns::mc, "AlternateContent") ||
           std::any_of(std::begin(others), std::end(others), [&](std::string_view name) { return node.is(Ns::w, name); });
  }

  void field(const std::string& type) {
    end();
    if (type == "begin") ++in_field_;
    if (type == "end" && in_field_ > 0) --in_field_;
  }

  void section(const std::string& name, bool inverted, XmlNode content) {
    if (name.empty()) return walk(content);  // Word's own, around a page number
    end();
    const auto known = conditions_.find(name);
    if (known == conditions_.end()) return;
    if (known->second != inverted) return walk(content), end();
    PieceReader inside(conditions_, never_);
    for (std::string& piece : inside.read(content)) never_.push_back(std::move(piece));
  }

  void end() {
    constexpr std::size_t shortest = 3;
    std::string clean = clean_text(text_);
    if (clean.size() >= shortest) pieces_.push_back(std::move(clean));
    text_.clear();
  }

  const std::map<std::string, bool>& conditions_;
  Pieces& never_;
  Pieces pieces_;
  std::string text_;
  int in_field_ = 0;
};

class HeadsReader {
 public:
  HeadsReader(std::span<const std::byte> docx, const std::map<std::string, bool>& conditions, const Delimiters& delimiters)
      : package_(docx), conditions_(conditions), delimiters_(delimiters) {
    for (const Relationship& one : relationships_of(package_, "word/document.xml")) targets_[one.id] = one.target;
  }

  RunningHeads read() {
    ReadyPart body = ready_part(package_, "word/document.xml", delimiters_);
    find_sections(body.document.root());
    std::sort(heads_.never.begin(), heads_.never.end());
    return std::move(heads_);
  }

 private:
  void find_sections(XmlNode node) {
    for (XmlNode child : node.children()) {
      if (child.is(Ns::w, "sectPr")) section(child);
      else find_sections(child);
    }
  }

  // What a section does not name it takes from the one before it.
  void section(XmlNode properties) {
    for (XmlNode child : properties.children())
      if (child.is(Ns::w, "headerReference") || child.is(Ns::w, "footerReference"))
        named_[child.is(Ns::w, "headerReference")][child.attribute(Ns::w, "type", "default")] =
            targets_[child.attribute(Ns::r, "id")];
    const bool own_first = properties.on("titlePg"), begins = heads_.pages.empty();
    if (own_first) add("first", begins);
    add("default", begins && !own_first);
    add("even", false);
  }

  void add(const std::string& type, bool first) {
    RunningHeads::Page page;
    page.first = first;
    for (auto& [header, parts] : named_)
      if (const auto part = parts.find(type); part != parts.end()) page.parts.push_back(pieces_of(part->second));
    if (type == "even" && page.parts.empty()) return;
    heads_.pages.push_back(std::move(page));
  }

  Pieces pieces_of(const std::string& part) {
    if (!package_.has(part)) return {};
    ReadyPart ready = ready_part(package_, part, delimiters_);
    return PieceReader(conditions_, heads_.never).read(ready.document.root());
  }

  const OoxmlPackage package_;
  const std::map<std::string, bool>& conditions_;
  const Delimiters& delimiters_;
  std::map<std::string, std::string> targets_;
  std::map<bool, std::map<std::string, std::string>> named_;  // header or footer, type -> part
  RunningHeads heads_;
};

}  // namespace

RunningHeads running_heads(std::span<const std::byte> docx, const std::map<std::string, bool>& conditions,
                           const Delimiters& delimiters) {
  return HeadsReader(docx, conditions, delimiters).read();
}

}  // namespace pago
