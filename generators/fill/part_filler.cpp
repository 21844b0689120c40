#include "generators/fill/part_filler.h"

#include <algorithm>
#include <cstdio>
#include <deque>

#include "forms/error.h"
#include "generators/fill/dutch_format.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/run_content.h"
#include "generators/fill/tidy.h"
#include "generators/fill/word_picture.h"

namespace pago {
namespace {

[[noreturn]] void wrong_kind(const std::string& name, const char* why) {
  throw Error("template.kind", "Het sjabloon past niet bij het formulier: het veld " + name + " " + why + ".");
}

std::string word_date(const Date& date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT00:00:00Z", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  return text;
}

bool alone_in(XmlNode run, XmlNode paragraph) {
  for (XmlNode child : paragraph.children())
    if (!(child == run) && !child.is(Ns::w, "pPr") && !child.is(Ns::w, "bookmarkStart") && !child.is(Ns::w, "bookmarkEnd") &&
        !child.is(Ns::w, "proofErr"))
      return false;
  return run.parent() == paragraph && !paragraph.descendant(Ns::w, "sectPr");
}

// "- item" of a rich text as a line of its own.
std::string with_bullet(std::string_view line) {
  return line.starts_with("- ") ? "•\t" + std::string(line.substr(2)) : std::string(line);
}

// A run with marked text and line breaks becomes several.
void part_marked_run(XmlNode run) {
  for (XmlNode content : mark::children_of(run)) {
    if (content.is(Ns::w, "rPr")) continue;
    XmlNode copy = run.insert_copy_before(run);
    replace_text(copy, {});
    if (content.is(Ns::w, "t")) {
      insert_marked_runs(copy, content.text());
      copy.remove();
    } else {
      copy.child(Ns::w, "t").remove();
      copy.append_copy(content);
    }
  }
  run.remove();
}

void mark_rich_runs(XmlNode node) {
  for (XmlNode child : mark::children_of(node)) {
    if (child.is(Ns::w, "r") && child.child(Ns::w, "t")) part_marked_run(child);
    else mark_rich_runs(child);
  }
}

}  // namespace

void PackageFilling::warn_once(std::string_view code, const std::string& name, const SourceRef& where,
                               const std::string& message) {
  for (const Diagnostic& told : diagnostics)
    if (told.code == code && told.where.quote == name) return;
  Diagnostic told{Severity::warning, std::string(code), where, message};
  told.where.quote = name;
  diagnostics.push_back(std::move(told));
}

bool PartFiller::fill(const Value& values) {
  inside(part_.document.root(), ValueScope{values});
  if (touched_) tidy(part_.document.root());
  return touched_;
}

// While a letter press learns a form of a template, every field has a value of its own, formatted already.
void PartFiller::take_key(XmlNode node, TypedTag& tag) {
  std::string key = node.attribute(Ns::none, mark::key);
  if (key.empty()) return;
  tag.name = std::move(key);
  tag.formats.clear();
}

const Value* PartFiller::find(const std::string& name, XmlNode node, const ValueScope& scope) {
  const Value* value = scope.find(name);
  if (value == nullptr) {
    const SourceRef where = place_of(part_, node);
    filling_.warn_once("template.unfilled", name, where,
                       "Er is geen gegeven met de naam “" + name + "”; de plek is leeg gebleven.");
  }
  return value;
}

// Filling a node may take it out and put copies of it before it, but never touches one that stands behind it.
void PartFiller::inside(XmlNode node, const ValueScope& scope) {
  for (XmlNode child = node.first_child(), next; child; child = next) {
    next = child.next();
    if (!mark::is_properties(child)) one(child, scope);
  }
}

void PartFiller::one(XmlNode node, const ValueScope& scope) {
  if (is_content_control(node)) control(ContentControl(node), scope);
  else if (node.is(Ns::none, mark::loop)) section(node, scope);
  else if (is_merge_field(node)) merge(node, scope);
  else if (node.has(Ns::none, mark::tag)) typed(node, scope);
  else if (is_note(node)) note(node, scope);
  else {
    if (node.is(Ns::wp, "docPr")) attributes(node, scope);
    if (is_note_reference(node)) filling_.notes.refer(node, scope);
    inside(node, scope);
  }
}

void PartFiller::control(ContentControl control, const ValueScope& scope) {
  TypedTag tag = parse_name(control.tag());
  take_key(control.node(), tag);
  const bool ours = tag.kind == TypedTag::Kind::value && !control.node().child(Ns::w, "sdtPr").child(Ns::w, "docPartObj");
  const Value* found = ours ? find(tag.name, control.node(), scope) : nullptr;
  if (found == nullptr || found->open()) return inside(control.content(), scope);
  touched_ = true;
  if (const auto* rows = found->as<Value::List>(); rows != nullptr && control.repeats())
    return repeat(control, *rows, tag.name, scope);
  fill_control(control, formatted(*found, tag.formats), scope);
}

void PartFiller::fill_control(ContentControl& control, const Value& value, const ValueScope& scope) {
  if (control.is_picture()) return picture_control(control, value);
  if (value.as<Value::Object>()) return inside(control.content(), ValueScope{value, &scope});
  if (const auto* yes = value.as<bool>()) {
    if (control.is_checkbox()) return control.check(*yes);
    return *yes ? inside(control.content(), scope) : control.take_out();
  }
  if (const auto* list = value.as<Value::List>(); list != nullptr && list->empty()) return control.take_out();
  if (const auto date = control.node().child(Ns::w, "sdtPr").child(Ns::w, "date") ? date_in(value) : std::nullopt) {
    control.set_full_date(word_date(*date));
    const std::string picture = control.date_format();
    return control.show_text(date_picture(*date, picture.empty() ? "d MMMM yyyy" : picture));
  }
  const auto text = plain_text(value);
  if (!text) wrong_kind(parse_name(control.tag()).name, "is daar geen herhaalde sectie");
  if (!control.offers(*text)) {
    const SourceRef where = place_of(part_, control.node());
    filling_.warn_once("template.choice", control.tag(), where,
                       "“" + *text + "” staat niet in de keuzelijst van “" + control.tag() + "”.");
  }
  if (!value.as<RichText>()) return control.show_text(control.choose(*text));
  std::string lines;
  for (const std::string_view line : lines_of(*text)) lines += (lines.empty() ? "" : "\n") + with_bullet(line);
  control.show_text(lines);
  mark_rich_runs(control.content());
}

void PartFiller::repeat(ContentControl control, const Value::List& rows, const std::string& name, const ValueScope& scope) {
  XmlNode item = control.first_item();
  if (!item) wrong_kind(name, "is daar geen herhaalde sectie");
  if (rows.empty()) return control.take_out();
  for (XmlNode other = item.next(); other;) {
    XmlNode next = other.next();
    other.remove();
    other = next;
  }
  for (const Value& row : rows) {
    XmlNode copy = item.insert_copy_before(item);
    inside(copy.child(Ns::w, "sdtContent"), ValueScope{row, &scope});
  }
  item.remove();
}

void PartFiller::section(XmlNode loop, const ValueScope& scope) {
  const std::string key = loop.attribute(Ns::none, mark::key), name = key.empty() ? loop.attribute(Ns::none, "name") : key;
  const bool inverted = loop.has(Ns::none, mark::inverted);
  touched_ = true;
  const Value* value = inverted ? scope.find(name) : find(name, loop, scope);
  const bool open = value != nullptr && value->open();
  const bool stays = open ? !inverted : (value != nullptr && value->holds()) != inverted;
  if (!stays) return mark::take_out(loop);
  if (const auto* rows = value == nullptr ? nullptr : value->as<Value::List>(); rows != nullptr && !inverted)
    return copies(loop, *rows, scope);
  const bool row = !inverted && !open && value->as<Value::Object>() != nullptr;
  inside(loop, row ? ValueScope{*value, &scope} : scope);
  mark::set(loop.parent(), mark::emptied);
  loop.unwrap();
}

void PartFiller::copies(XmlNode loop, const Value::List& rows, const ValueScope& scope) {
  const std::vector<XmlNode> models = mark::children_of(loop);
  for (const Value& row : rows) {
    std::vector<XmlNode> added;
    for (const XmlNode model : models) added.push_back(loop.insert_copy_before(model));
    for (const XmlNode copy : added) one(copy, ValueScope{row, &scope});
  }
  mark::take_out(loop);
}

// A copy for every reference, filled as the row that the reference stands in.
void PartFiller::note(XmlNode note, const ValueScope& scope) {
  const std::vector<RepeatedNotes::Use>& uses = filling_.notes.uses(note);
  if (uses.empty()) return inside(note, scope);
  touched_ |= uses.size() > 1;
  for (const RepeatedNotes::Use& use : uses) {
    XmlNode copy = &use == &uses.back() ? note : note.insert_copy_before(note);
    copy.set_attribute(Ns::w, "id", use.number);
    std::deque<ValueScope> around{scope};
    for (auto row = use.rows.rbegin(); row != use.rows.rend(); ++row) around.push_back({*row, &around.back()});
    inside(copy, around.back());
  }
}

void PartFiller::typed(XmlNode run, const ValueScope& scope) {
  TypedTag tag = parse_tag(run.attribute(Ns::none, mark::tag));
  take_key(run, tag);
  if (tag.kind != TypedTag::Kind::value && tag.kind != TypedTag::Kind::picture) return;
  const Value* found = find(tag.name, run, scope);
  if (found == nullptr) return;
  const Value value = formatted(*found, tag.formats);
  if (tag.kind == TypedTag::Kind::value && !value.as<TemplatePicture>()) {
    touched_ = true;
    return typed_value(run, value);
  }
  const auto picture = picture_in(value);
  const auto size = picture ? picture_size(picture->bytes) : std::nullopt;
  if (size) return show_picture(run, *picture, *size);
  const SourceRef where = place_of(part_, run);
  filling_.warn_once("template.picture", tag.name, where,
                     "“" + tag.name + "” is geen afbeelding die pago kan plaatsen (PNG, JPEG of GIF).");
}

void PartFiller::typed_value(XmlNode run, const Value& value) {
  if (const auto* place = value.as<OpenPlace>()) {
    if (place->label.empty()) return;
    set_run_property(run, "highlight", "yellow");
    return replace_text(run, "[" + place->label + "]");
  }
  if (const auto* text = value.as<RichText>()) return rich(run, *text);
  replace_text(run, plain_text(value).value_or(""));
}

// A tag alone in its paragraph gives a paragraph for every line.
void PartFiller::rich(XmlNode run, const RichText& text) {
  const auto lines = lines_of(text.marked);
  XmlNode paragraph = run.parent();
  const bool own = paragraph.is(Ns::w, "p") && alone_in(run, paragraph);
  mark::clear(run, mark::tag);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    insert_marked_runs(run, with_bullet(lines[i]));
    if (i + 1 == lines.size()) break;
    if (own) {
      paragraph.insert_copy_before(paragraph);
      for (XmlNode child : mark::children_of(paragraph))
        if (child.is(Ns::w, "r") && !(child == run)) child.remove();
    } else {
      XmlNode break_run = run.insert_copy_before(run);
      replace_text(break_run, {});
      break_run.child(Ns::w, "t").remove();
      break_run.append(Ns::w, "br");
    }
  }
  run.remove();
}

void PartFiller::merge(XmlNode field, const ValueScope& scope) {
  const std::string key = field.attribute(Ns::none, mark::key);
  const Value* ready = key.empty() ? nullptr : scope.find(key);
  const auto text = !key.empty() ? (ready == nullptr ? std::nullopt : plain_text(*ready))
                                 : merge_result(field, [&](const std::string& name) { return find(name, field, scope); });
  if (text) {
    touched_ = true;
    replace_field(field, *text);
  } else if (field.is(Ns::none, mark::field)) {
    field.unwrap();
  }
}

void PartFiller::attributes(XmlNode properties, const ValueScope& scope) {
  for (const std::string_view name : {"descr", "title"}) {
    const std::string text = properties.attribute(Ns::none, name);
    const std::string filled = filled_text(text, scope, filling_.options.delimiters,
                                           [&](const std::string& unknown) { (void)find(unknown, properties, scope); });
    if (filled == text) continue;
    properties.set_attribute(Ns::none, name, filled);
    touched_ = true;
  }
}

}  // namespace pago
