#include "parsers/results/column_mapping.h"

#include <algorithm>
#include <map>
#include <optional>

#include "forms/near_word.h"
#include "parsers/formats/table_rows.h"
#include "parsers/results/header_name.h"

namespace pago {
namespace {

constexpr double own_name = 1, other_name = 0.95, slip_of_the_pen = 0.7, part_of_it = 0.6;

struct KnownName {
  const ResultField* field;
  std::vector<std::string> words;
  bool own;       // the field's own id or label
  bool doubtful;  // people also use it for other things: "naam"
};

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

class KnownNames {
 public:
  explicit KnownNames(const ModuleCatalogue& modules) : modules_(modules), words_(modules.columns) {
    for (const ResultField& field : modules.person) add(field);
    for (const ResultModule& module : modules.modules)
      for (const ResultField& field : module.fields) add(field);
    for (const ResultField& field : modules.physician) add(field);
  }

  ProposedColumn look_up(std::size_t column, const std::string& header) const {
    ProposedColumn best;
    best.column = column;
    best.header = header;
    if (const ResultField* exact = modules_.field(header); exact != nullptr && !exact->computed) {
      best.field = exact;
      best.confidence = own_name;
      return best;
    }
    const HeaderName name = header_name(header, words_);
    if (name.words.empty()) return best;
    for (const KnownName& known : names_) consider(known, name.words, best);
    if (best.confidence < other_name) without_trailing_unit(name.words, best);
    if (best.field != nullptr && !name.unit.empty() && !best.field->unit.empty() && name.unit != best.field->unit)
      best.doubt = "de kop noemt " + name.unit + ", maar bij " + best.field->label + " hoort " + best.field->unit;
    return best;
  }

 private:
  void add(const ResultField& field) {
    if (field.computed) return;
    const auto add_name = [&](std::string_view name, bool own) {
      const bool doubtful = name.ends_with('?');
      if (auto words = header_name(name, words_).words; !words.empty())
        names_.push_back({&field, std::move(words), own, doubtful});
    };
    std::string id = field.id;
    std::replace(id.begin(), id.end(), '.', ' ');
    std::replace(id.begin(), id.end(), '_', ' ');
    add_name(id, true);
    add_name(field.label, true);
    if (!field.english.empty()) add_name(field.english, false);
    for (const std::string& name : field.synonyms) add_name(name, false);
  }

  // "lengte cm": a last word that is a unit of the very field.
  void without_trailing_unit(std::vector<std::string> words, ProposedColumn& best) const {
    if (words.size() < 2) return;
    const std::string unit = unit_named(words.back(), words_);
    words.pop_back();
    ProposedColumn shorter;
    for (const KnownName& known : names_) consider(known, words, shorter);
    if (unit.empty() || shorter.field == nullptr || shorter.confidence < other_name) return;
    if (!has_unit(*shorter.field, unit)) return;
    best.field = shorter.field;
    best.confidence = shorter.confidence;
    best.doubt = shorter.doubt;
  }

  static bool has_unit(const ResultField& field, const std::string& unit) {
    return field.unit == unit || std::any_of(field.other_units.begin(), field.other_units.end(),
                                             [&](const OtherUnit& other) { return other.unit == unit; });
  }

  static void consider(const KnownName& known, const std::vector<std::string>& words, ProposedColumn& best) {
    const double found = likeness(known, words);
    if (found == 0 || found < best.confidence) return;
    if (found == best.confidence) {
      if (known.field != best.field) best.doubt = "dit kan ook " + known.field->label + " zijn";
      return;
    }
    best.field = known.field;
    best.confidence = found;
    best.doubt = found >= other_name ? "" : "de naam lijkt erop, maar is niet dezelfde";
  }

