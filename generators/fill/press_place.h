#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/fill/template_parts.h"
#include "generators/fill/value.h"

// The places of a template where values go, and what of a set of values decides the XML: its shape. Two sets of one shape give
// the same XML but for the texts in it.
namespace pago {

struct PressPlace {
  enum class Kind { control, typed, section, merge };
  Kind kind = Kind::typed;
  std::string key = {};  // mark::key: the name that its value has in the model of a shape
  std::string name = {};
  std::vector<TagFormat> formats = {};
  bool inverted = false;                                                 // of a section
  bool picture = false, checkbox = false, choice = false, date = false;  // of a control; picture also of a typed tag
  bool repeats = false;                                                  // of a control
  std::string date_format = {};
  XmlNode node = {};
  SourceRef where = {};
  std::vector<PressPlace> inside = {};  // of a section or control
  std::vector<PressPlace> item = {};    // of a control that repeats: inside its first item
};

// Every place inside the node, itself included, as PartFiller would meet them; gives each its mark::key.
std::vector<PressPlace> press_places(XmlNode node, const ReadyPart& part, std::size_t& counter);
PressPlace press_place(XmlNode node, const ReadyPart& part, std::size_t& counter);  // of a control or section, itself alone

// A text in a model: stands for the text with that number.
std::string stand_in(std::size_t number);
struct StandIn {
  std::size_t at = 0, size = 0, number = 0;  // bytes in the text it was found in; size 0: none
};
StandIn next_stand_in(std::string_view text, std::size_t from);

// Reads what the places of a piece of template need from a set of values. Used again and again: clear() first.
class ShapeReader {
 public:
  void clear();
  // With a model: also fills it with values of the same shape, texts replaced by stand-ins.
  void read(const std::vector<PressPlace>& places, const ValueScope& scope, Value::Object* model);

  const std::string& key() const { return key_; }  // equal keys, equal shapes
  // Adds the texts, escaped and ready for the XML, and where each of them ends.
  void give(std::string& texts, std::vector<std::size_t>& ends) const;
  bool has_picture() const { return has_picture_; }  // then only fill_template will do
  struct Unknown {
    const PressPlace* place;
    std::string name;
  };
  const std::vector<Unknown>& unknown() const { return unknown_; }                          // names that nobody knows
  const std::vector<std::pair<std::size_t, std::size_t>>& dates() const { return dates_; }  // text shown, its w:fullDate

 private:
  void one(const PressPlace& place, const ValueScope& scope, Value::Object* model);
  void control(const PressPlace& place, const ValueScope& scope, Value::Object* model);
  void typed(const PressPlace& place, const ValueScope& scope, Value::Object* model);
  void section(const PressPlace& place, const ValueScope& scope, Value::Object* model);
  void merge(const PressPlace& place, const ValueScope& scope, Value::Object* model);
  void rows(const PressPlace& place, const std::vector<PressPlace>& inside, const Value::List& list, const ValueScope& scope,
            Value::Object* model);
  void object(const PressPlace& place, const Value& value, const ValueScope& scope, Value::Object* model);
  void plain(const PressPlace& place, const Value& value, Value::Object* model);
  void kept(const PressPlace& place, std::string_view text, Value::Object* model);  // the text in pieces
  // With `standing`: also adds the stand-ins.
  void pieces(std::string_view text, std::string* standing);
  void piece(std::string_view text, std::string* standing);

  std::string key_, arena_;
  std::vector<std::size_t> ends_;
  std::vector<Unknown> unknown_;
  std::vector<std::pair<std::size_t, std::size_t>> dates_;
  bool has_picture_ = false;
};

}  // namespace pago
