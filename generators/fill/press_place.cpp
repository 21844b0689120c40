#include "generators/fill/press_place.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "generators/fill/content_control.h"
#include "generators/fill/dutch_format.h"
#include "generators/fill/field_instruction.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"
#include "generators/fill/run_content.h"
#include "generators/fill/word_picture.h"

namespace pago {
namespace {

using Kind = PressPlace::Kind;
constexpr std::string_view begin_stand_in = "\U000F5A01", end_stand_in = "\U000F5A02";  // private use: in no letter

void list_places(XmlNode node, const ReadyPart& part, std::size_t& counter, std::vector<PressPlace>& out);

std::vector<PressPlace> places_inside(XmlNode node, const ReadyPart& part, std::size_t& counter) {
  std::vector<PressPlace> out;
  for (XmlNode child : node.children()) list_places(child, part, counter, out);
  return out;
}

std::string key_of(XmlNode node, std::size_t& counter) {
  std::string key = node.attribute(Ns::none, mark::key);
  if (!key.empty()) return key;
  key = "pago." + std::to_string(++counter);
  mark::set(node, mark::key, key);
  return key;
}

PressPlace control_place(XmlNode node) {
  const ContentControl control(node);
  const TypedTag tag = parse_name(control.tag());
  PressPlace place{.kind = Kind::control, .name = tag.name, .formats = tag.formats};
  const XmlNode properties = node.child(Ns::w, "sdtPr");
  place.picture = control.is_picture();
  place.checkbox = control.is_checkbox();
  place.choice = properties.child(Ns::w, "dropDownList") || properties.child(Ns::w, "comboBox");
  place.date = bool(properties.child(Ns::w, "date"));
  place.date_format = control.date_format();
  place.repeats = control.repeats();
  return place;
}

bool is_ours(XmlNode control) {
  return parse_name(ContentControl(control).tag()).kind == TypedTag::Kind::value &&
         !control.child(Ns::w, "sdtPr").child(Ns::w, "docPartObj");
}

// Of a node that holds a place; its inside is listed apart.
std::optional<PressPlace> place_at(XmlNode node) {
  if (is_content_control(node)) return is_ours(node) ? std::optional(control_place(node)) : std::nullopt;
  if (node.is(Ns::none, mark::loop))
    return PressPlace{
        .kind = Kind::section, .name = node.attribute(Ns::none, "name"), .inverted = node.has(Ns::none, mark::inverted)};
  if (is_merge_field(node)) return PressPlace{.kind = Kind::merge};
  if (!node.has(Ns::none, mark::tag)) return std::nullopt;
  const TypedTag tag = parse_tag(node.attribute(Ns::none, mark::tag));
  if (tag.kind != TypedTag::Kind::value && tag.kind != TypedTag::Kind::picture) return std::nullopt;
  return PressPlace{.name = tag.name, .formats = tag.formats, .picture = tag.kind == TypedTag::Kind::picture};
}

void complete(PressPlace& place, XmlNode node, const ReadyPart& part, std::size_t& counter) {
  place.key = key_of(node, counter);
  place.node = node;
  place.where = place_of(part, node);
  place.where.quote = place.name;
}

void list_places(XmlNode node, const ReadyPart& part, std::size_t& counter, std::vector<PressPlace>& out) {
  std::optional<PressPlace> place = place_at(node);
  if (!place) {
    if (node.has(Ns::none, mark::tag)) return;
    const XmlNode inside = is_content_control(node) ? ContentControl(node).content() : node;
    for (PressPlace& found : places_inside(inside, part, counter)) out.push_back(std::move(found));
    return;
  }
  complete(*place, node, part, counter);
  if (place->kind == Kind::control) {
    const ContentControl control(node);
    place->inside = places_inside(control.content(), part, counter);
    if (place->repeats) place->item = places_inside(control.first_item().child(Ns::w, "sdtContent"), part, counter);
  } else if (place->kind == Kind::section) {
    place->inside = places_inside(node, part, counter);
  }
  out.push_back(std::move(*place));
}

std::string full_date(const Date& date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT00:00:00Z", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  return text;
}

void keep(const PressPlace& place, Value::Object* model, Value value) {
  if (model != nullptr) model->insert_or_assign(place.key, std::move(value));
}

}  // namespace

std::vector<PressPlace> press_places(XmlNode node, const ReadyPart& part, std::size_t& counter) {
  std::vector<PressPlace> out;
  list_places(node, part, counter, out);
  return out;
}

PressPlace press_place(XmlNode node, const ReadyPart& part, std::size_t& counter) {
  PressPlace place = place_at(node).value_or(PressPlace());
  complete(place, node, part, counter);
  return place;
}

std::string stand_in(std::size_t number) {
  return std::string(begin_stand_in) + std::to_string(number) + std::string(end_stand_in);
}

StandIn next_stand_in(std::string_view text, std::size_t from) {
  StandIn found{text.find(begin_stand_in, from)};
  if (found.at == text.npos) return found;
  const std::size_t end = text.find(end_stand_in, found.at);
  if (end == text.npos) return {};
  const std::string_view digits = text.substr(found.at + begin_stand_in.size(), end - found.at - begin_stand_in.size());
  std::from_chars(digits.data(), digits.data() + digits.size(), found.number);
  found.size = end + end_stand_in.size() - found.at;
  return found;
}

void ShapeReader::clear() {
  key_.clear();
  arena_.clear();
  ends_.clear();
  unknown_.clear();
  dates_.clear();
  has_picture_ = false;
}

void ShapeReader::give(std::string& texts, std::vector<std::size_t>& ends) const {
  for (const std::size_t end : ends_) ends.push_back(texts.size() + end);
  texts += arena_;
}

void ShapeReader::piece(std::string_view text, std::string* standing) {
  if (text.empty()) return;
  append_xml_text(text, arena_);
  ends_.push_back(arena_.size());
  key_ += 'x';
  if (standing != nullptr) *standing += stand_in(ends_.size() - 1);
}

// Line ends and tabs become elements of their own, so they belong to the shape.
void ShapeReader::pieces(std::string_view text, std::string* standing) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }))
    return piece(text, standing);
  const auto sign = [&](char shown, char in_key) {
    if (standing != nullptr) *standing += shown;
    key_ += in_key;
  };
  bool first = true;
  for (std::string_view line : lines_of(text)) {
    if (!first) sign('\n', 'n');
    first = false;
    for (std::size_t tab; (tab = line.find('\t')) != line.npos; line.remove_prefix(tab + 1)) {
      piece(line.substr(0, tab), standing);
      sign('\t', 't');
    }
    piece(line, standing);
  }
}

