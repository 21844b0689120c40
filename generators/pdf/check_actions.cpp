#include <algorithm>
#include <array>

#include "generators/pdf/examination.h"

// Actions and what triggers them (ISO 19005-2, 6.5), wherever they hang: catalog, pages, bookmarks, annotations, fields.
namespace pago {
namespace {

constexpr std::array forbidden{"/Launch",    "/Sound", "/Movie",      "/ResetForm",  "/ImportData", "/Hide", "/SetOCGState",
                               "/Rendition", "/Trans", "/GoTo3DView", "/JavaScript", "/SetState",   "/NoOp", "/GoToE"};
constexpr std::array allowed_names{"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"};

void check_action(Examination& examined, int page, QPDFObjectHandle action, int depth = 0) {
  if (action.isArray())
    for (QPDFObjectHandle& one : action.getArrayAsVector()) check_action(examined, page, one, depth + 1);
  if (!action.isDictionary() || depth > 20) return;
  const std::string kind = text_of(action.getKey("/S"));
  if (std::find(forbidden.begin(), forbidden.end(), kind) != forbidden.end())
    examined.fault("action.forbidden", page, action, "de handeling " + kind.substr(1));
  const std::string name = text_of(action.getKey("/N"));
  if (kind == "/Named" && std::find(allowed_names.begin(), allowed_names.end(), name) == allowed_names.end())
    examined.fault("action.forbidden", page, action, "de handeling " + name);
  check_action(examined, page, action.getKey("/Next"), depth + 1);
}

void check_page(Examination& examined, QPDFPageObjectHelper& helper) {
  QPDFObjectHandle page = helper.getObjectHandle();
  const int number = examined.page_of(page.getObjGen());
  if (page.hasKey("/AA")) examined.fault("action.trigger", number, page, "bij het openen of sluiten van de pagina");
  QPDFObjectHandle annotations = page.getKey("/Annots");
  if (!annotations.isArray()) return;
  for (QPDFObjectHandle& annotation : annotations.getArrayAsVector()) {
    if (!annotation.isDictionary()) continue;
    check_action(examined, number, annotation.getKey("/A"));
    const bool widget = text_of(annotation.getKey("/Subtype")) == "/Widget";
    if (widget && (annotation.hasKey("/A") || annotation.hasKey("/AA")))
      examined.fault("field.action", number, annotation, "een veld met een handeling");
    else if (annotation.hasKey("/AA")) examined.fault("action.trigger", number, annotation, "bij een aantekening");
  }
}

void check_bookmarks(Examination& examined, QPDFObjectHandle first) {
  std::set<QPDFObjGen> seen;
  std::vector<QPDFObjectHandle> todo{first};
  while (!todo.empty()) {
    QPDFObjectHandle item = todo.back();
    todo.pop_back();
    if (!item.isDictionary() || !seen.insert(item.getObjGen()).second) continue;
    check_action(examined, 0, item.getKey("/A"));
    todo.push_back(item.getKey("/Next"));
    todo.push_back(item.getKey("/First"));
  }
}

void check_fields(Examination& examined, QPDFObjectHandle fields, int depth = 0) {
  if (!fields.isArray() || depth > 20) return;
  for (QPDFObjectHandle& field : fields.getArrayAsVector()) {
    if (!field.isDictionary()) continue;
    if (field.hasKey("/AA")) examined.fault("field.action", 0, field, "een veld dat iets doet bij het invullen");
    check_fields(examined, field.getKey("/Kids"), depth + 1);
  }
}

}  // namespace

void check_actions(Examination& examined) {
  QPDFObjectHandle root = examined.root;
  check_action(examined, 0,
               root.getKey("/OpenAction").isDictionary() ? root.getKey("/OpenAction") : QPDFObjectHandle::newNull());
  if (root.hasKey("/AA")) examined.fault("action.trigger", "bij het openen, bewaren of afdrukken van het document");
  if (QPDFObjectHandle names = root.getKey("/Names"); names.isDictionary() && names.hasKey("/JavaScript"))
    examined.fault("action.forbidden", 0, names, "een lijst met JavaScript");
  for (QPDFPageObjectHelper& page : examined.pages) check_page(examined, page);
  check_bookmarks(examined, key_of(root.getKey("/Outlines"), "/First"));
  check_fields(examined, key_of(root.getKey("/AcroForm"), "/Fields"));
}

}  // namespace pago
