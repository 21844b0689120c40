#pragma once
#include <span>
#include <string_view>

#include "generators/fill/fill_docx.h"

// Our own template of a document, read and checked while nobody waits for it.
namespace pago {

struct ReadyDocument {
  explicit ReadyDocument(std::string_view document);  // name or code of documents.h

  Form form;
  CheckedTemplate checked;
  ReadyTemplate parts;
};

// Keeps one for the next letter of this document, over the one that was kept. What goes wrong shows when the letter is made.
void make_document_ready(std::string_view document);

// The one that was kept, when it is of this template; nullptr otherwise. It can be filled once, and lives until another one is
// taken: giving its memory back would take part of the time that keeping it won.
ReadyDocument* take_ready_document(std::span<const std::byte> docx_template);

}  // namespace pago
