#include "plugin/cli/fillable.h"

#include "forms/error.h"
#include "generators/render/render_pdf.h"
#include "parsers/formats/reader.h"
#include "plugin/cli/pdf.h"

namespace pago::cli {
namespace {

void become(SheetItem& item, const AskedField& asked) {
  FormField& field = item.field;
  field.name = asked.name;
  if (!item.text.empty()) field.label = item.text;
  if (asked.field == nullptr) {
    if (field.options.empty()) field.kind = FormFieldKind::text, field.max_length = 0;
    return;
  }
  const ResultField& result = *asked.field;
  if (result.kind == AnswerKind::yes_no && field.options.size() == 2)
    field.options[0].value = "ja", field.options[1].value = "nee";
  if (result.kind == AnswerKind::date && field.options.empty()) {
    field.kind = FormFieldKind::date;
    field.max_length = 10;
    if (field.label.find("dd-mm") == std::string::npos) field.label += " (dd-mm-jjjj)";
  }
  if (result.kind != AnswerKind::choice || !field.options.empty()) return;
  field.kind = FormFieldKind::choice;
  for (const Choice& choice : result.choices) field.options.push_back({choice.name, choice.name});
}

void name_fields(FormSheet& sheet, const std::vector<AskedField>& asked, const std::string& file) {
  std::size_t next = 0;
  for (SheetItem& item : sheet.items)
    if (item.kind == SheetItem::Kind::field && next < asked.size()) become(item, asked[next++]);
  if (next < asked.size()) throw Error("form.places", file + ": het formulier heeft niet alle plaatsen om in te vullen.");
}

}  // namespace

std::vector<std::byte> as_fillable(std::span<const std::byte> docx, const std::string& file, const Date& date,
                                   const std::vector<AskedField>& asked, const FormAbout& about, bool& warned) {
  FormSheet sheet = sheet_of(read_document(docx, file).document);
  name_fields(sheet, asked, file);
  const FormPlaces places = sheet.places();
  if (places.wanted.empty())
    throw Error("form.none", file +
                                 ": in dit document is niets in te vullen: geen leeg vak naast een tekst, geen vakje ☐, "
                                 "geen lijn ____.");
  const FontShelf fonts;
  PdfSettings settings;
  settings.moment = moment_of(date);
  settings.form = &places;
  const RenderedPdf drawn = render_pdf(docx, file, fonts, settings);
  warned = tell_fonts(drawn.diagnostics) || warned;
  return make_form(drawn.pdf, sheet, about);
}

}  // namespace pago::cli
