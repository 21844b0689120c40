#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace pago {

constexpr const char* batch_record_name = "partij.json";

// partij.json beside the letters: what they were made from, so that they can be made again. Paths and hashes; nobody is named
// but who released them.
struct BatchRecord {
  std::string results, case_folder;  // absolute paths
  std::string date;                  // of the letters, "2026-11-22"
  std::size_t letters = 0;
  std::string released_by, released_big, released_at;  // empty: CONCEPT
  bool pdf = false;
  std::string templates;  // absolute path of the templates of the house; empty: pago's own
};

std::string to_json(const BatchRecord& record);
BatchRecord read_batch_record(std::string_view json);  // throws Error("batch.invalid")

}  // namespace pago
