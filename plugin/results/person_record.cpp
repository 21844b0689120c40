#include "plugin/results/person_record.h"

#include <tuple>

#include "forms/error.h"
#include "plugin/results/released_json.h"

namespace pago {
namespace {

constexpr std::string_view ending = ".manifest.json";

std::string text_or_empty(const Json& object, const char* key) {
  const Json& found = object.at(key);
  return found.is_null() ? std::string() : found.get<std::string>();
}

}  // namespace

std::string person_record_name(const std::string& document) { return document + std::string(ending); }

bool is_person_record(std::string_view file_name) { return file_name.ends_with(ending) && file_name.size() > ending.size(); }

std::string to_json(const PersonRecord& record) {
  return printed(Json{{"document", record.document},
                      {"bestand", record.file},
                      {"sha256", record.file_hash},
                      {"zonder_wachtwoord", text_or_null(record.open_mark)},
                      {"stand", record.released_by.empty() ? "concept" : "vrijgegeven"},
                      {"datum", record.date},
                      {"invulbaar", record.fillable},
                      {"gegevens", record.row_mark},
                      {"sjabloon", record.template_hash},
                      {"catalogus", record.catalogue},
                      {"programma", record.program},
                      {"zaak_sha256", record.case_hash},
                      {"rie_sha256", text_or_null(record.rie_hash)},
                      {"uitslagen", record.results},
                      {"zaak", record.case_folder},
                      {"vrijgegeven", released_json(record)}});
}

PersonRecord read_person_record(std::string_view json) {
  PersonRecord out;
  try {
    const Json read = Json::parse(json);
    out.document = read.at("document").get<std::string>();
    out.file = read.at("bestand").get<std::string>();
    out.file_hash = read.at("sha256").get<std::string>();
    out.open_mark = text_or_empty(read, "zonder_wachtwoord");
    out.date = read.at("datum").get<std::string>();
    out.fillable = read.at("invulbaar").get<bool>();
    out.row_mark = read.at("gegevens").get<std::string>();
    out.template_hash = read.at("sjabloon").get<std::string>();
    out.catalogue = read.at("catalogus").get<std::string>();
    out.program = read.at("programma").get<std::string>();
    out.case_hash = read.at("zaak_sha256").get<std::string>();
    out.rie_hash = text_or_empty(read, "rie_sha256");
    out.results = read.at("uitslagen").get<std::string>();
    out.case_folder = read.at("zaak").get<std::string>();
    read_released(read.at("vrijgegeven"), out);
  } catch (const Json::exception&) {
    throw Error("record.invalid", "het manifest van het document is niet te lezen. Maak het document opnieuw met pago maak.");
  }
  return out;
}

bool same_making(const PersonRecord& one, const PersonRecord& other) {
  const auto making = [](const PersonRecord& r) {
    return std::tie(r.document, r.row_mark, r.template_hash, r.catalogue, r.program, r.case_hash, r.rie_hash, r.date,
                    r.fillable);
  };
  return making(one) == making(other);
}

}  // namespace pago
