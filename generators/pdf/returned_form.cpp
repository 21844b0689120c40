#include "generators/pdf/returned_form.h"

#include <algorithm>

#include "forms/resources.h"
#include "forms/xml_data.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/form_record.h"
#include "generators/pdf/open_pdf.h"
#include "parsers/formats/pdf_words.h"

namespace pago {
namespace {

// What stands before a personnel number on a form, by language.
const std::vector<std::string>& number_labels() {
  static const std::vector<std::string> all = [] {
    const std::span<const std::byte> bytes = resource("pdf/fields.xml");
    const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "fields.xml");
    std::vector<std::string> read;
    for (const DataNode* node : root.all("nummer")) read.push_back(node->attribute_or("achter", ""));
    return read;
  }();
  return all;
}

std::string number_in(const PdfContent& content) {
  for (const PageContent& page : content.pages) {
    std::string text;
    for (const Word& word : page.words) text += word.text + " ";
    for (const std::string& label : number_labels()) {
      const std::size_t at = text.find(label + " ");
      if (at == std::string::npos) continue;
      const std::size_t from = at + label.size() + 1;
      return text.substr(from, text.find(' ', from) - from);
    }
  }
  return {};
}

class ReturnReader {
 public:
  ReturnReader(std::span<const std::byte> bytes, const std::string& file, std::span<const std::byte> blank)
      : content_(read_pdf_content(bytes, file, Limits{})) {
    form_.file = file;
    form_.title = content_.title;
    std::vector<FormField> fields = form_fields(bytes, file);
    form_.with_fields = !fields.empty();
    FormRecord record = read_record(*open_pdf(bytes, file));
    form_.about = record.about;
    if (!blank.empty()) {
      const FormRecord sent = read_record(*open_pdf(blank, "het lege formulier"));
      record.words = sent.words;
      if (form_.about == FormAbout()) form_.about.document = sent.about.document;
      if (!form_.with_fields) fields = form_fields(blank, "het lege formulier");
    } else if (!form_.with_fields) {
      form_.findings.push_back(
          "het formulier heeft geen velden meer (afgedrukt of platgeslagen); geef met --formulier het lege formulier");
    }
    if (form_.about.number.empty()) form_.about.number = number_in(content_);
    for (const FormField& field : fields) take(field);
    check_text(record.words, fields);
  }
  ReturnedForm result() { return std::move(form_); }

 private:
  static bool ticked(const FormField& field) {
    return field.kind == FormFieldKind::radio || field.kind == FormFieldKind::checkbox;
  }

  void take(const FormField& field) {
    if (field.kind == FormFieldKind::button) return;
    std::string value = field.value;
    if (!form_.with_fields) value = ticked(field) ? marked(field) : words_in(field);
    if (field.kind == FormFieldKind::signature && value.empty())
      form_.findings.push_back(form_.with_fields ? "de handtekening ontbreekt"
                                                 : "of er een handtekening staat, is niet te lezen; kijk dat zelf na");
    else if (field.kind == FormFieldKind::radio && value.empty())
      form_.findings.push_back(form_.with_fields
                                   ? "er is niets gekozen bij " + field.name
                                   : "wat er gekozen is bij " + field.name + " is niet te lezen; kijk dat zelf na");
    form_.values.emplace_back(field.name, value);
  }

  std::string words_at(const FormField::Place& place) const {
    std::string text;
    for (const PageContent& page : content_.pages)
      for (const Word& word : page.words)
        if (stands_in(page, word, place)) text += (text.empty() ? "" : " ") + word.text;
    return text;
  }

  std::string words_in(const FormField& field) const { return field.places.empty() ? "" : words_at(field.places.front()); }

  // Of a form without its fields: the one box in which something stands. Two are no answer.
  std::string marked(const FormField& field) {
    std::string value;
    for (const FormField::Place& place : field.places) {
      if (words_at(place).empty()) continue;
      if (!value.empty()) return {};
      value = place.value;
    }
    return value;
  }

  void check_text(const std::vector<FormWord>& sent, const std::vector<FormField>& fields) {
    if (sent.empty())
      return form_.findings.push_back("van dit formulier is niet bekend hoe de tekst hoort te zijn; vergelijk hem zelf");
    for (std::string& change : changes_in(sent, words_outside(content_.pages, fields)))
      form_.findings.push_back(std::move(change));
  }

  PdfContent content_;
  ReturnedForm form_;
};

}  // namespace

ReturnedForm read_returned_form(std::span<const std::byte> bytes, const std::string& file, std::span<const std::byte> blank) {
  return ReturnReader(bytes, file, blank).result();
}

}  // namespace pago
