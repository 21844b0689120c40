#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Tags typed as text, in the manner of docxtemplater, and the names with formats that they share with content controls.
namespace pago {

struct Delimiters {
  std::string begin = "{", end = "}";
};

// One step of a format: "meervoud:werknemer,werknemers" is {"meervoud", "werknemer,werknemers"}.
struct TagFormat {
  std::string name, argument;
};

struct TypedTag {
  enum class Kind {
    value,     // {veld}
    picture,   // {%foto}
    section,   // {#lijst}, {-w:tr lijst}: repeats for every row, or stays when the condition holds
    inverted,  // {^lijst}: stays when the list is empty or the condition does not hold
    close,     // {/lijst}, {/}
    change,    // {=[[ ]]=}: other delimiters from here on
    unknown    // {@...} and other marks of docxtemplater's modules, and empty tags
  };
  Kind kind = Kind::value;
  std::string name;                // "werkgever.naam", "."; of a close tag: what it closes, may be empty
  std::vector<TagFormat> formats;  // {datum|datum}
  std::string around;              // of {-w:tr lijst}: the element that repeats, "tr"
};

TypedTag parse_tag(std::string_view inside);  // what stands between the delimiters
TypedTag parse_name(std::string_view text);   // "veld|formaat", as the tag of a content control or merge field

struct TagSpan {
  std::size_t begin = 0, end = 0;  // bytes in the text, delimiters included
  std::string inside;
  bool whole = true;  // false: there is no closing delimiter; the span is the opening one
};

// All tags of a text. {=[[ ]]=} changes the delimiters from there on, also for the texts that follow.
std::vector<TagSpan> tags_in(std::string_view text, Delimiters& delimiters);

}  // namespace pago
