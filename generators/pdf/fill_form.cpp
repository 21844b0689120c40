#include "generators/pdf/fill_form.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <optional>

#include "forms/error.h"
#include "forms/near_word.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/field_look.h"
#include "generators/pdf/open_pdf.h"
#include "generators/pdf/write_pdf.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr std::array yes{"ja", "Ja", "true", "x", "X", "1", "aan"}, no{"nee", "Nee", "false", "", "0", "uit", "Off"};

bool among(const auto& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// "2026-03-31" or "31-03-2026" -> "31-03-2026"
std::optional<std::string> dutch_day(const std::string& text) {
  int year = 0, month = 0, day = 0, end = 0;
  const bool iso =
      std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && text.size() == std::size_t(end);
  if (!iso && !(std::sscanf(text.c_str(), "%2d-%2d-%4d%n", &day, &month, &year, &end) == 3 && text.size() == std::size_t(end)))
    return {};
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                         std::chrono::day(unsigned(day))};
  if (!date.ok() || year < 1000) return {};
  char written[48];
  std::snprintf(written, sizeof written, "%02d-%02d-%04d", day, month, year);
  return written;
}

QPDFObjectHandle pdf_text(const std::string& text) { return QPDFObjectHandle::newUnicodeString(text); }

class Filler {
 public:
  Filler(QPDF& pdf, const std::string& file) : pdf_(pdf), file_(file), nodes_(read_field_nodes(pdf)) {
    if (nodes_.empty()) throw Error("form.none", file + ": dit PDF-bestand heeft geen velden om in te vullen.");
  }

  std::vector<Diagnostic> run(const FormValues& values) {
    for (const auto& [name, given] : values) take(name, given);
    if (!faults_.empty()) throw Error("form.values", all_faults());
    for (FieldNode& node : nodes_) note_letters(node);
    for (const auto& [font, letters] : letters_) embedded_[font] = font->embed(pdf_, letters);
    for (FieldNode& node : nodes_) draw(node);
    QPDFObjectHandle form = pdf_.getRoot().getKey("/AcroForm");
    form.removeKey("/NeedAppearances");
    form.removeKey("/XFA");
    return std::move(diagnostics_);
  }

 private:
  void fault(const std::string& what) { faults_.push_back(what); }
  std::string all_faults() const {
    std::string text = file_ + ": er is niets geschreven.";
    for (const std::string& one : faults_) text += " " + one + ".";
    return text;
  }

  void take(const std::string& name, const std::vector<std::string>& given) {
    const auto node = std::find_if(nodes_.begin(), nodes_.end(), [&](const FieldNode& one) { return one.field.name == name; });
    if (node == nodes_.end()) return fault("Het veld " + name + " bestaat niet" + near_name(name));
    FormField& field = node->field;
    if (given.size() > 1 && !field.several) return fault("Het veld " + name + " neemt maar een waarde");
    const std::string first = given.empty() ? "" : given.front();
    if (field.kind == FormFieldKind::checkbox || field.kind == FormFieldKind::radio) take_state(*node, first);
    else if (field.kind == FormFieldKind::choice) take_options(*node, given);
    else if (field.kind == FormFieldKind::text || field.kind == FormFieldKind::date) take_text(*node, first);
    else fault("Het veld " + name + " is een " + std::string(dutch(field.kind)) + " en wordt niet ingevuld");
  }

  std::string near_name(const std::string& name) const {
    std::vector<std::string> names;
    for (const FieldNode& node : nodes_) names.push_back(node.field.name);
    const std::string near = near_word(name, names);
    return near.empty() ? "" : " (bedoelde u " + near + "?)";
  }

  void take_text(FieldNode& node, std::string text) {
    if (node.field.kind == FormFieldKind::date && !text.empty()) {
      const auto day = dutch_day(text);
      if (!day)
        return fault("Het veld " + node.field.name + " wil een datum, bijvoorbeeld 2026-03-31; \"" + text + "\" is dat niet");
      text = *day;
    }
    const std::u32string letters = clean(text, node.field.multi_line);
    if (node.field.max_length > 0 && letters.size() > std::size_t(node.field.max_length))
      return fault("Het veld " + node.field.name + " neemt " + std::to_string(node.field.max_length) +
                   " tekens; gegeven zijn er " + std::to_string(letters.size()));
    if (FormFont::for_text(letters) == nullptr)
      return fault("Het veld " + node.field.name + " krijgt een letter die geen lettertype heeft");
    node.field.value = to_utf8(letters);
    node.object.replaceKey("/V", pdf_text(node.field.value));
    changed_.insert(&node);
  }

  // NFC, without control characters; a line break only where the field has lines.
  static std::u32string clean(const std::string& text, bool lines) {
    std::u32string letters;
    for (char32_t letter : from_utf8(to_utf8(from_utf8(text)))) {
      if (letter == U'\r') continue;
      if (letter == U'\n' || letter == U'\t') letter = letter == U'\n' && lines ? U'\n' : U' ';
      if (letter >= 32 || letter == U'\n') letters += letter == U'\u00a0' || letter == U'\u202f' ? U' ' : letter;
    }
    return letters;
  }

  void take_options(FieldNode& node, const std::vector<std::string>& given) {
    std::vector<std::string> values;
    for (const std::string& one : given) {
      const auto option =
          std::find_if(node.field.options.begin(), node.field.options.end(),
                       [&](const FormField::Option& known) { return known.value == one || known.label == one; });
      if (option != node.field.options.end()) values.push_back(option->value);
      else if (node.field.editable || one.empty()) values.push_back(one);
      else return fault("Het veld " + node.field.name + " kent de keuze \"" + one + "\" niet; wel: " + options_of(node.field));
    }
    node.field.value.clear();
    for (const std::string& value : values) node.field.value += (node.field.value.empty() ? "" : "\n") + value;
    QPDFObjectHandle list = QPDFObjectHandle::newArray();
    for (const std::string& value : values) list.appendItem(pdf_text(value));
    node.object.replaceKey("/V", values.size() == 1 ? list.getArrayItem(0) : list);
    node.object.removeKey("/I");
    changed_.insert(&node);
  }

