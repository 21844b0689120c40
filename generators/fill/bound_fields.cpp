#include "generators/fill/bound_fields.h"

#include <algorithm>
#include <map>

#include "generators/fill/content_control.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/repeated_notes.h"
#include "generators/fill/template_parts.h"

namespace pago {
namespace {

using Use = BoundField::Use;

Use use_of(TypedTag::Kind kind) {
  if (kind == TypedTag::Kind::section) return Use::section;
  if (kind == TypedTag::Kind::inverted) return Use::inverted;
  return kind == TypedTag::Kind::picture ? Use::picture : Use::value;
}

using NoteLists = std::map<std::string, std::vector<std::string>>;  // by note: the lists around the reference to it

class Listing {
 public:
  Listing(const ReadyPart& part, const Delimiters& delimiters, NoteLists& notes, std::vector<BoundField>& out)
      : part_(part), delimiters_(delimiters), notes_(notes), out_(out) {}

  void visit(XmlNode node) {
    if (is_content_control(node)) return control(node);
    if (node.is(Ns::none, mark::loop)) return section(node);
    if (is_merge_field(node)) {
      for (const std::string& name : merge_names(node)) add(parse_name(name), Use::value, FieldManner::merge_field, node);
      return;
    }
    if (node.has(Ns::none, mark::tag)) return typed(node);
    if (is_note_reference(node)) notes_.emplace(note_key(node), within_);
    if (is_note(node)) within_ = notes_[note_key(node)];
    if (node.is(Ns::wp, "docPr"))
      for (const std::string_view name : {"descr", "title"}) text(node.attribute(Ns::none, name), node);
    inside(node);
  }

 private:
  void inside(XmlNode node) {
    for (XmlNode child : node.children()) visit(child);
  }

  BoundField& add(const TypedTag& tag, Use use, FieldManner manner, XmlNode node) {
    BoundField field{tag.name, use, manner, tag.formats, within_, {}, {}, place_of(part_, node)};
    field.where.quote = tag.name;
    out_.push_back(std::move(field));
    return out_.back();
  }

  void control(XmlNode node) {
    const ContentControl control(node);
    const TypedTag tag = parse_name(control.tag());
    const bool named = tag.kind == TypedTag::Kind::value && !node.child(Ns::w, "sdtPr").child(Ns::w, "docPartObj");
    if (named) {
      const Use use = control.repeats() ? Use::repeating : control.is_picture() ? Use::picture : Use::value;
      BoundField& field = add(tag, use, FieldManner::control, node);
      field.alias = control.alias();
      field.binding = control.binding();
    }
    const bool opens = named && control.repeats();
    if (opens) within_.push_back(tag.name);
    inside(control.content());
    if (opens) within_.pop_back();
  }

  void section(XmlNode loop) {
    TypedTag tag;
    tag.name = loop.attribute(Ns::none, "name");
    const bool inverted = loop.has(Ns::none, mark::inverted);
    add(tag, inverted ? Use::inverted : Use::section, FieldManner::typed_tag, loop);
    if (!inverted) within_.push_back(tag.name);
    inside(loop);
    if (!inverted) within_.pop_back();
  }

  void typed(XmlNode run) {
    const TypedTag tag = parse_tag(run.attribute(Ns::none, mark::tag));
    if (tag.kind == TypedTag::Kind::value || tag.kind == TypedTag::Kind::picture)
      add(tag, use_of(tag.kind), FieldManner::typed_tag, run);
  }

  void text(const std::string& words, XmlNode node) {
    Delimiters delimiters = delimiters_;
    for (const TagSpan& span : tags_in(words, delimiters)) {
      const TypedTag tag = parse_tag(span.inside);
      if (span.whole && tag.kind != TypedTag::Kind::unknown && tag.kind != TypedTag::Kind::close)
        add(tag, use_of(tag.kind), FieldManner::alternative_text, node);
    }
  }

  const ReadyPart& part_;
  const Delimiters& delimiters_;
  NoteLists& notes_;
  std::vector<BoundField>& out_;
  std::vector<std::string> within_;
};

void list_properties(XmlNode node, Delimiters delimiters, std::vector<BoundField>& out) {
  for (XmlNode child : node.children()) list_properties(child, delimiters, out);
  if (node.first_child()) return;
  for (const TagSpan& span : tags_in(node.text(), delimiters)) {
    const TypedTag tag = parse_tag(span.inside);
    if (!span.whole || tag.kind == TypedTag::Kind::unknown || tag.kind == TypedTag::Kind::close) continue;
    BoundField field{tag.name, use_of(tag.kind), FieldManner::property, tag.formats, {}, {}, {}, {}};
    field.where.place = "documenteigenschappen";
    field.where.quote = tag.name;
    out.push_back(std::move(field));
  }
}

}  // namespace

std::string_view dutch(FieldManner manner) {
  static constexpr std::string_view names[] = {"inhoudsbesturingselement", "samenvoegveld", "getypt veld", "alternatieve tekst",
                                               "documenteigenschap"};
  return names[static_cast<std::size_t>(manner)];
}

BoundFields bound_fields(std::span<const std::byte> docx, const Delimiters& delimiters) {
  const OoxmlPackage package(docx);
  BoundFields out;
  NoteLists notes;
  for (const std::string& name : parts_to_fill(package)) {
    if (is_properties(name)) {
      list_properties(XmlDocument::parse(package.read_required(name), name).root(), delimiters, out.fields);
      continue;
    }
    const ReadyPart part = ready_part(package, name, delimiters);
    Listing(part, delimiters, notes, out.fields).visit(part.document.root());
    out.faults.insert(out.faults.end(), part.faults.begin(), part.faults.end());
  }
  return out;
}

}  // namespace pago
