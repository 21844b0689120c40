#include <algorithm>

#include "generators/pdf/check_pdf.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/field_look.h"
#include "generators/pdf/form_record.h"
#include "generators/pdf/form_sheet.h"
#include "generators/pdf/open_pdf.h"
#include "generators/pdf/write_pdf.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr double tall = 24;  // points: a place that takes several lines

QPDFObjectHandle utf8(const std::string& text) { return QPDFObjectHandle::newUnicodeString(text); }
QPDFObjectHandle named(const std::string& text) { return QPDFObjectHandle::newName(text); }

class FormMaker {
 public:
  FormMaker(QPDF& pdf, const FormSheet& sheet) : pdf_(pdf), sheet_(sheet), fields_(QPDFObjectHandle::newArray()) {
    for (QPDFObjectHandle page : pdf.getAllPages()) {
      QPDFObjectHandle annotations = page.getKey("/Annots");
      for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
        if (QPDFObjectHandle one = annotations.getArrayItem(i); one.hasKey("/PAGO_Place")) {
          widgets_[one.getKey("/PAGO_Place").getIntValueAsInt()] = one;
          one.removeKey("/PAGO_Place");
        }
    }
  }

  void make() {
    mark_font_ = FormFont::regular().embed(pdf_, {U'X'});
    int place = 0;
    for (const SheetItem& item : sheet_.items) {
      if (item.kind != SheetItem::Kind::field) continue;
      if (item.field.options.empty() || item.field.kind == FormFieldKind::choice) add_text(item.field, widgets_.at(place));
      else if (item.field.kind == FormFieldKind::checkbox) add_checkbox(item.field, widgets_.at(place));
      else add_radio(item.field, place);
      place += static_cast<int>(item.places.size());
    }
    QPDFObjectHandle form = QPDFObjectHandle::parse(
        "<< /DA (/Helv 10 Tf 0 g) /DR << /Font << /Helv << /Type /Font /Subtype /Type1 "
        "/BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>");
    form.replaceKey("/Fields", fields_);
    pdf_.getRoot().replaceKey("/AcroForm", form);
  }

 private:
  // Names with a point are fields in fields: "deelname.pago".
  void hang(QPDFObjectHandle field, const std::string& name) {
    const std::size_t point = name.rfind('.');
    field.replaceKey("/T", utf8(point == std::string::npos ? name : name.substr(point + 1)));
    if (point == std::string::npos) return fields_.appendItem(field);
    const std::string above = name.substr(0, point);
    auto [place, fresh] = groups_.try_emplace(above);
    if (fresh) {
      place->second = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Kids [] >>"));
      hang(place->second, above);
    }
    field.replaceKey("/Parent", place->second);
    place->second.getKey("/Kids").appendItem(field);
  }

  FieldLook look(QPDFObjectHandle widget) { return look_of(pdf_, {{}, widget, {widget}}, widget); }

  void show(QPDFObjectHandle widget, QPDFObjectHandle normal) {
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", normal);
    widget.replaceKey("/AP", appearances);
  }

  void add_text(const FormField& field, QPDFObjectHandle widget) {
    const char* type = field.kind == FormFieldKind::signature ? "/Sig" : field.kind == FormFieldKind::choice ? "/Ch" : "/Tx";
    widget.replaceKey("/FT", named(type));
    widget.replaceKey("/DA", QPDFObjectHandle::newString("/Helv 10 Tf 0 g"));
    widget.replaceKey("/MK", QPDFObjectHandle::parse("<< /BG [0.93 0.95 0.98] >>"));
    widget.replaceKey("/TU", utf8(field.label));
    if (field.max_length) widget.replaceKey("/MaxLen", QPDFObjectHandle::newInteger(field.max_length));
    if (field.kind == FormFieldKind::date) widget.replaceKey("/PAGO_Kind", named("/Date"));
    if (field.kind == FormFieldKind::choice) add_options(field, widget);
    const FieldLook of = look(widget);
    constexpr int multi_line = 1 << 12;
    if (field.kind == FormFieldKind::text && of.height > tall)
      widget.replaceKey("/Ff", QPDFObjectHandle::newInteger(multi_line));
    show(widget, appearance(pdf_, of, of.frame + "/Tx BMC EMC", {}));
    hang(widget, field.name);
  }

