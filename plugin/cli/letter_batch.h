#pragma once
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "generators/release/event_log.h"
#include "parsers/results/read_results.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/commands.h"
#include "plugin/results/batch_record.h"
#include "plugin/results/letter_run.h"
#include "plugin/results/result_letters.h"

// Result letters in a batch: what `pago uitslagen` and `pago vrijgeven` have in common.
namespace pago::cli {

struct BatchOrder {
  std::string results, case_folder, target;
  std::string templates;  // folder with templates of the house (house_templates.h); empty: pago's own
  Date date{};
  unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1u, 8u);
  bool json_progress = false;
  bool pdf = false;  // the letters are PDF, with a password when the case says which
  // Of a release: who is responsible, and when. Empty: CONCEPT.
  std::string released_by, released_big, released_at;

  bool released() const { return !released_by.empty(); }
};

struct BatchEnd {
  RunResult result;
  std::vector<std::string> empty_places;  // "datum van het gesprek: 12 brieven"
  bool locked = false;                    // the letters have a password
  std::size_t no_part = 0;                // people who took no part in PAGO or PMO, and get no letter
  std::size_t untranslated = 0;           // letters in another language in which words of the physician stand as he wrote them
  std::size_t urgent = 0;                 // people with a finding that cannot wait: pago uitslagen spoed
};

// The rows of an order, one by one, at every call, of whoever took part in PAGO or PMO; the others are counted in `no_part`.
// All arguments must outlive it. Throws Error "results.faults" when called.
RowSource batch_rows(const TableFile& file, const ResultSettings& settings, const BatchOrder& order, std::size_t& no_part);

// Makes, checks and publishes, and tells the log of the case. Refused (faults): nothing is published. Throws Error
// "results.faults" when the data has faults, and as run_letters.
BatchEnd make_batch(const BatchOrder& order, const Shared& shared);

// The first line that a manifest of this order would have: what the letters are made from.
std::string batch_header(const BatchOrder& order, const Shared& shared);

// What the letters of an order are like. Throws as HouseTemplates does.
ResultLetters::Choice letter_choice(const BatchOrder& order);

// An event in the log of the case about letters with results: by this user as medewerker of the arbodienst, now, and what the
// letters are for. The caller says what happened to what.
LogEvent letters_event(const CaseFile& c);

int tell_refusal(const RunResult& result);  // gives batch_refused
// On stderr, by row and column: texts of the physician that may name another participant. False: there are none.
bool tell_remarks(const std::vector<TextRemark>& remarks);

}  // namespace pago::cli
