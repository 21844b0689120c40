#include "generators/fill/letter_press.h"

#include <algorithm>

#include "forms/error.h"
#include "generators/fill/content_control.h"
#include "generators/fill/fill_docx.h"
#include "generators/fill/marks.h"
#include "generators/fill/part_filler.h"
#include "generators/fill/press_plan.h"
#include "generators/fill/tidy.h"
#include "parsers/formats/package_writer.h"

namespace pago {
namespace {

using Kind = PressPiece::Kind;

constexpr std::string_view properties_part = "docProps/core.xml";
constexpr std::size_t most_shapes = 2000;  // of one island; then it forgets and learns anew

struct NeedsEngine {};  // what this letter wants, only fill_template can do

// What a letter consists of, in order: text of the press and where its texts begin.
struct Printed {
  const PressText* text;
  std::size_t texts;
};

void set_full_dates(XmlNode node, const ShapeReader& reader) {
  if (is_content_control(node) && node.has(Ns::none, mark::key) && node.child(Ns::w, "sdtPr").child(Ns::w, "date")) {
    const std::string shown = ContentControl(node).content().text();
    const StandIn found = next_stand_in(shown, 0);
    for (const auto& [text, full] : reader.dates())
      if (found.size > 0 && found.number == text) ContentControl(node).set_full_date(stand_in(full));
  }
  for (XmlNode child : node.children()) set_full_dates(child, reader);
  mark::clear(node, mark::key);
}

std::vector<Field> by_name(std::vector<Field> fields) {
  std::sort(fields.begin(), fields.end(), [](const Field& one, const Field& other) { return one.name < other.name; });
  for (Field& field : fields) field.fields = by_name(std::move(field.fields));
  return fields;
}

PackageTime package_time(const Date& date) {
  return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

}  // namespace

struct LetterPress::Machine {
  struct PartPress {
    PackedPart packed;
    std::optional<PressPlan> plan;
    PressText title;  // of the properties, with the title in it
  };

  std::span<const std::byte> docx;
  FillOptions options;
  std::optional<Form> form;
  std::vector<Field> fields;  // of the form, by name
  Value form_values;          // of the letter at hand, in the same places for each letter
  OoxmlPackage package;
  std::vector<PartPress> parts;
  std::vector<Diagnostic> limits;

  PackageWriter writer;
  ShapeReader reader;
  std::vector<Printed> printed;
  std::string arena;
  std::vector<std::size_t> ends;
  std::vector<Diagnostic> diagnostics;
  bool touched = false;
  std::vector<PressIsland*> crowded;  // emptied before the next letter; this one may still use its shapes

  Machine(std::span<const std::byte> bytes, FillOptions fill_options, const Form* form_of)
      : docx(bytes), options(std::move(fill_options)), package(bytes), writer(package_time(options.date)) {
    if (form_of != nullptr) form = *form_of, fields = by_name(form->fields);
    (void)fill_template(bytes, {Value::Object{}}, options);  // says what is wrong with the template
    for (PackedPart& packed : packed_parts(rewrite_package(package, {}, package_time(options.date)))) add(std::move(packed));
  }

  void add(PackedPart packed) {
    PartPress part{std::move(packed), {}, {}};
    const std::string& name = part.packed.name;
    if (may_hold_fields(name)) {
      part.plan = press_plan(package, name, options.delimiters);
      if (!part.plan->slow.empty()) slow(name, part.plan->slow);
    }
    if (is_properties(name) && package.read_required(name).find(options.delimiters.begin) != std::string::npos)
      slow(name, "een veld in de eigenschappen van het document");
    if (form && name == properties_part) {
      XmlDocument properties = XmlDocument::parse(package.read_required(name), name);
      if (XmlNode title = properties.root().descendant(Ns::dc, "title")) {
        bool numbered = true;
        title.set_text(stand_in(0));
        part.title = press_text(properties.to_bytes(), false, numbered);
      }
    }
    parts.push_back(std::move(part));
  }

  void slow(const std::string& part, const std::string& why) {
    Diagnostic told{Severity::note, "press.slow", {}, "Het sjabloon heeft " + why + "; daardoor gaat elke brief langzamer."};
    told.where.place = part;
    limits.push_back(std::move(told));
  }

