#include <algorithm>
#include <cctype>

#include "generators/pdf/examination.h"

// What the catalog says of the document as a whole.
namespace pago {
namespace {

constexpr int pages_without_bookmarks = 5;

bool is_language(const std::string& tag) {  // the shape of BCP 47: "nl", "nl-NL", "zh-Hant-TW"
  std::size_t part = 0;
  for (std::size_t start = 0; start <= tag.size(); ++part) {
    const std::size_t end = std::min(tag.find('-', start), tag.size());
    const std::string word = tag.substr(start, end - start);
    if (word.empty() || word.size() > 8) return false;
    const bool letters = std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) && c < 128; });
    const bool known = std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalnum(c) && c < 128; });
    if (part == 0 ? !letters || word.size() == 1 : !known) return false;
    start = end + 1;
  }
  return part > 0;
}

void check_layers(Examination& examined) {
  QPDFObjectHandle layers = examined.root.getKey("/OCProperties");
  if (!layers.isDictionary()) return;
  std::vector<QPDFObjectHandle> settings{layers.getKey("/D")};
  if (QPDFObjectHandle more = layers.getKey("/Configs"); more.isArray())
    for (QPDFObjectHandle& one : more.getArrayAsVector()) settings.push_back(one);
  for (QPDFObjectHandle& setting : settings) {
    if (!setting.isDictionary()) continue;
    if (text_of(setting.getKey("/Name")).empty()) examined.fault("layer.name", 0, setting, "een instelling zonder naam");
    if (setting.hasKey("/AS")) examined.fault("layer.switching", 0, setting, "een instelling met AS");
  }
}

void check_form(Examination& examined) {
  QPDFObjectHandle form = examined.root.getKey("/AcroForm");
  if (!form.isDictionary()) return;
  QPDFObjectHandle needs = form.getKey("/NeedAppearances");
  if (needs.isBool() && needs.getBoolValue()) examined.fault("field.appearances", 0, form, "NeedAppearances is waar");
  if (form.hasKey("/XFA")) examined.fault("field.xfa", 0, form, "er is een XFA-formulier");
}

void check_marks(Examination& examined) {
  QPDFObjectHandle marks = examined.root.getKey("/MarkInfo");
  QPDFObjectHandle marked = key_of(marks, "/Marked"), suspects = key_of(marks, "/Suspects");
  if (!marked.isBool() || !marked.getBoolValue()) examined.fault("tag.marked", "MarkInfo ontbreekt of is onwaar");
  if (suspects.isBool() && suspects.getBoolValue()) examined.fault("tag.suspects", "Suspects is waar");
}

}  // namespace

void check_language(Examination& examined, int page, const QPDFObjectHandle& where, const std::string& tag) {
  if (!is_language(tag)) examined.fault("language.valid", page, where, "\"" + tag + "\" is geen taalcode");
}

void check_catalog(Examination& examined) {
  QPDFObjectHandle root = examined.root;
  const std::string language = text_of(root.getKey("/Lang"));
  if (language.empty()) examined.fault("language.document", "de taal ontbreekt");
  else check_language(examined, 0, root, language);
  QPDFObjectHandle shown = key_of(root.getKey("/ViewerPreferences"), "/DisplayDocTitle");
  if (!shown.isBool() || !shown.getBoolValue()) examined.fault("title.shown", "de titelbalk toont de bestandsnaam");
  check_marks(examined);
  check_layers(examined);
  check_form(examined);
  QPDFObjectHandle names = root.getKey("/Names");
  for (QPDFObjectHandle holder : {root, names})
    if (holder.isDictionary() && (holder.hasKey("/AlternatePresentations")))
      examined.fault("catalog.presentations", 0, holder, "AlternatePresentations");
  for (QPDFPageObjectHelper& page : examined.pages)
    if (page.getObjectHandle().hasKey("/PresSteps"))
      examined.fault("catalog.presentations", examined.page_of(page.getObjectHandle().getObjGen()), page.getObjectHandle(),
                     "PresSteps");
  if (root.hasKey("/Requirements")) examined.fault("catalog.requirements", "Requirements");
  if (names.isDictionary() && names.hasKey("/EmbeddedFiles"))
    examined.fault("embedded.file", 0, names, "een lijst met bestanden");
  const bool marks = key_of(root.getKey("/Outlines"), "/First").isDictionary();
  if (examined.report.pages > pages_without_bookmarks && !marks)
    examined.fault("bookmarks", std::to_string(examined.report.pages) + " pagina's zonder bladwijzers");
}

}  // namespace pago
