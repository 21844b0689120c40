#pragma once
#include <string>

#include "forms/resources.h"
#include "generators/compose/compose_advice.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "tests/generators/example_rie.h"

// The letter about the example RI&E, written and read back.
namespace pago::example {

inline Bytes letter_bytes(const Rie& r, const CaseFile& c) {
  const Advice advice = advise(r, builtin_catalogue(), c.physician, today);
  const FilledForm values = compose_advice(r, advice, builtin_catalogue(), c, "rie_voorbeeld.pdf", today);
  return fill_docx(resource("documents/ADV/template.docx"), builtin_form("ADV"), values, today);
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