void ShapeReader::kept(const PressPlace& place, std::string_view text, Value::Object* model) {
  std::string standing;
  pieces(text, model == nullptr ? nullptr : &standing);
  keep(place, model, {std::move(standing)});
}

void ShapeReader::read(const std::vector<PressPlace>& places, const ValueScope& scope, Value::Object* model) {
  for (const PressPlace& place : places) one(place, scope, model);
}

void ShapeReader::one(const PressPlace& place, const ValueScope& scope, Value::Object* model) {
  if (place.kind == Kind::control) control(place, scope, model);
  else if (place.kind == Kind::typed) typed(place, scope, model);
  else if (place.kind == Kind::section) section(place, scope, model);
  else merge(place, scope, model);
}

void ShapeReader::rows(const PressPlace& place, const std::vector<PressPlace>& inside, const Value::List& list,
                       const ValueScope& scope, Value::Object* model) {
  Value::List models;
  key_ += '[';
  for (const Value& row : list) {
    Value::Object one_row;
    read(inside, ValueScope{row, &scope}, model == nullptr ? nullptr : &one_row);
    key_ += ',';
    if (model != nullptr) models.push_back({std::move(one_row)});
  }
  key_ += ']';
  keep(place, model, {std::move(models)});
}

void ShapeReader::object(const PressPlace& place, const Value& value, const ValueScope& scope, Value::Object* model) {
  Value::Object inside;
  key_ += '{';
  read(place.inside, ValueScope{value, &scope}, model == nullptr ? nullptr : &inside);
  key_ += '}';
  keep(place, model, {std::move(inside)});
}

