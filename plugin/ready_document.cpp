#include "plugin/ready_document.h"

#include <memory>
#include <mutex>

#include "generators/compose/documents.h"
#include "plugin/pago.h"

namespace pago {
namespace {

struct Kept {
  std::mutex one_at_a_time;
  std::unique_ptr<ReadyDocument> document, taken;
};

Kept& kept() {
  static Kept* one = new Kept;  // never destroyed: the process that fills it ends right after
  return *one;
}

}  // namespace

ReadyDocument::ReadyDocument(std::string_view document)
    : form(builtin_form(document_kind(document)->code)),
      checked(builtin_template_of(document), form),
      parts(checked.bytes(), checked.delimiters()) {}

void make_document_ready(std::string_view document) {
  auto made = std::make_unique<ReadyDocument>(document);
  const std::scoped_lock lock(kept().one_at_a_time);
  kept().document = std::move(made);
}

ReadyDocument* take_ready_document(std::span<const std::byte> docx_template) {
  const std::scoped_lock lock(kept().one_at_a_time);
  const auto& document = kept().document;
  if (document == nullptr || document->checked.bytes().data() != docx_template.data()) return nullptr;
  kept().taken = std::move(kept().document);
  return kept().taken.get();
}

}  // namespace pago
