#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generators/pdf/form_sheet.h"
#include "generators/pdf/qpdf.h"
#include "parsers/formats/page_content.h"

namespace pago {

// A word of a form outside its fields, and where it begins, in points from the top left of its page.
struct FormWord {
  int page = 0, left = 0, top = 0;
  std::string text;
};

// What a form that pago made remembers of itself, in the catalog of the file (/PAGO_Words, /PAGO_About).
struct FormRecord {
  std::vector<FormWord> words;
  FormAbout about;
};

bool stands_in(const PageContent& page, const Word& word, const FormField::Place& place);
std::vector<FormWord> words_outside(const std::vector<PageContent>& pages, const std::vector<FormField>& fields);
FormRecord record_of(std::span<const std::byte> form, const std::string& file, const FormAbout& about);
void keep_record(QPDF& pdf, const FormRecord& record);
FormRecord read_record(QPDF& pdf);  // without words: pago did not make this form

// What is other than in the form as it was sent; Dutch, empty: nothing. Words that are gone and words that came are named; the
// same words in another order are told too, as long as the page was not scaled.
std::vector<std::string> changes_in(const std::vector<FormWord>& sent, const std::vector<FormWord>& returned);

}  // namespace pago
