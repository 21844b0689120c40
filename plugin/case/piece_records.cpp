#include "plugin/case/piece_records.h"

#include <algorithm>

#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "plugin/iso_date.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

void write_value(const FieldValue& value, std::string& into);

void write_values(const FilledForm& values, std::string& into) {
  for (const auto& [name, value] : values.values) {
    if (std::holds_alternative<std::monostate>(value)) continue;
    into += name + '\x1f';
    write_value(value, into);
    into += '\x1e';
  }
}

void write_value(const FieldValue& value, std::string& into) {
  if (const auto* text = std::get_if<std::string>(&value)) into += 't' + *text;
  if (const auto* date = std::get_if<Date>(&value)) into += 'd' + iso_date(*date);
  if (const auto* flag = std::get_if<bool>(&value)) into += *flag ? "y" : "n";
  if (const auto* rows = std::get_if<std::vector<FilledForm>>(&value))
    for (const FilledForm& row : *rows) {
      into += '[';
      write_values(row, into);
      into += ']';
    }
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

PieceRecord read_piece(const Json& object) {
  PieceRecord record;
  record.document = text_at(object, "document");
  record.file = text_at(object, "bestand");
  record.file_hash = text_at(object, "sha256");
  record.date = parse_iso_date(text_at(object, "datum")).value_or(Date{});
  record.adopted = object.value("vastgesteld", false);
  record.rie_hash = text_at(object, "rie");
  record.catalogue = text_at(object, "catalogus");
  record.template_hash = text_at(object, "sjabloon");
  record.house_template = object.value("eigen_sjabloon", false);
  record.case_hash = text_at(object, "zaak");
  for (const auto& [name, hash] : object.at("gegevens").items()) record.facts[name] = hash.get<std::string>();
  return record;
}

Json json(const PieceRecord& record) {
  Json facts = Json::object();
  for (const auto& [name, hash] : record.facts) facts[name] = hash;
  return {{"document", record.document},    {"bestand", record.file},           {"sha256", record.file_hash},
          {"datum", iso_date(record.date)}, {"vastgesteld", record.adopted},    {"rie", text_or_null(record.rie_hash)},
          {"catalogus", record.catalogue},  {"sjabloon", record.template_hash}, {"eigen_sjabloon", record.house_template},
          {"zaak", record.case_hash},       {"gegevens", std::move(facts)}};
}

// These say how far the document is, not what it says.
bool is_of_the_making(const std::string& field) {
  return field == "concept" || field == "document_id" || field == "brief_datum";
}

}  // namespace

PieceRecords read_piece_records(std::string_view text) {
  PieceRecords records;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return records;
  try {
    const Json root = Json::parse(text);
    for (const Json& piece : root.at("stukken")) records.push_back(read_piece(piece));
  } catch (const nlohmann::json::exception&) {
    throw Error("pieces.invalid",
                "Het bestand stukken.json is beschadigd; pago weet niet meer waaruit de stukken zijn gemaakt. Zet een "
                "reservekopie terug, of verwijder het en maak de stukken opnieuw.");
  }
  return records;
}

std::string to_json(const PieceRecords& records) {
  Json pieces = Json::array();
  for (const PieceRecord& record : records) pieces.push_back(json(record));
  return printed({{"stukken", std::move(pieces)}});
}

const PieceRecord* find_piece(const PieceRecords& records, std::string_view document) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const PieceRecord& r) { return r.document == document; });
  return found == records.end() ? nullptr : &*found;
}

void keep_piece(PieceRecords& records, PieceRecord record) {
  for (PieceRecord& old : records)
    if (old.document == record.document) return void(old = std::move(record));
  records.push_back(std::move(record));
}

std::map<std::string, std::string> fact_hashes(const FilledForm& values) {
  std::map<std::string, std::string> out;
  for (const auto& [name, value] : values.values) {
    std::string written;
    write_value(value, written);
    if (!written.empty()) out[name] = fingerprint(std::string_view(written)).substr(0, 16);
  }
  return out;
}

PieceRecord piece_of(std::string_view document, const ComposedDocument& composed, std::string_view rie_hash,
                     std::string_view catalogue, std::string_view template_hash) {
  PieceRecord record;
  record.document = document;
  record.date = composed.date;
  record.adopted = composed.adopted;
  record.rie_hash = rie_hash;
  record.catalogue = catalogue;
  record.template_hash = template_hash;
  record.facts = fact_hashes(composed.values);
  return record;
}

std::vector<std::string> changes_since(const PieceRecord& made, const PieceRecord& now, const Form& form) {
  std::vector<std::string> out;
  if (made.rie_hash != now.rie_hash) out.push_back("de RI&E");
  if (made.catalogue != now.catalogue) out.push_back("de uitgave van de wettelijke gegevens");
  if (!made.house_template && made.template_hash != now.template_hash) out.push_back("het sjabloon");
  for (const Field& field : form.fields) {
    const auto before = made.facts.find(field.name), after = now.facts.find(field.name);
    const bool had = before != made.facts.end(), has = after != now.facts.end();
    if (is_of_the_making(field.name)) continue;
    if (had != has || (had && before->second != after->second)) out.push_back(field.label);
  }
  return out;
}

}  // namespace pago
