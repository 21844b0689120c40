#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

// The DOCX reports of the Dutch branch instruments (Euphorie/OiRA): action plan, inventory and full action plan. They are told
// by their paragraph styles, and each risk is a heading with paragraphs of fixed styles below it:
//   RiskPriority      "Dit risico is aanwezig.", "Dit is een risico in de categorie hoog."
//   Measure Heading   "Opmerkingen", "Maatregel 1", "Maatregel is al toegepast 1"
//   MeasureField      "Plan van aanpak", "Wie is er verantwoordelijk?", "Budget (in Euro)", "Eind datum", ...
//   MeasureText       the value of the field above; may be empty
//   Legal Heading     "Wet- en regelgeving", and what the law says below it
// Text before the first of them is the instrument's own description, the same for every firm: it names hazards that need not
// be there. Text behind the last of them belongs to none of these; the caller finds it in no list.
namespace pago {

// Does a document use these styles? One of them in two paragraphs is enough.
bool is_tool_report(const Document& document);

// A heading that names a part of a risk ("Maatregel 1") because its style is derived from a heading of Word.
bool is_part_heading(const Heading& heading);

// An inventory lists every question of the instrument. What was answered with "ja" or "n.v.t." has no line there; in an action
// plan only what asks attention is printed, and its measures with it.
bool is_tool_inventory(const Document& document);

struct ToolRisk {
  std::string number, title;      // "1.2", "Ω.1"
  std::optional<Presence> state;  // what the status line says; empty without one
  std::string state_text, priority;
  std::vector<const Paragraph*> comments;
  std::vector<PlanItem> plan;
  std::string in_place;                   // "Maatregel is al toegepast"; joined with "; "
  std::string legal;                      // joined with "; "
  std::vector<const SourceRef*> labels;   // status lines, names of fields, the law
  std::vector<const SourceRef*> planned;  // what stands in the fields of a planned measure
  std::vector<const Paragraph*> description;

  bool told() const { return state || !priority.empty() || !comments.empty() || !plan.empty() || !in_place.empty(); }
};

// The risk of the heading at `heading`; its paragraphs run up to `end`. Pointers lead into the document.
ToolRisk read_tool_risk(const Document& document, std::size_t heading, std::size_t end);

}  // namespace pago
