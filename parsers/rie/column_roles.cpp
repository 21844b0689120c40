#include "parsers/rie/column_roles.h"

#include <algorithm>
#include <array>

#include "forms/resources.h"
#include "forms/xml_data.h"
#include "parsers/rie/header_words.h"

namespace pago {
namespace {

constexpr const char* kFile = "columns.xml";
constexpr const char* kCode = "columns.invalid";

struct RoleName {
  std::string_view name;  // attribute "rol" of columns.xml
  ColumnRole role;
};

constexpr std::array kRoles = {RoleName{"nummer", ColumnRole::number},
                               RoleName{"onderwerp", ColumnRole::topic},
                               RoleName{"vraag", ColumnRole::question},
                               RoleName{"bevinding", ColumnRole::finding},
                               RoleName{"toelichting", ColumnRole::explanation},
                               RoleName{"oorzaak", ColumnRole::cause},
                               RoleName{"groep", ColumnRole::group},
                               RoleName{"factor", ColumnRole::factor},
                               RoleName{"score", ColumnRole::score},
                               RoleName{"prioriteit", ColumnRole::priority},
                               RoleName{"maatregel", ColumnRole::measure},
                               RoleName{"maatregel-aanwezig", ColumnRole::in_place},
                               RoleName{"soort-maatregel", ColumnRole::measure_type},
                               RoleName{"verantwoordelijke", ColumnRole::responsible},
                               RoleName{"kosten", ColumnRole::cost},
                               RoleName{"datum", ColumnRole::date},
                               RoleName{"status", ColumnRole::status},
                               RoleName{"wet", ColumnRole::legal},
                               RoleName{"deskundige", ColumnRole::expert},
                               RoleName{"antwoord", ColumnRole::answer},
                               RoleName{"ja", ColumnRole::yes},
                               RoleName{"nee", ColumnRole::no},
                               RoleName{"niet-van-toepassing", ColumnRole::not_applicable},
                               RoleName{"in-orde", ColumnRole::in_order},
                               RoleName{"aandacht", ColumnRole::attention},
                               RoleName{"meetwaarde", ColumnRole::measured},
                               RoleName{"grenswaarde", ColumnRole::limit},
                               RoleName{"meetpunt", ColumnRole::place},
                               RoleName{"bedrijf", ColumnRole::company},
                               RoleName{"adres", ColumnRole::address},
                               RoleName{"bedrijfsactiviteit", ColumnRole::activity},
                               RoleName{"invuller", ColumnRole::author},
                               RoleName{"toetser", ColumnRole::assessor},
                               RoleName{"rapportdatum", ColumnRole::report_date},
                               RoleName{"werknemers", ColumnRole::employees},
                               RoleName{"versie", ColumnRole::version},
                               RoleName{"vestiging", ColumnRole::site},
                               RoleName{"andere-datum", ColumnRole::other_date},
                               RoleName{"ander-gegeven", ColumnRole::other_fact}};

int role_named(const DataNode& node) {
  const std::string name = node.attribute_or("rol", "");
  const auto it = std::find_if(kRoles.begin(), kRoles.end(), [&](const RoleName& r) { return r.name == name; });
  if (it == kRoles.end()) throw_xml_error(kFile, node.line, "onbekende rol: " + name, kCode);
  return static_cast<int>(it->role);
}

HeaderWords words_of_kind(const DataNode& root, std::string_view kind) {
  std::vector<HeaderWords::Meaning> meanings;
  for (const DataNode* node : root.all(kind)) meanings.push_back({role_named(*node), node->text});
  const DataNode* none = root.child("geen");
  return HeaderWords(meanings, none ? none->text : std::string());
}

struct ColumnWords {
  HeaderWords headers, labels;
};

const ColumnWords& builtin_column_words() {
  static const ColumnWords words = [] {
    const auto bytes = resource("leidraad/columns.xml");
    const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, kFile, kCode);
    return ColumnWords{words_of_kind(root, "kop"), words_of_kind(root, "etiket")};
  }();
  return words;
}

ColumnRole as_role(int role) { return role < 0 ? ColumnRole::none : static_cast<ColumnRole>(role); }

}  // namespace

ColumnRole role_of_header(std::string_view text) { return as_role(builtin_column_words().headers.role_of(text)); }

ColumnRole role_of_label(std::string_view text) { return as_role(builtin_column_words().labels.role_of(text)); }

}  // namespace pago