// A text, or what Word's controls make of it.
void ShapeReader::plain(const PressPlace& place, const Value& value, Value::Object* model) {
  if (const auto* rich = value.as<RichText>()) {  // its marks are its shape
    key_ += "r" + std::to_string(rich->marked.size()) + ":" + rich->marked;
    return keep(place, model, value);
  }
  const auto* already = value.as<std::string>();
  const std::string made = already == nullptr ? plain_text(value).value_or("") : std::string();
  const std::string& text = already == nullptr ? made : *already;
  if (place.choice) {
    key_ += "c" + std::to_string(text.size()) + ":" + text;
    return keep(place, model, {text});
  }
  key_ += 's';
  kept(place, text, model);
}

void ShapeReader::control(const PressPlace& place, const ValueScope& scope, Value::Object* model) {
  const Value* found = scope.find(place.name);
  if (found == nullptr) unknown_.push_back({&place, place.name});
  if (found == nullptr || found->open()) {
    key_ += 'u';
    return read(place.inside, scope, model);
  }
  if (const auto* list = found->as<Value::List>(); list != nullptr && place.repeats)
    return rows(place, place.item, *list, scope, model);
  const Value changed = place.formats.empty() ? Value() : formatted(*found, place.formats);
  const Value& value = place.formats.empty() ? *found : changed;
  has_picture_ = has_picture_ || place.picture;
  if (value.as<Value::Object>() != nullptr) return object(place, value, scope, model);
  if (const auto* yes = value.as<bool>()) {
    key_ += *yes ? 'T' : 'F';
    keep(place, model, {*yes});
    if (*yes && !place.checkbox) read(place.inside, scope, model);
    return;
  }
  if (const auto* list = value.as<Value::List>(); list != nullptr && list->empty()) {
    key_ += 'N';
    return keep(place, model, value);
  }
  if (const auto date = place.date ? date_in(value) : std::nullopt) {
    key_ += 'd';
    kept(place, date_picture(*date, place.date_format.empty() ? "d MMMM yyyy" : place.date_format), model);
    piece(full_date(*date), nullptr);
    dates_.emplace_back(ends_.size() - 2, ends_.size() - 1);
    return;
  }
  if (value.as<std::string>() == nullptr && !plain_text(value))
    has_picture_ = true;  // wrong for this control: fill_template says so
  plain(place, value, model);
}

void ShapeReader::typed(const PressPlace& place, const ValueScope& scope, Value::Object* model) {
  const Value* found = scope.find(place.name);
  if (found == nullptr) {
    unknown_.push_back({&place, place.name});
    key_ += 'u';
    return;
  }
  const Value changed = place.formats.empty() ? Value() : formatted(*found, place.formats);
  const Value& value = place.formats.empty() ? *found : changed;
  has_picture_ = has_picture_ || place.picture || value.as<TemplatePicture>() != nullptr;
  if (const auto* open = value.as<OpenPlace>()) {
    key_ += 'o';
    std::string label;
    pieces(open->label, model == nullptr ? nullptr : &label);
    return keep(place, model, {OpenPlace{std::move(label)}});
  }
  plain(place, value, model);
}

void ShapeReader::section(const PressPlace& place, const ValueScope& scope, Value::Object* model) {
  const Value* value = scope.find(place.name);
  if (value == nullptr && !place.inverted) unknown_.push_back({&place, place.name});
  const bool open = value != nullptr && value->open();
  const bool stays = open ? !place.inverted : (value != nullptr && value->holds()) != place.inverted;
  if (!stays) {
    key_ += '0';
    return keep(place, model, {place.inverted});
  }
  const auto* list = value == nullptr || place.inverted ? nullptr : value->as<Value::List>();
  if (list != nullptr) return rows(place, place.inside, *list, scope, model);
  if (!place.inverted && !open && value->as<Value::Object>() != nullptr) return object(place, *value, scope, model);
  key_ += '1';
  keep(place, model, {!place.inverted});
  read(place.inside, scope, model);
}

void ShapeReader::merge(const PressPlace& place, const ValueScope& scope, Value::Object* model) {
  const auto text = merge_result(place.node, [&](const std::string& name) {
    const Value* found = scope.find(name);
    if (found == nullptr) unknown_.push_back({&place, name});
    return found;
  });
  key_ += text ? 'm' : 'u';
  if (text) kept(place, *text, model);
}

}  // namespace pago
