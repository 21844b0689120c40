#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generators/fill/typed_tag.h"
#include "generators/fill/value.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/ooxml_package.h"

// Fills any Word template with any values. One engine for the three ways to mark a field, mixed freely, everywhere in the
// package: body, headers, footers, notes, text boxes (both branches of mc:AlternateContent), alternative texts, properties.
//   content control by tag   text, rich text, date, drop-down, checkbox, picture, repeating section; the control stays, so that
//                            the letter can be filled again. Around a section: yes keeps it, no takes it out
//   merge field              MERGEFIELD with \@ \# \* \b \f, and IF; the result takes its place
//   typed tag                {veld}, {#lijst}...{/lijst}, {^leeg}...{/leeg}, {%foto}, {a.b}, {.}, {-w:tr lijst}: typed_tag.h
// A name of a control or a typed tag may be followed by formats: "veld|datum", see dutch_format.h.
namespace pago {

struct FillOptions {
  Date date;  // of the package, so that the same input gives the same bytes
  Delimiters delimiters;
  // Bytes of the picture that a text names; empty optional when there is none. Not set: a text is never a picture.
  std::function<std::optional<std::string>(const std::string& name)> picture;
};

struct FilledTemplate {
  Bytes docx;
  std::vector<Diagnostic> diagnostics;  // warnings "template.unfilled" (once per name), "template.choice", "template.picture"
};

// A name without value keeps its marked place: the tag, the field or what the control showed; an OpenPlace in a typed tag shows
// "[label]", marked yellow. A section over an unknown name vanishes. Parts in which nothing was filled are copied byte for
// byte. Throws Error: "docx.damaged"; "template.invalid" when typed tags are wrong, with every fault and its place in the
// message; "template.kind" when rows are given to a control that does not repeat.
FilledTemplate fill_template(std::span<const std::byte> docx, const Value& values, const FillOptions& options);

// The same with a template that was read before, with the delimiters of the options; its parts are used up.
struct ReadyTemplate;
FilledTemplate fill_template(ReadyTemplate&& ready, const Value& values, const FillOptions& options);

// "word/header1.xml: heading, place": how a message begins. Empty when nothing is known.
std::string where_text(const SourceRef& where);

}  // namespace pago
