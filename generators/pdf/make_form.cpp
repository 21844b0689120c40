#include <algorithm>
#include <cmath>
#include <sstream>

#include "forms/resources.h"
#include "generators/pdf/check_pdf.h"
#include "generators/pdf/field_look.h"
#include "generators/pdf/form_sheet.h"
#include "generators/pdf/write_pdf.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr double page_width = 595.28, page_height = 841.89, margin = 62, text_width = page_width - 2 * margin;
constexpr double text_size = 11, line = 15, field_height = 22, box_side = 12;

std::string number(double value) {
  std::ostringstream out;
  out << std::round(value * 100) / 100;
  return out.str();
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

QPDFObjectHandle utf8(const std::string& text) { return QPDFObjectHandle::newUnicodeString(text); }

class FormPrinter {
 public:
  FormPrinter(const FormSheet& sheet, const std::string& moment, bool claims)
      : sheet_(sheet), moment_(moment), claims_(claims) {
    pdf_.emptyPDF();
    tree_ = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot >>"));
    document_ = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document /K [] >>"));
    document_.replaceKey("/P", tree_);
    tree_.replaceKey("/K", document_);
    fields_ = QPDFObjectHandle::newArray();
    new_page();
  }

  std::vector<std::byte> print() {
    for (const SheetItem& item : sheet_.items) add(item);
    finish_pages();
    finish_catalog();
    return write_pdf(pdf_, [](QPDFWriter& writer) { writer.setStreamDataMode(qpdf_s_compress); });
  }

 private:
  struct Page {
    QPDFObjectHandle object, annotations, owners;
    std::string content;
  };

  void new_page() {
    QPDFObjectHandle object = pdf_.makeIndirectObject(QPDFObjectHandle::parse(
        "<< /Type /Page /MediaBox [0 0 " + number(page_width) + " " + number(page_height) + "] /Tabs /S >>"));
    pdf_.addPage(object, false);
    pages_.push_back({object, QPDFObjectHandle::newArray(), QPDFObjectHandle::newArray(), ""});
    y_ = page_height - margin;
  }
  void make_room(double height) {
    if (y_ - height < margin) new_page();
  }

  QPDFObjectHandle element(const std::string& type, QPDFObjectHandle parent) {
    QPDFObjectHandle made = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /" + type + " /K [] >>"));
    made.replaceKey("/P", parent);
    parent.getKey("/K").appendItem(made);
    return made;
  }

  // One line of text that belongs to that element.
  void show(QPDFObjectHandle owner, const FormFont& font, double size, double x, double y, const std::u32string& text) {
    Page& page = pages_.back();
    const int mcid = page.owners.getArrayNItems();
    page.owners.appendItem(owner);
    QPDFObjectHandle piece = QPDFObjectHandle::parse("<< /Type /MCR /MCID " + std::to_string(mcid) + " >>");
    piece.replaceKey("/Pg", page.object);
    owner.getKey("/K").appendItem(piece);
    letters_[&font].insert(text.begin(), text.end());
    page.content += "/Span <</MCID " + std::to_string(mcid) + ">> BDC BT 0 g /" + (&font == &FormFont::bold() ? "F2 " : "F1 ") +
                    number(size) + " Tf " + number(x) + " " + number(y) + " Td " + font.shown(text) + " Tj ET EMC\n";
  }

  void paragraph(QPDFObjectHandle owner, const FormFont& font, double size, double indent, const std::string& text,
                 double keep) {
    const double height = size * line / text_size;
    std::u32string rest = from_utf8(text);
    std::replace(rest.begin(), rest.end(), U'\n', U' ');
    make_room(height + keep);
    while (!rest.empty()) {
      std::size_t end = rest.size();
      while (end > 0 && font.width(rest.substr(0, end), size) > text_width - indent) {
        const std::size_t space = rest.rfind(U' ', end - 1);
        end = space == std::u32string::npos || space == 0 ? 0 : space;
      }
      if (end == 0) end = std::min<std::size_t>(rest.size(), 60);
      make_room(height);
      y_ -= height;
      show(owner, font, size, margin + indent, y_, rest.substr(0, end));
      rest = end < rest.size() ? rest.substr(rest[end] == U' ' ? end + 1 : end) : U"";
    }
    y_ -= 4;
  }

  void add(const SheetItem& item) {
    if (item.kind != SheetItem::Kind::bullet) list_ = {};
    if (item.kind == SheetItem::Kind::heading) {
      y_ -= item.level == 1 ? 6 : 10;
      paragraph(element("H" + std::to_string(std::min(item.level, 6)), document_), FormFont::bold(), item.level == 1 ? 17 : 13,
                0, item.text, 60);
    } else if (item.kind == SheetItem::Kind::text) {
      paragraph(element("P", document_), FormFont::regular(), text_size, 0, item.text, 0);
    } else if (item.kind == SheetItem::Kind::bullet) {
      add_bullet(item.text);
    } else {
      add_field(item);
    }
  }

  void add_bullet(const std::string& text) {
    if (!list_.isInitialized()) list_ = element("L", document_);
    QPDFObjectHandle one = element("LI", list_), label = element("Lbl", one), body = element("LBody", one);
    make_room(line);
    show(label, FormFont::regular(), text_size, margin, y_ - line, U"•");
    paragraph(body, FormFont::regular(), text_size, 14, text, 0);
  }

  void add_field(const SheetItem& item) {
    const FormField& field = item.field;
    const bool radio = field.kind == FormFieldKind::radio;
    const double height = field.kind == FormFieldKind::signature ? 56 : field.multi_line ? 66 : field_height;
    if (!item.text.empty()) paragraph(element("P", document_), FormFont::regular(), text_size, 0, item.text, height + 8);
    make_room(height + 8);
    y_ -= height;
    if (radio) {
      add_radio(field);
    } else {
      const double width = field.kind == FormFieldKind::date ? 120 : field.kind == FormFieldKind::signature ? 260 : text_width;
      add_text_field(field, width, height);
    }
    y_ -= 10;
  }

  // Names with a point are fields in fields: "deelname.pago".
  void hang(QPDFObjectHandle field, const std::string& name) {
    const std::size_t point = name.rfind('.');
    field.replaceKey("/T", utf8(point == std::string::npos ? name : name.substr(point + 1)));
    if (point == std::string::npos) {
      fields_.appendItem(field);
      return;
    }
    const std::string above = name.substr(0, point);
    auto [place, fresh] = groups_.try_emplace(above);
    if (fresh) {
      place->second = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Kids [] >>"));
      hang(place->second, above);
    }
    field.replaceKey("/Parent", place->second);
    place->second.getKey("/Kids").appendItem(field);
  }

  QPDFObjectHandle widget(double x, double width, double height, const std::string& entries) {
    Page& page = pages_.back();
    QPDFObjectHandle made = pdf_.makeIndirectObject(
        QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Widget /F 4 /Rect [" + number(x) + " " + number(y_) + " " +
                                number(x + width) + " " + number(y_ + height) + "] /MK << /BC [0.35] >> " + entries + " >>"));
    made.replaceKey("/P", page.object);
    page.annotations.appendItem(made);
    QPDFObjectHandle owner = element("Form", document_), reference = QPDFObjectHandle::parse("<< /Type /OBJR >>");
    reference.replaceKey("/Obj", made);
    reference.replaceKey("/Pg", page.object);
    owner.getKey("/K").appendItem(reference);
    made.replaceKey("/StructParent", QPDFObjectHandle::newInteger(static_cast<long long>(widget_owners_.size())));
    widget_owners_.push_back(owner);
    return made;
  }

  static FieldLook plain_look(QPDF& pdf, QPDFObjectHandle widget) { return look_of(pdf, {{}, widget, {widget}}, widget); }

  void add_text_field(const FormField& field, double width, double height) {
    const char* type = field.kind == FormFieldKind::signature ? "/Sig" : field.kind == FormFieldKind::choice ? "/Ch" : "/Tx";
    QPDFObjectHandle made = widget(margin, width, height, std::string("/FT ") + type + " /DA (/Helv 11 Tf 0 g)");
    if (field.multi_line) made.replaceKey("/Ff", QPDFObjectHandle::newInteger(1 << 12));
    if (field.max_length) made.replaceKey("/MaxLen", QPDFObjectHandle::newInteger(field.max_length));
    if (field.kind == FormFieldKind::date) made.replaceKey("/PAGO_Kind", QPDFObjectHandle::newName("/Date"));
    made.replaceKey("/TU", utf8(field.label));
    const FieldLook look = plain_look(pdf_, made);
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", appearance(pdf_, look, look.frame + "/Tx BMC EMC", {}));
    made.replaceKey("/AP", appearances);
    hang(made, field.name);
  }

  void add_radio(const FormField& field) {
    QPDFObjectHandle group = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /FT /Btn /Ff 49152 /Kids [] /V /Off >>"));
    group.replaceKey("/TU", utf8(field.label));
    double x = margin;
    for (const FormField::Option& option : field.options) {
      const std::u32string label = from_utf8(option.label);
      const double wide = box_side + 6 + FormFont::regular().width(label, text_size) + 24;
      if (x > margin && x + wide > page_width - margin) {
        y_ -= field_height;
        make_room(0);
        x = margin;
      }
      QPDFObjectHandle made = widget(x, box_side, box_side, "/AS /Off");
      made.replaceKey("/Parent", group);
      made.replaceKey("/TU", utf8(field.label + ": " + option.label));
      const FieldLook look = plain_look(pdf_, made);
      QPDFObjectHandle normal = QPDFObjectHandle::newDictionary(), appearances = QPDFObjectHandle::newDictionary();
      normal.replaceKey("/" + option.value, appearance(pdf_, look, draw_mark(look, true, true), {}));
      normal.replaceKey("/Off", appearance(pdf_, look, draw_mark(look, false, true), {}));
      appearances.replaceKey("/N", normal);
      made.replaceKey("/AP", appearances);
      group.getKey("/Kids").appendItem(made);
      show(element("P", document_), FormFont::regular(), text_size, x + box_side + 6, y_ + 2, label);
      x += wide;
    }
    hang(group, field.name);
  }

  void finish_pages() {
    QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary(), numbers = QPDFObjectHandle::newArray();
    for (const auto& [font, used] : letters_)
      fonts.replaceKey(font == &FormFont::bold() ? "/F2" : "/F1", font->embed(pdf_, used));
    long long key = 0;
    for (QPDFObjectHandle& owner : widget_owners_) {
      numbers.appendItem(QPDFObjectHandle::newInteger(key++));
      numbers.appendItem(owner);
    }
    for (Page& page : pages_) {
      page.object.replaceKey("/StructParents", QPDFObjectHandle::newInteger(key));
      numbers.appendItem(QPDFObjectHandle::newInteger(key++));
      numbers.appendItem(page.owners);
      page.object.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf_, page.content));
      QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
      resources.replaceKey("/Font", fonts);
      page.object.replaceKey("/Resources", resources);
      if (page.annotations.getArrayNItems() > 0) page.object.replaceKey("/Annots", page.annotations);
    }
    QPDFObjectHandle parents = QPDFObjectHandle::newDictionary();
    parents.replaceKey("/Nums", numbers);
    tree_.replaceKey("/ParentTree", pdf_.makeIndirectObject(parents));
    tree_.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(key));
  }

  void finish_catalog() {
    QPDFObjectHandle root = pdf_.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString("nl-NL"));
    root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/StructTreeRoot", tree_);
    const std::span<const std::byte> profile = resource("pdf/srgb.icc");
    QPDFObjectHandle icc =
        QPDFObjectHandle::newStream(&pdf_, std::string(reinterpret_cast<const char*>(profile.data()), profile.size()));
    icc.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent =
        QPDFObjectHandle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) >>");
    intent.replaceKey("/DestOutputProfile", icc);
    root.replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
    QPDFObjectHandle form = QPDFObjectHandle::parse(
        "<< /DA (/Helv 11 Tf 0 g) /DR << /Font << /Helv << /Type /Font /Subtype /Type1 "
        "/BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>");
    form.replaceKey("/Fields", fields_);
    root.replaceKey("/AcroForm", form);
    QPDFObjectHandle texts = QPDFObjectHandle::newArray();  // what was asked, to see later whether it was changed
    for (const SheetItem& item : sheet_.items) texts.appendItem(utf8(item.text));
    root.replaceKey("/PAGO_Text", pdf_.makeIndirectObject(texts));
    add_metadata(root);
  }

  void add_metadata(QPDFObjectHandle root) {
    const std::string claim =
        !claims_ ? "" : "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>";
    const std::string xmp =
        "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt><rdf:li "
        "xml:lang=\"x-default\">" +
        xml_text(sheet_.title) + "</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>" + moment_ +
        "T00:00:00Z</xmp:CreateDate><pdf:Producer>pago</pdf:Producer>" + claim +
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf_, xmp);
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    QPDFObjectHandle info = pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", utf8(sheet_.title));
    info.replaceKey("/Producer", utf8("pago"));
    std::string day = moment_;
    day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString("D:" + day + "000000Z"));
    pdf_.getTrailer().replaceKey("/Info", info);
  }

  const FormSheet& sheet_;
  std::string moment_;
  bool claims_;
  QPDF pdf_;
  QPDFObjectHandle tree_, document_, fields_, list_;
  std::vector<Page> pages_;
  double y_ = 0;
  std::map<const FormFont*, std::set<char32_t>> letters_;
  std::map<std::string, QPDFObjectHandle> groups_;
  std::vector<QPDFObjectHandle> widget_owners_;
};

}  // namespace

std::vector<std::byte> make_form(const FormSheet& sheet, const std::string& moment) {
  std::vector<std::byte> bytes = FormPrinter(sheet, moment, true).print();
  return check_pdf(bytes, sheet.title).false_claim() ? FormPrinter(sheet, moment, false).print() : bytes;
}

}  // namespace pago
