#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {

std::string cite(const RuleInput& in, const std::vector<std::string>& articles) {
  std::vector<std::string> cited;
  for (const std::string& id : articles) {
    const Article* article = in.catalogue.article(id);
    cited.push_back(article != nullptr ? article->cite() : id == "AW-18" ? "artikel 18 Arbowet" : id);
  }
  return dutch_list(cited);
}

std::string place_text(const SourceRef& source) {
  std::string text = source.place.empty() ? source.section : source.place;
  if (source.page)
    text += text.empty() ? "pagina " + std::to_string(*source.page) : " (pagina " + std::to_string(*source.page) + ")";
  return text;
}

std::string short_quote(const SourceRef& source) {
  constexpr std::size_t longest = 160;
  std::string quote = source.quote;
  for (char& c : quote)
    if (c == '\n' || c == '\t') c = ' ';
  if (quote.size() <= longest) return quote;
  std::size_t cut = quote.rfind(' ', longest);
  if (cut == quote.npos) {
    cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(quote[cut]) & 0xC0) == 0x80) --cut;
  }
  return quote.substr(0, cut) + " …";
}

void add_question(Decision& decision, const std::string& question) {
  if (question.empty() || decision.question.find(question) != std::string::npos) return;
  if (!decision.question.empty()) decision.question += " ";
  decision.question += question;
}

}  // namespace pago
