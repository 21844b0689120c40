#include "parsers/rie/label_headings.h"

#include "parsers/rie/column_roles.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

bool tells_status(const Block& block) {
  const auto* p = std::get_if<Paragraph>(&block);
  return p && fold(p->text).starts_with("dit risico is");
}

bool is_label(const Heading& h, int above) {
  return h.level > above && h.label.empty() && h.text.size() < 40 && role_of_header(h.text) != ColumnRole::none;
}

}  // namespace

std::optional<Document> with_labels_as_text(const Document& document) {
  std::optional<Document> out;
  bool in_risk = false;
  int level = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    in_risk = in_risk || tells_status(document.blocks[i]);
    const auto* h = std::get_if<Heading>(&document.blocks[i]);
    if (!h) continue;
    if (!in_risk || !is_label(*h, level)) {
      in_risk = false;
      level = h->level;
      continue;
    }
    if (!out) out = document;
    Paragraph p;
    p.text = h->text;
    p.source = h->source;
    out->blocks[i] = std::move(p);
  }
  return out;
}

}  // namespace pago
