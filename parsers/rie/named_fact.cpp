#include "parsers/rie/named_fact.h"

#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {

bool is_blank(const std::string& text) {
  const std::string f = fold(squeeze(text));
  return f.empty() || f == "-" || f == "niet ingevuld" || f == "onbekend" || f == "n.v.t." || f == "nvt" || f == "–";
}

void tell(Named& fact, const std::string& text, const SourceRef& source) {
  if (!fact.text.empty() || is_blank(text)) return;
  fact.text = squeeze(text);
  while (!fact.text.empty() && (fact.text.back() == '.' || fact.text.back() == ',' || fact.text.back() == ';')) {
    static const TextPattern legal(R"(\b[A-Za-z]\.[A-Za-z]\.([A-Za-z]\.)?$)");
    if (legal.in(fact.text)) break;
    fact.text.pop_back();
  }
  fact.source = source;
  fact.source.quote = squeeze(text);
}

}  // namespace pago
