#include <algorithm>
#include <array>
#include <cmath>

#include "generators/pdf/form_tree.h"
#include "generators/pdf/structure_tree.h"

// Annotations and the fields of a form (ISO 19005-2, 6.3; ISO 14289-1, 7.18).
namespace pago {
namespace {

constexpr std::array allowed{"/Text",        "/Link",      "/FreeText",  "/Line",      "/Square",         "/Circle",
                             "/Polygon",     "/PolyLine",  "/Highlight", "/Underline", "/Squiggly",       "/StrikeOut",
                             "/Stamp",       "/Caret",     "/Ink",       "/Popup",     "/FileAttachment", "/Widget",
                             "/PrinterMark", "/Watermark", "/Redact"};
enum Flag { invisible = 1, hidden = 2, print = 4, no_view = 32, toggle_no_view = 256 };

struct Annotation {
  QPDFObjectHandle object;
  int page = 0;
  std::string kind;
  int flags = 0;
  bool visible = true;
};

bool has_area(QPDFObjectHandle annotation) {
  QPDFObjectHandle box = annotation.getKey("/Rect");
  if (!box.isRectangle()) return false;
  const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
  return std::fabs(r.urx - r.llx) > 0 && std::fabs(r.ury - r.lly) > 0;
}

void check_flags(Examination& examined, const Annotation& one) {
  if (one.kind == "/Popup") return;
  const bool shown = (one.flags & print) && !(one.flags & (invisible | hidden | no_view | toggle_no_view));
  if (!shown)
    examined.fault("annotation.flags", one.page, one.object,
                   one.kind.substr(1) + " heeft vlaggen " + std::to_string(one.flags));
}

void check_appearance(Examination& examined, const Annotation& one) {
  QPDFObjectHandle object = one.object;
  if (one.kind == "/Popup" || one.kind == "/Link" || !has_area(object)) return;
  QPDFObjectHandle appearance = object.getKey("/AP");
  QPDFObjectHandle normal = key_of(appearance, "/N");
  const std::string field = text_of(inherited_entry(object, "/FT"));
  if (!appearance.isDictionary() || normal.isNull())
    return examined.fault("annotation.appearance", one.page, object, one.kind.substr(1) + " zonder weergave");
  if (appearance.getKeys().size() > 1)
    examined.fault("annotation.appearance", one.page, object, "meer dan een gewone weergave");
  if (field == "/Btn" ? !normal.isDictionary() : !normal.isStream())
    examined.fault("annotation.appearance", one.page, object, "de weergave past niet bij de soort veld");
}

void check_text(Examination& examined, const Annotation& one, const StructureElement* element) {
  QPDFObjectHandle object = one.object;
  if (one.kind == "/Popup" || !one.visible) return;
  if (one.kind == "/Widget") {
    if (text_of(inherited_entry(object, "/TU")).empty())
      examined.fault("field.tooltip", one.page, object,
                     "veld " + text_of(inherited_entry(object, "/T")) + " zonder omschrijving");
    return;
  }
  QPDFObjectHandle tag = element == nullptr ? QPDFObjectHandle::newNull() : element->object;
  const bool described =
      !text_of(object.getKey("/Contents")).empty() || (tag.isDictionary() && !text_of(tag.getKey("/Alt")).empty());
  if (!described) examined.fault("annotation.text", one.page, object, one.kind.substr(1) + " zonder omschrijving");
}

void check_tag(Examination& examined, const Annotation& one, const StructureElement* element) {
  if (one.kind == "/Popup" || one.kind == "/PrinterMark" || !one.visible) return;
  const std::string wanted = one.kind == "/Widget" ? "Form" : one.kind == "/Link" ? "Link" : "Annot";
  QPDFObjectHandle object = one.object;
  if (element == nullptr)
    return examined.fault("annotation.tagged", one.page, object, one.kind.substr(1) + " staat niet in de structuur");
  if (element->type != wanted)
    examined.fault("annotation.tagged", one.page, object, one.kind.substr(1) + " staat in " + element->own_type);
  const bool named = std::find(element->objects.begin(), element->objects.end(), object.getObjGen()) != element->objects.end();
  if (!named) examined.fault("annotation.tagged", one.page, object, element->own_type + " noemt deze aantekening niet");
}

void check_one(Examination& examined, const StructureTree& tree, Annotation one) {
  if (std::find(allowed.begin(), allowed.end(), one.kind) == allowed.end() || one.kind == "/FileAttachment")
    return examined.fault("annotation.type", one.page, one.object,
                          "de soort " + (one.kind.empty() ? "ontbreekt" : one.kind.substr(1)));
  QPDFObjectHandle flags = one.object.getKey("/F"), parent = one.object.getKey("/StructParent");
  one.flags = flags.isInteger() ? flags.getIntValueAsInt() : 0;
  one.visible = !(one.flags & hidden) && has_area(one.object);
  const auto entry = parent.isInteger() ? tree.parents.find(parent.getIntValueAsInt()) : tree.parents.end();
  const StructureElement* element = entry == tree.parents.end() ? nullptr : tree.of(entry->second);
  check_flags(examined, one);
  check_appearance(examined, one);
  check_text(examined, one, element);
  check_tag(examined, one, element);
}

}  // namespace

void check_annotations(Examination& examined) {
  const StructureTree tree = read_structure(examined);
  for (QPDFPageObjectHelper& helper : examined.pages) {
    QPDFObjectHandle page = helper.getObjectHandle(), annotations = page.getKey("/Annots");
    if (!annotations.isArray() || annotations.getArrayNItems() == 0) continue;
    const int number = examined.page_of(page.getObjGen());
    if (text_of(page.getKey("/Tabs")) != "/S")
      examined.fault("annotation.order", number, page, "de tabvolgorde is niet die van de structuur");
    for (QPDFObjectHandle& annotation : annotations.getArrayAsVector())
      if (annotation.isDictionary())
        check_one(examined, tree, {annotation, number, text_of(annotation.getKey("/Subtype")), 0, true});
  }
}

}  // namespace pago
