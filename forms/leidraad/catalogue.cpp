#include "forms/leidraad/catalogue.h"

#include <algorithm>
#include <array>

#include "forms/resources.h"

namespace pago {
namespace {

template <class T>
const T* find_id(const std::vector<T>& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

std::string_view text_of(std::string_view path) {
  const auto bytes = resource(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string_view dutch(Mark mark) {
  constexpr std::array<std::string_view, 4> names = {"wet", "richtlijn", "gebruikelijk", "te verifiëren"};
  return names.at(static_cast<std::size_t>(mark));
}

std::string_view dutch(PagoClass pago_class) {
  constexpr std::array<std::string_view, 5> names = {
      "specifieke PAGO-verplichting", "verplichte medische keuring als voorwaarde", "algemene PAGO-plicht (artikel 18 Arbowet)",
      "bijzondere groep", "geen PAGO op zichzelf"};
  return names.at(static_cast<std::size_t>(pago_class));
}

std::string Article::cite() const {
  const bool named = number.starts_with("bijlage") || number.starts_with("afdeling") || number.starts_with("hoofdstuk");
  const bool several = number.find("t/m") != std::string::npos && number.find("lid") == std::string::npos;
  return std::string(named ? "" : several ? "artikelen " : "artikel ") + number + " " + law;
}

const Risk* Catalogue::risk(std::string_view id) const { return find_id(risks, id); }
const Article* Catalogue::article(std::string_view id) const { return find_id(articles, id); }
const LawRow* Catalogue::law_row(std::string_view id) const { return find_id(law_table, id); }

const Catalogue& builtin_catalogue() {
  static const Catalogue catalogue = load_catalogue(text_of("leidraad/risks.xml"), text_of("leidraad/articles.xml"));
  return catalogue;
}

}  // namespace pago
