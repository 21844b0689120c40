#pragma once
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

}  // namespace pago
