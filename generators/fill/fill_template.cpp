#include "generators/fill/fill_template.h"

#include "forms/error.h"
#include "generators/fill/dutch_format.h"
#include "generators/fill/marks.h"
#include "generators/fill/part_filler.h"

namespace pago {
namespace {

std::size_t closing(const std::vector<TagSpan>& spans, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open + 1; i < spans.size(); ++i) {
    const auto kind = parse_tag(spans[i].inside).kind;
    if (kind == TypedTag::Kind::section || kind == TypedTag::Kind::inverted) ++depth;
    if (kind == TypedTag::Kind::close && depth-- == 0) return i;
  }
  return spans.size();
}

using Unknown = std::function<void(const std::string& name)>;

std::string section_text(const TypedTag& tag, const std::string& inner, const ValueScope& scope, const Delimiters& delimiters,
                         const Unknown& unknown) {
  const Value* value = scope.find(tag.name);
  const bool inverted = tag.kind == TypedTag::Kind::inverted;
  if (value == nullptr && !inverted) unknown(tag.name);
  if ((value != nullptr && value->holds()) == inverted) return {};
  const auto* rows = value == nullptr || inverted ? nullptr : value->as<Value::List>();
  if (rows == nullptr) return filled_text(inner, scope, delimiters, unknown);
  std::string out;
  for (const Value& row : *rows) out += filled_text(inner, ValueScope{row, &scope}, delimiters, unknown);
  return out;
}

std::string value_text(const TypedTag& tag, const std::string& typed, const ValueScope& scope, const Unknown& unknown) {
  const Value* value = tag.kind == TypedTag::Kind::value ? scope.find(tag.name) : nullptr;
  if (value == nullptr) {
    if (tag.kind == TypedTag::Kind::value) unknown(tag.name);
    return typed;
  }
  const Value shown = formatted(*value, tag.formats);
  if (const auto* place = shown.as<OpenPlace>()) return "[" + place->label + "]";
  return plain_text(shown).value_or("");
}

void fill_leaves(XmlNode node, const std::function<std::string(const std::string&)>& fill, bool& touched) {
  for (XmlNode child : node.children()) fill_leaves(child, fill, touched);
  if (node.first_child()) return;
  const std::string before = node.text(), after = fill(before);
  if (after == before) return;
  node.set_text(after);
  touched = true;
}

void fill_properties(const OoxmlPackage& package, const std::string& name, const Value& values, PackageFilling& filling,
                     std::vector<Part>& changed) {
  const std::string before = package.read_required(name);
  if (before.find(filling.options.delimiters.begin) == before.npos) return;
  XmlDocument part = XmlDocument::parse(before, name);
  bool touched = false;
  SourceRef where;
  where.place = "documenteigenschappen";
  const auto unknown = [&](const std::string& missing) {
    filling.warn_once("template.unfilled", missing, where,
                      "Er is geen gegeven met de naam “" + missing + "”; de plek is leeg gebleven.");
  };
  fill_leaves(
      part.root(),
      [&](const std::string& text) { return filled_text(text, ValueScope{values}, filling.options.delimiters, unknown); },
      touched);
  if (touched) changed.push_back({name, part.to_bytes()});
}

[[noreturn]] void refuse(const std::vector<Diagnostic>& faults) {
  std::string message = faults.size() == 1
                            ? "Het sjabloon heeft een fout; er is niets geschreven."
                            : "Het sjabloon heeft " + std::to_string(faults.size()) + " fouten; er is niets geschreven.";
  for (const Diagnostic& fault : faults) message += "\n  " + where_text(fault.where) + fault.message;
  throw Error("template.invalid", message);
}

PackageTime time_of(const Date& date) { return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))}; }

}  // namespace

std::string where_text(const SourceRef& where) {
  std::string text = where.section.empty() ? "" : "onder “" + where.section + "”, ";
  text += where.place;
  return text.empty() ? text : text + ": ";
}

std::string filled_text(const std::string& text, const ValueScope& scope, Delimiters delimiters, const Unknown& unknown) {
  const std::vector<TagSpan> spans = tags_in(text, delimiters);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!spans[i].whole) continue;
    out += text.substr(at, spans[i].begin - at);
    const TypedTag tag = parse_tag(spans[i].inside);
    at = spans[i].end;
    const bool opens = tag.kind == TypedTag::Kind::section || tag.kind == TypedTag::Kind::inverted;
    const std::size_t close = opens ? closing(spans, i) : spans.size();
    if (close < spans.size()) {
      out += section_text(tag, text.substr(spans[i].end, spans[close].begin - spans[i].end), scope, delimiters, unknown);
      at = spans[close].end;
      i = close;
    } else {
      out += value_text(tag, text.substr(spans[i].begin, spans[i].end - spans[i].begin), scope, unknown);
    }
  }
  return out + text.substr(at);
}

FilledTemplate fill_template(std::span<const std::byte> docx, const Value& values, const FillOptions& options) {
  return fill_template(ReadyTemplate(docx, options.delimiters), values, options);
}

FilledTemplate fill_template(ReadyTemplate&& ready, const Value& values, const FillOptions& options) {
  const OoxmlPackage& package = ready.package;
  PackageFilling filling{options, PictureParts(package), RepeatedNotes(ready), {}, {}};
  std::vector<Part> changed;
  std::vector<Diagnostic> faults;
  for (const std::string& name : package.names())
    if (is_properties(name)) fill_properties(package, name, values, filling, changed);
  for (auto& [name, part] : ready.parts) {
    faults.insert(faults.end(), part.faults.begin(), part.faults.end());
    const bool filled = faults.empty() && PartFiller(filling, part, name).fill(values);
    filling.ids.number_anew(part.document.root());
    if (filled) changed.push_back({name, part.document.to_bytes()});
  }
  if (!faults.empty()) refuse(faults);
  for (Part& part : filling.pictures.parts()) changed.push_back(std::move(part));
  return {rewrite_package(package, changed, time_of(options.date)), std::move(filling.diagnostics)};
}

}  // namespace pago
