#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/xml.h"

// What stands in a w:r: text with line breaks and tabs, its formatting.
namespace pago {

std::vector<std::string_view> lines_of(std::string_view text);

// Text at the end of a run: a newline becomes w:br, a tab w:tab.
void append_text(XmlNode run, std::string_view text);

// Everything but the run's formatting goes; then the text.
void replace_text(XmlNode run, std::string_view text);

// Switches a property on ("b", "i") or gives it a value ("highlight", "yellow"), at its place in w:rPr.
void set_run_property(XmlNode run, std::string_view name, std::string_view value = {});

// One line with **vet** and *cursief*, as runs before `run`, each a copy of it; `run` itself stays, empty of text.
void insert_marked_runs(XmlNode run, std::string_view line);

}  // namespace pago
