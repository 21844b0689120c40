#include "generators/fill/repeated_notes.h"

#include <algorithm>
#include <cstdlib>

namespace pago {

bool is_note_reference(XmlNode node) { return node.is(Ns::w, "footnoteReference") || node.is(Ns::w, "endnoteReference"); }

bool is_note(XmlNode node) { return node.is(Ns::w, "footnote") || node.is(Ns::w, "endnote"); }

std::string note_key(XmlNode reference_or_note) {
  return std::string(reference_or_note.name().substr(0, 4)) + " " + reference_or_note.attribute(Ns::w, "id");
}

RepeatedNotes::RepeatedNotes(const ReadyTemplate& ready) {
  for (const auto& [name, part] : ready.parts)
    for (const XmlNode note : part.document.root().children())
      if (is_note(note)) last_number_ = std::max(last_number_, std::strtol(note.attribute(Ns::w, "id").c_str(), nullptr, 10));
}

void RepeatedNotes::refer(XmlNode reference, const ValueScope& scope) {
  std::vector<Use>& uses = uses_[note_key(reference)];
  if (!uses.empty()) reference.set_attribute(Ns::w, "id", std::to_string(++last_number_));
  Use& use = uses.emplace_back();
  use.number = reference.attribute(Ns::w, "id");
  for (const ValueScope* around = &scope; around->outer != nullptr; around = around->outer) use.rows.push_back(around->here);
}

const std::vector<RepeatedNotes::Use>& RepeatedNotes::uses(XmlNode note) const {
  static const std::vector<Use> none;
  const auto found = uses_.find(note_key(note));
  return found == uses_.end() ? none : found->second;
}

}  // namespace pago
