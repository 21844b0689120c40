#include "plugin/results/batch_record.h"

#include "forms/error.h"
#include "plugin/results/released_json.h"

namespace pago {

std::string to_json(const BatchRecord& record) {
  return printed(Json{{"uitslagen", record.results},
                      {"zaak", record.case_folder},
                      {"datum", record.date},
                      {"brieven", record.letters},
                      {"pdf", record.pdf},
                      {"sjablonen", record.templates},
                      {"vrijgegeven", released_json(record)}});
}

BatchRecord read_batch_record(std::string_view json) {
  BatchRecord out;
  try {
    const Json read = Json::parse(json);
    out.results = read.at("uitslagen").get<std::string>();
    out.case_folder = read.at("zaak").get<std::string>();
    out.date = read.at("datum").get<std::string>();
    out.letters = read.at("brieven").get<std::size_t>();
    out.pdf = read.value("pdf", false);
    out.templates = read.value("sjablonen", "");
    read_released(read.at("vrijgegeven"), out);
  } catch (const Json::exception&) {
    throw Error("batch.invalid",
                "partij.json in de map met brieven is niet te lezen. Maak de brieven opnieuw met pago uitslagen.");
  }
  return out;
}

}  // namespace pago
