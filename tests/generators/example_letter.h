#pragma once
#include <string>

#include "forms/resources.h"
#include "generators/compose/check_form.h"
#include "generators/compose/documents.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "tests/generators/example_rie.h"

// The letter about the example RI&E, written and read back.
namespace pago::example {

inline FilledForm composed(std::string_view document, const Rie& r, const CaseFile& c,
                           std::string_view file = "rie_voorbeeld.pdf") {
  const DocumentKind& kind = *document_kind(document);
  const Advice advice = advise(r, builtin_catalogue(), c.physician, today);
  const Form form = builtin_form(kind.code);
  return kind.compose({r, advice, builtin_catalogue(), c, file, today, form, document_texts(kind.code)});
}

inline Bytes letter_bytes(const Rie& r, const CaseFile& c, std::string_view document = "ADV",
                          std::string_view file = "rie_voorbeeld.pdf") {
  const std::string path = "documents/" + std::string(document) + "/template.docx";
  return fill_docx(resource(path), builtin_form(document), composed(document, r, c, file), today);
}

inline Document letter(const Rie& r, const CaseFile& c) { return read_docx(letter_bytes(r, c), "advies.docx").document; }

// All words of the letter on one line, cells parted by " | ", with header and footer at the end.
inline std::string words(const Document& document) {
  std::string text = to_text(document);
  for (const Paragraph& p : document.page_furniture) text += "\n" + p.text;
  return text;
}

inline const std::string& letter_words() {
  static const std::string text = words(letter(rie(), case_file()));
  return text;
}

inline std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace pago::example
