#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

// What the reader made of every word of a document: nothing that was read is dropped without a trace.
namespace pago {

struct Stretch {                   // a piece of one text with one role
  std::size_t begin = 0, end = 0;  // bytes
  TextRole role = TextRole::unrecognised;
  std::vector<std::size_t> findings;        // indices into Rie::findings: of a finding, a denial, a measure, what stands beside
  std::optional<std::size_t> unrecognised;  // index into Rie::unrecognised; empty with role unrecognised: listed nowhere
};

struct TextUnit {                  // one heading, paragraph, cell or line of page furniture
  const SourceRef* source;         // in the document, which must outlive the account
  const SourceRef* row = nullptr;  // of a cell: its row
  std::string text;                // of a cell: Cell::text()
  std::vector<Stretch> stretches;  // together the whole text, in order; none for an empty text
};

// All texts of the document in reading order, cells of nested tables behind the cell that holds them, page furniture last.
std::vector<TextUnit> account_of(const Document& document, const Rie& rie);

// Adds to rie.unrecognised whatever the account finds listed nowhere, and puts the list in document order.
void list_left_over(const Document& document, Rie& rie);

}  // namespace pago
