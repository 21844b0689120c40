#include <algorithm>
#include <array>
#include <optional>

#include "generators/pdf/check_graphics.h"
#include "generators/pdf/examination.h"

// Walks what every page draws: is each piece part of the structure or an artifact, are its resources there, which fonts show
// which codes (ISO 19005-2, 6.2; ISO 14289-1, 7.1).
namespace pago {
namespace {

constexpr int deepest_saved = 28, deepest_form = 20;

constexpr std::array operators{"b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "EX", "c",  "cm", "CS", "cs", "d",
                               "d0", "d1", "Do", "DP", "EI",  "EMC", "ET",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
                               "ID", "j",  "J",  "K",  "k",   "l",   "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
                               "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
                               "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
constexpr std::array painting{"b", "B", "b*", "B*", "f", "F", "f*", "s", "S", "sh"};

template <class List>
bool among(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

enum class Mark { plain, artifact, numbered };

struct Walk {  // what all streams of one page share
  int page = 0;
  std::vector<Mark> marks;
  bool covered = false;  // in an appearance or a form that is marked as a whole
  std::set<std::string> forms_open;
  std::map<QPDFObjGen, int> numbered_forms;  // how often a form with numbers of its own was drawn
};

class ContentWalk : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentWalk(Examination& examined, Walk& walk, Drawing where, int parents)
      : examined_(examined), walk_(walk), where_(std::move(where)), parents_(parents), marks_before_(walk.marks.size()) {}

  void handleObject(QPDFObjectHandle object) override {
    if (object.isOperator()) {
      operate(object.getOperatorValue());
      operands_.clear();
    } else if (object.isInlineImage()) {
      paint("een afbeelding in de regel");
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {
    if (walk_.marks.size() > marks_before_) walk_.marks.resize(marks_before_);
  }

 private:
  struct Text {
    FontUse* font = nullptr;
    bool two_bytes = false;
    int render_mode = 0;
  };

  QPDFObjectHandle operand(std::size_t from_end) {
    return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end] : QPDFObjectHandle::newNull();
  }
  std::string name(std::size_t from_end = 0) { return text_of(operand(from_end)); }

  void operate(const std::string& op) {
    if (!among(operators, op))
      return examined_.fault("content.operator", where_.page, where_.owner, "de opdracht \"" + op + "\"");
    if (op == "BMC" || op == "BDC") begin_mark(op == "BDC");
    else if (op == "EMC") end_mark();
    else if (op == "q") save();
    else if (op == "Q") restore();
    else if (among(painting, op)) paint_path(op);
    else if (op == "Do") draw(name());
    else if (op == "ID") check_inline_image();
    else if (op.size() <= 2 && (op[0] == 'T' || op == "'" || op == "\"")) text(op);
    else colour(op);
  }

  void begin_mark(bool with_properties) {
    const std::string tag = name(with_properties ? 1 : 0);
    QPDFObjectHandle properties = with_properties ? operand(0) : QPDFObjectHandle::newNull();
    if (properties.isName()) properties = find_resource(examined_, where_, "/Properties", properties.getName());
    QPDFObjectHandle number = key_of(properties, "/MCID");
    if (QPDFObjectHandle lang = key_of(properties, "/Lang"); lang.isString())
      check_language(examined_, where_.page, where_.owner, text_of(lang));
    const Mark mark = tag == "/Artifact" ? Mark::artifact : number.isInteger() ? Mark::numbered : Mark::plain;
    if (mark == Mark::artifact && inside(Mark::numbered)) artifact_fault("versiering binnen de tekst");
    if (mark == Mark::numbered && inside(Mark::artifact)) artifact_fault("tekst binnen versiering");
    if (mark == Mark::numbered) remember(number.getIntValueAsInt());
    walk_.marks.push_back(mark);
  }
  void end_mark() {
    if (walk_.marks.size() > marks_before_) walk_.marks.pop_back();
  }
  void artifact_fault(const char* what) { examined_.fault("tag.artifact", where_.page, where_.owner, what); }
  bool inside(Mark mark) const { return std::find(walk_.marks.begin(), walk_.marks.end(), mark) != walk_.marks.end(); }

  void remember(int mcid) {
    QPDFObjectHandle owner = where_.owner;
    if (!walk_.covered) examined_.marked.push_back({where_.page, owner.getObjGen(), parents_, mcid});
  }

  void save() {
    saved_.push_back(text_);
    if (static_cast<int>(saved_.size()) > deepest_saved)
      examined_.fault("limit.nesting", where_.page, where_.owner, "dieper dan " + std::to_string(deepest_saved) + " keer");
  }
  void restore() {
    if (saved_.empty()) return;
    text_ = saved_.back();
    saved_.pop_back();
  }

  void paint(const char* what) {
    if (!walk_.covered && !inside(Mark::numbered) && !inside(Mark::artifact))
      examined_.fault("tag.content", where_.page, where_.owner, std::string(what) + " hoort nergens bij");
  }
  void paint_path(const std::string& op) {
    if (op == "sh") check_shading(find_resource(examined_, where_, "/Shading", name()));
    paint(op == "sh" ? "een kleurverloop" : "een lijn of vlak");
  }

  void check_shading(QPDFObjectHandle shading) {
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    if (dictionary.isDictionary()) check_colour_space(examined_, where_, dictionary.getKey("/ColorSpace"));
  }

  void check_inline_image() {
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) {
      const std::string key = text_of(operands_[i]);
      if (key == "/CS" || key == "/ColorSpace") check_colour_space(examined_, where_, operands_[i + 1]);
      const std::string value = text_of(operands_[i + 1]);
      if ((key == "/F" || key == "/Filter") && (value == "/LZW" || value == "/LZWDecode"))
        examined_.fault("stream.lzw", where_.page, where_.owner, "een afbeelding in de regel is samengeperst met LZW");
    }
  }

  void colour(const std::string& op) {
    if (op == "rg" || op == "RG") check_colour_space(examined_, where_, QPDFObjectHandle::newName("/DeviceRGB"));
    else if (op == "g" || op == "G") check_colour_space(examined_, where_, QPDFObjectHandle::newName("/DeviceGray"));
    else if (op == "k" || op == "K") check_colour_space(examined_, where_, QPDFObjectHandle::newName("/DeviceCMYK"));
    else if (op == "cs" || op == "CS") check_colour_space(examined_, where_, operand(0));
    else if (op == "ri") check_rendering_intent(examined_, where_, name());
    else if (op == "gs") check_graphics_state(examined_, where_, find_resource(examined_, where_, "/ExtGState", name()));
    else if ((op == "scn" || op == "SCN") && operand(0).isName()) pattern(find_resource(examined_, where_, "/Pattern", name()));
  }

  void pattern(QPDFObjectHandle found) {
    if (found.isDictionary()) check_shading(found.getKey("/Shading"));
    if (found.isStream()) enter(found, true);
  }

  void draw(const std::string& object_name) {
    QPDFObjectHandle object = find_resource(examined_, where_, "/XObject", object_name);
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    const std::string kind = text_of(dictionary.getKey("/Subtype"));
    if (kind == "/PS" || text_of(dictionary.getKey("/Subtype2")) == "/PS")
      examined_.fault("object.postscript", where_.page, object, "een onderdeel in PostScript");
    if (dictionary.hasKey("/Ref"))
      examined_.fault("object.reference", where_.page, object, "een verwijzing naar een ander bestand");
    if (kind == "/Image") {
      paint("een afbeelding");
      check_image(examined_, where_, object);
    } else if (kind == "/Form") {
      if (dictionary.getKey("/Group").isDictionary()) note_group(dictionary.getKey("/Group"));
      enter(object, false);
    }
  }

  void note_group(QPDFObjectHandle group) {
    if (group.hasKey("/CS")) check_colour_space(examined_, where_, group.getKey("/CS"));
  }

  void enter(QPDFObjectHandle form, bool covered) {
    const std::string key = form.getObjGen().unparse(' ');
    if (static_cast<int>(walk_.forms_open.size()) >= deepest_form || !walk_.forms_open.insert(key).second) return;
    QPDFObjectHandle dictionary = form.getDict();
    QPDFObjectHandle parents = dictionary.getKey("/StructParents"), own = dictionary.getKey("/Resources");
    if (parents.isInteger() && ++walk_.numbered_forms[form.getObjGen()] > 1)
      examined_.fault("tag.reused", where_.page, form, "het wordt vaker getoond en heeft eigen nummers");
    const bool before = walk_.covered;
    walk_.covered = walk_.covered || covered;
    ContentWalk inner(examined_, walk_, {where_.page, form, own.isDictionary() ? own : where_.resources},
                      parents.isInteger() ? parents.getIntValueAsInt() : -1);
    QPDFObjectHandle::parseContentStream(form, &inner);
    walk_.covered = before;
    walk_.forms_open.erase(key);
  }

  void text(const std::string& op) {
    if (op == "Tf") choose_font(name(1));
    else if (op == "Tr") text_.render_mode = operand(0).isInteger() ? operand(0).getIntValueAsInt() : 0;
    else if (op == "Tj" || op == "'" || op == "\"") show(operand(0));
    else if (op == "TJ" && operand(0).isArray())
      for (QPDFObjectHandle& part : operand(0).getArrayAsVector()) show(part);
  }

  void choose_font(const std::string& font_name) {
    QPDFObjectHandle font = find_resource(examined_, where_, "/Font", font_name);
    if (!font.isDictionary()) {
      text_.font = nullptr;
      return;
    }
    const std::string key = font.isIndirect() ? font.getObjGen().unparse(' ') : std::to_string(where_.page) + font_name;
    FontUse& use = examined_.fonts[key];
    if (use.page == 0) use = {font, where_.page, {}, false};
    text_.font = &use;
    text_.two_bytes = text_of(font.getKey("/Subtype")) == "/Type0";
  }

  void show(QPDFObjectHandle part) {
    if (!part.isString()) return;
    const std::string codes = part.getStringValue();
    if (codes.empty()) return;
    paint("een tekst");
    if (text_.font == nullptr) return;
    if (text_.render_mode != 3) text_.font->visible = true;
    const std::size_t step = text_.two_bytes ? 2 : 1;
    for (std::size_t i = 0; i + step <= codes.size(); i += step) {
      unsigned code = static_cast<unsigned char>(codes[i]);
      if (step == 2) code = code * 256 + static_cast<unsigned char>(codes[i + 1]);
      text_.font->codes.insert(code);
    }
  }

  Examination& examined_;
  Walk& walk_;
  Drawing where_;
  int parents_;
  std::size_t marks_before_;
  std::vector<QPDFObjectHandle> operands_;
  Text text_;
  std::vector<Text> saved_;
};

void walk_appearance(Examination& examined, int page, QPDFObjectHandle stream) {
  Walk walk;
  walk.page = page;
  walk.covered = true;
  QPDFObjectHandle resources = stream.getDict().getKey("/Resources");
  ContentWalk content(examined, walk, {page, stream, resources}, -1);
  QPDFObjectHandle::parseContentStream(stream, &content);
}

void walk_appearances(Examination& examined, int page, QPDFObjectHandle annotations) {
  if (!annotations.isArray()) return;
  for (QPDFObjectHandle& annotation : annotations.getArrayAsVector()) {
    QPDFObjectHandle normal = key_of(key_of(annotation, "/AP"), "/N");
    if (normal.isStream()) walk_appearance(examined, page, normal);
    if (!normal.isDictionary()) continue;
    for (const std::string& state : normal.getKeys())
      if (QPDFObjectHandle stream = normal.getKey(state); stream.isStream()) walk_appearance(examined, page, stream);
  }
}

}  // namespace

void check_content(Examination& examined) {
  for (std::size_t i = 0; i < examined.pages.size(); ++i) {
    QPDFPageObjectHelper& page = examined.pages[i];
    Walk walk;
    walk.page = static_cast<int>(i) + 1;
    QPDFObjectHandle parents = page.getObjectHandle().getKey("/StructParents");
    ContentWalk content(examined, walk, {walk.page, page.getObjectHandle(), page.getAttribute("/Resources", false)},
                        parents.isInteger() ? parents.getIntValueAsInt() : -1);
    page.parseContents(&content);
    walk_appearances(examined, walk.page, page.getObjectHandle().getKey("/Annots"));
  }
}

}  // namespace pago