  // ---- one letter

  void tell_unknown(const PressPlace& place, const std::string& name) {
    for (const Diagnostic& told : diagnostics)
      if (told.code == "template.unfilled" && told.where.quote == name) return;
    diagnostics.push_back({Severity::warning, "template.unfilled", place.where,
                           "Er is geen gegeven met de naam “" + name + "”; de plek is leeg gebleven."});
    diagnostics.back().where.quote = name;
  }

  void print(const PressText& text) { printed.push_back({&text, ends.size()}); }

  bool print_all(PressPlan& plan, std::vector<PressPiece>& pieces, const ValueScope& scope, bool rows) {
    bool something = false;
    for (PressPiece& piece : pieces) {
      if (piece.kind == Kind::fixed) {
        print(piece.text);
        something = something || (rows ? piece.has_row : piece.says_something);
      } else if (piece.kind == Kind::island) {
        something = print_island(plan, *piece.island, scope) || something;
      } else if (piece.kind == Kind::loop) {
        something = print_loop(plan, piece, scope, rows) || something;
      } else {
        something = print_frame(plan, piece, scope) || something;
      }
    }
    return something;
  }

  bool print_loop(PressPlan& plan, PressPiece& loop, const ValueScope& scope, bool rows) {
    const PressPlace& place = loop.place;
    touched = true;
    const Value* value = scope.find(place.name);
    if (value == nullptr && !place.inverted) tell_unknown(place, place.name);
    const bool open = value != nullptr && value->open();
    const bool stays = open ? !place.inverted : (value != nullptr && value->holds()) != place.inverted;
    if (!stays) return false;
    const auto* list = value == nullptr || place.inverted ? nullptr : value->as<Value::List>();
    bool something = false;
    if (list != nullptr) {
      for (const Value& row : *list) something = print_all(plan, loop.inside, ValueScope{row, &scope}, rows) || something;
      return something;
    }
    const bool object = !place.inverted && !open && value->as<Value::Object>() != nullptr;
    return print_all(plan, loop.inside, object ? ValueScope{*value, &scope} : scope, rows);
  }

  bool print_frame(PressPlan& plan, PressPiece& frame, const ValueScope& scope) {
    const PressPlace& place = frame.place;
    const Value* value = place.key.empty() ? nullptr : scope.find(place.name);
    if (!place.key.empty() && value == nullptr) tell_unknown(place, place.name);
    if (value == nullptr || value->open()) return print_around(plan, frame, {}, scope);
    const auto* list = value->as<Value::List>();
    if (list != nullptr && place.repeats) {
      touched = true;
      return print_around(plan, frame, list, scope);
    }
    const auto* yes = value->as<bool>();
    const bool plain = place.formats.empty();
    if (plain && yes != nullptr && !place.checkbox) {
      touched = true;
      return *yes && print_around(plan, frame, {}, scope);
    }
    if (plain && value->as<Value::Object>() != nullptr) {
      touched = true;
      return print_around(plan, frame, {}, ValueScope{*value, &scope});
    }
    return print_island(plan, *frame.island, scope);
  }

  // A control or table with what it holds, once or for every row; nothing when that is empty.
  bool print_around(PressPlan& plan, PressPiece& frame, const Value::List* list, const ValueScope& scope) {
    const std::size_t kept_printed = printed.size(), kept_texts = ends.size(), kept_arena = arena.size();
    bool something = false;
    print(frame.text);
    if (list == nullptr) something = print_all(plan, frame.inside, scope, frame.rows);
    else
      for (const Value& row : *list)
        something = print_all(plan, frame.inside, ValueScope{row, &scope}, frame.rows) || something;
    if (something) {
      print(frame.behind);
      return true;
    }
    printed.resize(kept_printed);
    ends.resize(kept_texts);
    arena.resize(kept_arena);
    return false;
  }