  static double likeness(const KnownName& known, const std::vector<std::string>& words) {
    const bool same = known.words == words || sorted(known.words) == sorted(words);
    if (same) return known.own ? own_name : known.doubtful ? slip_of_the_pen : other_name;
    if (known.doubtful) return 0;
    const std::string theirs = joined(words), ours = joined(known.words);
    const bool digits = theirs.find_first_of("0123456789") != theirs.npos || ours.find_first_of("0123456789") != ours.npos;
    const std::size_t longer = std::max(theirs.size(), ours.size());
    if (!digits && longer >= 6 && edit_distance(theirs, ours) <= (longer >= 10 ? 2u : 1u)) return slip_of_the_pen;
    const bool inside = std::all_of(known.words.begin(), known.words.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
    const bool telling = ours.size() >= 5 || digits;
    return inside && telling ? part_of_it + 0.01 * static_cast<double>(std::min<std::size_t>(known.words.size(), 9)) : 0;
  }

  const ModuleCatalogue& modules_;
  const ColumnWords& words_;
  std::vector<KnownName> names_;
};

void doubt_doubles(std::vector<ProposedColumn>& columns) {
  std::map<const ResultField*, std::vector<ProposedColumn*>> by_field;
  for (ProposedColumn& column : columns)
    if (column.field != nullptr) by_field[column.field].push_back(&column);
  for (auto& [field, found] : by_field) {
    if (found.size() < 2) continue;
    const double best = (*std::max_element(found.begin(), found.end(), [](const ProposedColumn* a, const ProposedColumn* b) {
                          return a->confidence < b->confidence;
                        }))->confidence;
    const auto as_good =
        std::count_if(found.begin(), found.end(), [&](const ProposedColumn* c) { return c->confidence == best; });
    for (ProposedColumn* column : found)
      if (as_good > 1 || column->confidence < best) column->doubt = "een andere kolom past ook bij " + field->label;
  }
}

std::string plain(std::string_view header) {  // two headers that differ only in case and spaces are the same
  std::string out;
  for (const char c : folded(header))
    if (c != ' ' && c != '\n') out += c;
  return out;
}

std::optional<std::size_t> lettered(const std::string& header) {  // "kolom F"
  const std::string text = folded(header);
  if (!text.starts_with("kolom ") || text.size() > 9) return std::nullopt;
  std::size_t column = 0;
  for (const char c : text.substr(6)) {
    if (c < 'a' || c > 'z') return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(c - 'a' + 1);
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

std::vector<std::size_t> places_of(const std::string& header, const std::vector<std::string>& headers) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < headers.size(); ++i)
    if (plain(headers[i]) == plain(header)) found.push_back(i);
  if (found.empty())
    if (const auto column = lettered(header); column && *column < headers.size()) found.push_back(*column);
  return found;
}

}  // namespace

std::vector<ProposedColumn> propose_mapping(const std::vector<std::string>& headers, const ModuleCatalogue& modules) {
  const KnownNames names(modules);
  std::vector<ProposedColumn> columns;
  for (std::size_t i = 0; i < headers.size(); ++i)
    if (!headers[i].empty()) columns.push_back(names.look_up(i, headers[i]));
  doubt_doubles(columns);
  return columns;
}

const MappedColumn* ColumnMapping::find(std::string_view field) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const MappedColumn& c) { return c.field->id == field; });
  return found == columns.end() ? nullptr : &*found;
}

bool is_header(const std::vector<std::string>& cells, const ResultSettings& settings) {
  std::size_t named = 0, lettered_only = 0;
  for (const auto& [field, header] : settings.columns) {
    const auto places = places_of(header, cells);
    if (lettered(header)) ++lettered_only;
    else if (!places.empty()) ++named;
  }
  const std::size_t by_name = settings.columns.size() - lettered_only;
  return by_name == 0 ? !cells.empty() : named > 0 && named * 2 >= by_name;
}

ColumnMapping map_columns(const std::vector<std::string>& headers, const ResultSettings& settings,
                          const ModuleCatalogue& modules, const std::function<void(ResultFault)>& report) {
  ColumnMapping mapping;
  mapping.width = headers.size();
  for (const auto& [id, header] : settings.columns) {
    const ResultField* field = modules.field(id);
    if (field == nullptr) continue;
    const auto places = places_of(header, headers);
    if (places.empty()) {
      report({"column_missing", 0, std::nullopt, field->label,
              "de kolom \"" + header + "\" uit zaak.json staat niet in de kopregel"});
      continue;
    }
    if (places.size() > 1)
      report({"column_twice", 0, places[1], field->label,
              "de kop staat er meer dan een keer; noem de kolom in zaak.json bij zijn letter"});
    mapping.columns.push_back({places[0], field, modules.module(field->module())});
    const std::string unit = header_name(headers[places[0]], modules.columns).unit;
    if (field->kind == AnswerKind::number && !unit.empty() && unit != field->unit)
      report({"wrong_unit", 0, places[0], field->label, "de kop noemt " + unit + ", maar hier hoort " + field->unit});
  }
  for (const ResultField& field : modules.person)
    if (field.required && mapping.find(field.id) == nullptr && !settings.columns.contains(field.id))
      report({"field_missing", 0, std::nullopt, field.label, "dit kan niet ontbreken; wijs in zaak.json een kolom aan"});
  std::sort(mapping.columns.begin(), mapping.columns.end(),
            [](const MappedColumn& a, const MappedColumn& b) { return a.column < b.column; });
  return mapping;
}

}  // namespace pago
