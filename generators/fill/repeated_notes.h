#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/fill/template_parts.h"
#include "generators/fill/value.h"

// Foot- and endnotes of what a template repeats: every copy of the text gets a note of its own, filled with the values of its
// row (ECMA-376 part 1, 17.11: the number of a note is unique in its part).
namespace pago {

bool is_note_reference(XmlNode node);
bool is_note(XmlNode node);
std::string note_key(XmlNode reference_or_note);  // the same for a note and for the references to it

class RepeatedNotes {
 public:
  RepeatedNotes() = default;  // for text in which no note repeats
  explicit RepeatedNotes(const ReadyTemplate& ready);

  // A reference in the filled text: the first keeps its note, a later one gets the number of a new note.
  void refer(XmlNode reference, const ValueScope& scope);

  struct Use {
    std::string number;
    std::vector<Value> rows;  // what the reference stood in, innermost first; empty: in nothing that repeats
  };
  // The references to a note, in the order of the text; empty: none was found, or the text has not been filled.
  const std::vector<Use>& uses(XmlNode note) const;

 private:
  std::map<std::string, std::vector<Use>> uses_;
  long last_number_ = 0;
};

}  // namespace pago
