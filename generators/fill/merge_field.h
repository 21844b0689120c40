#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/fill/value.h"
#include "parsers/formats/xml.h"

// Merge fields of Word (ECMA-376 part 1, 17.16): MERGEFIELD with \@, \#, \*, \b and \f, and IF on fields; as w:fldSimple and as
// w:fldChar runs, nested.
namespace pago {

// Moves the runs of every complex MERGEFIELD or IF of the paragraph into a mark::field element. Other fields (PAGE, DATE, TOC)
// are not ours and stay.
void mark_fields(XmlNode paragraph);

bool is_merge_field(XmlNode node);  // mark::field, or a w:fldSimple with MERGEFIELD or IF

// Every name in it, also of fields inside an IF.
std::vector<std::string> merge_names(XmlNode field);

// What it shows. `look_up` gives the value of a name, nullptr when there is none; then the whole field has no result.
using LookUp = std::function<const Value*(const std::string& name)>;
std::optional<std::string> merge_result(XmlNode field, const LookUp& look_up);

// A run in its place, with the formatting of its old result; nothing when the text is empty.
void replace_field(XmlNode field, std::string_view text);

}  // namespace pago