  bool print_island(PressPlan& plan, PressIsland& island, const ValueScope& scope) {
    reader.clear();
    reader.read(island.places, scope, nullptr);
    if (reader.has_picture()) throw NeedsEngine();
    for (const auto& [place, name] : reader.unknown()) tell_unknown(*place, name);
    auto known = island.shapes.find(reader.key());
    const PressShape& shape = known != island.shapes.end() ? known->second : learn(plan, island, scope);
    touched = touched || shape.touched;
    for (const Diagnostic& told : shape.diagnostics) diagnostics.push_back(told);
    print(shape.text);
    reader.give(arena, ends);
    return !shape.text.empty();
  }

  // Lets the engine fill the island with stand-ins.
  PressShape& learn(PressPlan& plan, PressIsland& island, const ValueScope& scope) {
    if (island.shapes.size() >= most_shapes) crowded.push_back(&island);
    Value::Object model;
    reader.clear();
    reader.read(island.places, scope, &model);
    PackageFilling filling{options, PictureParts(package), RepeatedNotes(), {}, {}};
    const bool whole = island.nodes.empty();
    ReadyPart ready = whole ? ready_part(package, plan.part, options.delimiters) : ReadyPart{std::move(plan.scratch), {}, {}};
    XmlNode root = ready.document.root(), body = root.child(Ns::w, "body");
    if (whole) {
      std::size_t counter = 0;
      (void)press_places(root, ready, counter);
    } else {
      body.remove_children();
      XmlNode out = body.append(Ns::none, "pago-out");
      for (const XmlNode node : island.nodes) out.append_copy(node);
    }
    PressShape shape;
    shape.touched = PartFiller(filling, ready, plan.part).fill({std::move(model)});
    if (!shape.touched) tidy(root);
    set_full_dates(root, reader);
    const std::string bytes = ready.document.to_bytes();
    if (!whole) plan.scratch = std::move(ready.document);
    std::string_view xml = bytes;
    if (!whole) {
      constexpr std::string_view open = "<pago-out>";
      const std::size_t begin = xml.find(open), end = xml.find("</pago-out>");
      xml = begin == xml.npos ? std::string_view() : xml.substr(begin + open.size(), end - begin - open.size());
    }
    bool numbered = true;
    shape.text = press_text(xml, island.repeats || reader.key().find('[') != std::string::npos, numbered);
    if (!numbered) throw NeedsEngine();
    for (Diagnostic& told : filling.diagnostics)
      if (told.code != "template.unfilled") shape.diagnostics.push_back(std::move(told));
    return island.shapes.insert_or_assign(reader.key(), std::move(shape)).first->second;
  }

  std::string_view text(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends[number - 1];
    return std::string_view(arena).substr(begin, ends[number] - begin);
  }

  void write_chunk(const PressChunk& chunk, std::size_t texts, PressIds& ids, PackageWriter* out) const {
    if (chunk.kind == PressChunk::Kind::text) {
      if (out != nullptr) out->text(text(texts + chunk.text));
    } else if (chunk.kind == PressChunk::Kind::id) {
      const std::string own = ids.next(chunk.ids.front());
      if (out != nullptr) out->text(own);
    } else if (const auto before = ids.before(chunk.ids); before == PressIds::Before::none) {
      if (out != nullptr) out->deflated(chunk.fixed);
    } else if (before == PressIds::Before::all && !chunk.again.plain.empty()) {
      if (out != nullptr) out->deflated(chunk.again);
    } else {
      std::string changed = chunk.fixed.plain;
      std::ptrdiff_t moved = 0;
      for (const IdPlace& id : chunk.ids) {
        const std::string own = ids.next(id);
        if (own == id.value) continue;
        changed.replace(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(id.at) + moved), id.size, own);
        moved += static_cast<std::ptrdiff_t>(own.size()) - static_cast<std::ptrdiff_t>(id.size);
      }
      if (out != nullptr) out->text(changed);
    }
  }

  void fill(PartPress& part, const ValueScope& scope) {
    printed.clear();
    arena.clear();
    ends.clear();
    touched = false;
    if (part.plan->has_fields) (void)print_all(*part.plan, part.plan->pieces, scope, false);
  }

  void write(PartPress& part, const ValueScope& scope, PressIds& ids, PackageWriter& out) {
    for (const IdPlace& id : part.plan->ids) (void)ids.next(id);
    fill(part, scope);
    if (touched) out.begin(part.packed.name);
    for (const Printed& piece : printed)
      for (const PressChunk& chunk : *piece.text) write_chunk(chunk, piece.texts, ids, touched ? &out : nullptr);
    if (touched) out.end();
    else out.add(part.packed);
  }