  void add_options(const FormField& field, QPDFObjectHandle widget) {
    constexpr int combo = 1 << 17;
    QPDFObjectHandle options = QPDFObjectHandle::newArray();
    for (const FormField::Option& one : field.options)
      options.appendItem(QPDFObjectHandle::newArray({utf8(one.value), utf8(one.label)}));
    widget.replaceKey("/Opt", options);
    widget.replaceKey("/Ff", QPDFObjectHandle::newInteger(combo));
  }

  // A cross that is a letter too: it can be read when the form comes back without its fields.
  void add_states(QPDFObjectHandle widget, const std::string& value) {
    const FieldLook of = look(widget);
    QPDFObjectHandle normal = QPDFObjectHandle::newDictionary();
    normal.replaceKey("/" + value, appearance(pdf_, of, draw_cross(of, FormFont::regular()), mark_font_));
    normal.replaceKey("/Off", appearance(pdf_, of, draw_mark(of, false, false), {}));
    show(widget, normal);
    widget.replaceKey("/AS", named("/Off"));
  }

  void add_checkbox(const FormField& field, QPDFObjectHandle widget) {
    widget.replaceKey("/FT", named("/Btn"));
    widget.replaceKey("/V", named("/Off"));
    const std::string& option = field.options.front().label;
    widget.replaceKey("/TU", utf8(field.label == option ? option : field.label + ": " + option));
    add_states(widget, field.options.front().value);
    hang(widget, field.name);
  }

  void add_radio(const FormField& field, int place) {
    QPDFObjectHandle group = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /FT /Btn /Ff 49152 /Kids [] /V /Off >>"));
    group.replaceKey("/TU", utf8(field.label));
    QPDFObjectHandle labels = QPDFObjectHandle::newArray();
    for (const FormField::Option& option : field.options) {
      QPDFObjectHandle widget = widgets_.at(place++);
      widget.replaceKey("/Parent", group);
      widget.replaceKey("/TU", utf8(field.label + ": " + option.label));
      add_states(widget, option.value);
      group.getKey("/Kids").appendItem(widget);
      labels.appendItem(utf8(option.label));
    }
    hang(group, field.name);
  }

  QPDF& pdf_;
  const FormSheet& sheet_;
  QPDFObjectHandle fields_, mark_font_;
  std::map<int, QPDFObjectHandle> widgets_;  // by place
  std::map<std::string, QPDFObjectHandle> groups_;
};

void add_claims(QPDF& pdf, bool archive, bool accessible) {
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  const auto data = metadata.getStreamData(qpdf_dl_all);
  std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  std::string said = archive ? "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" : "";
  if (accessible) said += "<pdfuaid:part>1</pdfuaid:part>";
  xmp.insert(std::min(xmp.find("</rdf:Description>"), xmp.size()), said);
  metadata.replaceStreamData(xmp, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

std::vector<std::byte> written(QPDF& pdf) {
  return write_pdf(
      pdf, [](QPDFWriter& writer) { writer.setStreamDataMode(qpdf_s_compress); }, PdfIdentifier::of_content);
}

}  // namespace

std::vector<std::byte> make_form(std::span<const std::byte> drawn, const FormSheet& sheet, const FormAbout& about) {
  const std::string file = sheet.title.empty() ? "het formulier" : sheet.title;
  const std::shared_ptr<QPDF> pdf = open_pdf(drawn, file);
  FormMaker(*pdf, sheet).make();
  keep_record(*pdf, record_of(written(*pdf), file, about));
  const std::vector<std::byte> bytes = written(*pdf);
  const PdfReport report = check_pdf(bytes, file);
  if (!report.meets_pdfa() && !report.meets_pdfua()) return bytes;
  add_claims(*pdf, report.meets_pdfa(), report.meets_pdfua());
  return written(*pdf);
}

}  // namespace pago
