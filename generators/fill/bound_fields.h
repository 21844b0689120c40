#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generators/fill/typed_tag.h"
#include "parsers/diagnostic.h"
#include "parsers/source_ref.h"

namespace pago {

enum class FieldManner { control, merge_field, typed_tag, alternative_text, property };
std::string_view dutch(FieldManner manner);  // "inhoudsbesturingselement"

// One place where a template binds a name.
struct BoundField {
  enum class Use { value, picture, section, inverted, repeating };  // repeating: a w15:repeatingSection control
  std::string name;
  Use use = Use::value;
  FieldManner manner = FieldManner::typed_tag;
  std::vector<TagFormat> formats;
  std::vector<std::string> within;  // names of the sections around it, outermost first
  std::string alias, binding;       // of a control: its title, the XPath of its data binding
  SourceRef where;                  // quote: the name as written
};

struct BoundFields {
  std::vector<BoundField> fields;  // in document order, every occurrence
  std::vector<Diagnostic> faults;  // typed tags that are wrong
};

// Everything that a Word template binds, in any of the three manners, anywhere in the package. Throws Error "docx.damaged".
BoundFields bound_fields(std::span<const std::byte> docx, const Delimiters& delimiters = {});

}  // namespace pago