  void append_chunk(const PressChunk& chunk, std::size_t texts, std::string& xml) const {
    if (chunk.kind == PressChunk::Kind::text) xml.append(text(texts + chunk.text));
    else xml.append(chunk.kind == PressChunk::Kind::id ? chunk.ids.front().value : chunk.fixed.plain);
  }

  void set_title(const std::string& title) {
    arena.clear();
    append_xml_text(title, arena);
    ends.assign(1, arena.size());
  }

  const Value& read(const FilledForm& values) {
    set_values(fields, values, form_values);
    return form_values;
  }

  void begin_letter() {
    diagnostics.clear();
    for (PressIsland* island : crowded) island->shapes.clear();
    crowded.clear();
  }

  std::vector<Part> changed_parts(const Value& values, const std::string& title) {
    begin_letter();
    std::vector<Part> changed;
    for (PartPress& part : parts) {
      if (part.plan) {
        fill(part, ValueScope{values});
        if (!touched) continue;
        std::string& xml = changed.emplace_back(Part{part.packed.name, {}}).content;
        xml.reserve(part.packed.size + arena.size());
        for (const Printed& piece : printed)
          for (const PressChunk& chunk : *piece.text) append_chunk(chunk, piece.texts, xml);
      } else if (!part.title.empty()) {
        set_title(title);
        std::string& xml = changed.emplace_back(Part{part.packed.name, {}}).content;
        for (const PressChunk& chunk : part.title) append_chunk(chunk, 0, xml);
      }
    }
    return changed;
  }

  Bytes letter(const Value& values, const std::string& title) {
    begin_letter();
    PressIds ids;
    writer.discard();  // what a letter left that only the engine could do
    PackageWriter& out = writer;
    for (PartPress& part : parts) {
      if (part.plan) {
        write(part, ValueScope{values}, ids, out);
      } else if (!part.title.empty()) {
        set_title(title);
        out.begin(part.packed.name);
        for (const PressChunk& chunk : part.title) write_chunk(chunk, 0, ids, &out);
        out.end();
      } else {
        out.add(part.packed);
      }
    }
    return out.finish();
  }
};

LetterPress::LetterPress(std::span<const std::byte> docx, const FillOptions& options)
    : machine_(std::make_unique<Machine>(docx, options, nullptr)) {}
LetterPress::LetterPress(const CheckedTemplate& checked, const Date& date)
    : machine_(std::make_unique<Machine>(checked.bytes(), FillOptions{date, checked.delimiters(), {}}, &checked.form())) {}
LetterPress::~LetterPress() = default;
LetterPress::LetterPress(LetterPress&&) noexcept = default;
LetterPress& LetterPress::operator=(LetterPress&&) noexcept = default;

const std::vector<Diagnostic>& LetterPress::limits() const { return machine_->limits; }

PressedLetter LetterPress::press(const Value& values) {
  Machine& machine = *machine_;
  if (machine.limits.empty()) try {
      Bytes docx = machine.letter(values, {});
      return {std::move(docx), std::move(machine.diagnostics)};
    } catch (const NeedsEngine&) {
    }
  FilledTemplate filled = fill_template(machine.docx, values, machine.options);
  return {std::move(filled.docx), std::move(filled.diagnostics)};
}

Bytes LetterPress::press(const FilledForm& values) {
  Machine& machine = *machine_;
  if (machine.limits.empty()) try {
      return machine.letter(machine.read(values), title_of(*machine.form, values));
    } catch (const NeedsEngine&) {
    }
  return fill_docx(CheckedTemplate(machine.docx, *machine.form, machine.options.delimiters), values, machine.options.date);
}

std::optional<std::vector<Part>> LetterPress::press_parts(const FilledForm& values) {
  Machine& machine = *machine_;
  if (machine.limits.empty()) try {
      return machine.changed_parts(machine.read(values), title_of(*machine.form, values));
    } catch (const NeedsEngine&) {
    }
  return std::nullopt;
}

}  // namespace pago
