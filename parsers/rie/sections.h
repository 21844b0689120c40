#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace pago {

// What a chapter of an RI&E is for, by its heading.
enum class SectionKind {
  findings,    // default: what stands here is about this company
  background,  // introduction, method, legal framework, legend, table of contents: names risks without stating them
  company,     // company data
  absent,      // "Niet van toepassing", "Wat in dit bedrijf niet speelt"
  controlled,  // "Gevaren die beheerst of niet aanwezig zijn"
  unassessed,  // not yet answered
  plan,        // plan van aanpak
  advice,      // measures advised for the findings just above
  summary      // repeats findings
};

// A heading that says nothing keeps the kind of the chapter it stands in.
SectionKind section_kind(std::string_view heading, SectionKind around);

// A heading that is the head of a card: "C C-01 Lasrook in de dubbele bodem" has the class C and the code C-01 that the plan
// refers to. Nothing for a chapter number, or for a word that only looks like a code ("CO2 in de kelder").
struct HeadingCode {
  std::string rank, code;  // rank as printed, empty if none
};
std::optional<HeadingCode> heading_code(std::string_view heading);

}  // namespace pago
