#include "generators/pdf/returned_form.h"

#include <algorithm>

#include "generators/pdf/examination.h"
#include "generators/pdf/open_pdf.h"
#include "parsers/formats/pdf_words.h"

namespace pago {
namespace {

constexpr double page_height = 841.89;

std::string without_spaces(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (static_cast<unsigned char>(c) > ' ') out += c;
  return out;
}

std::vector<std::string> recorded_text(QPDF& pdf) {
  std::vector<std::string> texts;
  QPDFObjectHandle list = pdf.getRoot().getKey("/PAGO_Text");
  for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) texts.push_back(text_of(list.getArrayItem(i)));
  return texts;
}

// The words whose middle lies in the place of that field.
std::string words_in(const PdfContent& content, const FormField& field) {
  std::string text;
  for (const PageContent& page : content.pages)
    for (const Word& word : page.words) {
      const double x = (word.box.left + word.box.right) / 2, y = page_height - (word.box.top + word.box.bottom) / 2;
      if (page.number == field.page && x > field.left && x < field.right && y > field.bottom && y < field.top)
        text += (text.empty() ? "" : " ") + word.text;
    }
  return text;
}

class ReturnReader {
 public:
  ReturnReader(std::span<const std::byte> bytes, const std::string& file, std::span<const std::byte> blank)
      : pdf_(open_pdf(bytes, file)), content_(read_pdf_content(bytes, file, Limits{})) {
    form_.file = file;
    form_.title = content_.title;
    std::vector<FormField> fields = form_fields(bytes, file);
    std::vector<std::string> texts = recorded_text(*pdf_);
    if (!blank.empty()) texts = recorded_text(*open_pdf(blank, "het lege formulier"));
    form_.with_fields = !fields.empty();
    if (!form_.with_fields && !blank.empty()) fields = form_fields(blank, "het lege formulier");
    if (!form_.with_fields && blank.empty())
      form_.findings.push_back(
          "het formulier heeft geen velden meer (afgedrukt of platgeslagen); geef met --formulier het lege formulier");
    for (const FormField& field : fields) take(field);
    check_text(texts);
  }
  ReturnedForm result() { return std::move(form_); }

 private:
  void take(const FormField& field) {
    if (field.kind == FormFieldKind::button) return;
    std::string value = field.value;
    if (!form_.with_fields) value = words_in(content_, field);
    if (field.kind == FormFieldKind::signature && value.empty())
      form_.findings.push_back(form_.with_fields ? "de handtekening ontbreekt"
                                                 : "of er een handtekening staat, is niet te lezen; kijk dat zelf na");
    else if (field.kind == FormFieldKind::radio && value.empty())
      form_.findings.push_back(form_.with_fields
                                   ? "er is niets gekozen bij " + field.name
                                   : "wat er gekozen is bij " + field.name + " is niet te lezen; kijk dat zelf na");
    form_.values.emplace_back(field.name, value);
  }

  void check_text(const std::vector<std::string>& texts) {
    if (texts.empty()) {
      form_.findings.push_back("van dit formulier is niet bekend hoe de tekst hoort te zijn; vergelijk hem zelf");
      return;
    }
    std::string all;
    for (const PageContent& page : content_.pages)
      for (const Word& word : page.words) all += without_spaces(word.text);
    for (const std::string& text : texts)
      if (all.find(without_spaces(text)) == std::string::npos)
        form_.findings.push_back("de tekst van het formulier is veranderd: \"" + text.substr(0, 60) +
                                 "\" staat er niet meer zo");
  }

  std::shared_ptr<QPDF> pdf_;
  PdfContent content_;
  ReturnedForm form_;
};

}  // namespace

ReturnedForm read_returned_form(std::span<const std::byte> bytes, const std::string& file, std::span<const std::byte> blank) {
  return ReturnReader(bytes, file, blank).result();
}

}  // namespace pago
