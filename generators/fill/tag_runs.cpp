#include "generators/fill/tag_runs.h"

#include "generators/fill/marks.h"

namespace pago {
namespace {

bool starts_story(XmlNode node) {
  return node.is(Ns::w, "txbxContent") || node.is(Ns::w, "footnote") || node.is(Ns::w, "endnote") || node.is(Ns::w, "comment");
}

void collect(XmlNode node, std::size_t story, std::vector<TagStory>& out) {
  for (XmlNode child : node.children()) {
    if (starts_story(child)) {
      out.push_back({child, {}});
      collect(child, out.size() - 1, out);
      continue;
    }
    if (child.is(Ns::w, "p")) out[story].paragraphs.push_back(child);
    collect(child, story, out);
  }
}

// One w:t, w:tab or w:br of the paragraph's text.
struct Piece {
  XmlNode run, node;
  std::size_t begin = 0, end = 0;  // bytes in the text of the paragraph
};

struct Pieces {
  std::vector<Piece> pieces;
  std::string text;

  void add(XmlNode run, XmlNode node, const std::string& more) {
    const std::size_t begin = text.size();
    text += more;
    pieces.push_back({run, node, begin, text.size()});
  }
};

void read_run(XmlNode run, Pieces& out) {
  for (XmlNode child : run.children()) {
    if (child.is(Ns::w, "t")) out.add(run, child, child.text());
    if (child.is(Ns::w, "tab")) out.add(run, child, "\t");
    if (child.is(Ns::w, "br") || child.is(Ns::w, "cr")) out.add(run, child, "\n");
  }
}

void read_text(XmlNode node, Pieces& out) {
  for (XmlNode child : node.children()) {
    if (child.is(Ns::w, "r")) read_run(child, out);
    else if (!child.is(Ns::w, "del") && !child.is(Ns::none, mark::field) && !child.is(Ns::w, "moveFrom") &&
             !child.is(Ns::w, "p"))
      read_text(child, out);
  }
}

bool holds_content(XmlNode run) {
  const XmlNode first = run.first_child();
  return bool(first.is(Ns::w, "rPr") ? first.next() : first);
}

void shorten(XmlNode t, const std::string& text) {
  if (text.empty()) return t.remove();
  t.set_text(text);
  t.set_attribute(Ns::xml, "space", "preserve");
}

std::size_t index_of(XmlNode child) {
  std::size_t n = 0;
  for (XmlNode before = child.previous(); before; before = before.previous()) ++n;
  return n;
}

// Cuts the run of a piece at a byte of the text, so that what stands from there on is in the run behind it. Nothing is cut
// where nothing stands before.
void cut(const Piece& piece, std::size_t at) {
  XmlNode run = piece.run;
  const XmlNode first = run.child(Ns::w, "rPr") ? run.child(Ns::w, "rPr").next() : run.first_child();
  const std::string text = piece.node.text();
  const std::size_t inside = at - piece.begin;
  if (inside == 0 && piece.node == first) return;
  const std::size_t index = index_of(piece.node);
  XmlNode behind = run.insert_copy_after(run);
  XmlNode twin = mark::children_of(behind)[index];
  for (XmlNode before = twin.previous(); before;) {
    XmlNode earlier = before.previous();
    if (!before.is(Ns::w, "rPr")) before.remove();
    before = earlier;
  }
  for (XmlNode after = XmlNode(piece.node).next(); after; after = XmlNode(piece.node).next()) after.remove();
  if (twin.is(Ns::w, "t")) shorten(twin, text.substr(inside));
  XmlNode own = piece.node;
  if (!own.is(Ns::w, "t")) own.remove();
  else shorten(own, text.substr(0, inside));
}

Pieces pieces_of(XmlNode paragraph) {
  Pieces out;
  read_text(paragraph, out);
  return out;
}

void cut_at(XmlNode paragraph, std::size_t at) {
  for (const Piece& piece : pieces_of(paragraph).pieces)
    if (piece.begin <= at && at < piece.end) return cut(piece, at);
}

// All pieces from begin to end are whole by now: the first becomes the tag, the others go.
XmlNode gather(XmlNode paragraph, const TagSpan& span, const std::string& text) {
  XmlNode tag_run;
  for (const Piece& piece : pieces_of(paragraph).pieces) {
    if (piece.begin < span.begin || piece.begin >= span.end || piece.begin == piece.end) continue;
    XmlNode run = piece.run, node = piece.node;
    if (!tag_run) {
      tag_run = run;
      node.set_text(text);
      node.set_attribute(Ns::xml, "space", "preserve");
      continue;
    }
    node.remove();
    if (!(run == tag_run) && !holds_content(run)) run.remove();
  }
  return tag_run;
}

XmlNode run_at(const Pieces& all, std::size_t at) {
  for (const Piece& piece : all.pieces)
    if (piece.begin <= at && at < piece.end) return piece.run;
  return {};
}

}  // namespace

std::vector<TagStory> stories_of(XmlNode part) {
  std::vector<TagStory> out{{part, {}}};
  collect(part, 0, out);
  return out;
}

std::vector<TagRun> isolate_tags(XmlNode paragraph, Delimiters& delimiters) {
  const Pieces before = pieces_of(paragraph);
  if (before.text.find(delimiters.begin) == before.text.npos) return {};
  const std::vector<TagSpan> spans = tags_in(before.text, delimiters);
  std::vector<TagRun> out(spans.size());
  for (std::size_t i = spans.size(); i-- > 0;) {  // from the end: what stands before keeps its bytes
    const TagSpan& span = spans[i];
    const std::string text = before.text.substr(span.begin, span.end - span.begin);
    out[i] = {{}, paragraph.attribute(Ns::none, mark::place), {}, text, span.whole};
    if (!span.whole) continue;
    cut_at(paragraph, span.end);
    cut_at(paragraph, span.begin);
    out[i].run = gather(paragraph, span, text);
    out[i].tag = parse_tag(span.inside);
    mark::set(out[i].run, mark::tag, span.inside);
  }
  const Pieces after = pieces_of(paragraph);
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (!spans[i].whole) out[i].run = run_at(after, spans[i].begin);
  return out;
}

}  // namespace pago
