#pragma once
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generators/fill/check_template.h"
#include "generators/fill/fill_template.h"
#include "parsers/formats/ooxml_package.h"

// A template made ready for thousands of letters: read once by the template engine, its fixed XML deflated once. Per letter
// only the texts are written; parts without fields are copied as they are packed.
namespace pago {

struct PressedLetter {
  Bytes docx;
  std::vector<Diagnostic> diagnostics;  // as of fill_template
};

// For one thread. A piece of template is filled by the engine once for every shape that its values take (press_place.h), and
// remembered.
class LetterPress {
 public:
  // Letters with any values, as fill_template gives them. The bytes must outlive it. Throws as fill_template does.
  LetterPress(std::span<const std::byte> docx, const FillOptions& options);
  // Letters of a form, as fill_docx gives them, title included.
  LetterPress(const CheckedTemplate& checked, const Date& date);
  ~LetterPress();
  LetterPress(LetterPress&&) noexcept;
  LetterPress& operator=(LetterPress&&) noexcept;

  // The same document as fill_template (fill_docx): every part has equal XML, the bytes differ in how they are packed. Equal
  // values give equal bytes, whatever was pressed before.
  PressedLetter press(const Value& values);
  Bytes press(const FilledForm& values);  // only of a press for a form

  // The parts of the template that these values change, for who needs no file: their XML as press() writes it, but for the
  // numbers that Word wants to be unique. Empty optional: only press() can make this letter. Only of a press for a form.
  std::optional<std::vector<Part>> press_parts(const FilledForm& values);

  // "press.slow": what in this template makes every letter go through fill_template, some fifty times slower; empty: nothing.
  const std::vector<Diagnostic>& limits() const;

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace pago
