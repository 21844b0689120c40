#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "forms/flat_map.h"
#include "forms/form.h"

// What a template is filled with: a tree of neutral values, made from a FilledForm or from any JSON file.
namespace pago {

// A fact that nobody gave: the template's own marked place stays, or "[label]" where it has none.
struct OpenPlace {
  std::string label;
};

// Text with simple marks: **vet**, *cursief*, a line that begins with "- " is a list item.
struct RichText {
  std::string marked;
};

struct TemplatePicture {
  std::string bytes;    // PNG, JPEG or GIF
  std::string alt;      // what it shows, for who cannot see it
  double width_mm = 0;  // 0: from the picture itself, at most the width of the text
  bool operator==(const TemplatePicture&) const = default;
};

struct Value {
  using List = std::vector<Value>;
  using Object = FlatMap<Value>;
  // monostate: known to be empty
  std::variant<std::monostate, OpenPlace, std::string, RichText, Date, double, bool, TemplatePicture, List, Object> is;

  template <class T>
  const T* as() const {
    return std::get_if<T>(&is);
  }
  bool open() const { return as<OpenPlace>() != nullptr; }
  // What a condition sees: false for empty, no, zero, an empty text and an empty list.
  bool holds() const;
  const Value* member(std::string_view name) const;  // of an object: by whole name, else along the dots; nullptr when absent
};

// Where a name is looked up: the row one stands in first, then what is around it.
struct ValueScope {
  const Value& here;
  const ValueScope* outer = nullptr;

  const Value* find(std::string_view name) const;  // "." is the row itself; nullptr when nobody knows the name
};

// The values of a form as an object: every field of the form is a member; what has no value is an OpenPlace with its label.
// Fastest with fields in the order of their names.
Value value_of(const std::vector<Field>& fields, const FilledForm& values);

// The same in `into`, which is empty or what this made of the same fields before: for thousands of letters names stay and
// values are written over.
void set_values(const std::vector<Field>& fields, const FilledForm& values, Value& into);

// As a Dutch reader writes it: "22 november 2026", "2,5", "ja", "a, b en c". Empty optional for what is no text: an object,
// rows of objects, a picture.
std::optional<std::string> plain_text(const Value& value);

// "2026-11-22", also with a time behind it; empty for any other text.
std::optional<Date> date_in(const Value& value);

// A number, or a text that is one: "12", "12.5", "12,5".
std::optional<double> number_in(const Value& value);

}  // namespace pago