  static std::string options_of(const FormField& field) {
    std::string text;
    for (const FormField::Option& option : field.options) text += (text.empty() ? "" : ", ") + option.label;
    return text;
  }

  void take_state(FieldNode& node, const std::string& given) {
    const FormField& field = node.field;
    std::string state;
    const auto option = std::find_if(field.options.begin(), field.options.end(), [&](const FormField::Option& known) {
      return known.value == given || known.label == given;
    });
    if (option != field.options.end()) state = option->value;
    else if (field.kind == FormFieldKind::checkbox && among(yes, given))
      state = field.options.empty() ? "Ja" : field.options.front().value;
    else if (!(among(no, given) && (field.kind == FormFieldKind::checkbox || given.empty())))
      return fault("Het veld " + field.name + " kent \"" + given +
                   "\" niet; wel: " + (field.kind == FormFieldKind::checkbox ? "ja, nee" : options_of(field)));
    node.field.value = state;
    node.object.replaceKey("/V", QPDFObjectHandle::newName("/" + (state.empty() ? "Off" : state)));
    changed_.insert(&node);
  }

  static bool shows_text(const FormField& field) {
    return field.kind == FormFieldKind::text || field.kind == FormFieldKind::date || field.kind == FormFieldKind::choice;
  }

  // A value that came with the form and has no appearance is drawn too: viewers are not asked to any more.
  bool to_draw(const FieldNode& node) const {
    const auto bare = [](QPDFObjectHandle widget) { return !widget.getKey("/AP").isDictionary(); };
    return changed_.count(&node) || (!node.field.value.empty() && std::any_of(node.widgets.begin(), node.widgets.end(), bare));
  }

  static std::u32string visible_text(const FormField& field) {
    std::string text = field.value;
    for (const FormField::Option& option : field.options)
      if (field.kind == FormFieldKind::choice && !field.several && option.value == text) text = option.label;
    return from_utf8(text);
  }

  void note_letters(const FieldNode& node) {
    if (!shows_text(node.field) || !to_draw(node)) return;
    const std::u32string text = visible_text(node.field);
    if (const FormFont* font = FormFont::for_text(text)) letters_[font].insert(text.begin(), text.end());
  }

  void draw(FieldNode& node) {
    if (!to_draw(node)) return;
    for (QPDFObjectHandle& widget : node.widgets)
      if (shows_text(node.field)) draw_value(node, widget);
      else if (node.field.kind == FormFieldKind::checkbox || node.field.kind == FormFieldKind::radio) set_state(node, widget);
  }

  void draw_value(const FieldNode& node, QPDFObjectHandle widget) {
    const std::u32string text = visible_text(node.field);
    const FormFont* font = FormFont::for_text(text);
    if (font == nullptr) return;
    FormField shown = node.field;
    shown.multi_line = shown.multi_line || shown.several;
    const FieldLook look = look_of(pdf_, node, widget);
    const DrawnText drawn = draw_text(look, shown, *font, text);
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", appearance(pdf_, look, drawn.operators, embedded_.at(font)));
    widget.replaceKey("/AP", appearances);
    if (drawn.fits) return;
    SourceRef where;
    where.file = file_;
    where.page = node.field.page;
    diagnostics_.push_back({Severity::warning, "form.too_long", where,
                            "de tekst in het veld " + node.field.name + " is te lang om helemaal te tonen; kort hem in."});
  }

  void set_state(const FieldNode& node, QPDFObjectHandle widget) {
    std::vector<std::string> states = on_states(widget);
    if (states.empty()) {
      const std::string on = node.field.value.empty() ? "Ja" : node.field.value;
      const FieldLook look = look_of(pdf_, node, widget);
      const bool round = node.field.kind == FormFieldKind::radio;
      QPDFObjectHandle normal = QPDFObjectHandle::newDictionary(), appearances = QPDFObjectHandle::newDictionary();
      normal.replaceKey("/" + on, appearance(pdf_, look, draw_mark(look, true, round), {}));
      normal.replaceKey("/Off", appearance(pdf_, look, draw_mark(look, false, round), {}));
      appearances.replaceKey("/N", normal);
      widget.replaceKey("/AP", appearances);
      states = {on};
    }
    const bool on = !node.field.value.empty() && std::find(states.begin(), states.end(), node.field.value) != states.end();
    widget.replaceKey("/AS", QPDFObjectHandle::newName("/" + (on ? node.field.value : "Off")));
  }

  QPDF& pdf_;
  std::string file_;
  std::vector<FieldNode> nodes_;
  std::set<const FieldNode*> changed_;
  std::map<const FormFont*, std::set<char32_t>> letters_;
  std::map<const FormFont*, QPDFObjectHandle> embedded_;
  std::vector<std::string> faults_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

FilledPdf fill_form(std::span<const std::byte> bytes, const std::string& file, const FormValues& values,
                    const std::string& password) {
  const std::shared_ptr<QPDF> pdf = open_pdf(bytes, file, password);
  FilledPdf filled;
  filled.diagnostics = Filler(*pdf, file).run(values);
  filled.bytes = write_pdf(*pdf, [](QPDFWriter& writer) { writer.setStreamDataMode(qpdf_s_compress); });
  return filled;
}

}  // namespace pago
