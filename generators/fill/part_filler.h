#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/fill/content_control.h"
#include "generators/fill/fill_template.h"
#include "generators/fill/picture_parts.h"
#include "generators/fill/repeated_notes.h"
#include "generators/fill/template_parts.h"
#include "generators/fill/unique_ids.h"

namespace pago {

// What filling one package gathers over its parts.
struct PackageFilling {
  const FillOptions& options;
  PictureParts pictures;
  RepeatedNotes notes;
  UniqueIds ids;
  std::vector<Diagnostic> diagnostics;

  void warn_once(std::string_view code, const std::string& name, const SourceRef& where, const std::string& message);
};

// Fills one ready part.
class PartFiller {
 public:
  PartFiller(PackageFilling& filling, ReadyPart& part, std::string part_name)
      : filling_(filling), part_(part), part_name_(std::move(part_name)) {}

  bool fill(const Value& values);  // false: nothing was filled, and the part is to be copied

 private:
  void inside(XmlNode node, const ValueScope& scope);
  void one(XmlNode node, const ValueScope& scope);
  void control(ContentControl control, const ValueScope& scope);
  void fill_control(ContentControl& control, const Value& value, const ValueScope& scope);
  void repeat(ContentControl control, const Value::List& rows, const std::string& name, const ValueScope& scope);
  void picture_control(ContentControl& control, const Value& value);
  void section(XmlNode loop, const ValueScope& scope);
  void note(XmlNode note, const ValueScope& scope);
  void copies(XmlNode loop, const Value::List& rows, const ValueScope& scope);
  void typed(XmlNode run, const ValueScope& scope);
  void typed_value(XmlNode run, const Value& value);
  void rich(XmlNode run, const RichText& text);
  void merge(XmlNode field, const ValueScope& scope);
  void attributes(XmlNode properties, const ValueScope& scope);
  static void take_key(XmlNode node, TypedTag& tag);
  const Value* find(const std::string& name, XmlNode node, const ValueScope& scope);
  std::optional<TemplatePicture> picture_in(const Value& value) const;
  void show_picture(XmlNode run, const TemplatePicture& picture, const PictureSize& size);

  PackageFilling& filling_;
  ReadyPart& part_;
  std::string part_name_;
  bool touched_ = false;
};

// Typed tags in a plain text, as in a document property: values and sections, no pictures.
std::string filled_text(const std::string& text, const ValueScope& scope, Delimiters delimiters,
                        const std::function<void(const std::string& name)>& unknown);

}  // namespace pago
